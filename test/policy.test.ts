import { expect, test } from "vitest";
import { INTERFACE } from "../src/i18n/index.ts";
import { LOCALES } from "../src/i18n/locale.ts";
import { chartPage } from "../src/published/addresses.ts";
import { browser, site } from "./in-chromium.ts";
import { pageKinds } from "./page-kinds.ts";
import { openUnderPolicy } from "./policy.ts";

/** The pages under a strict Content-Security-Policy, in a real Chromium: nothing they hold or do is refused. */

test("a page of every kind, in both languages, opens without a complaint and holds nothing that would be refused", {
  timeout: 180_000,
}, async () => {
  const kinds = pageKinds();
  expect(kinds.filter((a) => a.startsWith("/en/")).length).toBeGreaterThan(15);
  expect(kinds.filter((a) => !a.startsWith("/en/")).length).toBeGreaterThan(15);
  for (const address of kinds) {
    const { page, close } = await openUnderPolicy(browser, site, address);
    // A handler written in the page is refused when it is made into a function, which is first when it is called.
    const written = await page.evaluate(() =>
      [...document.querySelectorAll("*")].flatMap((e) =>
        e
          .getAttributeNames()
          .filter((n) => n.startsWith("on"))
          .map((n) => `${e.localName} ${n}`),
      ),
    );
    expect(written, address).toEqual([]);
    await close();
  }
});

test("what a reader does on a chart's page works under it: copying, values in the picture, where a number comes from", {
  timeout: 60_000,
}, async () => {
  for (const locale of LOCALES) {
    const { page, close } = await openUnderPolicy(browser, site, chartPage("outside-work", locale));
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const block = page.locator(".copy").first();
    await block.locator("button").click();
    await block.locator("output").filter({ hasText: INTERFACE[locale].take.copied }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await block.locator("code").textContent(),
    );
    await page.locator(".sheet > .picture.wide").hover();
    await page.locator(".sheet > .picture.wide").focus();
    await page.keyboard.press("ArrowRight");
    await page.locator(".point-tip:visible").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".sheet .words a.n").first().click();
    await page.locator("[popover]:popover-open").waitFor();
    await close();
  }
});

test("where it forbids the explorer to make pixels, the reader is told to take the drawing", {
  timeout: 60_000,
}, async () => {
  const { page } = await openUnderPolicy(browser, site, "/udforsk/");
  await page.locator("[data-take=png]").click();
  await page.getByText(INTERFACE.da.explore.notTaken).waitFor();
  const [svg] = await Promise.all([page.waitForEvent("download"), page.locator("[data-take=svg]").click()]);
  expect(svg.suggestedFilename()).toMatch(/\.svg$/);
  await page.close();
});
