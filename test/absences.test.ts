import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { drawingOf } from "../src/charts/drawn.ts";
import { tellsOf } from "../src/charts/gaps-in-words.ts";
import { charts } from "../src/charts/index.ts";
import { FORMAT } from "../src/i18n/format.ts";
import { INTERFACE } from "../src/i18n/index.ts";
import { LOCALES, type Locale } from "../src/i18n/locale.ts";
import { ABSENCE_SIGN, ZERO_SIGN } from "../src/model/absence.ts";
import type { Dataset } from "../src/model/dataset.ts";
import { datasetOf } from "../src/model/door.ts";
import { ABSENCE } from "../src/model/vocabulary.ts";
import { chartPage } from "../src/published/addresses.ts";
import { DIST, htmlOf } from "./dist.ts";

/** The kinds of no number are told apart, and a break is the same row, in picture, table, description and download. */

type Kind = keyof typeof ABSENCE;
const KINDS = Object.keys(ABSENCE) as Kind[];
const dataOf = (id: string) => datasetOf(id as never) as unknown as Dataset;

/** The kinds that the rows of a chart name, and how often. */
function kindsOf(id: string): Map<Kind, number> {
  const told = dataOf(id).rows.map((r) => (r as { absence?: Kind | null }).absence ?? null);
  return new Map(KINDS.map((k) => [k, told.filter((t) => t === k).length] as const).filter(([, n]) => n > 0));
}

const tableOf = (id: string, locale: Locale) => {
  const { document } = parseHTML(htmlOf(chartPage(id, locale)));
  const details = [...document.querySelectorAll("figure details")].at(-1);
  if (!details) throw new Error(`the page of ${id} has no table`);
  return details;
};

const lacking = charts.filter((c) => kindsOf(c.dataset).size > 0);

test("some charts lack numbers, of more than one kind", () => {
  expect(lacking.length).toBeGreaterThanOrEqual(6);
  expect(new Set(lacking.flatMap((c) => [...kindsOf(c.dataset).keys()])).size).toBeGreaterThan(1);
});

for (const chart of lacking)
  for (const locale of LOCALES)
    test(`${chart.id} (${locale}) tells each kind of no number apart in table, picture and description`, () => {
      const table = tableOf(chart.id, locale);
      const d = drawingOf(chart, locale);
      const named = new Map<string, number>();
      for (const row of table.querySelectorAll("tbody tr")) {
        const sign = row.querySelector("td abbr")?.textContent ?? "";
        named.set(sign, (named.get(sign) ?? 0) + 1);
      }
      for (const [kind, n] of kindsOf(chart.dataset)) {
        expect(named.get(ABSENCE_SIGN[kind]), kind).toBeGreaterThanOrEqual(n);
        expect(table.textContent).toContain(`${ABSENCE_SIGN[kind]} ${INTERFACE[locale].absence[kind]}`);
        expect(d.wide, "the picture has its sign").toContain(`>${ABSENCE_SIGN[kind]}<`);
        expect(d.narrow, "the narrow picture has its sign").toContain(`>${ABSENCE_SIGN[kind]}<`);
        expect(d.description).toContain(ABSENCE[kind][locale]);
      }
      for (const kind of KINDS.filter((k) => !kindsOf(chart.dataset).has(k)))
        expect(d.description, "a kind that is not there is not named").not.toContain(ABSENCE[kind][locale]);
    });

test("a download says of every empty value why it is empty, and of which kind", () => {
  for (const chart of lacking) {
    const read = (name: string) => readFileSync(join(DIST, "download", name), "utf8");
    const rows = Papa.parse<Record<string, string>>(read(`${chart.id}.csv`), {
      header: true,
      skipEmptyLines: true,
    }).data;
    const json = JSON.parse(read(`${chart.id}.json`)) as { rows: { absent?: Record<string, string> }[] };
    for (const [kind, n] of kindsOf(chart.dataset)) {
      const told = rows.filter((r) => r["absent"]?.split(" ").includes(`value:${kind}`));
      expect([chart.id, kind, told.length]).toEqual([chart.id, kind, n]);
      expect(told.every((r) => r["value"] === "" && r["absence"] === kind)).toBe(true);
      expect(json.rows.filter((r) => r.absent?.["value"] === kind)).toHaveLength(n);
    }
    // Nought is a number, and a number is never told to be absent.
    expect(rows.filter((r) => r["value"] !== "" && /(^| )value:/.test(r["absent"] ?? ""))).toEqual([]);
  }
});

test("a count of none has a sign of its own in the table, explained under it, and is 0 to a machine", () => {
  for (const locale of LOCALES) {
    const table = tableOf("areas-copenhagen", locale);
    const zero = [...table.querySelectorAll('td data[value="0"]')].filter((c) => c.textContent === ZERO_SIGN);
    expect(zero.length).toBeGreaterThan(0);
    expect(table.textContent).toContain(`${ZERO_SIGN} ${INTERFACE[locale].zero}`);
  }
  const csv = readFileSync(join(DIST, "download/areas-copenhagen.csv"), "utf8");
  const rows = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
  expect(rows.some((r) => r["n"] === "0")).toBe(true);
});

const broken = charts.filter((c) => dataOf(c.dataset).breaks.length > 0);

test("charts have breaks", () => expect(broken.length).toBeGreaterThanOrEqual(8));

for (const chart of broken)
  for (const locale of LOCALES)
    test(`${chart.id} (${locale}) has each break of its rows in picture, table and description`, () => {
      const d = drawingOf(chart, locale);
      const plain = (s: string) =>
        s
          .replace(/<title[\s\S]*?<\/title>/g, "")
          .replace(/<[^>]+>/g, " ")
          .replace(/\s+/g, " ");
      for (const b of dataOf(chart.dataset).breaks) {
        const label = b.label[locale];
        const words = label.split(" ");
        for (const size of ["wide", "narrow"] as const) {
          const picture = plain(d[size]);
          expect([b.id, size, words.every((w) => picture.includes(w))]).toEqual([b.id, size, true]);
        }
        expect([b.id, tellsOf(d.description, b, FORMAT[locale]) || d.description.includes(label)]).toEqual([
          b.id,
          true,
        ]);
        expect(tableOf(chart.id, locale).textContent).toContain(b.text[locale]);
      }
    });
