import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { drawChart } from "../src/charts/draw.ts";
import { exploreChart, rowsOfChoice } from "../src/explorer/chart.ts";
import { fromQuery, toQuery } from "../src/explorer/choice.ts";
import { explorerAreas, explorerData, explorerIndicators, usualChoice } from "../src/explorer/data.ts";
import { LOCALES } from "../src/i18n/locale.ts";
import { browser, site } from "./in-chromium.ts";

/** The explorer, in a real Chromium, held against the tables in `data/`. */

type Record_ = Readonly<Record<string, string>>;

/** A table as Danish Excel writes it, read by itself: nothing of the build takes part. */
function table(name: string): Record_[] {
  const text = readFileSync(join(import.meta.dirname, `../data/${name}.csv`), "utf8").replace(/^\ufeff/, "");
  return Papa.parse<Record_>(text, { header: true, delimiter: ";", skipEmptyLines: true }).data;
}

/** The values of an indicator for areas on the dated lists, straight from the observations: `list/area` and the value as written. */
function observed(indicator: string, areas: readonly string[]): string[] {
  const dated = table("lists").flatMap((l) =>
    l["dated"] === "yes" && l["kind"] === "list" ? [l["id"]] : [],
  );
  return table("observations")
    .filter((r) => r["indicator"] === indicator && areas.includes(r["area"] ?? "") && r["value"] !== "")
    .filter((r) => r["status"] === "on" && r["use"] === "yes" && dated.includes(r["list"] ?? ""))
    .map((r) => `${r["list"]}/${r["area"]} ${r["value"]}`)
    .sort();
}

/** The lines of the table in the page, in the same form: the link of a line names its row. */
const tabled = (page: Page) =>
  page.locator(".figure tbody tr").evaluateAll((rows) =>
    rows
      .map((row) => {
        const [list, area] = (row.querySelector("a")?.hash.slice(1) ?? "").split("--");
        return `${list}/${area} ${row.querySelector("data")?.getAttribute("value")?.replace(".", ",")}`;
      })
      .sort(),
  );

const OTHERS = ["gellerupparken-toveshoej", "vollsmose"] as const;

test("a choice changes picture, table and address, and the address brings it again", {
  timeout: 90_000,
}, async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.goto(`${site.origin}/udforsk/`);
  const usual = usualChoice();
  expect(await tabled(page)).toEqual(observed(usual.indicator, ["mjoelnerparken", ...usual.areas]));

  await page.getByLabel("Dømte", { exact: false }).first().check();
  for (const id of usual.areas) await page.locator(`[name=area][value="${id}"]`).uncheck();
  await page.getByLabel("Find et område").fill("voll");
  expect(await page.locator(".areas li:visible").count()).toBe(1);
  await page.locator("[name=area]:visible").check();
  await expect.poll(() => tabled(page)).toEqual(observed("convictions", ["mjoelnerparken", "vollsmose"]));
  expect(new URL(page.url()).search).toBe("?indicator=convictions&areas=vollsmose");
  await expect.poll(() => page.locator(".explore-status").textContent()).toContain("Vollsmose");
  const title = await page.locator(".figure .title").textContent();

  await page.reload();
  await expect.poll(() => page.locator(".figure .title").textContent()).toBe(title);
  expect(await tabled(page)).toEqual(observed("convictions", ["mjoelnerparken", "vollsmose"]));
  await page.goBack();
  await expect.poll(() => tabled(page)).toEqual(observed("convictions", ["mjoelnerparken"]));
  await page.close();
});

test("the picture in the browser is the one the build draws, for every indicator", {
  timeout: 90_000,
}, async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  const plain = (svg: string) =>
    svg
      .replace(/ (xmlns|tabindex|aria-describedby)="[^"]*"/g, "")
      .replace(/<([a-z]+)([^>]*?)\s*\/>/g, "<$1$2></$1>")
      .replace(/\s+/g, " ")
      .replaceAll("&nbsp;", "\u00a0")
      .replace(/<([a-zA-Z]+)((?: [\w:-]+="[^"]*")*)\s*>/g, (_, name: string, rest: string) => {
        const sorted = [...rest.matchAll(/ [\w:-]+="[^"]*"/g)].map((m) => m[0]).sort();
        return `<${name}${sorted.join("")}>`;
      });
  for (const indicator of explorerIndicators()) {
    const choice = { indicator, areas: OTHERS };
    const data = explorerData(indicator);
    const d = drawChart(exploreChart(data.info), rowsOfChoice(data, choice), "en");
    await page.goto(`${site.origin}/en/explore/${toQuery(choice)}`);
    await expect.poll(() => page.locator(".figure .title").textContent()).toBe(d.title);
    for (const size of ["narrow", "wide"] as const) {
      const drawn = await page.locator(`.figure > .picture.${size}`).evaluate((svg) => svg.outerHTML);
      expect(plain(drawn), `${indicator} ${size}`).toBe(plain(d.keyed[size]));
    }
  }
  await page.close();
});

test("what is taken along is just what is shown", { timeout: 90_000 }, async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.goto(`${site.origin}/udforsk/${toQuery({ indicator: "non-western", areas: OTHERS })}`);
  await expect.poll(() => page.locator(".figure .title").textContent()).toContain("Vollsmose");
  const take = async (kind: string) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator(`[data-take=${kind}]`).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const expected = observed("non-western", ["mjoelnerparken", ...OTHERS]);
  const csv = await take("csv");
  expect(csv.name).toBe("mjoelnerparken-non-western-gellerupparken-toveshoej-vollsmose.csv");
  const rows = Papa.parse<Record_>(csv.bytes.toString(), { header: true, skipEmptyLines: true }).data;
  expect(rows.map((r) => `${r["list"]}/${r["area"]} ${r["value"]?.replace(".", ",")}`).sort()).toEqual(
    expected,
  );
  const excel = (await take("excel")).bytes.toString();
  expect(excel.startsWith("\ufeff")).toBe(true);
  const danish = Papa.parse<Record_>(excel.slice(1), {
    header: true,
    delimiter: ";",
    skipEmptyLines: true,
  }).data;
  expect(danish.map((r) => `${r["list"]}/${r["area"]} ${r["value"]}`).sort()).toEqual(expected);
  expect(danish[0]?.["date"]).toMatch(/^\d\d-\d\d-\d{4}$/);
  const svg = (await take("svg")).bytes.toString();
  expect(svg).toContain("Vollsmose");
  expect(svg).not.toMatch(/var\(|data-key|undefined/);
  const png = (await take("png")).bytes;
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(2 * 720);
  await page.close();
});

test("no more areas can be chosen than can be told apart", { timeout: 60_000 }, async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  const six = explorerAreas("en")
    .slice(0, 6)
    .map((a) => a.id);
  await page.goto(`${site.origin}/en/explore/${toQuery({ indicator: "residents", areas: six })}`);
  expect(await page.locator("[name=area]:checked").count()).toBe(5);
  await expect.poll(() => page.locator("[name=area]:enabled").count()).toBe(5);
  expect(await page.locator(".full").isVisible()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.close();
});

test("every area can be drawn beside Mjølnerparken, for every indicator, in both languages", {
  timeout: 60_000,
}, () => {
  for (const indicator of explorerIndicators()) {
    const data = explorerData(indicator);
    const chart = exploreChart(data.info);
    for (const { id } of explorerAreas("da"))
      for (const locale of LOCALES) {
        const d = drawChart(chart, rowsOfChoice(data, { indicator, areas: [id] }), locale);
        expect(d.keyed.wide).toContain("data-key");
      }
  }
});

test("an address that names what is not there falls back on what is", () => {
  const usual = { indicator: "a", areas: ["x"] };
  const known = { indicators: ["a", "b"], areas: ["x", "y", "z"], most: 2 };
  expect(fromQuery("", usual, known)).toEqual(usual);
  expect(fromQuery("?indicator=b&areas=y,nowhere,z,x,y", usual, known)).toEqual({
    indicator: "b",
    areas: ["y", "z"],
  });
  expect(fromQuery("?indicator=c&areas=", usual, known)).toEqual({ indicator: "a", areas: [] });
  expect(fromQuery(toQuery({ indicator: "b", areas: ["z"] }), usual, known)).toEqual({
    indicator: "b",
    areas: ["z"],
  });
});

test("its points can be read after a choice, and without script a picture and its table stand there", {
  timeout: 60_000,
}, async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.goto(`${site.origin}/udforsk/${toQuery({ indicator: "income", areas: ["vollsmose"] })}`);
  await expect.poll(() => page.locator(".figure .title").textContent()).toContain("Vollsmose");
  await page.locator(".figure > .picture:visible").focus();
  await page.locator(".point-tip:visible").waitFor();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  expect(await page.locator(".figure > [role=status]").last().textContent()).toMatch(
    /Vollsmose.*Værdi: \d+,\d\s%/,
  );
  await page.close();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const bare = await context.newPage();
  await bare.goto(`${site.origin}/en/explore/`);
  expect(await bare.locator(".explore-form, .explore-take").filter({ visible: true }).count()).toBe(0);
  expect(await bare.locator(".figure tbody tr").count()).toBeGreaterThan(10);
  expect(await bare.locator("main a[href^='/en/charts/']").count()).toBeGreaterThanOrEqual(6);
  await context.close();
});
