/** Digits that somebody typed where a row should have been named. */

const MONTH =
  "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|January|February|March|May|June|July|August|September|October|November|December";
/** Plain dates may be typed: a day with its month, a year, a span of years. */
const PLAIN_DATE = new RegExp(
  `\\b\\d{1,2}\\.?[\\s\\u00a0](?:${MONTH})\\b|\\b(?:19|20)\\d{2}(?:[–-](?:19|20)?\\d{2})?\\b`,
  "g",
);

/** A unit is no number: »pr. 10.000«, and the version in a licence's name. */
const UNITS = /\b(?:pr\. 10\.000|per 10,000)\b|CC BY 4\.0/g;

/** The ages a measure covers belong to its name, and a broadcaster is called what it is called. */
const NAMES =
  /\b\d{2}–\d{2}(?: år|-årige)|\bpå \d{2} år og derover|\baged \d{2}(?:–\d{2}| and over)|\bTV 2\b/g;

/** Digits that are no plain date, no unit and no name. */
export function typedNumbers(bare: string): { index: number; number: string }[] {
  const space = (s: string) => " ".repeat(s.length);
  const left = bare.replace(PLAIN_DATE, space).replace(UNITS, space).replace(NAMES, space);
  return [...left.matchAll(/\d[\d.,]*/g)].map((m) => ({ index: m.index, number: m[0] }));
}
