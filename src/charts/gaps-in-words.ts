import type { Format } from "../i18n/format.ts";
import type { Break } from "../model/dataset.ts";
import { ABSENCE } from "../model/vocabulary.ts";

/**
 * What every description says by itself, from the same rows as picture and table: which numbers are not there
 * and of which kind, and which breaks the series has.
 */

type Kind = keyof typeof ABSENCE;

/** One sentence, or none where nothing is missing. Rows of datasets without kinds of absence have nothing to say. */
export function absencesInWords(rows: readonly object[], f: Format): string | null {
  const kinds = (Object.keys(ABSENCE) as Kind[]).flatMap((kind) => {
    const n = rows.filter((r) => (r as { absence?: Kind | null }).absence === kind).length;
    return n === 0 ? [] : [atLists(n, ABSENCE[kind][f.locale], f)];
  });
  if (kinds.length === 0) return null;
  return f.locale === "da" ? `Tallet er ${f.list(kinds)}.` : `The figure is ${f.list(kinds)}.`;
}

const atLists = (n: number, what: string, f: Format): string =>
  f.locale === "da"
    ? `${what} (${f.count(n)} ${n === 1 ? "liste" : "lister"})`
    : `${what} (${f.count(n)} ${n === 1 ? "list" : "lists"})`;

/** The breaks by the words that stand at them in the picture; none where there are none. */
export function breaksInWords(breaks: readonly Break[], f: Format): string | null {
  if (breaks.length === 0) return null;
  const labels = f.list(breaks.map((b) => b.label[f.locale]));
  return f.locale === "da" ? `Undervejs kom ${labels}.` : `Along the way came ${labels}.`;
}
