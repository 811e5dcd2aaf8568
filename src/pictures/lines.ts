import { LETTER_WIDTHS, LETTERS } from "./letter-widths.ts";

/** How text is broken into lines where no browser does it: by the real widths of the letters. */

export type Weight = keyof typeof LETTER_WIDTHS;

const place = new Map([...LETTERS].map((letter, i) => [letter, i]));

/** Width of a line of Public Sans in the unit of `size`. A letter that was not measured counts as a wide one. */
export function lineWidth(text: string, size: number, weight: Weight): number {
  const widths = LETTER_WIDTHS[weight];
  let sum = 0;
  for (const letter of text) sum += widths[place.get(letter) ?? -1] ?? 900;
  return (sum * size) / 1000;
}

/** Breaks text between words into lines no wider than `width`; a word wider than that stands alone. */
export function breakLines(text: string, width: number, size: number, weight: Weight): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && lineWidth(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * As few lines as `breakLines` needs, broken where they read best: even in length, and between phrases rather than
 * inside them. For titles and subtitles.
 */
export function balanceLines(text: string, width: number, size: number, weight: Weight): string[] {
  const words = text.split(" ");
  const count = breakLines(text, width, size, weight).length;
  const even = lineWidth(text, size, weight) / count;
  const best = (
    from: number,
    lines: number,
  ): { readonly cost: number; readonly lines: readonly string[] } => {
    let found: { readonly cost: number; readonly lines: readonly string[] } = { cost: Infinity, lines: [] };
    for (let to = from + 1; to <= words.length - lines + 1; to++) {
      if (lines === 1) to = words.length;
      const line = words.slice(from, to).join(" ");
      const length = lineWidth(line, size, weight);
      if (length > width && to > from + 1) break;
      const rest = lines === 1 ? { cost: 0, lines: [] } : best(to, lines - 1);
      const end = lines === 1 ? 0 : breakCost(words[to - 1] ?? "", words[to] ?? "");
      const cost = ((length - even) / even) ** 2 + end + rest.cost;
      if (cost < found.cost) found = { cost, lines: [line, ...rest.lines] };
    }
    return found;
  };
  const { cost, lines } = best(0, count);
  return cost === Infinity ? breakLines(text, width, size, weight) : [...lines];
}

/**
 * What it costs the reader that a line ends between these words, in squared shares of a line. A sign or a whole sentence
 * is a gain; a small word, an abbreviation (»mio.«) or the day of a date (»7.«) belongs to what follows, and so does a
 * number to what it counts or dates.
 */
function breakCost(last: string, next: string): number {
  const sentenceEnds = last.endsWith(".") && /^\p{Lu}/u.test(next);
  if (/[:;,–]$/.test(last) || sentenceEnds) return -0.08;
  return (last.length <= 3 || last.endsWith(".") ? 0.08 : 0) + (/^\d/.test(next) ? 0.08 : 0);
}

/** The longest word of a text, as wide as it is: no column for the text can be narrower. */
export function widestWord(text: string, size: number, weight: Weight): number {
  return Math.max(...text.split(" ").map((word) => lineWidth(word, size, weight)));
}
