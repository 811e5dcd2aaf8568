import { FORMAT } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import { rowsOf } from "../model/door.ts";
import { isTableId, keyOf } from "../model/key.ts";
import type { Column } from "../model/table.ts";
import { TABLES, type TableId } from "../model/tables/index.ts";
import { cellText } from "./cell-text.ts";

type AnyRow = Readonly<Record<string, unknown>>;

/**
 * What a row of a table is called to a reader. A row with a name has that; a list without one is named by its
 * day; a row that is named by other rows (a list, an area, an indicator) is called what they are. Throws if
 * there is no such row.
 */
export function rowName(table: TableId, key: string, locale: Locale): string {
  const spec = TABLES[table];
  const row = (rowsOf(table) as readonly AnyRow[]).find((r) => keyOf(r, spec) === key);
  if (!row) throw new Error(`no row "${key}" in ${table}`);
  const own = OWN_NAMES.map((n) => row[`${n}_${locale}`]).find((v) => typeof v === "string" && v !== "");
  if (own !== undefined) return String(own);
  if (table === "lists") return FORMAT[locale].date(String(row["date"]));
  return spec.key.map((k) => partName(row, k, spec.columns[k as never], locale)).join(", ");
}

/** The columns, without their language, in which tables keep what a row is called. */
const OWN_NAMES = ["name", "title", "label", "term"];

function partName(row: AnyRow, name: string, column: Column, locale: Locale): string {
  const value = row[name];
  return column.kind === "ref" && isTableId(column.table ?? "")
    ? rowName(column.table as TableId, String(value), locale)
    : cellText(value, column, FORMAT[locale]);
}
