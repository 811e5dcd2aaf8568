import { datasetIds, datasetOf, rowsOf } from "../model/door.ts";
import { isTableId, keyOf } from "../model/key.ts";
import type { DatasetId } from "../model/rows.ts";
import { TABLES } from "../model/tables/index.ts";
import type { Measured } from "./predicates.ts";

/**
 * The values a reference names: one cell (`money:M07.amount_dkk`), one field (`list-counts-denmark:list-2015-12.n`), or with
 * `*` for the key all rows of a dataset that may be drawn, in its order (`criteria-outside-work:*.value`).
 */
export function measured(ref: string): Measured[] {
  const parts = /^([a-z0-9-]+):([^.]+)\.([a-z0-9_]+)$/.exec(ref);
  if (!parts) throw new Error(`"${ref}" names no value; write table:key.column or dataset:key.field`);
  const [, home = "", key = "", field = ""] = parts;
  const rows = rowsAt(home, key);
  if (rows.length === 0) throw new Error(`no row "${key}" in ${home}`);
  return rows.map((row) => {
    const value = row[field];
    if (value === undefined) throw new Error(`no field "${field}" in ${home}; it has ${Object.keys(row).join(", ")}`);
    if (value !== null && typeof value !== "number") throw new Error(`${ref} is no number`);
    const decimals = field === "value" && typeof row["decimals"] === "number" ? row["decimals"] : undefined;
    return { ref, value, decimals };
  });
}

type AnyRow = Readonly<Record<string, unknown>>;

function rowsAt(home: string, key: string): readonly AnyRow[] {
  if (isTableId(home)) {
    const spec = TABLES[home];
    const rows = rowsOf(home) as readonly AnyRow[];
    return key === "*" ? rows : rows.filter((r) => keyOf(r, spec) === key);
  }
  if (!datasetIds().includes(home)) throw new Error(`no table or dataset "${home}"`);
  const rows = datasetOf(home as DatasetId).rows as unknown as readonly AnyRow[];
  // A series is what may be drawn of it: gaps, undated editions and calculations that are no lists have no say.
  const series = (r: AnyRow) => r["drawn"] !== false && r["dated"] !== false && (r["kind"] ?? "list") === "list";
  return key === "*" ? rows.filter(series) : rows.filter((r) => r["key"] === key);
}
