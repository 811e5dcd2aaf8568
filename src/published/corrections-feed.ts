import { FORMAT } from "../i18n/format.ts";
import { INTERFACE } from "../i18n/index.ts";
import type { Locale } from "../i18n/locale.ts";
import { localePath } from "../site/pages.ts";
import { dataDate, setting } from "../site/settings.ts";
import { absolute, FEED_TYPES, type FeedType, feedAddress } from "./addresses.ts";
import { allCorrections, type Correction, correctionSentence } from "./corrections.ts";
import { ATOM, atomFeed, type Feed, type FeedEntry, feedId, JSON_FEED, jsonFeed } from "./feed.ts";

/** The corrections as a feed, in both of its forms. */

export interface FeedFile {
  readonly body: string;
  /** What kind of file it is, as the web names it. */
  readonly type: string;
}

/** The files by name, for a route that serves them. */
export const feedFiles: readonly { readonly file: string; readonly type: FeedType }[] = FEED_TYPES.map(
  (type) => ({ file: `feed.${type}`, type }),
);

export function correctionsFeed(locale: Locale, type: FeedType, site: URL): FeedFile {
  const t = INTERFACE[locale];
  const feed: Feed = {
    id: feedId("corrections", locale),
    locale,
    title: t.corrections.feedTitle(t.siteName),
    about: t.corrections.feedAbout,
    author: setting("publisher") ?? t.siteName,
    page: absolute(localePath(locale, "corrections"), site),
    self: absolute(feedAddress("corrections", locale, type), site),
    edition: dataDate(),
  };
  const entries = allCorrections(locale).map((c) => entryOf(c, locale, site));
  return type === "xml"
    ? { body: atomFeed(feed, entries), type: ATOM }
    : { body: jsonFeed(feed, entries), type: JSON_FEED };
}

/** A correction is one entry in each language: who reads both must not take the one for a repetition of the other. */
function entryOf(c: Correction, locale: Locale, site: URL): FeedEntry {
  const { corrections: t } = INTERFACE[locale];
  return {
    id: feedId("corrections", locale, c.id),
    title: t.entryTitle(c.column, c.row),
    summary: [FORMAT[locale].sentence(correctionSentence(c, locale)), c.reason, c.told]
      .filter((s) => s !== null)
      .join(" "),
    url: absolute(c.place, site),
    published: c.date,
    updated: c.date,
  };
}
