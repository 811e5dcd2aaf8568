import type { Locale, Words } from "../i18n/locale.ts";

/**
 * A release: an edition of the site that was published, and what was new in it. `data/releases/<id>/release.json` holds it;
 * nobody changes it afterwards.
 */
export interface Release {
  /** Its day, and from the second of a day on a number: `2026-12-01`, `2026-12-01-2`. Part of addresses: never renamed. */
  readonly id: string;
  /** An ISO day. */
  readonly date: string;
  /** The release it was compared with; null for the first. */
  readonly former: string | null;
  /** The release it takes back, if it does. */
  readonly takesBack: string | null;
  /** What is new, in a sentence or two. */
  readonly summary: Words;
  /** By table: the fingerprint of its rows, and how many they are. `data/releases/tables/<table>-<hash>.csv` holds them. */
  readonly tables: Readonly<Record<string, { readonly hash: string; readonly rows: number }>>;
  /** By chart and language: the fixed frame of this release, which holds its words and pictures. */
  readonly charts: Readonly<Record<string, Readonly<Record<Locale, string>>>>;
  readonly changes: ReleaseChanges;
  /** Who looked through the changes and approved them. */
  readonly approvals: readonly Approval[];
}

export interface Approval {
  readonly who: string;
  /** The day of the last of them, as an ISO day. */
  readonly date: string;
  /** How many changes. */
  readonly count: number;
}

/** What a release changed, told from the release before it; in the first there is nothing to tell. */
export interface ReleaseChanges {
  readonly tables: readonly TableChange[];
  readonly charts: readonly ChartChange[];
  /** How many sentences of the pages read otherwise, by language. */
  readonly sentences: Readonly<Record<Locale, number>>;
}

/** What is different in a table. Rows are named by their key; cells are as the tables keep them, "" for an empty one. */
export interface TableChange {
  readonly table: string;
  readonly added: readonly string[];
  readonly removed: readonly RemovedRow[];
  readonly changed: readonly CellChange[];
  /** Columns that are in all rows or in none, by their name. */
  readonly columns: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

export interface RemovedRow {
  readonly key: string;
  readonly reason: Reason | null;
}

export interface CellChange {
  readonly key: string;
  readonly column: string;
  readonly old: string;
  readonly new: string;
  /** Null where none is asked for: in the tables that keep the book of publishing. */
  readonly reason: Reason | null;
}

/** Why a published value is another one now. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly text: Words;
  /** Of a correction: who was told. */
  readonly told: Words | null;
}

export const REASON_KIND = {
  planned: { da: "planlagt opdatering", en: "planned update" },
  revision: { da: "kilden har rettet sine tal", en: "revision by the source" },
  correction: { da: "rettelse", en: "correction" },
  "taken-back": { da: "udgave taget tilbage", en: "edition taken back" },
} as const satisfies Readonly<Record<string, Words>>;
export type ReasonKind = keyof typeof REASON_KIND;

export interface ChartChange {
  readonly id: string;
  readonly kind: "added" | "removed" | "changed";
  /** What of it is different, in any language. */
  readonly parts: readonly ChartPart[];
}

export const CHART_PART = {
  picture: { da: "billedet", en: "the picture" },
  title: { da: "titlen", en: "the title" },
  subtitle: { da: "undertitlen", en: "the subtitle" },
  description: { da: "beskrivelsen", en: "the description" },
  note: { da: "noten", en: "the note" },
} as const satisfies Readonly<Record<string, Words>>;
export type ChartPart = keyof typeof CHART_PART;

/** Tables that say how and when is published, and nothing of the world: a change in them needs no reason of its own. */
export const BOOK_TABLES: ReadonlySet<string> = new Set(["settings", "updates", "corrections"]);
