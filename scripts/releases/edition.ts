import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { LOCALES, type Locale } from "../../src/i18n/locale.ts";
import { type FrozenFrame, fixedName } from "../../src/model/frozen.ts";
import type { Release } from "../../src/model/release.ts";
import type { Tables } from "../../src/model/tables/index.ts";
import { type ChartFace, faceOfFrame, sentencesOfPage } from "./built-page.ts";
import { readSentences, type Sentences } from "./release.ts";
import { type KeptTables, keptTables, snapshotsOf } from "./snapshot.ts";

/** Everything an edition of the site says that a change of data can change. Two of them can be compared. */
export interface Edition {
  /** The release; null for the tables as they are now. */
  readonly id: string | null;
  readonly date: string | null;
  readonly tables: KeptTables;
  /** By chart and language. */
  readonly charts: Readonly<Record<string, Readonly<Record<Locale, ChartFace>>>>;
  readonly sentences: Sentences;
}

/** A release, from the committed files alone. */
export async function editionOfRelease(root: string, release: Release): Promise<Edition> {
  const charts = await facesOf(
    Object.entries(release.charts).flatMap(([id, by]) =>
      LOCALES.map((locale) => ({ id, locale, hash: by[locale] })),
    ),
    (name) => readFile(join(root, "public", "fixed", name, "index.html"), "utf8"),
  );
  const [tables, sentences] = await Promise.all([keptTables(root, release), readSentences(root, release.id)]);
  return { id: release.id, date: release.date, tables, charts, sentences };
}

/** The tables as they are now, and the site that was built from them in `folder`. */
export async function editionOfSite(tables: Tables, folder: string): Promise<Edition> {
  const kept = Object.fromEntries(Object.entries(snapshotsOf(tables)).map(([id, s]) => [id, s.kept]));
  const frames = await framesOfSite(folder);
  const charts = await facesOf(frames, (name) => readFile(join(folder, "fixed", name, "index.html"), "utf8"));
  return { id: null, date: null, tables: kept, charts, sentences: await sentencesOfSite(folder) };
}

/** The fixed frames of a built site, with what they are remembered by. */
export async function framesOfSite(folder: string): Promise<FrozenFrame[]> {
  return JSON.parse(await readFile(join(folder, "fixed", "frames.json"), "utf8")) as FrozenFrame[];
}

type FrameName = Pick<FrozenFrame, "id" | "locale" | "hash">;

async function facesOf(
  frames: readonly FrameName[],
  read: (name: string) => Promise<string>,
): Promise<Edition["charts"]> {
  const faces: Record<string, Partial<Record<Locale, ChartFace>>> = {};
  for (const f of frames) {
    const face = faceOfFrame(await read(fixedName(f)), fixedName(f));
    faces[f.id] = { ...faces[f.id], [f.locale]: face };
  }
  return faces as Edition["charts"];
}

/**
 * What the pages say, by address. Only pages that stand by themselves: one that is about a row (`/indsatser/E01/`) says what
 * stands in the row.
 */
export async function sentencesOfSite(folder: string): Promise<Sentences> {
  const pages: [string, string[]][] = [];
  for (const locale of LOCALES) {
    const under = locale === "da" ? "" : locale;
    const names = (await readdir(join(folder, under), { withFileTypes: true }))
      .filter((e) => e.isDirectory() && e.name !== "en")
      .map((e) => e.name)
      .sort();
    for (const name of ["", ...names]) {
      const html = await readFile(join(folder, under, name, "index.html"), "utf8").catch(() => undefined);
      if (html === undefined) continue;
      const address = `/${[under, name].filter((p) => p !== "").join("/")}`;
      pages.push([address === "/" ? "/" : `${address}/`, sentencesOfPage(html)]);
    }
  }
  return Object.fromEntries(pages);
}
