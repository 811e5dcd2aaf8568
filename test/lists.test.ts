import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { rowsOf } from "../src/model/door.ts";
import { DIST, filesOf } from "./dist.ts";
import { browser, site } from "./in-chromium.ts";

/** Lists that can be searched and chosen from, in a real Chromium. */

const shown = (page: Page) => page.locator("[data-entries] > :visible").count();
const status = (page: Page) => page.locator(".filtered [role=status]");
const query = (page: Page) => new URL(page.url()).search;

test("a choice and words stand in the address, and the address brings the same view again", {
  timeout: 60_000,
}, async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${site.origin}/indsatser/`);
  const all = rowsOf("efforts");
  expect(await shown(page)).toBe(all.length);
  await page.getByLabel("Status").selectOption("running");
  const running = all.filter((e) => e.status === "running").length;
  expect(await shown(page)).toBe(running);
  expect(query(page)).toBe("?status=running");
  await expect.poll(() => status(page).textContent()).toBe(`${running} indsatser vises`);
  await page.getByLabel("Søg i listen").fill("Kameraer");
  const both = await shown(page);
  expect(both).toBeGreaterThan(0);
  expect(both).toBeLessThan(running);
  expect(query(page)).toBe("?status=running&q=Kameraer");
  await expect.poll(() => status(page).textContent()).toBe(`${both} indsatser vises`);

  const other = await browser.newPage();
  await other.goto(page.url());
  expect(await shown(other)).toBe(both);
  expect(await other.getByLabel("Søg i listen").inputValue()).toBe("Kameraer");
  await other.close();

  await page.goBack();
  expect(await shown(page)).toBe(all.length);
  await page.goForward();
  expect(await shown(page)).toBe(both);
  await page.getByRole("button", { name: "Nulstil" }).click();
  await expect.poll(() => shown(page)).toBe(all.length);
  expect(query(page)).toBe("");
  await page.close();
});

test("where nothing is left it says so", async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/en/glossary/?q=xylophone`);
  expect(await shown(page)).toBe(0);
  expect(await page.locator(".none").isVisible()).toBe(true);
  await page.close();
});

test("events, promises, charts, words, tables and rows can be searched", { timeout: 60_000 }, async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  for (const [address, words] of [
    ["/tidslinje/", "retssag"],
    ["/loefter/", "skole"],
    ["/diagrammer/", "beboere"],
    ["/ordbog/", "ghetto"],
    ["/data/", "indsats"],
    ["/data/areas/", "vollsmose"],
    ["/en/data/events/", "court"],
  ] as const) {
    await page.goto(site.origin + address);
    const before = await shown(page);
    await page.locator(".filter [type=search]").fill(words);
    const after = await shown(page);
    expect(after, address).toBeGreaterThan(0);
    expect(after, address).toBeLessThan(before);
    const texts = await page.locator("[data-entries] > :visible").allTextContents();
    expect(
      texts.every((t) => t.toLowerCase().includes(words)),
      address,
    ).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(320);
  }
  await page.close();
});

test("without script the choices hold, and no field stands there that does nothing", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/indsatser/`);
  await page.getByLabel("Status").selectOption("running");
  expect(await shown(page)).toBe(rowsOf("efforts").filter((e) => e.status === "running").length);
  expect(await page.locator(".filter [type=search]").isVisible()).toBe(false);
  await page.goto(`${site.origin}/ordbog/`);
  expect(await page.locator(".filter").isVisible()).toBe(false);
  expect(await shown(page)).toBe(rowsOf("glossary").length);
  await context.close();
});

test("the script of lists is under two kilobytes", () => {
  const [file, ...more] = filesOf().filter((f) => /^\/_\/Filter\..*\.js$/.test(f));
  expect(more).toEqual([]);
  expect(gzipSync(readFileSync(join(DIST, file ?? ""))).length).toBeLessThan(2048);
});
