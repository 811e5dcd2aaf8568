import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AXE_VERSION, axeFaults, THEMES, WIDTHS } from "../test/axe.ts";
import { launchChromium, serveSite } from "../test/chromium.ts";
import { pageAddresses } from "../test/dist.ts";

/**
 * `npm run a11y`: goes through every page of `dist/` with axe, in both themes and at two widths, prints what breaks a
 * rule, and writes what the accessibility statement says of it. Commit what it writes. `--dry` writes nothing; other
 * words choose the pages whose address holds one of them, and write nothing either.
 */

const words = process.argv.slice(2).filter((w) => w !== "--dry");
const dry = words.length > 0 || process.argv.includes("--dry");
const addresses = pageAddresses().filter((a) => words.length === 0 || words.some((w) => a.includes(w)));

const [browser, site] = await Promise.all([launchChromium(), serveSite()]);
let done = 0;
const tell = () => {
  done += 1;
  if (done % 50 === 0 || done === addresses.length) console.log(`${done} af ${addresses.length} sider`);
};
// Two windows keep two cores busy.
const halves = [0, 1].map((half) => addresses.filter((_, i) => i % 2 === half));
const faults = (await Promise.all(halves.map((h) => axeFaults(browser, site.origin, h, tell)))).flat();
await browser.close();
site.server.close();

for (const f of faults) console.log(`${f.address} ${f.width} px, ${f.theme}: ${f.what}`);
const results = {
  date: new Date().toISOString().slice(0, 10),
  axe: AXE_VERSION,
  pages: addresses.length,
  widths: WIDTHS,
  looks: addresses.length * THEMES.length * WIDTHS.length,
  violations: faults.length,
};
console.log(`${results.pages} sider, ${results.looks} gennemgange, ${results.violations} fejl`);
if (!dry)
  await writeFile(
    join(import.meta.dirname, "../src/accessibility/results.json"),
    `${JSON.stringify(results, null, 2).replace(/\[\s+(\d+),\s+(\d+)\s+\]/, "[$1, $2]")}\n`,
  );
process.exitCode = faults.length > 0 ? 1 : 0;
