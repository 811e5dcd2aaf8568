import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { drawingOf } from "../src/charts/drawn.ts";
import { charts } from "../src/charts/index.ts";
import { INTERFACE } from "../src/i18n/index.ts";
import type { Locale } from "../src/i18n/locale.ts";
import { isZero } from "../src/model/absence.ts";
import { anchorOf } from "../src/model/key.ts";
import { chartPage } from "../src/published/addresses.ts";
import { DIST, filesOf } from "./dist.ts";
import { browser, site } from "./in-chromium.ts";

/** Exact values from the pictures, by keys and by pointer, in a real Chromium. */

/** Rows that no picture draws: the undated list, and what was calculated but was no list. Some pictures have a few of them. */
const UNDRAWN = /^(list-2011-early|preview-|recalculation-)/;

interface Read {
  readonly said: string;
  readonly tip: string;
  readonly mark: { readonly x: number; readonly y: number };
  readonly outside: boolean;
}

/** Walks through the shown picture of a chart's page by the right arrow, to the end, and back to the start by Home. */
async function walk(page: Page): Promise<Read[]> {
  const picture = page.locator(".figure > .picture:visible").first();
  await picture.focus();
  await page.locator(".point-tip:visible").waitFor();
  const reads: Read[] = [];
  const read = () =>
    page.evaluate(() => {
      const tip = document.querySelector<HTMLElement>(".point-tip:not([hidden])");
      const box = tip?.getBoundingClientRect();
      const mark = document.querySelector(".point-here")?.getBoundingClientRect();
      return {
        said: document.querySelector(".figure [role=status]:not(:empty)")?.textContent ?? "",
        tip: tip?.textContent ?? "",
        mark: {
          x: (mark?.x ?? 0) + (mark?.width ?? 0) / 2,
          y: (mark?.y ?? 0) + (mark?.height ?? 0) / 2 + scrollY,
        },
        outside: !box || box.left < 0 || box.right > innerWidth || box.height === 0,
      };
    });
  for (let last = ""; ; ) {
    await page.keyboard.press("ArrowRight");
    const now = await read();
    if (now.said === last) return reads;
    last = now.said;
    reads.push(now);
  }
}

/** What each line of a chart's table says, by its key, in the words a point must say. */
function lines(id: string, locale: Locale): Map<string, readonly string[]> {
  const chart = charts.find((c) => c.id === id);
  if (!chart) throw new Error(`no chart ${id}`);
  const d = drawingOf(chart, locale);
  return new Map(
    d.body.map((row, n) => [
      anchorOf(d.keys[n] ?? ""),
      row
        .flatMap((c) =>
          typeof c === "string"
            ? [c.trim()]
            : "text" in c
              ? [isZero(c) ? INTERFACE[locale].zero : c.text]
              : [],
        )
        .filter((w) => w !== ""),
    ]),
  );
}

for (const [locale, width] of [
  ["da", 1280],
  ["en", 320],
] as const)
  test(`the arrow keys reach every point of every chart, and each says its line of the table (${locale}, ${width} px)`, {
    timeout: 300_000,
  }, async () => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const faults: string[] = [];
    for (const { id } of charts) {
      await page.goto(site.origin + chartPage(id, locale));
      const reads = await walk(page);
      const keys = await page.evaluate(() => [
        ...new Set(
          [...document.querySelectorAll(".figure > .picture")]
            .filter((p) => p.getBoundingClientRect().width > 0)
            .flatMap((p) => [...p.querySelectorAll("[data-key]")])
            .flatMap((m) => (m.getAttribute("data-key") ?? "").split(" ")),
        ),
      ]);
      const table = lines(id, locale);
      const missing = [...table.keys()].filter((k) => !keys.includes(k) && !UNDRAWN.test(k));
      if (missing.length > 0) faults.push(`${id}: no point for ${missing.join(", ")}`);
      const wanted = [...table].filter(([k]) => keys.includes(k));
      if (reads.length !== wanted.length) faults.push(`${id}: ${reads.length} points of ${wanted.length}`);
      wanted.forEach(([key, words], i) => {
        const said = reads[i]?.said ?? "";
        for (const word of words)
          if (!said.includes(word)) faults.push(`${id}, ${key}: “${said}” lacks “${word}”`);
        if (!/Kilde|Source/.test(said)) faults.push(`${id}, ${key}: no source`);
        if (reads[i]?.outside) faults.push(`${id}, ${key}: the tip lies outside the window`);
      });
    }
    await page.close();
    expect(faults).toEqual([]);
  });

test("the pictures of the story are read like the others", { timeout: 60_000 }, async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${site.origin}/`);
  const scenes = await page.locator(".figure .stage").count();
  expect(scenes).toBeGreaterThan(0);
  for (let i = 0; i < scenes; i++) {
    const figure = page.locator(".figure:has(.stage)").nth(i);
    await figure.locator(".picture:visible").focus();
    await figure.locator(".point-tip:visible").waitFor();
    await page.keyboard.press("End");
    const last = await figure.locator("tbody tr").last().locator("th").textContent();
    expect(await figure.locator("[role=status]:not(:empty)").textContent()).toContain(last?.trim());
  }
  await page.close();
});

test("a point stands where its value is", { timeout: 60_000 }, async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  const off: string[] = [];
  for (const id of ["outside-work", "convictions", "among-listed-areas"]) {
    await page.goto(site.origin + chartPage(id, "en"));
    const points = (await walk(page)).flatMap(({ said, mark }) => {
      const value = /(?:Value|Share, %): (\d+(?:\.\d+)?)/.exec(said)?.[1];
      return value ? [{ value: Number(value), y: mark.y }] : [];
    });
    expect(points.length).toBeGreaterThan(5);
    const by = [...points].sort((a, b) => a.value - b.value);
    const [low, high] = [by[0], by.at(-1)];
    if (!low || !high) throw new Error("no points");
    const slope = (high.y - low.y) / (high.value - low.value);
    for (const p of points) {
      const wanted = low.y + slope * (p.value - low.value);
      if (Math.abs(p.y - wanted) > 1.5) off.push(`${id}: ${p.value} at ${p.y}, not ${wanted}`);
    }
  }
  await page.close();
  expect(off).toEqual([]);
});

test("a picture is one stop and an image until it is entered, and Escape makes it one again", {
  timeout: 60_000,
}, async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${site.origin}/diagrammer/income/`);
  const picture = page.locator(".figure > .picture.wide");
  const roles: (string | null)[] = [await picture.getAttribute("role")];
  await picture.focus();
  await page.locator(".point-tip:visible").waitFor();
  roles.push(await picture.getAttribute("role"));
  await page.keyboard.press("End");
  roles.push(await picture.getAttribute("role"));
  expect(await page.locator(".point-tip:visible").count()).toBe(1);
  await page.keyboard.press("Escape");
  roles.push(await picture.getAttribute("role"));
  expect(roles).toEqual(["img", "img", "application", "img"]);
  expect(await page.locator(".point-tip:visible, .point-here").count()).toBe(0);
  expect(await picture.evaluate((p) => p === document.activeElement)).toBe(true);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("svg") === null)).toBe(true);
  expect(await page.locator(".figure svg [tabindex]").count()).toBe(0);
  await page.close();
});

test("a key that is pressed while the rest is on its way is not lost, be a pointer there or not", {
  timeout: 60_000,
}, async () => {
  for (const hovered of [false, true]) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route("**/_/points*.js", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${site.origin}/diagrammer/income/`);
    const picture = page.locator(".figure > .picture.wide");
    if (hovered) await picture.hover();
    await picture.focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(".point-tip").count()).toBe(0);
    letGo();
    await page.locator(".point-tip:visible").waitFor();
    const first = await page.locator(".figure tbody tr").first().locator("th").textContent();
    expect(await page.locator(".figure [role=status]:not(:empty)").textContent()).toContain(first?.trim());
    await page.close();
  }
});

test("a pointer and a finger find the nearest point, and what they call up goes away", {
  timeout: 60_000,
}, async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 }, hasTouch: true });
  const page = await context.newPage();
  await page.goto(`${site.origin}/en/charts/outside-work/`);
  const dot = page.locator(".figure > .picture.narrow circle[data-key]").first();
  await dot.scrollIntoViewIfNeeded();
  const box = await dot.boundingBox();
  if (!box) throw new Error("no dot");
  const tip = page.locator(".point-tip:visible");
  await page.mouse.move(box.x + 2, box.y + 30);
  await tip.waitFor();
  await page.mouse.move(box.x + 1, box.y + 28);
  expect(await tip.textContent()).toContain("Value: 52.8%");
  await page.keyboard.press("Escape");
  expect(await tip.count()).toBe(0);
  await page.touchscreen.tap(box.x - 20, box.y + 34);
  expect(await tip.textContent()).toContain("Value: 52.8%");
  await page.touchscreen.tap(20, 20);
  expect(await tip.count()).toBe(0);
  await context.close();
});

test("nothing of it is there without script, nor in frames and files", { timeout: 60_000 }, async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/diagrammer/income/`);
  expect(await page.locator("svg[tabindex], .points-help:visible").count()).toBe(0);
  await context.close();
  const keyed = filesOf()
    .filter((f) => /\.(svg|html)$/.test(f) && /^\/(en\/)?(embed|fixed|pictures|download)\//.test(f))
    .filter((f) => readFileSync(join(DIST, f), "utf8").includes("data-key"));
  expect(keyed).toEqual([]);
});

test("what every page loads and what points need are under six kilobytes, the latter fetched when somebody comes near", {
  timeout: 60_000,
}, async () => {
  const size = (pattern: RegExp) =>
    filesOf()
      .filter((f) => pattern.test(f))
      .map((f) => gzipSync(readFileSync(join(DIST, f))).length);
  const [loader, ...others] = size(/^\/_\/Layout\..*\.js$/);
  const [rest, ...more] = size(/^\/_\/points-.*\.js$/);
  expect([others.length, more.length]).toEqual([0, 0]);
  expect(loader).toBeLessThan(1600);
  expect((loader ?? 0) + (rest ?? 0)).toBeLessThan(6 * 1024);
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const asked: string[] = [];
  page.on("request", (r) => asked.push(new URL(r.url()).pathname));
  await page.goto(`${site.origin}/diagrammer/income/`, { waitUntil: "networkidle" });
  expect(asked.filter((a) => /points-/.test(a))).toEqual([]);
  await page.locator(".figure > .picture.wide").hover();
  await page.waitForRequest(/points-/, { timeout: 5000 }).catch(() => undefined);
  expect(asked.filter((a) => /points-/.test(a)).length).toBe(1);
  await page.close();
});
