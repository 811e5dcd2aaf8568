import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import type { Site } from "./chromium.ts";

/** What a strict host allows a page: files of this host, styles written in the page, WebAssembly for the search. */
export const POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'";

/** A page under the policy; what it complains of is thrown at the end by `close`. */
export async function openUnderPolicy(
  browser: Browser,
  site: Site,
  address: string,
  width = 1280,
): Promise<{ page: Page; close: () => Promise<void> }> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const complaints: string[] = [];
  page.on("console", (m) => m.type() === "error" && complaints.push(m.text()));
  page.on("pageerror", (e) => complaints.push(e.message));
  await page.route("**/*", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": POLICY } });
  });
  await page.goto(site.origin + address);
  return {
    page,
    close: async () => {
      await page.close();
      expect(complaints, address).toEqual([]);
    },
  };
}
