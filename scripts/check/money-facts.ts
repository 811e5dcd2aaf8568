import type { RowOf, Tables } from "../../src/model/tables/index.ts";
import type { Problem } from "../problem.ts";
import { at, type Belief, byId } from "./belief.ts";
import { equal, YEARS } from "./money-line.ts";

/** The agreement's places about money are read twice, as facts and as money lines; the two readings agree. */

/** A fact and a money line that read the same place in the agreement say the same amount. */
const SAME: readonly (readonly [fact: string, line: string])[] = [
  ["F029", "M15"],
  ["F041", "M14"],
  ["F054", "M05"],
  ["F055", "M06"],
  ["F056", "M07"],
  ["F075", "M10"],
  ["F076", "M11"],
  ["F081", "M12"],
  ["F084", "M13"],
];
export const factsAndMoneyAgree: Belief = (t) =>
  SAME.flatMap(([fact, line]) => equalToFact(t, line, "amount_dkk", fact));

/** A fact without a number says nothing of the line. */
const equalToFact = (t: Tables, line: string, column: Parameters<typeof equal>[2], fact: string): Problem[] =>
  equal(t, line, column, byId(t.facts, fact)?.number, {
    da: `oplysningen ${fact} er`,
    en: `the fact ${fact} is`,
  });

/** How certain a fact is, and how certain the money line is that reads the same place. */
const CERTAIN: Readonly<Record<string, RowOf<"money">["status"]>> = {
  existing: "existing",
  provisional: "reserved",
  waiting: "waiting",
  applied: "applied",
  conditional: "conditional",
  blank: "blank",
};

const BLANK: readonly (readonly [fact: string, line: string])[] = [
  ["F050", "M01"],
  ["F051", "M02"],
  ["F052", "M03"],
  ["F053", "M04"],
];

/** A fact and a money line that read the same place agree on how certain the money is, and for which areas. */
export const factsAndMoneyAgreeOnCertainty: Belief = (t) =>
  [...SAME, ...BLANK].flatMap(([fact, line]) => {
    const f = byId(t.facts, fact);
    const m = byId(t.money, line);
    if (!f || !m || (CERTAIN[f.certainty] === m.status && f.scope === m.scope)) return [];
    return [
      at(
        "money",
        m,
        f.scope === m.scope ? "status" : "scope",
        {
          da: `${line} er ${m.status} for ${m.scope}, men oplysningen ${fact} er ${f.certainty} for ${f.scope}.`,
          en: `${line} is ${m.status} for ${m.scope}, but the fact ${fact} is ${f.certainty} for ${f.scope}.`,
        },
        {
          da: "Læs stedet i aftalen, og ret den af de to, der er forkert.",
          en: "Read the place in the agreement and correct whichever is wrong.",
        },
      ),
    ];
  });

/** What the agreement gives a year: the recipient's years, and the whole's. */
const A_YEAR: readonly (readonly [fact: string, line: string])[] = [
  ["F059", "M07"],
  ["F072", "M08"],
  ["F071", "M09"],
  ["F065", "M09"],
];

export const factsAndMoneyAgreeOnTheYear: Belief = (t) =>
  A_YEAR.flatMap(([fact, line]) => YEARS.flatMap((y) => equalToFact(t, line, y, fact)));
