import type { Break } from "../../model/dataset.ts";
import type { Canvas } from "../define.ts";
import { textWidth } from "../theme.ts";
import { el, label } from "./svg.ts";

/** What every chart with an axis of years shares: days as dates, years along the bottom, changes of rules as thin marks. */

export const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** The year of the latest of these lists: where an axis of years ends. A list without a day has no place on the axis. */
export function lastYear(rows: readonly { readonly date: string; readonly dated: boolean }[]): number {
  return Math.max(...rows.filter((r) => r.dated).map((r) => Number(r.date.slice(0, 4))));
}

/** Years from `first` to `last` as January days, every `step`. */
export function years(first: number, last: number, step: number): Date[] {
  const out: Date[] = [];
  for (let y = first; y <= last; y += step) out.push(new Date(Date.UTC(y, 0, 1)));
  return out;
}

/** Years centred in the span they cover, a tick at each turn of the year: December 2017 stands under 2017. */
export function drawYears(
  c: Canvas,
  first: number,
  last: number,
  x: (d: Date) => number,
  bottom: number,
  right: number,
): SVGElement {
  const size = c.theme.font.small;
  const turns = years(first, last + 1, 1).map((d) => x(d));
  const ticks = turns
    .filter((at) => at <= right + 0.5)
    .map((at) => `M${Math.round(at * 10) / 10} ${bottom}v4`);
  const room = (turns[1] ?? 0) - (turns[0] ?? 0);
  const step = room > textWidth("2010", size) + 8 ? 1 : 2;
  const names = years(first, last, step).flatMap((d) => {
    const at = x(new Date(Date.UTC(d.getUTCFullYear(), 6, 1)));
    return at + textWidth("2010", size) / 2 > right + 6
      ? []
      : [el(c, "text", { x: at }, String(d.getUTCFullYear()))];
  });
  return el(
    c,
    "g",
    {},
    el(c, "path", { d: ticks.join(""), stroke: c.theme.quiet }),
    el(
      c,
      "g",
      {
        transform: `translate(0 ${bottom + 17})`,
        "font-size": size,
        "text-anchor": "middle",
        fill: c.theme.quiet,
      },
      ...names,
    ),
  );
}

interface Flag {
  readonly b: Break;
  readonly text: string;
  readonly at: number;
  /** Does the label stand to the left of its line, for want of room on the right? */
  readonly left: boolean;
  readonly start: number;
  readonly end: number;
  /** 0 is the row next to the frame. */
  readonly row: number;
}

/** What else stands in the row of labels next to the frame: from where to where, in pixels. */
export interface Kept {
  readonly start: number;
  readonly end: number;
}

/** Space between the labels of a row. */
const AIR = 10;

/**
 * Each break as a flag: its line rises beside its label, to the row where the label has room. Of all ways to share the
 * rows the lowest is taken in which no label meets another and no line crosses a label; where there is none, labels may
 * stand to the left of their lines.
 */
function flags(
  c: Canvas,
  breaks: readonly Break[],
  x: (d: Date) => number,
  right: number,
  kept: readonly Kept[],
): Flag[] {
  const flag = (b: Break, leftward: boolean): Flag => {
    const text = b.label[c.locale];
    const width = textWidth(text, c.theme.font.small);
    const at = x(day(b.date));
    const left = leftward || at + 4 + width > right;
    const start = left ? at - 4 - width : at + 4;
    return { b, text, at, left, start, end: start + width, row: 0 };
  };
  const meets = (a: Kept, b: Kept): boolean => a.start < b.end + AIR && b.start < a.end + AIR;
  const crosses = (line: Flag, label: Flag): boolean =>
    line.row > label.row && line.at > label.start && line.at < label.end;
  const clash = (a: Flag, b: Flag): boolean =>
    (a.row === b.row && meets(a, b)) || crosses(a, b) || crosses(b, a);
  const free = (fs: readonly Flag[]): boolean =>
    fs.every(
      (a, i) =>
        a.start >= 0 &&
        fs.slice(i + 1).every((b) => !clash(a, b)) &&
        kept.every((k) => a.row > 0 || !meets(a, k)),
    );
  const lowest = (bare: readonly Flag[]): Flag[] | undefined => {
    const rows = bare.length + kept.length;
    const ways = Array.from({ length: rows ** bare.length }, (_, way) =>
      bare.map((f, i) => ({ ...f, row: Math.floor(way / rows ** i) % rows })),
    ).filter(free);
    const sum = (fs: readonly Flag[]) => fs.reduce((n, f) => n + f.row, 0);
    return ways.reduce<Flag[] | undefined>((a, b) => (a && sum(a) <= sum(b) ? a : b), undefined);
  };
  const bare = breaks.map((b) => flag(b, false));
  return lowest(bare) ?? lowest(breaks.map((b) => flag(b, true))) ?? bare.map((f, i) => ({ ...f, row: i }));
}

const rowHeight = (c: Canvas): number => c.theme.font.small + 3;

/**
 * A thin vertical line at each break with its label at the top, as a flag, in a frame from `top` to `bottom`. A break that
 * ends the series is a full line; a change of rules that leaves this series whole is dotted. `lift` keeps the foot free,
 * and labels keep clear of what is `kept` in the row next to the frame.
 */
export function drawBreaks(
  c: Canvas,
  breaks: readonly Break[],
  x: (d: Date) => number,
  { top, bottom, right }: { readonly top: number; readonly bottom: number; readonly right: number },
  lift = 0,
  kept: readonly Kept[] = [],
): SVGElement[] {
  return flags(c, breaks, x, right, kept).map((p) =>
    el(
      c,
      "g",
      {},
      el(c, "line", {
        x1: p.at,
        x2: p.at,
        y1: top - 2 - (p.row + 1) * rowHeight(c),
        y2: bottom - lift,
        stroke: c.theme.break,
        "stroke-dasharray": p.b.severs ? undefined : "1 3",
      }),
      label(c, p.left ? p.at - 4 : p.at + 4, top - 6 - p.row * rowHeight(c), p.text, {
        "text-anchor": p.left ? "end" : undefined,
        fill: c.theme.quiet,
      }),
    ),
  );
}

/** How many rows of break labels stand above the frame: the margin they need. */
export function breakLabelRows(
  c: Canvas,
  breaks: readonly Break[],
  x: (d: Date) => number,
  right: number,
  kept: readonly Kept[] = [],
): number {
  return breaks.length === 0 ? 0 : Math.max(...flags(c, breaks, x, right, kept).map((f) => f.row)) + 1;
}
