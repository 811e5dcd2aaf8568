import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runData } from "../scripts/data.ts";
import { appliedByYear, moneyLines, promisesByVerdict } from "../scripts/derive/agreement.ts";
import { agreementNumbers, distribution, subjectCriteria } from "../scripts/derive/criteria.ts";
import { limitAt, limitsFor } from "../scripts/derive/editions.ts";
import { derive } from "../scripts/derive/index.ts";
import { cohort, listCounts, subjectOnTheLists } from "../scripts/derive/lists.ts";
import { tallies } from "../scripts/derive/tallies.ts";
import { FEWEST_AREAS, FEWEST_LISTS, OF_LATE, targetPace, targetResults } from "../scripts/derive/targets.ts";
import { tellProblems } from "../scripts/problem.ts";
import { FORMAT } from "../src/i18n/format.ts";
import { LOCALES } from "../src/i18n/locale.ts";
import { keyOf } from "../src/model/key.ts";
import type { CriterionRow } from "../src/model/rows.ts";
import { type RowOf, TABLES, type TableId, type Tables } from "../src/model/tables/index.ts";

const run = await runData(join(import.meta.dirname, "../data"));
if (!run.ok) throw new Error(tellProblems(run.problems));
const { tables, datasets } = run;

const indicator = (id: string, t: Tables = tables): RowOf<"indicators"> => {
  const found = t.indicators.find((i) => i.id === id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
};
const criteria = (id: string, t: Tables = tables) => subjectCriteria(t, indicator(id, t));
const valuesOf = (rows: readonly CriterionRow[]) =>
  Object.fromEntries(rows.filter((r) => r.drawn).map((r) => [r.list, r.value]));

// Read off the lists and the agreement by hand; observations.csv, facts.csv and money.csv name the sources.

test("Mjølnerparken outside work: 52.8 → 46.4 before the break of 2014, 43.4 → 43.5 after it", () => {
  const { rows } = criteria("outside-work");
  const segment = (n: number) => valuesOf(rows.filter((r) => r.segment === n));
  expect(segment(0)).toEqual({ "list-2010-10": 52.8, "list-2012-10": 47.9, "list-2013-10": 46.4 });
  expect(segment(1)).toEqual({
    "list-2014-12": 43.4,
    "list-2015-12": 43.5,
    "list-2016-12": 43.9,
    "list-2017-12": 43.5,
  });
});

test("the agreement's three numbers stand beside the limits of their time, also in its own unit", () => {
  expect(
    agreementNumbers(tables).rows.map((r) => [r.key, r.value, r.limit, r.printed, r.limit_printed]),
  ).toEqual([
    ["outside-work", 52.8, 40, 52.8, 40],
    ["convictions", 3.26, 2.7, 326, 270],
    ["non-western", 89.9, 50, 89.9, 50],
  ]);
});

test("the country had 29 areas in 2010, 25 in 2015 and 2016, 28 in 2019, 15 in 2020: no target met", () => {
  const { rows, limits } = listCounts(tables, "denmark");
  const n = (list: string) => rows.find((r) => r.list === list)?.n;
  const lists = ["list-2010-10", "list-2015-12", "list-2016-12", "list-2019-12", "list-2020-12"];
  expect(lists.map(n)).toEqual([29, 25, 25, 28, 15]);
  expect(rows.flatMap((r) => r.decides.map((d) => [d.target, d.reading, r.n, d.at_most, d.met]))).toEqual([
    ["denmark-2016", "before", 25, 21, false],
    ["denmark-2016", "within", 25, 21, false],
    ["denmark-2020", "before", 28, 14, false],
    ["denmark-2020", "within", 15, 14, false],
  ]);
  expect(limits.map((l) => [l.from_date, l.to_date, l.value])).toEqual([
    ["2010-10-26", "2016-12-31", 21],
    ["2010-10-26", "2020-12-31", 14],
  ]);
});

test("Copenhagen had 10 areas in 2010, 6 in 2019 and 3 in 2020: its target hangs on the reading", () => {
  const { rows } = listCounts(tables, "copenhagen");
  const n = (list: string) => rows.find((r) => r.list === list)?.n;
  expect(["list-2010-10", "list-2019-12", "list-2020-12"].map(n)).toEqual([10, 6, 3]);
  expect(rows.flatMap((r) => r.decides.map((d) => [d.reading, d.at_most, d.met]))).toEqual([
    ["before", 5, false],
    ["within", 5, true],
  ]);
});

test("16 of the 29 areas of 2010 were on the list of December 2015, with 9 others", () => {
  const { rows } = cohort(tables);
  expect(rows.find((r) => r.list === "list-2010-10")).toMatchObject({ from_2010: 29, others: 0, n: 29 });
  expect(rows.find((r) => r.list === "list-2015-12")).toMatchObject({ from_2010: 16, others: 9, n: 25 });
});

test("Mjølnerparken was on the fifteen lists up to 2022 and left with 966 residents", () => {
  const lists = subjectOnTheLists(tables).rows.filter((r) => r.kind === "list");
  expect(lists.filter((r) => r.status === "on")).toHaveLength(15);
  expect(lists.filter((r) => r.status === "off").map((r) => [r.list, r.residents])).toEqual([
    ["list-2023-12", 966],
    ["list-2024-12", null],
  ]);
});

test("of 29 areas in 2010 Mjølnerparken was 4th outside work, 12th in convictions, 1st in origin", () => {
  const place = (id: string) => {
    const row = distribution(tables, indicator(id)).rows.find((r) => r.subject && r.list === "list-2010-10");
    return [row?.rank, row?.of];
  };
  expect(place("outside-work")).toEqual([4, 29]);
  expect(place("convictions")).toEqual([12, 29]);
  expect(place("non-western")).toEqual([1, 29]);
});

test("566,000 kr. were asked for Mjølnerparken alone, and 1.95 million a year for six areas", () => {
  const sum = moneyLines(tables).rows.find((r) => r.ours);
  expect(sum).toMatchObject({ amount: 566_000, from: ["money:M10", "money:M13"], confidence: "derived" });
  expect(tallies(tables).rows.find((r) => r.key === "applied-for-alone")?.value).toBe(566_000);
  const { rows } = appliedByYear(tables);
  for (const year of [2011, 2012, 2013, 2014]) {
    const mine = rows.filter((r) => r.year === year);
    expect(mine.map((r) => r.amount)).toEqual([1_700_000, 250_000]);
    expect(mine.map((r) => r.year_total)).toEqual([1_950_000, 1_950_000]);
  }
  expect(rows.reduce((n, r) => n + r.amount, 0)).toBe(7_800_000);
});

test("no segment of a series reaches across a break that severs it, and none ends without one", () => {
  const joined = (t: Tables) =>
    [
      ...t.indicators.map((i) => subjectCriteria(t, i)),
      listCounts(t, "denmark"),
      listCounts(t, "copenhagen"),
    ].flatMap(({ id, rows, breaks }) => {
      const lists = rows.filter((r) => r.kind === "list");
      return lists.flatMap((b, i) => {
        const a = lists[i - 1];
        if (!a) return [];
        const severed = breaks.filter((k) => k.severs && a.date < k.date && k.date <= b.date).length;
        return b.segment - a.segment === severed ? [] : [`${id}: ${a.list} and ${b.list}`];
      });
    });
  expect(joined(tables)).toEqual([]);

  const segments = (id: string, t: Tables) => new Set(criteria(id, t).rows.map((r) => r.segment)).size;
  expect(["outside-work", "convictions", "non-western"].map((i) => segments(i, tables))).toEqual([2, 3, 1]);
  const [first] = tables.breaks;
  if (!first) throw new Error("no break");
  const invented = {
    ...structuredClone(first),
    id: "invented",
    date: "2016-06-01",
    indicators: ["non-western"],
  };
  const more = { ...tables, breaks: [...tables.breaks, invented] };
  expect(segments("non-western", more)).toBe(2);
  expect(joined(more)).toEqual([]);
});

test("a calculation that is no list is joined to none", () => {
  const { rows } = listCounts(tables, "denmark");
  const lists = new Set(rows.filter((r) => r.kind === "list").map((r) => r.segment));
  const others = rows.filter((r) => r.kind !== "list");
  expect(others.map((r) => r.list)).toEqual(["preview-2013", "recalculation-2018-05"]);
  expect(others.filter((r) => lists.has(r.segment))).toEqual([]);
});

test("an edition without a date is not drawn, though it has values", () => {
  const undated = tables.indicators.flatMap((i) => criteria(i.id).rows.filter((r) => !r.dated));
  expect(new Set(undated.map((r) => r.list))).toEqual(new Set(["list-2011-early"]));
  expect(undated.find((r) => r.indicator === "outside-work")?.value).toBe(52.8);
  expect(undated.filter((r) => r.drawn)).toEqual([]);
  for (const i of tables.indicators)
    expect(distribution(tables, i).rows.filter((r) => r.list === "list-2011-early")).toEqual([]);
});

test("a value that may not be drawn is in no crowd", () => {
  const undrawn = tables.observations.filter((o) => o.use === "no");
  expect(undrawn.map((o) => `${o.list}/${o.area}`)).toContain("list-2012-10/ringparken");
  for (const o of undrawn) {
    const crowd = distribution(tables, indicator(o.indicator)).rows;
    expect(crowd.filter((r) => r.list === o.list && r.area === o.area)).toEqual([]);
  }
});

test("a gap has a reason and no source, and a value has neither reason nor doubt", () => {
  const rows = tables.indicators.flatMap((i) => criteria(i.id).rows);
  for (const r of rows) {
    expect([r.key, r.value === null]).toEqual([r.key, r.absence !== null]);
    expect([r.key, r.sources.length === 0]).toEqual([r.key, r.value === null]);
    expect(r.drawn && r.value === null).toBe(false);
  }
  const reason = (id: string, list: string) => criteria(id).rows.find((r) => r.list === list)?.absence;
  // Basic education became a criterion in 2014; the values of February 2014 exist and are not in our data.
  expect(reason("basic-education", "list-2013-10")).toBe("not-measured");
  expect(reason("basic-education", "list-2014-02")).toBe("not-in-data");
  expect(reason("outside-work", "list-2011-10")).toBe("not-in-data");
});

test("a limit ends where its period ends, and a limit known only in words is no line", () => {
  const limits = limitsFor(tables, "convictions");
  expect(limits.map((l) => [l.from_date, l.to_date, l.value])).toEqual([
    ["2010-10-26", "2014-01-31", 2.7],
    ["2014-02-01", "2018-11-30", 2.7],
    ["2018-12-01", "2019-11-30", 1.98],
    ["2022-12-01", "2023-11-30", 2.18],
  ]);
  const days = [
    "2010-10-25",
    "2010-10-26",
    "2018-11-30",
    "2018-12-01",
    "2019-11-30",
    "2019-12-01",
    "2023-12-01",
  ];
  expect(days.map((d) => limitAt(d, limits)?.value)).toEqual([
    undefined,
    2.7,
    2.7,
    1.98,
    1.98,
    undefined,
    undefined,
  ]);
  const [last] = limitsFor(tables, "outside-work").slice(-1);
  expect(last?.to_date).toBeNull();
  const beside = Object.fromEntries(criteria("convictions").rows.map((r) => [r.list, r.limit]));
  expect(beside).toMatchObject({ "list-2017-12": 2.7, "list-2018-12": 1.98, "list-2019-12": null });
});

test("every promise is counted once, whatever the number of its readings", () => {
  const { rows } = promisesByVerdict(tables);
  const subjects = rows.flatMap((r) => r.subjects);
  expect(new Set(subjects).size).toBe(subjects.length);
  expect(subjects).toHaveLength(
    new Set(tables.promises.flatMap((p) => (p.promise === "yes" ? [p.subject] : []))).size,
  );
  expect(rows.filter((r) => r.verdict === "depends").flatMap((r) => r.subjects)).toEqual(["G03"]);
  for (const r of rows) expect(r.n).toBe(r.subjects.length);
});

test("an added indicator has its two datasets without a change of code", () => {
  const added: RowOf<"indicators"> = {
    ...structuredClone(indicator("income")),
    row: 8,
    id: "invented",
    order: 7,
    decimals: 1,
  };
  const [observation] = tables.observations;
  const [threshold] = tables.thresholds;
  if (!observation || !threshold) throw new Error("no rows to begin from");
  const value = (list: string, area: string, v: number): RowOf<"observations"> => ({
    ...structuredClone(observation),
    list,
    area,
    indicator: "invented",
    value: v,
  });
  const made = derive({
    ...tables,
    indicators: [...tables.indicators, added],
    thresholds: [
      ...tables.thresholds,
      { ...structuredClone(threshold), indicator: "invented", from: "2015-01-01", to: null, value: 20 },
    ],
    observations: [
      ...tables.observations,
      value("list-2015-12", "mjoelnerparken", 12.5),
      value("list-2016-12", "mjoelnerparken", 14),
      value("list-2016-12", "tingbjerg-utterslevhuse", 15),
    ],
  });
  expect(Object.keys(made).filter((id) => !(id in datasets))).toEqual([
    "criteria-invented",
    "distribution-invented",
  ]);
  const series = made["criteria-invented"]?.rows as readonly CriterionRow[];
  expect(valuesOf(series)).toEqual({ "list-2015-12": 12.5, "list-2016-12": 14 });
  expect(series.map((r) => r.limit ?? r.absence)).toEqual([
    ...Array.from({ length: 7 }, () => "not-measured"),
    ...Array.from({ length: 10 }, () => 20),
  ]);
  expect(made["distribution-invented"]?.rows).toMatchObject([
    { list: "list-2015-12", area: "mjoelnerparken", rank: 1, of: 1 },
    { list: "list-2016-12", area: "tingbjerg-utterslevhuse", rank: 1, of: 2 },
    { list: "list-2016-12", area: "mjoelnerparken", subject: true, rank: 2, of: 2 },
  ]);
});

test("areas with the same value share a rank, and the next one comes after them all", () => {
  const values: Record<string, number> = { tingbjerg: 40, gellerup: 50, vollsmose: 50, mjoelnerparken: 45 };
  const [observation] = tables.observations;
  const [area] = tables.areas;
  if (!observation || !area) throw new Error("no rows to begin from");
  const areas = Object.keys(values).map((id) => ({ ...area, id }));
  const observations = Object.entries(values).map(([id, value]) => ({ ...observation, area: id, value }));
  const { rows } = distribution({ ...tables, areas, observations }, indicator(observation.indicator));
  expect(rows.map((r) => [r.area, r.rank, r.of])).toEqual([
    ["gellerup", 1, 4],
    ["vollsmose", 1, 4],
    ["mjoelnerparken", 3, 4],
    ["tingbjerg", 4, 4],
  ]);
});

test("each reading of a passed deadline: counted, allowed, and what was left of the areas of 2010", () => {
  const { rows } = targetResults(tables);
  expect(
    rows.map((r) => [r.key, r.n, r.at_most, r.met, r.rule_changes, r.from_2010, r.others, r.from_2010_met]),
  ).toEqual([
    ["denmark-2016/before", 25, 21, false, 1, 16, 9, true],
    ["denmark-2016/within", 25, 21, false, 1, 18, 7, true],
    ["denmark-2020/before", 28, 14, false, 2, 18, 10, false],
    ["denmark-2020/within", 15, 14, false, 2, 13, 2, true],
    ["copenhagen-2020/before", 6, 5, false, 2, 6, 0, false],
    ["copenhagen-2020/within", 3, 5, true, 2, 3, 0, true],
  ]);
});

test("the pace of an open target: 29 to 8 areas in six years, 12 to 8 in the latest three, 8 to none in five or six", () => {
  const pace = (key: string, t: Tables = tables) => targetPace(t).rows.find((r) => r.key === key);
  const before = pace("denmark-2030/before");
  expect([before?.pace_so_far, before?.pace_of_late, before?.pace_needed]).toEqual([21 / 6, 4 / 3, 8 / 5]);
  expect(before?.verdict, "enough since 2018, too slow of late").toBe("depends");
  const within = pace("denmark-2030/within");
  expect([within?.pace_needed, within?.verdict]).toEqual([8 / 6, "enough"]);

  const counted = (n: number): Tables => ({
    ...tables,
    "list-counts": tables["list-counts"].map((c) =>
      c.list === "list-2024-12" && c.area === "denmark" && c.list_type === "main" ? { ...c, n } : c,
    ),
  });
  expect(pace("denmark-2030/before", counted(29))?.verdict, "none has left").toBe("too-slow");
  expect(pace("denmark-2030/before", counted(4))?.verdict, "eight left of late").toBe("enough");
});

test("a pace from too few lists, too few areas or an old count is not judged, and not published", () => {
  const rows = targetPace(tables).rows.filter((r) => r.hurdles.length > 0);
  expect(rows.map((r) => [r.key, ...r.hurdles])).toEqual([
    ["copenhagen-2030/before", "few-lists", "few-areas", "no-recent-count"],
    ["copenhagen-2030/within", "few-lists", "few-areas", "no-recent-count"],
    ["denmark-2029/before", "few-lists", "few-areas"],
    ["denmark-2029/within", "few-lists", "few-areas"],
  ]);
  for (const r of rows)
    expect([r.verdict, r.pace_so_far, r.pace_of_late]).toEqual(["cannot-judge", null, null]);
  expect(rows.map((r) => r.pace_needed)).toEqual([null, null, 2, 1.6]);
});

test("the page says the same of where a pace cannot be judged as the code does", () => {
  for (const locale of LOCALES) {
    const prose = readFileSync(
      join(import.meta.dirname, `../src/content/${locale}/targets-open.mdx`),
      "utf8",
    );
    const word = (n: number) => FORMAT[locale].count(n);
    const said =
      locale === "da"
        ? ["mindst", "lister", "områder", "seneste", "år"]
        : ["at least", "lists", "areas", "last", "years"];
    expect(prose).toContain(`${said[0]} ${word(FEWEST_LISTS)} ${said[1]}`);
    expect(prose).toContain(`${said[0]} ${word(FEWEST_AREAS)} ${said[2]}`);
    expect(prose).toContain(`${said[3]} ${word(OF_LATE)} ${said[4]}`);
  }
});

test("every row of every dataset has its own name and leads back to rows and sources that are there", () => {
  const known = new Set(
    (Object.keys(TABLES) as TableId[]).flatMap((id) =>
      tables[id].map((r) => `${id}:${keyOf(r as unknown as Record<string, unknown>, TABLES[id])}`),
    ),
  );
  const sources = new Set(tables.sources.map((s) => s.id));
  for (const { id, rows, limits, breaks } of Object.values(datasets)) {
    expect([id, new Set(rows.map((r) => r.key)).size]).toEqual([id, rows.length]);
    const all = [...rows, ...limits, ...breaks];
    expect([id, all.filter((r) => r.from.length === 0)]).toEqual([id, []]);
    expect([id, all.flatMap((r) => r.from).filter((f) => !known.has(f))]).toEqual([id, []]);
    expect([id, all.flatMap((r) => r.sources).filter((s) => !sources.has(s))]).toEqual([id, []]);
  }
});

test("makes the same of the same tables, and leaves them as they were", () => {
  const before = JSON.stringify(tables);
  expect(JSON.stringify(derive(tables))).toBe(JSON.stringify(datasets));
  expect(JSON.stringify(tables)).toBe(before);
});
