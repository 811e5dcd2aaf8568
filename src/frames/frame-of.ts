import { drawingOf } from "../charts/drawn.ts";
import { chartById } from "../charts/index.ts";
import { FORMAT } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import { datasetOf } from "../model/door.ts";
import { absolute, chartPage, oembedAddress, type PictureTheme } from "../published/addresses.ts";
import { lastChanged } from "../published/updates.ts";
import { dataDate, setting } from "../site/settings.ts";
import { fingerprint } from "./fingerprint.ts";
import { frameHtml } from "./frame.ts";

/**
 * The frame of a chart as it stands in this build: always the newest data. `site` is the address the site is
 * published at.
 */
export function liveFrame(id: string, locale: Locale, site: URL, theme?: PictureTheme): string {
  return frameHtml(drawingOf(chartById(id), locale), {
    ...surroundings(id, locale),
    ...(theme ? { theme } : {}),
    canonical: absolute(chartPage(id, locale), site),
    oembed: absolute(oembedAddress(id, locale), site),
  });
}

/** A frame that never changes, and the fingerprint of its bytes, which is part of its address. */
export interface FixedFrame {
  readonly hash: string;
  readonly html: string;
}

const fixed = new Map<string, FixedFrame>();

/**
 * The fixed frame of a chart in this build. Every address in it starts at the root of the site: the bytes,
 * and with them the fingerprint, then depend on what the frame shows and not on where this build is
 * published, and a site that moves takes its frozen frames along.
 */
export function fixedFrame(id: string, locale: Locale): FixedFrame {
  const known = fixed.get(`${id}/${locale}`);
  if (known) return known;
  const drawing = drawingOf(chartById(id), locale);
  const html = frameHtml(drawing, { ...surroundings(id, locale), canonical: chartPage(id, locale) });
  const made = { hash: fingerprint(html), html };
  fixed.set(`${id}/${locale}`, made);
  return made;
}

function surroundings(id: string, locale: Locale): { dataOf: string; publisher: string | null } {
  const changed = lastChanged(datasetOf(chartById(id).dataset), dataDate());
  return { dataOf: FORMAT[locale].date(changed), publisher: setting("publisher") };
}
