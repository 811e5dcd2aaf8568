import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import { fingerprint } from "../../src/frames/fingerprint.ts";
import { keyOf } from "../../src/model/key.ts";
import type { Release } from "../../src/model/release.ts";
import type { Column, Table } from "../../src/model/table.ts";
import { TABLES, type Tables } from "../../src/model/tables/index.ts";
import { releasesFolder, replaceFile } from "./release.ts";

/**
 * The rows of a table as a release keeps them: in the one form the tables have, whatever program saved them last. Tables
 * with the same rows have the same fingerprint, and are kept once.
 */

/** A table's rows by key, cells as they are written. The table need not be as it is described today. */
export interface Kept {
  readonly columns: readonly string[];
  /** In the order of the file. */
  readonly rows: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** Every table of an edition, by id. */
export type KeptTables = Readonly<Record<string, Kept>>;

/** The file as Danish Excel writes it: BOM, semicolons, decimal commas, `07-03-2011`. */
export function snapshotCsv(rows: readonly object[], spec: Table): string {
  const columns = Object.entries(spec.columns);
  const data = (rows as readonly Readonly<Record<string, unknown>>[]).map((r) =>
    columns.map(([name, c]) => written(r[name], c)),
  );
  const text = Papa.unparse([columns.map(([name]) => name), ...data], { delimiter: ";", newline: "\r\n" });
  return `\ufeff${text}\r\n`;
}

function written(value: unknown, column: Column): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.join(" ");
  if (typeof value === "number") return String(value).replace(".", ",");
  return column.kind === "date"
    ? String(value).replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3-$2-$1")
    : String(value);
}

export interface Snapshot {
  readonly csv: string;
  readonly hash: string;
  readonly kept: Kept;
}

/** All tables as they would be kept now. */
export function snapshotsOf(tables: Tables): Readonly<Record<string, Snapshot>> {
  return Object.fromEntries(
    Object.values(TABLES as Readonly<Record<string, Table>>).map((spec) => {
      const csv = snapshotCsv(tables[spec.id as keyof Tables], spec);
      return [spec.id, { csv, hash: fingerprint(csv), kept: parseKept(csv, spec.key) }];
    }),
  );
}

/**
 * @param key the columns that name a row; those that the file does not have are left out of the name
 */
export function parseKept(csv: string, key: readonly string[]): Kept {
  const { data, meta } = Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, "").trimEnd(), {
    delimiter: ";",
    newline: "\r\n",
    header: true,
  });
  const columns = meta.fields ?? [];
  const named = key.filter((k) => columns.includes(k));
  return { columns, rows: new Map(data.map((r) => [keyOf(r, { key: named }), r])) };
}

const fileOf = (root: string, table: string, hash: string): string =>
  join(releasesFolder(root), "tables", `${table}-${hash}.csv`);

/** The bytes of a table in a release; throws, naming the file, if it is gone or is not what it was. */
export async function readSnapshot(root: string, table: string, hash: string): Promise<string> {
  const csv = await readFile(fileOf(root, table, hash), "utf8");
  if (fingerprint(csv) !== hash) throw new Error(`${fileOf(root, table, hash)} is not what was kept`);
  return csv;
}

/** Every table of a release, from the committed files alone. */
export async function keptTables(root: string, release: Release): Promise<KeptTables> {
  const read = Object.entries(release.tables).map(async ([table, { hash }]) => {
    const key = (TABLES as Readonly<Record<string, Table>>)[table]?.key ?? ["id"];
    return [table, parseKept(await readSnapshot(root, table, hash), key)] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

/** Keeps the tables that are not kept yet. */
export async function keepSnapshots(
  root: string,
  snapshots: Readonly<Record<string, Snapshot>>,
): Promise<void> {
  for (const [table, { csv, hash }] of Object.entries(snapshots)) {
    const file = fileOf(root, table, hash);
    const there = await access(file).then(
      () => true,
      () => false,
    );
    if (!there) await replaceFile(file, csv);
  }
}
