import type { Locale } from "../i18n/locale.ts";
import { rowsOf } from "../model/door.ts";
import type { PromiseKind } from "../model/rows.ts";
import type { RowOf } from "../model/tables/index.ts";

/** Everything the site says of one row that could be a promise, gathered from the tables. */
export interface Candidate {
  readonly id: string;
  readonly kind: PromiseKind;
  readonly name: Readonly<Record<Locale, string>>;
  readonly clause: string;
  readonly line: number;
  readonly evidence: string;
  /** One judgement a reading of the deadline; one in all where it can be read in one way. */
  readonly judgements: readonly RowOf<"promises">[];
  readonly outcomes: readonly RowOf<"outcomes">[];
}

const KINDS: readonly PromiseKind[] = ["efforts", "money", "goals", "tools"];

/** All candidates in the order of the agreement's tables. */
export function allCandidates(): Candidate[] {
  const judged = rowsOf("promises");
  const outcomes = rowsOf("outcomes");
  return KINDS.flatMap((kind) =>
    rowsOf(kind).map((row) => {
      const judgements = judged.filter((p) => p.subject === row.id);
      const named = new Set(judgements.flatMap((j) => j.outcomes));
      return {
        id: row.id,
        kind,
        name: { da: row.name_da, en: row.name_en },
        clause: row.clause,
        line: row.line,
        evidence: row.evidence,
        judgements,
        outcomes: [...named].flatMap((id) => outcomes.find((o) => o.id === id) ?? []),
      };
    }),
  );
}

/** The one verdict of a promise, or `depends` where its readings disagree; null if it is no promise. */
export function verdictOf(p: Candidate): NonNullable<RowOf<"promises">["verdict"]> | "depends" | null {
  const verdicts = new Set(p.judgements.map((j) => j.verdict));
  const [only = null] = verdicts;
  return verdicts.size > 1 ? "depends" : only;
}
