import type { Drawing } from "../charts/draw.ts";
import { theme, type WIDTHS } from "../charts/theme.ts";
import type { PictureTheme } from "../published/addresses.ts";
import { paint } from "../published/palette.ts";
import type { Imprint } from "./imprint.ts";
import { metadata } from "./metadata.ts";
import { round, tag } from "./xml.ts";

/** The paper a picture is put on: one SVG that stands alone, with its colours and its rights in it. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The face is named, not carried: where Public Sans is missing, faces that are everywhere are stretched or shrunk to its
 * widths, a little under so that lines broken by its letters still fit. Bold has widths of its own, and is named by itself,
 * for a browser would otherwise smear the plain.
 */
const FALL_BACKS = [
  { family: "Sans fall-back", plain: "102%", bold: "98%", names: ["Arial", "Liberation Sans", "Helvetica"] },
  { family: "Broad fall-back", plain: "90%", bold: "82%", names: ["DejaVu Sans", "Verdana"] },
] as const;

const FACE_RULES = FALL_BACKS.flatMap(({ family, plain, bold, names }) => {
  const rule = (weight: string, adjust: string, suffix: string) =>
    `@font-face{font-family:"${family}";font-weight:${weight};size-adjust:${adjust};` +
    `src:${names.map((n) => `local("${n}${suffix}")`).join(",")}}`;
  return [rule("100 599", plain, ""), rule("600 900", bold, " Bold")];
}).join("");

const FAMILY = ["Public Sans", "Public Sans Variable", ...FALL_BACKS.map((f) => f.family), "sans-serif"].join(
  ", ",
);

/** The whole picture, `width` × `height`, around what stands on it. */
export function sheet(
  d: Drawing,
  i: Imprint,
  [width, height]: readonly [number, number],
  colours: PictureTheme,
  ...content: readonly string[]
): string {
  const svg = tag(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "xml:lang": d.locale,
      role: "img",
      "aria-label": i.alternative,
      "font-family": FAMILY,
    },
    metadata(d, i),
    tag("style", {}, FACE_RULES),
    tag("rect", { width: "100%", height: "100%", fill: theme.paper }),
    ...content,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${paint(svg, colours)}\n`;
}

/** A drawing's own size in the unit its letters are true in. */
export function drawnSize(d: Drawing, size: keyof typeof WIDTHS): { width: number; height: number } {
  const box = /viewBox="0 0 (?<width>[\d.]+) (?<height>[\d.]+)"/.exec(d[size])?.groups;
  if (!box) throw new Error(`chart ${d.id}: the ${size} picture has no viewBox`);
  return { width: Number(box["width"]), height: Number(box["height"]) };
}

export interface Fitted {
  readonly drawing: keyof typeof WIDTHS;
  readonly width: number;
  readonly height: number;
}

/**
 * The drawing that serves a room better, scaled to it: the one that covers more of it, and, where both do, the one with the
 * larger letters. `height` null is a room as high as one likes; `most` is how far a drawing may be blown up.
 */
export function fitted(
  d: Drawing,
  drawings: readonly (keyof typeof WIDTHS)[],
  room: { readonly width: number; readonly height: number | null },
  most = Number.POSITIVE_INFINITY,
): Fitted {
  const [best] = drawings
    .map((drawing) => {
      const own = drawnSize(d, drawing);
      const scale = Math.min(room.width / own.width, (room.height ?? Infinity) / own.height, most);
      const width = own.width * scale;
      const height = own.height * scale;
      return { drawing, width, height, worth: width * height * Math.sqrt(scale) };
    })
    .sort((a, b) => b.worth - a.worth);
  if (!best) throw new Error(`chart ${d.id} has no drawing`);
  return best;
}

/**
 * The drawing scaled whole into a box of its own proportions. Its role and name are the sheet's here; where its words are
 * anchored is its own.
 */
export function placeDrawing(d: Drawing, size: keyof typeof WIDTHS, box: Box): string {
  const own = drawnSize(d, size);
  const anchor = /^<svg[^>]* text-anchor="(?<anchor>[^"]*)"/.exec(d[size])?.groups?.["anchor"];
  const open = tag("svg", {
    x: box.x,
    y: box.y,
    width: box.width,
    height: box.height,
    viewBox: `0 0 ${round(own.width)} ${round(own.height)}`,
    overflow: "visible",
    "text-anchor": anchor,
    "font-size": theme.font.size,
    fill: theme.ink,
    color: theme.ink,
  }).replace("/>", ">");
  return d[size].replace(/^<svg[^>]*>/, open).replaceAll("&nbsp;", "\u00a0");
}
