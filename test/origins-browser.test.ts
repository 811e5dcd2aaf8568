import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browser, site } from "./in-chromium.ts";

/** The popover of a number in a real Chromium: with mouse, keyboard and touch, and without script. */

const CLAUSE = "/aftalen/problemer/";
const NUMBER = 'main a.n:has(data[data-of="facts:F015.number"])';
const BOX = "#oprindelse";

const open = async (page: Page): Promise<void> => {
  await page.locator(NUMBER).first().click();
  await page.locator(BOX).waitFor({ state: "visible" });
};

test("a click says table, row, place in the agreement, source and confidence; Escape closes and returns to the number", {
  timeout: 60_000,
}, async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const asked: string[] = [];
  page.on("request", (r) => asked.push(new URL(r.url()).pathname));
  await page.goto(site.origin + CLAUSE, { waitUntil: "networkidle" });
  expect(asked.filter((a) => /popover|origins/.test(a))).toEqual([]);
  const before = await page.evaluate(() => document.documentElement.scrollHeight);
  await open(page);
  expect(asked.filter((a) => /popover|origins/.test(a)).length).toBe(2);
  const text = await page.locator(BOX).innerText();
  for (const said of ["52,8", "linje", "primær", "Initiativaftale", "52,8 %"]) expect(text).toContain(said);
  expect(await page.locator(`${BOX} a[href^="http"]`).count()).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.activeElement?.closest("#oprindelse") !== null)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(before);
  await page.keyboard.press("Escape");
  expect(await page.locator(BOX).isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("/data/facts/#F015");
  await page.close();
});

test("the keyboard opens it, the close button shuts it, and a click with Control follows the link", {
  timeout: 60_000,
}, async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.origin + CLAUSE);
  await page.locator(NUMBER).first().focus();
  await page.keyboard.press("Enter");
  await page.locator(BOX).waitFor({ state: "visible" });
  await page.locator(`${BOX} button`).click();
  expect(await page.locator(BOX).isVisible()).toBe(false);
  const followed = await page
    .locator(NUMBER)
    .first()
    .evaluate((a) => {
      let left = false;
      const look = (e: Event) => {
        left = !e.defaultPrevented;
        e.preventDefault();
      };
      addEventListener("click", look);
      a.dispatchEvent(new MouseEvent("click", { ctrlKey: true, bubbles: true, cancelable: true }));
      removeEventListener("click", look);
      return left;
    });
  expect(followed).toBe(true);
  expect(await page.locator(BOX).isVisible()).toBe(false);
  await context.close();
});

test("without script, and where the origin cannot be fetched, the link leads to the row", {
  timeout: 60_000,
}, async () => {
  for (const javaScriptEnabled of [false, true]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.route("**/origins/**", (r) => r.abort());
    await page.goto(site.origin + CLAUSE);
    await page.locator(NUMBER).first().click();
    await page.waitForURL("**/data/facts/#F015");
    await context.close();
  }
});

test("on a small phone it lies at the foot, no wider than the window, with targets for a thumb; axe finds nothing", {
  timeout: 60_000,
}, async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({
      viewport: { width: 320, height: 640 },
      hasTouch: true,
      colorScheme,
    });
    const page = await context.newPage();
    await page.goto(site.origin + CLAUSE);
    await page.locator(NUMBER).first().tap();
    await page.locator(BOX).waitFor({ state: "visible" });
    const box = await page.locator(BOX).boundingBox();
    expect(box?.width).toBe(320);
    expect(Math.round((box?.y ?? 0) + (box?.height ?? 0))).toBe(640);
    const close = await page.locator(`${BOX} button`).boundingBox();
    expect(Math.min(close?.width ?? 0, close?.height ?? 0)).toBeGreaterThanOrEqual(24);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const run = (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } })
        .axe;
      return (await run.run()).violations.map((v) => v.id);
    });
    expect(violations).toEqual([]);
    await context.close();
  }
});

test("on paper a number has no mark", async () => {
  const page = await browser.newPage();
  await page.goto(site.origin + CLAUSE);
  const line = () =>
    page
      .locator(NUMBER)
      .first()
      .evaluate((a) => getComputedStyle(a).textDecorationLine);
  expect(await line()).toBe("underline");
  await page.emulateMedia({ media: "print" });
  expect(await line()).toBe("none");
  await page.close();
});
