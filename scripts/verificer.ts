import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fingerprint } from "../src/frames/fingerprint.ts";
import type { Words } from "../src/i18n/locale.ts";
import { fixedName } from "../src/model/frozen.ts";
import type { Release } from "../src/model/release.ts";
import { flagsOf } from "./flags.ts";
import { readFrozen } from "./frozen.ts";
import { checkedTables, NO_RELEASE, releaseNamed } from "./releases/compare.ts";
import {
  compareManifests,
  countFiles,
  type Manifest,
  manifestOf,
  tellDeviations,
} from "./releases/manifest.ts";
import { lastRelease, releaseFolder } from "./releases/release.ts";
import { readSnapshot, snapshotsOf } from "./releases/snapshot.ts";
import { ROOT, runCommand, runStep, Told } from "./run.ts";
import { buildSite } from "./site.ts";

/**
 * `npm run verificer`: is what is published what was released? Looks at everything kept of the last release (or the one that
 * is named), builds the site anew, and compares every file with the release's manifest. `--helt` draws every picture anew.
 */

const { positionals, values: flags } = flagsOf({ lang: { type: "string" }, helt: { type: "boolean" } }, 1);

await runCommand("npm run verificer", async (locale) => {
  const say = (words: Words): void => console.log(words[locale]);
  const last = await lastRelease(ROOT);
  const release = positionals[0] ? await releaseNamed(ROOT, positionals[0]) : last;
  if (!release) throw NO_RELEASE;
  const kept = await keptOf(release);
  say({
    da: `Udgaven ${release.id}: ${kept.tables} tabeller og ${kept.frames} faste rammer er, som de blev gemt.`,
    en: `Release ${release.id}: ${kept.tables} tables and ${kept.frames} fixed frames are as they were kept.`,
  });
  if (release.id !== last?.id) {
    say({
      da: "Den er ikke den seneste, så siden selv kan ikke bygges igen med koden af i dag.",
      en: "It is not the last one, so the site itself cannot be built again with the code of today.",
    });
    return;
  }
  const changed = Object.entries(snapshotsOf(await checkedTables(ROOT))).filter(
    ([id, s]) => s.hash !== release.tables[id]?.hash,
  );
  if (changed.length > 0)
    throw new Told({
      da: `Tabellerne er ændret siden udgaven: ${changed.map(([id]) => `data/${id}.csv`).join(", ")}.\n  → Se ændringerne med npm run data:diff.`,
      en: `The tables have changed since the release: ${changed.map(([id]) => `data/${id}.csv`).join(", ")}.\n  → See the changes with npm run data:diff.`,
    });
  const manifest = JSON.parse(
    await readFile(join(releaseFolder(ROOT, release.id), "manifest.json"), "utf8"),
  ) as Manifest;
  const folder = join(ROOT, ".build", "verify");
  const cache = join(ROOT, ".build", "verify-pictures");
  try {
    // The address stands in the pages; without one, none must come from the surroundings either.
    const { SITE_URL: _, ...surroundings } = process.env;
    process.env = manifest.site === null ? surroundings : { ...surroundings, SITE_URL: manifest.site };
    await runStep(["scripts/build-data.ts"], { quiet: true });
    await buildSite(folder, { quiet: true, ...(flags.helt && { cache }) });
    const deviations = compareManifests(manifest, await manifestOf(folder, manifest.site));
    if (deviations.length > 0)
      throw new Told({
        da: `Det, der bliver bygget, er ikke det, der blev udgivet:\n${tellDeviations(deviations, "da")}\n  → Er koden ændret med vilje, så lav en ny udgave: npm run udgiv -- --alligevel`,
        en: `What is built is not what was released:\n${tellDeviations(deviations, "en")}\n  → If the code was changed on purpose, make a new release: npm run udgiv -- --alligevel`,
      });
    say({
      da: `Bygget igen: ${countFiles(manifest)} filer, alle ens med udgaven.`,
      en: `Built again: ${countFiles(manifest)} files, all as in the release.`,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(cache, { recursive: true, force: true });
  }
});

/** Everything kept of a release is there, byte for byte; throws in words if it is not. */
async function keptOf(release: Release): Promise<{ tables: number; frames: number }> {
  const lost: string[] = [];
  for (const [id, { hash }] of Object.entries(release.tables))
    await readSnapshot(ROOT, id, hash).catch(() => lost.push(`data/releases/tables/${id}-${hash}.csv`));
  const frozen = new Map((await readFrozen(ROOT)).map((f) => [fixedName(f), f]));
  const names = Object.entries(release.charts).flatMap(([id, by]) =>
    (["da", "en"] as const).map((locale) => fixedName({ id, locale, hash: by[locale] })),
  );
  for (const name of names) {
    const f = frozen.get(name);
    if (!f || fingerprint(f.html) !== f.hash) lost.push(`public/fixed/${name}/index.html`);
  }
  if (lost.length > 0)
    throw new Told({
      da: `Det her er væk eller ændret, siden det blev gemt:\n${lost.map((l) => `  ${l}`).join("\n")}\n  → Hent det tilbage: git checkout data/releases public/fixed`,
      en: `This is gone or changed since it was kept:\n${lost.map((l) => `  ${l}`).join("\n")}\n  → Get it back: git checkout data/releases public/fixed`,
    });
  return { tables: Object.keys(release.tables).length, frames: names.length };
}
