import type { Dataset, RowRef } from "../model/dataset.ts";
import { rowsOf } from "../model/door.ts";
import type { ShownValues } from "../model/frozen.ts";
import { keyOf } from "../model/key.ts";
import { TABLES, type TableId } from "../model/tables/index.ts";
import { partsOf } from "../published/origins.ts";

/** What a dataset says of where its rows come from, and remarks that no picture prints. */
const NOT_DRAWN = new Set(["key", "from", "sources", "confidence", "note", "text"]);
/** Where something stands in the agreement, and the order of a list: no values. */
const NO_VALUE = /^(line|line_from|line_to|order)$/;

/**
 * A cell is shown if what stands in it is drawn from it unchanged. A row that is made of several shows sums
 * and counts, in which the parts are not to be seen: there every number counts as shown.
 */
export function shownValues(d: Dataset): ShownValues {
  const shown = new Map<RowRef, Record<string, string | number>>();
  for (const made of [...d.rows, ...d.limits, ...d.breaks]) {
    const drawn = leavesOf(made);
    for (const ref of made.from)
      for (const [column, value] of cellsOf(ref))
        if (drawn.has(value) || (made.from.length > 1 && typeof value === "number"))
          shown.set(ref, { ...shown.get(ref), [column]: value });
  }
  return Object.fromEntries([...shown].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function leavesOf(made: object): Set<unknown> {
  const leaves = (value: unknown): unknown[] =>
    value !== null && typeof value === "object" ? Object.values(value).flatMap(leaves) : [value];
  return new Set(
    Object.entries(made).flatMap(([field, value]) => (NOT_DRAWN.has(field) ? [] : leaves(value))),
  );
}

const rowsByRef = new Map<TableId, Map<string, Readonly<Record<string, unknown>>>>();

function cellsOf(ref: RowRef): [string, string | number][] {
  const { table, key } = partsOf(ref);
  const spec = TABLES[table];
  const rows =
    rowsByRef.get(table) ??
    new Map(rowsOf(table).map((r) => [keyOf(r as Readonly<Record<string, unknown>>, spec), r]));
  rowsByRef.set(table, rows as Map<string, Readonly<Record<string, unknown>>>);
  const row = rows.get(key) as Readonly<Record<string, unknown>> | undefined;
  if (!row) throw new Error(`no row "${key}" in ${table}`);
  return Object.keys(spec.columns).flatMap((column) => {
    const value = row[column];
    const counts = !(spec.key as readonly string[]).includes(column) && !NO_VALUE.test(column);
    return counts && (typeof value === "number" || typeof value === "string") ? [[column, value]] : [];
  });
}
