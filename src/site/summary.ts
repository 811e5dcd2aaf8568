import { measured, type Store } from "../claims/measured.ts";
import type { Measured } from "../claims/predicates.ts";
import { type Reading, read, type Said } from "../claims/say.ts";
import { Untrue } from "../claims/untrue.ts";
import { FORMAT, type Format } from "../i18n/format.ts";
import type { Locale, Words } from "../i18n/locale.ts";

/**
 * What a page says of itself to search engines and where it is shared: words, or a sentence with numbers and judgements that
 * name their rows as prose does (`tallies:efforts.value`).
 */
export type Summary = Words | Readonly<Record<Locale, (from: From, f: Format) => Said>>;

/** Where a summary takes its numbers from. */
export interface From {
  /** The values that some references name, in order; what a judgement is held against. */
  readonly values: (...refs: readonly string[]) => Measured[];
  /** The number a reference names. Throws where there is none. */
  readonly value: (ref: string) => number;
}

/** The summary as read in one language, with its claims and faults. */
export function readSummary(summary: Summary, locale: Locale, store?: Store): Reading {
  const said = summary[locale];
  return read(typeof said === "string" ? said : said(fromStore(store), FORMAT[locale]), locale);
}

/** The summary as published. Throws with file, page, sentence and values where it is not true of the data. */
export function summaryOf(page: { readonly id: string; readonly summary: Summary }, locale: Locale): string {
  const { text, faults } = readSummary(page.summary, locale);
  for (const f of faults) {
    if (f.kind !== "rounding") throw new Untrue([tellSummary(page.id, locale, f)]);
    console.warn(tellSummary(page.id, locale, f));
  }
  return text;
}

export const tellSummary = (page: string, locale: Locale, f: Reading["faults"][number]): string =>
  `src/site/pages.ts (${locale}, summary of ${page})\n  ${f.sentence}\n  → ${f.because}`;

function fromStore(store: Store | undefined): From {
  const values: From["values"] = (...refs) => refs.flatMap((ref) => measured(ref, store));
  return {
    values,
    value: (ref) => {
      const [found] = values(ref);
      if (found?.value == null) throw new Error(`${ref} has no number`);
      return found.value;
    },
  };
}
