import { chartById, charts } from "../charts/index.ts";
import { originJson } from "../claims/origin-json.ts";
import type { Locale } from "../i18n/locale.ts";
import { chartJson, excelCsv, machineCsv } from "./chart-data.ts";
import { singleFile } from "./single-file.ts";
import { chartZip } from "./zip.ts";

/** The files under `/download/` and `/en/download/`: what they are named, and what stands in them. */

export interface DownloadFile {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
}

type Ending = "csv" | "excel.csv" | "json" | "zip" | "html" | "origin.json";

/** CSV, JSON and ZIP hold both languages and lie under the Danish addresses only. */
const ENDINGS: Readonly<Record<Locale, readonly Ending[]>> = {
  da: ["csv", "excel.csv", "json", "zip", "html", "origin.json"],
  en: ["excel.csv", "html"],
};

export interface DownloadName {
  readonly file: string;
  readonly id: string;
  readonly ending: Ending;
}

/** Every file of the folder for downloads in one language: `outside-work.csv`, `outside-work.excel.csv`, … */
export function downloadNames(locale: Locale): readonly DownloadName[] {
  return charts.flatMap(({ id }) =>
    ENDINGS[locale].map((ending) => ({ file: `${id}.${ending}`, id, ending })),
  );
}

export function downloadFile({ id, ending }: DownloadName, locale: Locale, site: URL): DownloadFile {
  const chart = chartById(id);
  switch (ending) {
    case "origin.json":
      return { body: originJson(chart), type: "application/json; charset=utf-8" };
    case "csv":
      return { body: machineCsv(chart), type: "text/csv; charset=utf-8" };
    case "excel.csv":
      return { body: excelCsv(chart, locale), type: "text/csv; charset=utf-8" };
    case "json":
      return { body: chartJson(chart, site), type: "application/json" };
    case "zip":
      return { body: chartZip(chart, site), type: "application/zip" };
    case "html":
      return { body: singleFile(chart, locale, site), type: "text/html; charset=utf-8" };
  }
}
