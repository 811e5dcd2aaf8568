import Papa from "papaparse";

/** A cell that a command changed: where, and what it was and is, as written in the file. */
export interface ChangedCell {
  readonly key: string;
  readonly column: string;
  readonly old: string;
  readonly new: string;
}

export interface PutRows {
  /** The file as it is to be. */
  readonly content: string;
  readonly added: readonly string[];
  readonly changed: readonly ChangedCell[];
  /** How many rows stood as they should already. */
  readonly same: number;
}

/**
 * Puts rows into a table kept as CSV: a known key is changed where a cell differs, a new one is added at the end. Every
 * other line keeps its bytes, so that a comparison of two editions shows what was changed and nothing else. Rows are one
 * line each, which the reader of the tables sees to.
 *
 * @param content the file, in the form the tables are kept in (BOM, semicolon, CRLF)
 * @param rows cells by column, as written; a column that is not named is empty in a new row and untouched in an old one
 * @param key the columns that together name a row
 * @throws if a row names a column that the file does not have
 */
export function putRows(
  content: string,
  rows: readonly Readonly<Record<string, string>>[],
  key: readonly string[],
): PutRows {
  const lines = content.replace(/^\ufeff/, "").split(/\r?\n/);
  while (lines.at(-1) === "") lines.pop();
  const cellsOf = (line: string): string[] => Papa.parse<string[]>(line, { delimiter: ";" }).data[0] ?? [];
  const lineOf = (cells: readonly string[]): string => Papa.unparse([[...cells]], { delimiter: ";" });
  const columns = cellsOf(lines[0] ?? "");
  const keyOf = (cell: (column: string) => string): string => key.map(cell).join("/");
  const at = new Map(
    lines.map((line, i) => {
      const cells = cellsOf(line);
      return [keyOf((c) => cells[columns.indexOf(c)] ?? ""), i] as const;
    }),
  );

  const added: string[] = [];
  const changed: ChangedCell[] = [];
  let same = 0;
  for (const row of rows) {
    const unknown = Object.keys(row).filter((c) => !columns.includes(c));
    if (unknown.length > 0) throw new Error(`no column ${unknown.join(", ")}`);
    const id = keyOf((c) => row[c] ?? "");
    const line = at.get(id);
    if (line === undefined) {
      at.set(id, lines.length);
      lines.push(lineOf(columns.map((c) => row[c] ?? "")));
      added.push(id);
      continue;
    }
    const cells = cellsOf(lines[line] ?? "");
    const different = Object.entries(row).filter(([c, value]) => cells[columns.indexOf(c)] !== value);
    if (different.length === 0) {
      same++;
      continue;
    }
    for (const [column, value] of different) {
      changed.push({ key: id, column, old: cells[columns.indexOf(column)] ?? "", new: value });
      cells[columns.indexOf(column)] = value;
    }
    lines[line] = lineOf(cells);
  }
  return { content: `\ufeff${lines.map((l) => `${l}\r\n`).join("")}`, added, changed, same };
}

/** The file without the rows of these keys; every other line keeps its bytes. */
export function dropRows(content: string, keys: readonly string[], key: readonly string[]): string {
  const [header = "", ...lines] = content.replace(/^\ufeff/, "").split(/\r?\n/);
  const columns = header.split(";");
  const kept = lines.filter((line) => {
    if (line === "") return false;
    const cells = Papa.parse<string[]>(line, { delimiter: ";" }).data[0] ?? [];
    return !keys.includes(key.map((c) => cells[columns.indexOf(c)] ?? "").join("/"));
  });
  return `\ufeff${[header, ...kept].map((l) => `${l}\r\n`).join("")}`;
}
