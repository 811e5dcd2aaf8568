import { expect, test } from "vitest";
import { browser, site } from "./in-chromium.ts";

/** The site on paper: A4, as for a meeting of residents. */

/** What A4 leaves between the margins of `print.css`, in CSS pixels. */
const PAPER = { width: ((210 - 36) / 25.4) * 96, height: ((297 - 38) / 25.4) * 96 };
const PAGES = [
  "/",
  "/aftalen/",
  "/indsatser/",
  "/penge/",
  "/fremskridt/",
  "/loefter/",
  "/tidslinje/",
  "/en/",
];

test("no figure is taller or wider than a sheet, each has its source, and what one clicks on is gone", {
  timeout: 120_000,
}, async () => {
  const faults: string[] = [];
  const page = await browser.newPage({ viewport: { width: Math.floor(PAPER.width), height: 900 } });
  await page.emulateMedia({ media: "print" });
  for (const address of PAGES) {
    await page.goto(site.origin + address);
    faults.push(
      ...(await page.evaluate(
        ([at, paper]) => {
          const out: string[] = [];
          for (const figure of document.querySelectorAll("figure")) {
            const box = figure.getBoundingClientRect();
            if (box.height > paper.height)
              out.push(`${at}: ${figure.id} is ${Math.round(box.height)} px tall`);
            if (box.right > paper.width + 1) out.push(`${at}: ${figure.id} is too wide`);
            // In a scene the words of the steps flow on below the picture; the picture is what must stay whole.
            const style = getComputedStyle(figure.querySelector(".stage") ?? figure);
            if (style.breakInside !== "avoid") out.push(`${at}: ${figure.id} may be cut`);
            if (!figure.querySelector(".source")?.checkVisibility())
              out.push(`${at}: ${figure.id} has no source`);
          }
          for (const e of document.querySelectorAll(
            "header nav, footer nav, summary, select, button, .skip",
          )) {
            const unfolded = e.matches("main summary") && e.nextElementSibling?.checkVisibility();
            if (e.checkVisibility() && !unfolded) out.push(`${at}: ${e.outerHTML.slice(0, 80)} is printed`);
          }
          return out;
        },
        [address, PAPER] as const,
      )),
    );
  }
  await page.close();
  expect(faults).toEqual([]);
});

test("addresses stand after links to others, and not after numbers or links within the site", async () => {
  const page = await browser.newPage();
  await page.emulateMedia({ media: "print" });
  await page.goto(`${site.origin}/penge/`);
  const after = (selector: string) =>
    page.evaluate((s) => {
      const e = document.querySelector(s);
      return e ? getComputedStyle(e, "::after").content : "missing";
    }, selector);
  expect(await after("main .source a[href^=http]")).toContain("http");
  expect(await after("main a.n")).toBe("none");
  await page.close();
});

test("the story and a section come out as sheets of A4", { timeout: 60_000 }, async () => {
  const page = await browser.newPage();
  for (const address of ["/", "/penge/"]) {
    await page.goto(site.origin + address);
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: false })).toString("latin1");
    const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(sheets.length, address).toBeGreaterThan(1);
    for (const [, width, height] of sheets) {
      expect(Math.round(Number(width))).toBe(595);
      expect(Math.round(Number(height))).toBe(842);
    }
    console.log(`${address}: ${sheets.length} sheets`);
  }
  await page.close();
});
