import type { Chart } from "../charts/define.ts";
import { drawingOf } from "../charts/drawn.ts";
import { FORMAT } from "../i18n/format.ts";
import type { Locale, Words } from "../i18n/locale.ts";
import type { Dataset } from "../model/dataset.ts";
import { datasetOf, rowsOf } from "../model/door.ts";
import type { RowOf } from "../model/tables/index.ts";
import { partsOf, rowsBehind } from "./origins.ts";

/**
 * What one must know to read a chart: the indicators its rows are measured by, and the words of the glossary
 * it uses.
 */

/** A word and what it means, in one language. */
export interface Definition {
  readonly term: string;
  readonly meaning: string;
}

/** What the chart measures, and then the words it uses. */
export function wordsToExplain(chart: Chart, locale: Locale): readonly Definition[] {
  const da = locale === "da";
  const said = (l: Locale): string => {
    const d = drawingOf(chart, l);
    return [
      d.title,
      d.subtitle,
      d.note,
      d.description,
      ...d.head,
      ...d.body.flat().filter((c) => typeof c === "string"),
    ].join("\n");
  };
  return [
    ...indicatorsBehind(datasetOf(chart.dataset) as Dataset).map((i) => ({
      term: da ? i.name_da : i.name_en,
      meaning: da ? i.definition_da : i.definition_en,
    })),
    ...glossaryIn({ da: said("da"), en: said("en") }).map((g) => ({
      term: FORMAT[locale].sentence(da ? g.term_da : g.term_en),
      meaning: da ? g.definition_da : g.definition_en,
    })),
  ];
}

/** The indicators behind a dataset, told by the measurements and limits it was made of. */
export function indicatorsBehind(d: Dataset): readonly RowOf<"indicators">[] {
  const ids = new Set(
    rowsBehind(d).flatMap((ref) => {
      const { table, key } = partsOf(ref);
      const parts = key.split("/");
      if (table === "observations") return parts.at(-1) ?? [];
      return table === "thresholds" ? (parts[0] ?? []) : [];
    }),
  );
  return rowsOf("indicators").filter((i) => ids.has(i.id));
}

/**
 * The entries of the glossary that a chart uses, in the order of the glossary. A term found in one language
 * is used in the other too: the words are translations of the same claims, and an ending of one language
 * hides what the other shows.
 *
 * @param text everything the chart says, in each language
 */
export function glossaryIn(text: Words): readonly RowOf<"glossary">[] {
  return rowsOf("glossary").filter((g) => standsIn(g.term_da, text.da) || standsIn(g.term_en, text.en));
}

/** A term is found in any of its forms: each of its words may carry an ending of up to three letters. */
function standsIn(term: string, text: string): boolean {
  const words = term
    .replace(/[“”»«"]/g, "")
    .split(/[\s-]+/)
    .map((w) => `${escaped(w.replace(/(?<=eri)(um|on)$/, ""))}\\p{L}{0,3}`);
  return new RegExp(`(?<![\\p{L}\\d])${words.join("[\\s\\u00a0“”»«-]+")}(?![\\p{L}\\d])`, "iu").test(text);
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
