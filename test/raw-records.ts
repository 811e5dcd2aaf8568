import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The CSV files of `data/` as bare records, read by a reader of its own. It imports nothing from `src/` or `scripts/`, so
 * that what rests on it is a second opinion.
 */

export type RawRecord = Readonly<Record<string, string>>;
/** The records of every table, by the name of its file without `.csv`. */
export type Records = Readonly<Record<string, readonly RawRecord[]>>;

/** The records of one file: BOM, semicolons, CRLF, quotes doubled inside quotes. */
export function readRecords(text: string): RawRecord[] {
  const [head = [], ...lines] = cellsOf(text.replace(/^\ufeff/, ""));
  return lines.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ""])));
}

/** The same file again. */
export function writeRecords(records: readonly RawRecord[]): string {
  const head = Object.keys(records[0] ?? {});
  const quoted = (cell: string) => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = [head, ...records.map((r) => head.map((name) => r[name] ?? ""))];
  return `\ufeff${lines.map((cells) => `${cells.map(quoted).join(";")}\r\n`).join("")}`;
}

export function readFolder(folder: string): Records {
  return Object.fromEntries(
    readdirSync(folder)
      .filter((f) => f.endsWith(".csv"))
      .sort()
      .map((f) => [f.slice(0, -".csv".length), readRecords(readFileSync(join(folder, f), "utf8"))]),
  );
}

function cellsOf(text: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text.charAt(i + 1) === '"') cell += text.charAt(++i);
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ";") {
      cells.push(cell);
      cell = "";
    } else if (c === "\n") {
      lines.push([...cells, cell]);
      cells = [];
      cell = "";
    } else if (c !== "\r") cell += c;
  }
  if (cell !== "" || cells.length > 0) lines.push([...cells, cell]);
  return lines;
}

/** A number as Danish Excel writes it; null for an empty cell. */
export function numberIn(cell: string | undefined): number | null {
  return cell === undefined || cell === "" ? null : Number(cell.replace(",", "."));
}

/** `07-03-2011` as `2011-03-07`, which sorts; null for an empty cell. */
export function dayIn(cell: string | undefined): string | null {
  const [, d, m, y] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(cell ?? "") ?? [];
  return d && m && y ? `${y}-${m}-${d}` : null;
}

/** Several keys in one cell. */
export function keysIn(cell: string | undefined): string[] {
  return (cell ?? "").split(" ").filter((k) => k !== "");
}
