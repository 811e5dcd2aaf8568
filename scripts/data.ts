import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Datasets } from "../src/model/dataset.ts";
import { TABLES, type TableId, type Tables } from "../src/model/tables/index.ts";
import { check } from "./check/index.ts";
import { derive } from "./derive/index.ts";
import { readReleased } from "./frozen.ts";
import type { Problem } from "./problem.ts";
import { type ReadTable, readTable } from "./read.ts";
import { type ReadTables, validate } from "./validate.ts";

/** All there is to know of the data after one run: everything, or the faults that stand in the way. */
export type DataRun =
  | { readonly ok: true; readonly tables: Tables; readonly datasets: Datasets; readonly beliefs: number }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Read → validate → check → derive. Writes nothing. */
export async function runData(folder: string): Promise<DataRun> {
  const read = new Map<string, ReadTable>();
  for (const id of Object.keys(TABLES)) {
    const bytes = await readFile(join(folder, `${id}.csv`)).catch(missing);
    read.set(id, readTable(bytes, TABLES[id as TableId]));
  }
  const unreadable = [...read.values()].flatMap((t) => t.problems);
  const rows: ReadTables = Object.fromEntries([...read].map(([id, t]) => [id, t.rows]));

  const readable = [...read].filter(([, t]) => t.problems.length === 0).map(([id]) => id);
  const invalid = validate(rows, TABLES, new Set(readable));
  const problems = [...unreadable, ...invalid];
  if (problems.length > 0) return { ok: false, problems };

  const tables = rows as unknown as Tables;
  const beliefs = check(tables, await readReleased(folder));
  if (beliefs.problems.length > 0) return { ok: false, problems: beliefs.problems };
  return { ok: true, tables, datasets: derive(tables), beliefs: beliefs.count };
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT") return undefined;
  throw error;
}
