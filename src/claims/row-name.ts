import { FORMAT } from "../i18n/format.ts";
import type { Locale, Words } from "../i18n/locale.ts";
import type { DatasetRow, RowRef } from "../model/dataset.ts";
import { rowsOf } from "../model/door.ts";
import { isTableId, keyOf } from "../model/key.ts";
import { TABLES, type TableId } from "../model/tables/index.ts";
import { fieldsOf } from "../published/fields.ts";
import { tallyName } from "./tally-name.ts";

/** What a row is called to a reader: a row of a table, and a row of a dataset. */

type AnyRow = Readonly<Record<string, unknown>>;

/** The columns that name a row, the first that is there. */
const NAMES = ["name", "title", "label", "promise", "term", "what"];
/** The columns that are keys of rows with a name of their own. */
const PARTS: Readonly<Record<string, TableId>> = {
  list: "lists",
  area: "areas",
  indicator: "indicators",
  target: "targets",
  clause: "clauses",
};
const SUBJECTS = ["efforts", "money", "goals", "tools"] as const;

const known = new Map<string, ReadonlyMap<string, AnyRow>>();

function rowAt(table: TableId, key: string): AnyRow | undefined {
  const rows =
    known.get(table) ??
    new Map((rowsOf(table) as readonly AnyRow[]).map((r) => [keyOf(r, TABLES[table]), r]));
  known.set(table, rows);
  return rows.get(key);
}

/** A row of a table in words, without its table: `Listen fra oktober 2010, Mjølnerparken, beboere`. Its key where it has no name. */
export function rowName(ref: RowRef, locale: Locale): string {
  const [table, key] = [ref.slice(0, ref.indexOf(":")), ref.slice(ref.indexOf(":") + 1)];
  const row = isTableId(table) ? rowAt(table, key) : undefined;
  return row ? (ownName(row, locale) ?? partNames(row, locale) ?? key) : key;
}

function ownName(row: AnyRow, locale: Locale): string | undefined {
  const name = NAMES.map((n) => row[`${n}_${locale}`]).find((n) => typeof n === "string") ?? row["title"];
  if (typeof name === "string") return name;
  // An edition of the list without a name is called by its day.
  const { date, kind } = row as { date?: unknown; kind?: unknown };
  return kind !== undefined && typeof date === "string" ? FORMAT[locale].date(date) : undefined;
}

function partNames(row: AnyRow, locale: Locale): string | undefined {
  const subject = row["subject"];
  if (typeof subject === "string")
    return SUBJECTS.map((t) => rowAt(t, subject))
      .flatMap((r) => (r ? (ownName(r, locale) ?? []) : []))
      .at(0);
  const names = Object.entries(PARTS).flatMap(([column, table]) => {
    const part = typeof row[column] === "string" ? rowAt(table, row[column]) : undefined;
    return part ? (ownName(part, locale) ?? []) : [];
  });
  return names.length > 0 ? names.join(", ") : undefined;
}

/** A row of a dataset in words. */
export function datasetRowName(dataset: string, row: DatasetRow, locale: Locale): string {
  if (dataset === "tallies") return tallyName(row.key)[locale];
  const cells = row as unknown as AnyRow;
  const fields = fieldsOf(dataset);
  const words = ["list_name", "name", "title", "area_name"].flatMap((n) => {
    const w = cells[n] as Words | undefined;
    return w ? [w[locale]] : [];
  });
  const codes = ["theme", "kind", "status", "verdict"].flatMap((n) => {
    const word = words.length === 0 ? fields[n]?.vocabulary?.[String(cells[n])] : undefined;
    return word ? [word[locale]] : [];
  });
  const year = typeof cells["year"] === "number" ? [String(cells["year"])] : [];
  return [...words, ...codes, ...year].join(", ") || row.key;
}

/** Does a row have the number it is about? A gap has a limit beside it and may say nothing of its own confidence. */
export const hasNumber = (row: DatasetRow): boolean => (row as { value?: number | null }).value !== null;

/** What a field of a dataset is called. A count keeps its field's name where no other is given. */
export const fieldName = (dataset: string, field: string, locale: Locale): string =>
  fieldsOf(dataset)[field]?.label[locale] ?? field;
