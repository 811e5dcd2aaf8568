import { FORMAT } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import { rowsOf } from "../model/door.ts";
import { localePath, type PageId } from "./pages.ts";
import type { View } from "./view.ts";
import { everyView } from "./views.ts";

/** What kinds of thing a search can find, in the order they are listed. */
export const SEARCH_KINDS = [
  "page",
  "chart",
  "number",
  "effort",
  "money",
  "promise",
  "clause",
  "event",
  "term",
  "dataset",
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

const MEMBERS: Partial<Record<PageId, SearchKind>> = {
  charts: "chart",
  progress: "number",
  efforts: "effort",
  money: "money",
  promises: "promise",
  agreement: "clause",
  data: "dataset",
  numbers: "dataset",
};

/** The kind of a page of the site; null for what is not to be found: the search itself, and what no link leads to. */
export function kindOf(view: View): SearchKind | null {
  if (view.page.id === "search" || view.page.menu === "nowhere") return null;
  return (view.member && MEMBERS[view.page.id]) || "page";
}

export interface Findable {
  readonly title: string;
  readonly href: string;
}

/** Everything that can be found, kind by kind: pages, and what has an address within one. */
export function everythingOf(locale: Locale): { readonly kind: SearchKind; readonly things: Findable[] }[] {
  const da = locale === "da";
  const f = FORMAT[locale];
  const pages = everyView()
    .filter(({ view }) => view.locale === locale)
    .map(({ view }) => ({ kind: kindOf(view), title: view.title, href: view.addresses[locale] }));
  const events = rowsOf("events").map((e) => ({
    kind: "event" as const,
    sort: e.date,
    title: `${f.sentence(f.date(e.date, e.date_precision))}: ${da ? e.title_da : e.title_en}`,
    href: `${localePath(locale, "timeline")}#${e.id}`,
  }));
  const terms = rowsOf("glossary").map((g) => ({
    kind: "term" as const,
    title: da ? g.term_da : g.term_en,
    href: `${localePath(locale, "glossary")}#${g.id}`,
  }));
  const collator = new Intl.Collator(locale);
  const all = [
    ...pages,
    ...events.sort((a, b) => (a.sort < b.sort ? -1 : 1)),
    ...terms.sort((a, b) => collator.compare(a.title, b.title)),
  ];
  return SEARCH_KINDS.map((kind) => ({
    kind,
    things: all.filter((t) => t.kind === kind).map(({ title, href }) => ({ title, href })),
  }));
}
