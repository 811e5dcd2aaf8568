import type { Drawing } from "../charts/draw.ts";
import { theme } from "../charts/theme.ts";
import { balanceLines } from "./lines.ts";
import type { Shape } from "./shapes.ts";
import { type Box, type Fitted, fitted } from "./sheet.ts";
import { blockHeight, type TextStyle, textBlock } from "./text-block.ts";

/** The upper part of a picture: its words as SVG, and which drawing goes where under them. */
export interface Head {
  readonly text: string;
  readonly drawing: "narrow" | "wide";
  readonly box: Box;
}

/** Title and subtitle with the drawing under them: with the largest title that does not make the drawing smaller. */
export function bestHead(d: Drawing, shape: Shape, footHeight: number): Head {
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
  const { drawing, width, height } =
    room === null
      ? fitted(d, shape.drawings, { width: inner, height: null })
      : fillingSquare(d, { width: inner, height: room });
  // What is left of the height lies more below the drawing than above it.
  const box = { x: margin, y: top + (room === null ? 0 : room - height) * 0.4, width, height };
  const text =
    textBlock(margin, margin, titleLines, title) + textBlock(margin, subtitleTop, subtitleLines, subtitle);
  return { text, drawing, box };
}

/** No drawing is blown up so far that its labels shout down the subtitle. */
const LARGEST = 2.6;
/** A narrow drawing that leaves more of the width empty than this looks lost beside its own title. */
const EMPTY = 1 / 3;

function fillingSquare(d: Drawing, room: { readonly width: number; readonly height: number }): Fitted {
  const best = fitted(d, ["narrow", "wide"], room, LARGEST);
  return best.width < room.width * (1 - EMPTY) ? fitted(d, ["wide"], room, LARGEST) : best;
}
