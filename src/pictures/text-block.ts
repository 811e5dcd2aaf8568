import type { Weight } from "./lines.ts";
import { escapeXml, round, tag } from "./xml.ts";

/** Lines of text as they stand in a picture, and the room they take. */

export interface TextStyle {
  readonly size: number;
  readonly weight: Weight;
  /** From baseline to baseline, in sizes. */
  readonly leading: number;
  readonly fill: string;
}

/** Height of the capitals of Public Sans in sizes: where a block of text looks as if it began. */
export const CAPITAL = 0.7;

/** From the top of the capitals of the first line to the baseline of the last. */
export function blockHeight(lines: readonly string[], s: TextStyle): number {
  return lines.length === 0 ? 0 : s.size * (CAPITAL + (lines.length - 1) * s.leading);
}

/** The lines with the tops of their capitals at `top`. One `<text>`, so that it is one piece to select and to read. */
export function textBlock(
  x: number,
  top: number,
  lines: readonly string[],
  s: TextStyle,
  anchor?: "end",
): string {
  const y = top + s.size * CAPITAL;
  const spans = lines.map((line, i) => {
    // The space at a line's end keeps the words apart where the text is taken out of the picture.
    const words = escapeXml(i < lines.length - 1 ? `${line} ` : line);
    return `<tspan x="${round(x)}" y="${round(y + i * s.size * s.leading)}">${words}</tspan>`;
  });
  return tag(
    "text",
    {
      "font-size": s.size,
      "font-weight": s.weight === 400 ? undefined : s.weight,
      fill: s.fill,
      "text-anchor": anchor,
    },
    ...spans,
  );
}
