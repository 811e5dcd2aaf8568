import type { Locale } from "../i18n/locale.ts";
import { type Claim, type Fault, faultOf } from "./claim.ts";
import { judgingWords } from "./judging-words.ts";
import type { Measured, PredicateName } from "./predicates.ts";
import { typedNumbers } from "./typed-numbers.ts";

/**
 * Sentences outside the prose: titles, subtitles, notes, descriptions, summaries. What an author types, what comes from a row
 * and what is vouched for stay apart until the sentence is read, so that each can be held to its own rule:
 *
 *     say`Income: ${vouch("below the limit", "below-each", incomes, limits)} in all ${f.count(n)} measurements`
 *
 * Typed words judge nothing and count nothing; a string put in is taken from rows; vouched words are true of theirs.
 */
export interface Said {
  readonly parts: readonly Part[];
}

type Part = { readonly typed: string } | { readonly taken: string } | { readonly claim: Claim };

export function say(typed: TemplateStringsArray, ...put: readonly (string | Said | Vouched)[]): Said {
  return {
    parts: typed.flatMap((words, i): readonly Part[] => {
      if (i === put.length) return [{ typed: words }];
      const next = put[i];
      return [{ typed: words }, ...(typeof next === "object" ? next.parts : [{ taken: String(next) }])];
    }),
  };
}

/** Words a predicate answers for; put into a sentence, or a sentence of their own. */
export type Vouched = Said;

/** @param of what is judged, in order. @param than what it is held against, where the predicate needs it. */
export function vouch(
  words: string,
  that: PredicateName,
  of: readonly Measured[],
  than: readonly Measured[] = [],
): Vouched {
  return { parts: [{ claim: { words, that, of, than } }] };
}

/** Sentences one after the other. */
export function together(sentences: readonly Said[], between = " "): Said {
  return { parts: sentences.flatMap((s, i) => (i === 0 ? s.parts : [{ typed: between }, ...s.parts])) };
}

/** A sentence as it is read, with what it claims and what is wrong with it. */
export interface Reading {
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly faults: readonly (Fault & { readonly sentence: string })[];
}

/** Reads a sentence in its language. A plain string is typed from end to end. */
export function read(said: Said | string, locale: Locale): Reading {
  const parts: readonly Part[] = typeof said === "string" ? [{ typed: said }] : said.parts;
  const written = parts.map((p) => ("typed" in p ? p.typed : "taken" in p ? p.taken : p.claim.words));
  const text = written.join("");
  const only = (kept: (p: Part) => boolean) =>
    unquoted(
      parts.map((p, i) => (kept(p) ? written[i] : " ".repeat(written[i]?.length ?? 0))).join(""),
      text,
    );

  const claims = parts.flatMap((p) => ("claim" in p ? [p.claim] : []));
  const untrue = parts.flatMap((p, i) => {
    const fault = "claim" in p ? faultOf(p.claim) : undefined;
    return fault ? [{ ...fault, at: written.slice(0, i).join("").length }] : [];
  });
  const unvouched = judgingWords(
    only((p) => !("claim" in p)),
    locale,
  ).map(({ index, word }) => ({
    kind: "unvouched" as const,
    at: index,
    because: `»${word}« judges, but no predicate vouches for it; write vouch("${word}", …)`,
  }));
  const typed = typedNumbers(only((p) => "typed" in p)).map(({ index, number }) => ({
    kind: "typed-number" as const,
    at: index,
    because: `»${number}« is typed; take it from its row`,
  }));
  return {
    text,
    claims,
    faults: [...untrue, ...unvouched, ...typed].map(({ at, ...fault }) => ({
      ...fault,
      sentence: sentenceAt(text, at),
    })),
  };
}

/** One fault as a reader of a build's report wants it: place, sentence, why. */
export const tellFault = (place: string, f: Reading["faults"][number]): string =>
  `${place}\n  ${f.sentence}\n  → ${f.because}`;

/** Quotations are names and other people's words: blanked out, as in prose. */
function unquoted(bare: string, text: string): string {
  return [...text.matchAll(/»[^«]*«|“[^”]*”/g)].reduce(
    (left, { index, 0: quote }) =>
      left.slice(0, index) + " ".repeat(quote.length) + left.slice(index + quote.length),
    bare,
  );
}

function sentenceAt(text: string, at: number): string {
  const start = text.slice(0, at).lastIndexOf(". ") + 1;
  const end = text.slice(at).search(/\.(?:\s|$)/);
  return text.slice(start, end < 0 ? undefined : at + end + 1).trim();
}
