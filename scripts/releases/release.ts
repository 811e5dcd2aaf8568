import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Release } from "../../src/model/release.ts";

/**
 * The releases in `data/releases/`: a folder each, written once and whole. `release.json` is what the site tells of it,
 * `sentences.json` what the pages said, `manifest.json` the fingerprint of every file.
 */

/** What the pages of a site say: by address, their sentences in order. */
export type Sentences = Readonly<Record<string, readonly string[]>>;

/** A release that is being made names its folder here, so that the site that is built tells of it already. */
export const CANDIDATE = "MJOELNERPARKEN_RELEASE";

export const releasesFolder = (root: string): string => join(root, "data", "releases");
export const releaseFolder = (root: string, id: string): string => join(releasesFolder(root), id);

const ID = /^\d{4}-\d{2}-\d{2}(-\d+)?$/;

/** All releases, the first one first. */
export async function readReleases(root: string): Promise<Release[]> {
  const folders = await readdir(releasesFolder(root)).catch(none);
  const made = await Promise.all(
    folders.filter((f) => ID.test(f)).map((f) => readReleaseIn(releaseFolder(root, f))),
  );
  return made.sort(byTime);
}

/** The releases the site tells of: all there are, and last, one that is being made. */
export async function releasesToTell(root: string): Promise<Release[]> {
  const candidate = process.env[CANDIDATE];
  return [...(await readReleases(root)), ...(candidate ? [await readReleaseIn(join(root, candidate))] : [])];
}

export async function lastRelease(root: string): Promise<Release | undefined> {
  return (await readReleases(root)).at(-1);
}

async function readReleaseIn(folder: string): Promise<Release> {
  return JSON.parse(await readFile(join(folder, "release.json"), "utf8")) as Release;
}

/** By day, and within a day by number: the tenth comes after the second. */
function byTime(a: Release, b: Release): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : numberOf(a.id) - numberOf(b.id);
}

const numberOf = (id: string): number => Number(/^\d{4}-\d{2}-\d{2}-(\d+)$/.exec(id)?.[1] ?? 1);

/** The name of the next release of a day. */
export function nextId(date: string, releases: readonly Release[]): string {
  const n = Math.max(0, ...releases.filter((r) => r.date === date).map((r) => numberOf(r.id)));
  return n === 0 ? date : `${date}-${n + 1}`;
}

export async function readSentences(root: string, id: string): Promise<Sentences> {
  return JSON.parse(await readFile(join(releaseFolder(root, id), "sentences.json"), "utf8")) as Sentences;
}

/** Writes a file so that it is the old one or the new one at any moment. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const next = `${file}.${process.pid}.next`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(next, content);
    await rename(next, file);
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  }
}

/** JSON with one line for each entry of the outermost lists and objects, so that a change of it can be read. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function none(error: NodeJS.ErrnoException): string[] {
  if (error.code === "ENOENT") return [];
  throw error;
}
