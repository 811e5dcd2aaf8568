import type { Said } from "../claims/say.ts";
import type { Format } from "../i18n/format.ts";
import type { Locale, Words } from "../i18n/locale.ts";
import type { Dataset } from "../model/dataset.ts";
import type { DatasetId, DatasetRows } from "../model/rows.ts";
import type { ABSENCE } from "../model/vocabulary.ts";
import type { Theme } from "./theme.ts";

/**
 * What a chart is. One chart is one file, `<id>.chart.ts`; its pages, table, downloads and tests follow from it.
 * The words come first because a reader meets them first; every number in them is taken from the rows.
 */
export interface Chart<K extends DatasetId = DatasetId> {
  /** File name, address and the name others embed it by: permanent once published. */
  readonly id: string;
  readonly section: Section;
  readonly dataset: K;
  /**
   * Title: what the picture shows. Subtitle: measure, unit, period. Note: what a reader must know to read it fairly.
   * Words that judge are vouched for in the sentence itself (`src/claims/say.ts`).
   */
  readonly text: Readonly<Record<Locale, (data: Dataset<DatasetRows[K]>, f: Format) => ChartWords>>;
  /** What the title takes for granted and no predicate can say. False stops the build like a word that does not hold. */
  readonly titleHolds?: (data: Dataset<DatasetRows[K]>) => boolean;
  /** What someone would say aloud after looking: direction, extremes, latest value. Two to four sentences. */
  readonly describe: Readonly<Record<Locale, (data: Dataset<DatasetRows[K]>, f: Format) => Said | string>>;
  /** The table under the picture: the same rows, every one of them. */
  readonly columns: readonly TableColumn<DatasetRows[K]>[];
  /** The place every row is about, where no column says it. */
  readonly about?: Words;
  /** Draws the picture as one `<svg>`. Called once for each width; `narrow` is for a phone and wants its own layout. */
  readonly render: (data: Dataset<DatasetRows[K]>, canvas: Canvas) => SVGSVGElement | HTMLElement;
}

/** The sections of the site a chart can belong to; also their order. */
export const SECTIONS = ["lists", "agreement", "efforts", "money", "progress", "promises", "events"] as const;
export type Section = (typeof SECTIONS)[number];

/** The words as a chart's file gives them. A plain string is typed throughout: it judges nothing and counts nothing. */
export type ChartWords = { readonly [K in keyof ChartText]: Said | string };

/** The words as they are read. */
export interface ChartText {
  readonly title: string;
  readonly subtitle: string;
  readonly note: string;
}

export interface TableColumn<R> {
  readonly label: Words;
  readonly cell: (row: R, f: Format) => TableCell;
  /** Said after the number where it stands alone, outside its column: `\u00a0%`. Left out where the label has it. */
  readonly unit?: Words;
}

/** A cell of the table: words, a number with its text, or no number with its kind. */
export type TableCell =
  | string
  | { readonly value: number; readonly text: string }
  | { readonly absence: keyof typeof ABSENCE };

export interface Canvas {
  readonly document: Document;
  /** Width of the picture in CSS pixels; text sizes are true at this width. */
  readonly width: number;
  readonly narrow: boolean;
  readonly locale: Locale;
  readonly f: Format;
  readonly theme: Theme;
  /** Prefix for ids inside the picture (patterns, clips): unique on a page that holds many. */
  readonly uid: string;
}

export function defineChart<K extends DatasetId>(chart: Chart<K>): Chart<K> {
  return chart;
}
