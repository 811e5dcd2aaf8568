import type { Locale } from "../i18n/locale.ts";
import type { Dataset } from "../model/dataset.ts";
import { rowsOf } from "../model/door.ts";
import { isTableId } from "../model/key.ts";
import type { Column } from "../model/table.ts";
import { type RowOf, TABLES } from "../model/tables/index.ts";
import { rowsBehind, tablesBehind } from "./origins.ts";

/** When the data behind a chart were last changed, when more are expected, and what in them was corrected. */

export interface Update {
  readonly group: RowOf<"updates">;
  /** Was new data expected before the day this edition is of? */
  readonly overdue: boolean;
}

/**
 * The groups of tables a dataset rests on, in the order of `data/updates.csv`.
 *
 * @param today the day this edition of the data is of, as an ISO day: a build has no clock
 */
export function updatesOf(d: Dataset, today: string): readonly Update[] {
  const tables: readonly string[] = tablesBehind(d);
  return rowsOf("updates")
    .filter((g) => g.tables.split(" ").some((t) => tables.includes(t)))
    .map((group) => ({ group, overdue: group.expected !== null && group.expected < today }));
}

/** The day any of the data behind a dataset was last changed. Throws if none of its tables is in a group. */
export function lastChanged(d: Dataset, today: string): string {
  const days = updatesOf(d, today).map((u) => u.group.changed);
  const last = days.sort().at(-1);
  if (!last)
    throw new Error(`no row of data/updates.csv names a table behind ${d.id}: ${tablesBehind(d).join(", ")}`);
  return last;
}

/** Published values behind the dataset that were wrong and have been corrected, the latest first. */
export function correctionsOf(d: Dataset): readonly RowOf<"corrections">[] {
  const behind = new Set(rowsBehind(d));
  return rowsOf("corrections")
    .filter((c) => behind.has(`${c.table}:${c.row_key}`))
    .sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0));
}

/** What was corrected, in words: the column's label, the table's name and the row. */
export function correctedThing(c: RowOf<"corrections">, locale: Locale): string {
  if (!isTableId(c.table)) throw new Error(`data/corrections.csv, "${c.id}": no table "${c.table}"`);
  const { name, columns } = TABLES[c.table];
  const column = (columns as Readonly<Record<string, Column>>)[c.column];
  if (!column) throw new Error(`data/corrections.csv, "${c.id}": no column "${c.column}" in ${c.table}`);
  return `${column.label[locale]} (${name[locale]}, ${c.row_key})`;
}
