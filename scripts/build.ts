import { spawn } from "node:child_process";
import { access, mkdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";

/**
 * `npm run build`: data, then the site, then a reading of its prose (numbers, and how heavy it is), then its pictures as PNG,
 * then its search index, then the change of folders. The site is built beside the old one; only a whole and good one takes its
 * place, so a fault in a cell, a page or a picture leaves `dist/` as it was.
 */

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const next = join(root, ".build", "next");
const old = join(root, ".build", "old");

await mkdir(join(root, ".build"), { recursive: true });
await run(process.execPath, ["scripts/build-data.ts", ...process.argv.slice(2)]);
await rm(next, { recursive: true, force: true });
await run(process.execPath, [
  "node_modules/astro/bin/astro.mjs",
  "build",
  "--outDir",
  ".build/next",
  "--silent",
]);
await access(join(next, "index.html"));
await run(process.execPath, ["scripts/lint-prose.ts", next]);
await run(process.execPath, ["scripts/readability.ts", next]);
await run(process.execPath, ["scripts/rasterise.ts", next]);
await run(process.execPath, ["scripts/search.ts", next]);
console.log(tellClaims(JSON.parse(await readFile(join(next, "claims.json"), "utf8")).counts));
await rm(old, { recursive: true, force: true });
await rename(dist, old).catch((e: NodeJS.ErrnoException) => {
  if (e.code !== "ENOENT") throw e;
});
await rename(next, dist);
await rm(old, { recursive: true, force: true });
console.log("Siden er bygget i dist/");

/** How many judgements a predicate vouches for, as the build found them. */
function tellClaims(n: Readonly<Record<string, number>>): string {
  return `Påstande bundet til data: ${n["claims"]} (${n["prose"]} i prosa, ${n["charts"]} i diagrammer, ${n["summaries"]} i sidernes resuméer); ${n["predicates_in_use"]} af ${n["predicates"]} prædikater er i brug`;
}

/** Runs a step with its output in ours; a step that fails ends the build with its own code, and nothing is changed. */
async function run(command: string, args: readonly string[]): Promise<void> {
  const code = await new Promise<number>((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" },
    });
    child.on("error", reject);
    child.on("exit", (c) => resolve(c ?? 1));
  });
  if (code !== 0) process.exit(code);
}
