import { textWidth } from "../theme.ts";

/** Finding room for labels: each has a few places it may stand, and takes the first where it touches nothing. */

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export type Anchor = "start" | "middle" | "end";

/** A place for a label: the anchor point of its first line, whose baseline is at `y`. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
}

/** What a label covers at a place, with a hair of air around it. */
export function labelBox(lines: readonly string[], size: number, { x, y, anchor }: Place): Box {
  const width = Math.max(...lines.map((l) => textWidth(l, size)));
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  const height = size * 0.75 + (lines.length - 1) * Math.round(size * 1.25);
  // Ascenders, descenders and the browser's own line box reach a little beyond the letters.
  return { x0: left - 2, y0: y - size * 0.95 - 1, x1: left + width + 2, y1: y - size * 0.75 + height + 4 };
}

/** How much of two boxes is common, in square pixels. */
export function overlap(a: Box, b: Box): number {
  const w = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
  const h = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return w > 0 && h > 0 ? w * h : 0;
}

/** A straight stroke as a row of small boxes. */
export function strokeBoxes(x0: number, y0: number, x1: number, y1: number, reach = 2): Box[] {
  const n = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 5));
  return Array.from({ length: n + 1 }, (_, i) => {
    const x = x0 + ((x1 - x0) * i) / n;
    const y = y0 + ((y1 - y0) * i) / n;
    return { x0: x - reach, y0: y - reach, x1: x + reach, y1: y + reach };
  });
}

/** The first place inside the frame that touches nothing; where there is none, the one that touches least, and how much. */
export function findRoom(
  lines: readonly string[],
  size: number,
  places: readonly Place[],
  taken: readonly Box[],
  frame: Box,
): { readonly place: Place; readonly box: Box; readonly touches: number } {
  let best: { place: Place; box: Box; touches: number } | undefined;
  for (const place of places) {
    const box = labelBox(lines, size, place);
    const outside = (box.x1 - box.x0) * (box.y1 - box.y0) - overlap(box, frame);
    const touches = taken.reduce((sum, t) => sum + overlap(box, t), 0) + 10 * Math.max(0, outside);
    if (!best || touches < best.touches) best = { place, box, touches };
    if (touches === 0) break;
  }
  if (!best) throw new Error(`no place was offered for the label “${lines.join(" ")}”`);
  return best;
}

/** Where a value may stand: straight over or under its point, or leaning away from what is beside it. */
export function around(x: number, y: number, first: "over" | "under"): Place[] {
  const at = (height: number): Place[] => [
    ...(["middle", "end", "start"] as const).map((anchor) => ({ x: lean(x, anchor), y: height, anchor })),
    // Not a hair beyond the point, where a line stands close to it.
    ...(["end", "start"] as const).map((anchor) => ({ x, y: height, anchor })),
  ];
  const [over, under] = [at(y - 10), at(y + 19)];
  const beside: Place[] = [
    { x: x + 8, y: y + 5, anchor: "start" },
    { x: x - 8, y: y + 5, anchor: "end" },
  ];
  return first === "over" ? [...over, ...under, ...beside] : [...under, ...over, ...beside];
}

const lean = (x: number, anchor: Anchor): number => x + (anchor === "end" ? 4 : anchor === "start" ? -4 : 0);

/** Places along a level, under it and over it, from its right end leftwards; at the start of one too short for its label. */
export function along(x0: number, x1: number, y: number, lines: readonly string[], size: number): Place[] {
  const under = y + size + 4;
  const over = y - 6 - (lines.length - 1) * Math.round(size * 1.25);
  const width = Math.max(...lines.map((l) => textWidth(l, size)));
  const out: Place[] = [];
  // A label may begin a little before its level does.
  for (let x = x1 - 3; x - width > x0 - 12; x -= 5)
    out.push({ x, y: under, anchor: "end" }, { x, y: over, anchor: "end" });
  const middle = (x0 + x1) / 2;
  return [
    ...out,
    { x: middle, y: under, anchor: "middle" },
    { x: x0 + 6, y: under, anchor: "start" },
    { x: middle, y: over, anchor: "middle" },
  ];
}
