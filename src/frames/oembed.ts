import { drawingOf } from "../charts/drawn.ts";
import { chartById } from "../charts/index.ts";
import { INTERFACE } from "../i18n/index.ts";
import type { Locale } from "../i18n/locale.ts";
import { absolute, chartPage, frameAddress, oembedAddress, shareAddress } from "../published/addresses.ts";
import { localePath } from "../site/pages.ts";
import { setting } from "../site/settings.ts";
import { frameHeights } from "./heights.ts";
import { escapeHtml } from "./html.ts";

/** Width in CSS pixels that the answer gives the height of; the frame itself fills its column. */
const WIDTH = 640;

/**
 * The oEmbed 1.0 answer for a chart's page. The markup is the one that WordPress makes for its own posts,
 * for it lets through no other: a quotation with a link, shown until the frame has said its height, and then
 * the frame. Elsewhere the quotation stays as the text of the chart.
 */
export function oembedOf(id: string, locale: Locale, site: URL) {
  const d = drawingOf(chartById(id), locale);
  const height = frameHeights(d)[WIDTH];
  const link = `<a href="${absolute(chartPage(id, locale), site)}">${escapeHtml(d.title)}</a>`;
  const publisher = setting("publisher");
  return {
    version: "1.0",
    type: "rich",
    title: d.title,
    html:
      `<blockquote class="wp-embedded-content">${link} ${escapeHtml(d.description)}</blockquote>` +
      `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" ` +
      `src="${absolute(frameAddress(id, locale), site)}" title="${escapeHtml(d.title)}" ` +
      `width="100%" height="${height}" ` +
      `frameborder="0" marginwidth="0" marginheight="0" scrolling="no"></iframe>`,
    width: WIDTH,
    height,
    ...(publisher ? { author_name: publisher } : {}),
    provider_name: INTERFACE[locale].siteName,
    provider_url: absolute(localePath(locale, "home"), site),
    thumbnail_url: absolute(shareAddress(id, locale), site),
    thumbnail_width: 1200,
    thumbnail_height: 630,
    cache_age: 86400,
  };
}

/** What the head of a chart's page says, so that a pasted address becomes the chart. */
export function oembedLink(
  id: string,
  locale: Locale,
  site: URL,
): { rel: string; type: string; href: string; title: string } {
  return {
    rel: "alternate",
    type: "application/json+oembed",
    href: absolute(oembedAddress(id, locale), site),
    title: drawingOf(chartById(id), locale).title,
  };
}
