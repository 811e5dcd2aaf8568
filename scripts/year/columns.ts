import type { Words } from "../../src/i18n/locale.ts";

/** What a column of the ministry's table may hold, known by the words of its heading. */

export type AreaField = "name" | "municipality" | "residents" | IndicatorField;
type IndicatorField = "outside-work" | "convictions" | "non-western" | "basic-education" | "income";

interface Known {
  readonly field: AreaField;
  /** What we call it, to be shown beside the heading. */
  readonly label: Words;
  readonly words: RegExp;
  /** The id in `indicators`; undefined where the column is no figure. */
  readonly indicator?: string;
}

/**
 * In the order in which they are tried: »uden for arbejdsmarked og uddannelse« is about work although it names education,
 * and »beboere med ikke-vestlig oprindelse« is about origin although it names residents.
 */
const KNOWN: readonly Known[] = [
  {
    field: "outside-work",
    label: { da: "uden for arbejde og uddannelse", en: "outside work and education" },
    words: /arbejdsmarked|beskæftigelse|uden ?for.*arbejde/i,
    indicator: "outside-work",
  },
  {
    field: "convictions",
    label: { da: "dømte", en: "convictions" },
    words: /dømt|domme|straffelov/i,
    indicator: "convictions",
  },
  {
    field: "non-western",
    label: { da: "ikke-vestlig oprindelse", en: "non-Western origin" },
    words: /ikke-?\s?vestlig/i,
    indicator: "non-western",
  },
  {
    field: "basic-education",
    label: { da: "grundskole som eneste uddannelse", en: "basic schooling as only education" },
    words: /grundskole/i,
    indicator: "basic-education",
  },
  {
    field: "income",
    label: { da: "indkomst i forhold til regionen", en: "income against the region" },
    words: /indkomst/i,
    indicator: "income",
  },
  {
    field: "residents",
    label: { da: "beboere", en: "residents" },
    words: /beboere|indbyggere|beboertal/i,
    indicator: "residents",
  },
  { field: "municipality", label: { da: "kommune", en: "municipality" }, words: /kommune/i },
  {
    field: "name",
    label: { da: "områdets navn", en: "name of the area" },
    words: /bolig\s?område|områdets? navn|^område|^navn/i,
  },
];

export interface ReadColumn {
  /** Its place in the row, from 0. */
  readonly at: number;
  readonly heading: string;
  readonly field: AreaField | undefined;
  readonly label: Words | undefined;
  readonly indicator: string | undefined;
}

/** How each heading is understood; a column that is not known is not used. */
export function recognise(headings: readonly string[]): ReadColumn[] {
  return headings.flatMap((heading, at) => {
    if (heading === "") return [];
    const known = KNOWN.find((k) => k.words.test(heading));
    return [{ at, heading, field: known?.field, label: known?.label, indicator: known?.indicator }];
  });
}
