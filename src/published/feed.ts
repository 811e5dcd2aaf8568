import type { Locale } from "../i18n/locale.ts";
import { tag } from "../pictures/xml.ts";
import { urnOf } from "./urn.ts";

/**
 * News of the site for feed readers, in the two forms they read. Pure: the same entries give the same bytes,
 * since every day comes from a row and none from the clock.
 */

/** One piece of news. Days are ISO days, `2026-11-23`. */
export interface FeedEntry {
  /** Names the entry for ever, wherever the site lies: `feedId("corrections", row.id)`. */
  readonly id: string;
  readonly title: string;
  /** Plain text. */
  readonly summary: string;
  /** The whole address, with host. */
  readonly url: string;
  readonly published: string;
  readonly updated: string;
}

export interface Feed {
  /** `feedId("corrections", locale)`. */
  readonly id: string;
  readonly locale: Locale;
  readonly title: string;
  readonly about: string;
  /** Who stands behind it: the publisher or, while none is set, the site's name. */
  readonly author: string;
  /** The whole address of the page that says the same. */
  readonly page: string;
  /** The whole address of the feed itself. */
  readonly self: string;
  /** The day this edition of the data is of: when the feed was last changed, if it has no entries. */
  readonly edition: string;
}

/** The id of a feed or of an entry; parts are names of the project's own, never addresses. */
export const feedId = (...parts: readonly string[]): string => urnOf(["mjoelnerparken", ...parts].join("/"));

export const ATOM = "application/atom+xml";
export const JSON_FEED = "application/feed+json";

/** Atom (RFC 4287), the newest entry first. */
export function atomFeed(feed: Feed, entries: readonly FeedEntry[]): string {
  const text = (name: string, content: string): string => tag(name, {}, escaped(content));
  const entry = (e: FeedEntry): string =>
    block("entry", {}, [
      text("id", e.id),
      text("title", e.title),
      text("published", instant(e.published)),
      text("updated", instant(e.updated)),
      tag("link", { rel: "alternate", type: "text/html", href: e.url }),
      text("summary", e.summary),
    ]);
  const root = block("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.locale }, [
    text("id", feed.id),
    text("title", feed.title),
    text("subtitle", feed.about),
    text("updated", instant(lastUpdated(feed, entries))),
    tag("author", {}, text("name", feed.author)),
    tag("link", { rel: "alternate", type: "text/html", href: feed.page }),
    tag("link", { rel: "self", type: ATOM, href: feed.self }),
    ...newestFirst(entries).map(entry),
  ]);
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

/** JSON Feed 1.1, the newest entry first. */
export function jsonFeed(feed: Feed, entries: readonly FeedEntry[]): string {
  const body = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    description: feed.about,
    language: feed.locale,
    authors: [{ name: feed.author }],
    items: newestFirst(entries).map((e) => ({
      id: e.id,
      url: e.url,
      title: e.title,
      content_text: e.summary,
      date_published: instant(e.published),
      date_modified: instant(e.updated),
    })),
  };
  return `${JSON.stringify(body, null, 1)}\n`;
}

/** By the day it was last changed; on the same day by id, so that the order does not depend on the rows'. */
function newestFirst(entries: readonly FeedEntry[]): FeedEntry[] {
  const order = (e: FeedEntry): string => `${e.updated} ${e.id}`;
  return [...entries].sort((a, b) => (order(a) > order(b) ? -1 : 1));
}

const lastUpdated = (feed: Feed, entries: readonly FeedEntry[]): string =>
  newestFirst(entries)[0]?.updated ?? feed.edition;

/** Both forms want a time of day. Noon is the same day all over Europe and the Americas. */
function instant(day: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Error(`“${day}” is not a day like 2026-11-23`);
  return `${day}T12:00:00Z`;
}

/** Characters that XML cannot hold at all are dropped; the others are written as references. */
const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are looked for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

const block = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly string[],
): string => tag(name, attributes, "\n", children.join("\n"), "\n");
