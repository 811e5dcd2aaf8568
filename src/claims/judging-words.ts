import type { Locale } from "../i18n/locale.ts";

/**
 * Words that judge a number. Prose may use them inside a predicate's wrapper, or in quotation marks where the word itself
 * is the point; anywhere else they are a claim nobody vouches for. Short on purpose: a word stands here when a reader
 * would take it as a finding.
 */
const WORDS: Readonly<Record<Locale, RegExp>> = {
  da: /(?<![\p{L}-])(?:ste(?:g|get)|stige[rt]?|fald(?:er|t|et)|faldt|vokse(?:r|de|t)|voksede|uændret|uforandret|højeste?|laveste?|største?|flest|fleste|færreste?|længst|mest|(?:flere|færre|højere|lavere) end|halvdelen|dobbelt så|tredobl\w*|flertallet|størstedelen|(?:over|under) (?:sin |listens |de )?grænse(?:n|rne)?|for første gang|det eneste|hver eneste|fordobl\w*|halver(?:et|es|edes)|nået|overskre\w*|ingen af målene)(?![\p{L}-])/giu,
  en: /(?<![\p{L}-])(?:r(?:ose|ises|isen|ising)|fell|falls|fallen|grew|grows|grown|unchanged|highest|lowest|largest|smallest|(?<!at )most|fewest|(?:larger|smaller|higher|lower|fewer) than|at least half|half of|twice as|double[ds]?|halve[ds]?|tripled|majority|(?:above|below|under|over) (?:the|its|the list’s) limits?|first time|the only|every single|(?:was|were|is|not|been) met|neither target)(?![\p{L}-])/giu,
};

export function judgingWords(text: string, locale: Locale): { index: number; word: string }[] {
  return [...text.matchAll(WORDS[locale])].map((m) => ({ index: m.index, word: m[0] }));
}
