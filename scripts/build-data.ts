import { join } from "node:path";
import { FORMAT } from "../src/i18n/format.ts";
import { runData } from "./data.ts";
import { emissionOf, emit } from "./emit.ts";
import { flagsOf } from "./flags.ts";
import { readFrozen } from "./frozen.ts";
import { tellProblems } from "./problem.ts";
import { releasesToTell } from "./releases/release.ts";
import { ROOT, runCommand } from "./run.ts";

/** `npm run data`: from the tables in data/ to the JSON the site is made of, with a report in Danish or, with `--lang en`, in English. */

flagsOf({ lang: { type: "string" } });

await runCommand("npm run data", async (locale) => {
  const started = performance.now();
  const run = await runData(join(ROOT, "data"));

  if (!run.ok) {
    console.error(tellProblems(run.problems, locale));
    process.exitCode = 1;
    return;
  }

  const { tables, datasets } = run;
  await emit(join(ROOT, "src/generated"), {
    ...emissionOf(tables, datasets),
    "frozen.json": await readFrozen(ROOT),
    "releases.json": await releasesToTell(ROOT),
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
});
