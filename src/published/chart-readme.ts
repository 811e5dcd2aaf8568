import type { Chart } from "../charts/define.ts";
import { drawingOf } from "../charts/drawn.ts";
import { FORMAT } from "../i18n/format.ts";
import { INTERFACE } from "../i18n/index.ts";
import type { Locale } from "../i18n/locale.ts";
import { CONFIDENCE } from "../model/vocabulary.ts";
import { CONFIDENCE_MEANS } from "../site/definitions.ts";
import { dataDate, setting } from "../site/settings.ts";
import { sourceById, sourceLine } from "../site/sources.ts";
import { absolute, chartPage } from "./addresses.ts";
import { absences, confidenceOf, machineColumns, type SheetColumn } from "./chart-columns.ts";
import { dataOf } from "./chart-data.ts";
import { citationOf, isPublished } from "./cite.ts";
import { EMPTY, fieldsOf } from "./fields.ts";
import { sourcesBehind } from "./origins.ts";
import { termsOf } from "./terms.ts";
import { lastChanged, updatesOf } from "./updates.ts";

/**
 * The text that lies beside the files in a chart's ZIP: what they are, what each column means, and how they
 * may be used.
 */
export function chartReadme(chart: Chart, locale: Locale, site: URL): string {
  const d = drawingOf(chart, locale);
  const data = dataOf(chart);
  const w = WORDS[locale];
  const t = INTERFACE[locale];
  const f = FORMAT[locale];
  const terms = termsOf(data);
  const today = dataDate();
  const publisher = setting("publisher");
  const contact = setting("contact-email");
  const fields = fieldsOf(chart.dataset);
  const expected = updatesOf(data, today).flatMap(({ group, overdue }) =>
    group.expected === null
      ? []
      : [w.expected(f.sentence(nameIn(group, locale)), f.date(group.expected), overdue)],
  );
  const absent = new Set(data.rows.flatMap((r) => absences(r, fields).map(([, code]) => code)));
  const confidences = new Set(data.rows.map(confidenceOf));
  return document([
    [d.title, [d.subtitle]],
    [w.what, [d.description, d.note, w.from(t.siteName)]],
    [
      w.files,
      listed([
        `${chart.id}.csv: ${w.csv}`,
        `${chart.id}.excel.da.csv, ${chart.id}.excel.en.csv: ${w.excel}`,
        `${chart.id}.json: ${w.json}`,
        `datapackage.json: ${w.package}`,
      ]),
    ],
    [w.columns(`${chart.id}.csv`), listed(machineColumns(fields).map((c) => columnLine(c, locale)))],
    [w.missing, [w.missingMeans, ...listed([...absent].map((code) => `${code}: ${EMPTY[code][locale]}`))]],
    [
      t.confidence,
      listed(
        (Object.keys(CONFIDENCE) as (keyof typeof CONFIDENCE)[])
          .filter((c) => confidences.has(c))
          .map((c) => `${c} (${CONFIDENCE[c][locale]}): ${CONFIDENCE_MEANS[c][locale]}`),
      ),
    ],
    [
      t.sources,
      listed(
        sourcesBehind(data).map(({ id }) =>
          [id, sourceLine(id), sourceById(id).url].filter(Boolean).join(" | "),
        ),
      ),
    ],
    [w.dates, [w.edition(f.date(today)), w.changed(f.date(lastChanged(data, today))), ...expected]],
    [w.licence, [terms.text[locale]]],
    [w.cite, [citationOf(d, terms, site).long]],
    [
      w.more,
      [
        isPublished(site) ? absolute(chartPage(chart.id, locale), site) : w.noAddress,
        publisher === null ? w.noPublisher : w.publisher(publisher),
        contact === null ? w.noContact : contact,
      ],
    ],
  ]);
}

/** One paragraph, a line an entry. */
const listed = (entries: readonly string[]): string[] =>
  entries.length > 0 ? [entries.map((e) => `* ${e}`).join("\n")] : [];

/** Headings with a line under them, paragraphs, and nothing that needs a program to be read. */
function document(parts: readonly (readonly [heading: string, lines: readonly string[]])[]): string {
  const line = (heading: string, i: number) => (i === 0 ? "=" : "-").repeat(Math.min(heading.length, 72));
  return parts
    .map(([heading, lines], i) => `${heading}\n${line(heading, i)}\n\n${lines.join("\n\n")}\n`)
    .join("\n\n");
}

function columnLine(c: SheetColumn, locale: Locale): string {
  const codes = Object.entries(c.vocabulary ?? {}).map(([code, words]) => `${code} = ${words[locale]}`);
  return `${c.name}: ${c.label[locale]}${codes.length > 0 ? ` (${codes.join("; ")})` : ""}`;
}

const nameIn = (row: { readonly name_da: string; readonly name_en: string }, locale: Locale): string =>
  locale === "da" ? row.name_da : row.name_en;

const WORDS = {
  da: {
    what: "Hvad det er",
    from: (site: string) => `Rækkerne er dem, diagrammet er lavet af, på siden »${site}«.`,
    files: "Filerne",
    csv: "til programmer. Komma mellem felterne, punktum som decimaltegn, dage som 2011-03-07, UTF-8.",
    excel:
      "til dansk Excel, på dansk og engelsk. Semikolon mellem felterne, decimalkomma, dage som 07-03-2011, UTF-8 med BOM.",
    json: "det samme med ordene om diagrammet, grænser, brud i serierne og alt om kilderne.",
    package: "beskriver filerne for programmer (Frictionless Data Package, version 2).",
    columns: (file: string) => `Kolonnerne i ${file}`,
    missing: "Når noget mangler",
    missingMeans:
      "En tom celle er ikke nul. Kolonnen absent siger, hvilke felter i rækken der mangler en værdi, og hvorfor. Tomme bemærkninger er ikke nævnt, for der er ikke noget at bemærke.",
    dates: "Hvor nye data er",
    edition: (day: string) => `Denne udgave er fra ${day}.`,
    changed: (day: string) => `Rækkerne bag diagrammet er sidst ændret ${day}.`,
    expected: (what: string, day: string, overdue: boolean) =>
      overdue
        ? `${what}: Nye data var ventet ${day} og er ikke kommet med endnu.`
        : `${what}: Nye data er ventet ${day}.`,
    licence: "Licens",
    cite: "Sådan nævner du diagrammet",
    more: "Mere",
    publisher: (name: string) => `Udgivet af ${name}.`,
    noAddress: "Siden var ikke udgivet, da filen blev lavet, så adressen mangler.",
    noPublisher: "Siden havde ingen udgiver, da filen blev lavet.",
    noContact: "Der var ingen adresse at skrive til, da filen blev lavet.",
  },
  en: {
    what: "What it is",
    from: (site: string) => `The rows are those the chart is made from, on the site “${site}”.`,
    files: "The files",
    csv: "for programs. Commas between fields, decimal points, days as 2011-03-07, UTF-8.",
    excel:
      "for Danish Excel, in Danish and English. Semicolons between fields, decimal commas, days as 07-03-2011, UTF-8 with BOM.",
    json: "the same with the words about the chart, limits, breaks in the series and all about the sources.",
    package: "describes the files to programs (Frictionless Data Package, version 2).",
    columns: (file: string) => `The columns of ${file}`,
    missing: "When something is missing",
    missingMeans:
      "An empty cell is not zero. The column absent says which fields of the row lack a value, and why. Empty notes are not mentioned, since there is nothing to note.",
    dates: "How new the data are",
    edition: (day: string) => `This edition is from ${day}.`,
    changed: (day: string) => `The rows behind the chart were last changed on ${day}.`,
    expected: (what: string, day: string, overdue: boolean) =>
      overdue
        ? `${what}: new data were expected on ${day} and have not arrived yet.`
        : `${what}: new data are expected on ${day}.`,
    licence: "Licence",
    cite: "How to cite the chart",
    more: "More",
    publisher: (name: string) => `Published by ${name}.`,
    noAddress: "The site was not published when the file was made, so the address is missing.",
    noPublisher: "The site had no publisher when the file was made.",
    noContact: "There was no address to write to when the file was made.",
  },
} as const;
