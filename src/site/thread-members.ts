import { FORMAT } from "../i18n/format.ts";
import { INTERFACE } from "../i18n/index.ts";
import type { Locale } from "../i18n/locale.ts";
import { rowsOf } from "../model/door.ts";
import { MONEY_STATUS, SCOPE, VERDICT } from "../model/vocabulary.ts";
import { amountText } from "./money-text.ts";
import { localePath, type PageId } from "./pages.ts";
import { allCandidates, verdictOf } from "./promises.ts";
import type { Member } from "./view.ts";

/**
 * The pages under the sections: one a clause, an effort, a line about money, an indicator, and a row that
 * could be a promise.
 */

const SECTIONS = [
  "agreement",
  "efforts",
  "money",
  "progress",
  "promises",
] as const satisfies readonly PageId[];
export type ThreadSection = (typeof SECTIONS)[number];

/** A page under a section, and what it is called in a list. */
export interface ThreadMember extends Member {
  readonly name: string;
}

export function isThreadSection(id: PageId): id is ThreadSection {
  return (SECTIONS as readonly string[]).includes(id);
}

/** The members of a section in their order; each title is one of its kind on the whole site. */
export function threadMembers(section: ThreadSection, locale: Locale): ThreadMember[] {
  const t = INTERFACE[locale].thread;
  const f = FORMAT[locale];
  const da = locale === "da";
  switch (section) {
    case "agreement":
      return clausesInOrder().map((c) => {
        const name = da ? c.title_da : c.title_en;
        const summary = firstSentences(da ? c.explained_da : c.explained_en);
        return { id: c.id, name, title: t.clauseTitle(c.order, name), summary };
      });
    case "efforts":
      return rowsOf("efforts").map((e) => {
        const name = da ? e.name_da : e.name_en;
        const summary = firstSentences(`${name}. ${da ? e.description_da : e.description_en}`);
        return { id: e.id.toLowerCase(), name, title: t.effortTitle(e.id, name), summary };
      });
    case "money":
      return rowsOf("money").map((m) => {
        const name = da ? m.name_da : m.name_en;
        const summary = t.moneySummary(
          name,
          f.sentence(amountText(m, f)),
          MONEY_STATUS[m.status][locale],
          SCOPE[m.scope][locale],
        );
        return { id: m.id.toLowerCase(), name, title: t.moneyTitle(m.id, name), summary };
      });
    case "progress":
      return [...rowsOf("indicators")]
        .sort((a, b) => a.order - b.order)
        .map((i) => {
          const name = da ? i.name_da : i.name_en;
          const summary = firstSentences(da ? i.definition_da : i.definition_en);
          return { id: i.id, name, title: t.indicatorTitle(name), summary };
        });
    case "promises":
      return allCandidates().map((c) => {
        const verdict = verdictOf(c);
        const name = c.name[locale];
        const [first] = c.judgements;
        const reason = first ? (da ? first.reason_da : first.reason_en) : "";
        const word =
          verdict === null
            ? INTERFACE[locale].noPromise
            : verdict === "depends"
              ? INTERFACE[locale].depends
              : VERDICT[verdict][locale];
        return {
          id: c.id.toLowerCase(),
          name,
          title: verdict === null ? t.noPromiseTitle(c.id, name) : t.promiseTitle(c.id, name),
          summary: `${verdict === null ? f.sentence(word) : `${INTERFACE[locale].verdict}: ${word}`}. ${reason}`,
        };
      });
  }
}

export function clausesInOrder() {
  return [...rowsOf("clauses")].sort((a, b) => a.order - b.order);
}

/** The pages before and after a member, for turning the leaf. */
export interface Neighbours {
  readonly previous: { readonly href: string; readonly text: string } | null;
  readonly next: { readonly href: string; readonly text: string } | null;
}

export function neighboursOf(section: ThreadSection, member: string, locale: Locale): Neighbours {
  const all = threadMembers(section, locale);
  const at = all.findIndex((m) => m.id === member);
  const link = (m: ThreadMember | undefined) =>
    m ? { href: localePath(locale, section, m.id), text: m.name } : null;
  return { previous: link(all[at - 1]), next: link(all[at + 1]) };
}

/** As many whole sentences as a search engine shows. */
export function firstSentences(text: string, most = 170): string {
  const sentences = text.split(/(?<=[.!?][»”]?) (?=[A-ZÆØÅ»“])/);
  let out = sentences[0] ?? "";
  for (const s of sentences.slice(1)) {
    if (out.length + 1 + s.length > most) break;
    out += ` ${s}`;
  }
  return out;
}
