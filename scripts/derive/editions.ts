import { FORMAT } from "../../src/i18n/format.ts";
import type { Break, DatasetRow, Limit } from "../../src/model/dataset.ts";
import type { Edition } from "../../src/model/rows.ts";
import type { RowOf, Tables } from "../../src/model/tables/index.ts";
import { madeOf } from "./provenance.ts";
import { wordsOf } from "./words.ts";

/** What every dataset with a time axis shares: the editions in order, the breaks, the limits. */

export const SUBJECT = "mjoelnerparken";
export const FIRST_LIST = "list-2010-10";

export function inOrderOfDate<R extends { readonly date: string }>(rows: readonly R[]): R[] {
  return [...rows].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

export function editionOf(list: RowOf<"lists">): Omit<Edition, keyof DatasetRow> {
  return {
    list: list.id,
    list_name: wordsOf(list, "name") ?? { da: FORMAT.da.date(list.date), en: FORMAT.en.date(list.date) },
    date: list.date,
    dated: list.dated === "yes",
    kind: list.kind,
  };
}

/** The breaks as charts draw them; `severs` decides which of them end a series. */
export function breaksFor(tables: Tables, severs: (b: RowOf<"breaks">) => boolean): Break[] {
  return inOrderOfDate(tables.breaks).map((b) => ({
    id: b.id,
    date: b.date,
    label: wordsOf(b, "label"),
    text: wordsOf(b, "text"),
    severs: severs(b),
    ...madeOf([["breaks", b]]),
  }));
}

/** Only the breaks that changed a rule or a definition; a change of names alone touches no measurement. */
export function ruleChanges(breaks: readonly Break[], tables: Tables): Break[] {
  return breaks.filter((b) => {
    const row = tables.breaks.find((r) => r.id === b.id);
    return b.severs || row?.counts === "yes";
  });
}

/** How many of the severing breaks lie on or before this day: the number of the segment it belongs to. */
export function segmentAt(date: string, breaks: readonly Break[]): number {
  return breaks.filter((b) => b.severs && b.date <= date).length;
}

/** The limits of one indicator for the list itself, in order of time. Those known only in words are left out of pictures. */
export function limitsFor(tables: Tables, indicator: string): Limit[] {
  return tables.thresholds
    .filter((t) => t.indicator === indicator && t.list_types === "all" && t.value !== null)
    .map((t) => ({
      from_date: t.from,
      to_date: t.to,
      value: t.value as number,
      comparison: t.comparison,
      label: wordsOf(t, "text"),
      ...madeOf([["thresholds", t]]),
    }));
}

/** The limit in force on a day, or undefined. */
export function limitAt(date: string, limits: readonly Limit[]): Limit | undefined {
  return limits.find((l) => l.from_date <= date && (l.to_date === null || date <= l.to_date));
}
