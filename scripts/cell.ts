import type { Words } from "../src/i18n/locale.ts";
import type { Column } from "../src/model/table.ts";
import { nearest } from "./problem.ts";

/** What a cell holds, or what is wrong with it. */
export type Cell =
  | { readonly value: string | number | readonly string[] | null }
  | { readonly fact: Words; readonly remedy: Words };

const wrong = (da: string, en: string, remedyDa: string, remedyEn: string): Cell => ({
  fact: { da, en },
  remedy: { da: remedyDa, en: remedyEn },
});

/**
 * Casts one cell by its column. A value that could be read in two ways is refused with a hint, never guessed:
 * `1.234` is a thousand to a Dane and one and a quarter to others.
 */
export function readCell(raw: string, column: Column, delimiter: ";" | "," = ";"): Cell {
  if (raw !== raw.replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, ""))
    return wrong(
      `Der er blanke tegn før eller efter »${raw.trim()}«.`,
      `There are blanks before or after “${raw.trim()}”.`,
      "Slet mellemrummene først og sidst i cellen.",
      "Delete the spaces at the start and end of the cell.",
    );
  if (raw === "") {
    if (column.kind === "refs") return { value: [] };
    if (column.optional) return { value: null };
    return wrong(
      "Cellen er tom.",
      "The cell is empty.",
      "Udfyld den; kolonnen skal have en værdi i hver række.",
      "Fill it in; the column needs a value in every row.",
    );
  }
  if (/[\r\n]/.test(raw))
    return wrong(
      "Cellen indeholder et linjeskift.",
      "The cell contains a line break.",
      "Skriv teksten på én linje.",
      "Write the text on one line.",
    );
  switch (column.kind) {
    case "text":
      return readText(raw);
    case "key":
      return column.pattern?.test(raw)
        ? { value: raw }
        : wrong(
            `»${raw}« kan ikke være et id her.`,
            `“${raw}” cannot be an id here.`,
            `Brug samme form som de andre rækker: ${formOf(column.pattern).da}.`,
            `Use the same form as the other rows: ${formOf(column.pattern).en}.`,
          );
    case "integer":
    case "decimal":
      return readNumber(raw, column, delimiter);
    case "date":
      return readDate(raw);
    case "choice":
      return readChoice(raw, column);
    case "ref":
      return { value: raw };
    case "refs":
      return { value: raw.split(/ +/) };
  }
}

/** The form of an id in words, or by its first possible example: nobody should have to read a pattern. */
function formOf(pattern: RegExp | undefined): Words {
  const source = pattern?.source ?? "";
  if (!/^\^[A-Z]+\\d/.test(source))
    return { da: "små bogstaver, tal og bindestreger", en: "lower-case letters, digits and hyphens" };
  const example = source
    .replace(/[$^]/g, "")
    .replace(/\\d\{(\d)[^}]*\}/, (_, n: string) => "1".padStart(Number(n), "0"));
  return { da: `fx ${example}`, en: `e.g. ${example}` };
}

function readText(raw: string): Cell {
  if (/^[=+@\t]/.test(raw) || /^-[^\s\d]/.test(raw))
    return wrong(
      `»${raw.slice(0, 40)}« begynder som en formel.`,
      `“${raw.slice(0, 40)}” begins like a formula.`,
      "Sæt et ord eller et anførselstegn foran, så regnearket ikke regner på det.",
      "Put a word or a quotation mark in front so that the spreadsheet does not calculate it.",
    );
  if (/<\/?[a-z][^>]*>/i.test(raw))
    return wrong(
      "Cellen indeholder HTML-koder.",
      "The cell contains HTML.",
      "Skriv ren tekst; siden sætter selv teksten op.",
      "Write plain text; the site does the layout.",
    );
  if (/\ufffd|Ã[\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]|â€|Â[\u00a0-\u00bf]|[\u200b-\u200f\ufeff]/.test(raw))
    return wrong(
      `Bogstaver er gået i stykker i »${raw.slice(0, 40)}«.`,
      `Letters are broken in “${raw.slice(0, 40)}”.`,
      "Gem filen som »CSV UTF-8« i Excel, eller skriv cellen igen.",
      "Save the file as “CSV UTF-8” in Excel, or write the cell again.",
    );
  if (/ {2}/.test(raw))
    return wrong(
      `Der er to mellemrum i træk i »${raw.slice(0, 40)}«.`,
      `There are two spaces in a row in “${raw.slice(0, 40)}”.`,
      "Slet det ene.",
      "Delete one of them.",
    );
  return { value: raw };
}

function readNumber(raw: string, column: Column, delimiter: ";" | ","): Cell {
  const whole = column.kind === "integer";
  const example = whole ? "12500000" : "52,8";
  const number = numberOf(raw, whole, delimiter);
  if (typeof number !== "number")
    return wrong(
      `»${raw}« er ikke et ${whole ? "helt tal" : "tal"}${number.da}.`,
      `“${raw}” is not a ${whole ? "whole number" : "number"}${number.en}.`,
      whole ? `Skriv kun cifre, fx ${example}.` : `Skriv cifre med decimalkomma, fx ${example}.`,
      whole ? `Write digits only, e.g. ${example}.` : `Write digits with a decimal comma, e.g. ${example}.`,
    );
  const { min, max } = column;
  if ((min !== undefined && number < min) || (max !== undefined && number > max))
    return wrong(
      `»${raw}« ligger uden for det mulige (${min ?? "…"} til ${max ?? "…"}).`,
      `“${raw}” lies outside what is possible (${min ?? "…"} to ${max ?? "…"}).`,
      "Ret tallet. Tjek især kommaet og enheden.",
      "Correct the number. Check the decimal mark and the unit in particular.",
    );
  return { value: number };
}

/** The number a cell holds, or in words why it cannot be told. */
function numberOf(raw: string, whole: boolean, delimiter: ";" | ","): number | Words {
  if (/^-?\d{16,}/.test(raw))
    return {
      da: ": det er længere, end et regneark kan holde",
      en: ": it is longer than a spreadsheet can hold",
    };
  if (/^-?\d+$/.test(raw)) return Number(raw);
  if (/^-?\d{1,3}([\u00a0\u202f ]\d{3})+([.,]\d+)?$/.test(raw))
    return { da: ": der er mellemrum i tallet", en: ": there are spaces in the number" };
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(raw))
    return {
      da: ": punktum kan være både tusindtegn og komma",
      en: ": the point may be a thousands separator or a decimal mark",
    };
  // A file with commas between its cells was not saved by a Danish Excel: there the comma may be an English thousands mark.
  if (delimiter === "," && /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(raw))
    return {
      da: ": komma kan være både tusindtegn og decimaltegn",
      en: ": the comma may be a thousands separator or a decimal mark",
    };
  if (/^-?\d+[.,]\d+$/.test(raw)) {
    const number = Number(raw.replace(",", "."));
    return whole ? { da: ", for det har decimaler", en: ", for it has decimals" } : number;
  }
  if (/\d\s*(mio|mia|tusind|million)/i.test(raw))
    return { da: ", for det er skrevet med ord", en: ", for it is written with words" };
  if (/^-?[\d.,]+E[+-]?\d+$/i.test(raw))
    return {
      da: ": regnearket har gjort det til potensform",
      en: ": the spreadsheet has turned it into scientific notation",
    };
  if (/%$/.test(raw)) return { da: ": procenttegnet hører ikke med", en: ": leave out the per-cent sign" };
  return { da: "", en: "" };
}

function readDate(raw: string): Cell {
  const danish = /^(\d{2})-(\d{2})-(\d{4})$/.exec(raw);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(raw);
  const [y, m, d] = danish ? [danish[3], danish[2], danish[1]] : iso ? [iso[1], iso[2], iso[3]] : [];
  const day = new Date(`${y}-${m}-${d}T00:00:00Z`);
  if (
    y &&
    Number(y) >= 1900 &&
    Number(y) <= 2100 &&
    !Number.isNaN(day.getTime()) &&
    day.getUTCDate() === Number(d)
  )
    return { value: `${y}-${m}-${d}` };
  return wrong(
    `»${raw}« er ikke en dato, vi kan læse entydigt.`,
    `“${raw}” is not a date that can be read in only one way.`,
    "Skriv dag-måned-år med fire cifre i året, fx 07-03-2011.",
    "Write day-month-year with four digits in the year, e.g. 07-03-2011.",
  );
}

function readChoice(raw: string, column: Column): Cell {
  const codes = Object.keys(column.vocabulary ?? {});
  if (codes.includes(raw)) return { value: raw };
  const byWord = codes.find((c) => column.vocabulary?.[c]?.da.toLowerCase() === raw.toLowerCase());
  const near = byWord ?? nearest(raw, codes);
  return wrong(
    `»${raw}« findes ikke på listen over mulige værdier.`,
    `“${raw}” is not on the list of possible values.`,
    near ? `Mente du ${near}? Mulige værdier: ${codes.join(", ")}.` : `Mulige værdier: ${codes.join(", ")}.`,
    near
      ? `Did you mean ${near}? Possible values: ${codes.join(", ")}.`
      : `Possible values: ${codes.join(", ")}.`,
  );
}
