import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { renderAsync } from "@resvg/resvg-js";
import sharp from "sharp";
import { FACES } from "./faces.ts";
import { pngTexts, textsInSvg } from "./picture-texts.ts";
import { withTexts } from "./png-chunks.ts";

/** One picture as PNG. Drawn with the typeface of the site from its own files, so that every machine draws the same. */

// Both work in threads of their own; one picture at a time in each keeps two cores busy and the memory small.
sharp.concurrency(1);
sharp.cache(false);

/** How much of the palette may be given up, in steps, where a picture must not be too large. */
const QUALITIES = [100, 80, 60, 40, 20] as const;

/**
 * The bytes of the PNG: a palette of at most 256 colours, then what the picture says of itself. Where `most` is given,
 * colours are given up until the file has at most that many bytes; throws if it never does.
 */
export async function drawPng(svg: string, most = Number.POSITIVE_INFINITY): Promise<Buffer> {
  const image = await renderAsync(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: Object.values(FACES),
      defaultFontFamily: "Public Sans",
      sansSerifFamily: "Public Sans",
    },
  });
  const { width, height, pixels } = image;
  const texts = pngTexts(textsInSvg(svg));
  for (const quality of QUALITIES) {
    const plain = await sharp(pixels, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .png({ palette: true, quality, dither: 0, effort: 1, compressionLevel: 9 })
      .toBuffer();
    const png = withTexts(plain, texts);
    if (png.length <= most) return png;
  }
  throw new Error(`the picture cannot be brought under ${most} bytes; it shows too much`);
}

/** What a PNG depends on besides its SVG: the typeface, the two programs, and how they are used here. */
export function recipe(): string {
  const resvg = createRequire(import.meta.url)("@resvg/resvg-js/package.json") as { version: string };
  const hash = createHash("sha256").update(`${resvg.version} ${JSON.stringify(sharp.versions)}`);
  for (const file of Object.values(FACES)) hash.update(readFileSync(file));
  for (const name of ["picture-png.ts", "picture-texts.ts", "png-chunks.ts"])
    hash.update(readFileSync(new URL(name, import.meta.url)));
  return hash.digest("hex");
}
