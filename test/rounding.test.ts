import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { drawingOf } from "../src/charts/drawn.ts";
import { charts } from "../src/charts/index.ts";
import { LOCALES, type Locale } from "../src/i18n/locale.ts";
import type { Dataset } from "../src/model/dataset.ts";
import { datasetOf, rowsOf } from "../src/model/door.ts";
import type { BOUND } from "../src/model/vocabulary.ts";
import { htmlOf, pageAddresses } from "./dist.ts";

/** Numbers are printed as finely as their source has them, and what is rounded or a bound is called so wherever it is printed. */

const POINT = { da: ",", en: "." } as const;

/** The most decimals among the numbers of a text; a day like »1. december« and an address have none. */
function decimalsIn(text: string, locale: Locale): number {
  const numbers =
    text.match(locale === "da" ? /\d+(?:\.\d{3})*(?:,\d+)?/g : /\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];
  return Math.max(0, ...numbers.map((n) => n.split(POINT[locale])[1]?.length ?? 0));
}
const own = (value: number): number => String(value).split(".")[1]?.length ?? 0;
const words = (svg: string): string => svg.replace(/<[^>]+>/g, " ");

const measured = charts.flatMap((chart) => {
  const d = datasetOf(chart.dataset) as unknown as Dataset;
  const decimals = d.rows.flatMap((r) => (r as { decimals?: number }).decimals ?? []);
  return decimals.length === 0 ? [] : [{ chart, d, decimals: Math.max(...decimals) }];
});

test("charts of measured values are there to be looked at", () =>
  expect(measured.length).toBeGreaterThanOrEqual(7));

for (const { chart, d, decimals } of measured)
  test(`${chart.id} prints no value with more digits than the lists`, () => {
    // A limit is printed as the law has it.
    const most = Math.max(decimals, ...d.limits.map((l) => own(l.value)));
    for (const locale of LOCALES) {
      const { body, description, title, note, wide, narrow } = drawingOf(chart, locale);
      for (const text of [description, title, note, words(wide), words(narrow)])
        expect([locale, decimalsIn(text, locale) <= most, text.slice(0, 80)]).toEqual([
          locale,
          true,
          text.slice(0, 80),
        ]);
      for (const c of body.flat())
        if (typeof c === "object" && "text" in c)
          expect(decimalsIn(c.text, locale), c.text).toBeLessThanOrEqual(most);
    }
  });

test("the measure of digits sees one digit too many", () => {
  expect(decimalsIn("Andelen var 52,83 % den 1. oktober 2010 og 1.790 beboere.", "da")).toBe(2);
  expect(decimalsIn("The share was 52.8% of 1,790 residents.", "en")).toBe(1);
});

/** Other words than the vocabulary’s that say the same of a bound. */
const SAME: Readonly<Record<keyof typeof BOUND, Readonly<Record<Locale, RegExp>>>> = {
  exact: { da: /^/, en: /^/ },
  "at-least": { da: /mindst|over/i, en: /at least|more than|over|from the age of/i },
  "more-than": { da: /over|mere end/i, en: /more than|over/i },
  "up-to": { da: /højst|op til|indtil/i, en: /at most|up to|no more than/i },
  about: { da: /cirka|ca\.|omkring|omtrent|rundt regnet/i, en: /about|around|roughly/i },
};

const BOUNDED = new Map<string, keyof typeof BOUND>(
  [
    ...rowsOf("money").map((r) => [`money/#${r.id}`, r.bound] as const),
    ...rowsOf("facts").map((r) => [`facts/#${r.id}`, r.bound] as const),
    ...rowsOf("other-values").map((r) => [`other-values/#${r.id}`, r.bound] as const),
  ].flatMap(([at, bound]) => (bound && bound !== "exact" ? [[at, bound] as const] : [])),
);

/** The links of a page to a number that is a bound or about, without the word for it in the link, right before it or right after. */
function bare(html: string, locale: Locale): string[] {
  if (!/\/data\/(?:money|facts|other-values)\/#/.test(html)) return [];
  const { document } = parseHTML(html);
  return [...document.querySelectorAll("main a.n")].flatMap((a) => {
    const at = /\/data\/((?:money|facts|other-values)\/#.+)$/.exec(a.getAttribute("href") ?? "")?.[1];
    const bound = at === undefined ? undefined : BOUNDED.get(at);
    // A row has other numbers too (its line in the agreement), which the bound says nothing of.
    const of = a.querySelector("data")?.getAttribute("data-of") ?? "";
    if (!bound || !/\.(number|value|amount_dkk)$/.test(of)) return [];
    const block = a.closest("p, td, li, dd, th") ?? a;
    const text = block.textContent ?? "";
    const end = text.indexOf(a.textContent ?? "") + (a.textContent ?? "").length;
    const said = text.slice(Math.max(0, end - 60), end + 14);
    return SAME[bound][locale].test(said) ? [] : [`${at} (${bound}): …${said}`];
  });
}

test("a bound or a rounded number is called so wherever it is printed", { timeout: 60_000 }, () => {
  const found = pageAddresses().flatMap((page) => {
    const locale: Locale = page.startsWith("/en/") ? "en" : "da";
    return bare(htmlOf(page), locale).map((b) => `${page}: ${b}`);
  });
  expect(found).toEqual([]);
});

test("a bound without its word is seen", () => {
  const link =
    '<a class="n" href="/data/money/#M15"><data value="200000000" data-of="money:M15.amount_dkk">200 mio. kr.</data></a>';
  expect(bare(`<main><p>Det største beløb er ${link}.</p></main>`, "da")).toHaveLength(1);
  expect(bare(`<main><p>Det største beløb er over ${link}.</p></main>`, "da")).toEqual([]);
});
