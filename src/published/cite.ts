import type { Drawing } from "../charts/draw.ts";
import { FORMAT } from "../i18n/format.ts";
import { INTERFACE } from "../i18n/index.ts";
import { dataDate, setting } from "../site/settings.ts";
import { sourceShort } from "../site/sources.ts";
import { absolute, chartPage } from "./addresses.ts";
import type { Terms } from "./terms.ts";

/**
 * How a chart is named by those who use it. What is not set (publisher, address) is left out; nothing stands
 * in its place.
 */
export interface Citation {
  /** A line under a picture. */
  readonly short: string;
  /** An entry in a list of sources. */
  readonly long: string;
}

/**
 * Is this edition built for an address that others can reach? On the builder's own machine there is none to
 * print.
 */
export function isPublished(site: URL): boolean {
  return !/^(localhost|127\.|\[::1\])/.test(site.hostname);
}

/** The sources named one by one; the rest as a number. */
const NAMED = 3;

export function citationOf(d: Drawing, terms: Terms, site: URL): Citation {
  const t = INTERFACE[d.locale].cite;
  const f = FORMAT[d.locale];
  const date = f.date(dataDate());
  const address = isPublished(site) ? absolute(chartPage(d.id, d.locale), site) : null;
  const names = [...new Set(d.sources.map(sourceShort))];
  const rest = names.length - NAMED;
  const sources = rest > 1 ? [...names.slice(0, NAMED), t.others(f.count(rest))] : names;
  const sentences = [
    t.title(d.title),
    t.site(setting("publisher")),
    t.date(date),
    t.sources(f.list(sources), sources.length),
    terms.ours ? t.ours : t.theirs,
  ];
  return {
    short: [t.short(date), address].filter(Boolean).join(", "),
    long: [...sentences, address].filter(Boolean).join(" "),
  };
}
