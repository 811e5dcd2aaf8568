import type { Drawing } from "../charts/draw.ts";
import { FORMAT } from "../i18n/format.ts";
import { INTERFACE } from "../i18n/index.ts";
import type { Locale } from "../i18n/locale.ts";
import { absolute, chartPage } from "../published/addresses.ts";
import { isPublished } from "../published/cite.ts";
import { dataDate, setting } from "../site/settings.ts";
import { sourceById, sourceLine, sourceShort, sourcesNamed } from "../site/sources.ts";

/** What a picture says of itself wherever it ends up: whence, of when, on what terms, whose. */
export interface Imprint {
  readonly locale: Locale;
  /** The site's name; `author` is the publisher where one is set, else the site. */
  readonly site: string;
  readonly author: string;
  /** What the picture shows, in one breath, for those who do not see it. */
  readonly alternative: string;
  /** The short line under the picture: »Kilde: …«. */
  readonly source: string;
  /** »Data fra 23. november 2026«, and the same day as an ISO day. */
  readonly dated: string;
  readonly date: string;
  /** »Diagram: CC BY 4.0«. */
  readonly licensed: string;
  /** Every source in full, with its address where it has one. */
  readonly sources: readonly { readonly name: string; readonly address: string | null }[];
  /** The chart's page at the published site; null as long as nobody has said where that is. */
  readonly address: string | null;
}

/** How many sources are named in the short line. */
const NAMED = 3;

export function imprintOf(d: Drawing, site: URL): Imprint {
  const t = INTERFACE[d.locale];
  const date = dataDate();
  return {
    locale: d.locale,
    site: t.siteName,
    author: setting("publisher") ?? t.siteName,
    alternative: `${t.picture.chart}: ${d.title}. ${d.subtitle}.`,
    source: shortSource(d),
    dated: `${t.dataAsOf} ${FORMAT[d.locale].date(date)}`,
    date,
    licensed: `${t.picture.chart}: ${t.licenceOurs}`,
    sources: d.sources.map((id) => ({ name: sourceLine(id), address: sourceById(id).url })),
    address: isPublished(site) ? absolute(chartPage(d.id, d.locale), site) : null,
  };
}

/** The first sources by who published them, each named once, and how many there are besides. */
function shortSource(d: Drawing): string {
  const t = INTERFACE[d.locale];
  const names = sourcesNamed(d.sources, NAMED).map(sourceShort);
  const others = d.sources.length - names.length;
  // A separator stays with the name before it, and the number of the rest stays together.
  const more = others > 0 ? ` ${t.frame.moreSources(others).replaceAll(" ", "\u00a0")}` : "";
  return `${d.sources.length === 1 ? t.source : t.sources}: ${names.join("\u00a0· ")}${more}`;
}
