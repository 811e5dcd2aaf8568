import type { Dataset } from "../../model/dataset.ts";
import type { CriterionRow } from "../../model/rows.ts";

type Point = { readonly date: string; readonly value: number };

/** First and last drawn value of each segment of the series. Throws where a segment has none: then the sentence must be written anew. */
export function firstAndLast(d: Dataset<CriterionRow>): [before: Ends, after: Ends] {
  const segments = segmentsOf(d);
  const [before, after] = segments;
  if (!before || !after || segments.length !== 2)
    throw new Error(`dataset ${d.id} has ${segments.length} segments with values; the sentence speaks of two`);
  return [before, after];
}

export interface Ends {
  readonly first: Point;
  readonly last: Point;
}

export function segmentsOf(d: Dataset<CriterionRow>): Ends[] {
  const points = new Map<number, Point[]>();
  for (const r of d.rows)
    if (r.drawn && r.value !== null)
      points.set(r.segment, [...(points.get(r.segment) ?? []), { date: r.date, value: r.value }]);
  return [...points.values()].flatMap((ps) => {
    const [first] = ps;
    const last = ps.at(-1);
    return first && last ? [{ first, last }] : [];
  });
}

/** The drawn values in order of time. */
export function drawnOf(d: Dataset<CriterionRow>): Point[] {
  return d.rows.flatMap((r) => (r.drawn && r.value !== null ? [{ date: r.date, value: r.value }] : []));
}

/** The limit that held for every drawn value. Throws if it changed: then the sentence must say so. */
export function limitNow(d: Dataset<CriterionRow>): number {
  const limits = new Set(d.rows.filter((r) => r.drawn).map((r) => r.limit));
  const [only] = limits;
  if (limits.size !== 1 || only === null || only === undefined)
    throw new Error(`dataset ${d.id} has ${limits.size} limits among its drawn values`);
  return only;
}
