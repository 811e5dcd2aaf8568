import type { Words } from "../i18n/locale.ts";
import { rowsOf } from "../model/door.ts";

/** What a dataset is called to a reader. One made for an indicator is named by it, so that a new indicator needs no entry. */

const NAMES: Readonly<Record<string, Words>> = {
  "agreement-numbers": { da: "Aftalens tre tal", en: "The three numbers of the agreement" },
  "applied-by-year": { da: "Søgt beløb år for år", en: "Amounts applied for, year by year" },
  "cohort-2010": { da: "Områderne fra den første liste", en: "The areas of the first list" },
  "copenhagen-areas": { da: "De københavnske områder på listerne", en: "The Copenhagen areas on the lists" },
  "effort-periods": { da: "Indsatsernes perioder", en: "The periods of the efforts" },
  "efforts-by-theme": { da: "Indsatser efter tema og status", en: "Efforts by theme and status" },
  "events-by-year": { da: "Begivenhederne år for år", en: "The events, year by year" },
  "list-counts-copenhagen": { da: "Antal områder i København", en: "Number of areas in Copenhagen" },
  "list-counts-denmark": { da: "Antal områder i hele landet", en: "Number of areas in the whole country" },
  "mjoelnerparken-on-the-lists": { da: "Mjølnerparken på listerne", en: "Mjølnerparken on the lists" },
  "money-lines": { da: "Aftalens beløb", en: "The amounts of the agreement" },
  "promises-by-verdict": { da: "Løfter efter udfald", en: "Promises by verdict" },
  "target-pace": { da: "Tempo for mål med frist forude", en: "Pace of targets with a deadline ahead" },
  "target-results": { da: "Målene, da fristen udløb", en: "The targets when the deadline passed" },
  tallies: { da: "Optællinger og summer", en: "Counts and sums" },
  thread: { da: "Hvad der hører til hvert afsnit", en: "What belongs to each clause" },
  tools: { da: "Redskaberne", en: "The tools" },
};

const OF_INDICATOR: Readonly<Record<string, (name: Words) => Words>> = {
  criteria: ({ da, en }) => ({ da: `Mjølnerparken: ${da}`, en: `Mjølnerparken: ${en}` }),
  distribution: ({ da, en }) => ({ da: `Alle områder: ${da}`, en: `All areas: ${en}` }),
};

/** Throws where a dataset has no name: a page would otherwise print its key. */
export function datasetName(id: string): Words {
  const [, kind = "", indicator = ""] = /^(criteria|distribution)-(.+)$/.exec(id) ?? [];
  const row = rowsOf("indicators").find((i) => i.id === indicator);
  const name = NAMES[id] ?? (row && OF_INDICATOR[kind]?.({ da: row.name_da, en: row.name_en }));
  if (!name) throw new Error(`the dataset "${id}" has no name; give it one in dataset-name.ts`);
  return name;
}
