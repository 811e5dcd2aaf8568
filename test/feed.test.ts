import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { atomFeed, type Feed, type FeedEntry, feedId, jsonFeed } from "../src/published/feed.ts";

/** The two forms of a feed, from entries that were made up for it. */

const FEED: Feed = {
  id: feedId("invented", "da"),
  locale: "da",
  title: "Opfundet & prøvet",
  about: "En feed med <tegn>.",
  author: "Ingen",
  page: "https://example.org/opfundet/",
  self: "https://example.org/opfundet/feed.xml",
  edition: "2026-11-23",
};
const entry = (name: string, updated: string): FeedEntry => ({
  id: feedId("invented", name),
  title: `»${name}« & mere`,
  summary: "Der stod 1 < 2.\u0007",
  url: `https://example.org/opfundet/#${name}`,
  published: "2026-11-01",
  updated,
});
const ENTRIES = [entry("a", "2026-11-20"), entry("b", "2026-11-22"), entry("c", "2026-11-20")];

test("Atom has what RFC 4287 asks for, in a text that is well-formed", () => {
  const xml = atomFeed(FEED, ENTRIES);
  expect(xml).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da">');
  expect(xml).toContain("<title>Opfundet &amp; prøvet</title>");
  expect(xml).toContain("<subtitle>En feed med &lt;tegn&gt;.</subtitle>");
  expect(xml).toContain("<updated>2026-11-22T12:00:00Z</updated>");
  expect(xml, "a character that XML cannot hold").not.toContain("\u0007");
  const { document } = parseHTML(xml);
  for (const e of document.querySelectorAll("entry"))
    for (const name of ["id", "title", "published", "updated", "link[href]", "summary"])
      expect(e.querySelectorAll(name).length, name).toBe(1);
  expect(document.querySelectorAll("feed > author > name").length).toBe(1);
  expect(document.querySelector('feed > link[rel="self"]')?.getAttribute("href")).toBe(FEED.self);
});

test("JSON Feed has what version 1.1 asks for", () => {
  const feed = JSON.parse(jsonFeed(FEED, ENTRIES));
  expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
  expect(feed.title).toBe(FEED.title);
  expect(feed.items.map((i: { url: string }) => i.url.slice(-1))[0]).toBe("b");
  for (const item of feed.items) {
    expect(item.id).toMatch(/^urn:uuid:/);
    expect(item.content_text.length).toBeGreaterThan(0);
    expect(Number.isNaN(Date.parse(item.date_published))).toBe(false);
  }
});

test("the order and the bytes do not depend on the order of the rows", () => {
  expect(atomFeed(FEED, [...ENTRIES].reverse())).toBe(atomFeed(FEED, ENTRIES));
  expect(jsonFeed(FEED, [...ENTRIES].reverse())).toBe(jsonFeed(FEED, ENTRIES));
});

test("a feed without entries carries the day of the edition", () => {
  expect(atomFeed(FEED, [])).toContain("<updated>2026-11-23T12:00:00Z</updated>");
  expect(JSON.parse(jsonFeed(FEED, [])).items).toEqual([]);
});

test("an id is a UUID of version 8, is the same for the same name, and knows no address", () => {
  expect(feedId("corrections", "a")).toBe(feedId("corrections", "a"));
  expect(feedId("corrections", "a")).not.toBe(feedId("corrections", "b"));
  for (let i = 0; i < 50; i++)
    expect(feedId(String(i))).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  // Held fast: a reader that has seen an entry must know it again after every change of the code.
  expect(feedId("corrections", "a")).toMatchInlineSnapshot(`"urn:uuid:f5e249f6-9f31-8203-b32f-b762d3add636"`);
});

test("refuses what is not a day", () => {
  expect(() => atomFeed(FEED, [entry("a", "22-11-2026")])).toThrow("22-11-2026");
});
