import { MOST_OTHERS } from "../charts/marks/area-lines.ts";
import type { Locale, Words } from "../i18n/locale.ts";
import { datasetOf, rowsOf } from "../model/door.ts";
import type { ExplorerData } from "./chart.ts";
import type { Choice } from "./choice.ts";

/** What the explorer can show, worked out while building. */

/** The indicators in their order: those whose values are held for every area of the lists. */
export function explorerIndicators(): readonly string[] {
  return [...rowsOf("indicators")].sort((a, b) => a.order - b.order).map((i) => i.id);
}

/** Everything to draw any choice of one indicator. Throws at an indicator that is none. */
export function explorerData(id: string): ExplorerData {
  const row = rowsOf("indicators").find((i) => i.id === id);
  if (!row) throw new Error(`no indicator "${id}"`);
  const dataset = datasetOf(`distribution-${id}`);
  const last =
    dataset.rows
      .map((r) => r.date)
      .sort()
      .at(-1) ?? "";
  const missing = datasetOf(`criteria-${id}`)
    .rows.filter((r) => r.dated && r.value === null && r.absence === "not-in-data" && r.date < last)
    .map((r) => r.date);
  return {
    info: {
      id,
      name: { da: row.name_da, en: row.name_en },
      short: { da: row.short_da, en: row.short_en },
      unit: row.unit,
      decimals: row.decimals,
      denominator: { da: row.denominator_da, en: row.denominator_en },
      missing,
    },
    dataset,
  };
}

export interface ExplorerArea {
  readonly id: string;
  readonly name: Words;
  readonly municipality: string;
}

/** Every area of the lists 2010–2017 but Mjølnerparken, by name. */
export function explorerAreas(locale: Locale): readonly ExplorerArea[] {
  const areas = new Map<string, ExplorerArea>();
  for (const id of explorerIndicators())
    for (const r of explorerData(id).dataset.rows)
      if (!r.subject) areas.set(r.area, { id: r.area, name: r.area_name, municipality: r.municipality });
  const collator = new Intl.Collator(locale);
  return [...areas.values()].sort((a, b) => collator.compare(a.name[locale], b.name[locale]));
}

/**
 * What stands there before anything is chosen: the first indicator, and of the other areas of the same city those that were
 * longest on the lists.
 */
export function usualChoice(): Choice {
  const [indicator = ""] = explorerIndicators();
  const { rows } = explorerData(indicator).dataset;
  const own = rows.find((r) => r.subject);
  const others = rows.filter((r) => !r.subject && r.municipality === own?.municipality);
  const ids = [...new Set(others.map((r) => r.area))];
  const lists = (id: string): number => others.filter((r) => r.area === id).length;
  return { indicator, areas: ids.sort((a, b) => lists(b) - lists(a) || (a < b ? -1 : 1)).slice(0, USUAL) };
}

const USUAL = 3;

export { MOST_OTHERS };
