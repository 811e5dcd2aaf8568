import { parseHTML } from "linkedom";
import type { Locale } from "../i18n/locale.ts";
import type { Dataset } from "../model/dataset.ts";
import type { DatasetId, DatasetRows } from "../model/rows.ts";
import type { Chart } from "./define.ts";
import { type Drawing, drawOn, drawStageOn } from "./draw-on.ts";

export type { Drawing } from "./draw-on.ts";

/** A chart drawn while building, where there is no browser to lend its document. */
export function drawChart<K extends DatasetId>(
  chart: Chart<K>,
  dataset: Dataset<DatasetRows[K]>,
  locale: Locale,
): Drawing {
  return drawOn(paper(), chart, dataset, locale);
}

/** The pictures of a chart for a story that steps through them. */
export function drawStage<K extends DatasetId>(
  chart: Chart<K>,
  dataset: Dataset<DatasetRows[K]>,
  locale: Locale,
): ReturnType<typeof drawStageOn> {
  return drawStageOn(paper(), chart, dataset, locale);
}

const paper = (): Document =>
  parseHTML("<!doctype html><html><body></body></html>").document as unknown as Document;
