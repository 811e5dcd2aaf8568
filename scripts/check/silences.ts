import { at, type Belief } from "./belief.ts";
import { candidates } from "./promises.ts";

/** What must hold of the points about what the agreement does not say. */

/** The rows a point belongs to exist: rows of the agreement, or what another source says of them. */
export const silencesBelongToRows: Belief = (t) => {
  const known = new Set([...candidates(t), ...[...t.facts, ...t.outcomes, ...t.events].map((r) => r.id)]);
  return t.silences.flatMap((s) =>
    (s.rows ?? "")
      .split(" ")
      .filter((id) => id !== "" && !known.has(id))
      .map((id) =>
        at(
          "silences",
          s,
          "rows",
          { da: `»${id}« findes ikke.`, en: `“${id}” does not exist.` },
          {
            da: "Skriv id for en oplysning, en indsats, en pengelinje, et mål, et redskab, et udfald eller en begivenhed.",
            en: "Write the id of a fact, effort, money line, goal, tool, outcome or event.",
          },
        ),
      ),
  );
};

/** A point stands in a clause it names: the line of its fragment is inside that clause's lines. */
export const silencesStandInTheirClauses: Belief = (t) =>
  t.silences.flatMap((s) => {
    const right = t.clauses.find((c) => c.line_from <= s.line && s.line <= c.line_to);
    return right && s.clauses.includes(right.id)
      ? []
      : [
          at(
            "silences",
            s,
            "clauses",
            {
              da: `Linje ${s.line} ligger ikke i et af de afsnit, punktet nævner.`,
              en: `Line ${s.line} is in none of the clauses the point names.`,
            },
            {
              da: right ? `Tilføj ${right.id}, eller ret linjen.` : "Ret linjen.",
              en: right ? `Add ${right.id}, or correct the line.` : "Correct the line.",
            },
          ),
        ];
  });
