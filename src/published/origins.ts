import type { Confidence, Dataset, Provenance, RowRef } from "../model/dataset.ts";
import { rowsOf } from "../model/door.ts";
import { isTableId, keyOf } from "../model/key.ts";
import type { Column } from "../model/table.ts";
import { TABLES, type TableId } from "../model/tables/index.ts";
import { CONFIDENCE } from "../model/vocabulary.ts";

/**
 * What a dataset rests on: the rows, the tables and the sources behind everything in it. Limits and breaks
 * count too.
 */

const facts = (d: Dataset): readonly Provenance[] => [...d.rows, ...d.limits, ...d.breaks];

/** Every row of the tables behind the dataset, once, in order of first use. */
export function rowsBehind(d: Dataset): readonly RowRef[] {
  return [...new Set(facts(d).flatMap((p) => p.from))];
}

/** The tables those rows stand in, in the order of the dictionary. */
export function tablesBehind(d: Dataset): readonly TableId[] {
  const used = new Set(rowsBehind(d).map((ref) => ref.slice(0, ref.indexOf(":"))));
  return (Object.keys(TABLES) as TableId[]).filter((id) => used.has(id));
}

/** The tables among them whose figures are somebody else's: they keep the source's terms. */
export function foreignTablesBehind(d: Dataset): readonly TableId[] {
  return tablesBehind(d).filter((id) => !TABLES[id].ours);
}

/** The row of a table a reference names. */
export function partsOf(ref: RowRef): { readonly table: TableId; readonly key: string } {
  const [table, key] = [ref.slice(0, ref.indexOf(":")), ref.slice(ref.indexOf(":") + 1)];
  if (!isTableId(table)) throw new Error(`"${ref}" names no table`);
  return { table, key };
}

export interface SourceUse {
  readonly id: string;
  /** How far it may be trusted in what is taken from it here, from the strongest. */
  readonly confidences: readonly Confidence[];
}

/**
 * Each source behind the dataset, in order of first use. Its confidence is that of the rows of the tables
 * that name it: a weak source beside it makes the dataset's row weaker, but not the source.
 */
export function sourcesBehind(d: Dataset): readonly SourceUse[] {
  const named = new Map<string, Set<Confidence>>();
  const use = (id: string, confidence: Confidence) =>
    named.set(id, (named.get(id) ?? new Set()).add(confidence));
  for (const row of rowsBehind(d).flatMap(rowAndItsProof))
    if (row.source && row.confidence) use(row.source, row.confidence);
  const order = Object.keys(CONFIDENCE) as Confidence[];
  const ids = [...new Set(facts(d).flatMap((p) => p.sources))];
  return ids.map((id) => {
    const confidences =
      named.get(id) ?? new Set(facts(d).flatMap((p) => (p.sources.includes(id) ? p.confidence : [])));
    return { id, confidences: order.filter((c) => confidences.has(c)) };
  });
}

type TableRow = Readonly<Record<string, unknown>> & {
  readonly source?: string;
  readonly confidence?: Confidence;
};

/** The row, and the rows of facts it rests on by name: a promise rests on the outcomes that decide it. */
function rowAndItsProof(ref: RowRef): TableRow[] {
  const row = rowAt(ref);
  if (!row) return [];
  const columns = Object.entries(TABLES[partsOf(ref).table].columns as Readonly<Record<string, Column>>);
  const proof = columns.flatMap(([name, c]) =>
    c.kind === "refs" && c.table === "outcomes"
      ? (row[name] as readonly string[]).map((id) => rowAt(`outcomes:${id}`))
      : [],
  );
  return [row, ...proof].filter((r) => r !== undefined);
}

const known = new Map<TableId, ReadonlyMap<string, TableRow>>();

function rowAt(ref: RowRef): TableRow | undefined {
  const { table, key } = partsOf(ref);
  const rows =
    known.get(table) ??
    new Map((rowsOf(table) as readonly TableRow[]).map((r) => [keyOf(r, TABLES[table]), r]));
  known.set(table, rows);
  return rows.get(key);
}
