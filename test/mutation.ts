import { tellProblem } from "../scripts/problem.ts";
import { type ReadRow, readTable } from "../scripts/read.ts";
import { type ReadTables, validate } from "../scripts/validate.ts";
import type { Column } from "../src/model/table.ts";
import { TABLES, type TableId, type Tables } from "../src/model/tables/index.ts";
import { faultsOfSite, type SiteFault } from "./judge-site.ts";
import { dayIn, numberIn, type RawRecord, type Records, writeRecords } from "./raw-records.ts";
import type { Statement } from "./statements/reading.ts";

/**
 * Random cells are changed, one at a time. Where a change makes a published statement untrue, the build should have said so:
 * how often it does is the catch rate, and what it lets pass are the survivors.
 */

/** One cell changed as somebody might by mistake; two cells where neighbouring rows were swapped. */
export interface Mutation {
  readonly table: TableId;
  /** The line the spreadsheet shows the row on, and the row's key. */
  readonly row: number;
  readonly key: string;
  readonly column: string;
  readonly from: string;
  readonly to: string;
  readonly how: string;
  readonly records: Records;
}

export interface Survivor {
  readonly cell: string;
  readonly statements: readonly string[];
}

export type Catcher = "reading" | SiteFault["by"];

export interface MutationReport {
  readonly tried: number;
  /** Mutations that made at least one statement untrue. */
  readonly falsifying: number;
  readonly caught: number;
  /** Mutations each catcher told of; one mutation can be told of by several. */
  readonly by: Readonly<Record<Catcher, number>>;
  readonly survivors: readonly Survivor[];
  /** Statements that at least one mutation made untrue. */
  readonly reached: number;
  /** Claims with a predicate that became false at least once, by where they stand: each was told of, with its values. */
  readonly claims: Readonly<Record<"prose" | "chart" | "summary", number>>;
}

/** Tables about sources, words and publishing: they carry no fact a sentence could be true of. */
const NO_FACTS: ReadonlySet<string> = new Set<TableId>([
  "sources",
  "confidence-spellings",
  "source-errors",
  "disagreements",
  "gaps",
  "glossary",
  "corrections",
  "updates",
  "settings",
]);

export function mutate(
  records: Records,
  statements: readonly Statement[],
  n: number,
  seed: number,
): MutationReport {
  const random = randomFrom(seed);
  const tables = readAll(records);
  const by: Record<Catcher, number> = {
    reading: 0,
    belief: 0,
    derivation: 0,
    prose: 0,
    chart: 0,
    summary: 0,
  };
  const survivors: Survivor[] = [];
  const reached = new Set<string>();
  const claims = { prose: new Set<string>(), chart: new Set<string>(), summary: new Set<string>() };
  let falsifying = 0;
  for (let i = 0; i < n; i++) {
    const mutation = mutationOf(records, random);
    const untrue = statements.filter((s) => !holds(s, mutation.records));
    if (untrue.length === 0) continue;
    falsifying++;
    for (const s of untrue) reached.add(`${s.at} ${s.says}`);
    const faults = tellersOf(tables, mutation);
    const told = new Set(faults.map((f) => f.by));
    for (const teller of told) by[teller]++;
    for (const f of faults)
      if (f.by === "prose" || f.by === "chart" || f.by === "summary")
        for (const claim of falseIn(f.told)) claims[f.by].add(claim);
    if (told.size === 0)
      survivors.push({
        cell: `${mutation.table}.csv, row ${mutation.row} (${mutation.key}), ${mutation.column}: ${mutation.from || "(empty)"} → ${mutation.to || "(empty)"} (${mutation.how})`,
        statements: untrue.map((s) => `${s.at} »${s.says}«`),
      });
  }
  return {
    tried: n,
    falsifying,
    caught: falsifying - survivors.length,
    by,
    survivors,
    reached: reached.size,
    claims: { prose: claims.prose.size, chart: claims.chart.size, summary: claims.summary.size },
  };
}

/** The report as a reader of the console wants it. */
export function tellReport(r: MutationReport, statements: number, seed: number, bound: number): string {
  const rate = r.falsifying === 0 ? 100 : (100 * r.caught) / r.falsifying;
  return [
    `${r.tried} cells changed, one at a time (seed ${seed})`,
    `${r.falsifying} changes made at least one of ${statements} statements untrue; ${r.reached} statements were made untrue by some change`,
    `${r.caught} of them stopped the build: catch rate ${rate.toFixed(1)} %`,
    `  told by: ${Object.entries(r.by)
      .map(([who, n]) => `${who} ${n}`)
      .join(", ")} (one change can be told of by several)`,
    `${bound} claims are bound to predicates; some change made ${r.claims.prose + r.claims.chart + r.claims.summary} of them false, and each was told (prose ${r.claims.prose}, charts ${r.claims.chart}, summaries ${r.claims.summary})`,
    `${r.survivors.length} survived`,
    ...r.survivors.flatMap((s) => [`  ${s.cell}`, ...s.statements.map((t) => `      ${t}`)]),
  ].join("\n");
}

/** The claims a report calls false, each by its sentence, words and predicate. */
const falseIn = (told: string): string[] =>
  [...told.matchAll(/([^\n]*)\n[^\n]*\n {2}→ (».*« \([a-z-]+\)) passer ikke/g)].map(
    ([, place = "", claim = ""]) => `${place.replace(/^chart [a-z0-9-]+: /, "")} ${claim}`,
  );

/** What is told of a mutation, and by whom: nothing, if it survives. */
function tellersOf(tables: Tables, { table, records }: Mutation): { by: Catcher; told: string }[] {
  const spec = TABLES[table];
  const read = readTable(new TextEncoder().encode(writeRecords(records[table] ?? [])), spec);
  if (read.problems.length > 0) return [{ by: "reading", told: "" }];
  const changed = { ...tables, [table]: read.rows } as unknown as Tables;
  const invalid = validate(changed as unknown as ReadTables, TABLES, new Set(Object.keys(TABLES)));
  if (invalid.length > 0) return [{ by: "reading", told: "" }];
  // Pictures refuse little that words do not, and take ten times as long: they are asked last.
  const told = faultsOfSite(changed, { pictures: false });
  return told.length > 0 ? told : faultsOfSite(changed);
}

function readAll(records: Records): Tables {
  const all: Record<string, readonly ReadRow[]> = {};
  for (const [id, spec] of Object.entries(TABLES)) {
    const rows = records[id] ?? [];
    if (rows.length === 0) {
      all[id] = [];
      continue;
    }
    const read = readTable(new TextEncoder().encode(writeRecords(rows)), spec);
    if (read.problems.length > 0) throw new Error(read.problems.map((p) => tellProblem(p)).join("\n\n"));
    all[id] = read.rows;
  }
  return all as unknown as Tables;
}

function holds(statement: Statement, records: Records): boolean {
  try {
    return statement.holds(records);
  } catch {
    // What the sentence speaks of is no longer there.
    return false;
  }
}

type Random = () => number;

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(from: readonly T[], random: Random): T => {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error("nothing to choose from");
  return found;
};

const CHANGED_KINDS = new Set(["integer", "decimal", "date", "choice"]);

const COLUMNS: readonly {
  readonly table: TableId;
  readonly columns: readonly (readonly [string, Column])[];
}[] = Object.entries(TABLES).flatMap(([id, spec]) => {
  const columns = Object.entries(spec.columns as Record<string, Column>).filter(([, c]) =>
    CHANGED_KINDS.has(c.kind),
  );
  return NO_FACTS.has(id) || columns.length === 0 ? [] : [{ table: id as TableId, columns }];
});

/**
 * A table by the square root of its size, so that neither the long ones nor the short ones have it all; a filled cell of it;
 * one of the changes that fit.
 */
function mutationOf(records: Records, random: Random): Mutation {
  for (;;) {
    const { table, columns } = weighted(COLUMNS, sizeOf(records), random);
    const rows = records[table] ?? [];
    const at = Math.floor(random() * rows.length);
    const [column, spec] = pick(columns, random);
    const row = rows[at];
    const from = row?.[column] ?? "";
    const how = pick(changesOf(spec), random);
    if (!row) continue;
    const swapped = rows[at + 1]?.[column];
    const to =
      how === "swapped with the next row"
        ? swapped
        : from === ""
          ? undefined
          : changed(from, how, spec, random);
    if (to === undefined || to === from) continue;
    const changedRows = rows.map((r, i): RawRecord => {
      if (i === at) return { ...r, [column]: to };
      return i === at + 1 && how === "swapped with the next row" ? { ...r, [column]: from } : r;
    });
    const key = TABLES[table].key.map((k) => row[k]).join("/");
    return { table, row: at + 2, key, column, from, to, how, records: { ...records, [table]: changedRows } };
  }
}

const sizeOf =
  (records: Records) =>
  ({ table, columns }: (typeof COLUMNS)[number]): number =>
    Math.sqrt(columns.length * (records[table]?.length ?? 0));

/** One of several, each as likely as its weight. */
function weighted<T>(from: readonly T[], weight: (t: T) => number, random: Random): T {
  let left = random() * from.reduce((sum, t) => sum + weight(t), 0);
  for (const t of from) {
    left -= weight(t);
    if (left < 0) return t;
  }
  return pick(from, random);
}

const SWAP = "swapped with the next row";
const changesOf = (c: Column): readonly string[] => {
  if (c.kind === "choice") return ["another code", "another code", SWAP];
  if (c.kind === "date") return ["a year later", "a year earlier", SWAP];
  return ["× 10", "÷ 10", "+ 1", "− 1", "+ 10 %", "− 10 %", SWAP];
};

function changed(from: string, how: string, column: Column, random: Random): string | undefined {
  if (column.kind === "choice") return pick(Object.keys(column.vocabulary ?? {}), random);
  if (column.kind === "date") {
    const [y = "", m = "", d = ""] = (dayIn(from) ?? "").split("-");
    return `${d}-${m}-${Number(y) + (how === "a year later" ? 1 : -1)}`;
  }
  const n = numberIn(from) ?? 0;
  const now =
    { "× 10": n * 10, "÷ 10": n / 10, "+ 1": n + 1, "− 1": n - 1, "+ 10 %": n * 1.1, "− 10 %": n * 0.9 }[
      how
    ] ?? n;
  const decimals = column.kind === "integer" ? 0 : Math.max(1, (from.split(",")[1] ?? "").length);
  return String(Number(now.toFixed(decimals))).replace(".", ",");
}
