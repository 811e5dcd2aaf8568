import { INTERFACE } from "../i18n/index.ts";
import type { Locale, Words } from "../i18n/locale.ts";
import { LOCALES } from "../i18n/locale.ts";
import type { Dataset } from "../model/dataset.ts";
import { TABLES } from "../model/tables/index.ts";
import { foreignTablesBehind } from "./origins.ts";

/**
 * Under what terms a chart and its data may be used. The chart is always ours; some of the figures are not.
 */
export interface Terms {
  /** Are all the figures ours to license? */
  readonly ours: boolean;
  /** In one or two sentences, for pages and downloads. */
  readonly text: Words;
}

/** The licence of our own work, as machines name it. */
export const LICENCE = {
  name: "CC-BY-4.0",
  path: "https://creativecommons.org/licenses/by/4.0/",
  title: "Creative Commons Attribution 4.0",
} as const;

export function termsOf(d: Dataset): Terms {
  const foreign = foreignTablesBehind(d);
  const text = (locale: Locale): string => {
    const t = INTERFACE[locale].terms;
    const names = foreign.map((id) => TABLES[id].name[locale]);
    return foreign.length === 0 ? t.ours : t.theirs(names.join(", "));
  };
  return {
    ours: foreign.length === 0,
    text: Object.fromEntries(LOCALES.map((l) => [l, text(l)])) as Record<Locale, string>,
  };
}
