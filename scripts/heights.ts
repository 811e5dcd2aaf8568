import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { FRAME_WIDTHS } from "../src/model/frame-widths.ts";
import { launchChromium, serveSite } from "../test/chromium.ts";
import { measureFrames } from "./measure.ts";

/**
 * `npm run heights`: opens every frame of a build in a browser and writes how tall it is at the published
 * widths. Run it after `npm run build` when a chart is new or looks different, and commit what it writes.
 * Another build than `dist/` can be named.
 */

const root = join(import.meta.dirname, "..");
const folder = join(root, process.argv[2] ?? "dist");

const charts = await readFile(join(folder, "charts.json"), "utf8").catch(() => undefined);
if (charts === undefined) {
  console.error(`${folder} er ikke en bygget side.\n  → Kør npm run build først.`);
  process.exit(1);
}
const ids = (JSON.parse(charts) as { id: string }[]).map((c) => c.id).sort();
const [browser, site] = await Promise.all([launchChromium(), serveSite(folder)]);
const address = (id: string, locale: string) => `${locale === "da" ? "" : `/${locale}`}/embed/${id}/`;
const addresses = ids.flatMap((id) => [address(id, "da"), address(id, "en")]);
const measured = await measureFrames(browser, site.origin, addresses);
await browser.close();
site.server.close();

await writeFile(
  join(root, "src/frames/heights.json"),
  `${objectText(ids.map((id) => [id, chartText(id)]))}\n`,
);
const tallest = Math.max(...[...measured.values()].map((m) => m.heights[320]));
console.log(`${measured.size} rammer målt; den højeste er ${tallest} px ved 320 px`);

/** As `npm run format` would have it. */
function objectText(entries: readonly (readonly [string, string])[], indent = ""): string {
  return `{\n${entries.map(([key, text]) => `${indent}  "${key}": ${text}`).join(",\n")}\n${indent}}`;
}

function chartText(id: string): string {
  const frames = ["da", "en"].map((locale) => {
    const m = measured.get(address(id, locale));
    if (!m) throw new Error(`the frame of ${id} (${locale}) was not measured`);
    const heights = FRAME_WIDTHS.map((w) => `"${w}": ${m.heights[w]}`).join(", ");
    return [
      locale,
      objectText(
        [
          ["heights", `{ ${heights} }`],
          ["room", `[${m.room.join(", ")}]`],
        ],
        "    ",
      ),
    ] as const;
  });
  return objectText(frames, "  ");
}
