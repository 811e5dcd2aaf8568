import type { Chart } from "../charts/define.ts";
import { drawingOf } from "../charts/drawn.ts";
import { FORMAT } from "../i18n/format.ts";
import { LOCALES, type Locale } from "../i18n/locale.ts";
import { dataDate, setting } from "../site/settings.ts";
import { sourceById, sourceLine } from "../site/sources.ts";
import { absolute, chartPage } from "./addresses.ts";
import { excelColumns, machineColumns, type SheetColumn } from "./chart-columns.ts";
import { dataOf } from "./chart-data.ts";
import { isPublished } from "./cite.ts";
import { fieldsOf } from "./fields.ts";
import { sourcesBehind } from "./origins.ts";
import { LICENCE, termsOf } from "./terms.ts";

const PROFILES = "https://datapackage.org/profiles/2.0";

/**
 * The descriptor of a chart's ZIP: a Frictionless Data Package, version 2. Titles and descriptions are
 * English; the Danish sheet has its own, under `resources`. Figures that are not ours carry no licence of
 * ours: the package then names the terms as unspecified and says in words whose they are.
 */
export function dataPackage(chart: Chart, site: URL): object {
  const en = drawingOf(chart, "en");
  const data = dataOf(chart);
  const terms = termsOf(data);
  const publisher = setting("publisher");
  const fields = fieldsOf(chart.dataset);
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: chart.id,
    title: en.title,
    description: `${en.subtitle}. ${en.description} ${en.note}`,
    ...(isPublished(site) && { homepage: absolute(chartPage(chart.id, "en"), site) }),
    version: dataDate(),
    licenses: [terms.ours ? LICENCE : { name: "notspecified", title: terms.text.en }],
    sources: sourcesBehind(data).map(({ id }) => {
      const { url } = sourceById(id);
      return { title: sourceLine(id), ...(url && { path: url }) };
    }),
    ...(publisher !== null && { contributors: [{ title: publisher, roles: ["publisher"] }] }),
    resources: [
      table(`${chart.id}.csv`, chart.id, en.title, ",", machineSchema(machineColumns(fields))),
      ...LOCALES.map((l) =>
        table(
          `${chart.id}.excel.${l}.csv`,
          `${chart.id}-excel-${l}`,
          drawingOf(chart, l).title,
          ";",
          excelSchema(excelColumns(fields, l), l),
        ),
      ),
      {
        $schema: `${PROFILES}/dataresource.json`,
        name: `${chart.id}-json`,
        path: `${chart.id}.json`,
        title: en.title,
        format: "json",
        mediatype: "application/json",
        encoding: "utf-8",
      },
    ],
  };
}

function table(path: string, name: string, title: string, delimiter: string, schema: object): object {
  return {
    $schema: `${PROFILES}/dataresource.json`,
    name,
    type: "table",
    path,
    title,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { $schema: `${PROFILES}/tabledialect.json`, delimiter, lineTerminator: "\r\n", header: true },
    schema,
  };
}

function machineSchema(columns: readonly SheetColumn[]): object {
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: columns.map((c) => ({
      name: c.name,
      title: c.label.en,
      type: c.type,
      ...(c.vocabulary && {
        categories: Object.entries(c.vocabulary).map(([value, words]) => ({ value, label: words.en })),
      }),
    })),
    missingValues: [""],
    primaryKey: ["key"],
  };
}

/**
 * In the sheet for Excel the heading is the name, numbers have a decimal comma, and days are written as Danes
 * write them.
 */
function excelSchema(columns: readonly SheetColumn[], locale: Locale): object {
  const heading = (c: SheetColumn) => c.label[locale];
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: columns.map((c) => ({
      name: heading(c),
      title: FORMAT[locale].sentence(heading(c)),
      type: c.type,
      ...(c.type === "number" && { decimalChar: "," }),
      ...(c.type === "date" && { format: "%d-%m-%Y" }),
    })),
    missingValues: [""],
    primaryKey: columns.slice(0, 1).map(heading),
  };
}
