import { createServer } from "node:net";
import lighthouse from "lighthouse";
import { launchChromium, serveSite } from "../test/chromium.ts";

/**
 * `npm run lighthouse`: a benchmark. Judges the front page, a section, a chart and a frame of `dist/` as Lighthouse sees
 * them on a phone on a slow line, and prints it. Addresses can be named. Frames are kept out of search engines on
 * purpose, so they are not judged by those.
 */

const named = process.argv.slice(2);
const addresses =
  named.length > 0 ? named : ["/", "/penge/", "/diagrammer/outside-work/", "/embed/outside-work/"];

const port = await freePort();
const [browser, site] = await Promise.all([
  launchChromium("ours", `--remote-debugging-port=${port}`),
  serveSite(undefined, "host"),
]);
for (const address of addresses) {
  const frame = /\/(embed|fixed)\//.test(address);
  const categories = ["performance", "accessibility", "best-practices", ...(frame ? [] : ["seo"])];
  const run = await lighthouse(site.origin + address, {
    port,
    onlyCategories: categories,
    logLevel: "error",
  });
  if (!run) throw new Error(`Lighthouse says nothing of ${address}`);
  const { lhr } = run;
  const scores = categories.map((c) => `${c} ${Math.round((lhr.categories[c]?.score ?? 0) * 100)}`);
  const audit = (id: string) => lhr.audits[id]?.displayValue ?? "–";
  console.log(`${address}: ${scores.join(" · ")}`);
  console.log(
    `  first paint ${audit("first-contentful-paint")}, largest ${audit("largest-contentful-paint")}, ` +
      `shift ${audit("cumulative-layout-shift")}, blocking ${audit("total-blocking-time")}, ` +
      `sent ${audit("total-byte-weight")}`,
  );
  for (const c of categories)
    for (const ref of lhr.categories[c]?.auditRefs ?? []) {
      const a = lhr.audits[ref.id];
      if (ref.weight > 0 && a && a.score !== null && a.score < 1)
        console.log(`  ${c}: ${a.title} (${a.displayValue ?? Math.round(a.score * 100)})`);
    }
}
await browser.close();
site.server.close();

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no free port");
  return address.port;
}
