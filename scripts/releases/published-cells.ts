import type { Table } from "../../src/model/table.ts";
import type { RowOf } from "../../src/model/tables/index.ts";
import { TABLES } from "../../src/model/tables/index.ts";
import type { Released } from "../check/belief.ts";
import { readReleases } from "./release.ts";
import { parseKept, readSnapshot } from "./snapshot.ts";

/**
 * What stood in the rows that corrections are about, release by release: also in cells no chart shows. Only the tables that
 * corrections name are read.
 */
export async function publishedCells(
  root: string,
  corrections: readonly Pick<RowOf<"corrections">, "table" | "row_key">[],
): Promise<Released[]> {
  if (corrections.length === 0) return [];
  const specs: Readonly<Record<string, Table>> = TABLES;
  const wanted = Map.groupBy(corrections, (c) => c.table);
  return Promise.all(
    (await readReleases(root)).map(async ({ date, tables }) => {
      const shows: Record<string, Readonly<Record<string, string>>> = {};
      for (const [table, rows] of wanted) {
        const [hash, spec] = [tables[table]?.hash, specs[table]];
        if (!hash || !spec) continue;
        const kept = parseKept(await readSnapshot(root, table, hash), spec.key);
        for (const { row_key } of rows) {
          const row = kept.rows.get(row_key);
          if (row) shows[`${table}:${row_key}`] = row;
        }
      }
      return { date, shows };
    }),
  );
}
