import type { Tables } from "../../src/model/tables/index.ts";
import type { Mend, Problem } from "../problem.ts";

/** How many mends are tried a round, and how many rounds: enough for a bad day, and an end for a file full of noise. */
const [TRIED, ROUNDS] = [24, 12];

/**
 * What is told of a set of broken beliefs: one wrong cell can break many. A mend that makes several faults vanish and no new
 * one appear is taken to be their cause; it is told where it stands, and what followed from it is not told again. The mended
 * tables serve this alone and are never written.
 *
 * @param broken everything that does not hold for the tables given
 */
export function explain(tables: Tables, broken: (t: Tables) => readonly Problem[]): readonly Problem[] {
  const told: Problem[] = [];
  let now = tables;
  let problems = broken(now);
  for (let round = 0; round < ROUNDS && problems.length > 1; round++) {
    const before = new Set(problems.map(nameOf));
    let best: { cause: Problem; after: readonly Problem[]; mended: Tables } | undefined;
    for (const cause of problems.filter((p) => p.mend).slice(0, TRIED)) {
      const mended = apply(now, cause.mend ?? []);
      const after = broken(mended);
      if (after.length >= (best?.after.length ?? problems.length)) continue;
      if (after.every((p) => before.has(nameOf(p)))) best = { cause, after, mended };
    }
    if (!best) break;
    const { cause, after } = best;
    const left = new Set(after.map(nameOf));
    told.push(...problems.filter((p) => p === cause || (samePlace(p, cause) && !left.has(nameOf(p)))));
    now = best.mended;
    problems = after;
  }
  return [...told, ...problems];
}

const nameOf = (p: Problem): string => `${p.kind}|${p.file}|${p.row}|${p.column}`;
const samePlace = (a: Problem, b: Problem): boolean =>
  a.file === b.file && a.row === b.row && a.column === b.column;

function apply(tables: Tables, mends: readonly Mend[]): Tables {
  const changed: Record<string, readonly { readonly row: number }[]> = { ...tables };
  for (const { table, row, column, value } of mends)
    changed[table] = (changed[table] ?? []).map((r) => (r.row === row ? { ...r, [column]: value } : r));
  return changed as unknown as Tables;
}
