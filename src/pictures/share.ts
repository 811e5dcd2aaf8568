import type { Drawing } from "../charts/draw.ts";
import { theme } from "../charts/theme.ts";
import { INTERFACE } from "../i18n/index.ts";
import { imprintOf } from "./imprint.ts";
import { balanceLines, widestWord } from "./lines.ts";
import { MARK, mark } from "./mark.ts";
import { fitted, placeDrawing, sheet } from "./sheet.ts";
import { blockHeight, CAPITAL, type TextStyle, textBlock } from "./text-block.ts";

/** The pictures shown where a page is shared: as large as Open Graph asks for, and to be read at a third of the size. */

export const SHARE = { width: 1200, height: 630 } as const;
const MARGIN = 40;

/** A chart's own: its title large on the left, the drawing on the right, the site's name below. */
export function shareOf(d: Drawing, site: URL): string {
  const i = imprintOf(d, site);
  const column = 396;
  const left = MARGIN + column + MARGIN;
  const brandTop = SHARE.height - MARGIN - BRAND.size * CAPITAL;
  const room = brandTop - 2 * MARGIN;

  const title = titleFor(d.title, column, room);
  const lines = balanceLines(d.title, column, title.size, title.weight);
  const subtitle = balanceLines(d.subtitle, column, SUBTITLE.size, SUBTITLE.weight);
  const subtitleTop = MARGIN + blockHeight(lines, title) + title.size * 0.8;
  const fits = subtitleTop + blockHeight(subtitle, SUBTITLE) <= brandTop - MARGIN * 0.75;

  const space = { width: SHARE.width - left - MARGIN, height: SHARE.height - 2 * MARGIN };
  const { drawing, width, height } = fitted(d, ["narrow", "wide"], space);
  const box = {
    x: left + (space.width - width) / 2,
    y: MARGIN + (space.height - height) / 2,
    width,
    height,
  };
  return sheet(
    d,
    i,
    [SHARE.width, SHARE.height],
    "light",
    textBlock(MARGIN, MARGIN, lines, title),
    fits ? textBlock(MARGIN, subtitleTop, subtitle, SUBTITLE) : "",
    placeDrawing(d, drawing, box),
    brand(i.site, brandTop),
  );
}

/** The one for pages that are about no chart: the strip of lists, and the site's name and question above it. */
export function siteShareOf(strip: Drawing, site: URL): string {
  const t = INTERFACE[strip.locale];
  const width = SHARE.width - 2 * MARGIN;
  const name: TextStyle = { size: 76, weight: 700, leading: 1.12, fill: theme.ink };
  const question: TextStyle = { size: 33, weight: 400, leading: 1.3, fill: theme.quiet };
  const names = balanceLines(t.siteName, width, name.size, name.weight);
  const questions = balanceLines(t.siteTagline, width, question.size, question.weight);
  const questionTop = MARGIN + blockHeight(names, name) + name.size * 0.5;
  const top = questionTop + blockHeight(questions, question) + MARGIN;
  const drawn = fitted(strip, ["wide"], { width, height: SHARE.height - top - MARGIN * 0.75 });
  return sheet(
    { ...strip, title: t.siteName, subtitle: t.siteTagline },
    imprintOf(strip, site),
    [SHARE.width, SHARE.height],
    "light",
    textBlock(MARGIN, MARGIN, names, name),
    textBlock(MARGIN, questionTop, questions, question),
    placeDrawing(strip, "wide", { x: MARGIN, y: SHARE.height - MARGIN * 0.75 - drawn.height, ...drawn }),
  );
}

const SUBTITLE: TextStyle = { size: 23, weight: 400, leading: 1.32, fill: theme.quiet };
const BRAND: TextStyle = { size: 24, weight: 700, leading: 1, fill: theme.ink };

/** The largest title that keeps its words whole, has few lines, and leaves the brand its room. */
function titleFor(text: string, column: number, room: number): TextStyle {
  const styles = [54, 50, 46, 42, 38, 34].map(
    (size): TextStyle => ({ size, weight: 700, leading: 1.16, fill: theme.ink }),
  );
  const good = styles.find((s) => {
    const lines = balanceLines(text, column, s.size, s.weight);
    const whole = widestWord(text, s.size, s.weight) <= column;
    return whole && lines.length <= 6 && blockHeight(lines, s) <= room * 0.78;
  });
  return good ?? { size: 30, weight: 700, leading: 1.16, fill: theme.ink };
}

function brand(name: string, top: number): string {
  const scale = 1.5;
  const x = MARGIN + MARK.width * scale + BRAND.size * 0.6;
  const middle = top + (BRAND.size * CAPITAL) / 2;
  return mark(MARGIN, middle - (MARK.height * scale) / 2, scale) + textBlock(x, top, [name], BRAND);
}
