import type { Locale, Words } from "../src/i18n/locale.ts";

/** A fault in the data, told as place, fact, remedy. It is the reader's, so it carries no stack trace. */
export interface Problem {
  /** The file as staff see it, e.g. `data/money.csv`. */
  readonly file: string;
  /** The line the spreadsheet shows, header = 1. */
  readonly row?: number | undefined;
  readonly column?: string | undefined;
  /** The column's label, so that nobody has to know the English name. */
  readonly label?: Words | undefined;
  readonly fact: Words;
  readonly remedy: Words;
}

const PLACE = {
  da: { row: "række", column: "kolonne" },
  en: { row: "row", column: "column" },
} as const;

export function tellPlace(p: Problem, locale: Locale): string {
  const w = PLACE[locale];
  const parts = [p.file];
  if (p.row !== undefined) parts.push(`${w.row} ${p.row}`);
  if (p.column !== undefined) parts.push(`${w.column} ${p.column}${p.label ? ` (${p.label[locale]})` : ""}`);
  return parts.join(", ");
}

/** One fault as three lines. */
export function tellProblem(p: Problem, locale: Locale = "da"): string {
  return `${tellPlace(p, locale)}\n  ${p.fact[locale]}\n  → ${p.remedy[locale]}`;
}

/** The whole report: every fault once, in the order of file and row, and how many there are. */
export function tellProblems(problems: readonly Problem[], locale: Locale = "da"): string {
  const told = [...new Set(sortProblems(problems).map((p) => tellProblem(p, locale)))];
  const count =
    locale === "da"
      ? `${told.length} fejl i data/; intet er skrevet.`
      : `${told.length} ${told.length === 1 ? "fault" : "faults"} in data/; nothing was written.`;
  return `${told.join("\n\n")}\n\n${count}`;
}

function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || (a.row ?? 0) - (b.row ?? 0),
  );
}

/** The known word nearest to a misspelt one, or undefined if none is near (at most a third of the letters differ). */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const k of known) {
    const d = distance(word.toLowerCase(), k.toLowerCase());
    if (d < least) {
      least = d;
      best = k;
    }
  }
  return best;
}

/** Levenshtein distance: how many letters to insert, remove or change. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
