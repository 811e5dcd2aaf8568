import type { Words } from "../i18n/locale.ts";
import { EFFORT_STATUS, VERDICT } from "../model/vocabulary.ts";

/** What each count and sum that sentences name is a count or a sum of. */
const NAMES: Readonly<Record<string, Words>> = {
  clauses: { da: "Afsnit i aftalen", en: "Clauses of the agreement" },
  silences: { da: "Punkter om det, aftalen ikke siger", en: "Points on what the agreement does not say" },
  efforts: { da: "Indsatser", en: "Efforts" },
  "efforts-with-start": { da: "Indsatser med en start", en: "Efforts with a start" },
  "efforts-without-start": { da: "Indsatser uden en start", en: "Efforts without a start" },
  "efforts-with-both-ends": { da: "Indsatser med start og slut", en: "Efforts with a start and an end" },
  "efforts-here-alone": { da: "Indsatser for Mjølnerparken alene", en: "Efforts for Mjølnerparken alone" },
  "money-lines": { da: "Linjer om penge", en: "Lines about money" },
  "money-lines-with-amount": { da: "Linjer om penge med et beløb", en: "Lines about money with an amount" },
  "money-lines-without-amount": {
    da: "Linjer om penge uden et beløb",
    en: "Lines about money without an amount",
  },
  goals: { da: "Mål", en: "Goals" },
  "goals-measurable": { da: "Mål, der kan måles", en: "Goals that can be measured" },
  "tools-listed": { da: "Redskaber i skemaet", en: "Tools on the form" },
  "tools-used-2011": { da: "Redskaber brugt i 2011", en: "Tools used in 2011" },
  "tools-wanted": { da: "Redskaber, kommunen ønskede", en: "Tools the city wanted" },
  "tools-long-term": { da: "Mulige ændringer på lang sigt", en: "Possible long-term changes" },
  events: { da: "Begivenheder på tidslinjen", en: "Events on the timeline" },
  outcomes: { da: "Fund: hvad kilderne viser", en: "Findings: what the sources show" },
  sources: { da: "Kilder", en: "Sources" },
  lists: { da: "Lister", en: "Lists" },
  "lists-through-2022": { da: "Lister til og med 2022", en: "Lists up to and including 2022" },
  "lists-with-mjoelnerparken": { da: "Lister med Mjølnerparken", en: "Lists with Mjølnerparken" },
  "areas-ever-listed": { da: "Områder, der har stået på en liste", en: "Areas that have been on a list" },
  "promise-candidates": { da: "Punkter, der kan ligne løfter", en: "Points that can look like promises" },
  promises: { da: "Løfter", en: "Promises" },
  "no-promises": { da: "Punkter, der ikke er løfter", en: "Points that are not promises" },
  "promises-depends": { da: "Løfter: afhænger af læsningen", en: "Promises: depends on the reading" },
  "applied-for-alone": {
    da: "Søgt til Mjølnerparken alene (kr.)",
    en: "Applied for on behalf of Mjølnerparken alone (DKK)",
  },
};

/** Throws where a tally has no name: a page would otherwise print its key. */
export function tallyName(key: string): Words {
  const [, table = "", code = ""] = /^(efforts|promises)-(.+)$/.exec(key) ?? [];
  const vocabulary: Readonly<Record<string, Words>> = table === "efforts" ? EFFORT_STATUS : VERDICT;
  const of = vocabulary[code];
  const name =
    NAMES[key] ??
    (of &&
      (table === "efforts"
        ? { da: `Indsatser: ${of.da}`, en: `Efforts: ${of.en}` }
        : { da: `Løfter: ${of.da}`, en: `Promises: ${of.en}` }));
  if (!name) throw new Error(`the tally "${key}" has no name; give it one in tally-name.ts`);
  return name;
}
