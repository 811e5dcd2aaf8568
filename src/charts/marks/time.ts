import * as Plot from "@observablehq/plot";
import type { Break } from "../../model/dataset.ts";
import type { Canvas } from "../define.ts";
import { textWidth } from "../theme.ts";

/** What every chart with an axis of years shares: days as dates, years along the bottom, changes of rules as thin marks. */

export const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** Years from `first` to `last` as January days, every `step`. */
export function years(first: number, last: number, step: number): Date[] {
  const out: Date[] = [];
  for (let y = first; y <= last; y += step) out.push(new Date(Date.UTC(y, 0, 1)));
  return out;
}

export function yearAxis(c: Canvas, first: number, last: number): Plot.Markish {
  return Plot.axisX(years(first, last, c.narrow ? 4 : 2), {
    tickFormat: (d: Date) => String(d.getUTCFullYear()),
    tickSize: 4,
    fontSize: c.theme.font.small,
    color: c.theme.quiet,
    label: null,
  });
}

/**
 * A thin vertical line at each break with its label at the top, the label to the side where it fits.
 * Labels of neighbouring breaks are set in rows, so that they never meet.
 */
export function breakMarks(c: Canvas, breaks: readonly Break[], x: (d: Date) => number, right: number): Plot.Markish[] {
  const size = c.theme.font.small;
  let end = Number.NEGATIVE_INFINITY;
  let row = 0;
  const placed = breaks.map((b) => {
    const label = b.label[c.locale];
    const width = textWidth(label, size);
    const at = x(day(b.date));
    const left = at + 4 + width > right;
    const start = left ? at - 4 - width : at + 4;
    row = start < end ? row + 1 : 0;
    end = Math.max(end, left ? at : start + width + 6);
    return { b, label, left, row };
  });
  return [
    Plot.ruleX(placed, {
      x: (p) => day(p.b.date),
      stroke: c.theme.break,
      strokeWidth: 1,
    }),
    ...placed.map((p) =>
      Plot.text([p], {
        x: () => day(p.b.date),
        frameAnchor: "top",
        text: () => p.label,
        textAnchor: p.left ? "end" : "start",
        lineAnchor: "bottom",
        dx: p.left ? -4 : 4,
        dy: -4 - p.row * (size + 3),
        fontSize: size,
        fill: c.theme.quiet,
      }),
    ),
  ];
}

/** How many rows of break labels stand above the frame: the margin they need. */
export function breakLabelRows(c: Canvas, breaks: readonly Break[], x: (d: Date) => number, right: number): number {
  let end = Number.NEGATIVE_INFINITY;
  let row = 0;
  let most = 0;
  for (const b of breaks) {
    const width = textWidth(b.label[c.locale], c.theme.font.small);
    const at = x(day(b.date));
    const left = at + 4 + width > right;
    const start = left ? at - 4 - width : at + 4;
    row = start < end ? row + 1 : 0;
    end = Math.max(end, left ? at : start + width + 6);
    most = Math.max(most, row);
  }
  return breaks.length === 0 ? 0 : most + 1;
}
