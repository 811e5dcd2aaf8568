import { join } from "node:path";
import { runData } from "../scripts/data.ts";
import { readReleased } from "../scripts/frozen.ts";
import { tellProblems } from "../scripts/problem.ts";
import type { RowOf, TableId, Tables } from "../src/model/tables/index.ts";

/** The real tables, and copies of them in which one thing is changed. */

const run = await runData(join(import.meta.dirname, "../data"));
if (!run.ok) throw new Error(tellProblems(run.problems));
/** The tables as they are, and the cells that releases and frozen frames held. */
export const tables = run.tables;
export const released = await readReleased(join(import.meta.dirname, "../data"));

/** The real tables with one row changed. The tables themselves stay as they are. */
export function changed<K extends TableId>(
  id: K,
  which: (row: RowOf<K>) => boolean,
  over: Partial<RowOf<K>>,
): Tables {
  const found = tables[id].filter(which);
  if (found.length !== 1) throw new Error(`${found.length} rows of ${id} fit`);
  return {
    ...tables,
    [id]: tables[id].map((r) => (r === found[0] ? { ...structuredClone(r), ...over } : r)),
  };
}

/** The same, by the row's id. */
export const row = <K extends TableId>(id: K, name: string, over: Partial<RowOf<K>>): Tables =>
  changed(id, (r) => (r as { id?: string }).id === name, over);

export const observed = (name: string, over: Partial<RowOf<"observations">>): Tables =>
  changed("observations", (o) => `${o.list}/${o.area}/${o.indicator}` === name, over);

export const judged = (subject: string, reading: string, over: Partial<RowOf<"promises">>): Tables =>
  changed("promises", (p) => p.subject === subject && p.reading === reading, over);

export const without = <K extends TableId>(id: K, which: (row: RowOf<K>) => boolean): Tables => ({
  ...tables,
  [id]: tables[id].filter((r) => !which(r)),
});

/** A first row that stands once more, under a name of its own. */
export const added = <K extends TableId>(id: K, over: Partial<RowOf<K>>): Tables => ({
  ...tables,
  [id]: [...tables[id], { ...structuredClone(tables[id][0]), row: tables[id].length + 2, ...over }],
});

/** A correction of a published cell that is as it should be, with one thing changed. */
export function corrected(over: Partial<RowOf<"corrections">>): Tables {
  const value = tables.observations.find(
    (o) => `${o.list}/${o.area}/${o.indicator}` === "list-2013-10/mjoelnerparken/outside-work",
  )?.value;
  const right: RowOf<"corrections"> = {
    id: "r1",
    date: "2026-11-23",
    table: "observations",
    row_key: "list-2013-10/mjoelnerparken/outside-work",
    column: "value",
    old_value: "46,4",
    new_value: "45,4",
    reason_da: "Tastefejl.",
    reason_en: "A typing error.",
    told_da: null,
    told_en: null,
    row: 2,
  };
  if (value !== 46.4) throw new Error("the cell that this test corrects no longer holds 46.4");
  const now = observed(right.row_key, { value: 45.4 });
  return { ...now, corrections: [{ ...right, ...over }] };
}
