import type { Format } from "../i18n/format.ts";
import { INTERFACE } from "../i18n/index.ts";
import type { RowOf } from "../model/tables/index.ts";

/** The time of an effort as far as the agreement gives it. */
export function periodText(e: RowOf<"efforts">, f: Format): string {
  const t = INTERFACE[f.locale];
  const start = e.start ? f.date(e.start, e.start_precision) : null;
  const end = e.end ? f.date(e.end, e.end_precision) : null;
  if (start && end) return start === end ? start : `${start}\u00a0– ${end}`;
  if (start) return `${f.locale === "da" ? "fra" : "from"} ${start} (${t.end} ${t.notStated})`;
  if (end) return `${f.locale === "da" ? "til" : "until"} ${end} (${t.start} ${t.notStated})`;
  return `${t.period.toLowerCase()} ${t.notStated}`;
}

/** The years an effort is known to cover; from its start to its end, or the one year that is known. */
export function yearsOf(e: RowOf<"efforts">): number[] {
  const from = Number((e.start ?? e.end)?.slice(0, 4));
  const to = Number((e.end ?? e.start)?.slice(0, 4));
  return Number.isNaN(from) ? [] : Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
