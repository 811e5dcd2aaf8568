import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchChromium, type Site, serveSite } from "./chromium.ts";

/**
 * The built site in a real Chromium. A file of tests that imports them has both from before its first test until after its
 * last; each file gets its own.
 */
export let browser: Browser;
export let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveSite()]);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  site?.server.close();
});
