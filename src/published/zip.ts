import { strToU8, zipSync } from "fflate";
import type { Chart } from "../charts/define.ts";
import { LOCALES } from "../i18n/locale.ts";
import { dataDate } from "../site/settings.ts";
import { chartJson, excelCsv, machineCsv } from "./chart-data.ts";
import { chartReadme } from "./chart-readme.ts";
import { dataPackage } from "./datapackage.ts";

/**
 * Everything about a chart's data in one file. The same input gives the same bytes: the files stand in order
 * of their names, carry the day of the data instead of the hour of the build, and are packed by the same code
 * on every machine.
 */
export function chartZip(chart: Chart, site: URL): Uint8Array<ArrayBuffer> {
  const files: Readonly<Record<string, string>> = {
    [`${chart.id}.csv`]: machineCsv(chart),
    ...Object.fromEntries(LOCALES.map((l) => [`${chart.id}.excel.${l}.csv`, excelCsv(chart, l)])),
    [`${chart.id}.json`]: chartJson(chart, site),
    "datapackage.json": `${JSON.stringify(dataPackage(chart, site), null, 1)}\n`,
    ...Object.fromEntries(LOCALES.map((l) => [`README.${l}.txt`, chartReadme(chart, l, site)])),
  };
  // ZIP holds a time without a zone, so midnight is given as midnight here, wherever here is.
  const [year = 0, month = 1, day = 1] = dataDate().split("-").map(Number);
  const mtime = new Date(year, month - 1, day);
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  const packed = zipSync(Object.fromEntries(sorted.map(([name, text]) => [name, strToU8(text)])), {
    level: 9,
    mtime,
  });
  return packed as Uint8Array<ArrayBuffer>;
}
