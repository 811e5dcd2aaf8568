import type { Words } from "../src/i18n/locale.ts";
import type { Column } from "../src/model/table.ts";
import { readDate } from "./date-cell.ts";
import { readNumber, shown } from "./number-cell.ts";
import { nearest } from "./problem.ts";

/** What a cell holds, or what is wrong with it; `kind` names the sort of fault, so that forty of them can be told as one. */
export type Cell =
  | { readonly value: string | number | readonly string[] | null }
  | { readonly kind: string; readonly fact: Words; readonly remedy: Words };

const wrong = (kind: string, da: string, en: string, remedyDa: string, remedyEn: string): Cell => ({
  kind,
  fact: { da, en },
  remedy: { da: remedyDa, en: remedyEn },
});

/** »Skriv 12500000.«, »Skriv 1234 eller 1,234.«, or how such a cell is written where nothing can be suggested. */
function write(suggestions: readonly string[], otherwise: Words): Words {
  if (suggestions.length === 0) return otherwise;
  return { da: `Skriv ${suggestions.join(" eller ")}.`, en: `Write ${suggestions.join(" or ")}.` };
}

/** What a spreadsheet leaves in a cell that it could not work out or show. */
const SPREADSHEET_ERROR = /^#(\p{L}+[!?/]?\p{L}*[!?]?|DIV\/0!|#+)$/u;

/** Characters nobody can see and no id, number or code has. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0\u202f\u2009]/u;

/**
 * Casts one cell by its column. A value that could be read in two ways is refused with a hint, never guessed.
 *
 * @param comma whether the cells of the file are parted by something else than the semicolon of Danish Excel
 */
export function readCell(raw: string, column: Column, comma = false): Cell {
  const trimmed = raw.trim();
  if (raw !== trimmed)
    return wrong(
      "blanks",
      trimmed === ""
        ? "Cellen indeholder kun blanke tegn."
        : `Der er blanke tegn før eller efter »${shown(trimmed)}«.`,
      trimmed === ""
        ? "The cell contains nothing but blanks."
        : `There are blanks before or after “${shown(trimmed)}”.`,
      trimmed === "" ? "Tøm cellen helt." : "Slet mellemrummene først og sidst i cellen.",
      trimmed === "" ? "Empty the cell altogether." : "Delete the spaces at the start and end of the cell.",
    );
  if (raw === "") {
    if (column.kind === "refs") return { value: [] };
    if (column.optional) return { value: null };
    return wrong(
      "empty",
      "Cellen er tom.",
      "The cell is empty.",
      "Udfyld den; kolonnen skal have en værdi i hver række.",
      "Fill it in; the column needs a value in every row.",
    );
  }
  if (/[\r\n]/.test(raw))
    return wrong(
      "lines",
      "Cellen indeholder et linjeskift.",
      "The cell contains a line break.",
      "Skriv teksten på én linje.",
      "Write the text on one line.",
    );
  if (raw.startsWith("#") && SPREADSHEET_ERROR.test(raw))
    return wrong(
      "spreadsheet-error",
      `»${shown(raw)}« er regnearkets egen fejlmelding, ikke en værdi.`,
      `“${shown(raw)}” is the spreadsheet’s own error, not a value.`,
      "Skriv værdien igen. Er cellen fuld af #, er kolonnen for smal til at vise den.",
      "Write the value again. If the cell is full of #, the column is too narrow to show it.",
    );
  if (column.kind === "text") return readText(raw);
  if (/^=/.test(raw)) return formula(raw);
  if (INVISIBLE.test(raw) && !/^-?[\d\u00a0\u202f.,]+$/.test(raw)) return invisible(raw);
  switch (column.kind) {
    case "key":
      return readKey(raw, column);
    case "integer":
    case "decimal":
      return castNumber(raw, column, comma);
    case "date":
      return castDate(raw);
    case "choice":
      return readChoice(raw, column);
    case "ref":
      return { value: raw };
    case "refs":
      return readRefs(raw);
  }
}

function readKey(raw: string, column: Column): Cell {
  if (column.pattern?.test(raw)) return { value: raw };
  const plain = raw
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const near = [plain, raw.toUpperCase()].find((k) => k.length < 60 && column.pattern?.test(k));
  return wrong(
    "key",
    `»${shown(raw)}« kan ikke være et id her.`,
    `“${shown(raw)}” cannot be an id here.`,
    near ? `Skriv ${near}.` : `Brug samme form som de andre rækker: ${formOf(column.pattern).da}.`,
    near ? `Write ${near}.` : `Use the same form as the other rows: ${formOf(column.pattern).en}.`,
  );
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

function invisible(raw: string): Cell {
  const seen = shown(raw.replace(new RegExp(INVISIBLE, "gu"), "·"));
  return wrong(
    "invisible",
    `Der er et usynligt tegn i »${seen}« (vist som ·), fx et hårdt mellemrum eller en tabulator.`,
    `There is an invisible character in “${seen}” (shown as ·), such as a no-break space or a tab.`,
    "Slet det, og skriv et almindeligt mellemrum, hvis der skal være et.",
    "Delete it, and type an ordinary space if there is to be one.",
  );
}

const formula = (raw: string): Cell =>
  wrong(
    "formula",
    `»${shown(raw)}« begynder som en formel.`,
    `“${shown(raw)}” begins like a formula.`,
    "Skriv værdien i stedet for formlen. Begynder en tekst sådan, så sæt et ord eller et anførselstegn foran.",
    "Write the value in place of the formula. If a text begins so, put a word or a quotation mark in front.",
  );

function readText(raw: string): Cell {
  if (/^[=+@\t]/.test(raw) || /^-[^\s\d]/.test(raw)) return formula(raw);
  if (/<[a-z!/?]|&(#\d+|#x[0-9a-f]+|amp|lt|gt|quot|nbsp|[aeo]{1,2}(lig|slash|ring));/i.test(raw))
    return wrong(
      "html",
      `Cellen indeholder HTML-koder: »${shown(raw)}«.`,
      `The cell contains HTML: “${shown(raw)}”.`,
      "Skriv ren tekst; siden sætter selv teksten op.",
      "Write plain text; the site does the layout.",
    );
  // Numbers and their units are held together by a no-break space in our texts.
  if (INVISIBLE.test(raw.replaceAll("\u00a0", ""))) return invisible(raw);
  if (/\ufffd|Ã[\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]|â€|Â[\u00a0-\u00bf]/.test(raw))
    return wrong(
      "letters",
      `Bogstaver er gået i stykker i »${shown(raw)}«.`,
      `Letters are broken in “${shown(raw)}”.`,
      "Hent den seneste gode udgave af filen, eller skriv cellen igen. Gem som »CSV UTF-8« i Excel.",
      "Fetch the latest good edition of the file, or write the cell again. Save as “CSV UTF-8” in Excel.",
    );
  if (/[ \u00a0]{2}/.test(raw))
    return wrong(
      "two-spaces",
      `Der er to mellemrum i træk i »${shown(raw)}«.`,
      `There are two spaces in a row in “${shown(raw)}”.`,
      "Slet det ene.",
      "Delete one of them.",
    );
  return { value: raw };
}

function readRefs(raw: string): Cell {
  const parts = raw.split(/[,; ]+/).filter((p) => p !== "");
  if (raw !== parts.join(" "))
    return wrong(
      "refs",
      `»${shown(raw)}« skal have ét mellemrum mellem hvert id og intet andet.`,
      `“${shown(raw)}” needs one space between ids and nothing else.`,
      `Skriv ${parts.join(" ")}.`,
      `Write ${parts.join(" ")}.`,
    );
  const twice = parts.find((p, i) => parts.indexOf(p) < i);
  if (twice)
    return wrong(
      "refs-twice",
      `»${shown(raw)}« nævner ${twice} to gange.`,
      `“${shown(raw)}” names ${twice} twice.`,
      "Slet det ene.",
      "Delete one of them.",
    );
  return { value: parts };
}

function castNumber(raw: string, column: Column, comma: boolean): Cell {
  const number = readNumber(raw, column, comma);
  if ("value" in number) return number;
  if (number.kind === "range")
    return {
      kind: number.kind,
      fact: number.fact,
      remedy: {
        da: `${number.write[0] ? `Mente du ${number.write[0]}? ` : ""}Ret tallet. Tjek især kommaet og enheden.`,
        en: `${number.write[0] ? `Did you mean ${number.write[0]}? ` : ""}Correct the number. Check the decimal mark and the unit in particular.`,
      },
    };
  const whole = column.kind === "integer";
  return {
    kind: number.kind,
    fact: number.fact,
    remedy: write(number.write, {
      da: whole ? "Skriv kun cifre, fx 12500000." : "Skriv cifre med decimalkomma, fx 52,8.",
      en: whole ? "Write digits only, e.g. 12500000." : "Write digits with a decimal comma, e.g. 52,8.",
    }),
  };
}

function castDate(raw: string): Cell {
  const date = readDate(raw);
  if ("value" in date) return date;
  return {
    kind: date.kind,
    fact: {
      da: `»${shown(raw)}« er ikke en dato, vi kan læse entydigt${date.why.da}.`,
      en: `“${shown(raw)}” is not a date that can be read in only one way${date.why.en}.`,
    },
    remedy: write(date.write, {
      da: "Skriv dag-måned-år med fire cifre i året, fx 07-03-2011.",
      en: "Write day-month-year with four digits in the year, e.g. 07-03-2011.",
    }),
  };
}

function readChoice(raw: string, column: Column): Cell {
  const codes = Object.keys(column.vocabulary ?? {});
  if (codes.includes(raw)) return { value: raw };
  const byWord = new Map(
    codes.flatMap((c) =>
      [c, ...Object.values(column.vocabulary?.[c] ?? {})].map((w) => [String(w).toLowerCase(), c]),
    ),
  );
  const near = byWord.get(nearest(raw, byWord.keys()) ?? "");
  return wrong(
    "choice",
    `»${shown(raw)}« findes ikke på listen over mulige værdier.`,
    `“${shown(raw)}” is not on the list of possible values.`,
    near ? `Mente du ${near}? Mulige værdier: ${codes.join(", ")}.` : `Mulige værdier: ${codes.join(", ")}.`,
    near
      ? `Did you mean ${near}? Possible values: ${codes.join(", ")}.`
      : `Possible values: ${codes.join(", ")}.`,
  );
}
