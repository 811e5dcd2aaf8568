import type { Format } from "../i18n/format.ts";
import { INTERFACE } from "../i18n/index.ts";
import type { RowOf } from "../model/tables/index.ts";
import { BOUND } from "../model/vocabulary.ts";

/**
 * The amount of a money line with its bound, or in words that the agreement states none. Never an empty dash that looks
 * like nought. What would take three decimals in millions is written in kroner: »5,312 mio.« is easily read as thousands.
 */
export function amountText(line: RowOf<"money">, f: Format): string {
  if (line.amount_dkk === null) return INTERFACE[f.locale].noAmount;
  const bound = line.bound && line.bound !== "exact" ? `${BOUND[line.bound][f.locale]} ` : "";
  const exact = line.amount_dkk % 10_000 !== 0;
  return bound + (exact ? f.kroner(line.amount_dkk) : f.kronerShort(line.amount_dkk));
}
