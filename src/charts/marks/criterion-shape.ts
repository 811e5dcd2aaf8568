import type { Dataset, Limit } from "../../model/dataset.ts";
import type { CriterionRow } from "../../model/rows.ts";
import { day } from "./time.ts";

/** What a criterion's picture is made of besides its curve: the limit as lines, the lists without values as stretches. */

const DAY = 864e5;

/** Limits that follow each other at the same level are one line. */
export function joinedLimits(limits: readonly Limit[]): Limit[] {
  const out: Limit[] = [];
  for (const l of limits) {
    const last = out.at(-1);
    const follows = last?.to_date != null && day(l.from_date).getTime() - day(last.to_date).getTime() <= DAY;
    if (last && follows && last.value === l.value) out[out.length - 1] = { ...last, to_date: l.to_date };
    else out.push(l);
  }
  return out;
}

export interface Stretch {
  readonly x0: number;
  readonly x1: number;
  readonly absence: NonNullable<CriterionRow["absence"]>;
}

/** Two or more lists in a row without a value for the same reason, as a stretch of the axis. */
export function emptyStretches(
  data: Dataset<CriterionRow>,
  x: (d: Date) => number,
  left: number,
  right: number,
): Stretch[] {
  const lists = data.rows.filter((r) => r.dated);
  const [first] = data.limits;
  const criterionFrom = first ? x(day(first.from_date)) : left;
  const out: Stretch[] = [];
  for (let i = 0; i < lists.length; ) {
    const absence = lists[i]?.absence ?? null;
    let j = i + 1;
    while (j < lists.length && (lists[j]?.absence ?? null) === absence) j++;
    const [before, from, to, after] = [lists[i - 1], lists[i], lists[j - 1], lists[j]];
    if (absence !== null && j - i >= 2 && from && to) {
      const x0 = before ? (x(day(before.date)) + x(day(from.date))) / 2 : left;
      const x1 = after ? (x(day(to.date)) + x(day(after.date))) / 2 : right;
      out.push({ x0, x1: absence === "not-measured" ? criterionFrom : x1, absence });
    }
    i = j;
  }
  return out;
}
