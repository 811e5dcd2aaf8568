import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { expect, test } from "vitest";
import { drawingOf } from "../src/charts/drawn.ts";
import { charts } from "../src/charts/index.ts";
import { FORMAT } from "../src/i18n/format.ts";
import { INTERFACE } from "../src/i18n/index.ts";
import { LOCALES } from "../src/i18n/locale.ts";
import { CONFIDENCE } from "../src/model/vocabulary.ts";
import { chartPage, fileAddress } from "../src/published/addresses.ts";
import { dataOf } from "../src/published/chart-data.ts";
import { sourcesBehind } from "../src/published/origins.ts";
import { termsOf } from "../src/published/terms.ts";
import { updatesOf } from "../src/published/updates.ts";
import { dataDate } from "../src/site/settings.ts";
import { sourceById } from "../src/site/sources.ts";
import { DIST, documentOf, filesOf, htmlOf, pageAddresses } from "./dist.ts";
import { browser, site } from "./in-chromium.ts";

/**
 * A chart's own page: everything one needs to use the chart and to stand by it, in little space and with no
 * script.
 */

const PAGES = charts.flatMap((chart) =>
  LOCALES.map((locale) => ({ chart, locale, address: chartPage(chart.id, locale) })),
);
const each = test.for(PAGES.map((p) => [p.address, p] as const));

each("%s has title, words, picture, note, table and terms", ([address, { chart, locale }]) => {
  const page = documentOf(address);
  const d = drawingOf(chart, locale);
  const text = (selector: string) => page.querySelector(selector)?.textContent?.trim();
  expect(text("main h1")).toBe(d.title);
  expect(text("figure .subtitle")).toBe(d.subtitle);
  expect(text("figure .words")).toBe(d.description);
  expect(page.querySelector("figure details .words"), "the description is not folded away").toBeNull();
  expect(text("figure .note")).toBe(d.note);
  expect(page.querySelectorAll("figure > svg[role=img]").length).toBe(2);
  expect(page.querySelectorAll("figure tbody tr").length).toBe(d.body.length);
  expect(page.querySelector("main")?.textContent).toContain(termsOf(dataOf(chart)).text[locale]);
});

each("%s names every source with its confidence, and leads to it", ([address, { chart, locale }]) => {
  const page = documentOf(address);
  const list = page.querySelector("#kilder")?.nextElementSibling;
  const shown = [...(list?.querySelectorAll("li") ?? [])].map((li) => li.textContent ?? "");
  const sources = sourcesBehind(dataOf(chart));
  expect(shown.length).toBe(sources.length);
  for (const { id, confidences } of sources) {
    const entry = shown.find((s) => s.includes(sourceById(id).title)) ?? "";
    for (const c of confidences) expect(entry, id).toContain(CONFIDENCE[c][locale]);
  }
  for (const id of drawingOf(chart, locale).sources) expect(sources.map((s) => s.id)).toContain(id);
});

test("a source keeps its own confidence beside a weaker one in the same row", () => {
  const shown = (address: string) =>
    documentOf(address).querySelector("#kilder")?.nextElementSibling?.textContent ?? "";
  expect(shown("/diagrammer/agreement-numbers/")).toMatch(/Initiativaftale[^)]*\(primær\)/);
  expect(shown("/diagrammer/agreement-numbers/")).toMatch(/TV 2 Østjylland[^)]*\(sekundær\)/);
  expect(shown("/en/charts/outside-work/")).toMatch(/ghetto\.json\) \(secondary\)/);
});

each("%s says how new its figures are, and marks what is overdue", ([address, { chart, locale }]) => {
  const page = documentOf(address);
  const f = FORMAT[locale];
  const list = page.querySelector("#nyt")?.nextElementSibling?.nextElementSibling;
  const updates = updatesOf(dataOf(chart), dataDate());
  expect(updates.length).toBeGreaterThan(0);
  const entries = [...(list?.querySelectorAll("li") ?? [])];
  expect(entries.length).toBe(updates.length);
  for (const [i, { group, overdue }] of updates.entries()) {
    expect(entries[i]?.textContent).toContain(f.date(group.changed));
    if (group.expected) expect(entries[i]?.textContent).toContain(f.date(group.expected));
    expect(entries[i]?.querySelector(".overdue") !== null).toBe(overdue);
  }
});

each(
  "%s has code and citations that stand there as text, and every address it gives is there",
  ([address, { chart, locale }]) => {
    const page = documentOf(address);
    const codes = [...page.querySelectorAll("main pre > code")].map((c) => c.textContent ?? "");
    expect(codes.length, "an address, three codes, two citations").toBe(6);
    const [paste = "", live = "", fixed = "", corrected = "", short = "", long = ""] = codes;
    expect(new URL(paste).pathname).toBe(address);
    for (const code of [live, fixed, corrected])
      expect(code).toMatch(/<iframe [^>]*src="https?:[^"]+"[^>]*title="[^"]+"/);
    expect(fixed).not.toBe(live);
    expect(corrected).not.toBe(fixed);
    expect(long).toContain(drawingOf(chart, locale).title);
    for (const cite of [short, long]) expect(cite).toContain(FORMAT[locale].date(dataDate()));
    const files = new Set(filesOf());
    const given = [
      ...[...page.querySelectorAll(".take a")].map((a) => a.getAttribute("href") ?? ""),
      ...[live, fixed, corrected].map(
        (code) => new URL(/<iframe [^>]*src="([^"]+)"/.exec(code)?.[1] ?? "").pathname,
      ),
    ];
    expect(given.length).toBeGreaterThan(35);
    const lost = given.filter((path) => !files.has(path.endsWith("/") ? `${path}index.html` : path));
    expect(lost).toEqual([]);
  },
);

each("%s names the pages that show it, all of them and no other", ([address, { chart, locale }]) => {
  const shows = pageAddresses()
    .filter((a) => a.startsWith("/en/") === (locale === "en") && a !== address && !a.endsWith("/design/"))
    .filter((a) => htmlOf(a).includes(`id="figur-${chart.id}"`));
  const list = documentOf(address).querySelector("#bruges-paa")?.nextElementSibling;
  const named = [...(list?.querySelectorAll("a") ?? [])].map((a) =>
    (a.getAttribute("href") ?? "").replace(/#.*/, ""),
  );
  expect([...named].sort()).toEqual([...shows].sort());
});

test("a chart’s page is at most 14 kB of brotli and runs nothing before the reader acts", {
  timeout: 60_000,
}, () => {
  const weighed = PAGES.map(({ address }) => ({
    address,
    bytes: brotliCompressSync(Buffer.from(htmlOf(address))).length,
  }));
  expect(weighed.filter((w) => w.bytes > 14_000)).toEqual([]);
  for (const { address } of PAGES) {
    expect(htmlOf(address)).not.toMatch(/<script(?! type="module" src="\/_\/)|javascript:|\son\w+="/i);
  }
});

test("the catalogue shows every chart as a picture with a title that leads to its page, and no tables", () => {
  for (const locale of LOCALES) {
    const address = chartPage("", locale).replace(/\/+$/, "/");
    const page = documentOf(address);
    const cards = [...page.querySelectorAll(".catalogue > li")];
    expect(cards.map((c) => c.querySelector("h2 a")?.getAttribute("href"))).toEqual(
      charts.map((c) => chartPage(c.id, locale)),
    );
    expect(cards.every((c) => c.querySelectorAll("svg[role=img]").length === 1)).toBe(true);
    expect(page.querySelector("main table")).toBeNull();
    expect(brotliCompressSync(Buffer.from(htmlOf(address))).length).toBeLessThan(24_000);
  }
});

/** A chart's page as a reader has it. */
async function read(address: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(site.origin + address);
  return page;
}

test("a copy button copies what stands beside it and says so", { timeout: 60_000 }, async () => {
  for (const locale of LOCALES) {
    const page = await read(chartPage("outside-work", locale), {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const blocks = page.locator(".copy");
    expect(await blocks.count()).toBe(6);
    for (let i = 0; i < 6; i++) {
      const block = blocks.nth(i);
      const said = block.locator("output");
      expect(await said.textContent()).toBe("");
      await block.locator("button").click();
      await said.filter({ hasText: INTERFACE[locale].take.copied }).waitFor({ timeout: 5_000 });
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await block.locator("code").textContent());
    }
    await page.context().close();
  }
});

test("where the page may not use the clipboard it copies in the old way, or says that the text is marked", {
  timeout: 60_000,
}, async () => {
  for (const old of [true, false]) {
    const page = await read(chartPage("outside-work", "da"));
    await page.evaluate((works) => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.execCommand = () => works;
    }, old);
    const block = page.locator(".copy").first();
    await block.locator("button").click();
    const { copied, marked } = INTERFACE.da.take;
    await block
      .locator("output")
      .filter({ hasText: old ? copied : marked })
      .waitFor({ timeout: 5_000 });
    expect(await page.evaluate(() => String(getSelection()))).toContain("/diagrammer/outside-work/");
    await page.context().close();
  }
});

test("without script there are no buttons, and a click marks the whole code", {
  timeout: 60_000,
}, async () => {
  const page = await read(chartPage("outside-work", "da"), { javaScriptEnabled: false });
  expect(await page.locator(".copy button:visible").count()).toBe(0);
  expect(await page.locator(".copy code:visible").count()).toBe(6);
  expect(
    await page
      .locator(".copy code")
      .first()
      .evaluate((e) => getComputedStyle(e).userSelect),
  ).toBe("all");
  await page.context().close();
});

test("the catalogue filters by section with no script", { timeout: 60_000 }, async () => {
  const page = await read("/diagrammer/", { javaScriptEnabled: false });
  await page.selectOption("select[name=section]", "money");
  const titles = await page.locator(".catalogue > li:visible h2").allTextContents();
  const money = charts.filter((c) => c.section === "money").map((c) => drawingOf(c, "da").title);
  expect(titles.map((t) => t.trim())).toEqual(money);
  await page.context().close();
});

test("a chart as one file opens from the disk, in both themes and at both widths, and fetches nothing", {
  timeout: 120_000,
}, async () => {
  for (const colorScheme of ["light", "dark"] as const)
    for (const width of [320, 1280]) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      const asked: string[] = [];
      page.on("request", (r) => asked.push(r.url()));
      for (const { chart, locale } of PAGES) {
        asked.length = 0;
        const file = `file://${join(DIST, fileAddress(chart.id, locale))}`;
        await page.goto(file);
        expect(asked).toEqual([file]);
        const seen = await page.evaluate(() => ({
          over: document.documentElement.scrollWidth - window.innerWidth,
          pictures: [...document.querySelectorAll("svg")].filter((s) => s.getBoundingClientRect().width > 0)
            .length,
          dark: getComputedStyle(document.body).backgroundColor,
        }));
        expect(seen, file).toMatchObject({ over: 0, pictures: 1 });
        const [red = 0] = /\d+/.exec(seen.dark)?.map(Number) ?? [];
        expect(red < 128).toBe(colorScheme === "dark");
      }
      await context.close();
    }
});

test("charts.json names the addresses of everything, and all of it is there", () => {
  const files = new Set(filesOf());
  const list = JSON.parse(readFileSync(join(DIST, "charts.json"), "utf8")) as {
    id: string;
    addresses: Record<string, { heights: Record<string, number> }>;
  }[];
  expect(list.map((c) => c.id)).toEqual(charts.map((c) => c.id));
  const leaves = (value: unknown): string[] =>
    typeof value === "string"
      ? [value]
      : Object.values(value as object).flatMap((v) => (typeof v === "number" ? [] : leaves(v)));
  for (const chart of list)
    for (const locale of LOCALES) {
      const addresses = leaves(chart.addresses[locale]);
      expect(addresses.length).toBeGreaterThanOrEqual(25);
      expect(addresses.filter((a) => !files.has(a.endsWith("/") ? `${a}index.html` : a))).toEqual([]);
      expect(Object.keys(chart.addresses[locale]?.heights ?? {})).toEqual([
        "320",
        "480",
        "640",
        "768",
        "900",
      ]);
    }
});
