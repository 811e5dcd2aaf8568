import { FORMAT } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";

/** One number of a dataset's row, by the field that holds it. */
export interface NumberOfRow {
  readonly name: string;
  readonly value: number;
  readonly text: string;
}

/** Fields that number rows for the picture's sake and say nothing about the world. */
const INNER = new Set(["segment", "decimals", "row"]);

/**
 * What we have divided has no end of digits and no right to them: the parts are whole numbers or have one
 * decimal.
 */
const workedOut = (name: string, value: number): number | undefined =>
  /_pct$|^pace_/.test(name) && !Number.isInteger(value) ? 1 : undefined;

/** Every number of a row, written in the reader's language. `decimals` of the row is used for its measured value. */
export function numbersOf(row: object, locale: Locale): NumberOfRow[] {
  const f = FORMAT[locale];
  const decimals = (row as { decimals?: number }).decimals;
  return Object.entries(row).flatMap(([name, value]) =>
    typeof value === "number" && !INNER.has(name)
      ? [
          {
            name,
            value,
            text:
              /year/.test(name) && value < 3000
                ? String(value)
                : f.number(value, name === "value" ? decimals : workedOut(name, value)),
          },
        ]
      : [],
  );
}
