import { expect, test } from "vitest";
import { charts } from "../src/charts/index.ts";
import { LOCALES } from "../src/i18n/locale.ts";
import { frameAddress } from "../src/published/addresses.ts";
import { browser, site } from "./in-chromium.ts";

/** The words in the pictures as a browser sets them: each to be read, on a phone as on a screen. */

/** What is wrong with the words of the pictures that are seen: under 11 px, out of the picture, over each other, struck through. */
function faults(): string[] {
  const out: string[] = [];
  for (const svg of document.querySelectorAll<SVGSVGElement>("svg.picture")) {
    const paper = svg.getBoundingClientRect();
    if (paper.width === 0) continue;
    const growth = paper.width / svg.viewBox.baseVal.width;
    const labels = [...svg.querySelectorAll("text")].flatMap((text) => {
      const lines = [...text.querySelectorAll("tspan")];
      return (lines.length > 0 ? lines : [text]).map((line) => {
        const box = line.getBoundingClientRect();
        const size = Number.parseFloat(getComputedStyle(line).fontSize) * growth;
        // From the foot of the letters to the head of the capitals, not the line they stand in.
        const air = (box.height - size * 0.72) / 2;
        return {
          words: line.textContent,
          size,
          x0: box.left,
          x1: box.right,
          y0: box.top + air,
          y1: box.bottom - air,
          upright: box.height > box.width * 1.6,
        };
      });
    });
    for (const a of labels) {
      if (a.size < 10.9) out.push(`“${a.words}” is ${a.size.toFixed(1)} px`);
      if (!a.upright && (a.x0 < paper.left - 1.5 || a.x1 > paper.right + 1.5))
        out.push(`“${a.words}” leaves the picture`);
    }
    const level = labels.filter((l) => !l.upright);
    level.forEach((a, i) => {
      for (const b of level.slice(i + 1)) {
        const wide = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
        const high = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
        if (wide > 0.5 && high > 0.5) out.push(`“${a.words}” stands over “${b.words}”`);
      }
    });
    for (const line of svg.querySelectorAll("line")) {
      const box = line.getBoundingClientRect();
      if (box.width > 2 || box.height < 60) continue;
      for (const a of level)
        if (box.left > a.x0 + 1 && box.left < a.x1 - 1 && box.top < a.y0 && box.bottom > a.y1)
          out.push(`“${a.words}” is struck through`);
    }
  }
  return [...new Set(out)];
}

test("in no picture does a label stand over another, leave the picture, or have a mark of new rules through it", {
  timeout: 120_000,
}, async () => {
  const found: string[] = [];
  for (const width of [320, 700]) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    for (const { id } of charts)
      for (const locale of LOCALES) {
        await page.goto(site.origin + frameAddress(id, locale));
        expect(await page.locator("svg.picture:visible").count()).toBe(1);
        found.push(...(await page.evaluate(faults)).map((f) => `${id} (${locale}, ${width}): ${f}`));
      }
    await page.close();
  }
  expect(found).toEqual([]);
});

test("what is wrong with a label is found", async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 300 } });
  await page.setContent(
    `<svg class="picture" width="200" height="100" viewBox="0 0 200 100" style="font:12px sans-serif">` +
      `<text x="10" y="20">one label</text><text x="14" y="22">another</text>` +
      `<text x="180" y="40">too far</text><text x="10" y="60" font-size="9">small</text>` +
      `<text x="10" y="80">struck</text><line x1="20" x2="20" y1="26" y2="100"/></svg>`,
  );
  expect(await page.evaluate(faults)).toEqual([
    "“too far” leaves the picture",
    "“small” is 9.0 px",
    "“one label” stands over “another”",
    "“small” is struck through",
    "“struck” is struck through",
  ]);
  await page.close();
});
