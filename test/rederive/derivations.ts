import { dayIn, keysIn, numberIn, type RawRecord, type Records } from "../raw-records.ts";
import {
  counted,
  datedLists,
  type Edition,
  editions,
  HERE,
  limitOn,
  lists,
  members,
  observed,
  remembered,
  rowsIn,
  statusOn,
  verdicts,
} from "../statements/reading.ts";

/**
 * The numbers of every dataset, worked out anew from the CSV records: counts, sums, ranks, changes since 2010, limits in
 * force. Nothing of `src/` or `scripts/` is imported; where the site keeps an order of its own, the order is written here
 * by hand. Numbers of a picture’s making (segments, decimals) are no numbers of the world and are left out.
 */

/** One row of a dataset: its key, and its numbers by the name of their field. */
export interface DerivedRow {
  readonly key: string;
  readonly numbers: Readonly<Record<string, number>>;
}

export type Derived = ReadonlyMap<string, readonly DerivedRow[]>;

const INDICATORS = ["outside-work", "convictions", "non-western", "basic-education", "income", "residents"];
const FIRST = "list-2010-10";

export const derivedFrom: (d: Records) => Derived = remembered((d) => {
  const made = new Map<string, readonly DerivedRow[]>([
    ["mjoelnerparken-on-the-lists", onTheLists(d)],
    ["agreement-numbers", agreementNumbers(d)],
    ["list-counts-denmark", counts(d, "denmark")],
    ["list-counts-copenhagen", counts(d, "copenhagen")],
    ["cohort-2010", cohort(d)],
    ["target-results", targetResults(d)],
    ["target-pace", targetPace(d)],
    ["money-lines", moneyLines(d)],
    ["applied-by-year", appliedByYear(d)],
    ["efforts-by-theme", effortsByTheme(d)],
    ["promises-by-verdict", promisesByVerdict(d)],
    ["thread", thread(d)],
    ["events-by-year", eventsByYear(d)],
    ["tallies", tallies(d)],
  ]);
  for (const indicator of INDICATORS) {
    made.set(`criteria-${indicator}`, criteria(d, indicator));
    made.set(`distribution-${indicator}`, distribution(d, indicator));
  }
  return made;
});

/** The row without what is no number. */
const row = (key: string, numbers: Readonly<Record<string, number | null>>): DerivedRow => ({
  key,
  numbers: Object.fromEntries(
    Object.entries(numbers).filter((e): e is [string, number] => e[1] !== null && !Number.isNaN(e[1])),
  ),
});

const onTheLists = (d: Records): DerivedRow[] =>
  editions(d)
    .filter((e) => statusOn(d, e.id) !== undefined)
    .map((e) => row(e.id, { residents: observed(d, e.id, "residents") }));

/** By day, in the order of the file where days are the same; an event without a day of its own has the first of its year. */
const eventsByYear = (d: Records): DerivedRow[] => {
  const events = rowsIn(d, "events").map((e) => ({
    id: e["id"] ?? "",
    day: dayIn(e["date"]) ?? "",
    subject: e["category"],
  }));
  const inYear = (year: string) => events.filter((e) => e.day.startsWith(year)).length;
  return [...events]
    .sort((a, b) => Number(a.day > b.day) - Number(a.day < b.day))
    .map((e) =>
      row(e.id, {
        year: Number(e.day.slice(0, 4)),
        of_year: inYear(e.day.slice(0, 4)),
        of_category: events.filter((o) => o.subject === e.subject).length,
      }),
    );
};

/** 326 per 10,000 is 3.26 per cent; the limit of 2.7 per cent is 270 per 10,000. */
function agreementNumbers(d: Records): DerivedRow[] {
  const { date } = editions(d).find((e) => e.id === FIRST) ?? { date: "" };
  return rowsIn(d, "facts").flatMap((f) => {
    const [printed, indicator] = [numberIn(f["number"]), f["indicator"] ?? ""];
    const limit = limitOn(d, indicator, date);
    if (indicator === "" || printed === null || Number.isNaN(limit)) return [];
    const per = f["unit"] === "per-10000" ? 100 : 1;
    return [row(indicator, { value: printed / per, printed, limit, limit_printed: limit * per })];
  });
}

const criteria = (d: Records, indicator: string): DerivedRow[] =>
  lists(d).map((l) =>
    row(l.id, { value: observed(d, l.id, indicator), limit: limitOn(d, indicator, l.date) }),
  );

/** The rank is one more than the areas with a higher value; of those on the list whose value may be used. */
const distribution = (d: Records, indicator: string): DerivedRow[] =>
  datedLists(d).flatMap((l) => {
    const on = rowsIn(d, "observations").flatMap((o) => {
      const value = numberIn(o["value"]);
      const counts = o["status"] === "on" && o["use"] === "yes" && value !== null;
      return o["list"] === l.id && o["indicator"] === indicator && counts
        ? [{ area: o["area"] ?? "", value }]
        : [];
    });
    on.sort((a, b) => b.value - a.value || (a.area < b.area ? -1 : 1));
    return on.map((o) =>
      row(`${l.id}/${o.area}`, {
        value: o.value,
        rank: 1 + on.filter((x) => x.value > o.value).length,
        of: on.length,
      }),
    );
  });

const counts = (d: Records, area: string): DerivedRow[] => {
  const first = counted(d, FIRST, area);
  return editions(d)
    .filter((e) => !Number.isNaN(counted(d, e.id, area)))
    .map((e) => {
      const n = counted(d, e.id, area);
      return row(e.id, { n, change_pct: (100 * n) / first - 100 });
    });
};

function cohort(d: Records): DerivedRow[] {
  const original = new Set(members(d, FIRST));
  const named = (e: Edition) => members(d, e.id);
  return editions(d)
    .filter((e) => named(e).length > 0)
    .map((e) => {
      const kept = named(e).filter((a) => original.has(a)).length;
      return row(e.id, { from_2010: kept, others: named(e).length - kept, n: named(e).length });
    });
}

const rulesSince = (d: Records, from: string, to: string): number =>
  rowsIn(d, "breaks").filter((b) => {
    const on = dayIn(b["date"]) ?? "";
    return b["counts"] === "yes" && on > from && on <= to;
  }).length;

/** What was counted where a deadline passed, against what was allowed, and how many of it were there in 2010. */
function targetResults(d: Records): DerivedRow[] {
  const inCity = new Set(
    rowsIn(d, "areas").flatMap((a) => (a["in_copenhagen"] === "yes" ? [a["id"] ?? ""] : [])),
  );
  return rowsIn(d, "target-readings").flatMap((r) => {
    const t = rowsIn(d, "targets").find((x) => x["id"] === r["target"]);
    const list = editions(d).find((e) => e.id === r["list"]);
    const at_most = numberIn(t?.["at_most"]);
    if (!t || !list || at_most === null || t["state"] !== "due") return [];
    const [area, first] = [t["area"] ?? "", editions(d).find((e) => e.id === FIRST)];
    const names = (l: string) => members(d, l).filter((m) => area === "denmark" || inCity.has(m));
    const kept = names(list.id).filter((m) => names(FIRST).includes(m)).length;
    const [first_n, n] = [counted(d, FIRST, area), counted(d, list.id, area)];
    return [
      row(`${r["target"]}/${r["reading"]}`, {
        at_most,
        first_n,
        n,
        over: n - at_most,
        change_pct: (100 * n) / first_n - 100,
        rule_changes: rulesSince(d, first?.date ?? "", list.date),
        from_2010: kept,
        others: names(list.id).length - kept,
      }),
    ];
  });
}

/** Areas a year: so far under the present rules, over the last three years, and needed until the deadline. */
function targetPace(d: Records): DerivedRow[] {
  const present = rowsIn(d, "breaks")
    .filter((b) => b["counts"] === "yes")
    .map((b) => dayIn(b["date"]) ?? "")
    .sort()
    .at(-1);
  const yearOf = (date: string): number => Number(date.slice(0, 4));
  return rowsIn(d, "targets").flatMap((t) => {
    if (t["state"] !== "open") return [];
    const from = editions(d).find((e) => e.id === t["baseline_list"])?.date ?? "";
    const series = lists(d).flatMap((l) => {
      const c = rowsIn(d, "list-counts").find(
        (x) =>
          x["list"] === l.id &&
          x["area"] === t["area"] &&
          x["list_type"] === t["list_type"] &&
          x["used"] === "yes",
      );
      const n = numberIn(c?.["n"]);
      return n !== null && l.date >= (present ?? "") && l.date >= from ? [{ year: yearOf(l.date), n }] : [];
    });
    const [start, end] = [series[0], series.at(-1)];
    if (!start || !end) return [];
    const late = [...series].reverse().find((s) => end.year - s.year >= 3);
    const at_most = numberIn(t["at_most"]) ?? 0;
    const newest = yearOf(lists(d).at(-1)?.date ?? "") === end.year;
    const judged = newest && series.length >= 4 && start.n >= 10;
    return [1, 0].map((early) => {
      const years_left = (numberIn(t["deadline_year"]) ?? 0) - early - end.year;
      return row(`${t["id"]}/${early ? "before" : "within"}`, {
        at_most,
        lists: series.length,
        start_n: start.n,
        latest_n: end.n,
        years_so_far: end.year - start.year,
        years_left,
        pace_so_far: !judged ? null : (start.n - end.n) / (end.year - start.year),
        late_n: late?.n ?? null,
        pace_of_late: judged && late ? (late.n - end.n) / (end.year - late.year) : null,
        pace_needed: newest ? (end.n - at_most) / years_left : null,
      });
    });
  });
}

const amountOf = (m: RawRecord): number | null => numberIn(m["amount_dkk"]);
const isAlone = (m: RawRecord): boolean =>
  m["scope"] === HERE && m["status"] === "conditional" && m["bound"] === "exact" && amountOf(m) !== null;
const sumAlone = (d: Records): number =>
  rowsIn(d, "money").reduce((sum, m) => sum + (isAlone(m) ? (amountOf(m) ?? 0) : 0), 0);

/** The lines with an amount, largest first: no parts, but for the share named for Mjølnerparken; and our sum. */
function moneyLines(d: Records): DerivedRow[] {
  const shown = rowsIn(d, "money").filter(
    (m) => amountOf(m) !== null && (m["part_of"] === "" || m["scope"] === HERE),
  );
  return [
    ...shown.map((m) => row(m["id"] ?? "", { amount: amountOf(m) })),
    row("sum-mjoelnerparken", { amount: sumAlone(d) }),
  ].sort((a, b) => (b.numbers["amount"] ?? 0) - (a.numbers["amount"] ?? 0) || (a.key < b.key ? -1 : 1));
}

function appliedByYear(d: Records): DerivedRow[] {
  const line = (id: string) => rowsIn(d, "money").find((m) => m["id"] === id) ?? {};
  return ["M08", "M09"].flatMap((id) =>
    [2011, 2012, 2013, 2014].map((year) =>
      row(`${id}/${year}`, {
        year,
        amount: numberIn(line(id)[`y${year}`]),
        line_total: amountOf(line(id)),
        year_total: numberIn(line("M07")[`y${year}`]),
        total: amountOf(line("M07")),
      }),
    ),
  );
}

const THEMES = ["safety", "employment", "youth", "children", "culture", "health", "housing", "enterprise"];
const STATUSES = ["running", "unclear", "developing", "planned", "applied", "waiting", "possible", "ended"];

/** Themes from the largest; statuses from the surest to the least. */
function effortsByTheme(d: Records): DerivedRow[] {
  const efforts = rowsIn(d, "efforts");
  const having = (column: string, code: string) => efforts.filter((e) => e[column] === code).length;
  return [...THEMES]
    .sort((a, b) => having("theme", b) - having("theme", a))
    .flatMap((theme) =>
      STATUSES.flatMap((status) => {
        const n = efforts.filter((e) => e["theme"] === theme && e["status"] === status).length;
        const whole = {
          of_theme: having("theme", theme),
          of_status: having("status", status),
          of_all: efforts.length,
        };
        return n === 0 ? [] : [row(`${theme}/${status}`, { n, ...whole })];
      }),
    );
}

const VERDICTS = [
  "kept",
  "partly",
  "changed",
  "depends",
  "not-kept",
  "disputed",
  "nothing-found",
  "not-looked-into",
];
const KINDS = [
  ["efforts", "E"],
  ["money", "M"],
  ["goals", "G"],
  ["tools", "I"],
] as const;

function promisesByVerdict(d: Records): DerivedRow[] {
  const judged = [...verdicts(d)];
  return VERDICTS.flatMap((verdict) =>
    KINDS.flatMap(([kind, letter]) => {
      const ofKind = judged.filter(([subject]) => subject.startsWith(letter));
      const n = ofKind.filter(([, v]) => v === verdict).length;
      if (n === 0) return [];
      const of_verdict = judged.filter(([, v]) => v === verdict).length;
      return [row(`${kind}/${verdict}`, { n, of_verdict, of_kind: ofKind.length, of_all: judged.length })];
    }),
  );
}

/** What hangs on each clause, in the order of the document. */
function thread(d: Records): DerivedRow[] {
  const order = (c: RawRecord): number => numberIn(c["order"]) ?? 0;
  const targets = rowsIn(d, "targets");
  return [...rowsIn(d, "clauses")]
    .sort((a, b) => order(a) - order(b))
    .map((c) => {
      const clause = c["id"] ?? "";
      const under = (table: string) => rowsIn(d, table).filter((r) => r["clause"] === clause);
      const idsUnder = (...tables: string[]) => tables.flatMap((t) => under(t).map((r) => r["id"] ?? ""));
      const all = idsUnder("efforts", "money", "goals", "tools", "facts");
      const indicators = new Set([
        ...[...under("goals"), ...under("efforts")].flatMap((r) => keysIn(r["indicators"])),
        ...under("facts").flatMap((f) => keysIn(f["indicator"])),
      ]);
      const goals = idsUnder("goals");
      const judged = rowsIn(d, "promises").filter((p) => all.includes(p["subject"] ?? ""));
      const named = new Set(judged.flatMap((p) => keysIn(p["outcomes"])));
      const outcomes = rowsIn(d, "outcomes").filter(
        (o) => named.has(o["id"] ?? "") || keysIn(o["rows"]).some((id) => all.includes(id)),
      );
      const found = outcomes.filter((o) => o["status"] !== "not-found" && o["status"] !== "not-searched");
      const promises = idsUnder("efforts", "money", "goals", "tools").filter((id) => verdicts(d).has(id));
      const known = promises.filter(
        (id) => !["nothing-found", "not-looked-into"].includes(verdicts(d).get(id) ?? ""),
      );
      const paid = under("money").filter((m) => amountOf(m) !== null);
      return row(clause, {
        efforts: under("efforts").length,
        money: under("money").length,
        money_with_amount: paid.length,
        money_here_alone: paid.filter((m) => m["scope"] === HERE).length,
        aims: idsUnder("goals", "tools").length,
        measures: indicators.size + targets.filter((t) => goals.includes(t["goal"] ?? "")).length,
        outcomes: outcomes.length,
        outcomes_found: found.length,
        promises: promises.length,
        promises_known: known.length,
        promises_unknown: promises.length - known.length,
      });
    });
}

/** The counts and sums that sentences name. */
function tallies(d: Records): DerivedRow[] {
  const all = (table: string) => rowsIn(d, table);
  const having = (table: string, over: Readonly<Record<string, string>>): number =>
    all(table).filter((r) => Object.entries(over).every(([c, code]) => r[c] === code)).length;
  const filled = (table: string, ...columns: string[]): number =>
    all(table).filter((r) => columns.every((c) => r[c] !== "")).length;
  const subjects = (over: Readonly<Record<string, string>>): number =>
    new Set(
      all("promises")
        .filter((p) => Object.entries(over).every(([c, code]) => p[c] === code))
        .map((p) => p["subject"]),
    ).size;
  const n: Record<string, number> = {
    clauses: all("clauses").length,
    silences: all("silences").length,
    efforts: all("efforts").length,
    "efforts-with-start": filled("efforts", "start"),
    "efforts-without-start": having("efforts", { start: "" }),
    "efforts-with-both-ends": filled("efforts", "start", "end"),
    "efforts-here-alone": having("efforts", { scope: HERE }),
    "money-lines": all("money").length,
    "money-lines-with-amount": filled("money", "amount_dkk"),
    "money-lines-without-amount": having("money", { amount_dkk: "" }),
    goals: all("goals").length,
    "goals-measurable": having("goals", { measurable: "yes" }),
    "tools-listed": having("tools", { form: "tools" }),
    "tools-used-2011": having("tools", { used_2011: "yes" }),
    "tools-wanted": having("tools", { form: "tools", wanted: "yes" }),
    "tools-long-term": having("tools", { form: "long-term" }),
    events: all("events").length,
    outcomes: all("outcomes").length,
    sources: all("sources").length,
    lists: lists(d).length,
    "lists-through-2022": lists(d).filter((l) => l.date < "2023").length,
    "lists-with-mjoelnerparken": lists(d).filter((l) => statusOn(d, l.id) === "on").length,
    "areas-ever-listed": having("areas", { kind: "area" }),
    "promise-candidates": subjects({}),
    promises: subjects({ promise: "yes" }),
    "no-promises": subjects({ promise: "no" }),
    "applied-for-alone": sumAlone(d),
  };
  for (const status of STATUSES) n[`efforts-${status}`] = having("efforts", { status });
  for (const v of VERDICTS) n[`promises-${v}`] = [...verdicts(d).values()].filter((x) => x === v).length;
  return Object.entries(n).map(([key, value]) => row(key, { value }));
}
