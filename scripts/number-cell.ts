import { FORMAT } from "../src/i18n/format.ts";
import type { Words } from "../src/i18n/locale.ts";
import type { Column } from "../src/model/table.ts";

/** A number as read, or why it is none. `write` holds what may have been meant, as it is to be written in the file. */
export type NumberRead =
  | { readonly value: number }
  | {
      readonly kind: string;
      readonly fact: Words;
      readonly write: readonly string[];
    };

interface Reason {
  readonly kind: string;
  readonly why: Words;
  /** The numbers that may have been meant, most likely first. */
  readonly meant?: readonly (number | undefined)[];
}

/** How Danish Excel writes a number in a file. */
export const written = (n: number): string => String(n).replace(".", ",");

/**
 * Reads a whole or decimal number. What can be read in two ways is refused, never guessed: `1.234` is a thousand to a Dane
 * and one and a quarter to others.
 *
 * @param comma whether commas stand between the cells: such a file was not saved by a Danish Excel, and a comma in a
 *   number may be an English thousands separator
 */
export function readNumber(raw: string, column: Column, comma: boolean): NumberRead {
  const whole = column.kind === "integer";
  const number = numberOf(raw, whole, comma);
  const fits = (n: number): boolean =>
    n >= (column.min ?? Number.NEGATIVE_INFINITY) &&
    n <= (column.max ?? Number.POSITIVE_INFINITY) &&
    (!whole || Number.isInteger(n));
  if (typeof number !== "number")
    return {
      kind: number.kind,
      fact: {
        da: `»${shown(raw)}« er ikke et ${whole ? "helt tal" : "tal"}${number.why.da}.`,
        en: `“${shown(raw)}” is not a ${whole ? "whole number" : "number"}${number.why.en}.`,
      },
      write: (number.meant ?? []).flatMap((n) => (n !== undefined && fits(n) ? [written(n)] : [])),
    };
  if (fits(number)) return { value: number };
  const [min, max] = [column.min, column.max];
  const span = (locale: "da" | "en"): string =>
    `${min === undefined ? "…" : FORMAT[locale].number(min)} ${locale === "da" ? "til" : "to"} ${max === undefined ? "…" : FORMAT[locale].number(max)}`;
  const power = [10, 100, 1000].find((p) => fits(number / p));
  return {
    kind: "range",
    fact: {
      da: `»${raw}« ligger uden for det mulige (${span("da")}).`,
      en: `“${raw}” lies outside what is possible (${span("en")}).`,
    },
    write: power === undefined || number < 0 ? [] : [written(number / power)],
  };
}

export const shown = (raw: string): string => (raw.length > 40 ? `${raw.slice(0, 40)}…` : raw);

const SCALE: readonly (readonly [words: RegExp, scale: number])[] = [
  [/^(mia|milliard|billion)/i, 1e9],
  [/^(mio|million|mill)/i, 1e6],
  [/^(tusind|thousand|t\.? ?kr|tkr)/i, 1e3],
];

const MONTH =
  /(^|[-./ \d])(jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)[a-z]*\.?([-./ \d]|$)|^\d{1,4}[-/]\d{1,2}([-/]\d{1,4})?$|^\d{1,2}\.\d{1,2}\.\d{2,4}$/i;

/** The number a cell holds, or why it cannot be told and what may have been meant. */
function numberOf(raw: string, whole: boolean, comma: boolean): number | Reason {
  if (/^-?\d{16,}/.test(raw))
    return {
      kind: "long",
      why: {
        da: ": det er længere, end et regneark kan holde",
        en: ": it is longer than a spreadsheet can hold",
      },
    };
  if (/^-?\d+$/.test(raw)) return Number(raw);
  if (/^-?\d{1,3}([\u00a0\u202f\u2009 ]\d{3})+([.,]\d+)?$/.test(raw))
    return {
      kind: "spaces",
      why: { da: ": der er mellemrum i tallet", en: ": there are spaces in the number" },
      meant: [Number(raw.replace(/[^\d.,-]/g, "").replace(",", "."))],
    };
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(raw))
    return {
      kind: "points",
      why: {
        da: ": punktum kan være både tusindtegn og komma",
        en: ": the point may be a thousands separator or a decimal mark",
      },
      meant: [
        Number(raw.replaceAll(".", "").replace(",", ".")),
        /^-?\d+\.\d+$/.test(raw) && !whole ? Number(raw) : undefined,
      ],
    };
  if (comma && /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(raw))
    return {
      kind: "commas",
      why: {
        da: ": komma kan være både tusindtegn og decimaltegn",
        en: ": the comma may be a thousands separator or a decimal mark",
      },
      meant: [
        Number(raw.replaceAll(",", "")),
        /^-?\d+,\d+$/.test(raw) && !whole ? Number(raw.replace(",", ".")) : undefined,
      ],
    };
  if (/^-?\d+[.,]\d+$/.test(raw)) {
    const number = Number(raw.replace(",", "."));
    if (!whole) return number;
    // »52,0« is written as a decimal and is whole; what was meant is never in doubt, but the file is to say it.
    return {
      kind: "decimals",
      why: { da: ", for det har decimaler", en: ", for it has decimals" },
      meant: [Number.isInteger(number) ? number : undefined],
    };
  }
  const words = /^(-?\d+(?:[.,]\d+)*)\s*(\p{L}.*)$/u.exec(raw);
  const scale = SCALE.find(([w]) => w.test(words?.[2] ?? ""))?.[1];
  if (words && scale) {
    const n = Number((words[1] ?? "").replace(/\.(?=\d{3}(\D|$))/g, "").replace(",", "."));
    return {
      kind: "words",
      why: { da: ", for det er skrevet med ord", en: ", for it is written with words" },
      meant: [Number.isFinite(n) ? Math.round(n * scale) : undefined],
    };
  }
  if (/^-?\d[\d.,]*E[+-]?\d{1,3}$/i.test(raw)) {
    const n = Number(raw.replace(",", "."));
    return {
      kind: "powers",
      why: {
        da: ": regnearket har gjort det til potensform",
        en: ": the spreadsheet has turned it into scientific notation",
      },
      meant: [Number.isSafeInteger(n) ? n : undefined],
    };
  }
  if (/%$/.test(raw)) {
    const n = numberOf(raw.replace(/\s*%$/, ""), whole, comma);
    return {
      kind: "percent",
      why: { da: ": procenttegnet hører ikke med", en: ": leave out the per-cent sign" },
      meant: [typeof n === "number" ? n : undefined],
    };
  }
  if (/^(kr\.?|dkk)\s*-?\d|\d\s*(kr\.?|dkk|,-)$/i.test(raw)) {
    const n = numberOf(raw.replace(/^(kr\.?|dkk)\s*|\s*(kr\.?|dkk|,-)$/gi, ""), whole, comma);
    return {
      kind: "unit",
      why: { da: ": enheden hører ikke med", en: ": leave out the unit" },
      meant: typeof n === "number" ? [n] : (n.meant ?? []),
    };
  }
  if (MONTH.test(raw))
    return {
      kind: "date",
      why: {
        da: ": regnearket har gjort det til en dato",
        en: ": the spreadsheet has turned it into a date",
      },
    };
  if (/^[-+]?[\d.,\s]+$/.test(raw) && /[.,].*[.,]|[.,]$|^[-+]?[.,]/.test(raw))
    return {
      kind: "marks",
      why: {
        da: ": kommaet eller punktummet står forkert",
        en: ": the comma or point is in the wrong place",
      },
    };
  return { kind: "no-number", why: { da: "", en: "" } };
}
