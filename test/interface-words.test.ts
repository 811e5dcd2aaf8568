import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { judgingWords } from "../src/claims/judging-words.ts";
import { LOCALES } from "../src/i18n/locale.ts";

/**
 * Headings, labels and sentences of the interface judge nothing: what judges belongs in prose, in a chart's words or in a
 * page's summary, where a predicate vouches for it.
 */

const src = join(import.meta.dirname, "../src");
const FILES = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((f) => /^(i18n|views|components|layouts|pages|pictures|frames)\/.*\.(ts|astro)$/.test(f))
  .sort();

/** Quoted strings and text between tags, with the line they stand on; comments and quotations within left out. */
function wordsIn(source: string): { readonly line: number; readonly words: string }[] {
  const blank = (s: string) => s.replace(/[^\n]/g, " ");
  const bare = source
    .replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, blank)
    .replace(/(?<=^|\s)\/\/[^\n]*/g, blank)
    .replace(/»[^«]*«|“[^”]*”/g, blank);
  return [...bare.matchAll(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|>[^<>{}=]+</g)].map((m) => ({
    line: bare.slice(0, m.index).split("\n").length,
    words: m[0],
  }));
}

const judgedIn = (file: string, source: string): string[] =>
  wordsIn(source).flatMap(({ line, words }) => {
    const found = LOCALES.flatMap((l) => judgingWords(words, l).map((w) => w.word));
    // An English word may be a Danish one that judges, and the other way round; a sentence has several words.
    return words.includes(" ") && found.length > 0 ? [`src/${file}:${line} »${found[0]}« in ${words}`] : [];
  });

test("no heading, label or sentence of the interface judges", () => {
  expect(FILES.length).toBeGreaterThan(60);
  expect(FILES.flatMap((f) => judgedIn(f, readFileSync(join(src, f), "utf8")))).toEqual([]);
});

test("finds a judging word in a string and between tags, and leaves comments and quotations alone", () => {
  const page = `<h2>Tallet steg igen</h2>\n<p title="The share fell again">»Det steg« sagde</p>\n{/* Det steg igen */}`;
  expect(judgedIn("views/x.astro", page)).toEqual([
    "src/views/x.astro:1 »steg« in >Tallet steg igen<",
    'src/views/x.astro:2 »fell« in "The share fell again"',
  ]);
});
