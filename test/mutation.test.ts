import { join } from "node:path";
import { expect, test } from "vitest";
import { boundClaims } from "../src/published/claims.ts";
import { mutate, tellReport } from "./mutation.ts";
import { type Records, readFolder } from "./raw-records.ts";
import type { Statement } from "./statements/reading.ts";
import { STATEMENTS } from "./statements.ts";

/** A small run of `npm run mutate`: the same cells every time. */

const records = readFolder(join(import.meta.dirname, "../data"));
const SEED = 1984;

test("of 300 random changes, at least 95 % of those that make a statement untrue stop the build", {
  timeout: 300_000,
}, () => {
  const report = mutate(records, STATEMENTS, 300, SEED);
  expect(report.falsifying).toBeGreaterThanOrEqual(30);
  expect(Object.values(report.claims).every((n) => n > 0)).toBe(true);
  const told = tellReport(report, STATEMENTS.length, SEED, boundClaims().length);
  expect(report.caught / report.falsifying, told).toBeGreaterThanOrEqual(0.95);
});

test("a sentence that nobody vouches for is found by its survivors", { timeout: 300_000 }, () => {
  const actors = (d: Records) => (d["efforts"] ?? []).map((e) => e["actor"]).join();
  const unvouched: Statement = {
    says: "Kommunen står for …",
    at: "/indsatser/",
    holds: (d) => actors(d) === actors(records),
  };
  const { survivors, falsifying, caught } = mutate(records, [unvouched], 1500, SEED);
  expect(falsifying).toBeGreaterThan(0);
  expect(caught).toBe(0);
  expect(survivors[0]?.cell).toMatch(/^efforts\.csv, row \d+ \(E\d\d\), actor: [a-z-]+ → [a-z-]+ \(.+\)$/);
});
