import type { Confidence, Dataset, Provenance, RowRef } from "../model/dataset.ts";
import { isTableId } from "../model/key.ts";
import { TABLES, type TableId } from "../model/tables/index.ts";
import { CONFIDENCE } from "../model/vocabulary.ts";

/** What a dataset rests on: the rows, the tables and the sources behind everything in it. Limits and breaks count too. */

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

/** Each source with the confidences it is used with, from the strongest; the sources in order of first use. */
export function sourcesBehind(d: Dataset): readonly { readonly id: string; readonly confidences: readonly Confidence[] }[] {
  const used = new Map<string, Set<Confidence>>();
  for (const p of facts(d))
    for (const id of p.sources) used.set(id, (used.get(id) ?? new Set()).add(p.confidence));
  const order = Object.keys(CONFIDENCE) as Confidence[];
  return [...used].map(([id, c]) => ({ id, confidences: order.filter((o) => c.has(o)) }));
}
