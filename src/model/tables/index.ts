import type { Row } from "../table.ts";
import { clauses, efforts, facts, goals, money, tools } from "./agreement.ts";
import { comparisons } from "./comparisons.ts";
import { events, outcomes, promises } from "./history.ts";
import { breaks, criteriaMet, indicators, observations, otherValues, thresholds } from "./indicators.ts";
import {
  areas,
  listCounts,
  listMembership,
  listStatus,
  lists,
  rules,
  targetReadings,
  targets,
} from "./lists.ts";
import { numbersInWords } from "./numbers-in-words.ts";
import { corrections, settings, updates } from "./publishing.ts";
import { confidenceSpellings, disagreements, gaps, glossary, sourceErrors, sources } from "./reference.ts";
import { silences } from "./silences.ts";

/** Every table in `data/`, in the order of the dictionary. A new table is a new entry here and a new CSV file. */
export const TABLES = {
  clauses,
  facts,
  efforts,
  money,
  goals,
  tools,
  silences,
  events,
  outcomes,
  promises,
  lists,
  "list-counts": listCounts,
  "list-membership": listMembership,
  "list-status": listStatus,
  rules,
  targets,
  "target-readings": targetReadings,
  areas,
  indicators,
  thresholds,
  breaks,
  observations,
  "other-values": otherValues,
  "criteria-met": criteriaMet,
  comparisons,
  sources,
  "confidence-spellings": confidenceSpellings,
  "source-errors": sourceErrors,
  disagreements,
  gaps,
  glossary,
  "numbers-in-words": numbersInWords,
  corrections,
  updates,
  settings,
} as const;

export type TableId = keyof typeof TABLES;
export type RowOf<K extends TableId> = Row<(typeof TABLES)[K]>;

/** All tables as read: rows in the order of the file. */
export type Tables = { readonly [K in TableId]: readonly RowOf<K>[] };
