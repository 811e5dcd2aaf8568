import * as Plot from "@observablehq/plot";
import { scaleUtc } from "d3";
import type { Dataset } from "../../model/dataset.ts";
import type { CriterionRow } from "../../model/rows.ts";
import type { Canvas } from "../define.ts";
import { LABELS } from "../theme.ts";
import { breakLabelRows, breakMarks, day, yearAxis } from "./time.ts";

export interface CriterionLineOptions {
  /** Height of the frame without margins. */
  readonly height?: number;
  /** The axis runs from zero to here. */
  readonly top: number;
  readonly ticks: readonly number[];
  /** How a value is written at its point. */
  readonly write: (value: number) => string;
  /** Written on the limit line, e.g. »grænse 40 %«. */
  readonly limitLabel: (value: number) => string;
}

const FIRST = 2010;
const LAST = 2025;

/**
 * One criterion for Mjølnerparken over the lists: a line that stops at every break, the limit dashed and labelled,
 * and the years without values as a field that says so.
 */
export function criterionLine(data: Dataset<CriterionRow>, c: Canvas, o: CriterionLineOptions): SVGSVGElement {
  const margin = { left: c.narrow ? 34 : 40, right: 12, bottom: 26 };
  const domain: [Date, Date] = [new Date(Date.UTC(FIRST, 0, 1)), new Date(Date.UTC(LAST, 5, 1))];
  const x = scaleUtc(domain, [margin.left, c.width - margin.right]);
  const right = c.width - margin.right;
  const rows = breakLabelRows(c, data.breaks, x, right);
  const marginTop = 8 + rows * (c.theme.font.small + 3) + 4;
  const frame = o.height ?? (c.narrow ? 230 : 270);

  const drawn = data.rows.filter((r) => r.drawn && r.value !== null);
  const labelled = drawn.filter((r, i) => {
    const before = drawn[i - 1];
    const after = drawn[i + 1];
    return !before || !after || before.segment !== r.segment || after.segment !== r.segment;
  });
  const last = drawn.at(-1);
  const missing = data.rows.filter((r) => r.absence === "not-in-data" && last && r.date > last.date);
  const gapFrom = last && missing.length > 0 ? new Date(day(last.date).getTime() + 120 * 864e5) : null;

  return Plot.plot({
    document: c.document,
    width: c.width,
    height: frame + marginTop + margin.bottom,
    marginTop,
    marginLeft: margin.left,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    x: { type: "utc", domain },
    y: { domain: [0, o.top] },
    marks: [
      Plot.gridY([...o.ticks], { stroke: c.theme.faint, strokeOpacity: 1 }),
      Plot.axisY([...o.ticks], {
        tickSize: 0,
        tickFormat: (v: number) => c.f.number(v),
        fontSize: c.theme.font.small,
        color: c.theme.quiet,
        label: null,
      }),
      yearAxis(c, FIRST, LAST),
      gapFrom
        ? [
            Plot.rect([{}], { x1: gapFrom, x2: domain[1], y1: 0, y2: o.top, fill: c.theme.field }),
          ]
        : [],
      ...breakMarks(c, data.breaks, x, right),
      gapFrom
        ? Plot.text([LABELS[c.locale].noData], {
            x: new Date((gapFrom.getTime() + domain[1].getTime()) / 2),
            y: o.top * 0.12,
            text: (d: string) => d,
            fontSize: c.theme.font.small,
            fill: c.theme.quiet,
            stroke: c.theme.field,
            strokeWidth: 6,
          })
        : [],
      ...data.limits.flatMap((l) => {
        const from = day(l.from_date) < domain[0] ? domain[0] : day(l.from_date);
        const to = l.to_date === null || day(l.to_date) > domain[1] ? domain[1] : day(l.to_date);
        return [
          Plot.ruleY([l.value], {
            x1: from,
            x2: to,
            stroke: c.theme.limit,
            strokeWidth: 1.5,
            strokeDasharray: "5 4",
          }),
        ];
      }),
      ...limitLabels(data, c, o, domain, x),
      Plot.line(drawn, {
        x: (r: CriterionRow) => day(r.date),
        y: (r: CriterionRow) => r.value,
        z: (r: CriterionRow) => r.segment,
        stroke: c.theme.subject,
        strokeWidth: 2.5,
      }),
      Plot.dot(drawn, {
        x: (r: CriterionRow) => day(r.date),
        y: (r: CriterionRow) => r.value,
        r: 4,
        fill: c.theme.subject,
        stroke: c.theme.paper,
        strokeWidth: 1,
      }),
      Plot.text(labelled, {
        x: (r: CriterionRow) => day(r.date),
        y: (r: CriterionRow) => r.value,
        text: (r: CriterionRow) => o.write(r.value ?? 0),
        dy: -13,
        fontSize: c.theme.font.size,
        fontWeight: 700,
        fill: c.theme.subject,
        stroke: c.theme.paper,
        strokeWidth: 4,
        textAnchor: "middle",
      }),
    ],
  }) as SVGSVGElement;
}

/** The label of each level of the limit, once a level, under the line at its right end or over it where a curve lies below. */
function limitLabels(
  data: Dataset<CriterionRow>,
  c: Canvas,
  o: CriterionLineOptions,
  domain: readonly [Date, Date],
  x: (d: Date) => number,
): Plot.Markish[] {
  const levels = new Map<number, (typeof data.limits)[number]>();
  for (const l of data.limits) levels.set(l.value, l);
  return [...levels.values()].map((l) => {
    const to = l.to_date === null || day(l.to_date) > domain[1] ? domain[1] : day(l.to_date);
    const near = data.rows.filter((r) => r.drawn && r.value !== null && Math.abs(x(day(r.date)) - x(to)) < 130);
    const below = near.every((r) => (r.value ?? 0) > l.value);
    return Plot.text([o.limitLabel(l.value)], {
      x: to,
      y: l.value,
      text: (d: string) => d,
      textAnchor: "end",
      dx: -2,
      dy: below ? 11 : -9,
      fontSize: c.theme.font.small,
      fontWeight: 600,
      fill: c.theme.limit,
      stroke: c.theme.paper,
      strokeWidth: 3,
    });
  });
}
