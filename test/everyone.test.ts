import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browser, site } from "./in-chromium.ts";
import { pageKinds } from "./page-kinds.ts";

/** The site for those who use a keyboard, magnify, space their text, force their colours or want no motion. */

const SAMPLE = [
  "/",
  "/en/",
  "/penge/",
  "/en/promises/",
  "/diagrammer/outside-work/",
  "/tilgaengelighed/",
  "/indsatser/e01/",
];

/** Without motion, so that what gets the focus is in sight at once. */
async function open(address: string, width = 1280, height = 800): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: "reduce" });
  await page.goto(site.origin + address);
  return page;
}

test("the Tab key reaches every control in the order of the page, and shows where it is", {
  timeout: 300_000,
}, async () => {
  const faults: string[] = [];
  for (const address of SAMPLE) {
    const page = await open(address);
    const controls = await page.evaluate(() => {
      const all = [
        ...document.querySelectorAll<HTMLElement>("a[href],button,select,input,summary,[tabindex='0']"),
      ];
      const shown = all.filter((e) => e.checkVisibility({ visibilityProperty: true }));
      shown.forEach((e, i) => {
        e.dataset["order"] = String(i);
      });
      return shown.length;
    });
    const reached: number[] = [];
    for (let i = 0; i < controls; i++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const e = document.activeElement as HTMLElement;
        const style = getComputedStyle(e);
        const box = e.getBoundingClientRect();
        return {
          order: Number(e.dataset["order"] ?? -1),
          what: e.outerHTML.slice(0, 90),
          marked: style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2,
          seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0,
        };
      });
      reached.push(at.order);
      if (!at.marked) faults.push(`${address}: no mark on ${at.what}`);
      if (!at.seen) faults.push(`${address}: out of sight ${at.what}`);
    }
    const missed = Array.from({ length: controls }, (_, i) => i).filter((i) => reached[i] !== i);
    if (missed.length > 0)
      faults.push(`${address}: ${missed.length} of ${controls} not in order, first ${missed[0]}`);
    await page.close();
  }
  expect(faults).toEqual([]);
});

test("the first stop leads past the menu, and the menu opens by keyboard", async () => {
  const page = await open("/penge/", 360);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#indhold");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("indhold");
  await page.locator(".masthead summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(
    await page.evaluate(() => document.activeElement?.closest("details")?.matches(".masthead details")),
  ).toBe(true);
  const box = await page.locator(".masthead details > ul").boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= 360, JSON.stringify(box)).toBe(true);
  await page.close();
});

test("at 400 % of a laptop's screen nothing scrolls sideways but named regions of their own", {
  timeout: 120_000,
}, async () => {
  const faults: string[] = [];
  const page = await browser.newPage({ viewport: { width: 320, height: 256 } });
  for (const address of pageKinds()) {
    await page.goto(site.origin + address);
    faults.push(
      ...(await page.evaluate((at) => {
        const out: string[] = [];
        if (document.documentElement.scrollWidth > innerWidth) out.push(`${at}: the page`);
        for (const e of document.querySelectorAll<HTMLElement>("main *")) {
          if (e.scrollWidth <= e.clientWidth + 1 || e.clientWidth === 0) continue;
          const { overflowX } = getComputedStyle(e);
          if (overflowX !== "auto" && overflowX !== "scroll") continue;
          const named = e.getAttribute("aria-label") || e.getAttribute("aria-labelledby");
          if (e.tabIndex !== 0 || !/region|group/.test(e.getAttribute("role") ?? "") || !named)
            out.push(`${at}: ${e.outerHTML.slice(0, 90)}`);
        }
        return out;
      }, address)),
    );
  }
  await page.close();
  expect(faults).toEqual([]);
});

test("text may be spaced as widely as WCAG lets a reader ask, and nothing is cut or pushed out", {
  timeout: 120_000,
}, async () => {
  const faults: string[] = [];
  for (const width of [320, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    for (const address of pageKinds()) {
      await page.goto(site.origin + address);
      await page.addStyleTag({
        content:
          "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}" +
          "p{margin-bottom:2em!important}svg *{letter-spacing:0!important;word-spacing:0!important}",
      });
      faults.push(
        ...(await page.evaluate((at) => {
          const out: string[] = [];
          if (document.documentElement.scrollWidth > innerWidth) out.push(`${at}: the page is too wide`);
          for (const e of document.querySelectorAll<HTMLElement>("body *:not(svg *)")) {
            const style = getComputedStyle(e);
            const cut = style.overflowX === "hidden" || style.overflowY === "hidden";
            if (!cut || e.clientWidth <= 1) continue;
            if (e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1)
              out.push(`${at}: cut ${e.outerHTML.slice(0, 90)}`);
          }
          return out;
        }, `${width} px ${address}`)),
      );
    }
    await page.close();
  }
  expect(faults).toEqual([]);
});

test("without motion nothing moves: no animation, no smooth scrolling, no line that grows", async () => {
  for (const [reducedMotion, moves] of [
    ["reduce", false],
    ["no-preference", true],
  ] as const) {
    const page = await browser.newPage({ reducedMotion });
    await page.goto(`${site.origin}/`);
    // A page that is still being laid out may hold animations for a moment before the reader's wish is heard.
    if (!moves) await page.waitForFunction(() => document.getAnimations().length === 0);
    const found = await page.evaluate(() => ({
      animations: document.getAnimations().length,
      scrolling: getComputedStyle(document.documentElement).scrollBehavior,
      line: getComputedStyle(document.querySelector(".read") ?? document.body).display,
    }));
    if (moves) expect(found.line).toBe("block");
    else expect(found).toEqual({ animations: 0, scrolling: "auto", line: "none" });
    await page.close();
  }
});

test("the line at the top says how far one has read", async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/`);
  const width = () =>
    page.evaluate(() => (document.querySelector(".read")?.getBoundingClientRect().width ?? 0) / innerWidth);
  expect(await width()).toBeLessThan(0.05);
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
  await page.waitForFunction(
    () => (document.querySelector(".read")?.getBoundingClientRect().width ?? 0) > innerWidth * 0.95,
  );
  await page.close();
});

test("more contrast makes what is quiet as strong as the rest", async () => {
  const page = await browser.newPage();
  const quiet = () =>
    page.evaluate(() => {
      const style = getComputedStyle(document.querySelector(".subtitle") ?? document.body);
      return [style.color, getComputedStyle(document.body).color];
    });
  await page.goto(`${site.origin}/penge/`);
  const [before, ink] = await quiet();
  expect(before).not.toBe(ink);
  await page.emulateMedia({ contrast: "more" });
  const [after, same] = await quiet();
  expect(after).toBe(same);
  await page.close();
});

test("in forced colours every chart is drawn in the reader's colours, dark or light, and its words can be read", {
  timeout: 120_000,
}, async () => {
  const faults: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await browser.newPage({ forcedColors: "active", colorScheme });
    for (const address of ["/design/", "/en/design/"]) {
      await page.goto(site.origin + address);
      faults.push(...(await page.evaluate(tooFaint, colorScheme)));
    }
    await page.close();
  }
  expect([...new Set(faults)]).toEqual([]);
});

/** Words and strokes of the pictures whose colour is too near the ground that the reader has forced. */
function tooFaint(scheme: string): string[] {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const light = (colour: string): number | undefined => {
    if (!canvas || colour === "none" || colour.startsWith("url")) return undefined;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
    if (a < 200) return undefined;
    const linear = (v: number) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  };
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.cssText = "background:Canvas;forced-color-adjust:none";
  const ground = light(getComputedStyle(probe).backgroundColor) ?? 1;
  probe.remove();
  const contrast = (l: number) => (Math.max(l, ground) + 0.05) / (Math.min(l, ground) + 0.05);
  const out: string[] = [];
  for (const svg of document.querySelectorAll("svg.picture")) {
    if (svg.getBoundingClientRect().width === 0) continue;
    const name = `${scheme}, ${svg.getAttribute("aria-label")}`;
    for (const e of svg.querySelectorAll("text")) {
      const fill = light(getComputedStyle(e).fill);
      // Words of the ground's own colour stand on something filled.
      if (fill !== undefined && contrast(fill) > 1.05 && contrast(fill) < 4.5)
        out.push(`${name}: “${e.textContent}” ${contrast(fill).toFixed(1)}`);
    }
    const marks = [...svg.querySelectorAll("path,rect,circle,line")].map((e) => {
      const style = getComputedStyle(e);
      return [style.fill, style.stroke].map(light).filter((l) => l !== undefined);
    });
    if (!marks.flat().some((l) => contrast(l) >= 3)) out.push(`${name}: nothing can be seen`);
  }
  return out;
}
