import { expect, test } from "vitest";
import { pageAddresses } from "./dist.ts";
import { browser, site } from "./in-chromium.ts";

/** The built site in a real Chromium: what only a browser can tell. */

const addresses = pageAddresses();
/** The catalogue, and the page of each chart: the narrow pictures and the wide ones. */
const CHART_PAGES = addresses.filter((a) => /\/(diagrammer|charts)\//.test(a));

test("no page is wider than a small phone, and none asks another host for anything", {
  timeout: 240_000,
}, async () => {
  const context = await browser.newContext({
    viewport: { width: 320, height: 700 },
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  const foreign: string[] = [];
  page.on("request", (r) => {
    if (!r.url().startsWith(site.origin) && !r.url().startsWith("data:")) foreign.push(r.url());
  });
  const wide: string[] = [];
  for (const a of addresses) {
    await page.goto(site.origin + a);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) wide.push(`${a}: ${over} px`);
  }
  await context.close();
  expect(wide).toEqual([]);
  expect(foreign).toEqual([]);
});

test("text in a picture is never under 11 px on a small phone, nor at any width up to a large screen", {
  timeout: 120_000,
}, async () => {
  const small: string[] = [];
  for (const width of [320, 360, 540, 768, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    for (const a of CHART_PAGES) {
      await page.goto(site.origin + a);
      small.push(
        ...(await page.evaluate((w) => {
          const out: string[] = [];
          for (const svg of document.querySelectorAll<SVGSVGElement>("svg.picture")) {
            const shown = svg.getBoundingClientRect().width;
            if (shown === 0) continue;
            const scale = shown / svg.viewBox.baseVal.width;
            for (const t of svg.querySelectorAll("text")) {
              const size = Number.parseFloat(getComputedStyle(t).fontSize) * scale;
              if (size < 11)
                out.push(
                  `${w} px, ${svg.getAttribute("aria-label")}: “${t.textContent}” ${size.toFixed(1)} px`,
                );
            }
          }
          return out;
        }, width)),
      );
    }
    await page.close();
  }
  expect([...new Set(small)]).toEqual([]);
});

test("no label in a picture leaves the picture, and no two labels lie on each other", {
  timeout: 120_000,
}, async () => {
  const faults: string[] = [];
  for (const width of [360, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    for (const a of CHART_PAGES) {
      await page.goto(site.origin + a);
      faults.push(
        ...(await page.evaluate((w) => {
          const out: string[] = [];
          for (const svg of document.querySelectorAll<SVGSVGElement>("svg.picture")) {
            const frame = svg.getBoundingClientRect();
            if (frame.width === 0) continue;
            const name = `${w} px, ${svg.getAttribute("aria-label")}`;
            const texts = [...svg.querySelectorAll("text")]
              .filter((t) => (t.textContent ?? "").trim() !== "")
              .flatMap((t) => {
                const spans = t.querySelectorAll("tspan");
                const parts = spans.length > 0 ? [...spans] : [t];
                return parts.map((p) => ({ text: p.textContent ?? "", box: p.getBoundingClientRect() }));
              });
            for (const { text, box } of texts)
              if (
                box.left < frame.left - 3 ||
                box.right > frame.right + 3 ||
                box.top < frame.top - 3 ||
                box.bottom > frame.bottom + 3
              )
                out.push(`${name}: “${text}” leaves the picture`);
            texts.forEach((one, i) => {
              for (const other of texts.slice(i + 1)) {
                const x = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
                const y = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
                if (x > 2 && y > 4) out.push(`${name}: “${one.text}” and “${other.text}” overlap`);
              }
            });
          }
          return out;
        }, width)),
      );
    }
    await page.close();
  }
  expect([...new Set(faults)]).toEqual([]);
});

test("the filters work without script: a choice hides what does not match, and the count follows", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/indsatser/`);
  const shown = () => page.locator("#efforts .entries > li:visible").count();
  const all = await shown();
  await page.selectOption("#efforts [name=theme]", "safety");
  const safety = await shown();
  expect(safety).toBeGreaterThan(0);
  expect(safety).toBeLessThan(all);
  await page.selectOption("#efforts [name=status]", "applied");
  expect(await shown()).toBeLessThan(safety);
  await page.click("#efforts button[type=reset]");
  expect(await shown()).toBe(all);
  await context.close();
});

test("at every width one of the two pictures of a chart is shown, never both and never none", async () => {
  for (const width of [320, 520, 600, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(`${site.origin}/fremskridt/`);
    const counts = await page.evaluate(() =>
      [...document.querySelectorAll("figure.figure")].map(
        (f) =>
          [...f.querySelectorAll("svg.picture")].filter((s) => s.getBoundingClientRect().width > 0).length,
      ),
    );
    expect(new Set(counts), `${width} px`).toEqual(new Set([1]));
    await page.close();
  }
});

test("in print one picture a figure is shown, the menu is gone, and addresses stand after links", async () => {
  const page = await browser.newPage();
  await page.emulateMedia({ media: "print" });
  await page.goto(`${site.origin}/penge/`);
  expect(await page.locator("nav.sections").isVisible()).toBe(false);
  expect(await page.locator("figure svg.picture.wide").first().isVisible()).toBe(true);
  expect(await page.locator("figure svg.picture.narrow").first().isVisible()).toBe(false);
  await page.close();
});
