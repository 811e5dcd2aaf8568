import { join } from "node:path";
import { test } from "vitest";
import { boundClaims, countClaims } from "../src/published/claims.ts";
import { mutate, tellReport } from "./mutation.ts";
import { readFolder } from "./raw-records.ts";
import { STATEMENTS } from "./statements.ts";

/** `npm run mutate` prints the catch rate. `MUTATIONS` and `SEED` in the environment change how many, and which. */

const n = Number(process.env["MUTATIONS"] ?? 3000);
const seed = Number(process.env["SEED"] ?? 20110307);

test(`${n} mutations`, () => {
  const records = readFolder(join(import.meta.dirname, "../data"));
  const counts = countClaims(boundClaims());
  const report = tellReport(mutate(records, STATEMENTS, n, seed), STATEMENTS.length, seed, counts.claims);
  console.info(
    `\nclaims bound: ${counts.prose} in prose, ${counts.charts} in charts, ${counts.summaries} in summaries; predicates in use: ${counts.predicates_in_use} of ${counts.predicates}\n${report}\n`,
  );
});
