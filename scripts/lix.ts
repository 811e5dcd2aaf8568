/**
 * LIX, Björnsson's measure of how heavy a text is to read: words per sentence plus the share of long words in per cent.
 * Under 35 is easy, 35–44 middling, 45–54 heavy. A word is a run of letters, digits and hyphens, with the points and
 * commas inside a number: »10.000« and »52,8« are one word each, and so is a number written in figures. A long word has
 * more than six letters or digits. A sentence ends at a full stop, question mark, exclamation mark or colon that a
 * capital letter, a digit, a quotation mark or the end of a paragraph follows; »mio. kr.« and »7. marts« end none.
 */

export interface Lix {
  readonly lix: number;
  readonly words: number;
  readonly sentences: number;
}

/** The measure of some paragraphs; each ends its last sentence. Zero words give LIX 0. */
export function lixOf(paragraphs: readonly string[]): Lix {
  const sentences = paragraphs.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  const long = words.filter((w) => w.replace(/[^\p{L}\p{N}]/gu, "").length > 6);
  const lix = words.length === 0 ? 0 : words.length / sentences.length + (100 * long.length) / words.length;
  return { lix: Math.round(lix * 10) / 10, words: words.length, sentences: sentences.length };
}

const ENDS = /(?<=[.!?:]["»«”’)]?)\s+(?=["»«“‘(]?[\p{Lu}\p{N}])/u;
/** A point that ends no sentence although a figure follows: abbreviations of the site's own texts. */
const ABBREVIATION = /(?:^|\s)(?:pr|nr|ca|kl|f\.eks|bl\.a|No)\.$/;

export function sentencesOf(paragraph: string): string[] {
  const out: string[] = [];
  for (const piece of paragraph.replace(/\s+/g, " ").trim().split(ENDS)) {
    const last = out.at(-1);
    if (last !== undefined && ABBREVIATION.test(last)) out[out.length - 1] = `${last} ${piece}`;
    else if (wordsOf(piece).length > 0) out.push(piece);
  }
  return out;
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:[-’'.,][\p{L}\p{N}]+)*/gu) ?? [];
}
