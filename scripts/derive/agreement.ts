import type { Dataset } from "../../src/model/dataset.ts";
import type {
  EffortCountRow,
  EffortRow,
  MoneyRow,
  MoneyYearRow,
  PromiseKind,
  ToolRow,
  VerdictRow,
} from "../../src/model/rows.ts";
import type { RowOf, Tables } from "../../src/model/tables/index.ts";
import { EFFORT_STATUS, THEME, VERDICT } from "../../src/model/vocabulary.ts";
import { type FactRow, madeOf } from "./provenance.ts";
import { wordsOf } from "./words.ts";

/** What the agreement promises and asks for: money, efforts, tools, and what became of them. */

const line = (tables: Tables, id: string): RowOf<"money"> => {
  const found = tables.money.find((m) => m.id === id);
  if (!found) throw new Error(`no money line ${id}`);
  return found;
};

/** Applied for, and for Mjølnerparken alone: the two lines our one published sum is made of (row C14 of the checks). */
export function appliedForAlone(tables: Tables): readonly RowOf<"money">[] {
  return tables.money.filter(
    (m) =>
      m.scope === "mjoelnerparken" &&
      m.status === "conditional" &&
      m.bound === "exact" &&
      m.amount_dkk !== null,
  );
}

/** The lines with an amount, from the largest: the wholes, and the one share that is named for Mjølnerparken. */
export function moneyLines(tables: Tables): Dataset<MoneyRow> {
  const shown = tables.money.filter(
    (m) => m.amount_dkk !== null && (m.part_of === null || m.scope === "mjoelnerparken"),
  );
  const asRow = (m: RowOf<"money">): MoneyRow => ({
    key: m.id,
    id: m.id,
    name: wordsOf(m, "name"),
    short: wordsOf(m, "short"),
    amount: m.amount_dkk as number,
    bound: m.bound ?? "exact",
    status: m.status,
    scope: m.scope,
    condition: wordsOf(m, "condition"),
    ours: false,
    part_of: m.part_of,
    ...madeOf([["money", m]]),
  });
  const alone = appliedForAlone(tables);
  const sum: MoneyRow = {
    key: "sum-mjoelnerparken",
    id: "sum-mjoelnerparken",
    name: {
      da: "Søgt til Mjølnerparken alene (vores sum)",
      en: "Applied for, Mjølnerparken alone (our sum)",
    },
    short: { da: "Søgt til stedet alene", en: "Applied for here alone" },
    amount: alone.reduce((n, m) => n + (m.amount_dkk ?? 0), 0),
    bound: "exact",
    status: "conditional",
    scope: "mjoelnerparken",
    condition: null,
    ours: true,
    part_of: null,
    ...madeOf(
      alone.map((m) => ["money", m] as const),
      "derived",
    ),
  };
  const rows = [...shown.map(asRow), sum].sort((a, b) => b.amount - a.amount || (a.id < b.id ? -1 : 1));
  return { id: "money-lines", rows, limits: [], breaks: [] };
}

const YEARS = [2011, 2012, 2013, 2014] as const;

/** The 7.8 million by purpose and year: the two recipients the text names, with the sums it spreads over four years. */
export function appliedByYear(tables: Tables): Dataset<MoneyYearRow> {
  const whole = line(tables, "M07");
  const rows = [line(tables, "M08"), line(tables, "M09")].flatMap((m) =>
    YEARS.flatMap((year): MoneyYearRow[] => {
      const amount = m[`y${year}`];
      const year_total = whole[`y${year}`];
      if (amount === null || m.amount_dkk === null || year_total === null || whole.amount_dkk === null)
        return [];
      return [
        {
          key: `${m.id}/${year}`,
          id: m.id,
          name: wordsOf(m, "name"),
          short: wordsOf(m, "short"),
          scope: m.scope,
          year,
          amount,
          line_total: m.amount_dkk,
          year_total,
          total: whole.amount_dkk,
          ...madeOf([
            ["money", m],
            ["money", whole],
          ]),
        },
      ];
    }),
  );
  return { id: "applied-by-year", rows, limits: [], breaks: [] };
}

/** Every effort with what is said of its time; those without a start come last. */
export function effortPeriods(tables: Tables): Dataset<EffortRow> {
  const rows = tables.efforts
    .map(
      (e): EffortRow => ({
        key: e.id,
        id: e.id,
        name: wordsOf(e, "name"),
        theme: e.theme,
        status: e.status,
        scope: e.scope,
        start: e.start,
        start_precision: e.start_precision,
        start_stated: e.start_basis === "stated",
        end: e.end,
        end_precision: e.end_precision,
        note: wordsOf(e, "note"),
        ...madeOf([["efforts", e]]),
      }),
    )
    .sort((a, b) => {
      const byStart = (a.start ?? "9999").localeCompare(b.start ?? "9999");
      return byStart || (a.end ?? "9999").localeCompare(b.end ?? "9999") || a.id.localeCompare(b.id);
    });
  return { id: "effort-periods", rows, limits: [], breaks: [] };
}

/** Theme × status; only combinations that occur. Themes from the largest, statuses in the vocabulary's order. */
export function effortsByTheme(tables: Tables): Dataset<EffortCountRow> {
  const size = (theme: string) => tables.efforts.filter((e) => e.theme === theme).length;
  const themes = (Object.keys(THEME) as (keyof typeof THEME)[]).sort((a, b) => size(b) - size(a));
  const rows = themes.flatMap((theme) =>
    (Object.keys(EFFORT_STATUS) as (keyof typeof EFFORT_STATUS)[]).flatMap((status): EffortCountRow[] => {
      const efforts = tables.efforts.filter((e) => e.theme === theme && e.status === status);
      if (efforts.length === 0) return [];
      return [
        {
          key: `${theme}/${status}`,
          theme,
          status,
          n: efforts.length,
          efforts: efforts.map((e) => e.id),
          of_theme: size(theme),
          of_status: tables.efforts.filter((e) => e.status === status).length,
          of_all: tables.efforts.length,
          ...madeOf(
            efforts.map((e) => ["efforts", e] as const),
            "counted",
          ),
        },
      ];
    }),
  );
  return { id: "efforts-by-theme", rows, limits: [], breaks: [] };
}

export function toolRows(tables: Tables): Dataset<ToolRow> {
  const rows = tables.tools.map(
    (t): ToolRow => ({
      key: t.id,
      id: t.id,
      form: t.form,
      name: wordsOf(t, "name"),
      used_2011: t.used_2011,
      wanted: t.wanted,
      note: wordsOf(t, "note"),
      ...madeOf([["tools", t]]),
    }),
  );
  return { id: "tools", rows, limits: [], breaks: [] };
}

/** In which table the row stands that a promise is about: its id begins with the table's letter. */
export function promiseKind(subject: string): PromiseKind {
  const kinds: Readonly<Record<string, PromiseKind>> = { E: "efforts", M: "money", G: "goals", I: "tools" };
  const kind = kinds[subject.charAt(0)];
  if (!kind) throw new Error(`"${subject}" is no effort, money line, goal or tool`);
  return kind;
}

/** How many promises of each kind got each verdict. One whose readings disagree is counted once, as depending on them. */
export function promisesByVerdict(tables: Tables): Dataset<VerdictRow> {
  const subjects = new Map<string, RowOf<"promises">[]>();
  for (const p of tables.promises)
    if (p.promise === "yes") subjects.set(p.subject, [...(subjects.get(p.subject) ?? []), p]);

  const verdictOf = (rows: readonly RowOf<"promises">[]): VerdictRow["verdict"] => {
    const verdicts = new Set(rows.map((r) => r.verdict));
    const [only] = verdicts;
    return verdicts.size === 1 && only ? only : "depends";
  };
  const order: VerdictRow["verdict"][] = [...(Object.keys(VERDICT) as (keyof typeof VERDICT)[])];
  order.splice(order.indexOf("not-kept"), 0, "depends");

  const kinds: PromiseKind[] = ["efforts", "money", "goals", "tools"];
  const judged = [...subjects].map(([s, r]) => ({ kind: promiseKind(s), verdict: verdictOf(r) }));
  const rows = order.flatMap((verdict) =>
    kinds.flatMap((kind): VerdictRow[] => {
      const mine = [...subjects].filter(([s, r]) => promiseKind(s) === kind && verdictOf(r) === verdict);
      if (mine.length === 0) return [];
      const proof = mine.flatMap(([, r]) => r.map((p) => ["promises", p as FactRow] as const));
      const outcomes = tables.outcomes.filter((o) =>
        mine.some(([, r]) => r.some((p) => p.outcomes.includes(o.id))),
      );
      return [
        {
          key: `${kind}/${verdict}`,
          kind,
          verdict,
          n: mine.length,
          subjects: mine.map(([s]) => s),
          of_verdict: judged.filter((j) => j.verdict === verdict).length,
          of_kind: judged.filter((j) => j.kind === kind).length,
          of_all: judged.length,
          ...madeOf(proof, "counted"),
          sources: madeOf(outcomes.map((o) => ["outcomes", o] as const)).sources,
        },
      ];
    }),
  );
  return { id: "promises-by-verdict", rows, limits: [], breaks: [] };
}
