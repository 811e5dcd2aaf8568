import type { Break } from "../../model/dataset.ts";
import type { Edition } from "../../model/rows.ts";
import type { Canvas } from "../define.ts";
import { textWidth, wrap } from "../theme.ts";
import { el } from "./svg.ts";

/**
 * The lists side by side, each with the same room: 2011 and 2014 had two, and one of 2011 is undated, so an axis of time
 * would lie. A change of rules is a wider gap with a thin mark in it.
 */

export interface Slot<E extends Edition> {
  readonly edition: E;
  readonly start: number;
  readonly end: number;
  readonly middle: number;
}

export interface EditionScale<E extends Edition> {
  readonly slots: readonly Slot<E>[];
  readonly slotOf: (list: string) => Slot<E>;
  /** Each change of rules where it falls between two lists. */
  readonly changes: readonly { readonly b: Break; readonly at: number }[];
  /** Each year over the lists that bear it. */
  readonly years: readonly { readonly year: string; readonly start: number; readonly end: number }[];
}

/** The editions that are lists, in order; recalculations and trials are none. */
export function listsOnly<E extends Edition>(rows: readonly E[]): E[] {
  return rows.filter((r) => r.kind === "list");
}

/**
 * Shares the room from `from` to `to` among the editions.
 *
 * @param gap between two lists
 * @param changeGap between the last list of one rule and the first of the next
 */
export function editionScale<E extends Edition>(
  editions: readonly E[],
  breaks: readonly Break[],
  { from, to, gap, changeGap }: { from: number; to: number; gap: number; changeGap: number },
): EditionScale<E> {
  const changeAt = breaks.map((b) => editions.findIndex((e) => e.date >= b.date));
  const gapBefore = (i: number): number => (i === 0 ? 0 : changeAt.includes(i) ? changeGap : gap);
  const gaps = editions.reduce((sum, _, i) => sum + gapBefore(i), 0);
  const width = (to - from - gaps) / editions.length;
  let at = from;
  const slots = editions.map((edition, i) => {
    const start = at + gapBefore(i);
    at = start + width;
    return { edition, start, end: at, middle: start + width / 2 };
  });
  const changes = breaks.flatMap((b, i) => {
    const slot = slots[changeAt[i] ?? -1];
    return slot ? [{ b, at: slot.start - changeGap / 2 }] : [];
  });
  const years: { year: string; start: number; end: number }[] = [];
  for (const s of slots) {
    const year = s.edition.date.slice(0, 4);
    const last = years.at(-1);
    if (last?.year === year) last.end = s.end;
    else years.push({ year, start: s.start, end: s.end });
  }
  return {
    slots,
    slotOf: (list) => {
      const slot = slots.find((s) => s.edition.list === list);
      if (!slot)
        throw new Error(`there is no list "${list}" among ${slots.map((s) => s.edition.list).join(", ")}`);
      return slot;
    },
    changes,
    years,
  };
}

/**
 * The years under or over their lists, a thin bracket where a year has two. Where a full year has no room it is written
 * with two digits, and the first one in full says which century is meant.
 */
export function drawEditionYears<E extends Edition>(
  c: Canvas,
  scale: EditionScale<E>,
  { y, every = 1, bracket }: { y: number; every?: number; bracket?: number },
): SVGElement {
  const size = c.theme.font.small;
  const room = Math.min(...scale.slots.map((s) => s.end - s.start));
  const short = room < textWidth("2010", size) + 5;
  const names = scale.years.flatMap(({ year, start, end }, i) => {
    if (i % every !== 0) return [];
    if (short && i === 0) return [el(c, "text", { x: start, "text-anchor": "start" }, year)];
    return [el(c, "text", { x: (start + end) / 2 }, short ? year.slice(2) : year)];
  });
  const doubles = scale.years.filter((d) => d.end - d.start > room + 1);
  const brackets =
    bracket === undefined
      ? []
      : [
          el(c, "path", {
            d: doubles.map((d) => `M${one(d.start)} ${bracket}H${one(d.end)}`).join(""),
            stroke: c.theme.quiet,
          }),
        ];
  return el(
    c,
    "g",
    {},
    ...brackets,
    el(
      c,
      "g",
      { transform: `translate(0 ${y})`, "font-size": size, "text-anchor": "middle", fill: c.theme.quiet },
      ...names,
    ),
  );
}

/** The label of each change, to the right of its mark and broken so that it ends before the next mark. */
export function changeLabels<E extends Edition>(
  c: Canvas,
  scale: EditionScale<E>,
  right: number,
): { b: Break; at: number; lines: string[] }[] {
  return scale.changes.map(({ b, at }, i) => {
    const room = (scale.changes[i + 1]?.at ?? right) - at - 4;
    return { b, at, lines: wrap(b.label[c.locale], room, c.theme.font.small) };
  });
}

const one = (v: number): string => String(Math.round(v * 10) / 10);
