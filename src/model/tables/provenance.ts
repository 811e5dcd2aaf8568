import { choice, integer, ref, text } from "../table.ts";
import { CONFIDENCE } from "../vocabulary.ts";

/** Where a fact comes from and how far it may be trusted: on every row of fact, without exception. */
export const provenance = {
  source: ref("kilde", "source", "sources"),
  confidence: choice("sikkerhed", "confidence", CONFIDENCE),
};

/** A row's place in the agreement: the clause, the line of the transcription, a few words that stand there verbatim. */
export const inAgreement = {
  clause: ref("afsnit i aftalen", "clause of the agreement", "clauses"),
  line: integer("linje i afskriften", "line of the transcription", { min: 1 }),
  evidence: text("ordret uddrag", "verbatim fragment"),
  ...provenance,
};

/** A few words that stand verbatim in the source; empty where the source is a figure or a list. */
export const evidence = text("ordret uddrag", "verbatim fragment", { optional: true });
