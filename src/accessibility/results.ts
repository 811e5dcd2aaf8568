import results from "./results.json";

/** What `npm run a11y` found when it last went through every page. Measured and committed, so that a build needs no browser. */
export interface Results {
  /** The day of the review, as an ISO day. */
  readonly date: string;
  /** The version of axe. */
  readonly axe: string;
  /** Pages gone through, both languages counted. */
  readonly pages: number;
  /** The widths of the window, in CSS pixels. */
  readonly widths: readonly number[];
  /** Times a page was looked at: pages × themes × widths. */
  readonly looks: number;
  /** Breaches found, in all looks together. */
  readonly violations: number;
}

export const RESULTS: Results = results;

/** A review holds for a year: was the edition of `today` made more than a year after it? Both are ISO days. */
export function isOverdue(reviewed: string, today: string): boolean {
  const [year = "", ...rest] = reviewed.split("-");
  return today > [String(Number(year) + 1).padStart(4, "0"), ...rest].join("-");
}
