export { anchorOf } from "./anchor.ts";

import { TABLES, type TableId } from "./tables/index.ts";

/** The key of a row as one string, the parts joined by a slash: `list-2010-10/mjoelnerparken`. */
export function keyOf(
  row: Readonly<Record<string, unknown>>,
  table: { readonly key: readonly string[] },
): string {
  return table.key.map((k) => String(row[k])).join("/");
}

export function isTableId(id: string): id is TableId {
  return id in TABLES;
}
