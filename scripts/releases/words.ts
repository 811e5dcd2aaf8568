import type { Locale } from "../../src/i18n/locale.ts";
import type { Column, Table } from "../../src/model/table.ts";
import { TABLES } from "../../src/model/tables/index.ts";

/** What tables, columns and counts are called in reports. A table or a column that is no more is called by its id. */

const specs: Readonly<Record<string, Table>> = TABLES;

export const tableName = (id: string, locale: Locale): string => specs[id]?.name[locale] ?? id;

/** »værdi (value)«: the label, and the heading of the file. */
export function columnName(table: string, column: string, locale: Locale): string {
  const c = (specs[table]?.columns as Readonly<Record<string, Column>> | undefined)?.[column];
  return c ? `${c.label[locale]} (${column})` : column;
}

/** `1 række`, `3 rækker` */
export const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Quoted as the language quotes; an empty cell by its word. */
export function quoted(text: string, locale: Locale): string {
  if (text === "") return locale === "da" ? "(tom)" : "(empty)";
  return locale === "da" ? `»${text}«` : `“${text}”`;
}
