import { join } from "node:path";
import { FORMAT } from "../src/i18n/format.ts";
import { runData } from "./data.ts";
import { emissionOf, emit } from "./emit.ts";
import { readFrozen } from "./frozen.ts";
import { languageOf } from "./language.ts";
import { tellProblems } from "./problem.ts";

/** `npm run data`: from the tables in data/ to the JSON the site is made of, with a report in Danish or, with `--lang en`, in English. */

const locale = languageOf(process.argv.slice(2));
const root = join(import.meta.dirname, "..");
const started = performance.now();
const run = await runData(join(root, "data"));

if (!run.ok) {
  console.error(tellProblems(run.problems, locale));
  process.exit(1);
}

const { tables, datasets } = run;
await emit(join(root, "src/generated"), {
  ...emissionOf(tables, datasets),
  "frozen.json": await readFrozen(root),
});

const rows = Object.values(tables).reduce((n, t) => n + t.length, 0);
const seconds = FORMAT[locale].number((performance.now() - started) / 1000, 2);
const report = {
  da: [
    `${Object.keys(tables).length} tabeller læst, ${rows} rækker`,
    `${run.beliefs} kontroller holder`,
    `${Object.keys(datasets).length} datasæt skrevet`,
    `${seconds} sekunder`,
  ],
  en: [
    `${Object.keys(tables).length} tables read, ${rows} rows`,
    `${run.beliefs} checks hold`,
    `${Object.keys(datasets).length} datasets written`,
    `${seconds} seconds`,
  ],
};
console.log(report[locale].join("\n"));
