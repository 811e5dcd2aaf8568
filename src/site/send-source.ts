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
  return letter(email, t.mailSubject(about.id, about.name), t.mailBody(about.id, about.name, about.address));
}

/** The address of a letter that reports an error; it names the page, and asks what should stand there instead. */
export function errorMailto(email: string, about: Omit<About, "id">, locale: Locale): string {
  const t = INTERFACE[locale].corrections;
  return letter(email, t.mailSubject(about.name), t.mailBody(about.name, about.address));
}

function letter(email: string, subject: string, text: string): string {
  // Line breaks in a mailto are CRLF (RFC 6068).
  const body = encodeURIComponent(text.replaceAll("\n", "\r\n"));
  return `mailto:${encodeURIComponent(email).replace("%40", "@")}?subject=${encodeURIComponent(subject)}&body=${body}`;
}
