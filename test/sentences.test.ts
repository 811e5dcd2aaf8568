import { expect, test } from "vitest";
import type { Chart } from "../src/charts/define.ts";
import { charts } from "../src/charts/index.ts";
import { wordsOf } from "../src/charts/words.ts";
import type { Claim } from "../src/claims/claim.ts";
import { counted, valuesOf } from "../src/claims/of-rows.ts";
import { read, type Said, say, tellFault, vouch } from "../src/claims/say.ts";
import { FORMAT } from "../src/i18n/format.ts";
import { LOCALES, type Locale } from "../src/i18n/locale.ts";
import type { Dataset } from "../src/model/dataset.ts";
import { datasetOf } from "../src/model/door.ts";
import { boundClaims, countClaims } from "../src/published/claims.ts";
import { PAGES } from "../src/site/pages.ts";
import { readSummary, type Summary, summaryOf } from "../src/site/summary.ts";

/** Sentences outside the prose, held against the data: the way they are written, every chart's words, every page's summary. */

const [ELM, ASH] = [counted("elms", 12), counted("ashes", 7)];
const kinds = (said: Said | string, locale: Locale = "da") => read(said, locale).faults.map((f) => f.kind);

test("reads a sentence with its claims; what is typed, taken and vouched for stay apart", () => {
  const said = say`Der er ${vouch("flest", "the-most", ELM, ASH)} elme: ${FORMAT.da.number(12)}.`;
  const { text, claims, faults } = read(said, "da");
  expect(text).toBe("Der er flest elme: 12.");
  expect(claims).toEqual([{ words: "flest", that: "the-most", of: ELM, than: ASH }]);
  expect(faults).toEqual([]);
});

test("tells what is wrong with its place, sentence and values", () => {
  const said = say`To slags. Der er ${vouch("flest", "the-most", ASH, ELM)} aske. Ikke mere.`;
  expect(read(said, "da").faults.map((f) => tellFault("trees.chart.ts (da, title)", f))).toEqual([
    "trees.chart.ts (da, title)\n  Der er flest aske.\n  → »flest« (the-most) passer ikke: ashes = 7 mod elms = 12",
  ]);
});

test("a judging word must be vouched for, typed or taken, in both languages; a quotation speaks for itself", () => {
  expect(kinds("Andelen steg.")).toEqual(["unvouched"]);
  expect(kinds(say`Andelen ${"steg"}.`)).toEqual(["unvouched"]);
  expect(kinds("The share fell.", "en")).toEqual(["unvouched"]);
  expect(kinds(say`Andelen ${vouch("steg", "rises", [...ASH, ...ELM])}.`)).toEqual([]);
  expect(kinds(say`Ordet »steg« og ${"»faldt«"}.`)).toEqual([]);
});

test("a number must be taken; a year, a day, an age group and a name may be typed", () => {
  expect(kinds("Der er 12 elme.")).toEqual(["typed-number"]);
  expect(kinds(say`Der er ${"12"} elme.`)).toEqual([]);
  expect(
    kinds("I 2010–2017 og 7. marts 2011 blandt de 18–64-årige, på 30–59 år, ifølge TV 2 Østjylland."),
  ).toEqual([]);
  expect(kinds("Those aged 18–64, and convicted residents aged 18 and over.", "en")).toEqual([]);
});

test("what holds only before rounding is told apart", () => {
  const [over, under] = [43.44, 43.41].map((value, i) => {
    const rows: { key: string; value: number }[] = [{ key: `r${i}`, value, ...{ decimals: 1 } }];
    return valuesOf({ id: "d" }, rows, "value");
  });
  const more = vouch("mere", "above", over ?? [], under ?? []);
  expect(kinds(say`Andelen er ${more}.`)).toEqual(["rounding"]);
  // A change that rounding alone can make is no change, whichever way the digits were rounded.
  const rise = vouch("steg", "rises", [...(under ?? []), ...(over ?? [])]);
  expect(kinds(say`Andelen ${rise}.`)).toEqual(["false"]);
});

type Words = Readonly<Record<string, Said | string>>;
const data = (chart: Chart): Dataset<never> => datasetOf(chart.dataset) as never;
const wordsIn = (chart: Chart, locale: Locale): Words => ({
  ...chart.text[locale](data(chart), FORMAT[locale]),
  description: chart.describe[locale](data(chart), FORMAT[locale]),
});

/** The chart with one of its texts replaced. */
const saying = (chart: Chart, name: string, locale: Locale, said: Said): Chart => {
  const words = { ...wordsIn(chart, locale), [name]: said } as Record<
    "title" | "subtitle" | "note" | "description",
    Said
  >;
  return {
    ...chart,
    text: { ...chart.text, [locale]: () => words },
    describe: { ...chart.describe, [locale]: () => words.description },
  };
};

const LIES: Readonly<Record<Locale, readonly [said: Said, told: RegExp][]>> = {
  da: [
    [
      say`Andelen ${vouch("steg", "rises", [...ELM, ...ASH])}.`,
      /»steg« \(rises\) passer ikke: elms = 12, ashes = 7/,
    ],
    [say`Andelen steg.`, /»steg« judges, but no predicate vouches/],
    [say`Der er 12 elme.`, /»12« is typed/],
  ],
  en: [
    [
      say`The share ${vouch("rose", "rises", [...ELM, ...ASH])}.`,
      /»rose« \(rises\) passer ikke: elms = 12, ashes = 7/,
    ],
    [say`The share rose.`, /»rose« judges, but no predicate vouches/],
    [say`There are 12 elms.`, /»12« is typed/],
  ],
};
const followedBy = (said: Said | string, lie: Said): Said =>
  typeof said === "string" ? say`${read(said, "da").text} ${lie}` : say`${said} ${lie}`;

test.each(charts.map((c) => [c.id, c] as const))(
  "the words of %s hold, and a lie in any of them is told by file and text",
  (_, chart) => {
    for (const locale of LOCALES) {
      expect(wordsOf(chart, data(chart), locale).warnings).toEqual([]);
      for (const [name, said] of Object.entries(wordsIn(chart, locale)))
        for (const [lie, told] of LIES[locale]) {
          const lying = saying(chart, name, locale, followedBy(said, lie));
          const place = `src/charts/${chart.id}.chart.ts (${locale}, ${name})`;
          expect(() => wordsOf(lying, data(chart), locale), place).toThrow(told);
          expect(() => wordsOf(lying, data(chart), locale), place).toThrow(place);
        }
    }
  },
);

test.each(PAGES.map((p) => [p.id, p] as const))(
  "the summary of %s holds, and a lie in it is told by page",
  (_, page) => {
    const summary: Summary = page.summary;
    for (const locale of LOCALES) {
      expect(summaryOf(page, locale).length).toBeGreaterThan(10);
      const said = summary[locale];
      for (const [lie, told] of LIES[locale]) {
        const lying: Summary = {
          ...(summary as Exclude<Summary, { da: string }>),
          [locale]: (from: never, f: never) =>
            followedBy(typeof said === "string" ? said : said(from, f), lie),
        };
        const tell = () => summaryOf({ id: page.id, summary: lying }, locale);
        expect(tell).toThrow(told);
        expect(tell).toThrow(`src/site/pages.ts (${locale}, summary of ${page.id})`);
      }
    }
  },
);

test("charts and summaries claim the same in both languages", () => {
  const what = (claims: readonly Claim[]) =>
    claims.map((c) => JSON.stringify([c.that, c.of.map((v) => v.value), c.than.map((v) => v.value)])).sort();
  for (const chart of charts)
    expect(what(wordsOf(chart, data(chart), "en").claims), chart.id).toEqual(
      what(wordsOf(chart, data(chart), "da").claims),
    );
  for (const page of PAGES)
    expect(what(readSummary(page.summary, "en").claims), page.id).toEqual(
      what(readSummary(page.summary, "da").claims),
    );
});

test("every chart but those that judge nothing has a title or a description with a claim", () => {
  const bound = new Set(boundClaims().flatMap((c) => (c.kind === "chart" ? [c.in] : [])));
  expect(charts.map((c) => c.id).filter((id) => !bound.has(id))).toEqual([]);
  const counts = countClaims(boundClaims());
  expect(counts.claims).toBe(counts.prose + counts.charts + counts.summaries);
  expect(counts.predicates_in_use).toBeGreaterThanOrEqual(15);
});
