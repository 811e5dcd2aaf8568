import { LOCALES, type Locale } from "../../src/i18n/locale.ts";
import type { CellChange, ChartPart, TableChange } from "../../src/model/release.ts";
import type { ChartFace } from "./built-page.ts";
import type { Edition } from "./edition.ts";
import type { Sentences } from "./release.ts";
import type { Kept, KeptTables } from "./snapshot.ts";

/** What is different between two editions: rows and cells, charts with their words, sentences of the pages. */

export interface EditionDiff {
  /** The releases compared; null for the tables as they are now. */
  readonly from: string | null;
  readonly to: string | null;
  readonly tables: readonly TableDiff[];
  readonly charts: readonly ChartDiff[];
  readonly sentences: readonly SentenceDiff[];
}

/** As a release tells it, but with the rows that came and went in full, and nobody's reason yet. */
export interface TableDiff {
  readonly table: string;
  readonly added: readonly KeptRow[];
  readonly removed: readonly KeptRow[];
  readonly changed: readonly Omit<CellChange, "reason">[];
  readonly columns: TableChange["columns"];
  /** The rows are the same, in another order. */
  readonly reordered: boolean;
}

export interface KeptRow {
  readonly key: string;
  /** By column, cells that are not empty. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface ChartDiff {
  readonly id: string;
  readonly kind: "added" | "removed" | "changed";
  /** In each language what is different; words with what they said and say. */
  readonly parts: Readonly<Record<Locale, readonly PartDiff[]>>;
}

export interface PartDiff {
  readonly part: ChartPart;
  /** "" for a picture. */
  readonly old: string;
  readonly new: string;
}

/** One sentence of a page: null where there was none or is none any more. */
export interface SentenceDiff {
  readonly address: string;
  readonly locale: Locale;
  readonly old: string | null;
  readonly new: string | null;
}

export function diffEditions(from: Edition, to: Edition): EditionDiff {
  return {
    from: from.id,
    to: to.id,
    tables: diffTables(from.tables, to.tables),
    charts: diffCharts(from.charts, to.charts),
    sentences: diffSentences(from.sentences, to.sentences),
  };
}

export const isSame = (d: EditionDiff): boolean =>
  d.tables.length === 0 && d.charts.length === 0 && d.sentences.length === 0;

const NOTHING: Kept = { columns: [], rows: new Map() };

/** The tables that differ, in the order of the newer edition. */
export function diffTables(from: KeptTables, to: KeptTables): TableDiff[] {
  const ids = [...new Set([...Object.keys(to), ...Object.keys(from)])];
  return ids.flatMap((table) => {
    const d = diffTable(table, from[table] ?? NOTHING, to[table] ?? NOTHING);
    const differs =
      d.reordered ||
      [d.added, d.removed, d.changed, d.columns.added, d.columns.removed].some((l) => l.length > 0);
    return differs ? [d] : [];
  });
}

function diffTable(table: string, from: Kept, to: Kept): TableDiff {
  const known = from.columns.filter((c) => to.columns.includes(c));
  const changed = [...to.rows].flatMap(([key, row]) => {
    const before = from.rows.get(key);
    return before
      ? known.flatMap((column) =>
          before[column] === row[column]
            ? []
            : [{ key, column, old: before[column] ?? "", new: row[column] ?? "" }],
        )
      : [];
  });
  const rows = (these: Kept, those: Kept): KeptRow[] =>
    [...these.rows].flatMap(([key, row]) =>
      those.rows.has(key)
        ? []
        : [{ key, cells: Object.fromEntries(Object.entries(row).filter(([, v]) => v !== "")) }],
    );
  const added = rows(to, from);
  const removed = rows(from, to);
  // A column that is new in a table with no row before is no change of the table: there was none.
  const columns =
    from.columns.length === 0 || to.columns.length === 0
      ? { added: [], removed: [] }
      : {
          added: to.columns.filter((c) => !from.columns.includes(c)),
          removed: from.columns.filter((c) => !to.columns.includes(c)),
        };
  const inOrder = (k: Kept, other: Kept) =>
    [...k.rows.keys()].filter((key) => other.rows.has(key)).join("\n");
  const same = added.length + removed.length + changed.length === 0;
  return {
    table,
    added,
    removed,
    changed,
    columns,
    reordered: same && inOrder(from, to) !== inOrder(to, from),
  };
}

const WORDS = ["title", "subtitle", "description", "note"] as const;

function diffCharts(from: Edition["charts"], to: Edition["charts"]): ChartDiff[] {
  const ids = [...new Set([...Object.keys(to), ...Object.keys(from)])].sort();
  return ids.flatMap((id): ChartDiff[] => {
    const [before, after] = [from[id], to[id]];
    if (!before || !after) {
      const parts = Object.fromEntries(
        LOCALES.map((l) => [
          l,
          [{ part: "title", old: before?.[l].title ?? "", new: after?.[l].title ?? "" }],
        ]),
      ) as unknown as ChartDiff["parts"];
      return [{ id, kind: before ? "removed" : "added", parts }];
    }
    const parts = Object.fromEntries(
      LOCALES.map((l) => [l, diffFaces(before[l], after[l])]),
    ) as unknown as ChartDiff["parts"];
    return LOCALES.some((l) => parts[l].length > 0) ? [{ id, kind: "changed", parts }] : [];
  });
}

function diffFaces(before: ChartFace, after: ChartFace): PartDiff[] {
  const picture = drawn(before) === drawn(after) ? [] : [{ part: "picture" as const, old: "", new: "" }];
  const words = WORDS.flatMap((part) =>
    before[part] === after[part] ? [] : [{ part, old: before[part], new: after[part] }],
  );
  return [...picture, ...words];
}

/** Both pictures without the name they carry: a new title alone is no new picture. */
export const drawn = (f: ChartFace): string =>
  [f.narrow, f.wide].map((svg) => svg.replace(/ aria-label="[^"]*"/, "")).join("\n");

function diffSentences(from: Sentences, to: Sentences): SentenceDiff[] {
  const addresses = [...new Set([...Object.keys(to), ...Object.keys(from)])].sort();
  return addresses.flatMap((address) => {
    const locale: Locale = /^\/en\//.test(address) ? "en" : "da";
    return diffLists(from[address] ?? [], to[address] ?? []).map((d) => ({ address, locale, ...d }));
  });
}

/**
 * Two texts sentence by sentence: what stands in both in the same order is left out; of the rest a sentence that went and
 * one that came in its place are told together if they share most of their words.
 */
export function diffLists(
  from: readonly string[],
  to: readonly string[],
): { readonly old: string | null; readonly new: string | null }[] {
  const out: { old: string | null; new: string | null }[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const flush = (): void => {
    for (const old of gone) {
      const at = come.findIndex((c) => likeness(old, c) >= 0.5);
      out.push({ old, new: at < 0 ? null : (come.splice(at, 1)[0] ?? null) });
    }
    out.push(...come.map((c) => ({ old: null, new: c })));
    gone = [];
    come = [];
  };
  const common = longestCommon(from, to);
  let [i, j] = [0, 0];
  for (const [a, b] of [...common, [from.length, to.length] as const]) {
    gone.push(...from.slice(i, a));
    come.push(...to.slice(j, b));
    flush();
    [i, j] = [a + 1, b + 1];
  }
  return out;
}

/** The longest run of sentences that stand in both in the same order, as pairs of places. */
function longestCommon(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const length = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number): number => length[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = length[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

/** The share of words two sentences have in common, 0 to 1. */
function likeness(a: string, b: string): number {
  const [x, y] = [a, b].map((s) => new Set(s.toLowerCase().split(/[^\p{L}\p{N}]+/u))) as [
    Set<string>,
    Set<string>,
  ];
  return (2 * x.intersection(y).size) / (x.size + y.size);
}
