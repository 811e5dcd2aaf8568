import type { Format } from "../i18n/format.ts";
import type { Break } from "../model/dataset.ts";
import { ABSENCE } from "../model/vocabulary.ts";

/**
 * What every description says by itself, from the same rows as picture and table: which numbers are not there
 * and of which kind, and which breaks the series has.
 */

type Kind = keyof typeof ABSENCE;

/** A sentence for each kind, none where nothing is missing. Rows of datasets without kinds of absence have nothing to say. */
export function absencesInWords(rows: readonly object[], f: Format): string | null {
  const kinds = (Object.keys(ABSENCE) as Kind[]).flatMap((kind) => {
    const n = rows.filter((r) => "absence" in r && r.absence === kind).length;
    return n === 0 ? [] : [`${f.sentence(atLists(n, f))}: ${ABSENCE[kind][f.locale]}.`];
  });
  return kinds.length === 0 ? null : kinds.join(" ");
}

const atLists = (n: number, f: Format): string =>
  f.locale === "da"
    ? `${f.count(n)} ${n === 1 ? "liste" : "lister"}`
    : `${f.count(n)} ${n === 1 ? "list" : "lists"}`;

/**
 * The breaks by the words that stand at them in the picture, those left out that the description has told of already;
 * null where none is left.
 */
export function breaksInWords(breaks: readonly Break[], description: string, f: Format): string | null {
  const untold = breaks.filter((b) => !tellsOf(description, b, f));
  if (untold.length === 0) return null;
  const labels = f.list(untold.map((b) => b.label[f.locale]));
  return f.locale === "da" ? `I billedet er markeret: ${labels}.` : `Marked in the picture: ${labels}.`;
}

/** Does one of the sentences name the year of the break and what was new in it (rules, names)? */
export function tellsOf(description: string, b: Break, f: Format): boolean {
  const label = b.label[f.locale].toLowerCase();
  const year = /\d{4}/.exec(label)?.[0] ?? "";
  const what = label.replace(/^(nye|new) /, "").replace(/ \d{4}$/, "");
  return description
    .split(". ")
    .some((sentence) => sentence.includes(year) && sentence.toLowerCase().includes(what));
}
