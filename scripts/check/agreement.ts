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
            da: right
              ? `Linjen hører til ${right.id}. Ret afsnittet eller linjen.`
              : "Ret afsnittet eller linjen.",
            en: right
              ? `The line belongs to ${right.id}. Correct the clause or the line.`
              : "Correct the clause or the line.",
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
            {
              da: "Ret linjen, eller ret line_from og line_to.",
              en: "Correct the line, or line_from and line_to.",
            },
          ),
        ],
  );

/** No line belongs to two clauses. */
export const clausesDoNotOverlap: Belief = (t) =>
  t.clauses.flatMap((c) => {
    const other = t.clauses.find(
      (o) => o.row < c.row && o.line_from <= c.line_to && c.line_from <= o.line_to,
    );
    return other
      ? [
          at(
            "clauses",
            c,
            "line_from",
            {
              da: `Linjerne overlapper med »${other.title_da}«.`,
              en: `The lines overlap with “${other.title_en}”.`,
            },
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
            {
              da: "Tallet siger ikke, om det er præcist.",
              en: "The number does not say whether it is exact.",
            },
            {
              da: "Skriv exact, at-least, more-than, up-to eller about.",
              en: "Write exact, at-least, more-than, up-to or about.",
            },
          ),
        ]
      : [],
  );

/** The facts that count the tools, counted anew: eight in the first form, one of them not in use, seven in the second. */
export const toolsAreCountedRight: Belief = (t) =>
  (
    [
      ["F090", t.tools.filter((x) => x.form === "tools").length],
      ["F091", t.tools.filter((x) => x.form === "tools" && x.used_2011 === "no").length],
      ["F092", t.tools.filter((x) => x.form === "long-term" && x.wanted === "yes").length],
    ] as const
  ).flatMap(([id, n]) => {
    const f = byId(t.facts, id);
    return f?.number == null || f.number === n
      ? []
      : [
          at(
            "facts",
            f,
            "number",
            {
              da: `Her står ${f.number}, men tabellen over redskaber giver ${n}.`,
              en: `This says ${f.number}, but the table of tools gives ${n}.`,
            },
            {
              da: "Ret tallet, eller ret rækkerne i tools.",
              en: "Correct the number, or the rows in tools.",
            },
          ),
        ];
  });

/** The one tool that was not in use is the one whose line the count was read on. */
export const theToolNotInUseStandsOnItsLine: Belief = (t) => {
  const count = byId(t.facts, "F091");
  return t.tools.flatMap((x) =>
    !count || x.form !== "tools" || (x.used_2011 === "no") === (x.line === count.line)
      ? []
      : [
          at(
            "tools",
            x,
            "used_2011",
            {
              da: `Aftalen har nej til brug på linje ${count.line}; her står ${x.used_2011} på linje ${x.line}.`,
              en: `The agreement has no to use on line ${count.line}; this says ${x.used_2011} on line ${x.line}.`,
            },
            { da: "Ret krydset, eller ret linjen i F091.", en: "Correct the tick, or the line of F091." },
          ),
        ],
  );
};

/** A fact and an effort that are read at the same place apply to the same areas. */
const SAME_PLACE: readonly (readonly [fact: string, effort: string])[] = [
  ["F007", "E56"],
  ["F008", "E57"],
  ["F020", "E01"],
  ["F027", "E09"],
  ["F028", "E09"],
  ["F038", "E32"],
  ["F041", "E37"],
  ["F042", "E38"],
  ["F058", "E44"],
  ["F077", "E48"],
  ["F078", "E49"],
  ["F085", "E51"],
  ["F086", "E51"],
  ["F087", "E52"],
  ["F089", "E53"],
];

export const factsAndEffortsApplyToTheSameAreas: Belief = (t) =>
  SAME_PLACE.flatMap(([fact, effort]) => {
    const [f, e] = [byId(t.facts, fact), byId(t.efforts, effort)];
    return !f || !e || f.scope === e.scope
      ? []
      : [
          at(
            "efforts",
            e,
            "scope",
            {
              da: `${effort} gælder ${e.scope}, men oplysningen ${fact} gælder ${f.scope}.`,
              en: `${effort} is for ${e.scope}, but the fact ${fact} is for ${f.scope}.`,
            },
            {
              da: "Læs stedet i aftalen, og ret den af de to, der er forkert.",
              en: "Read the place in the agreement and correct whichever is wrong.",
            },
          ),
        ];
  });

/** A fact that says nothing is a blank field or an open question, and nothing else is a blank field. */
export const factsWithoutAnswerAreBlankOrUndecided: Belief = (t) =>
  t.facts.flatMap((f) => {
    const silent = f.number === null && f.date === null && f.text === null;
    const told = f.certainty === "blank" || (silent && f.certainty === "undecided");
    return silent === told
      ? []
      : [
          at(
            "facts",
            f,
            "certainty",
            silent
              ? {
                  da: `${f.id} har hverken tal, dato eller tekst, men er ${f.certainty}.`,
                  en: `${f.id} has no number, date or text but is ${f.certainty}.`,
                }
              : {
                  da: `${f.id} er et tomt felt, men har et svar.`,
                  en: `${f.id} is a blank field but has an answer.`,
                },
            {
              da: "Skriv blank eller undecided, eller udfyld svaret.",
              en: "Write blank or undecided, or fill in the answer.",
            },
          ),
        ];
  });

/** »… er endnu ikke afklaret«: a question the agreement leaves open is undecided, neither blank nor settled. */
export const openQuestionsAreUndecided: Belief = (t) =>
  t.facts.flatMap((f) =>
    !/\bikke afklaret\b/.test(f.evidence ?? "") || f.certainty === "undecided"
      ? []
      : [
          at(
            "facts",
            f,
            "certainty",
            {
              da: `Uddraget »${f.evidence}« siger, at det ikke er afklaret, men ${f.id} er ${f.certainty}.`,
              en: `The fragment “${f.evidence}” says that it is not settled, but ${f.id} is ${f.certainty}.`,
            },
            { da: "Skriv undecided, eller ret uddraget.", en: "Write undecided, or correct the fragment." },
          ),
        ],
  );

/** Street work, clubs, job advice and homework help: the front page names them as what was running already. */
const RUNNING_EXAMPLES = ["E02", "E04", "E07", "E21", "E27"];

export const namedExamplesWereRunning: Belief = (t) =>
  RUNNING_EXAMPLES.flatMap((id) => {
    const e = byId(t.efforts, id);
    return !e || e.status === "running"
      ? []
      : [
          at(
            "efforts",
            e,
            "status",
            {
              da: `Forsiden nævner ${id} blandt det, der var i gang; her står ${e.status}.`,
              en: `The front page names ${id} among what was running; this says ${e.status}.`,
            },
            {
              da: "Ret status, eller nævn et andet eksempel på forsiden.",
              en: "Correct the status, or name another example on the front page.",
            },
          ),
        ];
  });

/** The youngest is younger than the oldest. */
const AGES: readonly (readonly [youngest: string, oldest: string])[] = [
  ["F023", "F024"],
  ["F030", "F031"],
];

export const agesRunFromYoungestToOldest: Belief = (t) =>
  AGES.flatMap(([youngest, oldest]) => {
    const [from, to] = [byId(t.facts, youngest), byId(t.facts, oldest)];
    return from?.number == null || to?.number == null || from.number < to.number
      ? []
      : [
          at(
            "facts",
            from,
            "number",
            {
              da: `Den yngste alder er ${from.number}, den ældste ${to.number}.`,
              en: `The youngest age is ${from.number}, the oldest ${to.number}.`,
            },
            {
              da: "Byt om på de to, eller ret den, der er forkert.",
              en: "Swap the two, or correct the wrong one.",
            },
          ),
        ];
  });
