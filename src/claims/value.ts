import type { Format } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import type { RowRef } from "../model/dataset.ts";
import { datasetIds, datasetOf, rowsOf } from "../model/door.ts";
import { anchorOf, isTableId, keyOf } from "../model/key.ts";
import type { DatasetId } from "../model/rows.ts";
import { TABLES } from "../model/tables/index.ts";
import { localePath } from "../site/pages.ts";

/**
 * A number that a sentence names instead of typing: `money:M07.amount_dkk` is a cell of a table,
 * `list-counts-denmark:list-2010-10.n` a field of a dataset's row.
 */
export interface NamedValue {
  readonly ref: string;
  readonly value: number | string;
  /** The rows of the tables behind it. */
  readonly from: readonly RowRef[];
  readonly decimals: number | undefined;
  /** What kind of number the column holds, so that a sentence need not say it again. */
  readonly as: NumberStyle;
}

export const NUMBER_STYLES = [
  "number",
  "pct",
  "kroner",
  "kroner-exact",
  "word",
  "date",
  "month",
  "year",
  "per-10000",
] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];

/** A reference taken apart. Throws on one that names no value. */
function partsOfRef(ref: string): { readonly home: string; readonly key: string; readonly field: string } {
  const parts = /^([a-z0-9-]+):([^.]+)\.([a-z0-9_]+)$/.exec(ref);
  if (!parts) throw new Error(`"${ref}" names no value; write table:key.column or dataset:key.field`);
  const [, home = "", key = "", field = ""] = parts;
  return { home, key, field };
}

export function namedValue(ref: string): NamedValue {
  const { home, key, field } = partsOfRef(ref);
  const found = isTableId(home) ? cellOf(home, key) : datasetRow(home, key);
  const value = found.row[field];
  if (typeof value !== "number" && typeof value !== "string")
    throw new Error(
      `${ref} is ${value === null ? "empty" : "not there"}; the row has ${Object.keys(found.row).join(", ")}`,
    );
  return {
    ref,
    value,
    from: found.from,
    // The decimals of a row are those of its measured value; a limit or a count beside it is written as it stands.
    decimals:
      field === "value" && typeof found.row["decimals"] === "number"
        ? found.row["decimals"]
        : field.startsWith("pace_")
          ? 1
          : undefined,
    as: styleOf(field, value, found.row),
  };
}

type Found = { readonly row: Readonly<Record<string, unknown>>; readonly from: readonly RowRef[] };

/** A table is searched by its first key column, or by the whole key where that is not enough. */
function cellOf(table: keyof typeof TABLES, key: string): Found {
  const row = rowIn(table, key);
  if (!row) throw new Error(`no row "${key}" in ${table}`);
  return { row, from: [`${table}:${key}`] };
}

function rowIn(table: keyof typeof TABLES, key: string): Found["row"] | undefined {
  const known = ROWS.get(table) ?? new Map(rowsOf(table).map((r) => [keyOf(r, TABLES[table]), r]));
  ROWS.set(table, known);
  return known.get(key) as Found["row"] | undefined;
}

const ROWS = new Map<string, ReadonlyMap<string, object>>();

function datasetRow(dataset: string, key: string): Found {
  if (!datasetIds().includes(dataset))
    throw new Error(
      `no table or dataset "${dataset}"; there are ${[...Object.keys(TABLES), ...datasetIds()].join(", ")}`,
    );
  const row = datasetOf(dataset as DatasetId).rows.find((r) => r.key === key);
  if (!row) throw new Error(`no row "${key}" in the dataset ${dataset}`);
  return { row: row as unknown as Readonly<Record<string, unknown>>, from: row.from };
}

function styleOf(field: string, value: number | string, row: Readonly<Record<string, unknown>>): NumberStyle {
  if (typeof value === "string") return "date";
  if (/amount|y20\d\d/.test(field)) return "kroner";
  const unit = row["unit"] ?? row["printed_unit"];
  if (unit === "dkk" || unit === "dkk-per-year") return "kroner";
  if (unit === "per-10000" && field !== "value") return "number";
  if (field.endsWith("_pct") || unit === "pct") return "pct";
  return "number";
}

/** The number in the reader's language. */
export function writeValue(v: NamedValue, f: Format, as: NumberStyle = v.as, decimals = v.decimals): string {
  if (typeof v.value === "string") return f.date(v.value, as === "month" || as === "year" ? as : "day");
  switch (as) {
    case "pct":
      return f.pct(v.value, decimals);
    case "kroner":
      return f.kronerShort(v.value, decimals);
    case "kroner-exact":
      return f.kroner(v.value);
    case "word":
      return f.count(v.value);
    case "year":
      return String(v.value);
    default:
      return f.number(v.value, decimals);
  }
}

/** Where a row is shown: its table's page, at its own line. */
export function rowAddress(ref: RowRef, locale: Locale): string {
  const [table = "", key = ""] = [ref.slice(0, ref.indexOf(":")), ref.slice(ref.indexOf(":") + 1)];
  return `${localePath(locale, "data", table)}#${anchorOf(key)}`;
}

/** Where a reference leads: a cell to its row, a field of a dataset to that row with everything it was made of. */
export function refAddress(ref: string, locale: Locale): string {
  const { home, key } = partsOfRef(ref);
  return isTableId(home) && rowIn(home, key)
    ? rowAddress(`${home}:${key}`, locale)
    : `${localePath(locale, "numbers", home)}#${anchorOf(key)}`;
}
