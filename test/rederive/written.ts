/** Does a text say a value? The text is rounded, scaled or spelt as the page's language does. */

const WORDS: Readonly<Record<"da" | "en", readonly string[]>> = {
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

export function says(text: string, value: number, locale: "da" | "en"): boolean {
  const plain = text.trim().replace(/\u2212/g, "-");
  // In a table of counts zero is written as a sign.
  if (plain === "–") return value === 0;
  const word = WORDS[locale].indexOf(plain.toLowerCase());
  if (word >= 0) return word === value;
  const [thousand, point] = locale === "da" ? [".", ","] : [",", "."];
  const [first] = /-?\d[\d.,]*/.exec(plain) ?? [];
  if (first === undefined) return false;
  // A full stop after the number ends the sentence.
  const digits = first.replace(/[.,]+$/, "");
  const decimals = digits.split(point)[1]?.length ?? 0;
  const scale = /\b(?:mio\.|million)/.test(plain) ? 1e6 : 1;
  const said = Number(digits.replaceAll(thousand, "").replace(point, "."));
  return Math.abs(said * scale - value) <= (0.5 * scale) / 10 ** decimals + 1e-9 * Math.abs(value);
}

const MONTHS: Readonly<Record<"da" | "en", readonly string[]>> = {
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

/** Does a text say a day, its month or its year? */
export function saysDay(text: string, day: string, locale: "da" | "en"): boolean {
  const [y = "", m = "", d = ""] = day.split("-");
  const month = MONTHS[locale][Number(m) - 1] ?? "";
  const words = text.replace(/\s+/g, " ").trim();
  return [
    y,
    `${month} ${y}`,
    locale === "da" ? `${Number(d)}. ${month} ${y}` : `${Number(d)} ${month} ${y}`,
  ].includes(words);
}
