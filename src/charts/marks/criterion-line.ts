import { scaleLinear, scaleUtc } from "d3";
import { ABSENCE_SIGN } from "../../model/absence.ts";
import type { Dataset, Limit } from "../../model/dataset.ts";
import type { CriterionRow } from "../../model/rows.ts";
import type { Canvas } from "../define.ts";
import { LABELS, wrap } from "../theme.ts";
import { emptyStretches, joinedLimits, type Stretch } from "./criterion-shape.ts";
import { along, around, type Box, findRoom, labelBox, type Place, strokeBoxes } from "./place.ts";
import { type Attributes, el, halo, label, part, picture, shows } from "./svg.ts";
import { breakLabelRows, day, drawBreaks, drawYears, lastYear } from "./time.ts";

export interface CriterionLineOptions {
  /** The axis runs from zero to here. */
  readonly top: number;
  readonly ticks: readonly number[];
  /** How the highest tick is written, with its unit; the others are bare numbers. */
  readonly unit: (value: number) => string;
  /** How a value is written at its point. */
  readonly write: (value: number) => string;
  /** Written on the limit line, e.g. »grænse 40 %«; in two lines where they are given as two or one finds no room. */
  readonly limitLabel: (limit: Limit) => string | readonly [string, string];
  /** How the figure was worked out, by segment: written in the open space under the curve. */
  readonly segmentLabels?: readonly string[];
  /** A level that is no limit but gives the scale its meaning, e.g. the region's average. */
  readonly reference?: { readonly value: number; readonly label: string };
  /** Words at points that need them, under the value: asked of every drawn row. */
  readonly remark?: (row: CriterionRow) => readonly string[] | null;
}

const FIRST = 2010;
const DAY = 864e5;
/** Lists come about a year apart. Two that are further apart than this have a list without a value between them. */
const NEIGHBOURS = 500 * DAY;
/** Across one missing year the curve is dotted; across more it stops. */
const ACROSS = 800 * DAY;

const NO_CRITERION = { da: "ikke et kriterium", en: "not a criterion" } as const;

/** How far apart two signs for no number must stand to be told apart. */
const SIGN_ROOM = 14;

/**
 * One criterion for Mjølnerparken over the lists: a line that stops at every break, the limit dashed and labelled,
 * and each list without a value shown by its sign, longer stretches as a field with a word in it.
 */
export function criterionLine(
  data: Dataset<CriterionRow>,
  c: Canvas,
  o: CriterionLineOptions,
): SVGSVGElement {
  const { theme } = c;
  const size = theme.font.small;
  const tick = (t: number): string => (t === o.ticks.at(-1) ? o.unit(t) : c.f.number(t));
  // The same for every criterion, so that pictures under each other share their years.
  const left = 42;
  const right = c.width - 8;
  const last = lastYear(data.rows);
  const x = scaleUtc([Date.UTC(FIRST, 0, 1), Date.UTC(last + 1, 1, 15)], [left, right]);
  const top = 10 + breakLabelRows(c, data.breaks, x, right) * (size + 3);
  const bottom = top + (c.narrow ? 230 : 270);
  const y = scaleLinear([0, o.top], [bottom, top]);
  const frame: Box = { x0: left - 4, y0: top - 6, x1: right + 2, y1: bottom - 2 };

  const drawn = data.rows
    .filter((r) => r.drawn && r.value !== null)
    .map((r) => ({ r, x: x(day(r.date)), y: y(r.value ?? 0) }));
  const fields = emptyStretches(data, x, left, right);
  const levels = joinedLimits(data.limits).map((l) => ({
    limit: l,
    x0: Math.max(left, x(day(l.from_date))),
    x1: l.to_date === null ? right : Math.min(right, x(day(l.to_date))),
    y: y(l.value),
  }));
  const strokes = drawn.flatMap((p, i) => {
    const q = drawn[i + 1];
    const apart = q ? day(q.r.date).getTime() - day(p.r.date).getTime() : Number.POSITIVE_INFINITY;
    return q && q.r.segment === p.r.segment && apart < ACROSS ? [{ p, q, dotted: apart > NEIGHBOURS }] : [];
  });

  // What labels must keep clear of. Each label that is set joins it.
  const taken: Box[] = [
    ...data.breaks.flatMap((b) => strokeBoxes(x(day(b.date)), top, x(day(b.date)), bottom, 3)),
    ...drawn.map((p) => ({ x0: p.x - 5, y0: p.y - 5, x1: p.x + 5, y1: p.y + 5 })),
    ...strokes.flatMap(({ p, q }) => strokeBoxes(p.x, p.y, q.x, q.y)),
    ...levels.flatMap((l) => strokeBoxes(l.x0, l.y, l.x1, l.y, 2)),
  ];
  const signs = data.rows.filter((r) => r.dated && r.value === null);
  taken.push(
    ...signs.map((r) => ({ x0: x(day(r.date)) - 7, y0: bottom - 16, x1: x(day(r.date)) + 7, y1: bottom })),
  );

  const ground = (box: Box): string => {
    // Across the edge of a field no one colour is the ground.
    if (fields.some((f) => [f.x0, f.x1].some((edge) => edge > box.x0 + 2 && edge < box.x1 - 2)))
      return "none";
    return fields.some((f) => box.x0 + 2 >= f.x0 && box.x1 - 2 <= f.x1) ? theme.field : theme.paper;
  };
  const set = (
    lines: readonly string[],
    places: readonly Place[],
    attributes: { readonly fill: string; readonly "font-size"?: number; readonly "font-weight"?: number },
    must = true,
    also: readonly Box[] = [],
  ): Element[] => {
    // Words in half bold are a little broader than `textWidth` takes them to be; figures are not.
    const letters = (attributes["font-size"] ?? size) * (attributes["font-weight"] === 600 ? 1.06 : 1);
    const roomy = findRoom(lines, letters, places, [...taken, ...also], frame);
    const found = roomy.touches === 0 ? roomy : findRoom(lines, letters, places, taken, frame);
    if (!must && found.touches > 0) return [];
    taken.push(found.box);
    const anchor = found.place.anchor === "start" ? undefined : found.place.anchor;
    return [
      label(c, found.place.x, found.place.y, lines, {
        "text-anchor": anchor,
        ...attributes,
        ...halo(c, ground(found.box)),
      }),
    ];
  };

  // Ends of stretches first: they are always printed. The values between them are printed where there is room.
  const isEnd = (p: (typeof drawn)[number]): boolean =>
    !strokes.some((s) => s.p === p) || !strokes.some((s) => s.q === p);
  const ends = drawn.filter(isEnd);
  const others = c.narrow ? [] : drawn.filter((p) => !isEnd(p));
  const remarks = ends.flatMap((p) => {
    const words = o.remark?.(p.r);
    return words ? [{ p, words }] : [];
  });
  const values = [...ends, ...others].flatMap((p) =>
    part(
      segment(p.r.segment),
      ...set(
        [o.write(p.r.value ?? 0)],
        around(p.x, p.y, levels.some((l) => l.x0 <= p.x && p.x <= l.x1 && l.y < p.y) ? "under" : "over"),
        { fill: theme.subject, "font-size": theme.font.size, "font-weight": ends.includes(p) ? 700 : 500 },
        ends.includes(p),
      ),
    ),
  );
  const besides = remarks.flatMap(({ p, words }) =>
    set(
      words,
      [28, 35.5, 44, -18 - 15 * words.length].flatMap((dy) =>
        (["middle", "end"] as const).map((anchor) => ({
          x: anchor === "end" ? p.x + 6 : p.x,
          y: p.y + dy,
          anchor,
        })),
      ),
      { fill: theme.subject },
    ),
  );
  // A limit's label stands away from the points where it can: a number beside a point is read as the point's.
  const near = drawn.map((p) => ({ x0: p.x - 26, y0: p.y - 24, x1: p.x + 26, y1: p.y + 24 }));
  const limitLabels = levels.flatMap((l) => {
    const said = o.limitLabel(l.limit);
    const fill = { fill: theme.limit, "font-weight": 600 } as const;
    const before = taken.length;
    const attempt = (lines: readonly string[], must: boolean) =>
      set(lines, along(l.x0, l.x1, l.y, lines, size), fill, must, near);
    const ways = typeof said === "string" ? [[said], wrap(said, 0, size)] : [said];
    const free = ways.reduce<Element[]>(
      (done, lines) => (done.length > 0 ? done : attempt(lines, false)),
      [],
    );
    const drawn = free.length > 0 ? free : attempt(ways[0] ?? [], true);
    // Two limits after each other must not be read as one.
    for (const box of taken.slice(before)) near.push({ ...box, x0: box.x0 - 8, x1: box.x1 + 8 });
    return drawn;
  });
  const referenceLabel = o.reference
    ? set(
        wrap(o.reference.label, c.narrow ? 100 : 300, size),
        along(left, right, y(o.reference.value), wrap(o.reference.label, c.narrow ? 100 : 300, size), size),
        { fill: theme.copenhagen, "font-weight": 600 },
      )
    : [];
  const fieldLabels = fields.flatMap((f) => {
    // In the widest part that no mark of a break cuts through.
    const edges = [
      f.x0,
      ...data.breaks.map((b) => x(day(b.date))).filter((at) => at > f.x0 && at < f.x1),
      f.x1,
    ];
    const parts = edges.slice(1).map((x1, i) => ({ x0: edges[i] ?? f.x0, x1 }));
    const part = parts.reduce((a, b) => (b.x1 - b.x0 > a.x1 - a.x0 ? b : a));
    const words = f.absence === "not-measured" ? NO_CRITERION[c.locale] : LABELS[c.locale].noData;
    const lines = wrap(words, part.x1 - part.x0 - 8, size);
    return set(
      lines,
      [0, 20, 40, 60, 110, 130, 150].map((up): Place => {
        return {
          x: (part.x0 + part.x1) / 2,
          y: bottom - 24 - up - 15 * (lines.length - 1),
          anchor: "middle",
        };
      }),
      { fill: theme.quiet },
    );
  });

  return picture(
    c,
    bottom + 26,
    ...fields.flatMap((f) =>
      part(
        "empty",
        el(c, "rect", { x: f.x0, width: f.x1 - f.x0, y: top, height: bottom - top, fill: theme.field }),
      ),
    ),
    el(c, "path", {
      d: o.ticks.map((t) => `M${left} ${Math.round(y(t)) + 0.5}H${right}`).join(""),
      stroke: theme.faint,
    }),
    el(
      c,
      "g",
      { "text-anchor": "end", "font-size": size, fill: theme.quiet },
      ...o.ticks.map((t) => el(c, "text", { x: left - 6, y: y(t) + 4 }, tick(t))),
    ),
    drawYears(c, FIRST, last, x, bottom, right),
    ...(o.reference
      ? [
          el(c, "path", {
            d: `M${left} ${fixed(y(o.reference.value))}H${right}`,
            stroke: theme.copenhagen,
            "stroke-width": 1.5,
          }),
        ]
      : []),
    ...part("break", ...drawBreaks(c, data.breaks, x, { top, bottom, right }, 20)),
    el(
      c,
      "g",
      { "text-anchor": "middle", "font-size": theme.font.size, "font-weight": 700, fill: theme.quiet },
      ...signs.map((r, i) => {
        const absence = r.absence ?? "not-in-data";
        // The middle dot is a small thing: it gets the size of the three.
        const dot = absence === "not-measured" ? { y: bottom - 3, "font-size": 20 } : { y: bottom - 7 };
        // Two lists a few months apart: the earlier sign steps aside, or the two would be read as one.
        const next = signs[i + 1];
        const gap = next ? x(day(next.date)) - x(day(r.date)) : SIGN_ROOM;
        return el(
          c,
          "text",
          { x: x(day(r.date)) - Math.max(0, SIGN_ROOM - gap), ...dot, ...shows(r) },
          ABSENCE_SIGN[absence],
        );
      }),
    ),
    el(c, "path", {
      d: levels.map((l) => `M${fixed(l.x0)} ${fixed(l.y)}H${fixed(l.x1)}`).join(""),
      stroke: theme.limit,
      "stroke-width": 1.5,
      "stroke-dasharray": "5 4",
      fill: "none",
      "data-part": "limit",
    }),
    ...segmentWords(data, c, o, x, left, fields, taken, frame, y),
    ...part("empty", ...fieldLabels),
    ...part("limit", ...limitLabels),
    ...referenceLabel,
    el(
      c,
      "g",
      { stroke: theme.subject, "stroke-width": 2.5, "stroke-linecap": "round", fill: "none" },
      curve(
        c,
        strokes.filter((s) => !s.dotted),
        {},
      ),
      curve(
        c,
        strokes.filter((s) => s.dotted),
        { "stroke-dasharray": "0.1 6" },
      ),
    ),
    // Filled while on the list, hollow when off it.
    el(
      c,
      "g",
      { fill: theme.subject, stroke: theme.paper },
      ...drawn.map((p) =>
        el(c, "circle", {
          cx: p.x,
          cy: p.y,
          r: 4.2,
          ...(p.r.on_list ? {} : { fill: theme.paper, stroke: theme.subject, "stroke-width": 2.2 }),
          "data-part": segment(p.r.segment),
          ...shows(p.r),
        }),
      ),
    ),
    ...values,
    ...besides,
  );
}

const fixed = (n: number): string => String(Math.round(n * 10) / 10);

interface Spot {
  readonly x: number;
  readonly y: number;
}

const stroke = ({ p, q }: { readonly p: Spot; readonly q: Spot }): string =>
  `M${fixed(p.x)} ${fixed(p.y)}L${fixed(q.x)} ${fixed(q.y)}`;

/** Strokes of the curve as one path that still knows which segment each of them belongs to. */
function curve(
  c: Canvas,
  strokes: readonly { readonly p: Spot & { readonly r: CriterionRow }; readonly q: Spot }[],
  attributes: Attributes,
): SVGElement {
  return el(c, "path", {
    d: strokes.map(stroke).join(""),
    ...attributes,
    "data-parts": strokes.map((s) => segment(s.p.r.segment)).join(" "),
  });
}

/** The part of the picture a segment of the series is: »segment-0« before the break. */
const segment = (n: number): string => `segment-${n}`;

/** How each segment was worked out, in the open space between the curve and zero. */
function segmentWords(
  data: Dataset<CriterionRow>,
  c: Canvas,
  o: CriterionLineOptions,
  x: (d: Date) => number,
  left: number,
  fields: readonly Stretch[],
  taken: Box[],
  frame: Box,
  y: (v: number) => number,
): Element[] {
  const edges = [left, ...data.breaks.filter((b) => b.severs).map((b) => x(day(b.date)))];
  return (o.segmentLabels ?? []).flatMap((text, i) => {
    const from = edges[i];
    if (from === undefined)
      throw new Error(`dataset ${data.id} has no segment ${i} to write “${text}” under`);
    const field = fields.find((f) => f.x1 > from && f.x0 > from);
    const to = Math.min(edges[i + 1] ?? frame.x1, field?.x0 ?? frame.x1);
    const lines = wrap(text, Math.min(130, to - from - 10), c.theme.font.small);
    // Between the gridlines, under every limit.
    const lowest = Math.min(...data.limits.map((l) => l.value));
    const places = o.ticks.flatMap((t, at): Place[] => {
      const middle = (t + (o.ticks[at + 1] ?? o.top)) / 2;
      return middle < lowest ? [{ x: (from + to) / 2, y: y(middle) + 4, anchor: "middle" }] : [];
    });
    const found = findRoom(lines, c.theme.font.small, places.reverse(), taken, frame);
    taken.push(labelBox(lines, c.theme.font.small, found.place));
    return part(
      segment(i),
      label(c, found.place.x, found.place.y, lines, {
        "text-anchor": "middle",
        fill: c.theme.quiet,
        ...halo(c),
      }),
    );
  });
}
