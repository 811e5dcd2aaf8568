import type { Part } from "../charts/traced.ts";
import type { Locale } from "../i18n/locale.ts";
import { rowsOf } from "../model/door.ts";
import { holderOf } from "../model/held-numbers.ts";
import { TABLES, type TableId, type Tables } from "../model/tables/index.ts";
import { typedNumbers } from "../model/typed-numbers.ts";

/** The words of a table's row, each number in them with the cell that holds it. */

const tables = Object.fromEntries(
  (Object.keys(TABLES) as TableId[]).map((id) => [id, rowsOf(id)]),
) as unknown as Tables;

/** The parts of one cell of words in the reader's language; none where it is empty. Throws where there is no such column. */
export function partsOfWords(table: TableId, row: object, column: string, locale: Locale): readonly Part[] {
  const cells = row as Readonly<Record<string, unknown>>;
  const text = cells[`${column}_${locale}`];
  if (text === undefined) throw new Error(`no column "${column}_${locale}" in ${table}`);
  if (typeof text !== "string") return [];
  const parts: Part[] = [];
  let at = 0;
  for (const n of typedNumbers(text, locale)) {
    const holder = holderOf(tables, table, cells, n);
    if (!holder) continue;
    if (n.from > at) parts.push(text.slice(at, n.from));
    const ref = `${holder.table}:${holder.key}.${holder.column}`;
    parts.push({ text: text.slice(n.from, n.to), value: holder.value, ref });
    at = n.to;
  }
  return at < text.length ? [...parts, text.slice(at)] : parts;
}
