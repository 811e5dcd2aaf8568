import type { Locale } from "../i18n/locale.ts";
import { type Claim, type Fault, faultOf } from "./claim.ts";
import { judgingWords } from "./judging-words.ts";
import { isPredicate, type Measured, PREDICATES } from "./predicates.ts";
import { typedNumbers } from "./typed-numbers.ts";
import { chosen, wordingsOf } from "./wordings.ts";

/**
 * Reads a piece of prose as it is written (MDX) and tests what it claims: every wrapped judgement against the rows it
 * names, every judging word for a wrapper, every digit for a row. Pure: the values are handed in.
 */

export interface ClaimFault extends Fault {
  readonly file: string;
  /** The line of the file, from 1. */
  readonly line: number;
  readonly sentence: string;
}

export interface ProseReport {
  readonly faults: readonly ClaimFault[];
  /** Claims bound in this piece. */
  readonly claims: readonly Claim[];
}

export type Resolve = (ref: string) => readonly Measured[];

const WRAPPER = /<V\s([^>]*?[^/>])>([\s\S]*?)<\/V>/g;
/** One that names several wordings and has no words of its own. */
const CHOICE = /<V\s([^>]*?)\/>/g;

export function readClaims(file: string, locale: Locale, source: string, resolve: Resolve): ProseReport {
  const faults: ClaimFault[] = [];
  const claims: Claim[] = [];
  const fault = (kind: ClaimFault["kind"], at: number, because: string) =>
    faults.push({ file, line: lineOf(source, at), kind, sentence: sentenceAt(source, at), because });

  for (const match of source.matchAll(WRAPPER)) {
    const [, attributes = "", words = ""] = match;
    const at = match.index;
    const that = attribute(attributes, "that");
    const of = attribute(attributes, "of");
    if (!that || !of || !isPredicate(that)) {
      const known = Object.keys(PREDICATES).join(", ");
      fault("malformed", at, `»${words}« needs that="…" and of="…"; that is one of ${known}`);
      continue;
    }
    try {
      const judged = refsOf(of).flatMap(resolve);
      const against = refsOf(attribute(attributes, "than") ?? "").flatMap(resolve);
      const claim: Claim = { words: plain(words), that, of: judged, than: against };
      claims.push(claim);
      const untrue = faultOf(claim);
      if (untrue) fault(untrue.kind, at, untrue.because);
    } catch (error) {
      fault("malformed", at, `»${plain(words)}«: ${(error as Error).message}`);
    }
  }

  for (const match of source.matchAll(CHOICE)) {
    const attributes = Object.fromEntries(
      [...(match[1] ?? "").matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, name = "", text = ""]) => [name, text]),
    );
    try {
      const of = refsOf(attributes["of"] ?? "").flatMap(resolve);
      const against = refsOf(attributes["than"] ?? "").flatMap(resolve);
      const claim = chosen(wordingsOf(attributes), of, against);
      claims.push(claim);
      const untrue = faultOf(claim);
      if (untrue) fault(untrue.kind, match.index, untrue.because);
    } catch (error) {
      fault("malformed", match.index, (error as Error).message);
    }
  }

  const bare = blank(source);
  for (const { index, word } of judgingWords(bare, locale))
    fault(
      "unvouched",
      index,
      `»${word}« judges, but no predicate vouches for it; wrap it in <V that="…" of="…">`,
    );
  for (const { index, number } of typedNumbers(bare))
    fault("typed-number", index, `»${number}« is typed; name the row it comes from with <N of="…" />`);
  return { faults, claims };
}

/** One fault as a reader of a build's report wants it: place, sentence, why. */
export function tellClaim(f: ClaimFault): string {
  return `${f.file}:${f.line}\n  ${f.sentence}\n  → ${f.because}`;
}

const refsOf = (list: string): string[] => list.split(/\s+/).filter((r) => r !== "");
const attribute = (all: string, name: string): string | undefined =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(all)?.[1];
const lineOf = (source: string, at: number): number => source.slice(0, at).split("\n").length;
const plain = (mdx: string): string =>
  mdx
    .replace(/<[^>]+>/g, "…")
    .replace(/\s+/g, " ")
    .trim();

/** The sentence around a place, components shown as dots. */
function sentenceAt(source: string, at: number): string {
  const before = source.slice(0, at);
  const start = Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n\n"), -1);
  const rest = source.slice(start + 1);
  const end = rest.slice(at - start).search(/\.(\s|$)|\n\n/);
  return plain(end < 0 ? rest : rest.slice(0, at - start + end + 1));
}

/**
 * The source with everything that is not the author's own running words blanked out, place by place: components with
 * their attributes, wrapped judgements, code, quotations and addresses. What is left must judge nothing and count nothing.
 */
function blank(source: string): string {
  const space = (s: string) => s.replace(/[^\n]/g, " ");
  return source
    .replace(/```[\s\S]*?```|`[^`]*`/g, space)
    .replace(WRAPPER, space)
    .replace(/<[^>]*>/g, space)
    .replace(/»[^«]*«|“[^”]*”/g, space)
    .replace(/\]\([^)]*\)/g, space)
    .replace(/\{[^}]*\}/g, space);
}
