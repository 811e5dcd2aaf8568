import Papa from "papaparse";
import type { Words } from "../src/i18n/locale.ts";
import type { Table } from "../src/model/table.ts";
import { decode } from "./bytes.ts";
import { type Cell, readCell } from "./cell.ts";
import { checkHeader } from "./header.ts";
import type { Problem } from "./problem.ts";
import { findSwap, tellSwap } from "./swapped.ts";

export type ReadRow = Record<string, string | number | readonly string[] | null> & { row: number };

/** A table as read. `rows` is complete only when `problems` is empty. */
export interface ReadTable {
  readonly rows: readonly ReadRow[];
  readonly problems: readonly Problem[];
}

/** After so many faults in one file the rest is not read: it is another file, or one remedy mends them all. */
const MOST_FAULTS = 2000;

/**
 * Reads one CSV file by its table's description: semicolon, comma or tab, with or without BOM.
 * Finds every fault it can see in this file alone; relations between tables are for `validate` and `check`.
 *
 * @param bytes the file, or undefined if there is none
 */
export function readTable(bytes: Uint8Array | undefined, table: Table): ReadTable {
  const file = `data/${table.id}.csv`;
  if (bytes === undefined)
    return {
      rows: [],
      problems: [
        {
          file,
          kind: "missing",
          fact: { da: "Filen findes ikke.", en: "The file is missing." },
          remedy: {
            da: "Læg den tilbage i data/; den seneste udgave ligger i versionshistorikken.",
            en: "Put it back into data/; the latest edition is in the version history.",
          },
        },
      ],
    };
  const decoded = decode(bytes);
  return "text" in decoded
    ? readText(decoded.text, table, file)
    : { rows: [], problems: [{ file, ...decoded }] };
}

/** The character between the cells: the one the headings have most of. */
function delimiterOf(header: string): ";" | "," | "\t" {
  const count = (d: string): number => header.split(d).length;
  return ([";", ",", "\t"] as const).reduce((a, b) => (count(b) > count(a) ? b : a));
}

function readText(text: string, table: Table, file: string): ReadTable {
  const end = text.indexOf("\n");
  const delimiter = delimiterOf(end === -1 ? text : text.slice(0, end));
  const parse = (preview: number) =>
    Papa.parse<string[]>(text, { delimiter, newline: "\n", skipEmptyLines: false, preview });
  // The headings alone tell another file: its rows need not be read.
  const first = parse(1);
  const foreign = first.errors.length === 0 ? checkHeader(trimmed(first.data[0]), table, file) : [];
  if (foreign.length === 1 && foreign[0]?.column === undefined && !hasKnown(first.data[0], table))
    return { rows: [], problems: foreign };

  const parsed = parse(0);
  const quote = parsed.errors.find((e) => e.type === "Quotes");
  if (quote) return { rows: [], problems: [openQuote(file, (quote.row ?? 0) + 1)] };

  const lines = parsed.data;
  while (lines.length > 1 && isBlank(lines.at(-1))) lines.pop();
  const names = trimmed(lines[0]);
  // Columns without heading and without content at the right: something once stood there, and the spreadsheet remembers.
  while (names.at(-1) === "" && lines.every((l) => (l[names.length - 1] ?? "").trim() === "")) {
    for (const l of lines) if (l.length === names.length) l.pop();
    names.pop();
  }
  const heading = checkHeader(names, table, file);
  if (heading.length > 0) return { rows: [], problems: heading };
  if (lines.length === 1 && !table.mayBeEmpty) return { rows: [], problems: [noRows(file)] };
  return readRows(lines, names, table, file, delimiter !== ";");
}

const trimmed = (cells: readonly string[] | undefined): string[] => (cells ?? []).map((n) => n.trim());

const hasKnown = (cells: readonly string[] | undefined, table: Table): boolean =>
  trimmed(cells).some((n) => n in table.columns);

function readRows(
  lines: readonly (readonly string[])[],
  names: readonly string[],
  table: Table,
  file: string,
  comma: boolean,
): ReadTable {
  const problems: Problem[] = [];
  const good: { readonly row: number; readonly cells: readonly string[] }[] = [];
  for (const [i, cells] of lines.slice(1).entries()) {
    const row = i + 2;
    const fault = faultOfRow(cells, names, table);
    if (fault === undefined) good.push({ row, cells });
    else problems.push({ file, row, ...fault });
    if (problems.length >= MOST_FAULTS) return { rows: [], problems: [...problems, stopped(file, row)] };
  }
  const rows: ReadRow[] = [];
  const faults: Problem[] = [];
  // What a cell says depends on its text and column alone, and the same texts come again and again.
  const memory = names.map(() => new Map<string, Cell>());
  for (const { row, cells } of good) {
    rows.push(readRow(cells, names, row, table, file, comma, faults, memory));
    if (faults.length >= MOST_FAULTS) break;
  }
  const swap = findSwap(
    names,
    good.map((g) => g.cells),
    table,
    comma,
    faults.length > 0,
  );
  if (swap) {
    const rest = faults.filter((f) => f.column !== swap[0] && f.column !== swap[1]);
    return { rows: [], problems: [tellSwap(swap, table, file), ...problems, ...rest] };
  }
  if (faults.length >= MOST_FAULTS) faults.push(stopped(file, faults.at(-1)?.row ?? 1));
  return { rows, problems: [...problems, ...faults] };
}

const stopped = (file: string, row: number): Problem => ({
  file,
  row,
  fact: {
    da: `Der er over ${MOST_FAULTS} fejl i filen; resten er ikke læst.`,
    en: `There are more than ${MOST_FAULTS} faults in the file; the rest was not read.`,
  },
  remedy: {
    da: "Tjek, om det er den rigtige fil, og om den er gemt som »CSV UTF-8«.",
    en: "Check that this is the right file, saved as “CSV UTF-8”.",
  },
});

const noRows = (file: string): Problem => ({
  file,
  fact: { da: "Filen har overskrifter, men ingen rækker.", en: "The file has headings but no rows." },
  remedy: {
    da: "Læg rækkerne tilbage; den seneste udgave ligger i versionshistorikken.",
    en: "Put the rows back; the latest edition is in the version history.",
  },
});

const openQuote = (file: string, row: number): Problem => ({
  file,
  row,
  fact: {
    da: "Et anførselstegn er åbnet, men ikke lukket, så resten af filen flyder sammen.",
    en: "A quotation mark is opened but not closed, so the rest of the file runs together.",
  },
  remedy: {
    da: "Luk anførselstegnet, eller slet det. Åbn og gem filen i Excel, hvis du er i tvivl.",
    en: "Close the quotation mark or delete it. Open and save the file in Excel if in doubt.",
  },
});

const isBlank = (cells: readonly string[] | undefined): boolean =>
  cells === undefined || cells.every((c) => c.trim() === "");

type RowFault = { readonly kind: string; readonly fact: Words; readonly remedy: Words };

/** What is wrong with a row as a whole, if anything: it is empty, no row of the table, or of another length. */
function faultOfRow(cells: readonly string[], names: readonly string[], table: Table): RowFault | undefined {
  if (isBlank(cells))
    return {
      kind: "row-empty",
      fact: { da: "Rækken er tom.", en: "The row is empty." },
      remedy: { da: "Slet rækken.", en: "Delete the row." },
    };
  const filled = cells.map((c) => c.trim()).filter((c) => c !== "");
  if (
    /^(i ?alt|total|subtotal|sum|samlet|gennemsnit|average)(\s|:|$)/i.test(filled[0] ?? "") &&
    !isNamed(cells, names, table, filled[0])
  )
    return {
      kind: "row-total",
      fact: {
        da: `Rækken ligner en sum nederst i regnearket: »${(filled[0] ?? "").slice(0, 40)}«.`,
        en: `The row looks like a total: “${(filled[0] ?? "").slice(0, 40)}”.`,
      },
      remedy: { da: "Slet den; siden regner selv summer ud.", en: "Delete it; the site does its own sums." },
    };
  if (cells.length === names.length && cells.every((c, i) => c.trim() === names[i]))
    return {
      kind: "row-headings",
      fact: { da: "Rækken er overskrifterne en gang til.", en: "The row is the headings once more." },
      remedy: { da: "Slet rækken.", en: "Delete the row." },
    };
  const required = names.filter((n) => table.columns[n] && !table.columns[n]?.optional).length;
  if (filled.length === 1 && required > 2 && cells[0]?.trim() === filled[0] && names.length > 3)
    return {
      kind: "row-note",
      fact: {
        da: `Rækken har kun én udfyldt celle: »${(filled[0] ?? "").slice(0, 40)}«.`,
        en: `The row has only one filled cell: “${(filled[0] ?? "").slice(0, 40)}”.`,
      },
      remedy: {
        da: "Er det en note under tabellen, så slet den. Ellers udfyld rækken.",
        en: "If it is a note below the table, delete it. Otherwise fill in the row.",
      },
    };
  if (cells.length === names.length) return undefined;
  const last = names[cells.length - 1];
  const few = cells.length < names.length;
  return {
    kind: few ? "row-short" : "row-long",
    fact: {
      da: `Rækken har ${cells.length} ${cells.length === 1 ? "celle" : "celler"}; der er ${names.length} kolonner.${few ? ` Den slutter efter ${last}.` : ""}`,
      en: `The row has ${cells.length} ${cells.length === 1 ? "cell" : "cells"}; there are ${names.length} columns.${few ? ` It ends after ${last}.` : ""}`,
    },
    remedy: {
      da: "Tjek, om et skilletegn mangler eller er for meget. Tekst med semikolon skal stå i anførselstegn.",
      en: "Check for a missing or extra separator. Text with a semicolon needs quotation marks.",
    },
  };
}

/** Has the row a key of its own? A text may well begin with »Samlet«; a sum has no id. */
function isNamed(
  cells: readonly string[],
  names: readonly string[],
  table: Table,
  sum: string | undefined,
): boolean {
  return table.key.every((k) => {
    const cell = cells[names.indexOf(k)]?.trim() ?? "";
    return cell !== "" && cell !== sum;
  });
}

function readRow(
  cells: readonly string[],
  names: readonly string[],
  row: number,
  table: Table,
  file: string,
  comma: boolean,
  problems: Problem[],
  memory: readonly Map<string, Cell>[],
): ReadRow {
  const read: ReadRow = { row };
  for (const [i, name] of names.entries()) {
    const column = table.columns[name];
    if (!column) continue;
    const raw = cells[i] ?? "";
    const known = memory[i]?.get(raw);
    const cell = known ?? readCell(raw, column, comma);
    if (!known) memory[i]?.set(raw, cell);
    if ("value" in cell) read[name] = cell.value as never;
    else problems.push({ file, row, column: name, label: column.label, ...cell });
  }
  return read;
}
