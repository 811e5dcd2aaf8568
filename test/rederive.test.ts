import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dayIn, numberIn, type RawRecord, readFolder } from "./raw-records.ts";
import { derivedFrom } from "./rederive/derivations.ts";
import { kindOf, type PublishedNumber, publishedNumbers } from "./rederive/published-numbers.ts";
import { says, saysDay } from "./rederive/written.ts";
import { counted, rowsIn } from "./statements/reading.ts";

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
    "among-listed-areas": ["distribution-outside-work", { 3: "value", 4: "rank", 5: "of" }],
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

/**
 * What a number should be. A link to a row names no column: then it is one of the row’s numbers, or of its days. Throws
 * where nothing is known of the place.
 */
function expectedOf({ place }: PublishedNumber): readonly (number | string)[] {
  switch (place.kind) {
    case "cell": {
      const found = rowsIn(records, place.table).filter(
        (r) => anchorOf(keyOf(place.table, r)) === place.anchor,
      );
      if (found.length !== 1)
        throw new Error(`${found.length} rows of ${place.table} are called ${place.anchor}`);
      return Object.values(found[0] ?? {}).flatMap(
        (c) => dayIn(c) ?? (/^-?\d+(,\d+)?$/.test(c) ? (numberIn(c) ?? []) : []),
      );
    }
    case "dataset":
      return Object.values(rowOf(place.dataset, place.anchor));
    case "field": {
      const value = rowOf(place.dataset, place.anchor)[place.field];
      return value === undefined ? [] : [value];
    }
    case "chart": {
      const [dataset, fields] = CHARTS[place.chart] ?? [];
      const rows = derived.get(dataset ?? "");
      const field = fields?.[place.column];
      if (!rows || !field)
        throw new Error(`nothing known of column ${place.column} of the chart ${place.chart}`);
      if (rows.length !== place.rows)
        throw new Error(`${place.rows} rows, where the data give ${rows.length}`);
      return [rows[place.row]?.numbers[field] ?? []].flat();
    }
    case "target": {
      const target = rowsIn(records, "targets").find((t) => t["id"] === place.target);
      const readings = rowsIn(records, "target-readings").filter((r) => r["target"] === place.target);
      return [
        counted(
          records,
          readings[place.nth]?.["list"] ?? "",
          target?.["area"] ?? "",
          target?.["list_type"] ?? "",
        ),
      ];
    }
    default:
      throw new Error("it leads nowhere and stands in nothing known");
  }
}

function rowOf(dataset: string, anchor: string): Readonly<Record<string, number>> {
  const rows = derived.get(dataset)?.filter((r) => anchorOf(r.key) === anchor);
  if (rows?.length !== 1)
    throw new Error(`${rows?.length ?? "no"} rows of the dataset ${dataset} are called ${anchor}`);
  return rows[0]?.numbers ?? {};
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

/** What is wrong with a published number, or nothing. */
function faultOf(n: PublishedNumber): string[] {
  const told = (expected: string) => [
    `${n.page}: »${n.text}« (${kindOf(n.place)}): expected ${expected}, got ${n.value}`,
  ];
  try {
    const expected = expectedOf(n);
    const day = /^\d{4}-\d{2}-\d{2}$/.test(n.value);
    const right = expected.some((e) =>
      typeof e === "string" ? e === n.value : !day && close(e, Number(n.value)),
    );
    if (!right) return told(expected.join(" or ") || "no number");
    const written = day ? saysDay(n.text, n.value, n.locale) : says(n.text, Number(n.value), n.locale);
    return written ? [] : [`${n.page}: »${n.text}« does not say ${n.value}`];
  } catch (error) {
    return [...told("to be told where it comes from"), `  ${(error as Error).message}`];
  }
}

const published = publishedNumbers();

function byKind(numbers: readonly PublishedNumber[]): Map<string, PublishedNumber[]> {
  const kinds = new Map<string, PublishedNumber[]>();
  for (const n of numbers) kinds.set(kindOf(n.place), [...(kinds.get(kindOf(n.place)) ?? []), n]);
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
  console.info(
    [
      `${published.length} numbers on ${new Set(published.map((n) => n.page)).size} pages, of ${kinds.size} kinds:`,
      ...[...kinds].sort().map(([kind, of]) => `  ${of.length} ${kind}`),
    ].join("\n"),
  );
  const faults = published.flatMap(faultOf);
  expect(faults.length, faults.slice(0, 40).join("\n")).toBe(0);
});

test("tells a number that is wrong, by page, expected and got", () => {
  const one = published.find((n) => n.place.kind === "dataset" && n.place.dataset === "tallies");
  if (!one) throw new Error("no sentence names a tally");
  const [fault = ""] = faultOf({ ...one, value: String(Number(one.value) + 1) });
  expect(fault).toMatch(
    new RegExp(
      `^${one.page}: ».+« \\(prose → dataset tallies\\): expected ${one.value}, got ${Number(one.value) + 1}$`,
    ),
  );
  expect(faultOf({ ...one, text: "99.999" })).toEqual([`${one.page}: »99.999« does not say ${one.value}`]);
  expect(faultOf({ ...one, place: { kind: "unknown" } })[0]).toContain("nowhere known");
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
