import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { drawingOf } from "../src/charts/drawn.ts";
import { charts } from "../src/charts/index.ts";
import { LOCALES } from "../src/i18n/locale.ts";

/** A chart's test is its picture. When one changes, look at it before you accept it, and say in the commit what changed to the eye. */

const folder = join(import.meta.dirname, "__pictures__");
mkdirSync(folder, { recursive: true });

for (const chart of charts)
  for (const locale of LOCALES)
    test(`${chart.id} (${locale}) says and draws what it did`, async () => {
      const d = drawingOf(chart, locale);
      const lines = (svg: string) => svg.replaceAll("><", ">\n<");
      const name = join(folder, `${chart.id}.${locale}`);
      await expect(
        [d.title, d.subtitle, d.note, d.description].join("\n\n").concat("\n"),
      ).toMatchFileSnapshot(`${name}.txt`);
      await expect(`${lines(d.narrow)}\n`).toMatchFileSnapshot(`${name}.narrow.svg`);
      await expect(`${lines(d.wide)}\n`).toMatchFileSnapshot(`${name}.wide.svg`);
    });

test("there are at least seventeen charts, and both pictures of each fit into a frame of eight kilobytes", async () => {
  const { brotliCompressSync } = await import("node:zlib");
  expect(charts.length).toBeGreaterThanOrEqual(17);
  const heavy = charts.flatMap((c) => {
    const d = drawingOf(c, "da");
    const bytes = brotliCompressSync(Buffer.from(d.narrow + d.wide)).length;
    return bytes > 6_500 ? [`${c.id}: ${bytes} bytes`] : [];
  });
  expect(heavy).toEqual([]);
});
