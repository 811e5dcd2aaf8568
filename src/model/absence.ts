import type { ABSENCE } from "./vocabulary.ts";

/** The signs for the kinds of no number, the same in picture, table, download and description. */
export const ABSENCE_SIGN: Readonly<Record<keyof typeof ABSENCE, string>> = {
  "not-measured": "·",
  "not-in-data": "…",
  withheld: "x",
};

/** The sign for zero where a table of counts would otherwise be full of noughts: nobody, none. */
export const ZERO_SIGN = "–";

/** Is it a count of none? A change of 0 % or an amount of 0 kr. is written out: it has a unit. */
export const isZero = (cell: object): boolean =>
  "value" in cell && cell.value === 0 && "text" in cell && cell.text === "0";
