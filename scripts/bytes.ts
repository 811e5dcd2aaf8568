import { FORMAT } from "../src/i18n/format.ts";
import type { Words } from "../src/i18n/locale.ts";

/** The text of a file, or what it is instead. */
export type Decoded = { readonly text: string } | Fault;

interface Fault {
  readonly row?: number;
  readonly fact: Words;
  readonly remedy: Words;
}

/** More than any table here can need; a larger file is not ours, and reading it would only take time and memory. */
export const LARGEST_FILE = 10_000_000;
/** More rows than fifty years of lists; and a row many times as long as our longest. */
const MOST_LINES = 200_000;
const LONGEST_LINE = 50_000;

const told = (da: string, en: string, remedyDa: string, remedyEn: string, row?: number): Fault => ({
  ...(row === undefined ? {} : { row }),
  fact: { da, en },
  remedy: { da: remedyDa, en: remedyEn },
});

/** What is told of a file by its size alone, before a byte of it is read. */
export function tooLarge(bytes: number): Pick<Fault, "fact" | "remedy"> {
  return told(
    `Filen fylder ${Math.round(bytes / 1e6)} MB; det kan ikke være en af vores tabeller.`,
    `The file is ${Math.round(bytes / 1e6)} MB; it cannot be one of our tables.`,
    "Læg den rigtige fil tilbage; den seneste udgave ligger i versionshistorikken.",
    "Put the right file back; the latest edition is in the version history.",
  );
}

/**
 * The text of a file in UTF-8, without its BOM, with `\n` for every kind of line end. Everything that is no text, no UTF-8
 * or out of all proportion is told before any row is read, so that noise costs neither time nor memory.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > LARGEST_FILE) return tooLarge(bytes.length);
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (wide)
    return told(
      "Filen er gemt som »Unicode-tekst« (UTF-16), ikke som UTF-8.",
      "The file is saved as “Unicode text” (UTF-16), not as UTF-8.",
      "Gem den igen i Excel som »CSV UTF-8 (semikolonsepareret)«.",
      "Save it again in Excel as “CSV UTF-8”.",
    );
  const text = utf8(bytes);
  if (notText(bytes, text))
    return told(
      "Filen er ikke tekst.",
      "The file is not text.",
      "Gem regnearket som »CSV UTF-8«, ikke som .xlsx med andet navn.",
      "Save the spreadsheet as “CSV UTF-8”, not as a renamed .xlsx.",
    );
  if (text === undefined) {
    const { row, word } = firstBroken(bytes);
    return told(
      `Filen er ikke gemt som UTF-8, så æ, ø og å ville gå i stykker. Det første sted er »${word}«.`,
      `The file is not saved as UTF-8, so æ, ø and å would break. The first place is “${word}”.`,
      "Gem den igen i Excel som »CSV UTF-8 (semikolonsepareret)«.",
      "Save it again in Excel as “CSV UTF-8”.",
      row,
    );
  }
  if (text.trim() === "")
    return told(
      "Filen er tom.",
      "The file is empty.",
      "Læg den tilbage; den seneste udgave ligger i versionshistorikken.",
      "Put it back; the latest edition is in the version history.",
    );
  const plain = text.replace(/^\ufeff+/, "").replace(/\r\n?/g, "\n");
  return disproportion(plain) ?? garbled(plain) ?? { text: plain };
}

function disproportion(text: string): Fault | undefined {
  let lines = 0;
  for (let from = 0; from < text.length; lines++) {
    const end = text.indexOf("\n", from);
    const to = end === -1 ? text.length : end;
    if (to - from > LONGEST_LINE)
      return told(
        `Rækken er på ${FORMAT.da.number(to - from)} tegn; det kan ikke være en række i vores tabeller.`,
        `The row has ${FORMAT.en.number(to - from)} characters; it cannot be a row of our tables.`,
        "Læg den rigtige fil tilbage; den seneste udgave ligger i versionshistorikken.",
        "Put the right file back; the latest edition is in the version history.",
        lines + 1,
      );
    from = to + 1;
  }
  if (lines <= MOST_LINES) return undefined;
  return told(
    `Filen har ${FORMAT.da.number(lines)} rækker; det kan ikke være en af vores tabeller.`,
    `The file has ${FORMAT.en.number(lines)} rows; it cannot be one of our tables.`,
    "Læg den rigtige fil tilbage; den seneste udgave ligger i versionshistorikken.",
    "Put the right file back; the latest edition is in the version history.",
  );
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8 that was read as Windows-1252 and saved as what it looked like: »omrÃ¥der« for »områder«. */
const GARBLED = /Ã[\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]|â€/g;
/** Fewer are told cell by cell. */
const MANY = 5;

function garbled(text: string): Fault | undefined {
  const places = [...text.matchAll(GARBLED)];
  const [first] = places;
  if (!first || places.length < MANY) return undefined;
  const at = (places.find((m) => m[0].startsWith("Ã")) ?? first).index;
  const before = /[^\s;,"]*$/.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? "";
  const after = /^[^\s;,"]*/.exec(text.slice(at, at + 20))?.[0] ?? "";
  return told(
    `Æ, ø og å er gået i stykker i hele filen, ${places.length} steder; et af dem er »${before}${after}«.`,
    `Æ, ø and å are broken throughout the file, in ${places.length} places; one of them is “${before}${after}”.`,
    "Hent den seneste gode udgave af filen, åbn den i Excel som UTF-8, og lav ændringen igen.",
    "Fetch the latest good edition of the file, open it in Excel as UTF-8, and make the change again.",
    text.slice(0, first.index).split("\n").length,
  );
}

/** An archive, a picture, a spreadsheet: a zero byte, a known beginning, or more control characters than any text has. */
function notText(bytes: Uint8Array, text: string | undefined): boolean {
  if (bytes.includes(0) || (bytes[0] === 0x50 && bytes[1] === 0x4b)) return true;
  if (text !== undefined) return false;
  const start = bytes.subarray(0, 4096);
  return start.filter((b) => b < 32 && b !== 9 && b !== 10 && b !== 13).length > start.length / 50;
}

/** The first word that is no UTF-8, read as Windows-1252, and the line it stands on. */
function firstBroken(bytes: Uint8Array): { row: number; word: string } {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let from = 0;
  for (let row = 1; ; row++) {
    const end = bytes.indexOf(10, from);
    const line = bytes.subarray(from, end === -1 ? bytes.length : end);
    try {
      strict.decode(line);
    } catch {
      const text = new TextDecoder("windows-1252").decode(line);
      const word = /\p{L}*[æøåÆØÅ]\p{L}*/u.exec(text)?.[0];
      return { row, word: (word ?? /[^\p{ASCII}]+/u.exec(text)?.[0] ?? "?").slice(0, 40) };
    }
    if (end === -1) return { row: 1, word: "…" };
    from = end + 1;
  }
}
