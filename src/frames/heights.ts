import type { Drawing } from "../charts/draw.ts";
import { textWidth } from "../charts/theme.ts";
import type { Locale } from "../i18n/locale.ts";
import { FRAME_WIDTHS, type FrameWidth, type Heights, type Measured, WIDE } from "../model/frame-widths.ts";
import measured from "./heights.json";

/**
 * How tall a frame is at the widths that articles have: measured in a browser by `npm run heights`, and
 * committed.
 */

const known = measured as Readonly<Record<string, Readonly<Record<Locale, Measured>> | undefined>>;

/** What was measured of a frame, or null where nobody has measured it yet. */
export const measuredFrame = (id: string, locale: Locale): Measured | null => known[id]?.[locale] ?? null;

/**
 * The room a chart's frame needs: as measured, or, for a chart that is new since `npm run heights`, reckoned
 * from what it holds.
 */
export function roomFor(d: Drawing): Measured {
  return measuredFrame(d.id, d.locale) ?? { heights: reckonedHeights(d), room: [] };
}

/** The height of a chart's frame at the published widths. */
export const frameHeights = (d: Drawing): Heights => roomFor(d).heights;

/** Rather too tall than too low: nothing may be cut off. */
export function reckonedHeights(d: Drawing): Heights {
  const entries = FRAME_WIDTHS.map((width) => {
    const inside = width - 16;
    const lines = (text: string, size: number) => Math.ceil((textWidth(text, size) * 1.08) / inside);
    const [, w = 0, h = 0] =
      /viewBox="0 0 (\d+) (\d+)/.exec(width < WIDE ? d.narrow : d.wide)?.map(Number) ?? [];
    const picture = ((width < WIDE ? Math.min(inside, 400) : inside) / w) * h;
    const words = lines(d.title, 19) * 22.5 + lines(d.subtitle, 15) * 21 + lines(d.note, 12) * 16.8;
    return [width, Math.ceil(picture + words + (width < WIDE ? 8 : 5) * 17 + 56)] as const;
  });
  return Object.fromEntries(entries) as Record<FrameWidth, number>;
}
