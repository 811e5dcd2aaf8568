import { expect, test } from "vitest";
import { drawChart } from "../src/charts/draw.ts";
import { charts } from "../src/charts/index.ts";
import type { Dataset } from "../src/model/dataset.ts";
import { datasetOf } from "../src/model/door.ts";
import type { DatasetRows } from "../src/model/rows.ts";

/** The next list comes every December: what it brings has a place in the pictures that follow the lists. */

const FOLLOWING = ["areas-copenhagen", "areas-denmark", "outside-work", "residents", "convictions"];

/** The dataset with its last list once more, a year later. */
function aYearLater<R extends DatasetRows[keyof DatasetRows]>(d: Dataset<R>): Dataset<R> {
  const last = d.rows.at(-1) as R & { date: string; list: string };
  const year = Number(last.date.slice(0, 4)) + 1;
  const date = `${year}${last.date.slice(4)}`;
  return { ...d, rows: [...d.rows, { ...last, date, list: `list-${date.slice(0, 7)}` }] };
}

/** How far to the right a picture draws, in its own units. */
function reach(svg: string): number {
  const numbers = [
    ...svg.matchAll(/\s(?:x|x1|x2|cx)="([\d.]+)"/g),
    ...svg.matchAll(/[MLH]([\d.]+)/g),
    ...svg.matchAll(/translate\(([\d.]+)/g),
  ];
  return Math.max(...numbers.map((m) => Number(m[1])));
}

test.each(FOLLOWING)("%s has room for the list of the year after the last", (id) => {
  const chart = charts.find((c) => c.id === id);
  if (!chart) throw new Error(`no chart ${id}`);
  const longer = aYearLater(datasetOf(chart.dataset) as Dataset<DatasetRows["list-counts-denmark"]>);
  const { narrow, wide } = drawChart(chart, longer as never, "da");
  for (const svg of [narrow, wide])
    expect(reach(svg)).toBeLessThanOrEqual(Number(/viewBox="0 0 ([\d.]+)/.exec(svg)?.[1]));
  // On a phone every second year is named.
  expect(wide.includes(`>${longer.rows.at(-1)?.date.slice(0, 4)}</text>`)).toBe(true);
});
