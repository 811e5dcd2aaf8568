import type { Locale } from "../i18n/locale.ts";
import { alternates, type Page, type PageId, pageById } from "./pages.ts";
import { summaryOf } from "./summary.ts";

/** One address of the site: a page, or a member of it, in one language. Everything a template needs to know of where it is. */
export interface View {
  readonly locale: Locale;
  readonly page: Page & { readonly id: PageId };
  /** The chart or table the address is about, if it is about one. */
  readonly member: string | undefined;
  readonly title: string;
  readonly summary: string;
  readonly addresses: Readonly<Record<Locale, string>>;
}

export interface Member {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
}

export function viewOf(locale: Locale, id: PageId, member?: Member): View {
  const page = pageById(id) as View["page"];
  return {
    locale,
    page,
    member: member?.id,
    title: member?.title ?? page.title[locale],
    summary: member?.summary ?? summaryOf(page, locale),
    addresses: alternates(id, member?.id),
  };
}
