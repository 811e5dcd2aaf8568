import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { TABLES, type TableId } from "../../src/model/tables/index.ts";
import { type DataRun, runData } from "../data.ts";
import { dropRows, type PutRows, putRows } from "../put-rows.ts";

/** Rows to put into a table and keys to take out of it. */
export interface TableEdit {
  readonly table: TableId;
  readonly rows: readonly Readonly<Record<string, string>>[];
  readonly drop?: readonly string[];
}

export interface Applied {
  readonly run: DataRun;
  readonly tables: readonly { readonly table: TableId; readonly put: PutRows; readonly dropped: number }[];
}

/**
 * Makes the edits in a copy of `data/`, checks the copy as a whole, and only if it holds lets the changed files take the
 * places of the old ones. If it does not, `data/` is as it was and `run` says why.
 */
export async function applyEdits(root: string, edits: readonly TableEdit[]): Promise<Applied> {
  const data = join(root, "data");
  const aside = join(root, ".build", `aar-${process.pid}`);
  // Under the name it has, so that the releases in it are found.
  const copy = join(aside, "data");
  await rm(aside, { recursive: true, force: true });
  await mkdir(aside, { recursive: true });
  await cp(data, copy, { recursive: true });
  try {
    const tables: { table: TableId; put: PutRows; dropped: number }[] = [];
    for (const { table, rows, drop = [] } of edits) {
      const file = join(copy, `${table}.csv`);
      const before = await readFile(file, "utf8");
      const kept = drop.length > 0 ? dropRows(before, drop, TABLES[table].key) : before;
      const put = putRows(kept, rows, TABLES[table].key);
      await writeFile(file, put.content);
      tables.push({ table, put, dropped: before.split("\n").length - kept.split("\n").length });
    }
    const run = await runData(copy);
    if (run.ok)
      for (const table of new Set(edits.map((e) => e.table)))
        await rename(join(copy, `${table}.csv`), join(data, `${table}.csv`));
    return { run, tables };
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
