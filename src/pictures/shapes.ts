import { theme } from "../charts/theme.ts";
import type { PictureFormat } from "../published/addresses.ts";
import type { TextStyle } from "./text-block.ts";

/** The formats of the pictures: their measures in pixels. */

export interface Shape {
  readonly width: number;
  /** Null: as tall as it comes. */
  readonly height: number | null;
  readonly margin: number;
  /** Between words, drawing and foot. */
  readonly gap: number;
  /** The drawing it shows; the square chooses. */
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

export const SHAPES: Readonly<Record<PictureFormat, Shape>> = {
  wide: {
    width: 1200,
    height: null,
    margin: 48,
    gap: 36,
    drawings: ["wide"],
    titles: [40],
    ...words(24, 18),
  },
  square: {
    width: 1080,
    height: 1080,
    margin: 48,
    gap: 36,
    drawings: ["narrow", "wide"],
    titles: [42, 48, 54, 60],
    ...words(26, 18),
  },
  narrow: {
    width: 640,
    height: null,
    margin: 32,
    gap: 28,
    drawings: ["narrow"],
    titles: [32],
    ...words(21, 17),
  },
};
