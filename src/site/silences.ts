import type { Locale } from "../i18n/locale.ts";
import { rowsOf } from "../model/door.ts";
import type { RowOf } from "../model/tables/index.ts";
import { KINDS, type Kind } from "../model/thread.ts";
import { addressOf, nameOf } from "./thread.ts";

/** One point about what the agreement does not say, with what it belongs to. */
export interface Silence {
  readonly row: RowOf<"silences">;
  /** The clause its fragment stands in. */
  readonly clause: string;
  /** The other clauses it is about, in the order of the agreement. */
  readonly elsewhere: readonly string[];
  /** The rows it belongs to, a group a table. */
  readonly belongs: readonly { readonly kind: Kind; readonly ids: readonly string[] }[];
}

/** Every point, in its order. */
export function allSilences(): Silence[] {
  const clauses = [...rowsOf("clauses")].sort((a, b) => a.order - b.order);
  return inOrder(rowsOf("silences")).map((row) => {
    const clause = clauses.find((c) => c.line_from <= row.line && row.line <= c.line_to);
    if (!clause) throw new Error(`line ${row.line} of ${row.id} is in no clause`);
    const named = (row.rows ?? "").split(" ").filter((id) => id !== "");
    return {
      row,
      clause: clause.id,
      elsewhere: clauses.flatMap((c) => (c.id !== clause.id && row.clauses.includes(c.id) ? [c.id] : [])),
      belongs: KINDS.flatMap((kind) => {
        const there = new Set<string>(rowsOf(kind).map((r) => r.id));
        const ids = named.filter((id) => there.has(id));
        return ids.length > 0 ? [{ kind, ids }] : [];
      }),
    };
  });
}

/** The points about one clause. */
export function silencesOf(clause: string): RowOf<"silences">[] {
  return inOrder(rowsOf("silences")).filter((s) => s.clauses.includes(clause));
}

/** Rows of one table as links. */
export const linksTo = (kind: Kind, ids: readonly string[], locale: Locale) =>
  ids.map((id) => ({ href: addressOf(kind, id, locale), text: nameOf(kind, id, locale) }));

const inOrder = (rows: readonly RowOf<"silences">[]) => [...rows].sort((a, b) => a.order - b.order);
