import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
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
 * and the two change places at the end.
 */
export async function emit(folder: string, emission: Emission): Promise<void> {
  const next = `${folder}.${process.pid}.next`;
  const old = `${folder}.${process.pid}.old`;
  await rm(next, { recursive: true, force: true });
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

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
