import { readFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import type { Reason } from "../../src/model/release.ts";
import type { Table } from "../../src/model/table.ts";
import { TABLES, type TableId, type Tables } from "../../src/model/tables/index.ts";
import type { EditionDiff } from "./diff.ts";
import { replaceFile } from "./release.ts";
import type { Unreasoned } from "./review.ts";
import { snapshotCsv } from "./snapshot.ts";

/**
 * The book of publishing, kept in the tables themselves: the day of the edition, the day each group of tables last changed,
 * the corrections. The publishing command writes it, so that nobody forgets to.
 */

type BookTable = "settings" | "updates" | "corrections";

/** The rows as they are to be; the tables it does not name stay as they are. */
export type Book = Partial<{ readonly [K in BookTable]: Tables[K] }>;

export interface Correction {
  readonly change: Unreasoned;
  readonly reason: Reason;
}

/** What the book has to say after a release that changes tables; `since` is the day of the release before it. */
export function bookAfter(
  now: Tables,
  { id: release, date, since }: { readonly id: string; readonly date: string; readonly since: string },
  changed: ReadonlySet<string>,
  corrections: readonly Correction[],
): Book {
  const written = date.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3-$2-$1");
  const settings = now.settings.map((s) => (s.id === "data-date" ? { ...s, value: written } : s));
  const updates = now.updates.map((u) =>
    u.tables.split(" ").some((t) => changed.has(t)) ? { ...u, changed: date } : u,
  );
  const fresh = corrections.filter(
    ({ change: c }) => !now.corrections.some((k) => isCorrectionOf(k, c, since)),
  );
  const taken = new Set(now.corrections.map((c) => c.id));
  const added = fresh.map(({ change: c, reason }) => ({
    row: 0,
    id: freeId(`rettelse-${release}`, taken),
    date,
    table: c.table,
    row_key: c.key,
    column: c.column,
    old_value: c.old,
    new_value: c.new,
    reason_da: reason.text.da,
    reason_en: reason.text.en,
    told_da: reason.told?.da ?? null,
    told_en: reason.told?.en ?? null,
  }));
  return { settings, updates, corrections: [...now.corrections, ...added] };
}

/** Was it written down since the release before: by hand, or by a run that did not get to its end? */
const isCorrectionOf = (k: Tables["corrections"][number], c: Unreasoned, since: string): boolean =>
  k.date >= since &&
  k.table === c.table &&
  k.row_key === c.key &&
  k.column === c.column &&
  k.old_value === c.old &&
  k.new_value === c.new;

function freeId(base: string, taken: Set<string>): string {
  for (let n = 1; ; n++) {
    const id = `${base}-${n}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

/** The tables that differ, but for those of the book. */
export const changedTables = (d: EditionDiff): ReadonlySet<string> => new Set(d.tables.map((t) => t.table));

/** Files that were replaced, to be put back if the release is not made. */
export interface Undo {
  putBack(): Promise<void>;
}

/** Writes tables in the form they are kept in; a file whose rows stay the same keeps its bytes. */
export async function writeTables(root: string, tables: Partial<Tables>, now: Tables): Promise<Undo> {
  const before: (readonly [string, Buffer])[] = [];
  const undo: Undo = {
    async putBack() {
      for (const [file, bytes] of before) await replaceFile(file, bytes);
    },
  };
  for (const [id, rows] of Object.entries(tables)) {
    const spec = TABLES[id as TableId] as Table;
    const csv = snapshotCsv(rows, spec);
    if (csv === snapshotCsv(now[id as TableId], spec)) continue;
    const file = join(root, "data", `${id}.csv`);
    before.push([file, await readFile(file)]);
    await replaceFile(file, csv);
  }
  return undo;
}

/** Puts the tables of a release back, byte for byte as they were kept. */
export async function restoreTables(
  root: string,
  kept: ReadonlyMap<string, string>,
  now: Tables,
): Promise<Undo> {
  const before: (readonly [string, Buffer])[] = [];
  for (const [id, csv] of kept) {
    const spec = (TABLES as Readonly<Record<string, Table>>)[id];
    if (!spec || csv === snapshotCsv(now[id as TableId], spec)) continue;
    const file = join(root, "data", `${id}.csv`);
    before.push([file, await readFile(file)]);
    await replaceFile(file, csv);
  }
  return {
    async putBack() {
      for (const [file, bytes] of before) await replaceFile(file, bytes);
    },
  };
}

/** The header of a kept table, to see whether it still fits the one of today. */
export const headerOf = (csv: string): string[] =>
  Papa.parse<string[]>(csv.replace(/^\ufeff/, ""), { delimiter: ";", newline: "\r\n", preview: 1 }).data[0] ??
  [];
