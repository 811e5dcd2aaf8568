import { FORMAT } from "../i18n/format.ts";
import { INTERFACE } from "../i18n/index.ts";
import type { FrozenFrame } from "../model/frozen.ts";
import { isTableId } from "../model/key.ts";
import type { Column } from "../model/table.ts";
import { type RowOf, TABLES } from "../model/tables/index.ts";
import { meant } from "../model/written.ts";
import { chartPage } from "../published/addresses.ts";
import { cellText } from "../site/cell-text.ts";
import { CORRECTION_PLACE } from "./frame.ts";
import { escapeHtml } from "./html.ts";

/**
 * The corrections that concern a frozen frame: of a cell it shows, which stood as it stands in the frame,
 * and not from before the frame was frozen. New figures for a new year are no corrections; only rows of
 * `data/corrections.csv` are. Of a cell that was corrected again the last word counts, and none where that is
 * what the frame shows: a correction was taken back.
 */
export function correctionsIn(
  f: FrozenFrame,
  corrections: readonly RowOf<"corrections">[],
): RowOf<"corrections">[] {
  const since = corrections.filter((c) => c.date >= f.date);
  return [...Map.groupBy(since, (c) => `${c.table}:${c.row_key}.${c.column}`).values()].flatMap((same) => {
    const [first] = same;
    const stood = first && f.shows[`${first.table}:${first.row_key}`]?.[first.column];
    if (stood === undefined) return [];
    const from = same.find((c) => meant(c.old_value, stood) === stood);
    const last = same.at(-1);
    if (!from || !last || meant(last.new_value, stood) === stood) return [];
    return [{ ...last, old_value: from.old_value }];
  });
}

/**
 * A frozen frame with a line for each correction; without any, the very same bytes. The line stands under
 * the title, where it is seen even if the room that was kept for the frame is now too small for all of it.
 */
export function correctedHtml(
  html: string,
  f: FrozenFrame,
  corrections: readonly RowOf<"corrections">[],
): string {
  const lines = correctionsIn(f, corrections).map((c) => lineHtml(c, f));
  if (!html.includes(CORRECTION_PLACE))
    throw new Error(`the frozen frame of ${f.id} (${f.locale}) has no place for a correction`);
  return lines.length === 0 ? html : html.replace(CORRECTION_PLACE, () => lines.join("") + CORRECTION_PLACE);
}

/** The style is its own: the frame may be older than any stylesheet we have now. */
function lineHtml(c: RowOf<"corrections">, f: FrozenFrame): string {
  const t = INTERFACE[f.locale].frame;
  const columns: Readonly<Record<string, Column>> = isTableId(c.table) ? TABLES[c.table].columns : {};
  const column = columns[c.column];
  const format = FORMAT[f.locale];
  const stood = f.shows[`${c.table}:${c.row_key}`]?.[c.column] ?? "";
  const write = (text: string) => (column ? cellText(meant(text, stood), column, format) : text);
  const what = column?.label[f.locale] ?? c.column;
  const said = t.corrected(format.date(c.date), what, write(c.old_value), write(c.new_value));
  const reason = f.locale === "da" ? c.reason_da : c.reason_en;
  return (
    `<p role="note" class="correction" style="border:2px solid;padding:4px 8px;margin:8px 0">` +
    `${escapeHtml(`${said} ${reason}`)} <a href="${chartPage(f.id, f.locale)}">${escapeHtml(t.newest)}</a></p>`
  );
}
