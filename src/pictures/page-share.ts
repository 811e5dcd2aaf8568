import { drawingOf } from "../charts/drawn.ts";
import { chartById, charts } from "../charts/index.ts";
import { INTERFACE } from "../i18n/index.ts";
import { shareAddress, siteShareAddress } from "../published/addresses.ts";
import { chartsNamed } from "../published/used-on.ts";
import type { View } from "../site/view.ts";

/** The picture shown where a page is shared. */
export interface PageShare {
  /** From the root of the site. */
  readonly address: string;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
}

/** A chart's page shows the chart; a section its first figure; every other page the strip of lists with the site's name. */
export function shareOfPage(view: View): PageShare {
  const { locale, page, member } = view;
  const shown = page.id === "charts" ? member : page.menu === "section" ? firstChart(view) : undefined;
  if (shown === undefined)
    return {
      address: siteShareAddress(locale),
      alt: `${INTERFACE[locale].siteName}. ${INTERFACE[locale].siteTagline}`,
    };
  const { title, description } = drawingOf(chartById(shown), locale);
  return { address: shareAddress(shown, locale), alt: `${title}. ${description}` };
}

const firstChart = (view: View): string | undefined =>
  [...chartsNamed(view.page.id)].find((id) => charts.some((c) => c.id === id));
