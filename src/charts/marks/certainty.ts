import type { DatasetRow } from "../../model/dataset.ts";
import type { EFFORT_STATUS, MONEY_STATUS } from "../../model/vocabulary.ts";
import type { Canvas } from "../define.ts";
import { type Attributes, el, shows } from "./svg.ts";

/**
 * How certain something was on 7 March 2011, by texture: the less certain, the less ink. The same in every chart, so that
 * an outline is always something applied for, whether money or the effort it was to pay.
 */
export type Texture = "filled" | "hatched" | "outline" | "dotted" | "half" | "struck";

export const MONEY_TEXTURE: Readonly<Record<keyof typeof MONEY_STATUS, Texture>> = {
  existing: "filled",
  reserved: "hatched",
  conditional: "hatched",
  applied: "outline",
  waiting: "dotted",
  blank: "dotted",
};

export const EFFORT_TEXTURE: Readonly<Record<keyof typeof EFFORT_STATUS, Texture>> = {
  running: "filled",
  unclear: "half",
  developing: "hatched",
  planned: "hatched",
  applied: "outline",
  waiting: "dotted",
  possible: "dotted",
  ended: "struck",
};

/** A colour with a name, so that its hatching can be asked for by the name. */
export interface Ink {
  readonly name: string;
  readonly colour: string;
}

/** The hatchings of a picture, one an ink; to be put into it once. */
export function hatchings(c: Canvas, ...inks: readonly Ink[]): SVGElement {
  return el(
    c,
    "defs",
    {},
    ...inks.map((ink) =>
      el(
        c,
        "pattern",
        {
          id: `${c.uid}-${ink.name}`,
          width: 4,
          height: 4,
          patternUnits: "userSpaceOnUse",
          patternTransform: "rotate(45)",
        },
        el(c, "path", { d: "M1 0V4", stroke: ink.colour, "stroke-width": 1.6 }),
      ),
    ),
  );
}

/**
 * A box whose outer edge is exactly `x`, `y`, `w`, `h`: the line is drawn inside it, so that areas stay true. `rows`: the
 * rows it shows.
 */
export function box(
  c: Canvas,
  texture: Texture,
  ink: Ink,
  [x, y, w, h]: readonly [number, number, number, number],
  line = LINE,
  rows: readonly DatasetRow[] = [],
): SVGElement[] {
  const inner = {
    x: x + line / 2,
    y: y + line / 2,
    width: Math.max(w - line, 0),
    height: Math.max(h - line, 0),
  };
  const edge = { stroke: ink.colour, "stroke-width": line };
  switch (texture) {
    case "filled":
      return [el(c, "rect", { x, y, width: w, height: h, fill: ink.colour, ...shows(...rows) })];
    case "half":
      return [
        el(c, "rect", { ...inner, ...look(c, "hatched", ink, line), ...shows(...rows) }),
        el(c, "path", { d: `M${x} ${y}V${y + h}H${x + w}z`, fill: ink.colour }),
      ];
    case "struck":
      return [
        el(c, "rect", { ...inner, fill: c.theme.othersSoft, ...edge, "stroke-width": 1, ...shows(...rows) }),
        el(c, "path", { d: `M${x} ${y + h / 2}H${x + w}`, ...edge }),
      ];
    default:
      return [el(c, "rect", { ...inner, ...look(c, texture, ink, line), ...shows(...rows) })];
  }
}

/**
 * Many square boxes of one look, as one path where the look allows it: a picture of many marks stays light. `rows`: the one
 * row they show together, or a row for each.
 */
export function boxes(
  c: Canvas,
  texture: Texture,
  ink: Ink,
  places: readonly (readonly [x: number, y: number])[],
  size: number,
  rows: readonly DatasetRow[] = [],
): SVGElement[] {
  if (texture === "half" || texture === "struck")
    return places.flatMap(([x, y], i) =>
      box(c, texture, ink, [x, y, size, size], LINE, rows.length > 1 ? rows.slice(i, i + 1) : rows),
    );
  const inset = texture === "filled" ? 0 : LINE / 2;
  const side = size - 2 * inset;
  const d = places.map(([x, y]) => `M${x + inset} ${y + inset}h${side}v${side}h${-side}z`).join("");
  return [el(c, "path", { d, ...look(c, texture, ink, LINE), ...shows(...rows) })];
}

export const LINE = 1.5;

function look(
  c: Canvas,
  texture: "filled" | "hatched" | "outline" | "dotted",
  ink: Ink,
  line: number,
): Attributes {
  const edge = { stroke: ink.colour, "stroke-width": line };
  switch (texture) {
    case "filled":
      return { fill: ink.colour };
    case "hatched":
      return { fill: `url(#${c.uid}-${ink.name})`, ...edge };
    case "outline":
      return { fill: c.theme.paper, ...edge };
    case "dotted":
      return { fill: "none", ...edge, "stroke-dasharray": `${line} ${line * 1.4}` };
  }
}
