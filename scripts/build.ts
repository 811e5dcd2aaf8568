import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { flagsOf } from "./flags.ts";
import { ROOT, runCommand, runStep, StepFailed } from "./run.ts";
import { buildSite, mendDist, newSiteFolder, showSite } from "./site.ts";

/**
 * `npm run build`: data, then the site, then a reading of its prose (numbers, and how heavy it is), then its pictures as PNG,
 * then its search index, then the change of sites. Only a whole and good one is shown, so a fault in a cell, a page or a
 * picture, a full disk, or a run that is killed leave `dist/` as it was.
 */

flagsOf({ lang: { type: "string" } });

await runCommand("npm run build", async () => {
  await mendDist();
  const folder = await newSiteFolder();
  try {
    await runStep(["scripts/build-data.ts", ...process.argv.slice(2)]);
    await buildSite(folder);
    const claims = JSON.parse(await readFile(join(folder, "claims.json"), "utf8"));
    await showSite(folder, ROOT);
    console.log(tellClaims(claims.counts));
    console.log("Siden er bygget i dist/");
  } catch (error) {
    await rm(folder, { recursive: true, force: true }).catch(() => {});
    if (!(error instanceof StepFailed)) throw error;
    process.exitCode = error.code;
  }
});

/** How many judgements a predicate vouches for, as the build found them. */
function tellClaims(n: Readonly<Record<string, number>>): string {
  return `Påstande bundet til data: ${n["claims"]} (${n["prose"]} i prosa, ${n["charts"]} i diagrammer, ${n["summaries"]} i sidernes resuméer); ${n["predicates_in_use"]} af ${n["predicates"]} prædikater er i brug`;
}
