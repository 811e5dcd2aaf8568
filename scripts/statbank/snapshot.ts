import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Question } from "./question.ts";

/** One answer of the StatBank, kept as it came, so that the numbers can be worked out again without a network. */
export interface Snapshot {
  /** The row of `comparisons` it answers. */
  readonly id: string;
  readonly address: string;
  /** The day it was taken, ISO. */
  readonly taken: string;
  /** When the StatBank last changed the table. */
  readonly updated: string;
  readonly title: string;
  readonly question: Question;
  /** SHA-256 of `answer` in hexadecimal. */
  readonly hash: string;
  readonly answer: string;
}

/** A snapshot whose answer is not the one that was kept. */
export class Altered extends Error {}

export const hashOf = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

const folderOf = (root: string): string => join(root, "data", "snapshots", "statbank");

/** Writes it beside the earlier ones; the same answer again, or the same day, is no new snapshot of its own. */
export async function keep(root: string, s: Snapshot): Promise<string> {
  const folder = folderOf(root);
  await mkdir(folder, { recursive: true });
  const name = `${s.id}-${s.taken}-${s.hash.slice(0, 8)}.json`;
  const beside = join(folder, `.${name}`);
  await writeFile(beside, `${JSON.stringify(s, null, 1)}\n`);
  await rename(beside, join(folder, name));
  return name;
}

/** The newest snapshot of a row; undefined if there is none. Throws `Altered` if its answer is not the one that was kept. */
export async function newest(root: string, id: string): Promise<Snapshot | undefined> {
  const names = (await readdir(folderOf(root)).catch(() => [])).sort();
  const mine = names.filter((n) => new RegExp(`^${id}-\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{8}\\.json$`).test(n));
  const name = mine.at(-1);
  if (name === undefined) return undefined;
  const s = JSON.parse(await readFile(join(folderOf(root), name), "utf8")) as Snapshot;
  if (hashOf(s.answer) !== s.hash) throw new Altered(`data/snapshots/statbank/${name}`);
  return s;
}
