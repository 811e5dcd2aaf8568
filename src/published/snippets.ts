import { drawingOf } from "../charts/drawn.ts";
import { chartById } from "../charts/index.ts";
import { fixedFrame } from "../frames/frame-of.ts";
import { roomFor } from "../frames/heights.ts";
import { escapeHtml } from "../frames/html.ts";
import type { Locale } from "../i18n/locale.ts";
import { FRAME_WIDTHS, type Measured, stretches } from "../model/frame-widths.ts";
import { absolute, correctedAddress, fixedAddress, frameAddress } from "./addresses.ts";

/** The code a journalist copies, in three forms. All addresses in it are whole. */
export interface Snippets {
  /** Always shows the newest data. */
  readonly live: string;
  /** Never changes. */
  readonly fixed: string;
  /** Never changes, but says so in a line if a value it shows is later corrected. */
  readonly corrected: string;
}

/** The three snippets of a chart in one language, for a site published at `site`. */
export function snippetsOf(id: string, locale: Locale, site: URL): Snippets {
  const drawing = drawingOf(chartById(id), locale);
  const { hash } = fixedFrame(id, locale);
  const code = (path: string, name: string): string =>
    snippet(absolute(path, site), absolute("/embed.js", site), drawing.title, name, roomFor(drawing));
  return {
    live: code(frameAddress(id, locale), `${id}-${locale}`),
    fixed: code(fixedAddress(id, locale, hash), `${id}-${locale}-${hash}`),
    corrected: code(correctedAddress(id, locale, hash), `${id}-${locale}-${hash}`),
  };
}

/**
 * A frame with room kept for it at every width, so that the article does not move: exactly its height at the
 * published widths, and enough for its text between them. A system that throws the style away is left with
 * the attribute, and that is the tallest height: blank is better than cut off. The script is a help, not a
 * need: it sets the height to the pixel where the reader's own font makes other lines than the one we
 * measured with.
 */
function snippet(
  src: string,
  script: string,
  title: string,
  name: string,
  { heights, room }: Measured,
): string {
  const tallest = Math.max(...Object.values(heights));
  const box = `chart-${name}`;
  const at = (condition: string, height: string) =>
    `@container (${condition}){.${box} iframe{height:${height}}}`;
  const lines = stretches(heights, room);
  return [
    `<div class="${box}">`,
    `<style>.${box}{width:100%;container-type:inline-size}`,
    `.${box} iframe{display:block;width:100%;height:${lines[0]?.at ?? tallest}px;border:0}`,
    ...lines.map((s) => at(`min-width:${s.from}px`, lineCss(s.at, s.slope, s.from))),
    ...FRAME_WIDTHS.map((w) => at(`${w === 900 ? "min-" : ""}width:${w}px`, `${heights[w]}px`)),
    "</style>",
    `<iframe src="${src}" title="${escapeHtml(title)}" width="100%" height="${tallest}" loading="lazy"></iframe>`,
    `<script src="${script}" async></script>`,
    "</div>",
  ].join("\n");
}

const lineCss = (at: number, slope: number, from: number): string =>
  slope === 0 ? `${at}px` : `calc(${at}px + (100cqw - ${from}px)*${Number(slope.toFixed(3))})`;
