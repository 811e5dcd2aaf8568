import { join } from "node:path";
import type { Release } from "../../src/model/release.ts";
import type { Tables } from "../../src/model/tables/index.ts";
import { runData } from "../data.ts";
import { tellProblems } from "../problem.ts";
import { Told } from "../run.ts";
import { siteAside } from "./aside.ts";
import { type Edition, editionOfRelease, editionOfSite } from "./edition.ts";
import { readReleases } from "./release.ts";

/** The editions that can be compared: releases by name, and what there is now. */

/** The tables as they are now; throws with the report if they hold a fault. */
export async function checkedTables(root: string): Promise<Tables> {
  const run = await runData(join(root, "data"));
  if (!run.ok) throw new Told({ da: tellProblems(run.problems, "da"), en: tellProblems(run.problems, "en") });
  return run.tables;
}

/** What would be published now: checks the tables, and builds the site aside. */
export async function editionOfNow(root: string): Promise<Edition> {
  const tables = await checkedTables(root);
  return editionOfSite(tables, await siteAside(root));
}

/** A release by its name; throws with the names there are. */
export async function editionNamed(root: string, id: string): Promise<Edition> {
  return editionOfRelease(root, await releaseNamed(root, id));
}

export async function releaseNamed(root: string, id: string): Promise<Release> {
  const all = await readReleases(root);
  const release = all.find((r) => r.id === id);
  if (release) return release;
  if (all.length === 0) throw NO_RELEASE;
  const there = all.map((r) => r.id).join(", ");
  throw new Told({
    da: `Der er ingen udgave »${id}«.\n  → Udgaverne er: ${there}.`,
    en: `There is no release “${id}”.\n  → The releases are: ${there}.`,
  });
}

export const NO_RELEASE = new Told({
  da: "Der er ikke udgivet noget endnu, så der er intet at sammenligne med.\n  → Den første udgave laves med npm run udgiv.",
  en: "Nothing has been released yet, so there is nothing to compare with.\n  → Make the first release with npm run udgiv.",
});
