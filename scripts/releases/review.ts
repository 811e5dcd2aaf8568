import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fingerprint } from "../../src/frames/fingerprint.ts";
import { LOCALES } from "../../src/i18n/locale.ts";
import { BOOK_TABLES, type Reason } from "../../src/model/release.ts";
import type { EditionDiff, TableDiff } from "./diff.ts";
import { drawn } from "./diff.ts";
import type { Edition } from "./edition.ts";
import { jsonText, releasesFolder, replaceFile } from "./release.ts";

/**
 * What is to be looked at before a release, and what was said of it. A decision is bound to what it was made of: when the
 * row, the chart or the sentence changes again, it lapses. `data/releases/review.json` keeps decisions and reasons until the
 * release is made, so that one person can prepare it and another approve it.
 */

export interface Item {
  /** `tabel:money:M07`, `diagram:income`, `side:/penge/:<fingerprint>`: what it is about. */
  readonly id: string;
  /** What it is of: a table, a chart, a page. */
  readonly group: string;
  /** The fingerprint of what is new and what was before. */
  readonly content: string;
}

export interface Decision {
  readonly item: string;
  readonly content: string;
  readonly decision: "approved" | "refused";
  readonly who: string;
  /** An ISO day. */
  readonly date: string;
  /** Why it was refused, or what the reviewer wants to say. */
  readonly note: string;
}

/** The reason for one changed cell or one removed row (`column` is then ""), bound to what it was before and is now. */
export interface GivenReason extends Reason {
  readonly change: string;
  readonly content: string;
}

export interface Review {
  readonly decisions: readonly Decision[];
  readonly reasons: readonly GivenReason[];
}

const EMPTY: Review = { decisions: [], reasons: [] };
const fileOf = (root: string): string => join(releasesFolder(root), "review.json");

export async function readReview(root: string): Promise<Review> {
  const text = await readFile(fileOf(root), "utf8").catch((e: NodeJS.ErrnoException) => {
    if (e.code === "ENOENT") return undefined;
    throw e;
  });
  return text === undefined ? EMPTY : (JSON.parse(text) as Review);
}

export async function writeReview(root: string, review: Review): Promise<void> {
  await replaceFile(fileOf(root), jsonText(review));
}

export const reviewFile = fileOf;

/** Everything to be approved, in the order it is told. What publishing itself writes needs nobody's approval. */
export function itemsOf(d: EditionDiff, from: Edition, to: Edition): Item[] {
  const rows = d.tables.flatMap((t) => rowItems(t));
  const charts = d.charts.map(({ id }): Item => {
    const faces = [from, to].map((e) =>
      LOCALES.map((l) => {
        const f = e.charts[id]?.[l];
        return f ? [f.title, f.subtitle, f.description, f.note, drawn(f)] : null;
      }),
    );
    return { id: `diagram:${id}`, group: `diagram:${id}`, content: fingerprint(JSON.stringify(faces)) };
  });
  const seen = new Map<string, number>();
  const sentences = d.sentences.map((s): Item => {
    const content = fingerprint(JSON.stringify([s.old, s.new]));
    const id = `side:${s.address}:${content}`;
    const before = seen.get(id) ?? 0;
    seen.set(id, before + 1);
    return { id: before === 0 ? id : `${id}-${before + 1}`, group: `side:${s.address}`, content };
  });
  return [...rows, ...charts, ...sentences];
}

function rowItems(t: TableDiff): Item[] {
  if (t.table === "corrections") return [];
  const item = (key: string, of: unknown): Item => ({
    id: `tabel:${t.table}:${key}`,
    group: `tabel:${t.table}`,
    content: fingerprint(JSON.stringify(of)),
  });
  const changed = t.changed.filter((c) => !isWrittenByPublishing(t.table, c.key, c.column));
  return [
    ...[...Map.groupBy(changed, (c) => c.key)].map(([key, cells]) =>
      item(
        key,
        cells.map((c) => [c.column, c.old, c.new]),
      ),
    ),
    ...t.added.map((r) => item(r.key, { added: r.cells })),
    ...t.removed.map((r) => item(r.key, { removed: r.cells })),
    ...[...t.columns.added, ...t.columns.removed].map((c) => item(`kolonne ${c}`, t.columns)),
    ...(t.reordered ? [item("orden", "reordered")] : []),
  ];
}

/** The day of the edition and the days tables were last changed: `npm run udgiv` writes them itself. */
export const isWrittenByPublishing = (table: string, key: string, column: string): boolean =>
  (table === "settings" && key === "data-date") || (table === "updates" && column === "changed");

/** The decision that holds for an item: the last one that was made of it as it is now. */
export function decisionOn(item: Item, review: Review): Decision | undefined {
  return review.decisions.findLast((d) => d.item === item.id && d.content === item.content);
}

/** Was it decided on, but as it was before it changed again? */
export function hasLapsed(item: Item, review: Review): boolean {
  return !decisionOn(item, review) && review.decisions.some((d) => d.item === item.id);
}

/** The review with one decision more; decisions on things that are no longer to be decided are left out. */
export function decided(
  review: Review,
  items: readonly Item[],
  made: Omit<Decision, "item" | "content">,
  by: (i: Item) => boolean,
): Review {
  const chosen = items.filter(by);
  const ids = new Set(chosen.map((i) => i.id));
  return {
    ...review,
    decisions: [
      ...review.decisions.filter((d) => !ids.has(d.item)),
      ...chosen.map(({ id, content }) => ({ item: id, content, ...made })),
    ],
  };
}

/** A change of a published value, which wants a reason: a cell that says something else, or a row that is gone. */
export interface Unreasoned {
  /** `money:M07.amount_dkk`, or `money:M07` for a row. */
  readonly change: string;
  readonly table: string;
  readonly key: string;
  /** "" for a row. */
  readonly column: string;
  readonly old: string;
  readonly new: string;
  readonly content: string;
}

export function changesOfValues(d: EditionDiff): Unreasoned[] {
  return d.tables
    .filter((t) => !BOOK_TABLES.has(t.table))
    .flatMap((t) => [
      ...t.changed.map((c) => value(t.table, c.key, c.column, c.old, c.new)),
      ...t.removed.map((r) => value(t.table, r.key, "", Object.values(r.cells).join("; "), "")),
    ]);
}

function value(table: string, key: string, column: string, old: string, now: string): Unreasoned {
  const change = `${table}:${key}${column === "" ? "" : `.${column}`}`;
  return {
    change,
    table,
    key,
    column,
    old,
    new: now,
    content: fingerprint(JSON.stringify([change, old, now])),
  };
}

export function reasonFor(c: Unreasoned, review: Review): Reason | undefined {
  const given = review.reasons.findLast((r) => r.change === c.change && r.content === c.content);
  return given && { kind: given.kind, text: given.text, told: given.told };
}

/** The review with the same reason for all of `changes`. */
export function reasoned(review: Review, changes: readonly Unreasoned[], reason: Reason): Review {
  const given = new Set(changes.map((c) => c.change));
  return {
    ...review,
    reasons: [
      ...review.reasons.filter((r) => !given.has(r.change)),
      ...changes.map(({ change, content }) => ({ change, content, ...reason })),
    ],
  };
}
