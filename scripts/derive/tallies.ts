import type { Dataset } from "../../src/model/dataset.ts";
import type { TallyRow } from "../../src/model/rows.ts";
import type { TableId, Tables } from "../../src/model/tables/index.ts";
import { appliedForAlone, promisesByVerdict } from "./agreement.ts";
import { inOrderOfDate, SUBJECT } from "./editions.ts";
import { type FactRow, madeOf } from "./provenance.ts";

/** The counts and sums that sentences name: each a row with its own provenance, so that a number in prose has an origin. */
export function tallies(tables: Tables): Dataset<TallyRow> {
  const rows: TallyRow[] = [];
  const count = (key: string, table: TableId, counted: readonly FactRow[]) =>
    rows.push({
      key,
      value: counted.length,
      unit: "count",
      table,
      ...madeOf(
        counted.map((r) => [table, r] as const),
        "counted",
      ),
    });

  count("clauses", "clauses", tables.clauses);
  count("silences", "silences", tables.silences);
  count("efforts", "efforts", tables.efforts);
  count(
    "efforts-with-start",
    "efforts",
    tables.efforts.filter((e) => e.start),
  );
  count(
    "efforts-without-start",
    "efforts",
    tables.efforts.filter((e) => !e.start),
  );
  count(
    "efforts-with-both-ends",
    "efforts",
    tables.efforts.filter((e) => e.start && e.end),
  );
  for (const status of new Set(tables.efforts.map((e) => e.status)))
    count(
      `efforts-${status}`,
      "efforts",
      tables.efforts.filter((e) => e.status === status),
    );
  count(
    "efforts-here-alone",
    "efforts",
    tables.efforts.filter((e) => e.scope === SUBJECT),
  );
  count("money-lines", "money", tables.money);
  count(
    "money-lines-with-amount",
    "money",
    tables.money.filter((m) => m.amount_dkk !== null),
  );
  count(
    "money-lines-without-amount",
    "money",
    tables.money.filter((m) => m.amount_dkk === null),
  );
  count("goals", "goals", tables.goals);
  count(
    "goals-measurable",
    "goals",
    tables.goals.filter((g) => g.measurable === "yes"),
  );
  count(
    "tools-listed",
    "tools",
    tables.tools.filter((t) => t.form === "tools"),
  );
  count(
    "tools-used-2011",
    "tools",
    tables.tools.filter((t) => t.used_2011 === "yes"),
  );
  count(
    "tools-wanted",
    "tools",
    tables.tools.filter((t) => t.form === "tools" && t.wanted === "yes"),
  );
  count(
    "tools-long-term",
    "tools",
    tables.tools.filter((t) => t.form === "long-term"),
  );
  count("events", "events", tables.events);
  count("outcomes", "outcomes", tables.outcomes);
  count("sources", "sources", tables.sources);

  const lists = inOrderOfDate(tables.lists).filter((l) => l.kind === "list");
  count("lists", "lists", lists);
  count(
    "lists-through-2022",
    "lists",
    lists.filter((l) => l.date <= "2022-12-31"),
  );
  const on = tables["list-membership"].filter(
    (m) => m.area === SUBJECT && m.status === "on" && lists.some((l) => l.id === m.list),
  );
  count("lists-with-mjoelnerparken", "list-membership", on);
  count(
    "areas-ever-listed",
    "areas",
    tables.areas.filter((a) => a.kind === "area"),
  );

  const subjects = (test: (p: Tables["promises"][number]) => boolean) => {
    const seen = new Set<string>();
    return tables.promises.filter((p) => test(p) && !seen.has(p.subject) && seen.add(p.subject));
  };
  count(
    "promise-candidates",
    "promises",
    subjects(() => true),
  );
  count(
    "promises",
    "promises",
    subjects((p) => p.promise === "yes"),
  );
  count(
    "no-promises",
    "promises",
    subjects((p) => p.promise === "no"),
  );

  for (const verdict of new Set(promisesByVerdict(tables).rows.map((r) => r.verdict))) {
    const mine = new Set(
      promisesByVerdict(tables).rows.flatMap((r) => (r.verdict === verdict ? r.subjects : [])),
    );
    count(
      `promises-${verdict}`,
      "promises",
      subjects((p) => mine.has(p.subject)),
    );
  }

  const alone = appliedForAlone(tables);
  rows.push({
    key: "applied-for-alone",
    value: alone.reduce((n, m) => n + (m.amount_dkk ?? 0), 0),
    unit: "dkk",
    table: "money",
    ...madeOf(
      alone.map((m) => ["money", m] as const),
      "derived",
    ),
  });
  return { id: "tallies", rows, limits: [], breaks: [] };
}
