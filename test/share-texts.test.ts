import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { drawingOf } from "../src/charts/drawn.ts";
import { charts } from "../src/charts/index.ts";
import { LOCALES } from "../src/i18n/locale.ts";
import { dataAddress } from "../src/published/addresses.ts";
import { boundClaims, countClaims } from "../src/published/claims.ts";
import { localePath, PAGES } from "../src/site/pages.ts";
import { summaryOf } from "../src/site/summary.ts";
import { DIST, documentOf, htmlOf, pageAddresses } from "./dist.ts";

/** The texts under which pages and charts are found, shared and taken along are the tested ones, and no copies. */

const meta = (address: string, name: string): string | null | undefined =>
  documentOf(address)
    .querySelector(`meta[name="${name}"], meta[property="${name}"]`)
    ?.getAttribute("content");
const text = (path: string): string => readFileSync(join(DIST, path), "utf8");

test("every page says of itself what its tested summary says, in both languages", () => {
  for (const page of PAGES)
    for (const locale of LOCALES) {
      const address = localePath(locale, page.id);
      const summary = summaryOf(page, locale);
      expect(meta(address, "description"), address).toBe(summary);
      expect(meta(address, "og:description"), address).toBe(summary);
      expect(meta(address, "og:title"), address).toBe(page.title[locale]);
    }
});

test("no page lacks a text to be shared by", () => {
  for (const address of pageAddresses()) {
    const html = htmlOf(address);
    for (const name of ["description", "og:title", "og:description", "og:image:alt"])
      expect(html, `${address} ${name}`).toMatch(
        new RegExp(`<meta (?:name|property)="${name}" content="[^"]`),
      );
  }
});

test.each(charts.map((c) => [c.id, c] as const))(
  "%s is shared, embedded, drawn and packed under its tested words",
  (id, chart) => {
    for (const locale of LOCALES) {
      const { title, subtitle, description, note } = drawingOf(chart, locale);
      const page = localePath(locale, "charts", id);
      expect(meta(page, "og:title")).toBe(title);
      expect(meta(page, "description")).toBe(description);
      expect(meta(page, "og:description")).toBe(description);
      expect(meta(page, "og:image:alt")).toBe(`${title}. ${description}`);

      const prefix = locale === "da" ? "" : "/en";
      const oembed = JSON.parse(text(`${prefix}/oembed/${id}.json`)) as { title: string };
      expect(oembed.title).toBe(title);
      const all = JSON.parse(text("/charts.json")) as { id: string; title: Record<string, string> }[];
      expect(all.find((c) => c.id === id)?.title[locale]).toBe(title);

      const readme = strFromU8(
        unzipSync(readFileSync(join(DIST, dataAddress(id, "zip", locale))))[`README.${locale}.txt`] ??
          new Uint8Array(),
      ).replace(/\s+/g, " ");
      for (const words of [title, subtitle, description, note])
        expect(readme).toContain(words.replace(/\s+/g, " "));
    }
  },
);

test("claims.json lists every bound claim with its values", () => {
  const { counts, claims } = JSON.parse(text("/claims.json")) as { counts: unknown; claims: unknown[] };
  expect(claims).toEqual(JSON.parse(JSON.stringify(boundClaims())));
  expect(counts).toEqual(countClaims(boundClaims()));
});
