import { renderAsync } from "@resvg/resvg-js";
import sharp from "sharp";
import { FACES } from "../faces.ts";
import type { ChartFace } from "./built-page.ts";

/** Two drawings of a chart and what is different between them, as pictures to be looked at. */

export interface Difference {
  /** PNG; undefined where there was no drawing before, or is none now. */
  readonly old: Buffer | undefined;
  readonly new: Buffer | undefined;
  /** Faint where both are alike; red what stood there before, blue what is new. */
  readonly difference: Buffer;
  /** The share of the surface that is different, 0 to 1. */
  readonly share: number;
}

type Size = "narrow" | "wide";

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Pixels of a drawing for each of its own. */
const SCALE = 1.5;
/** Channels that differ by less, all three together, look alike. */
const ALIKE = 48;
const GONE = [190, 30, 45] as const;
const COME = [0, 90, 170] as const;

export async function differenceOf(
  before: ChartFace | undefined,
  after: ChartFace | undefined,
  size: Size,
): Promise<Difference> {
  const [old, now] = await Promise.all([before && pixelsOf(before, size), after && pixelsOf(after, size)]);
  const width = Math.max(old?.width ?? 0, now?.width ?? 0);
  const height = Math.max(old?.height ?? 0, now?.height ?? 0);
  const out = new Uint8Array(width * height * 3);
  let different = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [a, b] = [at(old, x, y), at(now, x, y)];
      const apart = Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]);
      const [dark, light] = [brightness(a), brightness(b)];
      const faint = 255 - Math.round((255 - light) * 0.3);
      const colour = apart < ALIKE ? ([faint, faint, faint] as const) : dark < light ? GONE : COME;
      if (apart >= ALIKE) different++;
      out.set(colour, (y * width + x) * 3);
    }
  const difference = await sharp(out, { raw: { width, height, channels: 3 } })
    .png({ palette: true })
    .toBuffer();
  return {
    old: old && (await png(old)),
    new: now && (await png(now)),
    difference,
    share: different / (width * height),
  };
}

const PAPER = [255, 255, 255] as const;

function at(p: Pixels | undefined, x: number, y: number): readonly [number, number, number] {
  if (!p || x >= p.width || y >= p.height) return PAPER;
  const i = (y * p.width + x) * 4;
  return [p.data[i] ?? 255, p.data[i + 1] ?? 255, p.data[i + 2] ?? 255];
}

const brightness = ([r, g, b]: readonly [number, number, number]): number =>
  0.299 * r + 0.587 * g + 0.114 * b;

const png = ({ width, height, data }: Pixels): Promise<Buffer> =>
  sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ palette: true, dither: 0 })
    .toBuffer();

/** Drawn in the light theme on white, with the typeface of the site, as on every other machine. */
async function pixelsOf(face: ChartFace, size: Size): Promise<Pixels> {
  const ink = face.colours["--ink"] ?? "#000000";
  const svg = face[size]
    .replace(/^<svg/, `<svg fill="${ink}" color="${ink}" font-family="Public Sans" font-size="13"`)
    .replace(/var\((--[a-z0-9-]+)\)/g, (_, name: string) =>
      name === "--sans" ? "Public Sans" : name === "--paper" ? "#ffffff" : (face.colours[name] ?? ink),
    )
    .replaceAll("&nbsp;", "\u00a0");
  const drawn = await renderAsync(svg, {
    background: "#ffffff",
    fitTo: { mode: "zoom", value: SCALE },
    font: {
      loadSystemFonts: false,
      fontFiles: Object.values(FACES),
      defaultFontFamily: "Public Sans",
      sansSerifFamily: "Public Sans",
    },
  });
  return { width: drawn.width, height: drawn.height, data: drawn.pixels };
}
