import type { Tables } from "../../src/model/tables/index.ts";
import { at, type Belief, byId } from "./belief.ts";

/** What must hold between the rows of the agreement and its clauses. */

const IN_AGREEMENT = ["facts", "efforts", "money", "goals", "tools"] as const;

/** A row stands on a line of its own clause: the number of the line is inside the clause's lines. */
export const everyLineLiesInsideItsClause: Belief = (t: Tables) =>
  IN_AGREEMENT.flatMap((table) =>
    (t[table] as readonly { row: number; line: number; clause: string; id: string }[]).flatMap((r) => {
      const clause = byId(t.clauses, r.clause);
      if (!clause || (clause.line_from <= r.line && r.line <= clause.line_to)) return [];
      const right = t.clauses.find((c) => c.line_from <= r.line && r.line <= c.line_to);
      return [
        at(
          table,
          r,
          "clause",
          {
            da: `Linje ${r.line} ligger ikke i afsnittet »${clause.title_da}« (${clause.line_from}–${clause.line_to}).`,
            en: `Line ${r.line} is not in the clause “${clause.title_en}” (${clause.line_from}–${clause.line_to}).`,
          },
          {
            da: right ? `Linjen hører til ${right.id}. Ret afsnittet eller linjen.` : "Ret afsnittet eller linjen.",
            en: right ? `The line belongs to ${right.id}. Correct the clause or the line.` : "Correct the clause or the line.",
          },
        ),
      ];
    }),
  );

/** The fragment that stands for a clause stands on a line of it. */
export const everyClauseQuotesItself: Belief = (t) =>
  t.clauses.flatMap((c) =>
    c.line_from <= c.line && c.line <= c.line_to
      ? []
      : [
          at(
            "clauses",
            c,
            "line",
            {
              da: `Linje ${c.line} ligger uden for afsnittets egne linjer (${c.line_from}–${c.line_to}).`,
              en: `Line ${c.line} lies outside the clause's own lines (${c.line_from}–${c.line_to}).`,
            },
            { da: "Ret linjen, eller ret line_from og line_to.", en: "Correct the line, or line_from and line_to." },
          ),
        ],
  );

/** No line belongs to two clauses. */
export const clausesDoNotOverlap: Belief = (t) =>
  t.clauses.flatMap((c) => {
    const other = t.clauses.find((o) => o.row < c.row && o.line_from <= c.line_to && c.line_from <= o.line_to);
    return other
      ? [
          at(
            "clauses",
            c,
            "line_from",
            { da: `Linjerne overlapper med »${other.title_da}«.`, en: `The lines overlap with “${other.title_en}”.` },
            { da: "Ret line_from eller line_to.", en: "Correct line_from or line_to." },
          ),
        ]
      : [];
  });

/** A number that is only a bound or an estimate says so: the agreement's own »over«, »mindst« and »ca.«. */
export const boundsAreKept: Belief = (t) =>
  t.facts.flatMap((f) =>
    f.number !== null && f.bound === null
      ? [
          at(
            "facts",
            f,
            "bound",
            { da: "Tallet siger ikke, om det er præcist.", en: "The number does not say whether it is exact." },
            { da: "Skriv exact, at-least, more-than, up-to eller about.", en: "Write exact, at-least, more-than, up-to or about." },
          ),
        ]
      : [],
  );
