import { rowsOf } from "../model/door.ts";
import type { RowOf } from "../model/tables/index.ts";
import { PLACED_TABLES, placeOf, type PlacedTable, type RowPlace } from "./row-place.ts";

/** One point about what the agreement does not say, with what it belongs to. */
export interface Silence {
  readonly row: RowOf<"silences">;
  /** The clause its fragment stands in. */
  readonly clause: string;
  /** The other clauses it is about, in the order of the agreement. */
  readonly elsewhere: readonly RowOf<"clauses">[];
  /** The rows it belongs to, a group a table. */
  readonly belongs: readonly { readonly table: PlacedTable; readonly rows: readonly RowPlace[] }[];
}

/** Every point, in the order of the table. */
export function allSilences(): Silence[] {
  const clauses = [...rowsOf("clauses")].sort((a, b) => a.order - b.order);
  return inOrder(rowsOf("silences")).map((row) => {
    const clause = clauses.find((c) => c.line_from <= row.line && row.line <= c.line_to);
    if (!clause) throw new Error(`line ${row.line} of ${row.id} is in no clause`);
    const rows = (row.rows ?? "").split(" ").flatMap((id) => (id === "" ? [] : [placeOf(id)]));
    return {
      row,
      clause: clause.id,
      elsewhere: clauses.filter((c) => c.id !== clause.id && row.clauses.includes(c.id)),
      belongs: PLACED_TABLES.flatMap((table) => {
        const mine = rows.filter((r) => r.table === table);
        return mine.length > 0 ? [{ table, rows: mine }] : [];
      }),
    };
  });
}

/** The points about one clause. */
export function silencesOf(clause: string): RowOf<"silences">[] {
  return inOrder(rowsOf("silences")).filter((s) => s.clauses.includes(clause));
}

const inOrder = (rows: readonly RowOf<"silences">[]) => [...rows].sort((a, b) => a.order - b.order);
