import type { Dataset } from "../../src/model/dataset.ts";
import type { ThreadRow } from "../../src/model/rows.ts";
import type { Tables } from "../../src/model/tables/index.ts";
import { threadOf } from "../../src/model/thread.ts";
import { SUBJECT } from "./editions.ts";
import { type FactRow, madeOf } from "./provenance.ts";
import { wordsOf } from "./words.ts";

/** The whole agreement at a glance: each clause with what hangs on it, in the order of the document. */
export function threadRows(tables: Tables): Dataset<ThreadRow> {
  const thread = threadOf(tables);
  const silent = new Set(["not-found", "not-searched"]);
  const unknown = new Set(["nothing-found", "not-looked-into"]);
  const rows = [...tables.clauses]
    .sort((a, b) => a.order - b.order)
    .map((clause): ThreadRow => {
      const mine = <R extends { readonly clause: string }>(all: readonly R[]) =>
        all.filter((r) => r.clause === clause.id);
      const [efforts, money, goals, tools] = [
        mine(tables.efforts),
        mine(tables.money),
        mine(tables.goals),
        mine(tables.tools),
      ];
      const paid = money.filter((m) => m.amount_dkk !== null);
      const indicators = thread.indicatorsOf(clause.id);
      const targets = thread.targetsOf(clause.id);
      const ids = thread.outcomesOf(clause.id);
      const told = tables.outcomes.filter((o) => ids.includes(o.id));
      const found = told.filter((o) => !silent.has(o.status));
      const promises = [...efforts, ...money, ...goals, ...tools].flatMap((r) => {
        const judged = tables.promises.filter((p) => p.subject === r.id && p.promise === "yes");
        return judged.length > 0 ? [judged] : [];
      });
      const known = promises.filter((judged) => judged.some((p) => !unknown.has(p.verdict ?? "")));
      const counted = [
        ["clauses", clause] as const,
        ...efforts.map((r) => ["efforts", r] as const),
        ...money.map((r) => ["money", r] as const),
        ...goals.map((r) => ["goals", r] as const),
        ...tools.map((r) => ["tools", r] as const),
        ...promises.flatMap((judged) => judged.map((p) => ["promises", p as FactRow] as const)),
      ];
      return {
        key: clause.id,
        clause: clause.id,
        title: wordsOf(clause, "title"),
        efforts: efforts.length,
        money: money.length,
        money_with_amount: paid.length,
        money_here_alone: paid.filter((m) => m.scope === SUBJECT).length,
        aims: goals.length + tools.length,
        measures: indicators.length + targets.length,
        indicators,
        targets,
        outcomes: told.length,
        outcomes_found: found.length,
        promises: promises.length,
        promises_known: known.length,
        promises_unknown: promises.length - known.length,
        ...madeOf([...counted, ...told.map((o) => ["outcomes", o] as const)]),
        // The count is ours and sure, however weak the source of an outcome that is counted.
        confidence: madeOf(counted, "counted").confidence,
      };
    });
  return { id: "thread", rows, limits: [], breaks: [] };
}
