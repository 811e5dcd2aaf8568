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
  /** The sort of fault; many of one sort in one column are told as one. */
  readonly kind?: string | undefined;
  /** What would mend it, where one value is right: tried on the tables to see which other faults follow from this one. */
  readonly mend?: readonly Mend[] | undefined;
}

/** One cell and the value it may have been meant to have. */
export interface Mend {
  readonly table: string;
  readonly row: number;
  readonly column: string;
  readonly value: string | number | null;
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

/** From so many on, faults of one sort in one column are told as one with all their rows. */
const FOLDED_FROM = 4;

/**
 * The faults as they are told: many of one sort in one column become one with a list of rows, and several that are said of
 * one cell become one that says it all.
 */
export function fold(problems: readonly Problem[]): Problem[] {
  const sorts = groups(problems, (p) =>
    p.kind === undefined || p.row === undefined ? undefined : `${p.file}|${p.column}|${p.kind}`,
  ).flatMap((same) => (same.length < FOLDED_FROM ? same : [asOne(same)]));
  return groups(sorts, (p) =>
    p.row === undefined || p.column === undefined ? undefined : `${p.file}|${p.row}|${p.column}`,
  ).map(merged);
}

/** Groups in the order of their first member; what has no name stands alone. */
function groups(problems: readonly Problem[], nameOf: (p: Problem) => string | undefined): Problem[][] {
  const found = new Map<string | Problem, Problem[]>();
  for (const p of problems) {
    const name = nameOf(p) ?? p;
    const group = found.get(name);
    if (group) group.push(p);
    else found.set(name, [p]);
  }
  return [...found.values()];
}

function asOne(same: readonly Problem[]): Problem {
  const [first, ...rest] = sortProblems(same);
  if (!first) throw new Error("no fault to tell");
  const rows = [...new Set(rest.map((p) => p.row ?? 0))].filter((r) => r !== first.row);
  if (rows.length === 0) return first;
  return {
    ...first,
    fact: {
      da: `${first.fact.da} Samme slags fejl er i ${rows.length} rækker mere: ${spans(rows)}.`,
      en: `${first.fact.en} The same kind of fault is in ${rows.length} more rows: ${spans(rows)}.`,
    },
  };
}

/** `3–5, 9, 12`, and `…` where there are more than twelve spans. */
function spans(rows: readonly number[]): string {
  const found: [number, number][] = [];
  for (const r of rows) {
    const last = found.at(-1);
    if (last && r === last[1] + 1) last[1] = r;
    else found.push([r, r]);
  }
  const shown = found
    .slice(0, 12)
    .map(([a, b]) => (a === b ? `${a}` : b === a + 1 ? `${a}, ${b}` : `${a}–${b}`));
  return `${shown.join(", ")}${found.length > 12 ? " …" : ""}`;
}

/** Several beliefs about one cell: each says its fact, a remedy is given once. */
function merged(same: readonly Problem[]): Problem {
  const [first] = same;
  if (!first) throw new Error("no fault to tell");
  const once = (words: readonly string[]): string => [...new Set(words)].join(" ");
  return {
    ...first,
    fact: { da: once(same.map((p) => p.fact.da)), en: once(same.map((p) => p.fact.en)) },
    remedy: { da: once(same.map((p) => p.remedy.da)), en: once(same.map((p) => p.remedy.en)) },
  };
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
    if (Math.abs(k.length - word.length) >= least || word.length > 200) continue;
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
