import { drawingOf } from "../charts/drawn.ts";
import { charts } from "../charts/index.ts";
import { datasetName } from "../claims/dataset-name.ts";
import { howMade } from "../claims/made.ts";
import { LOCALES, type Locale } from "../i18n/locale.ts";
import { datasetIds } from "../model/door.ts";
import { TABLES } from "../model/tables/index.ts";
import { PAGES, type PageId } from "./pages.ts";
import { isThreadSection, threadMembers } from "./thread-members.ts";
import { type Member, type View, viewOf } from "./view.ts";

export interface Route {
  /** The address as Astro wants it: without slashes at the ends; undefined is the front page. */
  readonly path: string | undefined;
  readonly view: View;
  /** The file in `src/views/` that lays it out. */
  readonly template: string;
}

/** Every address of the site: the pages, and the members of those that have some. */
export function everyView(): Route[] {
  return LOCALES.flatMap((locale) =>
    PAGES.flatMap(({ id }) => [
      route(viewOf(locale, id), id),
      ...membersOf(id, locale).map((m) => route(viewOf(locale, id, m), `${id}-member`)),
    ]),
  );
}

function route(view: View, template: string): Route {
  const path = view.addresses[view.locale].replace(/^\/|\/$/g, "");
  return { path: path === "" ? undefined : path, view, template };
}

function membersOf(id: PageId, locale: Locale): Member[] {
  switch (id) {
    case "charts":
      return charts.map((c) => {
        const d = drawingOf(c, locale);
        return { id: c.id, title: d.title, summary: d.description };
      });
    case "data":
      return Object.values(TABLES).map((t) => ({
        id: t.id,
        title: `Data: ${t.name[locale]}`,
        summary: t.about[locale],
      }));
    case "numbers":
      return datasetIds().map((d) => ({
        id: d,
        title: `${locale === "da" ? "Tal" : "Numbers"}: ${datasetName(d)[locale]}`,
        summary: howMade(d)[locale],
      }));
    default:
      return isThreadSection(id) ? threadMembers(id, locale) : [];
  }
}
