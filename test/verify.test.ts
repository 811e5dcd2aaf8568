import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runData } from "../scripts/data.ts";
import { tellProblems } from "../scripts/problem.ts";
import { misquotations } from "../scripts/transcription.ts";
import type { RowOf, Tables } from "../src/model/tables/index.ts";

const TRANSCRIPTION = ["Initiativaftale", "Der søges om 7,8 mio. kr.", "Der søges ikke om mere."].join("\n");

/** Tables that quote nothing but these facts. */
function quoting(...facts: readonly Pick<RowOf<"facts">, "id" | "line" | "evidence">[]): Tables {
  const rows = facts.map((f, i) => ({ row: i + 2, ...f }));
  return {
    clauses: [],
    facts: rows,
    efforts: [],
    money: [],
    goals: [],
    tools: [],
    silences: [],
  } as unknown as Tables;
}

test("finds nothing wrong with a fragment that stands verbatim on its line", () => {
  const tables = quoting(
    { id: "F001", line: 1, evidence: "Initiativaftale" },
    { id: "F002", line: 2, evidence: "7,8 mio. kr." },
  );
  expect(misquotations(TRANSCRIPTION, tables)).toEqual({ read: 2, wrong: [] });
});

test("tells the lines on which a misplaced fragment does stand", () => {
  const { wrong } = misquotations(TRANSCRIPTION, quoting({ id: "F002", line: 1, evidence: "Der søges" }));
  expect(wrong).toEqual([
    { table: "facts", row: 2, id: "F002", line: 1, evidence: "Der søges", standsOn: [2, 3] },
  ]);
});

test("tells a fragment that stands nowhere: not word for word, or on a line that is not there", () => {
  const tables = quoting(
    { id: "F001", line: 2, evidence: "7.8 mio. kr." },
    { id: "F002", line: 2, evidence: "Der Søges" },
    { id: "F003", line: 4, evidence: "mere" },
  );
  const { read, wrong } = misquotations(TRANSCRIPTION, tables);
  expect(read).toBe(3);
  expect(wrong.map((q) => [q.id, q.standsOn])).toEqual([
    ["F001", []],
    ["F002", []],
    ["F003", [3]],
  ]);
});

test("counts lines as an editor does, also in a file from Windows", () => {
  const windows = `\ufeff${TRANSCRIPTION.replaceAll("\n", "\r\n")}\r\n`;
  expect(
    misquotations(windows, quoting({ id: "F003", line: 3, evidence: "Der søges ikke om mere." })).wrong,
  ).toEqual([]);
});

/** The transcription is not ours to publish; it lies beside the project where the tables were made. */
const beside = join(import.meta.dirname, "../../shared/agreement/initiativaftale-mjoelnerparken-2011.md");
const there = existsSync(beside);
if (!there) console.info(`The quotations were not checked against the agreement: there is no ${beside}.`);

test.skipIf(!there)("every fragment in the tables stands on its line of the agreement", async () => {
  const run = await runData(join(import.meta.dirname, "../data"));
  if (!run.ok) throw new Error(tellProblems(run.problems));
  const transcription = readFileSync(beside, "utf8");
  const { read, wrong } = misquotations(transcription, run.tables);
  expect(wrong).toEqual([]);
  expect(read).toBeGreaterThanOrEqual(95 + 59 + 19 + 35 + 15 + 42);

  // One line further down nearly every fragment is wrong: the check does look at the lines.
  expect(misquotations(`\n${transcription}`, run.tables).wrong.length).toBeGreaterThan(read * 0.9);
});
