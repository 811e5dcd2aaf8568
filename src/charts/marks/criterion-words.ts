import { valuesOf } from "../../claims/of-rows.ts";
import { type Said, say, type Vouched, vouch } from "../../claims/say.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { CriterionRow } from "../../model/rows.ts";

/** Where the values of the areas come from: said under every chart that draws them. */
export const TRANSCRIBED: Readonly<Record<Locale, Said>> = {
  da: say`Tallene for 2010–2017 er ministeriets, skrevet af i et offentligt studenterprojekt.`,
  en: say`The figures for 2010–2017 are the ministry’s, transcribed in a public student project.`,
};

/** What the signs on the time axis mean. */
export const GAPS: Readonly<Record<Locale, Said>> = {
  da: say`Ved tegnet … har vi ikke listens tal; dér er linjen prikket eller væk.`,
  en: say`At … we do not have the list’s figure; there the line is dotted or absent.`,
};

/** The share used to be an average of four years and came to be one of two; nobody has told us on which day. */
export const AVERAGES: Readonly<Record<"da" | "en", readonly [string, string]>> = {
  da: ["gennemsnit af fire år", "gennemsnit af to år, senest fra 2015"],
  en: ["four-year average", "two-year average, from 2015 at the latest"],
};

type Point = { readonly date: string; readonly value: number };

/** First and last drawn value of each segment of the series. Throws where a segment has none: then the sentence must be written anew. */
export function firstAndLast(d: Dataset<CriterionRow>): [before: Ends, after: Ends] {
  const segments = segmentsOf(d);
  const [before, after] = segments;
  if (!before || !after || segments.length !== 2)
    throw new Error(
      `dataset ${d.id} has ${segments.length} segments with values; the sentence speaks of two`,
    );
  return [before, after];
}

export interface Ends {
  readonly first: Point;
  readonly last: Point;
}

/** The drawn values of each segment that has any. */
export function segmentPoints(d: Dataset<CriterionRow>): Point[][] {
  const points = new Map<number, Point[]>();
  for (const r of d.rows)
    if (r.drawn && r.value !== null)
      points.set(r.segment, [...(points.get(r.segment) ?? []), { date: r.date, value: r.value }]);
  return [...points.values()];
}

export function segmentsOf(d: Dataset<CriterionRow>): Ends[] {
  return segmentPoints(d).flatMap((ps) => {
    const [first] = ps;
    const last = ps.at(-1);
    return first && last ? [{ first, last }] : [];
  });
}

/** First and last drawn value of a series without breaks among its values. */
export function onlySegment(d: Dataset<CriterionRow>): Ends {
  const [only, ...more] = segmentsOf(d);
  if (!only || more.length > 0)
    throw new Error(`dataset ${d.id} is not one unbroken series; the sentence speaks of one`);
  return only;
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

/** The limit in force now. */
export function latestLimit(d: Dataset<CriterionRow>): number {
  const last = d.limits.at(-1);
  if (!last || last.to_date !== null) throw new Error(`dataset ${d.id} has no limit in force`);
  return last.value;
}

/** The limits that follow the national average, each with the day of its list. */
export function movingLimits(d: Dataset<CriterionRow>): { date: string; value: number; ours: boolean }[] {
  return d.limits
    .filter((l) => l.comparison === "at-least")
    .map((l) => ({ date: l.from_date, value: l.value, ours: l.confidence === "derived" }));
}

/** The value of the undated edition of 2011, which has no place on the axis. */
export function undated(d: Dataset<CriterionRow>): number {
  const row = d.rows.find((r) => !r.dated && r.value !== null);
  if (row?.value == null) throw new Error(`dataset ${d.id} has no undated value; the note speaks of one`);
  return row.value;
}

/** »over grænsen«, vouched for: every drawn value stands on this side of the limit of its day. */
export function everyDrawnIs(d: Dataset<CriterionRow>, side: "above" | "below", words: string): Vouched {
  const drawn = d.rows.filter((r) => r.drawn);
  return vouch(words, `${side}-each`, valuesOf(d, drawn, "value"), valuesOf(d, drawn, "limit"));
}

/** The drawn rows of each segment. */
export function drawnRows(d: Dataset<CriterionRow>): CriterionRow[][] {
  const segments = new Map<number, CriterionRow[]>();
  for (const r of d.rows)
    if (r.drawn && r.value !== null) segments.set(r.segment, [...(segments.get(r.segment) ?? []), r]);
  return [...segments.values()];
}

/** Every drawn value before the break (0) or after it (1) stands on this side of its limit. */
export function segmentIs(
  d: Dataset<CriterionRow>,
  segment: 0 | 1,
  side: "above" | "below",
  words: string,
): Vouched {
  const rows = drawnRows(d)[segment] ?? [];
  return vouch(words, `${side}-each`, valuesOf(d, rows, "value"), valuesOf(d, rows, "limit"));
}

/** The highest or lowest of the drawn values, vouched for as such. */
export function extremeIs(d: Dataset<CriterionRow>, which: "highest" | "lowest", words: string): Vouched {
  const values = valuesOf(d, drawnRows(d).flat(), "value");
  const at = values.findIndex((v) => v.value === extreme(drawnOf(d), which).value);
  return vouch(words, which, values.slice(at, at + 1), [...values.slice(0, at), ...values.slice(at + 1)]);
}

/** The drawn value that is nearest to nought, or furthest from it. */
export function extreme(points: readonly Point[], which: "highest" | "lowest"): Point {
  const [first, ...rest] = points;
  if (!first) throw new Error("no values to find an extreme among");
  return rest.reduce(
    (a, b) => ((which === "highest" ? b.value > a.value : b.value < a.value) ? b : a),
    first,
  );
}
