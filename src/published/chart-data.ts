import Papa from "papaparse";
import type { Chart } from "../charts/define.ts";
import { drawingOf } from "../charts/drawn.ts";
import { LOCALES, type Locale } from "../i18n/locale.ts";
import type { Dataset } from "../model/dataset.ts";
import { datasetOf } from "../model/door.ts";
import { dataDate, setting } from "../site/settings.ts";
import { sourceById } from "../site/sources.ts";
import { absolute, chartPage } from "./addresses.ts";
import {
  absences,
  type Cell,
  confidenceOf,
  excelColumns,
  machineColumns,
  type SheetColumn,
} from "./chart-columns.ts";
import { citationOf, isPublished } from "./cite.ts";
import { EMPTY, fieldsOf } from "./fields.ts";
import { sourcesBehind } from "./origins.ts";
import { LICENCE, termsOf } from "./terms.ts";
import { lastChanged } from "./updates.ts";

/** A chart's rows as files. The same input gives the same bytes. */

/**
 * The rows the chart is drawn from, without the type of its own dataset: what is published is published of
 * all alike.
 */
export function dataOf(chart: Chart): Dataset {
  return datasetOf(chart.dataset) as Dataset;
}

/** For programs: comma, decimal point, ISO days, `true` and `false`, no BOM (RFC 4180). */
export function machineCsv(chart: Chart): string {
  const columns = machineColumns(fieldsOf(chart.dataset));
  const write = (v: Cell): string => (v === null ? "" : String(v));
  return sheet(
    columns,
    columns.map((c) => c.name),
    dataOf(chart),
    ",",
    write,
  );
}

/**
 * For a Danish Excel: BOM, semicolon, decimal comma, Danish days. Headings and words are the page's; Excel is
 * Danish in both.
 */
export function excelCsv(chart: Chart, locale: Locale): string {
  const columns = excelColumns(fieldsOf(chart.dataset), locale);
  const write = (v: Cell): string => {
    if (v === null) return "";
    if (typeof v === "number") return String(v).replace(".", ",");
    return String(v).replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3-$2-$1");
  };
  return `\ufeff${sheet(
    columns,
    columns.map((c) => c.label[locale]),
    dataOf(chart),
    ";",
    write,
  )}`;
}

function sheet(
  columns: readonly SheetColumn[],
  fields: string[],
  { rows }: Dataset,
  delimiter: "," | ";",
  write: (value: Cell) => string,
): string {
  const data = rows.map((r) => columns.map((c) => write(c.cell(r))));
  return `${Papa.unparse({ fields, data }, { delimiter, newline: "\r\n" })}\r\n`;
}

/**
 * Everything of it: what the chart says in both languages, the dictionary of its fields, the rows with their
 * origin, the limits and breaks that touch them, the sources, the terms, and the day the data are of.
 */
export function chartJson(chart: Chart, site: URL): string {
  const data = dataOf(chart);
  const fields = fieldsOf(chart.dataset);
  const terms = termsOf(data);
  const today = dataDate();
  const inBoth = <T>(say: (locale: Locale) => T) => Object.fromEntries(LOCALES.map((l) => [l, say(l)]));
  const said = (part: "title" | "subtitle" | "note" | "description") =>
    inBoth((l) => drawingOf(chart, l)[part]);
  const content = {
    id: chart.id,
    dataset: chart.dataset,
    title: said("title"),
    subtitle: said("subtitle"),
    description: said("description"),
    note: said("note"),
    ...(isPublished(site) && { page: inBoth((l) => absolute(chartPage(chart.id, l), site)) }),
    ...(setting("publisher") !== null && { publisher: setting("publisher") }),
    data_date: today,
    changed: lastChanged(data, today),
    licence: { ...(terms.ours && LICENCE), terms: terms.text },
    cite: inBoth((l) => citationOf(drawingOf(chart, l), terms, site).long),
    fields: Object.entries(fields).map(([name, { kind, label, vocabulary, empty }]) => ({
      name,
      kind,
      label,
      ...(vocabulary && { values: vocabulary }),
      ...(typeof empty === "string" && empty !== "nothing" && { empty: { [empty]: EMPTY[empty] } }),
      ...(typeof empty === "object" && { empty_told_by: empty.told }),
    })),
    rows: data.rows.map((row) => {
      const absent = absences(row, fields);
      return {
        ...row,
        confidence: confidenceOf(row),
        ...(absent.length > 0 && { absent: Object.fromEntries(absent) }),
      };
    }),
    limits: data.limits,
    breaks: data.breaks,
    sources: sourcesBehind(data).map(({ id }) => {
      const { title, publisher, kind, url, published, language } = sourceById(id);
      return { id, title, publisher, kind, url, published, language };
    }),
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}
