import type { Chart } from "../charts/define.ts";
import type { Locale } from "../i18n/locale.ts";
import { chartsOfIndicator } from "../site/indicator-charts.ts";
import { localePath, PAGES, type PageId } from "../site/pages.ts";
import { threadMembers } from "../site/thread-members.ts";

/** Which pages show a chart, read from the pages themselves: their views, and the prose the views set. */

const views = import.meta.glob<string>("../views/*.astro", { query: "?raw", import: "default", eager: true });
const prose = import.meta.glob<string>("../content/da/*.mdx", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The catalogue and the page of parts show charts for their own sake and say nothing of where one is used. */
const SHOWS_ALL: readonly PageId[] = ["charts", "design"];

/** A page that shows a chart: its title, and its address with the place of the chart on it. */
export interface Use {
  readonly title: string;
  readonly address: string;
}

/**
 * The pages that show the chart, in the order of the menu; an indicator's own page after the page it belongs
 * to.
 */
export function usesOf(chart: Chart, locale: Locale): readonly Use[] {
  const at = (page: PageId, member?: string): string =>
    `${localePath(locale, page, member)}#figur-${chart.id}`;
  return PAGES.flatMap(({ id, title }): Use[] => {
    const own = !SHOWS_ALL.includes(id) && chartsNamed(id).has(chart.id);
    return [
      ...(own ? [{ title: title[locale], address: at(id) }] : []),
      ...(id === "progress"
        ? indicatorPages(chart, locale).map((m) => ({ title: m.title, address: at(id, m.id) }))
        : []),
    ];
  });
}

const indicatorPages = (chart: Chart, locale: Locale) =>
  threadMembers("progress", locale).filter((m) => chartsOfIndicator(m.id).includes(chart));

/** The charts a page names: in its own view, or in a piece of prose that the view sets. */
export function chartsNamed(page: PageId): ReadonlySet<string> {
  const view = views[`../views/${page}.astro`] ?? "";
  const pieces = [...view.matchAll(/<Prose\b[^>]*\bname="([^"]+)"/g)].map(
    (m) => prose[`../content/da/${m[1]}.mdx`] ?? "",
  );
  return new Set([view, ...pieces].flatMap(idsIn));
}

/**
 * `<Figure id="…">`, `<Chart id="…">` and `<Scene id="…">`. Where a view works the id out, `id={…}`, the words it quotes may be
 * ids.
 */
function idsIn(source: string): string[] {
  const named = [...source.matchAll(/<(?:Figure|Chart|Scene)\b[^>]*\bid="([^"]+)"/g)].map((m) => m[1] ?? "");
  const worked = /<(?:Figure|Chart|Scene)\b[^>]*\bid=\{/.test(source)
    ? [...source.matchAll(/"([a-z0-9-]+)"/g)]
    : [];
  return [...named, ...worked.map((m) => m[1] ?? "")];
}
