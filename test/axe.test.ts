import { expect, test } from "vitest";
import { axeFaults } from "./axe.ts";
import { browser, site } from "./in-chromium.ts";
import { pageKinds } from "./page-kinds.ts";

/** axe over every kind of page; `npm run a11y` goes through every page there is and writes what it found. */

test("axe finds nothing on any kind of page, in both languages, themes and widths", {
  timeout: 900_000,
}, async () => {
  const kinds = [...pageKinds(), "/404.html"];
  const faults = await axeFaults(browser, site.origin, kinds);
  console.log(`${kinds.length} kinds of page, 2 themes, 2 widths: ${faults.length} faults`);
  expect(faults.map((f) => `${f.address} ${f.width} px, ${f.theme}: ${f.what}`)).toEqual([]);
});

test("axe finds what is wrong with a page", async () => {
  const page = `data:text/html,<html lang="da"><title>x</title><main><h1>x</h1><img src="a.png"></main>`;
  const faults = await axeFaults(browser, "", [page]);
  expect(faults.some((f) => f.what.startsWith("image-alt"))).toBe(true);
});
