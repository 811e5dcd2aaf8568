import { choice, date, key, pair, ref, refs, table, text } from "../table.ts";
import {
  CONFIDENCE,
  EVENT_CATEGORY,
  NO_PROMISE,
  OUTCOME_STATUS,
  PRECISION,
  READING,
  VERDICT,
  YES_NO,
} from "../vocabulary.ts";
import { evidence, provenance } from "./provenance.ts";

/** What happened before and after the agreement, and what became of each promise. */

export const events = table({
  id: "events",
  role: "fact",
  name: { da: "Begivenheder", en: "Events" },
  about: {
    da: "Hvad der skete i og omkring Mjølnerparken fra 1984 til 2026.",
    en: "What happened in and around Mjølnerparken from 1984 to 2026.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id", /^EV\d{2,3}$/),
    date: date("dato", "date"),
    date_precision: choice("datoens præcision", "precision of the date", PRECISION),
    date_estimated: choice("datoen er anslået eller udledt", "the date is estimated or inferred", YES_NO),
    ...pair("title", "overskrift", "title"),
    ...pair("text", "hvad der skete", "what happened"),
    ...pair("amount", "beløb eller tal", "amount or figure", { optional: true }),
    category: choice("emne", "subject", EVENT_CATEGORY),
    ...pair("note", "note", "note", { optional: true }),
    evidence,
    ...provenance,
  },
});

export const outcomes = table({
  id: "outcomes",
  role: "fact",
  name: { da: "Det, kilderne viser", en: "What the sources show" },
  about: {
    da: "Hvad der ifølge kilderne blev af det, der var lovet, eller at vi ikke har fundet nogen kilde.",
    en: "What, according to the sources, became of what was promised, or that we have found no source.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id", /^O\d{2,3}$/),
    rows: text("hører til rækkerne", "belongs to the rows", { optional: true }),
    ...pair("promise", "det handler om", "what it concerns"),
    ...pair("amount", "senere beløb eller tal", "later amount or figure", { optional: true }),
    date: date("dato", "date", { optional: true }),
    date_precision: choice("datoens præcision", "precision of the date", PRECISION, { optional: true }),
    ...pair("gap", "det ved vi ikke", "what we do not know", { optional: true }),
    evidence,
    source: ref("kilde", "source", "sources", { optional: true }),
    confidence: choice("sikkerhed", "confidence", CONFIDENCE, { optional: true }),
    status: choice("hvad der er fundet", "what has been found", OUTCOME_STATUS),
    ...pair("outcome", "det, kilden viser", "what the source shows"),
  },
});

export const promises = table({
  id: "promises",
  role: "words",
  name: { da: "Løfter", en: "Promises" },
  about: {
    da: "Vores vurdering af hver af de rækker, der kunne være et løfte: udfald og begrundelse, eller hvorfor rækken ikke er et løfte.",
    en: "Our judgement of each of the rows that could be a promise: the verdict and its reason, or why the row is not a promise.",
  },
  key: ["subject", "reading"],
  columns: {
    subject: text("række", "row"),
    reading: choice("læsning af fristen", "reading of the deadline", READING),
    promise: choice("er det et løfte?", "is it a promise?", YES_NO),
    no_promise: choice("hvorfor ikke", "why not", NO_PROMISE, { optional: true }),
    verdict: choice("udfald", "verdict", VERDICT, { optional: true }),
    ...pair("reason", "begrundelse", "reason"),
    outcomes: refs("fund, der bærer vurderingen", "findings that support the verdict", "outcomes"),
    assessed: date("vurderet", "assessed"),
  },
});
