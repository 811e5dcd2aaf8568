import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runData } from "../scripts/data.ts";
import { tellProblems } from "../scripts/problem.ts";
import { LOCALES, type Locale } from "../src/i18n/locale.ts";
import type { RowOf } from "../src/model/tables/index.ts";
import { documentOf } from "./dist.ts";

/** The page about what the agreement does not say, and the table it is made of. */

const run = await runData(join(import.meta.dirname, "../data"));
if (!run.ok) throw new Error(tellProblems(run.problems));
const { silences, clauses } = run.tables;

const PAGE = { da: "/det-aftalen-ikke-siger/", en: "/en/what-the-agreement-does-not-say/" };
const AGREEMENT = { da: "/aftalen/", en: "/en/agreement/" };

const TEXTS = ["title_da", "title_en", "says_da", "says_en", "means_da", "means_en"] as const;
const textsOf = (s: RowOf<"silences">, locale: Locale) =>
  TEXTS.filter((c) => c.endsWith(locale)).map((c) => s[c]);

/** The agreement and the research are not ours to publish; they lie beside the project where the tables were made. */
const beside = (path: string) => join(import.meta.dirname, "../../shared", path);
const AMBIGUITIES = beside("research/agreement/ambiguities.md");
const TRANSCRIPTION = beside("agreement/initiativaftale-mjoelnerparken-2011.md");

test("holds the forty points that were noted while the agreement was read, and two on its language", () => {
  const number = (n: number) => `a-${String(n).padStart(2, "0")}`;
  expect(silences.map((s) => s.id)).toEqual(Array.from({ length: 42 }, (_, i) => number(i + 1)));
  expect(silences.map((s) => s.order)).toEqual(Array.from({ length: 42 }, (_, i) => i + 1));
  expect(kinds()).toEqual({ misleading: 13, blank: 7, unclear: 9, names: 11, wording: 2 });
});

function kinds(): Record<string, number> {
  const n: Record<string, number> = {};
  for (const s of silences) n[s.kind] = (n[s.kind] ?? 0) + 1;
  return n;
}

test.skipIf(!existsSync(AMBIGUITIES))("has a point for each point of each section of the notes", () => {
  const sections = readFileSync(AMBIGUITIES, "utf8").split(/^## /m).slice(1);
  const points = sections.map((s) => [...s.matchAll(/^\d+\. /gm)].length);
  const { misleading, blank, unclear, names, wording } = kinds();
  expect(points).toEqual([misleading, blank, unclear, names, 0, 0]);
  expect(wording).toBe(points.filter((n) => n === 0).length);
});

test.each(LOCALES)("tells every point at an address of its own (%s)", (locale) => {
  const page = documentOf(PAGE[locale]);
  const listed = [...page.querySelectorAll(".toc a")].map((a) => a.getAttribute("href"));
  expect(listed).toEqual(silences.map((s) => `#${s.id}`));
  for (const s of silences) {
    const entry = page.getElementById(s.id);
    for (const text of textsOf(s, locale)) expect(entry?.textContent, s.id).toContain(text);
    expect(entry?.querySelector("q")?.textContent).toBe(s.evidence);
    expect(entry?.getAttribute("data-kind")).toBe(s.kind);
  }
  const choices = [...page.querySelectorAll("#silences option")].map((o) => o.getAttribute("value"));
  expect(choices).toEqual(["", ...Object.keys(kinds())]);
});

test.each(LOCALES)(
  "links a point with its clauses and its rows, and each clause with its points (%s)",
  (locale) => {
    const hrefs = (within: { querySelectorAll(s: string): Iterable<Element> } | null) =>
      // The glossary’s words and the numbers are links of the text’s own.
      [...(within?.querySelectorAll("a:not(.term, .n)") ?? [])].map((a) => a.getAttribute("href") ?? "");
    for (const s of silences) {
      // A row is the last part of its address: `/indsatser/e44/`, or `#O16` on the page that lists its kind.
      const linked = hrefs(documentOf(PAGE[locale]).getElementById(s.id)).map(
        (href) => /([^/#]+)\/?$/.exec(href)?.[1],
      );
      const meant = [...s.clauses, ...(s.rows?.split(" ") ?? [])];
      expect(linked.map((id) => id?.toLowerCase()).toSorted(), s.id).toEqual(
        meant.map((id) => id.toLowerCase()).toSorted(),
      );
    }
    const points = (address: string) =>
      hrefs(documentOf(address).querySelector("main")).filter((href) => href.startsWith(PAGE[locale]));
    const due = clauses
      .toSorted((a, b) => a.order - b.order)
      .map((c) => ({
        id: c.id,
        points: silences.filter((s) => s.clauses.includes(c.id)).map((s) => `${PAGE[locale]}#${s.id}`),
      }));
    expect(points(AGREEMENT[locale])).toEqual(due.flatMap((c) => c.points));
    for (const c of due) expect(points(`${AGREEMENT[locale]}${c.id}/`)).toEqual(c.points);
  },
);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+|\d+(?:[.,]\d+)*/gu) ?? [];

/** Runs of six words and more that also stand in the source. Five are a name, a date or a term. */
function copied(text: string, source: string): string[] {
  const six = (words: readonly string[]) => words.slice(5).map((_, i) => words.slice(i, i + 6).join(" "));
  const there = new Set(six(wordsOf(source)));
  return six(wordsOf(text)).filter((run) => there.has(run));
}

test("finds six words that were copied, and lets five pass", () => {
  const source = "Kommunen ønsker at anvende muligheden for flyttetilskud, men det er ikke afgjort.";
  expect(copied("Her står, at kommunen ønsker at anvende muligheden for flyttetilskud.", source)).toEqual([
    "kommunen ønsker at anvende muligheden for",
    "ønsker at anvende muligheden for flyttetilskud",
  ]);
  expect(copied("Den ønsker at anvende muligheden for at søge.", source)).toEqual([]);
});

test.skipIf(!existsSync(TRANSCRIPTION))(
  "copies no sentence of the agreement beyond the fragment it quotes",
  () => {
    const source = readFileSync(TRANSCRIPTION, "utf8");
    for (const s of silences) {
      expect(wordsOf(s.evidence).length, s.id).toBeLessThanOrEqual(8);
      const quoted = new Set(copied(s.evidence, s.evidence));
      const own = TEXTS.flatMap((c) => copied(s[c], source)).filter((run) => !quoted.has(run));
      expect(own, s.id).toEqual([]);
    }
  },
);

test("does not repeat the suspicion the agreement voices about a group", () => {
  const suspicion = /hash|cannabis|handle[rl]|deal(er|ing)|tru(et|sler|ede)|threat|kriminel|criminal/i;
  const point = silences.find((s) => s.line === 300);
  for (const text of [...TEXTS.map((c) => point?.[c] ?? ""), point?.evidence ?? ""])
    expect(text).not.toMatch(suspicion);
  for (const locale of LOCALES)
    expect(documentOf(PAGE[locale]).querySelector("main")?.textContent).not.toMatch(/hash|cannabis/i);
});
