import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { measured } from "../src/claims/measured.ts";
import { judge, type Measured, PREDICATES, type PredicateName } from "../src/claims/predicates.ts";
import { readClaims, tellClaim } from "../src/claims/prose-claims.ts";
import { LOCALES } from "../src/i18n/locale.ts";

/** Sentences tested against the data: the vocabulary, the reading of prose, and every piece of prose there is. */

const m = (...values: (number | null)[]): Measured[] =>
  values.map((value, i) => ({ ref: `r${i}`, value, decimals: undefined }));

/** Values published with one decimal. */
const near = (...values: number[]): Measured[] => m(...values).map((v) => ({ ...v, decimals: 1 }));

/** For each predicate an example that holds and one that does not: what is judged, what it is held against. */
const EXAMPLES: Readonly<Record<PredicateName, readonly [true_: Measured[][], false_: Measured[][]]>> = {
  rises: [[m(1, 3, 2)], [m(2, 3, 2)]],
  falls: [[m(3, 1, 2)], [m(2, 1, 2)]],
  "about-the-same": [[near(43.5, 43.4)], [near(43.5, 43.9)]],
  unchanged: [[m(2, 2, 2)], [m(2, 2, 3)]],
  above: [
    [m(41, 52), m(40)],
    [m(40, 52), m(40)],
  ],
  below: [
    [m(39, 12), m(40)],
    [m(40, 12), m(40)],
  ],
  "at-least": [
    [m(40), m(40)],
    [m(39), m(40)],
  ],
  "at-most": [
    [m(40), m(40)],
    [m(41), m(40)],
  ],
  mixed: [
    [m(2, 1), m(1.5)],
    [m(2, 1.5), m(1.5)],
  ],
  equals: [
    [m(1.95), m(1.95)],
    [m(1.95), m(1.9)],
  ],
  "equals-each": [
    [m(52.8, 3.26), m(52.8, 3.26)],
    [m(52.8, 3.26), m(3.26, 52.8)],
  ],
  "above-each": [
    [m(41, 51), m(40, 50)],
    [m(41, 50), m(40, 50)],
  ],
  "below-each": [
    [m(39, 49), m(40, 50)],
    [m(39, 50), m(40, 50)],
  ],
  highest: [
    [m(9), m(1, 8)],
    [m(9), m(1, 9)],
  ],
  lowest: [
    [m(1), m(2, 8)],
    [m(2), m(2, 8)],
  ],
  "most-of": [
    [m(30), m(59)],
    [m(29), m(59)],
  ],
  "at-least-half-of": [
    [m(5), m(10)],
    [m(4), m(10)],
  ],
  "at-most-half-of": [
    [m(5), m(10)],
    [m(6), m(10)],
  ],
  "the-most": [
    [m(9), m(8, 2)],
    [m(8), m(8, 2)],
  ],
  "the-fewest": [
    [m(1), m(8, 2)],
    [m(2), m(8, 2)],
  ],
  "first-at-most": [
    [m(20), m(21, 25, 22)],
    [m(20), m(21, 25, 21)],
  ],
  met: [
    [m(3), m(5)],
    [m(6), m(5)],
  ],
  "not-met": [
    [m(25), m(21)],
    [m(21), m(21)],
  ],
  "sum-of": [
    [m(7.8), m(6.8, 1)],
    [m(7.8), m(6.8, 1.1)],
  ],
  "part-of": [
    [m(516), m(5312)],
    [m(5312), m(5312)],
  ],
  "all-of": [
    [m(110, 3), m(113)],
    [m(110, 2), m(113)],
  ],
  none: [[m(0, 0)], [m(0, 1)]],
  "not-in-data": [[m(null, null)], [m(null, 1)]],
  "in-data": [[m(1, 0)], [m(1, null)]],
};

for (const name of Object.keys(PREDICATES) as PredicateName[])
  test(`${name} holds where it should and not where it should not`, () => {
    const [yes, no] = EXAMPLES[name];
    expect(judge(name, yes[0] ?? [], yes[1] ?? []).holds).toBe(true);
    expect(judge(name, no[0] ?? [], no[1] ?? []).holds).toBe(false);
  });

test("nothing is judged of a number that is not there, but that it is not there", () => {
  for (const name of Object.keys(PREDICATES) as PredicateName[])
    if (name !== "not-in-data") expect(judge(name, m(null, 2), m(1, 1)).holds, name).toBe(false);
});

test("a judgement that is true only before rounding is told apart", () => {
  const told = { holds: true, insideRounding: false };
  expect(judge("above", near(43.44), near(43.41))).toEqual({ ...told, onlyByRounding: true });
  expect(judge("above", near(43.5), near(43.4))).toEqual({ ...told, onlyByRounding: false });
});

test("a change that rounding alone can make is no change", () => {
  const refused = { holds: false, insideRounding: true, onlyByRounding: false };
  const stands = { holds: true, insideRounding: false, onlyByRounding: false };
  expect(judge("rises", near(43.4, 43.5), [])).toEqual(refused);
  expect(judge("falls", near(43.5, 43.4), [])).toEqual(refused);
  expect(judge("rises", near(43.4, 43.6), [])).toEqual(stands);
  expect(judge("highest", near(43.5), near(43.4))).toEqual(refused);
  expect(judge("highest", near(43.9), near(43.5, 43.4))).toEqual(stands);
  // A count is not rounded: one area more is one area more.
  expect(judge("rises", m(25, 26), [])).toEqual(stands);
  expect(judge("about-the-same", m(25, 26), []).holds).toBe(false);
});

test("chosen values of Mjølnerparken: what rose, what fell, and what stayed about the same", () => {
  const at = (dataset: string, ...lists: string[]) =>
    lists.flatMap((l) => measured(`criteria-${dataset}:list-${l}.value`));
  const holds = (that: PredicateName, of: Measured[]) => judge(that, of, []).holds;
  expect(holds("rises", at("outside-work", "2014-12", "2015-12")), "43.4 → 43.5").toBe(false);
  expect(holds("about-the-same", at("outside-work", "2014-12", "2015-12"))).toBe(true);
  expect(holds("rises", at("outside-work", "2015-12", "2016-12")), "43.5 → 43.9").toBe(true);
  expect(holds("falls", at("outside-work", "2010-10", "2013-10")), "52.8 → 46.4").toBe(true);
  // The same cell read from its table has the decimals of its indicator.
  const cells = ["2014-12", "2015-12"].flatMap((l) =>
    measured(`observations:list-${l}/mjoelnerparken/outside-work.value`),
  );
  expect(cells.map((c) => c.decimals)).toEqual([1, 1]);
  expect(judge("rises", cells, [])).toMatchObject({ holds: false, insideRounding: true });
});

test("a sentence that calls rounding a change is told with the reason", () => {
  const series: Readonly<Record<string, number>> = { "a:1.value": 43.4, "a:2.value": 43.5 };
  const { faults } = readClaims(
    "prose.mdx",
    "da",
    'Andelen <V that="rises" of="a:1.value a:2.value">steg</V>.\n',
    (ref) => [{ ref, value: series[ref] ?? null, decimals: 1 }],
  );
  expect(faults.map((f) => f.because)).toEqual([
    "»steg« (rises) ligger inden for afrundingen: a:1.value = 43.4, a:2.value = 43.5",
  ]);
});

const VALUES: Readonly<Record<string, number>> = { "a:1.n": 29, "a:2.n": 25 };
const read = (source: string, locale: "da" | "en" = "da") =>
  readClaims("prose.mdx", locale, source, (ref) => {
    const value = VALUES[ref];
    if (value === undefined) throw new Error(`no row for ${ref}`);
    return [{ ref, value, decimals: undefined }];
  });

test("of several wordings the one that holds is the claim, and none that holds is told with the values", () => {
  const way = (of: string, than: string) =>
    `Det er <V of="${of}" than="${than}" at-least="nok" below="for lidt" />.\n`;
  expect(read(way("a:1.n", "a:2.n")).claims.map((c) => [c.words, c.that])).toEqual([["nok", "at-least"]]);
  expect(read(way("a:2.n", "a:1.n")).claims.map((c) => [c.words, c.that])).toEqual([["for lidt", "below"]]);
  expect(read(way("a:1.n a:2.n", "a:1.n")).faults.map((f) => f.because)).toEqual([
    "»nok« (at-least), »for lidt« (below): intet af det passer: a:1.n = 29, a:2.n = 25 mod a:1.n = 29",
  ]);
  expect(read('Det er <V of="a:1.n" plenty="nok" />.\n').faults[0]?.because).toContain(
    "»plenty« is no predicate",
  );
});

test("a false sentence is told with file, line, sentence and values", () => {
  const { faults } = read(
    'Første linje.\n\nAntallet <V that="rises" of="a:1.n a:2.n">steg</V> fra <N of="a:1.n" /> til <N of="a:2.n" />.\n',
  );
  expect(faults.map(tellClaim)).toEqual([
    "prose.mdx:3\n  Antallet …steg… fra … til ….\n  → »steg« (rises) passer ikke: a:1.n = 29, a:2.n = 25",
  ]);
});

test("a true sentence passes, and is counted as a claim bound", () => {
  const report = read('Antallet <V that="falls" of="a:1.n a:2.n">faldt</V>.');
  expect(report.faults).toEqual([]);
  expect(report.claims.map((c) => c.that)).toEqual(["falls"]);
});

test("a word that judges without a predicate is told, in both languages, unless it is quoted", () => {
  expect(read("Antallet steg.").faults.map((f) => f.kind)).toEqual(["unvouched"]);
  expect(read("The number fell below the limit.", "en").faults.map((f) => f.kind)).toEqual([
    "unvouched",
    "unvouched",
  ]);
  expect(read("Ordet »steg« er et ord.").faults).toEqual([]);
});

test("a typed number is told; years, days and units are not", () => {
  expect(read("Der var 29 områder.").faults.map((f) => f.kind)).toEqual(["typed-number"]);
  expect(read("Den 7. marts 2011, i 2010–2017, pr. 10.000 og CC BY 4.0.").faults).toEqual([]);
});

test("a predicate nobody knows and a row that is not there are told", () => {
  expect(read('<V that="soars" of="a:1.n">steg</V>').faults.map((f) => f.kind)).toEqual(["malformed"]);
  expect(read('<V that="falls" of="a:1.n a:9.n">faldt</V>').faults[0]?.because).toContain("no row for a:9.n");
});

const content = join(import.meta.dirname, "../src/content");
const pieces = LOCALES.flatMap((locale) =>
  readdirSync(join(content, locale)).map((name) => ({
    locale,
    file: `src/content/${locale}/${name}`,
    source: readFileSync(join(content, locale, name), "utf8"),
  })),
);

test("every piece of prose holds: nothing false, nothing unvouched, no number typed", () => {
  const faults = pieces.flatMap((p) => readClaims(p.file, p.locale, p.source, (r) => measured(r)).faults);
  expect(faults.map(tellClaim)).toEqual([]);
});

test("every piece of prose is there in both languages and claims the same", () => {
  for (const { file, source } of pieces.filter((p) => p.locale === "da")) {
    const english = pieces.find((p) => p.file === file.replace("/da/", "/en/"));
    expect(english, file).toBeDefined();
    const refs = (s: string) => [...s.matchAll(/<(?:N|V)\s[^>]*?\bof="([^"]*)"/g)].map((x) => x[1]).sort();
    expect(refs(english?.source ?? ""), file).toEqual(refs(source));
  }
});

test("a false word put into any piece of prose, in either language, is told by its file and line", () => {
  const series = "criteria-outside-work:list-2010-10.value criteria-outside-work:list-2013-10.value";
  for (const p of pieces) {
    const word = p.locale === "da" ? "steg" : "rose";
    const lie = `\n\nAndelen <V that="rises" of="${series}">${word}</V>.\n`;
    const faults = readClaims(p.file, p.locale, p.source + lie, (r) => measured(r)).faults.filter(
      (f) => f.kind === "false",
    );
    expect(faults.length, p.file).toBe(1);
    expect(faults[0]?.file).toBe(p.file);
    expect(faults[0]?.line).toBe(p.source.split("\n").length + 2);
    const bare = readClaims(p.file, p.locale, `${p.source}\n\nAndelen ${word}.\n`, (r) => measured(r)).faults;
    expect(bare.filter((f) => f.kind === "unvouched").length, p.file).toBeGreaterThan(0);
  }
});
