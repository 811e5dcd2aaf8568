/**
 * The words that judge, as statements that can be true: rises, falls, above the limit, the most, met, not in our data.
 * A sentence wraps the words it vouches for in one of these, and the build tests them against the rows the sentence names.
 */

/** A value with what is needed to compare it as it is printed. */
export interface Measured {
  readonly ref: string;
  /** Null where the row has no number. */
  readonly value: number | null;
  /** Decimals as printed; undefined where the number is printed as it stands. */
  readonly decimals: number | undefined;
}

export interface Judgement {
  readonly holds: boolean;
  /** True of the values but not of the numbers as a reader sees them. */
  readonly onlyByRounding: boolean;
  /** It would hold, but values that were rounded less kindly could be the same: no change to speak of. */
  readonly insideRounding: boolean;
}

/** `of`: what is judged, in order. `than`: what it is judged against. */
export type Predicate = (of: readonly Measured[], than: readonly Measured[]) => boolean;

/** All values as numbers, or null if one is missing: nothing can be said of what is not there. */
function numbers(values: readonly Measured[]): number[] | null {
  const found = values.map((v) => v.value);
  return found.length > 0 && found.every((v) => v !== null) ? (found as number[]) : null;
}

/** A predicate over numbers that must all be there. */
const over =
  (test: (of: readonly number[], than: readonly number[]) => boolean, needs: "of" | "both"): Predicate =>
  (of, than) => {
    const a = numbers(of);
    const b = than.length === 0 ? [] : numbers(than);
    return a !== null && b !== null && (needs === "of" || b.length > 0) && test(a, b);
  };

const first = (v: readonly number[]): number => v[0] ?? Number.NaN;
const last = (v: readonly number[]): number => v[v.length - 1] ?? Number.NaN;
const sum = (v: readonly number[]): number => v.reduce((a, b) => a + b, 0);
/** Sums of decimals are compared to nine digits: 1.7 + 0.25 is 1.95. */
const same = (a: number, b: number): boolean =>
  Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** A unit of the last digit printed; a count is not rounded. */
const unit = (v: Measured): number => (v.decimals === undefined ? 0 : 10 ** -v.decimals);

/**
 * Are they further apart than rounding can bring two equal values? Each may be half a unit of its last digit
 * off: 43.4 and 43.5 may both have been 43.45.
 */
const differ = (a: Measured, b: Measured): boolean =>
  Math.abs((a.value ?? 0) - (b.value ?? 0)) > (unit(a) + unit(b)) / 2 + 1e-9;

export const PREDICATES = {
  /** The last value is higher than the first. */
  rises: over((of) => of.length > 1 && last(of) > first(of), "of"),
  falls: over((of) => of.length > 1 && last(of) < first(of), "of"),
  /** They differ by no more than rounding can do: »stort set uændret«. */
  "about-the-same": (of) =>
    of.length > 1 && numbers(of) !== null && of.every((a) => of.every((b) => !differ(a, b))),
  /** All values are equal. */
  unchanged: over((of) => of.length > 1 && of.every((v) => same(v, first(of))), "of"),
  /** Every value is above every value it is held against (a limit is above if it is exceeded). */
  above: over((of, than) => Math.min(...of) > Math.max(...than), "both"),
  below: over((of, than) => Math.max(...of) < Math.min(...than), "both"),
  "at-least": over((of, than) => Math.min(...of) >= Math.max(...than), "both"),
  "at-most": over((of, than) => Math.max(...of) <= Math.min(...than), "both"),
  /** Some of the values reach some of what they are held against, and not all reach all. */
  mixed: over(
    (of, than) => Math.max(...of) >= Math.min(...than) && Math.min(...of) < Math.max(...than),
    "both",
  ),
  equals: over((of, than) => of.every((v) => than.every((w) => same(v, w))), "both"),
  /** Each value is the same as the value at the same place of the other series. */
  "equals-each": over(
    (of, than) => of.length === than.length && of.every((v, i) => same(v, than[i] ?? Number.NaN)),
    "both",
  ),
  /** Each value is above the value at the same place of the other series. */
  "above-each": over(
    (of, than) => of.length === than.length && of.every((v, i) => v > (than[i] ?? v)),
    "both",
  ),
  "below-each": over(
    (of, than) => of.length === than.length && of.every((v, i) => v < (than[i] ?? v)),
    "both",
  ),
  /** The first value is the highest of all; held against the others. */
  highest: over((of, than) => than.every((v) => first(of) > v), "both"),
  lowest: over((of, than) => than.every((v) => first(of) < v), "both"),
  /** More than half of the whole. */
  "most-of": over((of, than) => sum(of) * 2 > first(than), "both"),
  "at-least-half-of": over((of, than) => sum(of) * 2 >= first(than), "both"),
  "at-most-half-of": over((of, than) => sum(of) * 2 <= first(than), "both"),
  /** More than every other one (but not necessarily more than half). */
  "the-most": over((of, than) => than.every((v) => first(of) > v), "both"),
  "the-fewest": over((of, than) => than.every((v) => first(of) < v), "both"),
  /** None of the earlier values (than) had crossed what the first had; the last is the first to be at or under it. */
  "first-at-most": over(
    (of, than) => than.length > 1 && first(of) <= first(than) && than.slice(1).every((v) => v > first(than)),
    "both",
  ),
  /** A target: what was counted is at most what was allowed. */
  met: over((of, than) => Math.max(...of) <= first(than), "both"),
  "not-met": over((of, than) => Math.min(...of) > first(than), "both"),
  /** The first is the sum of the others. */
  "sum-of": over((of, than) => than.length > 1 && same(first(of), sum(than)), "both"),
  /** The first lies inside the other: it is a part of it. */
  "part-of": over((of, than) => first(of) > 0 && first(of) < first(than), "both"),
  /** Counts together make the whole. */
  "all-of": over((of, than) => same(sum(of), first(than)), "both"),
  none: over((of) => of.every((v) => v === 0), "of"),
  /** There are rows, and none of them has a number. */
  "not-in-data": (of) => of.length > 0 && of.every((v) => v.value === null),
  "in-data": (of) => of.length > 0 && of.every((v) => v.value !== null),
} as const satisfies Readonly<Record<string, Predicate>>;

export type PredicateName = keyof typeof PREDICATES;

export const isPredicate = (name: string): name is PredicateName => name in PREDICATES;

/** Judges the words, and the same words against the numbers as they are printed. */
export function judge(name: PredicateName, of: readonly Measured[], than: readonly Measured[]): Judgement {
  const predicate: Predicate = PREDICATES[name];
  const itself = predicate(of, than);
  const insideRounding = itself && compared(name, of, than).some(([a, b]) => !differ(a, b));
  const holds = itself && !insideRounding;
  const printed = (v: Measured): Measured =>
    v.value === null || v.decimals === undefined ? v : { ...v, value: Number(v.value.toFixed(v.decimals)) };
  return {
    holds,
    onlyByRounding: holds && !predicate(of.map(printed), than.map(printed)),
    insideRounding,
  };
}

type Pair = readonly [Measured, Measured];

/** The pairs of values that a word calls different: a change in time, or one that stands out among others. */
function compared(name: PredicateName, of: readonly Measured[], than: readonly Measured[]): readonly Pair[] {
  const [first, last] = [of[0], of.at(-1)];
  if (!first || !last) return [];
  if (name === "rises" || name === "falls") return [[first, last]];
  return name === "highest" || name === "lowest" ? than.map((v): Pair => [first, v]) : [];
}
