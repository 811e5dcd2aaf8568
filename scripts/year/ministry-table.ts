import Papa from "papaparse";
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

/** A fault in the file, in Danish: where, what, what to do. */
export interface Fault {
  readonly line?: number;
  readonly column?: string;
  readonly fact: string;
  readonly remedy: string;
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
        fact: text.trim() === "" ? "Filen er tom." : "Filen er ikke tekst.",
        remedy: "Gem ministeriets tabel fra regnearket som »CSV UTF-8 (semikolonsepareret)«.",
      },
    ];
  const lines = Papa.parse<string[]>(text.replace(/\r\n?/g, "\n"), {
    delimiter: ";",
    newline: "\n",
  }).data.map((cells) => cells.map((c) => c.replace(/[\s\u00a0]+/g, " ").trim()));
  const head = lines.findIndex((cells) => recognise(cells).some((c) => c.field === "name"));
  const columns = recognise(lines[head] ?? []);
  const faults = head < 0 ? [NO_HEADINGS] : faultsOfColumns(columns, head + 1);
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
  const numbersOf = (cells: readonly string[], line: number): Record<string, number | Absence> =>
    Object.fromEntries(
      measures.flatMap((c) => {
        const read = readFigure(cells[c.at] ?? "", c.indicator === "residents");
        if (typeof read === "object") {
          wrong.push({ line, column: c.heading, ...read });
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
      wrong.push({ line: a.line, fact: "Rækken har tal, men intet navn.", remedy: "Skriv områdets navn." });
  if (areas.length === 0)
    wrong.push({
      fact: "Der er ingen områder under overskrifterne.",
      remedy: "Tjek, at filen er ministeriets tabel, og at den er gemt med semikolon.",
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
  fact: "Ingen række ligner overskrifterne: Der er ingen kolonne med områdernes navne.",
  remedy: "Sørg for, at én række har overskrifter, fx »Boligområde;Kommune;Antal beboere«.",
};

function faultsOfColumns(columns: readonly ReadColumn[], line: number): Fault[] {
  const faults: Fault[] = [];
  for (const c of columns) {
    const earlier = columns.find((o) => o.at < c.at && o.field !== undefined && o.field === c.field);
    if (earlier)
      faults.push({
        line,
        column: c.heading,
        fact: `Både »${earlier.heading}« og »${c.heading}« ligner kolonnen ${c.label}.`,
        remedy: "Slet den ene, eller gør overskrifterne tydeligere.",
      });
  }
  if (!columns.some((c) => c.indicator !== undefined))
    faults.push({
      line,
      fact: "Ingen af kolonnerne ligner et kriterium eller antallet af beboere.",
      remedy: "Tjek, at det er tabellen med kriterier og ikke en liste med navne.",
    });
  return faults;
}

/** UTF-8, or what older Danish spreadsheets write. */
function decode(bytes: Uint8Array): string {
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
): number | Absence | { readonly fact: string; readonly remedy: string } {
  const bare = written.replace(NOTE_MARK, "").replace(/ ?(%|pct\.?)$/i, "");
  const mark = MARKS[bare.toLowerCase()];
  if (mark) return mark;
  if (bare === "" || /^[-–.]+$/.test(bare))
    return {
      fact: bare === "" ? "Cellen er tom." : `»${written}« kan betyde flere ting.`,
      remedy: "Skriv x, hvis tallet er tilbageholdt, · hvis det ikke er målt, og … hvis vi ikke har det.",
    };
  if (whole) {
    if (/^\d{1,3}([. ]\d{3})+$/.test(bare)) return Number(bare.replace(/[. ]/g, ""));
    if (/^\d+$/.test(bare)) return Number(bare);
  } else if (/^\d{1,3}(,\d+)?$/.test(bare)) return Number(bare.replace(",", "."));
  return {
    fact: `»${written}« er ikke ${whole ? "et helt tal" : "et tal med komma som decimaltegn"}.`,
    remedy: whole ? "Skriv det som 1234 eller 1.234." : "Skriv det som 52,8.",
  };
}
