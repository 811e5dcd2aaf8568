import { LOCALES, type Locale } from "../../src/i18n/locale.ts";
import { wordsOf } from "../../src/model/held-numbers.ts";
import { TABLES, type TableId, type Tables } from "../../src/model/tables/index.ts";
import { typedNumbers } from "../../src/model/typed-numbers.ts";
import { type Passage, passagesOf } from "./rendered-text.ts";

/**
 * Finds the numbers in built pages that no row holds. A number is held if it is marked as data; if it stands in words that
 * a table's row vouches for (every number there is held by a cell, a belief sees to that); or if its words are said, with
 * every number marked, elsewhere on the site: a title in a link, a description in the head.
 */

export interface Page {
  /** Its address: `/aftalen/`. */
  readonly address: string;
  readonly locale: Locale;
  readonly html: string;
}

export interface Unmarked {
  readonly page: string;
  readonly where: string;
  readonly number: string;
  readonly sentence: string;
}

export interface LintReport {
  readonly faults: readonly Unmarked[];
  readonly pages: number;
  /** Numbers in the running text of all pages: marked as data, and not. */
  readonly marked: number;
  readonly repeated: number;
}

type Vouched = Readonly<Record<Locale, readonly string[]>>;

export function lintPages(pages: readonly Page[], tables: Tables): LintReport {
  const read = pages.map((p) => ({ ...p, passages: passagesOf(p.html) }));
  const vouched = Object.fromEntries(
    LOCALES.map((l) => [
      l,
      longestFirst([
        ...wordsWithNumbers(tables, l),
        ...read.filter((p) => p.locale === l).flatMap((p) => p.passages.flatMap((q) => wholly(q, l))),
      ]),
    ]),
  ) as unknown as Vouched;
  const judged = new Map<string, readonly (readonly [string, string])[]>();
  const faults: Unmarked[] = [];
  let repeated = 0;
  for (const { address, locale, passages, html } of read)
    for (const q of passages) {
      const bare = typedNumbers(q.bare, locale).length;
      if (bare === 0) continue;
      const name = `${locale} ${q.bare}`;
      const found = judged.get(name) ?? unheld(q.bare, locale, vouched[locale]);
      judged.set(name, found);
      repeated += bare - found.length;
      for (const [number, sentence] of found)
        if (q.where !== "head" || !marks(html, number))
          faults.push({ page: address, where: q.where, number, sentence });
    }
  const marked = pages.reduce((n, p) => n + (p.html.match(/<data /g)?.length ?? 0), 0);
  return { faults, pages: pages.length, marked, repeated };
}

/** A number in the head of a page is told by the page: it stands there, marked. */
const marks = (html: string, number: string): boolean =>
  [...html.matchAll(/<data [^>]*>([^<]*)/g)].some(([, text = ""]) =>
    text.replaceAll("&nbsp;", " ").includes(number),
  );

/** A passage with numbers, every one of them marked: long enough to be known again, or the title of a page. */
function wholly(q: Passage, locale: Locale): string[] {
  if (
    (q.full.length < LONG && q.where !== "h1") ||
    q.full === q.bare ||
    typedNumbers(q.bare, locale).length > 0
  )
    return [];
  return /\d/.test(q.full) ? [q.full] : [];
}

function wordsWithNumbers(tables: Tables, locale: Locale): string[] {
  return (Object.keys(TABLES) as TableId[]).flatMap((table) =>
    (tables[table] as readonly Record<string, unknown>[]).flatMap((row) =>
      cellsOf(table, row, locale).flatMap(([, text]) => {
        const said = text.replace(/\s+/g, " ").trim();
        return typedNumbers(said, locale).length > 0 ? [said, capital(said), uncapital(said)] : [];
      }),
    ),
  );
}

/** The words of a row; how a number was worked out is vouched for by its own row. */
function cellsOf(
  table: TableId,
  row: Readonly<Record<string, unknown>>,
  locale: Locale,
): readonly (readonly [string, string])[] {
  const how = row[`how_${locale}`];
  if (table === "numbers-in-words" && typeof how === "string") return [["how", how]];
  const words = wordsOf(table, row, locale);
  return table === "corrections" ? [...words, ...correctedValues(row)] : words;
}

/** What stood in a corrected cell and what stands there now is held by the row of the correction, as either language writes it. */
function correctedValues(row: Readonly<Record<string, unknown>>): (readonly [string, string])[] {
  return ["old_value", "new_value"].flatMap((column) => {
    const value = String(row[column] ?? "");
    return [value, value.replace(",", "."), value.replace(".", ",")].map((v) => [column, v] as const);
  });
}

const uncapital = (s: string): string => s.charAt(0).toLowerCase() + s.slice(1);
const capital = (s: string): string => s.charAt(0).toUpperCase() + s.slice(1);
/** Shorter words are vouched for only where they stand alone: »10 %« says nothing of the next »10 %«. */
const LONG = 24;
/** What may stand around words that stand alone. */
const ALONE = ["^|[·:;(,—–]\\s?|^\\S+ · ", "$|\\s?[·;),.:]"] as const;

const longestFirst = (all: readonly string[]): string[] =>
  [...new Set(all)].sort((a, b) => b.length - a.length);

/** The numbers of a text that nothing vouches for, each with its sentence. */
function unheld(text: string, locale: Locale, vouched: readonly string[]): [string, string][] {
  let left = text;
  for (const v of vouched) {
    if (v.length > left.length || !left.includes(v)) continue;
    const blank = (s: string) => s.replace(/[^.,]/g, " ");
    left = v.length >= LONG ? left.replaceAll(v, blank) : left.replace(standingAlone(v), blank);
    if (!/\d/.test(left)) return [];
  }
  return typedNumbers(left, locale).flatMap((n): [string, string][] => {
    const sentence = sentenceAt(text, n.from);
    return sentence.length >= LONG && vouched.some((v) => v.includes(sentence.replace(/…$/, "")))
      ? []
      : [[n.text, sentence]];
  });
}

const ALONE_WORDS = new Map<string, RegExp>();

function standingAlone(words: string): RegExp {
  const known = ALONE_WORDS.get(words);
  if (known) return known;
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const made = new RegExp(`(?<=${ALONE[0]})${escaped}(?=${ALONE[1]})`, "g");
  ALONE_WORDS.set(words, made);
  return made;
}

/** The sentence around a place in a text. */
function sentenceAt(text: string, at: number): string {
  const ends = [...text.matchAll(/[.!?:](?=\s+\p{Lu}|\s*$)|\s·\s/gu)].map((m) => m.index + m[0].length);
  const from = ends.filter((e) => e <= at).at(-1) ?? 0;
  const to = ends.find((e) => e > at) ?? text.length;
  return text.slice(from, to).trim();
}
