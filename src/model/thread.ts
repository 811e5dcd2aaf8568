import type { Tables } from "./tables/index.ts";

/**
 * The thread of the agreement: which row belongs to which, read from the columns that say so. Clause → efforts,
 * money, goals, tools and facts; money → efforts; efforts, goals and facts → indicators; goals → the targets
 * counted on the lists; outcomes → the rows they are about; events → outcomes with the same source and the same
 * date. To belong is no more than that: nothing here says that one thing led to another.
 */

/** What can stand on the thread: the tables whose rows are tied to each other. */
export const KINDS = [
  "clauses",
  "efforts",
  "money",
  "goals",
  "tools",
  "facts",
  "indicators",
  "targets",
  "outcomes",
  "events",
] as const;
export type Kind = (typeof KINDS)[number];

export type ThreadTables = Pick<Tables, Kind | "promises">;

/** One row of one table. */
export interface Knot {
  readonly kind: Kind;
  readonly id: string;
}

/** Two rows that belong together, and the column that says so. It can be walked both ways. */
export interface Tie {
  readonly ends: readonly [Knot, Knot];
  readonly by: string;
}

/** What hangs under a clause by a column of its own. */
const UNDER_A_CLAUSE = ["efforts", "money", "goals", "tools", "facts"] as const;
/** The rows of a clause that can belong to an indicator. */
const MEASURED = ["goals", "efforts", "facts"] as const;

const knot = (kind: Kind, id: string): Knot => ({ kind, id });
const named = (k: Knot): string => `${k.kind}:${k.id}`;

/** Every tie there is, once, in the order of the tables. Throws on the id of a row that no table has. */
export function tiesOf(t: ThreadTables): readonly Tie[] {
  const ties = new Map<string, Tie>();
  const tie = (a: Knot, b: Knot, by: string): void => {
    const name = `${named(a)} ${named(b)}`;
    if (!ties.has(name)) ties.set(name, { ends: [a, b], by });
  };
  const rows = new Map(
    UNDER_A_CLAUSE.flatMap((kind) => t[kind].map((r) => [r.id, knot(kind, r.id)] as const)),
  );
  const anyRow = (id: string, from: string): Knot => {
    const found = rows.get(id);
    if (!found)
      throw new Error(`${from} belongs to "${id}", which is no effort, money line, goal, tool or fact`);
    return found;
  };

  for (const kind of UNDER_A_CLAUSE)
    for (const r of t[kind]) tie(knot("clauses", r.clause), knot(kind, r.id), `${kind}.clause`);
  for (const m of t.money)
    for (const e of m.efforts) tie(knot("money", m.id), knot("efforts", e), "money.efforts");
  for (const g of t.goals)
    for (const i of g.indicators) tie(knot("goals", g.id), knot("indicators", i), "goals.indicators");
  for (const e of t.efforts)
    for (const i of e.indicators) tie(knot("efforts", e.id), knot("indicators", i), "efforts.indicators");
  for (const f of t.facts)
    if (f.indicator) tie(knot("facts", f.id), knot("indicators", f.indicator), "facts.indicator");
  for (const x of t.targets) if (x.goal) tie(knot("goals", x.goal), knot("targets", x.id), "targets.goal");
  for (const o of t.outcomes)
    for (const id of (o.rows ?? "").split(" ").filter((s) => s !== ""))
      tie(anyRow(id, o.id), knot("outcomes", o.id), "outcomes.rows");
  for (const p of t.promises)
    for (const o of p.outcomes) tie(anyRow(p.subject, "a promise"), knot("outcomes", o), "promises.outcomes");
  // Two rows that read the same source at the same date tell of the same thing; the same source alone does
  // not.
  for (const o of t.outcomes)
    for (const e of t.events)
      if (o.source === e.source && o.date === e.date && o.date_precision === e.date_precision)
        tie(knot("outcomes", o.id), knot("events", e.id), "source and date");
  return [...ties.values()];
}

/** The thread, to be walked from any row. */
export interface Thread {
  readonly ties: readonly Tie[];
  /** The rows of a kind that are tied to this row, in the order of their table. */
  tied(kind: Kind, id: string, to: Kind): readonly string[];
  /**
   * The rows of a kind that are reached from this row through rows of other kinds, in the order of their
   * table.
   */
  through(kind: Kind, id: string, by: readonly Kind[], to: Kind): readonly string[];
  /** What is measured under a clause: the indicators its goals, efforts and facts belong to. */
  indicatorsOf(clause: string): readonly string[];
  /** The clauses with a goal, an effort or a fact that belongs to the indicator. */
  clausesOf(indicator: string): readonly string[];
  /** What is known of what became of the rows of a clause. */
  outcomesOf(clause: string): readonly string[];
  /** The targets counted on the lists that the goals of a clause set. */
  targetsOf(clause: string): readonly string[];
}

/** Walks the ties both ways: what a row is tied to is tied to it. */
export function threadOf(tables: ThreadTables): Thread {
  const ties = tiesOf(tables);
  const beside = new Map<string, Knot[]>();
  const put = (at: Knot, other: Knot) => beside.set(named(at), [...(beside.get(named(at)) ?? []), other]);
  for (const {
    ends: [a, b],
  } of ties) {
    put(a, b);
    put(b, a);
  }
  const order = new Map(
    KINDS.flatMap((kind) => tables[kind].map((r, i) => [named(knot(kind, r.id)), i] as const)),
  );
  const inOrder = (kind: Kind, ids: Iterable<string>): string[] => {
    const place = (id: string) => order.get(named(knot(kind, id))) ?? Number.MAX_SAFE_INTEGER;
    return [...new Set(ids)].sort((a, b) => place(a) - place(b));
  };
  const reached = (kind: Kind, id: string, to: Kind): string[] =>
    (beside.get(named(knot(kind, id))) ?? []).filter((k) => k.kind === to).map((k) => k.id);

  const thread: Thread = {
    ties,
    tied: (kind, id, to) => inOrder(to, reached(kind, id, to)),
    through: (kind, id, by, to) =>
      inOrder(
        to,
        by.flatMap((b) => reached(kind, id, b).flatMap((over) => reached(b, over, to))),
      ),
    indicatorsOf: (clause) => thread.through("clauses", clause, MEASURED, "indicators"),
    clausesOf: (indicator) => thread.through("indicators", indicator, MEASURED, "clauses"),
    outcomesOf: (clause) => thread.through("clauses", clause, UNDER_A_CLAUSE, "outcomes"),
    targetsOf: (clause) => thread.through("clauses", clause, ["goals"], "targets"),
  };
  return thread;
}

/** The ends of ties that are no row: keys that dangle. None, if the tables are as they should be. */
export function looseEnds(tables: ThreadTables): readonly string[] {
  const rows = new Set(KINDS.flatMap((kind) => tables[kind].map((r) => named(knot(kind, r.id)))));
  return tiesOf(tables).flatMap(({ ends, by }) =>
    ends.flatMap((k) => (rows.has(named(k)) ? [] : [`${named(k)} (${by})`])),
  );
}
