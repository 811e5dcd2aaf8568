import type { DatasetRow } from "../../model/dataset.ts";
import type { Canvas } from "../define.ts";

/** A small builder for pictures drawn by hand: strips, matrices, stacks. Coordinates are cut to one decimal. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element of the canvas' own document; attributes that are undefined are left out. */
export function el(
  c: Canvas,
  name: string,
  attributes: Attributes,
  ...children: (Element | string)[]
): SVGElement {
  const node = c.document.createElementNS("http://www.w3.org/2000/svg", name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    node.setAttribute(key, typeof value === "number" ? String(Number(value.toFixed(1))) : value);
  }
  node.append(...children);
  return node;
}

/** The picture itself, as wide as the canvas. */
export function picture(c: Canvas, height: number, ...children: Element[]): SVGSVGElement {
  return el(c, "svg", { width: c.width, height: Math.ceil(height) }, ...children) as SVGSVGElement;
}

/**
 * Lines of text under each other, the first with its baseline at `y`. Several lines are one `<text>`, so that a reader
 * of the picture's text hears one label. Colour and anchor are attributes as in SVG; the size is the theme's small one.
 */
export function label(
  c: Canvas,
  x: number,
  y: number,
  text: string | readonly string[],
  attributes: Attributes = {},
): SVGElement {
  const lines = typeof text === "string" ? [text] : text;
  const size = Number(attributes["font-size"] ?? c.theme.font.small);
  const all = { "font-size": size, ...attributes };
  const [only] = lines;
  if (lines.length === 1) return el(c, "text", { x, y, ...all }, only ?? "");
  return el(
    c,
    "text",
    { y, ...all },
    ...lines.map((line, i) => el(c, "tspan", i === 0 ? { x } : { x, dy: Math.round(size * 1.25) }, line)),
  );
}

/**
 * Which rows a mark shows. `draw.ts` turns it into `data-key`, the anchors of the rows on their table's page, parted by
 * spaces. One row: the whole mark is its. Several: a path has as many strokes begun by `M`, one a row, in order; any other
 * mark is all of theirs. A mark in parts bears the same key on each. Only pictures in our own pages have it; frames and files do not.
 */
export function shows(...rows: readonly DatasetRow[]): Attributes {
  return rows.length === 0 ? {} : { "data-key": rows.map((r) => r.key).join(" ") };
}

/** Where rows lie that have no mark to themselves, as dots without ink; like the keys in our own pages alone. */
export function places(
  c: Canvas,
  points: readonly { readonly row: DatasetRow; readonly x: number; readonly y: number }[],
): SVGElement {
  return el(c, "path", {
    class: "places",
    fill: "none",
    d: points.map((p) => `M${p.x.toFixed(1)} ${p.y.toFixed(1)}h0`).join(""),
    ...shows(...points.map((p) => p.row)),
  });
}

/** Says which part of the picture these marks belong to, for a story that points at one part after another. */
export function part<E extends Element>(name: string, ...marks: readonly E[]): E[] {
  for (const mark of marks) mark.setAttribute("data-part", name);
  return [...marks];
}

/** Lifts a label off what lies under it: a stroke in the ground's colour behind the letters. */
export function halo(c: Canvas, ground: string = c.theme.paper): Attributes {
  return { stroke: ground, "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" };
}
