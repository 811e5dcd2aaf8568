import { INTERFACE } from "../i18n/index.ts";
import type { Locale } from "../i18n/locale.ts";

/** What a letter with a source is about. */
export interface About {
  readonly id: string;
  readonly name: string;
  /** The address of the page, in full. */
  readonly address: string;
}

/**
 * The address of a letter that already names the promise, the page, and what we need to know of the source.
 */
export function mailtoFor(email: string, about: About, locale: Locale): string {
  const t = INTERFACE[locale].thread;
  const subject = encodeURIComponent(t.mailSubject(about.id, about.name));
  // Line breaks in a mailto are CRLF (RFC 6068).
  const body = encodeURIComponent(t.mailBody(about.id, about.name, about.address).replaceAll("\n", "\r\n"));
  return `mailto:${encodeURIComponent(email).replace("%40", "@")}?subject=${subject}&body=${body}`;
}
