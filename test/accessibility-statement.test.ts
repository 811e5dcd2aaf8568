import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { isOverdue, RESULTS } from "../src/accessibility/results.ts";
import { documentOf, htmlOf, pageAddresses } from "./dist.ts";

/** The accessibility statement: found from every page, true to what was measured, and marked when it grows old. */

const STATEMENT = { da: "/tilgaengelighed/", en: "/en/accessibility/" };

test("every page leads to the statement by the name the authority asks for", { timeout: 60_000 }, () => {
  const missing = pageAddresses().filter((a) => {
    const to = a.startsWith("/en/") ? STATEMENT.en : STATEMENT.da;
    const name = a.startsWith("/en/") ? "Accessibility statement" : "Tilgængelighedserklæring";
    return documentOf(a).querySelector(`footer a[href="${to}"]`)?.textContent !== name;
  });
  expect(missing).toEqual([]);
});

test("/was sends on to the statement, also where nothing is sent on, and is no page of its own", () => {
  const html = htmlOf("/was/");
  expect(html).toMatch(/http-equiv="refresh" content="0; url=\/tilgaengelighed\/"/);
  expect(html).toMatch(/name="robots" content="noindex"/);
  expect(html).toMatch(/rel="canonical" href="[^"]*\/tilgaengelighed\/"/);
  expect(documentOf("/was/").querySelector("a")?.getAttribute("href")).toBe(STATEMENT.da);
});

test("the statement prints what was measured, in both languages", () => {
  for (const address of Object.values(STATEMENT)) {
    const d = documentOf(address);
    const printed = [...d.querySelectorAll(".results tr:not(:nth-child(2)) samp")].map((n) =>
      Number(n.textContent?.replace(/[.,](?=\d{3}$)/, "")),
    );
    const measured = [...RESULTS.widths, RESULTS.pages, RESULTS.looks, RESULTS.violations];
    expect(printed).toEqual(RESULTS.pages > 0 ? measured : []);
    if (RESULTS.pages > 0)
      expect(d.querySelector(".results time")?.getAttribute("datetime")).toBe(RESULTS.date);
    expect(d.querySelectorAll("main h2").length).toBe(6);
  }
});

test("a contact that is not set is said not to be set, and none is invented", () => {
  const text = documentOf(STATEMENT.da).querySelector("main")?.textContent ?? "";
  expect(text).toContain("Der er endnu ingen adresse at skrive til");
  expect(text).not.toMatch(/@|\+45/);
});

test("a review is too old when the edition is more than a year younger", () => {
  expect(isOverdue("2026-11-23", "2026-11-23")).toBe(false);
  expect(isOverdue("2026-11-23", "2027-11-23")).toBe(false);
  expect(isOverdue("2026-11-23", "2027-11-24")).toBe(true);
  expect(isOverdue("2028-02-29", "2029-03-01")).toBe(true);
});

test("the page of parts shows both themes, is kept out of search engines, and no page leads there", {
  timeout: 60_000,
}, () => {
  for (const address of ["/design/", "/en/design/"]) {
    const d = documentOf(address);
    expect([...d.querySelectorAll(".specimen")].map((s) => s.getAttribute("data-theme"))).toEqual([
      "light",
      "dark",
    ]);
    expect(d.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
    for (const part of [
      "a.n",
      "[data-holds]",
      ".verdict",
      ".filter select",
      "figure table",
      ".caution",
      ".copy",
      "q",
    ])
      expect(d.querySelectorAll(part).length, part).toBeGreaterThan(0);
  }
  const leading = pageAddresses().filter(
    (a) => !a.endsWith("/design/") && /href="(\/en)?\/design\/"/.test(htmlOf(a).replace(/<link[^>]*>/g, "")),
  );
  expect(leading).toEqual([]);
  expect(existsSync("dist/sitemap.xml") && /\/design\//.test(htmlOf("/sitemap.xml"))).toBe(false);
});
