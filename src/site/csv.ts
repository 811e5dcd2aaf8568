import Papa from "papaparse";
import { rowsOf } from "../model/door.ts";
import type { Column } from "../model/table.ts";
import { TABLES, type TableId } from "../model/tables/index.ts";

/** The downloads of a table: one for machines, one that a Danish Excel opens with a double click. */

export const CSV_FORMS = ["csv", "excel"] as const;
export type CsvForm = (typeof CSV_FORMS)[number];

export function csvPath(id: TableId, form: CsvForm): string {
  return form === "csv" ? `/data/${id}.csv` : `/data/${id}.excel.csv`;
}

/**
 * The table as text. `csv`: comma, decimal point, ISO days, no BOM (RFC 4180). `excel`: BOM, semicolon, decimal comma,
 * Danish days: the form the tables are kept in.
 */
export function csvOf(id: TableId, form: CsvForm): string {
  const columns = Object.entries(TABLES[id].columns as Record<string, Column>);
  const rows = rowsOf(id) as readonly Record<string, unknown>[];
  const cell = (value: unknown): string => {
    if (value === null || value === undefined) return "";
    if (Array.isArray(value)) return value.join(" ");
    if (form === "csv") return String(value);
    if (typeof value === "number") return String(value).replace(".", ",");
    return String(value).replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3-$2-$1");
  };
  const data = rows.map((r) => columns.map(([name]) => cell(r[name])));
  const text = Papa.unparse([columns.map(([name]) => name), ...data], {
    delimiter: form === "csv" ? "," : ";",
    newline: "\r\n",
  });
  return `${form === "excel" ? "\ufeff" : ""}${text}\r\n`;
}
