import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Datasets } from "../src/model/dataset.ts";
import type { Tables } from "../src/model/tables/index.ts";

/** A folder's worth of generated files: path inside the folder → content that JSON can hold. */
export type Emission = Readonly<Record<string, unknown>>;

/** What the site is made of: one file a table, one file a dataset. */
export function emissionOf(tables: Tables, datasets: Datasets): Emission {
  return {
    ...Object.fromEntries(Object.entries(tables).map(([id, rows]) => [`tables/${id}.json`, rows])),
    ...Object.fromEntries(Object.entries(datasets).map(([id, d]) => [`datasets/${id}.json`, d])),
  };
}

/**
 * Writes the generated JSON so that a reader never sees half of it: everything goes to a folder beside the old one,
 * and the two change places at the end. What a run that was killed left beside it is cleared away.
 */
export async function emit(folder: string, emission: Emission): Promise<void> {
  const next = `${folder}.${process.pid}.next`;
  const old = `${folder}.${process.pid}.old`;
  await clearLeft(folder);
  try {
    for (const [path, content] of Object.entries(emission)) {
      const file = join(next, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, `${JSON.stringify(content)}\n`);
    }
  } catch (error) {
    await rm(next, { recursive: true, force: true });
    throw error;
  }
  await rename(folder, old).catch(ignoreMissing);
  await rename(next, folder);
  await rm(old, { recursive: true, force: true });
}

/** Removes the folders of runs that are no more, and of this one; those of a run that is still at work stay. */
async function clearLeft(folder: string): Promise<void> {
  const beside = await readdir(dirname(folder)).catch(() => []);
  for (const name of beside.filter((n) => n.startsWith(`${basename(folder)}.`))) {
    const pid = /\.(\d+)\.(?:next|old)$/.exec(name)?.[1];
    if (pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid))))
      await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
