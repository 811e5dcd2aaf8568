import type { Unmarked } from "./unmarked.ts";

/** The longest stretches of a sentence that a source file can hold word for word: no marked numbers, no digits. */
const stretches = (sentence: string): string[] =>
  sentence
    .split(/…|»|«|\d[\d.,]*|[{}<>]/)
    .map((s) => s.trim())
    .filter((s) => s.length >= 6)
    .sort((a, b) => b.length - a.length);

/**
 * File and line a faulty sentence was most likely written on: the line that has the number and the most of its words. Says
 * so where none is found: then the sentence was put together of several files.
 */
export function sourceOf(fault: Unmarked, texts: ReadonlyMap<string, string>): string {
  const words = stretches(fault.sentence);
  let best = { score: 0, at: "" };
  for (const [file, text] of texts)
    text.split(/\r?\n/).forEach((line, i) => {
      if (!line.includes(fault.number)) return;
      const score = words.reduce((n, w) => n + (line.includes(w) ? w.length : 0), 0);
      if (score > best.score) best = { score, at: `${file}:${i + 1}` };
    });
  if (best.score > 0) return best.at;
  for (const [file, text] of texts) {
    const line = text.split(/\r?\n/).findIndex((l) => words[0] !== undefined && l.includes(words[0]));
    if (line >= 0) return `${file}:${line + 1}`;
  }
  return "(sat sammen af flere filer)";
}
