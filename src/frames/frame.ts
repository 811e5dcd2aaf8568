import type { Drawing } from "../charts/draw.ts";
import { rowAddress } from "../claims/value.ts";
import { INTERFACE } from "../i18n/index.ts";
import { CONFIDENCE } from "../model/vocabulary.ts";
import { chartPage, type PictureTheme } from "../published/addresses.ts";
import { localePath } from "../site/pages.ts";
import { sourceById, sourceShort, sourcesNamed } from "../site/sources.ts";
import { frameStyle } from "./frame-style.ts";
import { heightScript } from "./height-script.ts";
import { escapeHtml } from "./html.ts";

export interface FrameOptions {
  /** Fixed to one theme; else by the reader's own setting. */
  readonly theme?: PictureTheme;
  /** The address search engines are sent to: absolute in a live frame, from the root in a fixed one. */
  readonly canonical: string;
  /** Where a pasted address of the frame finds its oEmbed answer; a fixed frame has none. */
  readonly oembed?: string;
  /** The day the data behind the chart were last changed, as it is written in the frame's language. */
  readonly dataOf: string;
  /** Who publishes the site, if that is set. */
  readonly publisher: string | null;
}

/**
 * Stands where a correction is put in, should a value that the frame shows be corrected. Kept in every
 * frozen frame.
 */
export const CORRECTION_PLACE = "<!--rettelser-->";

/**
 * A chart as a document of its own for other people's pages: one request, no font, no storage, no module.
 * Every link leads to this site, since a page that shuts the frame into a sandbox lets a link go no further
 * than the frame itself or the host it came from; each source's own address stands on the page the link
 * leads to.
 */
export function frameHtml(d: Drawing, o: FrameOptions): string {
  const t = INTERFACE[d.locale];
  const site = o.publisher ? `${t.siteName}, ${o.publisher}` : t.siteName;
  const note = escapeHtml(d.note);
  const tall = heightOf(d.narrow) > TALL;
  const fold = tall ? `<details class="note fold"><summary>${t.note}</summary>${note}</details>` : "";
  const content =
    `<h1>${escapeHtml(d.title)}</h1><p class="sub">${escapeHtml(d.subtitle)}</p>${CORRECTION_PLACE}` +
    `${d.narrow}${d.wide}<p class="words">${escapeHtml(d.description)}</p>` +
    `${fold}<p class="note">${note}</p><p class="source">${sourceHtml(d)}</p>` +
    `<p class="source"><a href="${chartPage(d.id, d.locale)}">${escapeHtml(t.frame.back)}</a> · ` +
    `${escapeHtml(site)} · ${t.dataAsOf} ${o.dataOf} · ${t.picture.chart}: CC BY 4.0</p>`;
  return (
    `<!doctype html><html lang="${d.locale}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1">` +
    `<title>${escapeHtml(`${d.title} · ${t.siteName}`)}</title>` +
    `<meta name="robots" content="noindex,indexifembedded">` +
    `<link rel="canonical" href="${escapeHtml(o.canonical)}">` +
    (o.oembed ? oembedTag(o.oembed) : "") +
    `<style>${frameStyle(content, o.theme)}</style></head>` +
    `<body${tall ? ' style="--growth:0"' : ""}><main>${content}</main>` +
    `<script>${heightScript(d.id)}</script></body></html>\n`
  );
}

/**
 * A narrow picture taller than this, in pixels, does not grow, and on a phone its note is folded: hosts stop
 * at 1,000 pixels.
 */
const TALL = 620;

const heightOf = (svg: string): number => Number(/viewBox="0 0 \d+ (\d+)/.exec(svg)?.[1] ?? 0);

const oembedTag = (address: string): string =>
  `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(address)}">`;

/**
 * The first three sources by name, none twice, each a link to its row on the site; the rest by number; and the weakest
 * confidence.
 */
function sourceHtml(d: Drawing): string {
  const t = INTERFACE[d.locale];
  const shown = sourcesNamed(d.sources).map((id) => {
    const { language } = sourceById(id);
    const lang = language === d.locale ? "" : ` lang="${language}"`;
    return `<a href="${rowAddress(`sources:${id}`, d.locale)}"${lang}>${escapeHtml(sourceShort(id))}</a>`;
  });
  const rest = d.sources.length - shown.length;
  if (rest > 0)
    shown.push(`<a href="${chartPage(d.id, d.locale)}#kilder">${escapeHtml(t.frame.moreSources(rest))}</a>`);
  const method = `${localePath(d.locale, "method")}#sikkerhed`;
  const confidence = `<a href="${method}">${CONFIDENCE[d.confidence][d.locale]}</a>`;
  const label = d.sources.length === 1 ? t.source : t.sources;
  return `${label}: ${shown.join("\u00a0· ")}. ${t.confidence}: ${confidence}.`;
}
