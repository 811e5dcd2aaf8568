import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { expect, test } from "vitest";

/**
 * What a Danish Excel does to a CSV file that somebody opens and saves without touching a cell. Where we do
 * not know whether Excel sees a number or a date in a text, the model assumes that it does: the tables are to
 * stay clear of doubt.
 */

const MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
/** Full and short, Danish and English: some are the same in both, and of the others we do not know. */
const MONTH_NAMES = [
  /^jan(\.|uary?|uar)?$/,
  /^feb(\.|ruary?|ruar)?$/,
  /^mar(\.|ts|ch)?$/,
  /^apr(\.|il)?$/,
  /^ma[jy]$/,
  /^jun(\.|[ie])?$/,
  /^jul(\.|[iy])?$/,
  /^aug(\.|ust)?$/,
  /^sept?(\.|ember)?$/,
  /^o[kc]t(\.|ober)?$/,
  /^nov(\.|ember)?$/,
  /^dec(\.|ember)?$/,
];

/** The cell as it stands in the file after opening and saving. */
function saved(cell: string): string {
  const text = cell.trim();
  if (/^=|^[+-]\s*[\p{L}(]|^@\p{L}/u.test(text)) return "#NAVN?";
  if (/^(sand|falsk)$/i.test(text)) return text.toUpperCase();
  return number(text) ?? percent(text) ?? kroner(text) ?? date(text) ?? time(text) ?? cell;
}

function numberOf(text: string): number | undefined {
  if (!/^[+-]?(?=,?\d)(\d+|\d{1,3}([. \u00a0]\d{3})+)?(,\d*|\.)?(E[+-]?\d+)?$/i.test(text)) return undefined;
  return Number(text.replace(/[. \u00a0]/g, "").replace(",", "."));
}

/** As »Standard« shows it: fifteen digits kept, eleven characters shown, powers of ten from 10^11 up. */
function number(text: string): string | undefined {
  const n = numberOf(text);
  if (n === undefined) return undefined;
  const kept = Number(n.toPrecision(15));
  const inPowers = (decimals: number) => {
    const [digits = "", power = ""] = kept.toExponential(decimals).split("e");
    return `${digits.replace(".", ",")}E${power.replace(/^([+-])(\d)$/, "$10$2")}`;
  };
  if (/E/i.test(text)) return inPowers(2);
  if (Math.abs(kept) >= 1e11 || (kept !== 0 && Math.abs(kept) < 1e-9)) return inPowers(5);
  return comma(Number(kept.toFixed(Math.max(0, 10 - String(Math.trunc(Math.abs(kept))).length))));
}

const comma = (n: number): string => String(n).replace(".", ",");

function percent(text: string): string | undefined {
  const n = numberOf(/^(.*\d)[ \u00a0]?%$/.exec(text)?.[1] ?? "");
  return n === undefined ? undefined : `${Number.isInteger(n) ? n : n.toFixed(2).replace(".", ",")}%`;
}

function kroner(text: string): string | undefined {
  const n = numberOf(
    /^(.*\d)[ \u00a0]?kr\.?$/i.exec(text)?.[1] ?? /^kr\.?[ \u00a0]?(\d.*)$/i.exec(text)?.[1] ?? "",
  );
  if (n === undefined) return undefined;
  const [whole = "", fraction] = n.toFixed(Number.isInteger(n) ? 0 : 2).split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ".")}${fraction ? `,${fraction}` : ""} kr.`;
}

/** Day before month. With all three parts it is written in full; with two, in the short form with a name. */
function date(text: string): string | undefined {
  const parts = text
    .toLowerCase()
    .split(/[-/. ]+/)
    .filter((p) => p !== "");
  const named = parts.findIndex((p) => MONTH_NAMES.some((m) => m.test(p)));
  const values = parts.map((p, i) =>
    i === named ? MONTH_NAMES.findIndex((m) => m.test(p)) + 1 : /^\d{1,4}$/.test(p) ? Number(p) : Number.NaN,
  );
  if (values.some(Number.isNaN) || (named === -1 && !/^\d+[-/.]\d+([-/.]\d+)?$/.test(text))) return undefined;
  const two = (n: number) => String(n).padStart(2, "0");
  const name = (m: number) => MONTHS[m - 1] ?? "";
  const [a = 0, b = 0, c = 0] = values;
  const isYear = (i: number) => (parts[i]?.length ?? 0) === 4 && (values[i] ?? 0) >= 1900;
  if (values.length === 3) {
    const [d, m, y] = isYear(0) ? [c, b, a] : named === 0 ? [b, a, c] : [a, b, c];
    const year = parts[isYear(0) ? 0 : 2]?.length === 2 ? (y < 30 ? 2000 : 1900) + y : y;
    if (year < 1900 || !inCalendar(year, m, d)) return undefined;
    return named === -1 ? `${two(d)}-${two(m)}-${year}` : `${two(d)}-${name(m)}-${two(year % 100)}`;
  }
  if (values.length !== 2) return undefined;
  const [m, other, at] =
    named === 0 ? [a, b, 1] : named === 1 ? [b, a, 0] : isYear(0) ? [b, a, 0] : [0, 0, 0];
  if (m > 0) {
    if (isYear(at)) return m <= 12 ? `${name(m)}-${two(other % 100)}` : undefined;
    return inCalendar(2000, m, other) ? `${two(other)}-${name(m)}` : undefined;
  }
  if (isYear(1)) return a >= 1 && a <= 12 ? `${name(a)}-${two(b % 100)}` : undefined;
  return inCalendar(2000, b, a) ? `${two(a)}-${name(b)}` : undefined;
}

function inCalendar(year: number, month: number, day: number): boolean {
  const at = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && month <= 12 && day >= 1 && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
}

function time(text: string): string | undefined {
  const seen = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?$/.exec(text);
  if (!seen) return undefined;
  return [seen[1], seen[2], seen[3]].flatMap((p) => (p === undefined ? [] : [p.padStart(2, "0")])).join(":");
}

/**
 * Excel writes sixteen rows at a time, and leaves out the columns at the right that are empty in all sixteen:
 * the rows come back without their last separators.
 */
const ROWS_AT_A_TIME = 16;

/** The whole file after opening and saving as »CSV UTF-8 (semikolonsepareret)«. */
function openedAndSaved(file: Uint8Array): string {
  const isUtf8 = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf;
  const text = isUtf8 ? new TextDecoder("utf-8").decode(file) : new TextDecoder("windows-1252").decode(file);
  const rows = Papa.parse<string[]>(text.replace(/\r?\n$/, ""), { delimiter: ";" }).data.map((r) =>
    r.map(saved),
  );
  const widths = rows.map((_, i) => {
    const from = i - (i % ROWS_AT_A_TIME);
    return Math.max(
      ...rows.slice(from, from + ROWS_AT_A_TIME).map((r) => r.findLastIndex((c) => c !== "") + 1),
    );
  });
  const quoted = (c: string) => (/[;"\r\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c);
  const lines = rows.map((r, i) => r.slice(0, widths[i]).map(quoted).join(";"));
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

const bytes = (text: string) => new TextEncoder().encode(text);

test("leaves numbers with a decimal comma, days as dd-mm-yyyy and plain texts as they are", () => {
  const kept = [
    "0",
    "12500000",
    "52,8",
    "-32",
    "0,05",
    "07-03-2011",
    "31-12-2014",
    "7,8 mio. kr.",
    "516.000 kr.",
  ];
  const texts = [
    "list-2010-10",
    "E01 E02",
    "M07",
    "1.000 beboere",
    "2008–2012",
    "»1-3«",
    "2,7 % (270 pr. 10.000)",
  ];
  for (const cell of [...kept, ...texts, "", "44%", "rule-2010", "i 2014", "F015", "heholo-ide"])
    expect(saved(cell)).toBe(cell);
});

test("makes dates of what was none, and days of what was a month", () => {
  const harmed = {
    "2011-03-07": "07-03-2011",
    "1/12/18": "01-12-2018",
    "2010-04": "apr-10",
    "4/2010": "apr-10",
    "jan 12": "12-jan",
    "1-3": "01-mar",
    "12.5": "12-maj",
    "26. oktober 2010": "26-okt-10",
    "1 December 2014": "01-dec-14",
    "marts 2011": "mar-11",
    "7. marts": "07-mar",
  };
  expect(Object.keys(harmed).map(saved)).toEqual(Object.values(harmed));
});

test("takes noughts and signs from what looks like a number, and reckons what looks like a formula", () => {
  const harmed = {
    "007": "7",
    "2,70": "2,7",
    "1.234": "1234",
    "12345678901234567": "1,23457E+16",
    "123456789012": "1,23457E+11",
    "5E6": "5,00E+06",
    "+5": "5",
    "44 %": "44%",
    "260.": "260",
    "50000 kr.": "50.000 kr.",
  };
  expect(Object.keys(harmed).map(saved)).toEqual(Object.values(harmed));
  expect(["=1+1", "+tilskud", "-andet", "@kommunen"].map(saved)).toEqual([
    "#NAVN?",
    "#NAVN?",
    "#NAVN?",
    "#NAVN?",
  ]);
  expect(["sand", "9:5"].map(saved)).toEqual(["SAND", "09:05"]);
});

test("puts quotation marks where they are needed and nowhere else, a BOM in front and CRLF behind", () => {
  expect(openedAndSaved(bytes('\ufeffid;"note"\na;"b; c"\nb;"sagde ""hej"""\n'))).toBe(
    '\ufeffid;note\r\na;"b; c"\r\nb;"sagde ""hej"""\r\n',
  );
});

test("breaks the letters of a file without a BOM", () => {
  expect(openedAndSaved(bytes("id\r\nNørrebro\r\n"))).toBe("\ufeffid\r\nNÃ¸rrebro\r\n");
});

test("leaves out the last separators of sixteen rows whose last columns are empty", () => {
  const rows = [
    "id;note",
    ...Array.from({ length: 15 }, () => "a;"),
    ...Array.from({ length: 20 }, () => "b;"),
  ];
  expect(openedAndSaved(bytes(`\ufeff${rows.join("\r\n")}\r\n`))).toBe(
    `\ufeff${rows.map((r, i) => (i < 16 ? r : "b")).join("\r\n")}\r\n`,
  );
});

const data = join(import.meta.dirname, "../data");
const files = readdirSync(data)
  .filter((f) => f.endsWith(".csv"))
  .sort();

test.each(files)("data/%s comes back byte for byte", (file) => {
  const before = readFileSync(join(data, file));
  const after = openedAndSaved(before);
  const rows = (text: string) => Papa.parse<string[]>(text, { delimiter: ";" }).data;
  const [was, is] = [rows(before.toString("utf8")), rows(after)];
  const harmed = was.flatMap((cells, i) =>
    cells.flatMap((c, j) => {
      const now = is[i]?.[j] ?? "";
      return now === c ? [] : [`row ${i + 1}, ${was[0]?.[j]}: »${c}« → »${now}«`];
    }),
  );
  const cut = was.flatMap((cells, i) => ((is[i]?.length ?? 0) < cells.length ? [i + 1] : []));
  if (cut.length > 0) harmed.push(`rows ${cut[0]}–${cut.at(-1)}: the last separators are gone`);
  expect(harmed).toEqual([]);
  expect(before.equals(bytes(after))).toBe(true);
});
