import { datasetName } from "../claims/dataset-name.ts";
import { FORMAT, type Format } from "../i18n/format.ts";
import { INTERFACE } from "../i18n/index.ts";
import { LOCALES, type Locale } from "../i18n/locale.ts";
import { datasetIds, datasetOf } from "../model/door.ts";
import type { DatasetId } from "../model/rows.ts";
import { TABLES } from "../model/tables/index.ts";
import { localePath, type PageId } from "../site/pages.ts";
import { dataDate, setting } from "../site/settings.ts";
import { absolute } from "./addresses.ts";
import {
  allChanges,
  changedCells,
  changesOfDataset,
  changesOfTable,
  releaseName,
  type Told,
  tableOf,
} from "./changes.ts";
import { ATOM, atomFeed, type Feed, type FeedEntry, feedId, JSON_FEED, jsonFeed } from "./feed.ts";

/** The releases as feeds: of the whole site, of each table and of each dataset, in both languages and both forms. */

export const NEWS_TYPES = ["xml", "json"] as const;
export type NewsType = (typeof NEWS_TYPES)[number];

/** The page that has a feed: the changes, a table (`data`), a dataset (`numbers`). */
export interface NewsPage {
  readonly page: Extract<PageId, "changes" | "data" | "numbers">;
  readonly member?: string | undefined;
}

export const newsAddress = ({ page, member }: NewsPage, locale: Locale, type: NewsType): string =>
  `${localePath(locale, page, member)}feed.${type}`;

/** Does a page have a feed of its own? */
export function newsPage(page: PageId, member: string | undefined): NewsPage | undefined {
  if (page === "changes") return { page };
  return (page === "data" || page === "numbers") && member ? { page, member } : undefined;
}

const newsPages = (): NewsPage[] => [
  { page: "changes" },
  ...Object.keys(TABLES).map((member) => ({ page: "data" as const, member })),
  ...datasetIds().map((member) => ({ page: "numbers" as const, member })),
];

/** Every page with a feed, as a route wants it: the address without slashes at the ends. */
export const newsRoutes = (): { path: string; of: NewsPage; locale: Locale }[] =>
  LOCALES.flatMap((locale) =>
    newsPages().map((of) => ({
      path: localePath(locale, of.page, of.member).replace(/^\/|\/$/g, ""),
      of,
      locale,
    })),
  );

export const NEWS_MEDIA: Readonly<Record<NewsType, string>> = { xml: ATOM, json: JSON_FEED };

export function newsFeed(of: NewsPage, locale: Locale, type: NewsType, site: URL): string {
  const t = INTERFACE[locale];
  const name = nameOf(of, locale);
  const feed: Feed = {
    id: feedId("changes", of.page, of.member ?? "", locale),
    locale,
    title: t.changes.feedTitle(t.siteName, name),
    about: t.changes.feedAbout,
    author: setting("publisher") ?? t.siteName,
    page: absolute(localePath(locale, of.page, of.member), site),
    self: absolute(newsAddress(of, locale, type), site),
    edition: dataDate(),
  };
  const entries = toldOf(of).map((told) => entryOf(told, of, locale, site));
  return type === "xml" ? atomFeed(feed, entries) : jsonFeed(feed, entries);
}

function nameOf({ page, member }: NewsPage, locale: Locale): string | null {
  if (!member) return null;
  return page === "data" ? (tableOf(member)?.name[locale] ?? member) : datasetName(member)[locale];
}

export function toldOf({ page, member }: NewsPage): Told[] {
  if (!member) return allChanges();
  return page === "data" ? changesOfTable(member) : changesOfDataset(datasetOf(member as DatasetId));
}

/** One entry a release, in each feed and language its own: none takes the other for a repetition. */
function entryOf(told: Told, of: NewsPage, locale: Locale, site: URL): FeedEntry {
  const f = FORMAT[locale];
  const { release } = told;
  return {
    id: feedId("release", release.id, of.page, of.member ?? "", locale),
    title: `${f.sentence(releaseName(release, f))}: ${release.summary[locale]}`,
    summary: [release.summary[locale], ...linesOf(told, f)].join("\n"),
    url: `${absolute(localePath(locale, "changes"), site)}#${release.id}`,
    published: release.date,
    updated: release.date,
  };
}

/** So many values are told in a feed; the page has them all. */
const TOLD = 20;

function linesOf({ tables }: Told, f: Format): string[] {
  const t = INTERFACE[f.locale].changes;
  const cells = tables.flatMap((table) =>
    changedCells(table, f).map((c) => {
      const name = tableOf(table.table)?.name[f.locale] ?? table.table;
      const why = c.change.reason?.text[f.locale];
      return `${t.cell(`${name}, ${c.change.key}: ${c.label}`, c.old || t.empty, c.new || t.empty)}${why ? ` ${why}` : ""}`;
    }),
  );
  const rows = tables.flatMap((table) => {
    const name = tableOf(table.table)?.name[f.locale] ?? table.table;
    return [
      ...(table.added.length > 0
        ? [`${name}: ${t.added(f.number(table.added.length), table.added.length)}`]
        : []),
      ...(table.removed.length > 0
        ? [`${name}: ${t.removed(f.number(table.removed.length), table.removed.length)}`]
        : []),
    ];
  });
  const more = cells.length > TOLD ? [t.more(f.number(cells.length - TOLD))] : [];
  return [...rows, ...cells.slice(0, TOLD), ...more];
}
