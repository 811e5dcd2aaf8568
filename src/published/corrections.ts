import type { Chart } from "../charts/define.ts";
import { charts } from "../charts/index.ts";
import { rowAddress } from "../claims/value.ts";
import { FORMAT } from "../i18n/format.ts";
import { INTERFACE } from "../i18n/index.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Dataset } from "../model/dataset.ts";
import { datasetOf, rowsOf } from "../model/door.ts";
import { isTableId, keyOf } from "../model/key.ts";
import type { Column } from "../model/table.ts";
import { type RowOf, TABLES, type TableId } from "../model/tables/index.ts";
import { meant } from "../model/written.ts";
import { cellText } from "../site/cell-text.ts";
import { localePath } from "../site/pages.ts";
import { rowName } from "../site/row-name.ts";
import { rowsBehind } from "./origins.ts";

/** Published values that were wrong and have been corrected: `data/corrections.csv` in a reader's words. */

export interface Correction {
  readonly id: string;
  /** ISO day. */
  readonly date: string;
  /** The column's label, as the dictionary has it. */
  readonly column: string;
  readonly table: string;
  /** What the row is called. */
  readonly row: string;
  /** The address of the row on its table's page. */
  readonly address: string;
  /** Its own place on the page of corrections. */
  readonly place: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly told: string | null;
  /** The charts made of the row. */
  readonly charts: readonly Chart[];
}

/** All of them, the latest first. */
export function allCorrections(locale: Locale): readonly Correction[] {
  return latestFirst(rowsOf("corrections")).map((c) => correctionIn(c, locale));
}

/** Those of rows that a dataset is made of, the latest first. */
export function correctionsOf(d: Dataset, locale: Locale): readonly Correction[] {
  const behind = new Set<string>(rowsBehind(d));
  return latestFirst(rowsOf("corrections"))
    .filter((c) => behind.has(refOf(c)))
    .map((c) => correctionIn(c, locale));
}

const refOf = (c: RowOf<"corrections">) => `${c.table}:${c.row_key}` as const;

/** On the same day the row that was written last comes first. */
const latestFirst = (rows: readonly RowOf<"corrections">[]): RowOf<"corrections">[] =>
  [...rows].sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : b.row - a.row));

function correctionIn(c: RowOf<"corrections">, locale: Locale): Correction {
  const { table } = c;
  if (!isTableId(table)) throw new Error(`data/corrections.csv, "${c.id}": no table "${table}"`);
  const column = columnOf(table, c.column);
  if (!column) throw new Error(`data/corrections.csv, "${c.id}": no column "${c.column}" in ${table}`);
  const now = cellNow(table, c.row_key, c.column);
  const write = (text: string): string => cellText(meant(text, now), column, FORMAT[locale]);
  return {
    id: c.id,
    date: c.date,
    column: column.label[locale],
    table: TABLES[table].name[locale],
    row: rowName(table, c.row_key, locale),
    address: rowAddress(`${table}:${c.row_key}`, locale),
    place: `${localePath(locale, "corrections")}#${placeOf(c.id)}`,
    before: write(c.old_value),
    after: write(c.new_value),
    reason: locale === "da" ? c.reason_da : c.reason_en,
    told: locale === "da" ? c.told_da : c.told_en,
    charts: charts.filter((chart) => rowsBehind(datasetOf(chart.dataset)).includes(refOf(c))),
  };
}

/** The anchor of a correction on its page. */
export const placeOf = (id: string): string => `rettelse-${id}`;

const columnOf = (table: TableId, name: string): Column | undefined =>
  (TABLES[table].columns as Readonly<Record<string, Column>>)[name];

/** What stands in the cell now; it tells whether what was written is to be read as a number. */
function cellNow(table: TableId, key: string, column: string): string | number {
  const rows = rowsOf(table) as readonly Readonly<Record<string, unknown>>[];
  const value = rows.find((r) => keyOf(r, TABLES[table]) === key)?.[column];
  return typeof value === "number" ? value : String(value ?? "");
}

/** One correction as one sentence, for feeds: what, from what, to what. */
export function correctionSentence(c: Correction, locale: Locale): string {
  return INTERFACE[locale].corrections.sentence(c.column, `${c.table}: ${c.row}`, c.before, c.after);
}
