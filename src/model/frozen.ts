import type { Locale } from "../i18n/locale.ts";
import type { RowRef } from "./dataset.ts";

/** The cells of the tables that a chart shows: by row, the columns and what stood in them. */
export type ShownValues = Readonly<Record<RowRef, Readonly<Record<string, string | number>>>>;

/** What is remembered of a frame that was frozen; `data/releases/fixed.json` holds one line for each. */
export interface FrozenFrame {
  readonly id: string;
  readonly locale: Locale;
  /** The fingerprint of the document, which is part of its address. */
  readonly hash: string;
  /** The edition of the data it was frozen with, as an ISO day. */
  readonly date: string;
  readonly shows: ShownValues;
}

/**
 * The name of a fixed frame, in its address and in `public/fixed/`. It is not changed: others have it in
 * their articles.
 */
export const fixedName = (f: Pick<FrozenFrame, "id" | "locale" | "hash">): string =>
  `${f.id}-${f.locale}-${f.hash}`;

/** The same with the document itself, byte for byte as it lies in `public/fixed/`. */
export interface FrozenDocument extends FrozenFrame {
  readonly html: string;
}
