import type { Chart } from "../charts/define.ts";
import { drawingOf } from "../charts/drawn.ts";
import { fixedFrame } from "../frames/frame-of.ts";
import { frameHeights } from "../frames/heights.ts";
import { LOCALES, type Locale } from "../i18n/locale.ts";
import { dataDate } from "../site/settings.ts";
import {
  chartPage,
  correctedAddress,
  DATA_TYPES,
  dataAddress,
  fileAddress,
  fixedAddress,
  frameAddress,
  oembedAddress,
  originFileAddress,
  PICTURE_FORMATS,
  PICTURE_THEMES,
  pictureAddress,
  shareAddress,
} from "./addresses.ts";
import { dataOf } from "./chart-data.ts";
import { termsOf } from "./terms.ts";
import { lastChanged } from "./updates.ts";

/**
 * A chart's entry in `/charts.json`: what it is called and where everything it is published as can be had, by
 * language.
 */
export function catalogueEntry(chart: Chart) {
  const data = dataOf(chart);
  return {
    id: chart.id,
    section: chart.section,
    dataset: chart.dataset,
    title: byKey(LOCALES, (l) => drawingOf(chart, l).title),
    changed: lastChanged(data, dataDate()),
    /** False where some of the figures keep their source's own terms. */
    figures_are_ours: termsOf(data).ours,
    addresses: byKey(LOCALES, (l) => addressesOf(chart, l)),
  };
}

/** Paths from the root of the site. `heights` are CSS pixels by the frame's width in CSS pixels. */
function addressesOf(chart: Chart, locale: Locale) {
  const { id } = chart;
  const { hash } = fixedFrame(id, locale);
  return {
    page: chartPage(id, locale),
    frame: {
      reader: frameAddress(id, locale),
      ...byKey(PICTURE_THEMES, (theme) => frameAddress(id, locale, theme)),
      fixed: fixedAddress(id, locale, hash),
      corrected: correctedAddress(id, locale, hash),
    },
    heights: frameHeights(drawingOf(chart, locale)),
    oembed: oembedAddress(id, locale),
    pictures: byKey(PICTURE_FORMATS, (format) =>
      byKey(PICTURE_THEMES, (theme) =>
        byKey(["svg", "png"] as const, (type) => pictureAddress(id, locale, format, theme, type)),
      ),
    ),
    share: shareAddress(id, locale),
    data: byKey(DATA_TYPES, (type) => dataAddress(id, type, locale)),
    file: fileAddress(id, locale),
    origin: originFileAddress(id),
  };
}

/** An object with one entry a key, in the order of the keys. */
function byKey<K extends string, V>(keys: readonly K[], make: (key: K) => V): Readonly<Record<K, V>> {
  return Object.fromEntries(keys.map((k) => [k, make(k)])) as Record<K, V>;
}
