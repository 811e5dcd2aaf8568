import type { Words } from "../../src/i18n/locale.ts";
import type { FrozenFrame } from "../../src/model/frozen.ts";
import { TABLES, type TableId, type Tables } from "../../src/model/tables/index.ts";
import type { Problem } from "../problem.ts";

/** What is remembered of a release: its day, and the cells it showed with what stood in them. */
export type Released = Pick<FrozenFrame, "date" | "shows">;

/**
 * One belief about the data, named as the promise it makes. An empty answer means that it holds. `released`:
 * what earlier releases showed, for beliefs about what has been published.
 */
export type Belief = (tables: Tables, released: readonly Released[]) => readonly Problem[];

/** A belief that failed, at a row of a table. */
export function at(
  table: TableId,
  row: { readonly row: number } | undefined,
  column: string | undefined,
  fact: Words,
  remedy: Words,
): Problem {
  const spec = TABLES[table];
  const label = column ? (spec.columns as Record<string, { label: Words }>)[column]?.label : undefined;
  return { file: `data/${table}.csv`, row: row?.row, column, label, fact, remedy };
}

/** The row with this id, if it is there. Beliefs about a named row hold their peace where it is gone: its absence is told elsewhere. */
export function byId<R extends { readonly id: string }>(rows: readonly R[], id: string): R | undefined {
  return rows.find((r) => r.id === id);
}
