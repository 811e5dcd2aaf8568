import type { Drawing } from "../charts/draw.ts";
import { theme } from "../charts/theme.ts";
import type { PictureFormat, PictureTheme } from "../published/addresses.ts";
import { type Imprint, imprintOf } from "./imprint.ts";
import { balanceLines, breakLines, lineWidth } from "./lines.ts";
import { MARK, mark } from "./mark.ts";
import { type Box, fitted, placeDrawing, sheet } from "./sheet.ts";
import { blockHeight, type TextStyle, textBlock } from "./text-block.ts";
import { tag } from "./xml.ts";

/**
 * A chart as a picture for others to use: title, subtitle, drawing, source, date, licence and the site's name on one
 * sheet. The wide and the narrow one are as tall as the drawing wants; the square takes the drawing that fills it better.
 */
export function pictureOf(d: Drawing, format: PictureFormat, colours: PictureTheme, site: URL): string {
  const shape = SHAPES[format];
  const i = imprintOf(d, site);
  const foot = footOf(i, shape);
  const head = bestHead(d, shape, foot.height);
  const height = shape.height ?? Math.ceil(head.box.y + head.box.height + shape.gap + foot.height);
  return sheet(
    d,
    i,
    [shape.width, height],
    colours,
    head.text,
    placeDrawing(d, head.drawing, head.box),
    foot.at(height - foot.height),
  );
}

interface Shape {
  readonly width: number;
  /** Null: as tall as it comes. */
  readonly height: number | null;
  readonly margin: number;
  /** Between words, drawing and foot. */
  readonly gap: number;
  readonly drawings: readonly ("narrow" | "wide")[];
  /** Sizes of the title, from the smallest up; one where the height follows from the drawing. */
  readonly titles: readonly number[];
  readonly subtitle: TextStyle;
  readonly small: TextStyle;
}

const words = (subtitle: number, small: number) => ({
  subtitle: { size: subtitle, weight: 400, leading: 1.35, fill: theme.quiet } as const,
  small: { size: small, weight: 400, leading: 1.45, fill: theme.quiet } as const,
});

const SHAPES: Readonly<Record<PictureFormat, Shape>> = {
  wide: { width: 1200, height: null, margin: 48, gap: 36, drawings: ["wide"], titles: [40], ...words(24, 18) },
  square: {
    width: 1080,
    height: 1080,
    margin: 48,
    gap: 36,
    drawings: ["narrow", "wide"],
    titles: [42, 48, 54, 60],
    ...words(26, 18),
  },
  narrow: { width: 640, height: null, margin: 32, gap: 28, drawings: ["narrow"], titles: [32], ...words(21, 17) },
};

/** No drawing is blown up so far that its labels shout down the subtitle. */
const LARGEST = 2.6;

interface Head {
  readonly text: string;
  readonly drawing: "narrow" | "wide";
  readonly box: Box;
}

/** Title and subtitle with the drawing under them: with the largest title that does not make the drawing smaller. */
function bestHead(d: Drawing, shape: Shape, footHeight: number): Head {
  const [least, ...larger] = shape.titles.map((size) => headOf(d, shape, size, footHeight));
  if (!least) throw new Error("a shape without a size for its title");
  const asGood = (head: Head) => head.drawing === least.drawing && head.box.width >= least.box.width * 0.97;
  return larger.findLast(asGood) ?? least;
}

function headOf(d: Drawing, shape: Shape, size: number, footHeight: number): Head {
  const { margin, subtitle } = shape;
  const inner = shape.width - 2 * margin;
  const title: TextStyle = { size, weight: 700, leading: 1.18, fill: theme.ink };
  const titleLines = balanceLines(d.title, inner, size, 700);
  const subtitleLines = balanceLines(d.subtitle, inner, subtitle.size, 400);
  const subtitleTop = margin + blockHeight(titleLines, title) + size * 0.45 + subtitle.size * 0.3;
  const top = subtitleTop + blockHeight(subtitleLines, subtitle) + shape.gap;
  const room = shape.height === null ? null : shape.height - top - footHeight - shape.gap;
  const most = room === null ? undefined : LARGEST;
  const { drawing, width, height } = fitted(d, shape.drawings, { width: inner, height: room }, most);
  // What is left of the height lies more below the drawing than above it.
  const box = { x: margin, y: top + (room === null ? 0 : room - height) * 0.4, width, height };
  const text =
    textBlock(margin, margin, titleLines, title) + textBlock(margin, subtitleTop, subtitleLines, subtitle);
  return { text, drawing, box };
}

/** Rule, source, date, licence and name, and how much room they take from the rule to the lower edge. */
function footOf(i: Imprint, shape: Shape): { readonly height: number; at(y: number): string } {
  const { width, margin, small } = shape;
  const inner = width - 2 * margin;
  const name: TextStyle = { ...small, weight: 700, fill: theme.ink };
  const scale = small.size / MARK.height;
  const brandWidth = MARK.width * scale + small.size * 0.6 + lineWidth(i.site, name.size, name.weight);
  const beside = inner - brandWidth - 2 * small.size;
  const line = small.size * small.leading;

  const source = breakLines(i.source, inner, small.size, small.weight);
  const terms = termsOf(i);
  const fits = lineWidth(terms, small.size, small.weight) <= beside;
  const lines = [...source, ...(fits ? [terms] : breakLines(terms, inner, small.size, small.weight))];
  const text = blockHeight(lines, small);
  const above = small.size * 1.25;
  // Beside the last line where it has room, else on a line of its own.
  const brandTop = above + text - small.size * 0.7 + (fits ? 0 : line * 1.25);
  const height = brandTop + small.size * 0.7 + margin * 0.85;
  const brandX = fits ? width - margin - brandWidth : margin;
  return {
    height,
    at: (y) =>
      [
        tag("rect", { x: margin, y, width: inner, height: 1.5, fill: theme.faint }),
        textBlock(margin, y + above, lines, small),
        mark(brandX, y + brandTop - small.size * 0.15, scale),
        textBlock(brandX + MARK.width * scale + small.size * 0.6, y + brandTop, [i.site], name),
      ].join(""),
  };
}

const termsOf = (i: Imprint): string =>
  [i.dated, i.licensed, ...(i.address ? [i.address.replace(/^https?:\/\//, "")] : [])].join("\u00a0· ");
