import { scaleLinear, scaleUtc } from "d3";
import type { Dataset, Limit } from "../../model/dataset.ts";
import type { CountRow, Decision } from "../../model/rows.ts";
import { VERDICT } from "../../model/vocabulary.ts";
import type { Canvas } from "../define.ts";
import { textWidth } from "../theme.ts";
import { verdictShape } from "../verdict-shape.ts";
import { type Box, findRoom, labelBox, type Place, strokeBoxes } from "./place.ts";
import { type Attributes, el, halo, label, picture, places, shows } from "./svg.ts";
import { breakLabelRows, day, drawBreaks, drawYears, lastYear } from "./time.ts";

export interface CountStepsOptions {
  readonly colour: string;
  /** The axis runs from zero to here. */
  readonly top: number;
  readonly ticks: readonly number[];
  /** Written on the line of a target, e.g. »mål: højst 21 inden 2016«; broken in two where a phone has no room. */
  readonly targetLabel: (target: Limit) => readonly [string, string];
}

const FIRST = "2010-09-15";
/** How strongly the ground under the steps is tinted. */
const SHADE = 0.13;

const WORDS = {
  da: {
    before: "før",
    both: "før og i",
    within: "i",
    recalculation: "genberegning,",
    noList: "ikke en liste",
  },
  en: {
    before: "before",
    both: "before/in",
    within: "in",
    recalculation: "recalculation,",
    noList: "not a list",
  },
} as const;

/** The frame and its scales, handed to every part of the picture. */
interface Frame {
  readonly c: Canvas;
  readonly x: (d: Date) => number;
  readonly y: (n: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * How many areas stood on the list, as steps: a list holds until the next one. The steps stop at a change of rules, and
 * the targets are levels that end at their deadline, where the lists that decide them bear the verdict of each reading.
 */
export function countSteps(data: Dataset<CountRow>, c: Canvas, o: CountStepsOptions): SVGSVGElement {
  const { theme } = c;
  const left = c.narrow ? 22 : 28;
  const right = c.width - (c.narrow ? 1 : 4);
  // The last list holds until there is another: the axis leaves it half a year after its own.
  const last = lastYear(data.rows);
  const x = scaleUtc([day(FIRST), day(`${last + 1}-06-01`)], [left, right]);
  // A change of names alone ends no series and is left to the words.
  const breaks = data.breaks.filter((b) => b.severs);
  const top = 8 + breakLabelRows(c, breaks, x, right) * (theme.font.small + 3) + 8;
  const bottom = top + (c.narrow ? 300 : 310);
  const y = scaleLinear([0, o.top], [bottom, top]);
  const frame = { c, x, y, left, right, top, bottom };

  const lists = data.rows.filter((r) => r.dated && r.kind === "list");
  const steps = stepsOf(lists, frame);
  const recalculations = data.rows.filter((r) => r.dated && r.kind !== "list");
  const decisions = lists.flatMap((row) => row.decides.map((decision) => ({ row, ...decision })));

  return picture(
    c,
    bottom + 24,
    ...o.ticks.flatMap((t) => [
      el(c, "line", { x1: left, x2: right, y1: y(t), y2: y(t), stroke: t === 0 ? theme.quiet : theme.faint }),
      label(c, left - (c.narrow ? 8 : 5), y(t) + 4, c.f.number(t), {
        "text-anchor": "end",
        fill: theme.quiet,
      }),
    ]),
    ...paths(steps).map((d) =>
      el(c, "path", {
        d: `${d.line}V${one(bottom)}H${d.start}Z`,
        fill: o.colour,
        "fill-opacity": String(SHADE),
      }),
    ),
    drawYears(c, 2011, last, x, bottom, right),
    ...drawBreaks(c, breaks, x, { top, bottom, right }),
    ...data.limits.map((l) =>
      el(c, "line", {
        x1: x(day(l.from_date)),
        x2: l.to_date === null ? right : x(day(l.to_date)),
        y1: y(l.value),
        y2: y(l.value),
        stroke: theme.limit,
        "stroke-width": "1.5",
        "stroke-dasharray": "5 4",
      }),
    ),
    ...paths(steps).map((d) =>
      el(c, "path", { d: d.line, fill: "none", stroke: o.colour, "stroke-width": "2.5" }),
    ),
    ...recalculations.map((r) =>
      el(c, "circle", {
        cx: x(day(r.date)),
        cy: y(r.n),
        r: 4,
        fill: theme.paper,
        stroke: o.colour,
        "stroke-width": "1.5",
        ...shows(r),
      }),
    ),
    places(
      c,
      steps.map((s) => ({ row: s.row, x: (s.x0 + s.x1) / 2, y: s.y })),
    ),
    ...decisions.map((d) => mark(frame, d)),
    ...labels(frame, o, data, steps, recalculations, decisions),
  );
}

/** A reading of a target with the list that decides it. */
type Reading = Decision & { readonly row: CountRow };

interface Step {
  readonly row: CountRow;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  /** Does the step begin where another ends, or does a change of rules stand between them? */
  readonly joined: boolean;
}

/** Each list as a level from its day to the next list's; a hair of paper on both sides of a change of rules. */
function stepsOf(lists: readonly CountRow[], { x, y, right }: Frame): Step[] {
  return lists.map((row, i) => {
    const before = lists[i - 1];
    const next = lists[i + 1];
    const joined = before?.segment === row.segment;
    const start = x(day(row.date)) + (joined || !before ? 0 : 2);
    const end = next ? x(day(next.date)) - (next.segment === row.segment ? 0 : 2) : right;
    return { row, x0: start, x1: end, y: y(row.n), joined };
  });
}

function paths(steps: readonly Step[]): { start: string; line: string }[] {
  const out: { start: string; line: string }[] = [];
  for (const s of steps) {
    const last = out.at(-1);
    if (s.joined && last) last.line += `V${one(s.y)}H${one(s.x1)}`;
    else out.push({ start: one(s.x0), line: `M${one(s.x0)} ${one(s.y)}H${one(s.x1)}` });
  }
  return out;
}

/** The verdict of one reading at the list that decides it: its shape on the step and a stroke to the target. */
function mark({ c, x, y }: Frame, d: Reading): SVGElement {
  const { row } = d;
  const verdict = verdictOf(d);
  const colour = c.theme.verdict[verdict];
  const at = x(day(row.date));
  const shape = el(c, "g", { transform: `translate(${one(at)} ${one(y(row.n))})` });
  shape.innerHTML = verdictShape(verdict, colour);
  return el(
    c,
    "g",
    {},
    el(c, "line", { x1: at, x2: at, y1: y(row.n), y2: y(d.at_most), stroke: colour, "stroke-width": "1.5" }),
    el(c, "circle", { cx: at, cy: y(row.n), r: 8, fill: c.theme.paper }),
    shape,
  );
}

interface Wanted {
  readonly lines: readonly string[];
  readonly places: readonly Place[];
  readonly attributes: Attributes;
  /** A label that may be left out where it would touch another; the value stands in the table. */
  readonly optional?: boolean;
}

/** All labels, the most needed first: each takes the first of its places that is free. */
function labels(
  frame: Frame,
  o: CountStepsOptions,
  data: Dataset<CountRow>,
  steps: readonly Step[],
  recalculations: readonly CountRow[],
  decisions: readonly Reading[],
): SVGElement[] {
  const { c, x, y, left, right, top, bottom } = frame;
  const size = c.theme.font.small;
  const breaks = data.breaks.filter((b) => b.severs).map((b) => x(day(b.date)));
  const taken: Box[] = [
    ...steps.flatMap((s, i) => {
      const next = steps[i + 1];
      const rise = next?.joined ? strokeBoxes(s.x1, s.y, s.x1, next.y) : [];
      return [...strokeBoxes(s.x0, s.y, s.x1, s.y), ...rise];
    }),
    ...breaks.flatMap((at) => strokeBoxes(at, top, at, bottom, 1)),
    ...data.limits.flatMap((l) =>
      strokeBoxes(left, y(l.value), l.to_date === null ? right : x(day(l.to_date)), y(l.value), 1.5),
    ),
    ...decisions.map(({ row }) => around(x(day(row.date)), y(row.n), 8)),
    ...decisions.flatMap((d) =>
      strokeBoxes(x(day(d.row.date)), y(d.row.n), x(day(d.row.date)), y(d.at_most), 1),
    ),
    ...recalculations.map((r) => around(x(day(r.date)), y(r.n), 5)),
  ];
  const box = { x0: left, y0: top - 2, x1: right + 4, y1: bottom };
  const highest = steps.findIndex((s) => s.row.n === Math.max(...steps.map((t) => t.row.n)));
  const values = steps.map((s, i): Wanted => {
    const needed = i === 0 || i === steps.length - 1 || i === highest || s.row.decides.length > 0;
    const middle = (s.x0 + s.x1) / 2;
    return {
      lines: [c.f.number(s.row.n)],
      places: [middle, middle - 4, middle + 4].map((at) => ({ x: at, y: s.y - 7, anchor: "middle" })),
      attributes: { fill: c.theme.ink, "font-weight": needed ? 700 : undefined },
      optional: !needed,
    };
  });
  const wanted: Wanted[] = [
    ...values.filter((v) => !v.optional),
    ...recalculations.map((r) => recalculationLabel(frame, r)),
    ...readingLabels(frame, decisions, breaks),
    ...data.limits.map((l) => targetLabel(frame, o, l, breaks)),
    ...values.filter((v) => v.optional),
  ];
  return wanted.flatMap(({ lines, places, attributes, optional }) => {
    const found = findRoom(lines, size, places, taken, box);
    if (optional && found.touches > 0) return [];
    taken.push(labelBox(lines, size, found.place));
    const { place, box: b } = found;
    const middle = (b.x0 + b.x1) / 2;
    const under = steps.some((t) => t.x0 - 3 <= middle && middle <= t.x1 + 3 && t.y < b.y0);
    const ground = under ? `color-mix(in srgb,${o.colour} ${SHADE * 100}%,${c.theme.paper})` : c.theme.paper;
    return [
      label(c, place.x, place.y, lines, {
        "text-anchor": place.anchor,
        ...attributes,
        ...halo(c, ground),
      }),
    ];
  });
}

/** On the line of the target at its left end, or under it; in two lines where one would reach the first change of rules. */
function targetLabel({ c, x, y }: Frame, o: CountStepsOptions, l: Limit, breaks: readonly number[]): Wanted {
  const [what, when] = o.targetLabel(l);
  const whole = `${what} ${when}`;
  const room = Math.min(...breaks) - x(day(l.from_date)) - 4;
  const lines = textWidth(whole, c.theme.font.small) > room ? [what, when] : [whole];
  // On a phone it has no more room than from the line's own beginning to the first change of rules.
  const at = x(day(l.from_date)) + (c.narrow ? -1 : 3);
  return {
    lines,
    places: [
      { x: at, y: y(l.value) - 7 - (lines.length - 1) * 15, anchor: "start" },
      { x: at, y: y(l.value) + 16, anchor: "start" },
    ],
    attributes: { "font-weight": 600, fill: c.theme.limit },
  };
}

/** A calculation that was no list says so in words, over its ring. */
function recalculationLabel({ c, x, y }: Frame, r: CountRow): Wanted {
  const words = WORDS[c.locale];
  const at = x(day(r.date));
  return {
    lines: [words.recalculation, `${words.noList}: ${c.f.number(r.n)}`],
    places: [0, 6, 12, 18, 24].map((up) => ({ x: at + 8, y: y(r.n) - 25 - up, anchor: "end" })),
    attributes: { fill: c.theme.quiet },
  };
}

/**
 * »før 2016: ikke indfriet« under the stroke by the earlier reading or to its left, »i 2016: …« to the right by the later
 * one. On a phone the two are one label where the verdict is the same. Rather than across a change of rules a label stands
 * beside it.
 */
function readingLabels(frame: Frame, readings: readonly Reading[], breaks: readonly number[]): Wanted[] {
  const { c, x, y } = frame;
  const words = WORDS[c.locale];
  return [...new Set(readings.map((r) => r.target))].flatMap((target) => {
    const [before, within] = (["before", "within"] as const).map((which) =>
      readings.find((r) => r.target === target && r.reading === which),
    );
    if (!before || !within) throw new Error(`target ${target} lacks a list for one of its readings`);
    const year = within.row.date.slice(0, 4);
    const left = x(day(before.row.date));
    const right = x(day(within.row.date));
    const heights = heightsNear(frame, y(before.at_most) + 16);
    const beside = (h: number): Place[] =>
      breaks
        .filter((at) => Math.abs(at - left) < 60)
        .flatMap((at): Place[] => [
          { x: at + 6, y: h, anchor: "start" },
          { x: at - 6, y: h, anchor: "end" },
        ]);
    const wanted = (r: Reading, when: string, at: (h: number) => Place[]): Wanted => ({
      lines: [`${when} ${year}:`, VERDICT[verdictOf(r)][c.locale]],
      places: heights.flatMap(at),
      attributes: { "font-weight": 600, fill: c.theme.verdict[verdictOf(r)] },
    });
    if (c.narrow && before.met === within.met)
      return [
        wanted(within, words.both, (h) => [
          { x: (left + right) / 2, y: h, anchor: "middle" },
          { x: right + 4, y: h, anchor: "end" },
          ...beside(h),
        ]),
      ];
    return [
      wanted(before, words.before, (h) => [
        { x: left, y: h, anchor: "middle" },
        { x: left - 7, y: h, anchor: "end" },
        ...beside(h),
      ]),
      wanted(within, words.within, (h) => [{ x: right + 7, y: h, anchor: "start" }]),
    ];
  });
}

/** Heights for a label of two lines, the wished one first and then ever further from it. */
function heightsNear({ top, bottom }: Frame, wished: number): number[] {
  return Array.from({ length: 70 }, (_, i) => wished + (i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2) * 4).filter(
    (h) => h > top + 10 && h < bottom - 18,
  );
}

const verdictOf = (r: Reading) => (r.met ? "kept" : "not-kept");

const around = (x: number, y: number, r: number): Box => ({ x0: x - r, y0: y - r, x1: x + r, y1: y + r });

const one = (v: number): string => String(Math.round(v * 10) / 10);
