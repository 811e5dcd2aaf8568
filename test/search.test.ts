import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { indexSite } from "../scripts/search.ts";
import { LOCALES } from "../src/i18n/locale.ts";
import { localePath } from "../src/site/pages.ts";
import { everythingOf } from "../src/site/search-kinds.ts";
import { DIST, documentOf, htmlOf } from "./dist.ts";
import { browser, site } from "./in-chromium.ts";
import { openUnderPolicy } from "./policy.ts";

/** The search of the whole site, in a real Chromium that may run nothing but files of this host and WebAssembly. */

const open = (address: string, width = 1280) => openUnderPolicy(browser, site, address, width);

const titles = (page: Page) => page.locator(".search-results h3").allTextContents();

test("what is asked for in the address is found, in each language by its own word endings", {
  timeout: 60_000,
}, async () => {
  for (const [address, title] of [
    ["/soeg/?q=kamera", "kameraer"],
    ["/soeg/?q=naboforeningen", "naboforening"],
    ["/en/search/?q=camera", "cameras"],
  ] as const) {
    const { page, close } = await open(address);
    await page.locator(".search-results li").first().waitFor();
    const text = (await page.locator(".search-results").innerText()).toLowerCase();
    expect(text, address).toContain(title);
    expect(await page.locator("[role=status]").innerText()).toMatch(
      /^\d+ (fund på »|results for “)|^(Ét|One)/,
    );
    for (const href of await page
      .locator(".search-results h3 a")
      .evaluateAll((as) => as.map((a) => a.getAttribute("href")))) {
      const [path, id] = (href ?? "").split("#");
      expect(existsSync(join(DIST, path ?? "", "index.html")), href ?? "").toBe(true);
      if (id) expect(htmlOf(path ?? "")).toContain(`id="${id}"`);
      expect(path?.startsWith("/en/")).toBe(address.startsWith("/en/"));
    }
    await close();
  }
});

test("typing, choosing a kind and going back stand in the address, and the address brings them again", {
  timeout: 60_000,
}, async () => {
  const { page, close } = await open("/soeg/", 320);
  const query = () => new URL(page.url()).search;
  await page.getByRole("searchbox").fill("ghettoliste");
  await page.locator(".search-results li").first().waitFor();
  await page.waitForFunction(() => location.search !== "");
  expect(query()).toBe("?q=ghettoliste");
  const all = await titles(page);
  await page.getByLabel("Slags").selectOption("term");
  await page.waitForFunction(() =>
    [...document.querySelectorAll(".search-results .eyebrow")].every((e) => e.textContent === "Ord"),
  );
  expect(query()).toBe("?q=ghettoliste&kind=term");
  const terms = await titles(page);
  expect(terms.length).toBeGreaterThan(0);
  expect(terms).not.toEqual(all);
  await page.reload();
  await page.locator(".search-results li").first().waitFor();
  expect(await titles(page)).toEqual(terms);
  await page.goBack();
  await page.waitForFunction(() => !location.search.includes("kind"));
  await page.waitForFunction((n) => document.querySelectorAll(".search-results h3").length === n, all.length);
  expect(await titles(page)).toEqual(all);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await close();
});

test("more is shown when asked for, and the keyboard stands at the first of it", {
  timeout: 60_000,
}, async () => {
  const { page, close } = await open("/soeg/?q=beboere");
  await page.locator(".search-more:visible").waitFor();
  expect((await titles(page)).length).toBe(10);
  await page.locator(".search-more").focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll(".search-results h3").length > 10);
  const eleventh = page.locator(".search-results li").nth(10).locator("a");
  await expect.poll(() => eleventh.evaluate((a) => a === document.activeElement)).toBe(true);
  await close();
});

test("where nothing is found it says so, helps, and leaves the list of everything", {
  timeout: 60_000,
}, async () => {
  const { page, close } = await open("/soeg/?q=xylofonorkester");
  await page.locator(".search-help:visible").waitFor();
  expect(await page.locator("[role=status]").innerText()).toBe(
    "Vi har ikke fundet noget på »xylofonorkester«.",
  );
  expect(await page.locator(".search-results").isVisible()).toBe(false);
  expect(await page.locator("#alt").isVisible()).toBe(true);
  await close();
});

test("without script there is no empty field, but everything, kind by kind", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/soeg/`);
  expect(await page.locator("#soeg").isVisible()).toBe(false);
  expect(await page.locator("#alt a:visible").count()).toBeGreaterThan(15);
  await context.close();
});

test("the index holds all that the list names, and nothing else", () => {
  const entry = JSON.parse(readFileSync(join(DIST, "pagefind/pagefind-entry.json"), "utf8")) as {
    languages: Record<string, { page_count: number }>;
  };
  for (const locale of LOCALES) {
    const things = everythingOf(locale).flatMap((k) => k.things);
    expect(entry.languages[locale]?.page_count, locale).toBe(things.length);
    const listed = [...documentOf(localePath(locale, "search")).querySelectorAll("#alt a")];
    expect(listed.map((a) => a.getAttribute("href"))).toEqual(things.map((t) => t.href));
  }
});

test("the script of the search is loaded on its page alone, and every page leads to it", () => {
  const script = /<script[^>]+src="(\/_\/search[^"]+)"/;
  expect(script.exec(htmlOf("/soeg/"))?.[1]).toBeTruthy();
  for (const a of ["/", "/en/", "/indsatser/", "/diagrammer/income/"]) {
    expect(htmlOf(a)).not.toMatch(script);
    expect(htmlOf(a)).toContain(`href="${a.startsWith("/en/") ? "/en/search/" : "/soeg/"}"`);
  }
});

test("the same pages give the same index, byte for byte", { timeout: 60_000 }, async () => {
  const indexed = async (): Promise<string> => {
    const folder = mkdtempSync(join(tmpdir(), "search-"));
    try {
      // So many kinds that no order of chance is the same twice.
      for (let n = 0; n < 12; n++)
        for (const language of ["da", "en"]) {
          mkdirSync(join(folder, `${language}${n}`));
          writeFileSync(
            join(folder, `${language}${n}`, "index.html"),
            `<html lang="${language}"><body><main data-kind="kind${"abcdefghijkl"[n]}"><h1>Side ${n}</h1></main></body></html>`,
          );
        }
      await indexSite(folder);
      const files = readdirSync(join(folder, "pagefind"), { recursive: true, withFileTypes: true })
        .filter((e) => e.isFile())
        .map((e) => join(e.parentPath, e.name))
        .sort();
      const hash = createHash("sha256");
      for (const f of files) hash.update(f.slice(folder.length)).update(readFileSync(f));
      return hash.digest("hex");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  expect(await indexed()).toBe(await indexed());
});
