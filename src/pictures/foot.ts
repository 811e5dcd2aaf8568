import { theme } from "../charts/theme.ts";
import type { Imprint } from "./imprint.ts";
import { breakLines, lineWidth } from "./lines.ts";
import { MARK, mark } from "./mark.ts";
import type { Shape } from "./shapes.ts";
import { blockHeight, CAPITAL, type TextStyle, textBlock } from "./text-block.ts";
import { tag } from "./xml.ts";

/** The lower part of a picture: rule, source, date, licence and the site's name. */
export interface Foot {
  /** The room it takes from the rule to the lower edge. */
  readonly height: number;
  /** As SVG, with the rule at `y`. */
  at(y: number): string;
}

export function footOf(i: Imprint, shape: Shape): Foot {
  const { width, margin, small } = shape;
  const inner = width - 2 * margin;
  const name: TextStyle = { ...small, weight: 700, fill: theme.ink };
  const brandWidth = MARK.width + small.size * 0.6 + lineWidth(i.site, name.size, name.weight);
  const beside = inner - brandWidth - 2 * small.size;
  const line = small.size * small.leading;

  const source = breakLines(i.source, inner, small.size, small.weight);
  const terms = termsOf(i);
  const fits = lineWidth(terms, small.size, small.weight) <= beside;
  const lines = [...source, ...(fits ? [terms] : breakLines(terms, inner, small.size, small.weight))];
  const text = blockHeight(lines, small);
  const above = small.size * 1.25;
  // Beside the last line where it has room, else on a line of its own.
  const brandTop = above + text - small.size * CAPITAL + (fits ? 0 : line * 1.25);
  const height = brandTop + small.size * CAPITAL + margin * 0.85;
  const brandX = fits ? width - margin - brandWidth : margin;
  return {
    height,
    at: (y) =>
      [
        tag("rect", { x: margin, y, width: inner, height: 1.5, fill: theme.faint }),
        textBlock(margin, y + above, lines, small),
        mark(brandX, y + brandTop + (small.size * CAPITAL - MARK.height) / 2, 1),
        textBlock(brandX + MARK.width + small.size * 0.6, y + brandTop, [i.site], name),
      ].join(""),
  };
}

const termsOf = (i: Imprint): string =>
  [i.dated, i.licensed, ...(i.address ? [i.address.replace(/^https?:\/\//, "")] : [])].join("\u00a0· ");
