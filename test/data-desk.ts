import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { expect } from "vitest";
import { type DataRun, runData } from "../scripts/data.ts";
import { tellPlace, tellProblems } from "../scripts/problem.ts";
import { TABLES, type TableId } from "../src/model/tables/index.ts";

/** The tables on a desk where anybody may spoil them: files as bytes, and a table as rows of cells. */
export interface Desk {
  readonly files: Map<string, Uint8Array>;
  text(table: TableId): string;
  write(table: TableId, content: string | Uint8Array): void;
  /** Changes the text of a file; throws if nothing changed. */
  edit(table: TableId, change: (text: string) => string): void;
  /** Changes the table as rows of cells, the headings first. */
  rows(table: TableId, change: (rows: string[][]) => string[][]): void;
  /** Sets one cell, by the row's key (parts joined by a slash). */
  cell(table: TableId, key: string, column: string, value: string): void;
}

const DATA = join(import.meta.dirname, "../data");
export const ORIGINAL: ReadonlyMap<string, Uint8Array> = new Map(
  readdirSync(DATA)
    .filter((n) => n.endsWith(".csv"))
    .sort()
    .map((n) => [n, readFileSync(join(DATA, n))]),
);

export const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder("utf-8").decode(bytes);
export const parse = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace(/\r\n$/, ""), { delimiter: ";", newline: "\r\n" }).data;
/** As Danish Excel writes it. */
export const unparse = (rows: readonly (readonly string[])[], delimiter = ";", end = "\r\n"): string =>
  `\ufeff${rows.map((r) => r.map((c) => (new RegExp(`[${delimiter}"\\r\\n]`).test(c) ? `"${c.replaceAll('"', '""')}"` : c)).join(delimiter)).join(end)}${end}`;

export function desk(): Desk {
  const files = new Map(ORIGINAL);
  const name = (table: TableId) => `${table}.csv`;
  const self: Desk = {
    files,
    text: (table) => textOf(files.get(name(table))),
    write: (table, content) => {
      files.set(name(table), typeof content === "string" ? new TextEncoder().encode(content) : content);
    },
    edit: (table, change) => {
      const before = `\ufeff${self.text(table)}`;
      const after = change(before);
      if (after === before) throw new Error(`${table} did not change`);
      self.write(table, after);
    },
    rows: (table, change) => self.edit(table, (text) => unparse(change(parse(text.slice(1))))),
    cell: (table, key, column, value) =>
      self.rows(table, (rows) => {
        const [names = []] = rows;
        const at = TABLES[table].key.map((k) => names.indexOf(k));
        const row = rows.filter((r) => at.map((i) => r[i]).join("/") === key);
        const to = names.indexOf(column);
        if (row.length !== 1 || to === -1)
          throw new Error(`${row.length} rows ${key} with ${column} in ${table}`);
        row[0]?.splice(to, 1, value);
        return rows;
      }),
  };
  return self;
}

/** Reads, validates, checks and derives what lies on the desk, from real files. */
export async function runOf(files: ReadonlyMap<string, Uint8Array>): Promise<DataRun> {
  const folder = mkdtempSync(join(tmpdir(), "desk-"));
  try {
    const data = join(folder, "data");
    mkdirSync(data);
    for (const [name, bytes] of files) writeFileSync(join(data, name), bytes);
    return await runData(data);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What would be emitted, in short: the same facts have the same fingerprint. */
export const fingerprintOf = (run: DataRun & { ok: true }): string =>
  createHash("sha256")
    .update(JSON.stringify([run.tables, run.datasets]))
    .digest("hex");

/** Words a Danish report has and an English one never. */
const DANISH =
  /(?<!\p{L})(og|eller|ikke|række|rækken|kolonne|kolonnen|kolonner|filen|skriv|slet|mente|findes|tallet|cellen|fejl|intet|tom|mangler|siger|står)(?!\p{L})/iu;

/**
 * The whole report in Danish after a change on the desk. On the way: the English report tells as many faults at the same
 * places and has no Danish left (but for what it quotes), and neither has a hole where a word should be.
 */
export async function told(change: (desk: Desk) => void): Promise<string> {
  const d = desk();
  change(d);
  const run = await runOf(d.files);
  if (run.ok) return "Ingen fejl.";
  const [da, en] = [tellProblems(run.problems), tellProblems(run.problems, "en")];
  expect(en.split("\n\n")).toHaveLength(da.split("\n\n").length);
  expect(en.replace(/“[^”]*”|\([^)]*\)|»[^«]*«/g, "")).not.toMatch(DANISH);
  expect(`${da}${en}`).not.toMatch(/\b(undefined|NaN|null|\[object)\b/);
  const places = run.problems.map((p) => `${tellPlace(p, "da")}|${p.fact.da}`);
  expect(new Set(places).size, "a fault is told twice").toBe(places.length);
  return da;
}

/** The report in English. */
export async function toldInEnglish(change: (desk: Desk) => void): Promise<string> {
  const d = desk();
  change(d);
  const run = await runOf(d.files);
  return run.ok ? "No fault." : tellProblems(run.problems, "en");
}

/** A fingerprint of the facts as they would be emitted after a change on the desk, or the report. */
export async function factsAfter(change: (desk: Desk) => void): Promise<string> {
  const d = desk();
  change(d);
  const run = await runOf(d.files);
  return run.ok ? fingerprintOf(run) : tellProblems(run.problems);
}
