import type { Format } from "../i18n/format.ts";
import type { Column } from "../model/table.ts";

/** A cell of a table in the reader's language: codes as words, numbers and days as they are written, nothing for empty. */
export function cellText(value: unknown, column: Column, f: Format, precision?: unknown): string {
  if (value === null || value === undefined) return "";
  switch (column.kind) {
    case "choice":
      return column.vocabulary?.[String(value)]?.[f.locale] ?? String(value);
    case "integer":
      return column.min === 2008 || String(value).length <= 4 ? String(value) : f.number(Number(value));
    case "decimal":
      return f.number(Number(value));
    case "date":
      return f.date(String(value), precision === "month" || precision === "year" ? precision : "day");
    case "refs":
      return (value as readonly string[]).join(" ");
    default:
      return String(value);
  }
}
