import Papa from "papaparse";
import type { Words } from "../src/i18n/locale.ts";
import type { Table } from "../src/model/table.ts";
import { readCell } from "./cell.ts";
import { nearest, type Problem } from "./problem.ts";

export type ReadRow = Record<string, string | number | readonly string[] | null> & { row: number };

/** A table as read. `rows` is complete only when `problems` is empty. */
export interface ReadTable {
  readonly rows: readonly ReadRow[];
  readonly problems: readonly Problem[];
}

/** More than any table here can need; a larger file is not ours, and reading it would only take time. */
const LARGEST_FILE = 20_000_000;

/**
 * Reads one CSV file by its table's description: comma or semicolon, with or without BOM.
 * Finds every fault it can see in this file alone; relations between tables are for `validate` and `check`.
 *
 * @param bytes the file, or undefined if there is none
 */
export function readTable(bytes: Uint8Array | undefined, table: Table): ReadTable {
  const file = `data/${table.id}.csv`;
  const whole = (da: string, en: string, remedyDa: string, remedyEn: string): ReadTable => ({
    rows: [],
    problems: [{ file, fact: { da, en }, remedy: { da: remedyDa, en: remedyEn } }],
  });

  if (bytes === undefined)
    return whole(
      "Filen findes ikke.",
      "The file is missing.",
      "Læg den tilbage i data/; den seneste udgave ligger i versionshistorikken.",
      "Put it back into data/; the latest edition is in the version history.",
    );
  if (bytes.length > LARGEST_FILE)
    return whole(
      `Filen fylder ${Math.round(bytes.length / 1e6)} MB; det kan ikke være en af vores tabeller.`,
      `The file is ${Math.round(bytes.length / 1e6)} MB; it cannot be one of our tables.`,
      "Læg den rigtige fil tilbage.",
      "Put the right file back.",
    );
  // A spreadsheet or an archive under another name: told as what it is, before its bytes are tried as letters.
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  if ((bytes.includes(0) && !wide) || (bytes[0] === 0x50 && bytes[1] === 0x4b))
    return whole(
      "Filen er ikke tekst.",
      "The file is not text.",
      "Gem regnearket som »CSV UTF-8«, ikke som .xlsx med andet navn.",
      "Save the spreadsheet as “CSV UTF-8”, not as a renamed .xlsx.",
    );
  const content = decode(bytes);
  if (content === undefined)
    return whole(
      "Filen er ikke gemt som UTF-8, så æ, ø og å ville gå i stykker.",
      "The file is not saved as UTF-8, so æ, ø and å would break.",
      "Gem den igen i Excel som »CSV UTF-8 (semikolonsepareret)«.",
      "Save it again in Excel as “CSV UTF-8”.",
    );
  if (content.trim() === "")
    return whole(
      "Filen er tom.",
      "The file is empty.",
      "Læg den tilbage; den seneste udgave ligger i versionshistorikken.",
      "Put it back; the latest edition is in the version history.",
    );
  // A file that was edited in two programs can hold both kinds of line ends; they mean the same.
  return readContent(content.replace(/\r\n?/g, "\n"), table, file);
}

/** UTF-8 text without its BOM, or undefined if the bytes are something else (most often Windows-1252). */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function readContent(content: string, table: Table, file: string): ReadTable {
  const header = content.slice(0, content.search(/\n|$/));
  const delimiter: ";" | "," = header.split(";").length >= header.split(",").length ? ";" : ",";
  const parsed = Papa.parse<string[]>(content, { delimiter, newline: "\n", skipEmptyLines: false });
  const problems: Problem[] = [];

  const quote = parsed.errors.find((e) => e.type === "Quotes");
  if (quote)
    return {
      rows: [],
      problems: [
        {
          file,
          row: (quote.row ?? 0) + 1,
          fact: {
            da: "Et anførselstegn er åbnet, men ikke lukket, så resten af filen flyder sammen.",
            en: "A quotation mark is opened but not closed, so the rest of the file runs together.",
          },
          remedy: {
            da: "Luk anførselstegnet, eller slet det. Åbn og gem filen i Excel, hvis du er i tvivl.",
            en: "Close the quotation mark or delete it. Open and save the file in Excel if in doubt.",
          },
        },
      ],
    };

  const lines = parsed.data;
  while (lines.length > 1 && isBlank(lines.at(-1))) lines.pop();
  const names = (lines[0] ?? []).map((n) => n.trim());
  // Columns without heading and without content at the right: something once stood there, and the spreadsheet remembers.
  while (names.at(-1) === "" && lines.every((l) => (l[names.length - 1] ?? "").trim() === "")) {
    for (const l of lines) if (l.length === names.length) l.pop();
    names.pop();
  }
  problems.push(...checkHeader(names, table, file));
  if (problems.length > 0) return { rows: [], problems };

  const rows: ReadRow[] = [];
  for (const [i, cells] of lines.slice(1).entries()) {
    const row = i + 2;
    const told = (fact: Words, remedy: Words) => problems.push({ file, row, fact, remedy });
    if (isBlank(cells)) {
      told({ da: "Rækken er tom.", en: "The row is empty." }, { da: "Slet rækken.", en: "Delete the row." });
      continue;
    }
    if (/^(i alt|total|sum|samlet)(\s|:|$)/i.test(cells[0]?.trim() ?? "")) {
      told(
        { da: "Rækken ligner en sum nederst i regnearket.", en: "The row looks like a total." },
        { da: "Slet den; siden regner selv summer ud.", en: "Delete it; the site does its own sums." },
      );
      continue;
    }
    if (cells.length !== names.length) {
      told(
        {
          da: `Rækken har ${cells.length} celler; der er ${names.length} kolonner.`,
          en: `The row has ${cells.length} cells; there are ${names.length} columns.`,
        },
        {
          da: "Tjek, om et skilletegn mangler eller er for meget. Tekst med semikolon skal stå i anførselstegn.",
          en: "Check for a missing or extra separator. Text with a semicolon needs quotation marks.",
        },
      );
      continue;
    }
    rows.push(readRow(cells, names, row, table, file, delimiter, problems));
  }
  if (lines.length === 1 && !table.mayBeEmpty)
    problems.push({
      file,
      fact: { da: "Filen har overskrifter, men ingen rækker.", en: "The file has headings but no rows." },
      remedy: {
        da: "Læg rækkerne tilbage; den seneste udgave ligger i versionshistorikken.",
        en: "Put the rows back; the latest edition is in the version history.",
      },
    });
  return { rows, problems };
}

const isBlank = (cells: readonly string[] | undefined): boolean =>
  cells === undefined || cells.every((c) => c.trim() === "");

function readRow(
  cells: readonly string[],
  names: readonly string[],
  row: number,
  table: Table,
  file: string,
  delimiter: ";" | ",",
  problems: Problem[],
): ReadRow {
  const read: ReadRow = { row };
  for (const [i, name] of names.entries()) {
    const column = table.columns[name];
    if (!column) continue;
    const cell = readCell(cells[i] ?? "", column, delimiter);
    if ("value" in cell) read[name] = cell.value as never;
    else problems.push({ file, row, column: name, label: column.label, ...cell });
  }
  return read;
}

/** Each column there once, none unknown. Order is free: a staff member may move a column. */
function checkHeader(names: readonly string[], table: Table, file: string): Problem[] {
  const known = Object.keys(table.columns);
  const missing = known.filter((k) => !names.includes(k));
  const problems: Problem[] = [];
  for (const [i, name] of names.entries()) {
    if (name === "")
      problems.push({
        file,
        row: 1,
        fact: { da: `Kolonne ${i + 1} har ingen overskrift.`, en: `Column ${i + 1} has no heading.` },
        remedy: {
          da: "Skriv overskriften, eller slet kolonnen.",
          en: "Write the heading, or delete the column.",
        },
      });
    else if (names.indexOf(name) < i)
      problems.push({
        file,
        row: 1,
        fact: { da: `Kolonnen ${name} er der to gange.`, en: `The column ${name} is there twice.` },
        remedy: { da: "Slet den ene.", en: "Delete one of them." },
      });
    else if (!known.includes(name)) {
      const near = nearest(name, missing);
      problems.push({
        file,
        row: 1,
        fact: {
          da: `Kolonnen »${name}« kender vi ikke.`,
          en: `The column “${name}” is unknown.`,
        },
        remedy: {
          da: near
            ? `Mente du ${near}? Ret overskriften.`
            : `Slet kolonnen, eller ret overskriften. Kolonnerne er: ${known.join(", ")}.`,
          en: near
            ? `Did you mean ${near}? Correct the heading.`
            : `Delete the column or correct the heading. The columns are: ${known.join(", ")}.`,
        },
      });
      if (near) missing.splice(missing.indexOf(near), 1);
    }
  }
  for (const m of missing)
    problems.push({
      file,
      row: 1,
      fact: {
        da: `Kolonnen ${m} (${table.columns[m]?.label.da}) mangler.`,
        en: `The column ${m} (${table.columns[m]?.label.en}) is missing.`,
      },
      remedy: { da: "Sæt kolonnen ind igen.", en: "Put the column back." },
    });
  return problems;
}
