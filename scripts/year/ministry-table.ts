import Papa from "papaparse";
import type { Words } from "../../src/i18n/locale.ts";
import type { AreaField, ReadColumn } from "./columns.ts";
import { recognise } from "./columns.ts";

/**
 * Reads a list as the ministry publishes it: a title or two, a row of Danish headings, one row an area, perhaps a total,
 * notes at the end. The form changes from year to year, so nothing is taken for granted: the columns are known by their
 * headings, and what was understood is shown before anything is written.
 */

/** One area as the list has it. */
export interface ListedArea {
  /** Where it stands in the file; the first line is 1. */
  readonly line: number;
  readonly name: string;
  readonly municipality: string | null;
  /** By indicator; a word where there is a mark for no number. */
  readonly values: Readonly<Record<string, number | Absence>>;
}

export type Absence = "not-measured" | "not-in-data" | "withheld";

export interface MinistryTable {
  /** Lines above the headings. */
  readonly titles: readonly string[];
  readonly columns: readonly ReadColumn[];
  readonly areas: readonly ListedArea[];
  /** A row of totals, if there is one: it is left out and only compared with. */
  readonly total: { readonly line: number; readonly values: Readonly<Record<string, number>> } | undefined;
  readonly notes: readonly string[];
}

/** A fault in the file: where, what, what to do. */
export interface Fault {
  readonly line?: number;
  readonly column?: string;
  readonly fact: Words;
  readonly remedy: Words;
}

/** How the ministry's and our own marks for no number are read. An empty cell or a dash could mean any of them. */
const MARKS: Readonly<Record<string, Absence>> = { x: "withheld", "·": "not-measured", "…": "not-in-data" };
const TOTAL = /^(i alt|total|sum|samlet|hele landet|alle områder|gennemsnit)\b/i;
/** A reference to a note after a name or a figure: `Vollsmose*`, `1.234¹`, `52,8 2)`. */
const NOTE_MARK = /(?:\s*[*¹²³⁴⁵]+|\s+\d\))$/u;

export function readMinistryTable(bytes: Uint8Array): MinistryTable | readonly Fault[] {
  const text = decode(bytes);
  if (text.trim() === "" || text.includes("\u0000"))
    return [
      {
        fact:
          text.trim() === ""
            ? { da: "Filen er tom.", en: "The file is empty." }
            : { da: "Filen er ikke tekst.", en: "The file is no text." },
        remedy: SAVE_AS,
      },
    ];
  const parsed = Papa.parse<string[]>(text.replace(/\r\n?/g, "\n"), {
    delimiter: text.includes(";") ? ";" : "\t",
    newline: "\n",
  });
  const quote = parsed.errors.find((e) => e.type === "Quotes");
  // From an open quotation mark on, rows run into one cell and would be taken for a note.
  if (quote) return [openQuote((quote.row ?? 0) + 1)];
  const lines = parsed.data.map((cells) => cells.map((c) => c.replace(/[\s\u00a0]+/g, " ").trim()));
  const head = lines.findIndex((cells) => recognise(cells).some((c) => c.field === "name"));
  const columns = recognise(lines[head] ?? []);
  const faults =
    head < 0
      ? [recognise(text.split(/[,\n]/)).some((c) => c.field === "name") ? BY_COMMAS : NO_HEADINGS]
      : faultsOfColumns(columns, head + 1);
  if (faults.length > 0) return faults;

  const filled = (cells: readonly string[]): number => cells.filter((c) => c !== "").length;
  const body = lines
    .slice(head + 1)
    .map((cells, i) => ({ cells, line: head + 2 + i }))
    .filter(({ cells }) => filled(cells) > 0);
  const cell = (cells: readonly string[], field: AreaField): string =>
    cells[columns.find((c) => c.field === field)?.at ?? -1] ?? "";
  const measures = columns.filter((c) => c.indicator !== undefined);
  // A note is a line of words alone; an area has at least one figure.
  const isArea = (cells: readonly string[]): boolean =>
    measures.some((c) => /^\d/.test(cells[c.at] ?? "") || (cells[c.at] ?? "") in MARKS);
  const rows = body.filter(({ cells }) => isArea(cells));
  const isTotal = (cells: readonly string[]): boolean => TOTAL.test(cell(cells, "name"));

  const wrong: Fault[] = [];
  const width = columns.at(-1)?.at ?? 0;
  const isShort = (cells: readonly string[]): boolean => cells.length <= width;
  for (const { cells, line } of rows.filter((r) => isShort(r.cells)))
    wrong.push({
      line,
      fact: {
        da: `Rækken har ${cells.length} celler; der er ${width + 1} kolonner.`,
        en: `The row has ${cells.length} cells; there are ${width + 1} columns.`,
      },
      remedy: {
        da: "Tjek, om et semikolon mangler. Et tal, der ikke er der, skrives x, · eller ….",
        en: "See whether a semicolon is missing. A number that is not there is written x, · or ….",
      },
    });
  const numbersOf = (cells: readonly string[], line: number): Record<string, number | Absence> =>
    Object.fromEntries(
      measures.flatMap((c) => {
        const read = readFigure(cells[c.at] ?? "", c.indicator === "residents");
        if (typeof read === "object") {
          if (!isShort(cells)) wrong.push({ line, column: c.heading, ...read });
          return [];
        }
        return [[c.indicator ?? "", read]];
      }),
    );
  const areas = rows
    .filter(({ cells }) => !isTotal(cells))
    .map(({ cells, line }) => ({
      line,
      name: cell(cells, "name").replace(NOTE_MARK, ""),
      municipality: cell(cells, "municipality").replace(/ Kommune$/i, "") || null,
      values: numbersOf(cells, line),
    }));
  const last = rows.find(({ cells }) => isTotal(cells));
  const total = last && {
    line: last.line,
    values: Object.fromEntries(
      measures.flatMap((c) => {
        const read = readFigure(last.cells[c.at] ?? "", c.indicator === "residents");
        return typeof read === "number" ? [[c.indicator ?? "", read]] : [];
      }),
    ),
  };
  for (const a of areas)
    if (a.name === "")
      wrong.push({
        line: a.line,
        fact: { da: "Rækken har tal, men intet navn.", en: "The row has figures but no name." },
        remedy: { da: "Skriv områdets navn.", en: "Write the name of the area." },
      });
  if (areas.length === 0)
    wrong.push({
      fact: {
        da: "Der er ingen områder under overskrifterne.",
        en: "There are no areas under the headings.",
      },
      remedy: {
        da: "Tjek, at filen er ministeriets tabel, og at den er gemt med semikolon.",
        en: "See that the file is the ministry’s table, and that it was saved with semicolons.",
      },
    });
  return wrong.length > 0
    ? wrong
    : {
        titles: lines
          .slice(0, head)
          .map((c) => c.filter((x) => x !== "").join(" "))
          .filter((t) => t !== ""),
        columns,
        areas,
        total,
        notes: body
          .filter(({ cells }) => !isArea(cells))
          .map(({ cells }) => cells.filter((c) => c !== "").join(" ")),
      };
}

const NO_HEADINGS: Fault = {
  fact: {
    da: "Ingen række ligner overskrifterne: Der er ingen kolonne med områdernes navne.",
    en: "No row looks like the headings: there is no column of the areas’ names.",
  },
  remedy: {
    da: "Sørg for, at én række har overskrifter, fx »Boligområde;Kommune;Antal beboere«.",
    en: "See to it that one row has headings, e.g. “Boligområde;Kommune;Antal beboere”.",
  },
};

const SAVE_AS: Words = {
  da: "Gem ministeriets tabel fra regnearket som »CSV UTF-8 (semikolonsepareret)«.",
  en: "Save the ministry’s table from the spreadsheet as “CSV UTF-8 (semicolon delimited)”.",
};

/** Danish numbers have commas of their own, so commas between the cells are not guessed at. */
const BY_COMMAS: Fault = {
  fact: {
    da: "Cellerne er skilt med komma, ikke med semikolon.",
    en: "The cells are separated by commas, not by semicolons.",
  },
  remedy: SAVE_AS,
};

const openQuote = (line: number): Fault => ({
  line,
  fact: {
    da: "Et anførselstegn er åbnet, men ikke lukket, så resten af filen flyder sammen.",
    en: "A quotation mark was opened and not closed, so the rest of the file runs together.",
  },
  remedy: { da: "Luk anførselstegnet, eller slet det.", en: "Close the quotation mark or delete it." },
});

function faultsOfColumns(columns: readonly ReadColumn[], line: number): Fault[] {
  const faults: Fault[] = [];
  for (const c of columns) {
    const earlier = columns.find((o) => o.at < c.at && o.field !== undefined && o.field === c.field);
    if (earlier)
      faults.push({
        line,
        column: c.heading,
        fact: {
          da: `Både »${earlier.heading}« og »${c.heading}« ligner kolonnen ${c.label?.da}.`,
          en: `Both “${earlier.heading}” and “${c.heading}” look like the column ${c.label?.en}.`,
        },
        remedy: {
          da: "Slet den ene, eller gør overskrifterne tydeligere.",
          en: "Delete one of them, or make the headings plainer.",
        },
      });
  }
  if (!columns.some((c) => c.indicator !== undefined))
    faults.push({
      line,
      fact: {
        da: "Ingen af kolonnerne ligner et kriterium eller antallet af beboere.",
        en: "None of the columns looks like a criterion or the number of residents.",
      },
      remedy: {
        da: "Tjek, at det er tabellen med kriterier og ikke en liste med navne.",
        en: "See that it is the table of criteria and not a list of names.",
      },
    });
  return faults;
}

/** UTF-8, what older Danish spreadsheets write, or what Excel calls Unicode text. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** `52,8`, `52,8 %`, `1.234`, `1 234¹`; what can be read in two ways is refused. */
function readFigure(
  written: string,
  whole: boolean,
): number | Absence | { readonly fact: Words; readonly remedy: Words } {
  const bare = written.replace(NOTE_MARK, "").replace(/ ?(%|pct\.?)$/i, "");
  const mark = MARKS[bare.toLowerCase()];
  if (mark) return mark;
  if (bare === "" || /^[-–.]+$/.test(bare))
    return {
      fact:
        bare === ""
          ? { da: "Cellen er tom.", en: "The cell is empty." }
          : { da: `»${written}« kan betyde flere ting.`, en: `“${written}” may mean several things.` },
      remedy: {
        da: "Skriv x, hvis tallet er tilbageholdt, · hvis det ikke er målt, og … hvis vi ikke har det.",
        en: "Write x if the number is withheld, · if it was not measured, and … if we do not have it.",
      },
    };
  if (whole) {
    if (/^\d{1,3}([. ]\d{3})+$/.test(bare)) return Number(bare.replace(/[. ]/g, ""));
    if (/^\d+$/.test(bare)) return Number(bare);
  } else if (/^\d{1,3}(,\d+)?$/.test(bare)) return Number(bare.replace(",", "."));
  return {
    fact: {
      da: `»${written}« er ikke ${whole ? "et helt tal" : "et tal med komma som decimaltegn"}.`,
      en: `“${written}” is not ${whole ? "a whole number" : "a number with a decimal comma"}.`,
    },
    remedy: whole
      ? { da: "Skriv det som 1234 eller 1.234.", en: "Write it as 1234 or 1.234." }
      : { da: "Skriv det som 52,8.", en: "Write it as 52,8." },
  };
}
