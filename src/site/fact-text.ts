import type { Format } from "../i18n/format.ts";
import type { RowOf } from "../model/tables/index.ts";
import { BOUND, UNIT } from "../model/vocabulary.ts";

/** What a fact of the agreement says, with its bound and its unit: `over 200 mio. kr.`, `cirka 300`, `52,8 %`. */
export function factText(fact: RowOf<"facts">, f: Format): string {
  if (fact.date) return f.date(fact.date, fact.date_precision);
  if (fact.text) return fact.text;
  if (fact.number === null) return f.locale === "da" ? "tomt felt" : "blank field";
  const bound = fact.bound && fact.bound !== "exact" ? `${BOUND[fact.bound][f.locale]} ` : "";
  return bound + withUnit(fact.number, fact.unit, f);
}

/** A number with the unit of its row. */
export function withUnit(value: number, unit: keyof typeof UNIT, f: Format): string {
  const word = UNIT[unit][f.locale];
  switch (unit) {
    case "pct":
      return f.pct(value);
    case "dkk":
      return f.kronerShort(value);
    case "dkk-per-year":
      return `${f.kronerShort(value)} ${f.locale === "da" ? "om året" : "a year"}`;
    case "year":
    case "name":
      return String(value);
    case "count":
      return f.number(value);
    default:
      return `${f.number(value)} ${word}`;
  }
}
