import type { Locale } from "./locale.ts";

/** How numbers, kroner, dates and lists are written in one language. Made once a locale by `formatFor`. */
export interface Format {
  readonly locale: Locale;
  /** `1.234,5` / `1,234.5`. Exactly `decimals` decimals if given, else as many as the number has (at most 4). */
  number(value: number, decimals?: number): string;
  /** `52,8 %` / `52.8%` */
  pct(value: number, decimals?: number): string;
  /** Whole kroner: `516.000 kr.` / `DKK 516,000` */
  kroner(value: number): string;
  /** Kroner in millions from one million up, else whole: `7,8 mio. kr.` / `DKK 7.8 million` */
  kronerShort(value: number, decimals?: number): string;
  /** `7. marts 2011`, `marts 2011`, `2011` by precision. */
  date(iso: string, precision?: "day" | "month" | "year" | null): string;
  /** `dec. 2015` / `Dec 2015`, for axes and tight tables. */
  monthShort(iso: string): string;
  /** `a, b og c` / `a, b and c` */
  list(items: readonly string[]): string;
  /** Small counts in words where a sentence reads better for it: `seks` / `six`; from 13 up in digits. */
  count(n: number): string;
  /** First letter upper-case, the rest untouched. */
  sentence(text: string): string;
}

const NBSP = "\u00a0";
const TAG: Record<Locale, string> = { da: "da-DK", en: "en-GB" };

const MONTHS: Record<Locale, readonly string[]> = {
  da: [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};
const MONTHS_SHORT: Record<Locale, readonly string[]> = {
  da: ["jan.", "feb.", "marts", "apr.", "maj", "juni", "juli", "aug.", "sept.", "okt.", "nov.", "dec."],
  en: ["Jan", "Feb", "March", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"],
};
const COUNTS: Record<Locale, readonly string[]> = {
  da: ["nul", "ét", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv"],
  en: [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
  ],
};

/** Written out rather than left to the machine's ICU data, so that every build gives the same bytes. */
function groupDigits(value: number, decimals: number | undefined, locale: Locale): string {
  const fixed = decimals === undefined ? String(Number(value.toFixed(4))) : value.toFixed(decimals);
  const [whole = "0", fraction] = fixed.replace("-", "").split(".");
  const [thousand, point] = locale === "da" ? [".", ","] : [",", "."];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousand);
  const sign = Number(fixed) < 0 ? "\u2212" : "";
  return sign + grouped + (fraction ? point + fraction : "");
}

export function formatFor(locale: Locale): Format {
  const number = (v: number, decimals?: number) => groupDigits(v, decimals, locale);
  const million = (v: number, d?: number) => number(v / 1e6, d);
  const f: Format = {
    locale,
    number,
    pct: (v, d) => (locale === "da" ? `${number(v, d)}${NBSP}%` : `${number(v, d)}%`),
    kroner: (v) => (locale === "da" ? `${number(v)}${NBSP}kr.` : `DKK${NBSP}${number(v)}`),
    kronerShort: (v, d) =>
      v < 1e6
        ? f.kroner(v)
        : locale === "da"
          ? `${million(v, d)}${NBSP}mio.${NBSP}kr.`
          : `DKK${NBSP}${million(v, d)}${NBSP}million`,
    date: (iso, precision = "day") => {
      const [y, m, d] = iso.split("-");
      if (precision === "year") return y ?? "";
      const month = MONTHS[locale][Number(m) - 1];
      if (precision === "month") return `${month} ${y}`;
      return locale === "da" ? `${Number(d)}.${NBSP}${month} ${y}` : `${Number(d)}${NBSP}${month} ${y}`;
    },
    monthShort: (iso) => {
      const [y, m] = iso.split("-");
      return `${MONTHS_SHORT[locale][Number(m) - 1]}${NBSP}${y}`;
    },
    list: (items) => {
      const and = locale === "da" ? "og" : "and";
      return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} ${and} ${items.at(-1)}`;
    },
    count: (n) => COUNTS[locale][n] ?? number(n),
    sentence: (text) => text.charAt(0).toLocaleUpperCase(TAG[locale]) + text.slice(1),
  };
  return f;
}

export const FORMAT: Readonly<Record<Locale, Format>> = { da: formatFor("da"), en: formatFor("en") };
