import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { DIST } from "./dist.ts";
import { browser, site } from "./in-chromium.ts";

/** What a real Chromium asks for before the front page stands there: few files, light, and all from one host. */

const fileOf = (path: string) => readFileSync(join(DIST, path.endsWith("/") ? `${path}index.html` : path));

for (const address of ["/", "/en/"])
  for (const viewport of [
    { width: 360, height: 640 },
    { width: 1280, height: 800 },
  ])
    test(`${address} at ${viewport.width} px: at most 100 kB and six requests, one host`, async () => {
      const page = await browser.newPage({ viewport });
      const asked = new Set<string>();
      page.on("request", (r) => asked.add(r.url()));
      await page.goto(site.origin + address, { waitUntil: "networkidle" });
      await page.close();
      const hosts = new Set([...asked].map((u) => new URL(u).origin));
      expect([...hosts]).toEqual([site.origin]);
      const paths = [...asked].map((u) => new URL(u).pathname);
      // The icon of the tab is asked for when the page stands there, and counted in the weight alone.
      const first = paths.filter((p) => !p.startsWith("/favicon"));
      const size = [...new Set([...first, "/favicon.svg"])].reduce(
        (sum, p) => sum + brotliCompressSync(fileOf(p)).length,
        0,
      );
      console.log(
        `${address} ${viewport.width}: ${first.length} requests, ${(size / 1000).toFixed(1)} kB brotli`,
      );
      expect(first.length, first.join(" ")).toBeLessThanOrEqual(6);
      expect(size).toBeLessThanOrEqual(100_000);
    });
