import { FORMAT } from "../../src/i18n/format.ts";
import type { RowOf, Tables } from "../../src/model/tables/index.ts";
import type { Problem } from "../problem.ts";
import { at, byId } from "./belief.ts";

/** What the beliefs about money lines share. */

/** The columns of the years a line is spread over. */
export const YEARS = ["y2011", "y2012", "y2013", "y2014"] as const;
/** A sentence that may end in »kr.« needs no second full stop. */
export const stop = (sentence: string): string => (sentence.endsWith(".") ? sentence : `${sentence}.`);
export const kr = (n: number) => ({ da: FORMAT.da.kroner(n), en: FORMAT.en.kroner(n) });

/** Tells that a cell of the money line `row` is not what it is expected to be; an expectation that cannot be made tells nothing. */
export function equal(
  tables: Tables,
  row: string,
  column: keyof RowOf<"money"> & string,
  expected: number | null | undefined,
  why: { da: string; en: string },
): Problem[] {
  const line = byId(tables.money, row);
  const found = line?.[column];
  if (!line || expected === null || expected === undefined || found === expected) return [];
  const is = typeof found === "number" ? kr(found) : { da: "tom", en: "empty" };
  return [
    {
      ...at(
        "money",
        line,
        column,
        {
          da: stop(`${row} er ${is.da}, men ${why.da} ${kr(expected).da}`),
          en: stop(`${row} is ${is.en}, but ${why.en} ${kr(expected).en}`),
        },
        {
          da: "Ret det beløb, der er skrevet forkert af. Aftalens tal går op.",
          en: "Correct the amount that was copied wrongly. The figures of the agreement add up.",
        },
      ),
      mend: [{ table: "money", row: line.row, column, value: expected }],
    },
  ];
}
