import type { Confidence, Provenance, RowRef } from "../../src/model/dataset.ts";
import { keyOf } from "../../src/model/key.ts";
import { weakest } from "../../src/model/rank.ts";
import { TABLES, type TableId } from "../../src/model/tables/index.ts";

export interface FactRow {
  readonly row: number;
  readonly source?: string | null;
  readonly confidence?: Confidence | null;
}

export function refTo(table: TableId, row: FactRow): RowRef {
  return `${table}:${keyOf(row as unknown as Record<string, unknown>, TABLES[table])}`;
}

/**
 * The provenance of something made of rows: all of them, their sources in order of first use, the weakest confidence.
 *
 * @param made what we did ourselves: `derived` for arithmetic, `counted` for counting; left out where the row is as it stands
 */
export function madeOf(
  rows: readonly (readonly [TableId, FactRow])[],
  made?: "derived" | "counted",
): Provenance {
  const confidences = rows.map(([, r]) => r.confidence).filter((c) => c !== undefined && c !== null);
  if (made) confidences.push(made);
  return {
    from: rows.map(([t, r]) => refTo(t, r)),
    sources: [...new Set(rows.map(([, r]) => r.source).filter((s) => s !== undefined && s !== null))],
    confidence: weakest(confidences),
  };
}
