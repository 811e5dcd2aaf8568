import type { Locale } from "../i18n/locale.ts";
import { datasetOf } from "../model/door.ts";
import type { Chart } from "./define.ts";
import { type Drawing, drawChart, drawStage } from "./draw.ts";

const drawn = new Map<string, Drawing>();

/** The chart as drawn in this build: made once however many pages show it. */
export function drawingOf(chart: Chart, locale: Locale): Drawing {
  const name = `${chart.id}/${locale}`;
  const before = drawn.get(name);
  if (before) return before;
  const drawing = drawChart(chart, datasetOf(chart.dataset), locale);
  drawn.set(name, drawing);
  return drawing;
}

/** The pictures of a chart with the parts a story can point at. */
export function stageOf(chart: Chart, locale: Locale): ReturnType<typeof drawStage> {
  return drawStage(chart, datasetOf(chart.dataset), locale);
}
