import { scaleLinear, scaleUtc } from "d3";
import type { Dataset } from "../../model/dataset.ts";
import type { DistributionRow } from "../../model/rows.ts";
import type { Canvas } from "../define.ts";
import { LABELS, textWidth, wrap } from "../theme.ts";
import { joinedLimits } from "./criterion-shape.ts";
import { along, type Box, findRoom, strokeBoxes } from "./place.ts";
import { el, halo, label, picture, shows } from "./svg.ts";
import { breakLabelRows, day, drawBreaks, drawYears } from "./time.ts";

export interface AreaLinesOptions {
  /** How a tick is written; `highest` has the unit. */
  readonly tick: (value: number, highest: boolean) => string;
  readonly write: (value: number) => string;
  /** The days of lists that we have no value of: there a line is dotted, and a sign stands on the axis. */
  readonly missing: readonly string[];
}

const FIRST = 2010;
/** The axis ends here for every choice of areas, until a later list has values. */
const LAST = 2017;
/** From one name to the next beside the lines. */
const PITCH = 17;
/** From one line of a name to the next. */
const LINE = 15;

/** The areas of the rows, Mjølnerparken first and the others in the order of their first row. */
export function areasOf(rows: readonly DistributionRow[]): DistributionRow[][] {
  const ids = [...new Set(rows.map((r) => r.area))];
  return ids
    .map((id) => rows.filter((r) => r.area === id))
    .sort((a, b) => Number(b[0]?.subject) - Number(a[0]?.subject));
}

/**
 * A line an area over the lists, with its name and last value beside it; the others than Mjølnerparken are grey and told
 * apart by the shape of their points. A line stops at a break in the series and where the area was not on the list.
 */
export function areaLines(data: Dataset<DistributionRow>, c: Canvas, o: AreaLinesOptions): SVGSVGElement {
  const { theme } = c;
  const size = theme.font.small;
  const areas = areasOf(data.rows);
  const lists = [...new Set(data.rows.map((r) => r.date))].sort();
  const left = 42;
  const right = c.width - (c.narrow ? 122 : 196);
  const year = Math.max(LAST, ...lists.map((l) => Number(l.slice(0, 4))));
  const x = scaleUtc([Date.UTC(FIRST, 0, 1), Date.UTC(year + 1, 0, 10)], [left, right]);
  const breaks = data.breaks.filter((b) => b.date <= `${year}-12-31`);
  const top = 10 + breakLabelRows(c, breaks, x, right) * (size + 3);
  const bottom = top + (c.narrow ? 240 : 290);
  const limits = joinedLimits(data.limits).filter((l) => l.from_date <= `${year}-12-31`);
  const most = Math.max(...data.rows.map((r) => r.value), ...limits.map((l) => l.value));
  const y = scaleLinear([0, most], [bottom, top]).nice(4);
  const ticks = y.ticks(4);

  const segment = (date: string): number => breaks.filter((b) => b.severs && b.date <= date).length;
  const drawn = areas.map((rows, i) => ({
    rows,
    own: rows[0]?.subject ?? false,
    shape: i,
    points: rows.map((r) => ({ r, x: x(day(r.date)), y: y(r.value) })),
  }));
  const strokes = drawn.map(({ points }) =>
    points.flatMap((p, i) => {
      const q = points[i + 1];
      if (!q || segment(p.r.date) !== segment(q.r.date)) return [];
      // An area that a list in between does not have was not on it: there its line stops.
      if (lists.some((l) => l > p.r.date && l < q.r.date)) return [];
      return [{ p, q, dotted: o.missing.some((l) => l > p.r.date && l < q.r.date) }];
    }),
  );
  const names = spread(
    drawn.flatMap(({ points, rows, own, shape }) => {
      const last = points.at(-1);
      const name = rows[0]?.area_name[c.locale] ?? "";
      const said = last ? named(`${name} ${o.write(last.r.value)}`, c.width - right - 22, size) : [];
      return last ? [{ last, said, own, shape, y: last.y, tall: PITCH + LINE * (said.length - 1) }] : [];
    }),
    [top + 4, bottom - 4],
  );
  const taken: Box[] = [
    ...strokes.flat().flatMap(({ p, q }) => strokeBoxes(p.x, p.y, q.x, q.y)),
    ...drawn.flatMap(({ points }) => points.map((p) => around(p.x, p.y))),
    ...breaks.flatMap((b) => strokeBoxes(x(day(b.date)), top, x(day(b.date)), bottom, 3)),
  ];
  const frame: Box = { x0: left, y0: top, x1: right + 2, y1: bottom };

  return picture(
    c,
    bottom + 26,
    el(c, "path", {
      d: ticks.map((t) => `M${left} ${Math.round(y(t)) + 0.5}H${right}`).join(""),
      stroke: theme.faint,
    }),
    el(
      c,
      "g",
      { "text-anchor": "end", "font-size": size, fill: theme.quiet },
      ...ticks.map((t) => el(c, "text", { x: left - 6, y: y(t) + 4 }, o.tick(t, t === ticks.at(-1)))),
    ),
    drawYears(c, FIRST, year, x, bottom, right),
    ...drawBreaks(c, breaks, x, { top, bottom, right }, 20),
    el(
      c,
      "g",
      { "text-anchor": "middle", "font-size": theme.font.size, "font-weight": 700, fill: theme.quiet },
      ...o.missing.map((date) => el(c, "text", { x: x(day(date)), y: bottom - 7 }, "…")),
    ),
    ...limits.flatMap((l) => {
      const [x0, x1] = [
        Math.max(left, x(day(l.from_date))),
        l.to_date === null ? right : Math.min(right, x(day(l.to_date))),
      ];
      const lines = [`${LABELS[c.locale].limit} ${o.tick(l.value, true)}`];
      const { place, box } = findRoom(lines, size, along(x0, x1, y(l.value), lines, size), taken, frame);
      taken.push(box);
      return [
        el(c, "path", {
          d: `M${one(x0)} ${one(y(l.value))}H${one(x1)}`,
          stroke: theme.limit,
          "stroke-width": 1.5,
          "stroke-dasharray": "5 4",
        }),
        label(c, place.x, place.y, lines, {
          "text-anchor": place.anchor,
          "font-weight": 600,
          fill: theme.limit,
          ...halo(c),
        }),
      ];
    }),
    // Mjølnerparken last, so that nothing lies on it.
    ...drawn
      .map((area, i) => ({ ...area, strokes: strokes[i] ?? [] }))
      .reverse()
      .flatMap(({ points, own, shape, strokes: parts }) => {
        const colour = own ? theme.subject : theme.others;
        const line = (dotted: boolean) =>
          el(c, "path", {
            d: parts
              .filter((s) => s.dotted === dotted)
              .map(({ p, q }) => `M${one(p.x)} ${one(p.y)}L${one(q.x)} ${one(q.y)}`)
              .join(""),
            ...(dotted ? { "stroke-dasharray": "0.1 6" } : {}),
          });
        return [
          el(
            c,
            "g",
            { stroke: colour, "stroke-width": own ? 2.5 : 1.5, "stroke-linecap": "round", fill: "none" },
            line(false),
            line(true),
          ),
          ...points.map((p) => mark(c, shape, p.x, p.y, colour, p.r)),
        ];
      }),
    ...names.flatMap((n) => [
      el(c, "path", {
        d: `M${one(n.last.x + 7)} ${one(n.last.y)}L${right + 6} ${one(n.y)}`,
        stroke: theme.faint,
      }),
      mark(c, n.shape, right + 13, n.y, n.own ? theme.subject : theme.others),
      label(c, right + 22, n.y + 4 - (LINE / 2) * (n.said.length - 1), n.said, {
        ...(n.own ? { "font-weight": 700, fill: theme.subject } : { fill: theme.ink }),
        ...fitted(n.said, c.width - right - 22, size),
      }),
    ]),
  );
}

/**
 * A name and its value in as many lines as the room beside the picture asks for; a double name breaks at its stroke. Rather
 * than break for a hair it is drawn together.
 */
const named = (text: string, room: number, size: number): string[] =>
  wrap(text.replaceAll("/", "/ "), room * 1.08, size).map((line) => line.replaceAll("/ ", "/"));

/** A word too long for its room is drawn together rather than cut. */
const fitted = (lines: readonly string[], room: number, size: number) =>
  lines.length === 1 && lines.some((line) => textWidth(line, size) > room)
    ? { textLength: Math.floor(room), lengthAdjust: "spacingAndGlyphs" }
    : {};

/** Moves things apart that want the same height, as little as their own heights ask for, within a range. */
function spread<T extends { readonly y: number; readonly tall: number }>(
  things: readonly T[],
  [top, bottom]: readonly [number, number],
): T[] {
  const out = [...things].sort((a, b) => a.y - b.y).map((t) => ({ ...t, y: Math.max(t.y, top) }));
  out.forEach((t, i) => {
    const above = out[i - 1];
    if (above) t.y = Math.max(t.y, above.y + (above.tall + t.tall) / 2);
  });
  for (let i = out.length - 1; i >= 0; i--) {
    const [t, under] = [out[i], out[i + 1]];
    if (t) t.y = Math.min(t.y, under ? under.y - (under.tall + t.tall) / 2 : bottom);
  }
  return out;
}

/** The point of an area: Mjølnerparken a full disc, the others a shape each. */
function mark(
  c: Canvas,
  shape: number,
  x: number,
  y: number,
  colour: string,
  row?: DistributionRow,
): SVGElement {
  const key = row ? shows(row) : {};
  if (shape === 0)
    return el(c, "circle", { cx: x, cy: y, r: 4.2, fill: colour, stroke: c.theme.paper, ...key });
  const path = SHAPES[(shape - 1) % SHAPES.length] ?? "";
  return el(c, "path", {
    d: `M${one(x)} ${one(y)}${path}`,
    fill: c.theme.paper,
    stroke: colour,
    "stroke-width": 1.8,
    ...key,
  });
}

/** Drawn from the middle: square, triangle, diamond, cross, triangle on its point. */
const SHAPES = [
  "m-3.4 -3.4h6.8v6.8h-6.8z",
  "m0 -4.4l4.4 7.6h-8.8z",
  "m0 -4.8l4.8 4.8l-4.8 4.8l-4.8 -4.8z",
  "m-3.6 -3.6l7.2 7.2m0 -7.2l-7.2 7.2",
  "m0 4.4l4.4 -7.6h-8.8z",
] as const;

/** So many areas can be told apart beside Mjølnerparken. */
export const MOST_OTHERS = SHAPES.length;

const around = (x: number, y: number): Box => ({ x0: x - 5, y0: y - 5, x1: x + 5, y1: y + 5 });
const one = (n: number): string => String(Math.round(n * 10) / 10);
