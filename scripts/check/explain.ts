import type { Table } from "../../src/model/table.ts";
import { TABLES, type TableId, type Tables } from "../../src/model/tables/index.ts";
import type { Mend, Problem } from "../problem.ts";
import { tellSwap } from "../swapped.ts";

/** How many mends are tried a round, and how many rounds: enough for a bad day, and an end for a file full of noise. */
const [TRIED, ROUNDS] = [24, 12];
/** From so many faults in one table on, two swapped columns are looked for. */
const SWAP_FROM = 4;

/** A fault that may be the cause of others, and the tables without it. */
interface Cause {
  readonly problem: Problem;
  readonly mended: Tables;
}

/**
 * What is told of a set of broken beliefs: one wrong cell can break many. A mend that makes faults vanish and no new one
 * appear is taken to be their cause; it is told where it stands, and what followed from it is not told again. The mended
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
    let best: (Cause & { readonly after: readonly Problem[] }) | undefined;
    for (const cause of causes(now, problems)) {
      const after = broken(cause.mended);
      if (after.length >= (best?.after.length ?? problems.length)) continue;
      if (after.every((p) => before.has(nameOf(p)))) best = { ...cause, after };
    }
    if (!best) break;
    told.push(withMore(best.problem, best.problem.mend ? problems.length - best.after.length - 1 : 0));
    now = best.mended;
    problems = best.after;
  }
  return [...told, ...problems];
}

function* causes(tables: Tables, problems: readonly Problem[]): Generator<Cause> {
  yield* swaps(tables, problems);
  yield* mends(tables, problems);
}

/** The fault and how many checks trip over it besides its own. */
function withMore(p: Problem, others: number): Problem {
  if (others < 1) return p;
  const da = others === 1 ? "1 anden kontrol" : `${others} andre kontroller`;
  const en = others === 1 ? "1 other check" : `${others} other checks`;
  return {
    ...p,
    fact: {
      da: `${p.fact.da} Fejlen bryder også ${da}.`,
      en: `${p.fact.en} The fault also breaks ${en}.`,
    },
  };
}

function* mends(tables: Tables, problems: readonly Problem[]): Generator<Cause> {
  for (const problem of problems.filter((p) => p.mend?.length).slice(0, TRIED))
    yield { problem, mended: apply(tables, problem.mend ?? []) };
}

/** Each two columns of days or of numbers whose cells may have changed places, in each table with many faults. */
function* swaps(tables: Tables, problems: readonly Problem[]): Generator<Cause> {
  for (const [id, spec] of Object.entries(TABLES as Readonly<Record<string, Table>>)) {
    const file = `data/${id}.csv`;
    const faulty = problems.filter((p) => p.file === file);
    if (faulty.length < SWAP_FROM) continue;
    const isDate = (c: string): boolean => spec.columns[c]?.kind === "date";
    const columns = Object.keys(spec.columns).filter((c) => KINDS.includes(spec.columns[c]?.kind ?? ""));
    for (const [i, a] of columns.entries())
      for (const b of columns.slice(i + 1)) {
        // A day under the heading of a number was told when the file was read; no belief has to bear it here.
        if (isDate(a) !== isDate(b)) continue;
        // A pair that no fault is about is no cause; of columns swapped at least one is told of.
        if (!faulty.some((p) => p.column === a || p.column === b)) continue;
        const rows = (tables[id as TableId] as readonly Record<string, unknown>[]).map((r) => ({
          ...r,
          [a]: r[b],
          [b]: r[a],
        }));
        yield {
          problem: tellSwap([a, b], spec, file),
          mended: { ...tables, [id]: rows } as unknown as Tables,
        };
      }
  }
}

const KINDS: readonly string[] = ["integer", "decimal", "date"];

const nameOf = (p: Problem): string => `${p.kind}|${p.file}|${p.row}|${p.column}`;

function apply(tables: Tables, mends: readonly Mend[]): Tables {
  const changed: Record<string, readonly { readonly row: number }[]> = { ...tables };
  for (const { table, row, column, value } of mends)
    changed[table] = (changed[table] ?? []).map((r) => (r.row === row ? { ...r, [column]: value } : r));
  return changed as unknown as Tables;
}
