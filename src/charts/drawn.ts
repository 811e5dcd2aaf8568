import { Untrue } from "../claims/untrue.ts";
import { LOCALES, type Locale } from "../i18n/locale.ts";
import { datasetOf } from "../model/door.ts";
import type { Chart } from "./define.ts";
import { type Drawing, drawChart, drawStage } from "./draw.ts";
import { charts } from "./index.ts";

const drawn = new Map<string, Drawing>();

/** The chart as drawn in this build: made once however many pages show it. */
export function drawingOf(chart: Chart, locale: Locale): Drawing {
  const name = `${chart.id}/${locale}`;
  const before = drawn.get(name);
  if (before) return before;
  try {
    const drawing = drawChart(chart, datasetOf(chart.dataset), locale);
    drawn.set(name, drawing);
    return drawing;
  } catch (error) {
    throw error instanceof Untrue ? new Untrue(untrueOfAll()) : error;
  }
}

/** Every untrue sentence of all charts in both languages: who mends them need not build once for each. */
function untrueOfAll(): string[] {
  return charts.flatMap((c) =>
    LOCALES.flatMap((l) => {
      try {
        drawChart(c, datasetOf(c.dataset), l);
        return [];
      } catch (error) {
        return error instanceof Untrue ? error.faults : [];
      }
    }),
  );
}

/** The pictures of a chart with the parts a story can point at. */
export function stageOf(chart: Chart, locale: Locale): ReturnType<typeof drawStage> {
  return drawStage(chart, datasetOf(chart.dataset), locale);
}
