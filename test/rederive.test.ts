import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dayIn, numberIn, type RawRecord, readFolder } from "./raw-records.ts";
import { derivedFrom } from "./rederive/derivations.ts";
import { type Cell, kindOf, type PublishedNumber, publishedNumbers } from "./rederive/published-numbers.ts";
import { says, saysDay } from "./rederive/written.ts";
import { rowsIn } from "./statements/reading.ts";

/**
 * Numbers read out of the built pages and worked out again from the CSV files, by code that shares nothing with the site.
 * `DIST` names another build than `dist/`.
 */

const records = readFolder(join(import.meta.dirname, "../data"));
const derived = derivedFrom(records);

/** Anchors have no room for slashes and spaces. */
const anchorOf = (key: string): string => key.replace(/[^A-Za-z0-9_-]+/g, "--");

/** The columns that name a row of each table; `id` where nothing else is said. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  promises: ["subject", "reading"],
  "list-counts": ["list", "list_type", "area", "source"],
  "list-membership": ["list", "area"],
  "list-status": ["list"],
  "confidence-spellings": ["spelling"],
  "target-readings": ["target", "reading"],
  thresholds: ["indicator", "from", "list_types"],
  observations: ["list", "area", "indicator"],
  "criteria-met": ["list", "criterion", "area"],
};

const keyOf = (table: string, r: RawRecord): string =>
  (KEYS[table] ?? ["id"]).map((c) => dayIn(r[c]) ?? r[c] ?? "").join("/");

/** Which dataset a chart’s table shows, and the field in each of its columns, counted from 0. */
const CHARTS: Readonly<Record<string, readonly [dataset: string, fields: Readonly<Record<number, string>>]>> =
  {
    "agreement-numbers": ["agreement-numbers", { 1: "printed", 2: "limit_printed" }],
    "among-listed-areas": ["distribution-outside-work", { 2: "value", 3: "rank", 4: "of" }],
    "applied-by-year": ["applied-by-year", { 2: "amount", 3: "year_total" }],
    "areas-denmark": ["list-counts-denmark", { 1: "n", 2: "change_pct" }],
    "areas-copenhagen": ["list-counts-copenhagen", { 1: "n", 2: "change_pct" }],
    "cohort-2010": ["cohort-2010", { 1: "from_2010", 2: "others", 3: "n" }],
    "efforts-by-theme": ["efforts-by-theme", { 2: "n" }],
    "money-at-one-scale": ["money-lines", { 1: "amount" }],
    "promises-by-verdict": ["promises-by-verdict", { 2: "n" }],
    "seventeen-lists": ["mjoelnerparken-on-the-lists", { 3: "residents" }],
    thread: [
      "thread",
      {
        1: "efforts",
        2: "money",
        3: "money_with_amount",
        4: "aims",
        5: "measures",
        6: "outcomes",
        7: "outcomes_found",
        8: "promises",
        9: "promises_known",
      },
    ],
    ...Object.fromEntries(
      ["outside-work", "convictions", "non-western", "basic-education", "income", "residents"].map((i) => [
        i,
        [`criteria-${i}`, { 1: "value", 2: "limit" }] as const,
      ]),
    ),
  };

/** The numbers a fragment prints, in either language: `5.312.000`, `52,8`, `2.75`. */
const printed = (fragment: string): number[] =>
  [...fragment.matchAll(/\d[\d.,]*/g)].flatMap(([digits]) => {
    const bare = digits.replace(/[.,]+$/, "");
    const plain = [
      Number(bare.replaceAll(".", "").replace(",", ".")),
      Number(bare.replaceAll(",", "")),
      ...bare.split(/[.,]/).map(Number),
    ];
    return plain.flatMap((n) => [n, n * 1e6, n * 1e9]);
  });

/**
 * What the cell that a number names holds. Of a fragment: every number it prints. Throws where there is no such cell.
 */
function expectedOf(of: Cell): readonly (number | string)[] {
  if (of.home in records) {
    const found = rowsIn(records, of.home).filter((r) => keyOf(of.home, r) === of.key);
    const cell = found[0]?.[of.field];
    if (found.length === 1 && cell !== undefined) {
      if (of.field === "evidence" || of.field === "text") return printed(cell);
      const number = numberIn(cell);
      return dayIn(cell) ? [dayIn(cell) ?? ""] : number === null ? [] : [number, Math.abs(number)];
    }
    if (!derived.has(of.home)) throw new Error(`no one cell ${of.home}:${of.key}.${of.field}`);
  }
  const rows = derived.get(of.home)?.filter((r) => r.key === of.key);
  if (rows?.length !== 1) throw new Error(`${rows?.length ?? "no"} rows of ${of.home} are called ${of.key}`);
  // What a list decides is told by the targets.
  if (of.field === "decides") return rowsIn(records, "targets").flatMap((t) => numberIn(t["at_most"]) ?? []);
  return [rows[0]?.numbers[of.field] ?? []].flat();
}

/** The cell that a number in a chart's table must say it prints, by the order of rows and the columns written above. */
function cellInChart(n: PublishedNumber): Cell | null {
  // The explorer shows a choice of the rows; each number there says by itself which cell it prints.
  if (!n.chart || n.chart.chart === "explore") return null;
  const { chart, row, rows, column } = n.chart;
  const [dataset, fields] = CHARTS[chart] ?? [];
  const made = derived.get(dataset ?? "");
  const field = fields?.[column];
  if (!dataset || !made || !field) throw new Error(`nothing known of column ${column} of the chart ${chart}`);
  if (made.length !== rows) throw new Error(`${rows} rows, where the data give ${made.length}`);
  return { home: dataset, key: made[row]?.key ?? "", field };
}

const DATA_PAGE = /^(?:\/en)?\/data\/([a-z-]+)\/#(.+)$/;
const DATASET_PAGE = /^(?:\/tal|\/en\/numbers)\/([a-z0-9-]+)\/#(.+)$/;

/** Does a link lead to the row that the number says it prints? */
function leadsTo(href: string, of: Cell): boolean {
  const [, home, anchor] = DATA_PAGE.exec(href) ?? DATASET_PAGE.exec(href) ?? [];
  return home === of.home && (of.key === "*" || decodeURIComponent(anchor ?? "") === anchorOf(of.key));
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

/** What is wrong with a published number, or nothing. */
function faultOf(n: PublishedNumber): string[] {
  const told = (expected: string) => [
    `${n.page}: »${n.text}« (${kindOf(n)}): expected ${expected}, got ${n.value}`,
  ];
  try {
    if (!n.of) throw new Error("it does not say what it prints");
    const inChart = cellInChart(n);
    if (inChart && JSON.stringify(inChart) !== JSON.stringify(n.of))
      return told(`to print ${inChart.home}:${inChart.key}.${inChart.field}`);
    if (n.href !== null && !leadsTo(n.href, n.of)) return told(`a link to its row, not ${n.href}`);
    const day = /^\d{4}-\d{2}-\d{2}$/.test(n.value);
    // What a sentence counts or works out of several rows names no cell: its words must at least say its value.
    const expected = n.of.key === "*" ? [Number(n.value)] : expectedOf(n.of);
    const right = expected.some((e) =>
      typeof e === "string" ? e === n.value : !day && close(e, Number(n.value)),
    );
    if (!right) return told(expected.slice(0, 8).join(" or ") || "no number");
    const written = day ? saysDay(n.text, n.value, n.locale) : says(n.text, Number(n.value), n.locale);
    return written ? [] : [`${n.page}: »${n.text}« does not say ${n.value}`];
  } catch (error) {
    return [...told("to be told where it comes from"), `  ${(error as Error).message}`];
  }
}

const published = publishedNumbers();

function byKind(numbers: readonly PublishedNumber[]): Map<string, PublishedNumber[]> {
  const kinds = new Map<string, PublishedNumber[]>();
  for (const n of numbers) {
    const known = kinds.get(kindOf(n));
    if (known) known.push(n);
    else kinds.set(kindOf(n), [n]);
  }
  return kinds;
}

/** Numbers between 0 and 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** So many numbers, from kind to kind: a kind with few numbers is drawn from as often as one with thousands. */
function drawn(count: number, seed: number): PublishedNumber[] {
  const random = randomFrom(seed);
  const kinds = [...byKind(published).values()];
  const found = new Set<PublishedNumber>();
  for (let i = 0; found.size < Math.min(count, published.length); i++) {
    const kind = kinds[i % kinds.length] ?? [];
    const one = kind[Math.floor(random() * kind.length)];
    if (one) found.add(one);
  }
  return [...found];
}

test("100 numbers drawn from the pages of both languages come out the same from the CSV files", {
  timeout: 60_000,
}, () => {
  const sample = drawn(100, 20_110_307);
  expect(sample.length).toBe(100);
  expect(new Set(sample.map((n) => n.locale))).toEqual(new Set(["da", "en"]));
  expect(sample.flatMap(faultOf)).toEqual([]);
});

test("so does every other number", { timeout: 300_000 }, () => {
  const kinds = byKind(published);
  const of = (l: string) => published.filter((n) => n.locale === l && n.of && n.of.key !== "*").length;
  console.info(
    [
      `${published.filter((n) => n.of && n.of.key !== "*").length} of ${published.length} numbers say which cell they print; a sentence counts or works out the others (da ${of("da")}, en ${of("en")})`,
      `${published.length} numbers on ${new Set(published.map((n) => n.page)).size} pages, of ${kinds.size} kinds:`,
      ...[...kinds].sort().map(([kind, of]) => `  ${of.length} ${kind}`),
    ].join("\n"),
  );
  const faults = published.flatMap(faultOf);
  expect(faults.length, faults.slice(0, 40).join("\n")).toBe(0);
});

test("tells a number that is wrong, by page, expected and got", () => {
  const one = published.find((n) => n.of?.home === "tallies" && n.href);
  if (!one) throw new Error("no sentence names a tally");
  const [fault = ""] = faultOf({ ...one, value: String(Number(one.value) + 1) });
  expect(fault).toContain(`expected ${one.value}, got ${Number(one.value) + 1}`);
  expect(faultOf({ ...one, text: "99.999" })).toEqual([`${one.page}: »99.999« does not say ${one.value}`]);
  expect(faultOf({ ...one, of: null })[1]).toContain("does not say what it prints");
  expect(faultOf({ ...one, href: "/data/money/#M01" })[0]).toContain("a link to its row");
  const cell = published.find((n) => n.of?.home === "criteria-outside-work" && n.of.field === "value");
  if (!cell?.of) throw new Error("no value of the series");
  expect(faultOf({ ...cell, of: { ...cell.of, field: "limit" } })[0]).toContain("expected");
});

test("reads what a page writes: rounded, in millions, in words, in either language", () => {
  expect(says("7,8 mio. kr.", 7_800_000, "da")).toBe(true);
  expect(says("DKK 7.8 million", 7_800_000, "en")).toBe(true);
  expect(says("7,9 mio. kr.", 7_800_000, "da")).toBe(false);
  expect(says("Seks", 6, "da")).toBe(true);
  expect(says("six", 7, "en")).toBe(false);
  expect(says("1.992", 1992, "da")).toBe(true);
  expect(says("1.992", 1992, "en")).toBe(false);
  expect(says("−72 %", -72.41, "da")).toBe(true);
  expect(saysDay("7. marts 2011", "2011-03-07", "da")).toBe(true);
  expect(saysDay("8 March 2011", "2011-03-07", "en")).toBe(false);
});

test("the second opinion rests on nothing of the site’s own", () => {
  const folder = join(import.meta.dirname, "rederive");
  const files = [
    ...readdirSync(folder).map((f) => join(folder, f)),
    ...["rederive.test.ts", "raw-records.ts", "dist.ts", "statements/reading.ts"].map((f) =>
      join(folder, "..", f),
    ),
  ];
  for (const file of files)
    for (const [, from = ""] of readFileSync(file, "utf8").matchAll(/from "([^"]+)"/g))
      expect(from, file).not.toMatch(/\/(src|scripts)\//);
});
