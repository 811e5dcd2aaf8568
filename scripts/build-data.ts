import { join } from "node:path";
import { runData } from "./data.ts";
import { emissionOf, emit } from "./emit.ts";
import { readFrozen } from "./frozen.ts";
import { tellProblems } from "./problem.ts";

/** `npm run data`: from the tables in data/ to the JSON the site is made of, with a report. */

const root = join(import.meta.dirname, "..");
const started = performance.now();
const run = await runData(join(root, "data"));

if (!run.ok) {
  console.error(tellProblems(run.problems, process.argv.includes("en") ? "en" : "da"));
  process.exit(1);
}

const { tables, datasets } = run;
await emit(join(root, "src/generated"), {
  ...emissionOf(tables, datasets),
  "frozen.json": await readFrozen(root),
});

const rows = Object.values(tables).reduce((n, t) => n + t.length, 0);
console.log(`${Object.keys(tables).length} tabeller læst, ${rows} rækker`);
console.log(`${run.beliefs} kontroller holder`);
console.log(`${Object.keys(datasets).length} datasæt skrevet`);
console.log(`${((performance.now() - started) / 1000).toFixed(2).replace(".", ",")} sekunder`);
