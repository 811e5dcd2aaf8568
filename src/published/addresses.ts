import type { Locale } from "../i18n/locale.ts";
import { localePath, type PageId } from "../site/pages.ts";

/**
 * Where everything a chart is published as can be had. Each address is a promise to whoever embedded or linked it: none is
 * renamed. Paths are from the root of the site; `absolute` puts the site's own address in front.
 */

export const PICTURE_FORMATS = ["wide", "square", "narrow"] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];
export const PICTURE_THEMES = ["light", "dark"] as const;
export type PictureTheme = (typeof PICTURE_THEMES)[number];

const prefix = (locale: Locale): string => (locale === "da" ? "" : `/${locale}`);

/** The chart's own page. */
export const chartPage = (id: string, locale: Locale): string => localePath(locale, "charts", id);

/** The frame for other people's pages; with a theme, the variant fixed to it, else by the reader's own setting. */
export const frameAddress = (id: string, locale: Locale, theme?: PictureTheme): string =>
  `${prefix(locale)}/embed/${id}/${theme ? `${theme}/` : ""}`;

export const oembedAddress = (id: string, locale: Locale): string => `${prefix(locale)}/oembed/${id}.json`;

export const pictureAddress = (
  id: string,
  locale: Locale,
  format: PictureFormat,
  theme: PictureTheme,
  type: "svg" | "png",
): string => `${prefix(locale)}/pictures/${id}-${format}-${theme}.${type}`;

/** The picture shown when the chart's page is shared. */
export const shareAddress = (id: string, locale: Locale): string =>
  `${prefix(locale)}/pictures/${id}-share.png`;

/** The picture shown when a page that is about no chart is shared. */
export const siteShareAddress = (locale: Locale): string => `${prefix(locale)}/pictures/share.png`;

export const DATA_TYPES = ["csv", "excel.csv", "json", "zip"] as const;
export type DataType = (typeof DATA_TYPES)[number];

/** The rows. CSV for machines, JSON and ZIP say the same in every language; only the sheet for Excel speaks one. */
export const dataAddress = (id: string, type: DataType, locale: Locale): string =>
  `${type === "excel.csv" ? prefix(locale) : ""}/download/${id}.${type}`;

/** Where each number of the chart comes from, for machines: the same in every language. */
export const originFileAddress = (id: string): string => `/download/${id}.origin.json`;

/** The chart as one HTML file that opens from the disk. */
export const fileAddress = (id: string, locale: Locale): string => `${prefix(locale)}/download/${id}.html`;

/** A frame that never changes: its address holds a fingerprint of what it shows. */
export const fixedAddress = (id: string, locale: Locale, hash: string): string =>
  `/fixed/${id}-${locale}-${hash}/`;

/** The same, but a line appears in it if a value it shows is later corrected. */
export const correctedAddress = (id: string, locale: Locale, hash: string): string =>
  `${fixedAddress(id, locale, hash)}corrected/`;

/** A page that tells news has them as feeds too: Atom (`xml`) and JSON Feed (`json`). */
export const FEED_TYPES = ["xml", "json"] as const;
export type FeedType = (typeof FEED_TYPES)[number];
export const FEED_PAGES: readonly PageId[] = ["corrections"];

export const feedAddress = (page: PageId, locale: Locale, type: FeedType): string =>
  `${localePath(locale, page)}feed.${type}`;

export const absolute = (path: string, site: URL): string => new URL(path, site).href;
