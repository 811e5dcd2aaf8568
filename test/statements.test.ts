import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { documentOf } from "./dist.ts";
import { readFolder, readRecords, writeRecords } from "./raw-records.ts";
import { STATEMENTS } from "./statements.ts";

/** What the site says, held against the CSV files by a reader and an arithmetic that the site does not use. */

const data = join(import.meta.dirname, "../data");
const records = readFolder(data);

test("reads and writes every CSV file without losing a byte", () => {
  for (const [table, rows] of Object.entries(records)) {
    const kept = readFileSync(join(data, `${table}.csv`), "utf8");
    expect(rows, table).toEqual(readRecords(kept));
    if (rows.length > 0) expect(writeRecords(rows) === kept, table).toBe(true);
  }
});

test(`each of ${STATEMENTS.length} statements is true of the data`, () => {
  expect(STATEMENTS.length).toBeGreaterThanOrEqual(35);
  expect(STATEMENTS.filter((s) => !s.holds(records)).map((s) => `${s.at}: ${s.says}`)).toEqual([]);
});

test("each statement stands on the page it names", { timeout: 60_000 }, () => {
  const gone = STATEMENTS.filter((s) => !pattern(s.says).test(textOf(s.at)));
  expect(gone.map((s) => `${s.at}: ${s.says}`)).toEqual([]);
});

test("the statements rest on nothing of the site's own", () => {
  const folder = join(import.meta.dirname, "statements");
  const files = [
    ...readdirSync(folder).map((f) => join(folder, f)),
    ...["statements.ts", "raw-records.ts"].map((f) => join(folder, "..", f)),
  ];
  for (const file of files)
    for (const [, from = ""] of readFileSync(file, "utf8").matchAll(/from "([^"]+)"/g))
      if (!from.startsWith("node:"))
        expect(files, `${file} imports ${from}`).toContain(join(dirname(file), from));
});

/** The sentence with room for what the build prints at `…`. */
function pattern(says: string): RegExp {
  const parts = says.replace(/\s+/g, " ").split("…");
  return new RegExp(parts.map((p) => p.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".{1,60}?"));
}

const texts = new Map<string, string>();

function textOf(address: string): string {
  const page = documentOf(address);
  const summary = page.querySelector('meta[name="description"]')?.getAttribute("content") ?? "";
  const words = `${page.querySelector("main")?.textContent ?? ""} ${summary}`;
  const text = texts.get(address) ?? words.replace(/\s+/g, " ");
  texts.set(address, text);
  return text;
}
