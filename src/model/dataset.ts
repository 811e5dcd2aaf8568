import type { Words } from "../i18n/locale.ts";
import type { CONFIDENCE } from "./vocabulary.ts";

export type Confidence = keyof typeof CONFIDENCE;

/** Names a row of a table: `observations:list-2010-10/mjoelnerparken/outside-work`. */
export type RowRef = string;

/** What every row of a dataset carries: which rows of the tables it was made of, their sources, the weakest confidence. */
export interface Provenance {
  readonly from: readonly RowRef[];
  readonly sources: readonly string[];
  readonly confidence: Confidence;
}

/** A row of a dataset: its own name within the dataset, and where it comes from. */
export interface DatasetRow extends Provenance {
  readonly key: string;
}

/** A limit or target as charts draw it: a level, the time it holds, its label. `to` null: still in force. */
export interface Limit extends Provenance {
  readonly from_date: string;
  readonly to_date: string | null;
  readonly value: number;
  readonly comparison: "above" | "at-least" | "below" | "at-most";
  readonly label: Words;
}

/** A change of rule or definition as charts draw it: a thin vertical mark with a short label. */
export interface Break extends Provenance {
  readonly id: string;
  readonly date: string;
  readonly label: Words;
  readonly text: Words;
  /** Does the series stop here? Some breaks only change names. */
  readonly severs: boolean;
}

/** What a chart is drawn from: rows, and the limits and breaks that touch them. Order is the order of presentation. */
export interface Dataset<R extends DatasetRow = DatasetRow> {
  readonly id: string;
  readonly rows: readonly R[];
  readonly limits: readonly Limit[];
  readonly breaks: readonly Break[];
}

export type Datasets = Readonly<Record<string, Dataset>>;
