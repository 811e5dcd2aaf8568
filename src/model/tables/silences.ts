import { choice, integer, key, pair, refs, table, text } from "../table.ts";
import { SILENCE_KIND } from "../vocabulary.ts";
import { inAgreement } from "./provenance.ts";

/** What the agreement does not say: blanks, lost ticks, contradictions, and what is easily misread. */

const { clause: _oneClause, ...proof } = inAgreement;

export const silences = table({
  id: "silences",
  role: "fact",
  name: { da: "Det, aftalen ikke siger", en: "What the agreement does not say" },
  about: {
    da: "Tomme felter, tabte kryds, uklare tal og ord, der let bliver læst forkert: hvad der står, og hvad man kan slutte af det. Sikkerheden gælder det, der står i aftalen.",
    en: "Blank fields, lost ticks, unclear figures and words that are easily misread: what it says, and what follows from it. The confidence is that of what the agreement says.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id", /^a-\d{2}$/),
    order: integer("rækkefølge", "order", { min: 1 }),
    kind: choice("slags", "kind", SILENCE_KIND),
    ...pair("title", "overskrift", "heading"),
    ...pair("says", "det står der", "what it says"),
    ...pair("means", "sådan læser vi det", "how we read it"),
    clauses: refs("afsnit i aftalen", "clauses of the agreement", "clauses"),
    rows: text("hører til rækkerne", "belongs to the rows", { optional: true }),
    ...proof,
  },
});
