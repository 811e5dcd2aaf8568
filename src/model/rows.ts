import type { Words } from "../i18n/locale.ts";
import type { DatasetRow } from "./dataset.ts";
import type {
  ABSENCE,
  BASIS,
  BOUND,
  EDITION_KIND,
  EFFORT_STATUS,
  EVENT_CATEGORY,
  MEMBERSHIP,
  MONEY_STATUS,
  PACE,
  PACE_HURDLE,
  PRECISION,
  READING,
  SCOPE,
  THEME,
  TICK,
  TOOL_FORM,
  UNIT,
  VERDICT,
} from "./vocabulary.ts";

/** The row type of every dataset, by the dataset's id. Dates are ISO days; percentages are 0–100; money is whole kroner. */

export type Code<V> = keyof V & string;

/** One edition of the list (or one of the calculations that are no lists). */
export interface Edition extends DatasetRow {
  readonly list: string;
  readonly list_name: Words;
  readonly date: string;
  /** False where the day is unknown: such an edition has no place on an axis of time. */
  readonly dated: boolean;
  readonly kind: Code<typeof EDITION_KIND>;
}

/** Mjølnerparken on one edition. */
export interface StatusRow extends Edition {
  readonly status: Code<typeof MEMBERSHIP>;
  readonly historical: Words;
  readonly rule: string;
  readonly rule_name: Words;
  /** Residents as published with this edition, where they are in our data. */
  readonly residents: number | null;
  readonly note: Words | null;
}

/** One of the three numbers printed in the agreement, beside the limit of its time (which the agreement does not print). */
export interface AgreementNumberRow extends DatasetRow {
  readonly indicator: string;
  readonly name: Words;
  readonly short: Words;
  readonly fact: string;
  /** In the unit of the limit: per cent. */
  readonly value: number;
  /** As the agreement prints it, e.g. 326 per 10,000. */
  readonly printed: number;
  readonly printed_unit: Code<typeof UNIT>;
  readonly limit: number;
  readonly limit_printed: number;
  readonly decimals: number;
  readonly denominator: Words;
}

/** One indicator for Mjølnerparken at one edition of the list. */
export interface CriterionRow extends Edition {
  readonly indicator: string;
  readonly value: number | null;
  readonly absence: Code<typeof ABSENCE> | null;
  readonly decimals: number;
  /** Rows with the same number may be joined by a line; a break in the series starts the next. */
  readonly segment: number;
  /** False for a value that repeats an earlier measurement or may not be drawn; it stands in the table with its reason. */
  readonly drawn: boolean;
  readonly limit: number | null;
  /** Why there is no limit in numbers. */
  readonly limit_absence: Code<typeof ABSENCE> | null;
  /** The limit is our own arithmetic: it is written as »cirka«. */
  readonly limit_ours: boolean;
  readonly on_list: boolean;
  readonly note: Words | null;
}

/** One indicator for one area at one edition: the crowd that Mjølnerparken stands in. */
export interface DistributionRow extends Edition {
  readonly indicator: string;
  readonly area: string;
  readonly area_name: Words;
  readonly municipality: string;
  readonly value: number;
  readonly decimals: number;
  /** Is this row Mjølnerparken? */
  readonly subject: boolean;
  /** 1 = the highest value of the edition. */
  readonly rank: number;
  readonly of: number;
}

/** A list that decides a target, by one reading of its deadline. */
export interface Decision {
  readonly target: string;
  readonly reading: "before" | "within";
  readonly at_most: number;
  readonly met: boolean;
}

/** How many areas stood on one edition. */
export interface CountRow extends Edition {
  readonly n: number;
  readonly basis: Code<typeof BASIS>;
  readonly segment: number;
  readonly rule: string;
  readonly decides: readonly Decision[];
  /** Change since the list of October 2010, per cent. */
  readonly change_pct: number;
  readonly note: Words | null;
}

/** What became of the areas of the first list: still on it, and how many others had come. */
export interface CohortRow extends Edition {
  readonly from_2010: number;
  readonly others: number;
  readonly n: number;
}

/** A target whose deadline has passed, by one reading of it, at the list that decides it by that reading. */
export interface TargetResultRow extends Edition {
  readonly target: string;
  readonly target_name: Words;
  readonly reading: Code<typeof READING>;
  readonly at_most: number;
  /** How many areas stood on the first list. */
  readonly first_n: number;
  readonly n: number;
  /** Areas more than were allowed; below zero: fewer. */
  readonly over: number;
  /** Change since the first list, per cent. */
  readonly change_pct: number;
  readonly met: boolean;
  /** How often the rules changed between the first list and this one. */
  readonly rule_changes: number;
  /** Areas of the first list that are on this one. */
  readonly from_2010: number;
  readonly others: number;
  /** Would the target be met if it were about the areas of the first list alone? */
  readonly from_2010_met: boolean;
}

/** Why a pace cannot be judged. */
export type PaceHurdle = Code<typeof PACE_HURDLE>;

/** A target whose deadline is ahead, by one reading of it. Paces are areas a year that leave the list, on balance. */
export interface PaceRow extends DatasetRow {
  readonly target: string;
  readonly target_name: Words;
  readonly reading: "before" | "within";
  readonly at_most: number;
  /** The day of the last list before the deadline. */
  readonly deadline: string;
  /** Lists under the same rules that the pace so far is read from. */
  readonly lists: number;
  readonly start_date: string;
  readonly start_n: number;
  readonly latest_date: string;
  readonly latest_n: number;
  readonly years_so_far: number;
  readonly years_left: number;
  readonly pace_so_far: number | null;
  /** Where the pace of late begins. */
  readonly late_date: string | null;
  readonly late_n: number | null;
  readonly pace_of_late: number | null;
  /** Null where the latest list has no count: what is needed today is then not known. */
  readonly pace_needed: number | null;
  readonly hurdles: readonly PaceHurdle[];
  readonly verdict: Code<typeof PACE>;
}

/** One of the twelve Copenhagen areas on one edition. */
export interface MembershipRow extends Edition {
  readonly area: string;
  readonly area_name: Words;
  readonly status: Code<typeof MEMBERSHIP>;
  /** Was it one of the ten of October 2010? */
  readonly original: boolean;
}

/** A line of the money at one scale. */
export interface MoneyRow extends DatasetRow {
  readonly id: string;
  readonly name: Words;
  readonly short: Words;
  readonly amount: number;
  readonly bound: Code<typeof BOUND>;
  readonly status: Code<typeof MONEY_STATUS>;
  readonly scope: Code<typeof SCOPE>;
  readonly condition: Words | null;
  /** Our own sum of other lines (then it is no line of the agreement). */
  readonly ours: boolean;
  /** The line this one lies inside, if any: never to be added to it. */
  readonly part_of: string | null;
}

/** What was applied for, by purpose and year. */
export interface MoneyYearRow extends DatasetRow {
  readonly id: string;
  readonly name: Words;
  readonly short: Words;
  readonly scope: Code<typeof SCOPE>;
  readonly year: number;
  readonly amount: number;
  /** The recipient's years together, every recipient's amount of this year, and the whole application. */
  readonly line_total: number;
  readonly year_total: number;
  readonly total: number;
}

/** An effort with what the agreement says of its time. */
export interface EffortRow extends DatasetRow {
  readonly id: string;
  readonly name: Words;
  readonly theme: Code<typeof THEME>;
  readonly status: Code<typeof EFFORT_STATUS>;
  readonly scope: Code<typeof SCOPE>;
  readonly start: string | null;
  readonly start_precision: Code<typeof PRECISION> | null;
  /** False where the agreement gives no start and the table holds the agreement's own year instead. */
  readonly start_stated: boolean;
  readonly end: string | null;
  readonly end_precision: Code<typeof PRECISION> | null;
  readonly note: Words | null;
}

/** Efforts of one theme and status. */
export interface EffortCountRow extends DatasetRow {
  readonly theme: Code<typeof THEME>;
  readonly status: Code<typeof EFFORT_STATUS>;
  readonly n: number;
  readonly efforts: readonly string[];
  /** All efforts of the theme, all with the status, all there are. */
  readonly of_theme: number;
  readonly of_status: number;
  readonly of_all: number;
}

export interface ToolRow extends DatasetRow {
  readonly id: string;
  readonly form: Code<typeof TOOL_FORM>;
  readonly name: Words;
  readonly used_2011: Code<typeof TICK>;
  readonly wanted: Code<typeof TICK>;
  readonly note: Words | null;
}

/** The four tables a promise can come from. */
export type PromiseKind = "efforts" | "money" | "goals" | "tools";

/** Promises of one kind with one verdict. `depends`: the two readings of the deadline give two verdicts. */
export interface VerdictRow extends DatasetRow {
  readonly kind: PromiseKind;
  readonly verdict: Code<typeof VERDICT> | "depends";
  readonly n: number;
  readonly subjects: readonly string[];
  /** All promises with the verdict, all of the kind, all there are. */
  readonly of_verdict: number;
  readonly of_kind: number;
  readonly of_all: number;
}

/** A clause of the agreement and what hangs on it: the whole thread in one row. */
export interface ThreadRow extends DatasetRow {
  readonly clause: string;
  readonly title: Words;
  readonly efforts: number;
  /** Lines about money; those with an amount; those with an amount for Mjølnerparken alone. */
  readonly money: number;
  readonly money_with_amount: number;
  readonly money_here_alone: number;
  /** Goals, and tools of the two forms. */
  readonly aims: number;
  /** What is measured of it: indicators its goals, efforts and facts belong to, and targets counted on the lists. */
  readonly measures: number;
  readonly indicators: readonly string[];
  readonly targets: readonly string[];
  /** Outcomes of its rows; those where a source says something. */
  readonly outcomes: number;
  readonly outcomes_found: number;
  /** Promises; those with a verdict that says what became of them; those where nothing was found or nobody has looked. */
  readonly promises: number;
  readonly promises_known: number;
  readonly promises_unknown: number;
}

/** Something that happened, with the subject it is filed under. */
export interface EventRow extends DatasetRow {
  readonly id: string;
  readonly title: Words;
  readonly date: string;
  readonly date_precision: Code<typeof PRECISION>;
  /** The date is estimated or inferred. */
  readonly estimated: boolean;
  readonly year: number;
  readonly category: Code<typeof EVENT_CATEGORY>;
  /** Is this row the agreement itself? */
  readonly agreement: boolean;
  /** How many events the year has, and how many the subject. */
  readonly of_year: number;
  readonly of_category: number;
}

/** A count or a sum that sentences name. */
export interface TallyRow extends DatasetRow {
  readonly value: number;
  readonly unit: "count" | "dkk";
  /** The table that was counted or summed. */
  readonly table: string;
}

export interface DatasetRows {
  readonly "mjoelnerparken-on-the-lists": StatusRow;
  readonly "agreement-numbers": AgreementNumberRow;
  readonly [criteria: `criteria-${string}`]: CriterionRow;
  readonly [distribution: `distribution-${string}`]: DistributionRow;
  readonly "list-counts-denmark": CountRow;
  readonly "list-counts-copenhagen": CountRow;
  readonly "cohort-2010": CohortRow;
  readonly "copenhagen-areas": MembershipRow;
  readonly "target-results": TargetResultRow;
  readonly "target-pace": PaceRow;
  readonly "money-lines": MoneyRow;
  readonly "applied-by-year": MoneyYearRow;
  readonly "effort-periods": EffortRow;
  readonly "efforts-by-theme": EffortCountRow;
  readonly tools: ToolRow;
  readonly "promises-by-verdict": VerdictRow;
  readonly thread: ThreadRow;
  readonly "events-by-year": EventRow;
  readonly tallies: TallyRow;
}

export type DatasetId = keyof DatasetRows & string;
