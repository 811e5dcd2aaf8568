import { datasetIds, datasetOf, rowsOf } from "../model/door.ts";
import { isTableId, keyOf } from "../model/key.ts";
import type { DatasetId } from "../model/rows.ts";
import { TABLES, type TableId } from "../model/tables/index.ts";
import type { Measured } from "./predicates.ts";

/** Where values are looked up: the tables and datasets of this build, or those a test has changed. */
export interface Store {
  rows(table: TableId): readonly AnyRow[];
  /** Undefined where there is no such dataset. */
  dataset(id: string): readonly AnyRow[] | undefined;
}

type AnyRow = Readonly<Record<string, unknown>>;

const THIS_BUILD: Store = {
  rows: (table) => rowsOf(table) as readonly AnyRow[],
  dataset: (id) =>
    datasetIds().includes(id) ? (datasetOf(id as DatasetId).rows as unknown as readonly AnyRow[]) : undefined,
};

/**
 * The values a reference names: one cell (`money:M07.amount_dkk`), one field (`list-counts-denmark:list-2015-12.n`), or with
 * `*` for the key all rows of a dataset that may be drawn, in its order (`criteria-outside-work:*.value`).
 */
export function measured(ref: string, store: Store = THIS_BUILD): Measured[] {
  const parts = /^([a-z0-9-]+):([^.]+)\.([a-z0-9_]+)$/.exec(ref);
  if (!parts) throw new Error(`"${ref}" names no value; write table:key.column or dataset:key.field`);
  const [, home = "", key = "", field = ""] = parts;
  const rows = rowsAt(home, key, store);
  if (rows.length === 0) throw new Error(`no row "${key}" in ${home}`);
  return rows.map((row) => {
    const value = row[field];
    if (value === undefined)
      throw new Error(`no field "${field}" in ${home}; it has ${Object.keys(row).join(", ")}`);
    if (value !== null && typeof value !== "number") throw new Error(`${ref} is no number`);
    return { ref, value, decimals: field === "value" ? decimalsOf(home, row, store) : undefined };
  });
}

/** How finely a measured value is published: the row says so or, in the tables, its indicator. */
function decimalsOf(home: string, row: AnyRow, store: Store): number | undefined {
  if (typeof row["decimals"] === "number") return row["decimals"];
  if (home !== "observations" && home !== "other-values") return undefined;
  const indicator = store.rows("indicators").find((i) => i["id"] === row["indicator"]);
  return typeof indicator?.["decimals"] === "number" ? indicator["decimals"] : undefined;
}

function rowsAt(home: string, key: string, store: Store): readonly AnyRow[] {
  if (isTableId(home)) {
    const spec = TABLES[home];
    const rows = store.rows(home);
    return key === "*" ? rows : rows.filter((r) => keyOf(r, spec) === key);
  }
  const rows = store.dataset(home);
  if (!rows) throw new Error(`no table or dataset "${home}"`);
  // A series is what may be drawn of it: gaps, undated editions and calculations that are no lists have no say.
  const series = (r: AnyRow) =>
    r["drawn"] !== false && r["dated"] !== false && (r["kind"] ?? "list") === "list";
  return key === "*" ? rows.filter(series) : rows.filter((r) => r["key"] === key);
}
