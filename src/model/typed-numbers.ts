import type { Locale } from "../i18n/locale.ts";

/** A number as it stands in running text. */
export interface TypedNumber {
  /** Where it begins, and where what belongs to it ends: its sign of per cent, its kroner. */
  readonly from: number;
  readonly to: number;
  /** As it is written, without its unit. */
  readonly text: string;
  readonly value: number;
  /** How far what is meant may lie from it: half of its last digit. */
  readonly within: number;
  readonly unit: "pct" | "dkk" | null;
}

const MONTH =
  "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|January|February|March|April|May|June|July|August|September|October|November|December|(?:jan|feb|apr|aug|sept|okt|nov|dec)\\.|Jan|Feb|Apr|Aug|Sept|Oct|Nov|Dec";

/**
 * Digits that name and do not count: days, years and spans of years, dates of other people's texts, words in quotation
 * marks, addresses, acts and bills, annexes, lines, age groups, units, versions.
 */
const NAMES: readonly RegExp[] = [
  /(?<!\d)\d\d-\d\d-\d{4}(?!\d)/g,
  /\bTV 2\b|\b1\. kreds\b|@\d{4}\b|\bC-\d+\/\d+\b|\b20\d\d:\d+\b|\bMjølnerparken \d+[–-]\d+\b|\b2200 Kultur\b|\b(?:postnummer|postcode) \d{4}\b/gu,
  /»[^»«]*«|“[^“”]*”|›[^›‹]*‹/g,
  /https?:\S+|(?<![\p{L}\d])[\w./-]+\.(?:dk|pdf|csv|com|org|html|json|js|zip|svg|png|txt)\b/gu,
  new RegExp(
    `(?<![\\d.,])\\d{1,2}\\.?(?:\\s?(?:[–-]|og|and|to)\\s?\\d{1,2}\\.?)?\\s(?:${MONTH})(?![a-zæøå])`,
    "g",
  ),
  new RegExp(`(?:${MONTH})\\s\\d{1,2}(?=,?\\s(?:19|20)\\d\\d)`, "g"),
  /(?<![\d.,])(?:19|20)\d{2}(?:\s?[–/-]\s?(?:(?:19|20)?\d{2}))?(?![\d]|[.,]\d)(?!\skr\.)/g,
  /§+\s?\d+(?:\s?[a-z]\b)?(?:,?\s(?:stk\.|subsection|nr\.|no\.)\s?\d+)*/g,
  /\b(?:L|B|bilag|Bilag|annex|Annex|annexes|Annexes|Act|no\.|nr\.|line|lines|linje|linjer|Linje|Linjer|Line|Lines|række|row|stk\.|Distrikt|District|District’s|Klub|Club|kreds|[Ss]ections?|subsection|side|page|[Aa]fsnit|[Cc]lauses?)\s\d+(?:\s[a-z]\b)?(?:\s?(?:[–-]|og|and)\s?\d+(?:\s[a-z]\b)?)*/g,
  /(?<![\d.,])\d{1,2}[–-]\d{1,2}[\s-]?(?:år|years?)(?!\p{L}*\s(?:om|senere))/gu,
  /\b(?:aged|ages|age|mellem|from age|aged between) \d{1,2}\s?(?:[–-]|og|to|and)\s?\d{1,2}\b(?:\sår)?/g,
  /\baged \d{1,2} and over\b|\bfra \d{1,2} år\b|\bover \d{1,2} år\b|\bunder \d{1,2} år\b|\bunder \d{1,2}(?=[,.;]|$)|\bpå \d{1,2} år og derover|\bover \d{1,2}(?= who| were|s?\b(?= ready))/g,
  /\b(?:pr\. 10\.000|per 10,000|hver 10\.000|every 10,000|each 10,000)\b/g,
  /\b(?:CC BY|Firefox|Chrome|Safari|UTF|ISO|RFC|WCAG|WordPress|Node|HTTP|H|A) ?-?\d+(?:\.\d+)*\b/g,
];

const NUMBER = /(?<![\p{L}\d_.,-])[−]?\d+(?:[.,]\d+)*(?![\p{L}\d_])/gu;
const UNIT = /^(?:[\s\u00a0]?%|[\s\u00a0](?:procent|per cent|percent)(?![\p{L}]))/u;
const KRONER =
  /^[\s\u00a0](?:(?:mio|mia)\.[\s\u00a0])?kr\.|^[\s\u00a0](?:mio|mia)\.?(?![\p{L}])|^[\s\u00a0](?:million|billion)(?![\p{L}])/u;

/** Digits in a text that are no name, read as its language writes numbers. */
export function typedNumbers(text: string, locale: Locale): readonly TypedNumber[] {
  const known = KNOWN[locale].get(text);
  if (known) return known;
  const found = /\d/.test(text) ? read(text, locale) : [];
  KNOWN[locale].set(text, found);
  return found;
}

const KNOWN: Readonly<Record<Locale, Map<string, readonly TypedNumber[]>>> = { da: new Map(), en: new Map() };

function read(text: string, locale: Locale): TypedNumber[] {
  let left = text;
  for (const name of NAMES) left = left.replace(name, (s) => " ".repeat(s.length));
  const [thousand, point] = locale === "da" ? [".", ","] : [",", "."];
  return [...left.matchAll(NUMBER)].map((m) => {
    const digits = m[0].replace("−", "-");
    const after = text.slice(m.index + m[0].length);
    const before = text.slice(0, m.index);
    const kroner = KRONER.exec(after)?.[0] ?? "";
    const scale = /mio|million/.test(kroner) ? 1e6 : /mia|billion/.test(kroner) ? 1e9 : 1;
    const prefix = /DKK[\s\u00a0]$/.exec(before)?.[0] ?? "";
    const percent = UNIT.exec(after)?.[0] ?? "";
    return {
      from: m.index - prefix.length,
      to: m.index + m[0].length + (kroner || percent).length,
      text: m[0],
      value: Number(digits.replaceAll(thousand, "").replace(point, ".")) * scale,
      within: (0.5 * scale) / 10 ** (digits.split(point)[1]?.length ?? 0),
      unit: percent !== "" ? "pct" : kroner !== "" || prefix !== "" ? "dkk" : null,
    };
  });
}
