import type { Tables } from "../../src/model/tables/index.ts";
import { at, type Belief } from "./belief.ts";

/** What must hold of the verdicts: every candidate judged, by the rules of the method page. */

export function candidates(t: Tables): Set<string> {
  return new Set([...t.efforts, ...t.money, ...t.goals, ...t.tools].map((r) => r.id));
}

export const everyCandidateIsJudged: Belief = (t) => {
  const judged = new Set(t.promises.map((p) => p.subject));
  return [...candidates(t)]
    .filter((id) => !judged.has(id))
    .map((id) =>
      at(
        "promises",
        undefined,
        "subject",
        { da: `${id} er ikke vurderet.`, en: `${id} has not been judged.` },
        {
          da: "Tilføj en række med udfald og begrundelse, eller skriv, hvorfor det ikke er et løfte.",
          en: "Add a row with verdict and reason, or say why it is no promise.",
        },
      ),
    );
};

export const everyJudgementNamesARow: Belief = (t) => {
  const known = candidates(t);
  return t.promises
    .filter((p) => !known.has(p.subject))
    .map((p) =>
      at(
        "promises",
        p,
        "subject",
        {
          da: `»${p.subject}« er hverken en indsats, en pengelinje, et mål eller et redskab.`,
          en: `“${p.subject}” is not an effort, money line, goal or tool.`,
        },
        { da: "Skriv et id fra en af de fire tabeller.", en: "Write an id from one of the four tables." },
      ),
    );
};

/** A promise has a verdict; what is none has a reason why, and no verdict. There is no default. */
export const verdictsFitTheKind: Belief = (t) =>
  t.promises.flatMap((p) => {
    const isPromise = p.promise === "yes";
    if (isPromise === (p.verdict !== null) && isPromise === (p.no_promise === null)) return [];
    return [
      at(
        "promises",
        p,
        isPromise ? "verdict" : "no_promise",
        isPromise
          ? {
              da: "Et løfte skal have et udfald (og intet i no_promise).",
              en: "A promise needs a verdict (and nothing in no_promise).",
            }
          : {
              da: "Det, der ikke er et løfte, skal sige hvorfor (og intet udfald have).",
              en: "What is no promise must say why (and have no verdict).",
            },
        { da: "Udfyld den ene, og tøm den anden.", en: "Fill in one and empty the other." },
      ),
    ];
  });

/** Either one judgement for the only reading, or two, one for each reading. */
export const readingsComeAloneOrInPairs: Belief = (t) =>
  t.promises.flatMap((p) => {
    const mine = t.promises.filter((o) => o.subject === p.subject).map((o) => o.reading);
    const whole =
      mine.join(" ") === "only" || (mine.length === 2 && mine.includes("before") && mine.includes("within"));
    return whole
      ? []
      : [
          at(
            "promises",
            p,
            "reading",
            {
              da: `${p.subject} har læsningerne ${mine.join(", ")}.`,
              en: `${p.subject} has the readings ${mine.join(", ")}.`,
            },
            {
              da: "Skriv enten én række med only eller to med before og within.",
              en: "Write either one row with only or two with before and within.",
            },
          ),
        ];
  });

/**
 * »Indfriet« rests on a primary source. The one exception is a target that is counted on the lists: there the count itself
 * is the proof, and it has its own sources in list-counts.
 */
export const keptRestsOnAPrimarySource: Belief = (t) =>
  t.promises.flatMap((p) => {
    if (p.verdict !== "kept") return [];
    const outcomes = t.outcomes.filter((o) => p.outcomes.includes(o.id));
    const counted = t.targets.some((x) => x.goal === p.subject);
    return counted || outcomes.some((o) => o.confidence === "primary")
      ? []
      : [
          at(
            "promises",
            p,
            "verdict",
            {
              da: `${p.subject} er »indfriet« uden en primær kilde.`,
              en: `${p.subject} is “kept” without a primary source.`,
            },
            {
              da: "Find en primær kilde, eller vælg et andet udfald.",
              en: "Find a primary source, or choose another verdict.",
            },
          ),
        ];
  });

/** A verdict that says something happened, or did not, names the outcome that shows it. */
export const verdictsNameTheirOutcome: Belief = (t) =>
  t.promises.flatMap((p) =>
    p.verdict !== null &&
    p.verdict !== "nothing-found" &&
    p.verdict !== "not-looked-into" &&
    p.outcomes.length === 0
      ? [
          at(
            "promises",
            p,
            "outcomes",
            { da: "Udfaldet har intet at hvile på.", en: "The verdict has nothing to rest on." },
            {
              da: "Skriv id for det fund (O…), der viser det.",
              en: "Write the id of the finding (O…) that shows it.",
            },
          ),
        ]
      : [],
  );

/** The verdicts on the counted targets follow from the counts. */
export const targetVerdictsFollowFromTheCounts: Belief = (t) =>
  t["target-readings"].flatMap((r) => {
    const target = t.targets.find((x) => x.id === r.target);
    const verdict = t.promises.find((p) => p.subject === target?.goal && p.reading === r.reading);
    const count = t["list-counts"].find(
      (c) =>
        c.list === r.list && c.area === target?.area && c.list_type === target?.list_type && c.used === "yes",
    );
    if (!target || target.at_most === null || !verdict || !count) return [];
    const right = count.n <= target.at_most ? "kept" : "not-kept";
    return verdict.verdict === right
      ? []
      : [
          at(
            "promises",
            verdict,
            "verdict",
            {
              da: `${count.n} områder mod højst ${target.at_most} giver »${right}«, ikke »${verdict.verdict}«.`,
              en: `${count.n} areas against at most ${target.at_most} gives “${right}”, not “${verdict.verdict}”.`,
            },
            {
              da: "Ret udfaldet, eller ret antallet i list-counts.",
              en: "Correct the verdict, or the count in list-counts.",
            },
          ),
        ];
  });

/** The rows an outcome belongs to exist. */
export const outcomesBelongToRows: Belief = (t) => {
  const known = new Set([...candidates(t), ...t.facts.map((f) => f.id)]);
  return t.outcomes.flatMap((o) =>
    (o.rows ?? "")
      .split(" ")
      .filter((id) => id !== "" && !known.has(id))
      .map((id) =>
        at(
          "outcomes",
          o,
          "rows",
          { da: `»${id}« findes ikke.`, en: `“${id}” does not exist.` },
          {
            da: "Skriv id for en indsats, en pengelinje, et mål, et redskab eller en oplysning.",
            en: "Write the id of an effort, money line, goal, tool or fact.",
          },
        ),
      ),
  );
};

/** An outcome without a source says that nothing was found, or that nobody has looked. */
export const outcomesNameASourceOrItsAbsence: Belief = (t) =>
  t.outcomes.flatMap((o) => {
    const silent = o.status === "not-found" || o.status === "not-searched";
    if ((o.source === null) !== (o.confidence === null))
      return [
        at(
          "outcomes",
          o,
          "confidence",
          {
            da: "Kilde og sikkerhed hører sammen, men den ene mangler.",
            en: "Source and confidence belong together, but one is missing.",
          },
          { da: "Udfyld begge, eller tøm begge.", en: "Fill in both, or empty both." },
        ),
      ];
    return o.source !== null || silent
      ? []
      : [
          at(
            "outcomes",
            o,
            "source",
            {
              da: "Fundet siger, at noget er vist, men nævner ingen kilde.",
              en: "The finding says that something is shown but names no source.",
            },
            {
              da: "Skriv kilden, eller ret status til not-found eller not-searched.",
              en: "Write the source, or set the status to not-found or not-searched.",
            },
          ),
        ];
  });

/** A verdict that says something happened, or did not, has an outcome with a source that tells of it. */
export const verdictsRestOnASource: Belief = (t) =>
  t.promises.flatMap((p) => {
    if (
      p.verdict === null ||
      p.verdict === "nothing-found" ||
      p.verdict === "not-looked-into" ||
      p.outcomes.length === 0
    )
      return [];
    const found = t.outcomes.some(
      (o) =>
        p.outcomes.includes(o.id) &&
        o.source !== null &&
        o.status !== "not-found" &&
        o.status !== "not-searched",
    );
    return found
      ? []
      : [
          at(
            "promises",
            p,
            "verdict",
            {
              da: `${p.subject} er vurderet »${p.verdict}«, men ingen af fundene ${p.outcomes.join(", ")} viser noget.`,
              en: `${p.subject} is judged “${p.verdict}”, but none of the findings ${p.outcomes.join(", ")} shows anything.`,
            },
            {
              da: "Ret udfaldet til nothing-found, eller skriv id for et fund (O…), der viser noget.",
              en: "Set the verdict to nothing-found, or write the id of a finding (O…) that shows something.",
            },
          ),
        ];
  });

/** Blank fields, ended efforts and efforts for another place are no promises, and say so. */
export const blankAndEndedAreNoPromises: Belief = (t) => {
  const why = (subject: string): string | null => {
    const line = t.money.find((m) => m.id === subject);
    const effort = t.efforts.find((e) => e.id === subject);
    if (line) return line.status === "blank" ? "blank" : null;
    if (!effort) return null;
    return effort.status === "ended" ? "ended" : effort.scope === "tingbjerg" ? "elsewhere" : null;
  };
  return t.promises.flatMap((p) => {
    const said =
      p.no_promise === "blank" || p.no_promise === "ended" || p.no_promise === "elsewhere"
        ? p.no_promise
        : null;
    const right = why(p.subject);
    return said === right
      ? []
      : [
          at(
            "promises",
            p,
            "no_promise",
            {
              da: `${p.subject}: Rækken selv siger ${right ?? "ingen af delene"}, men her står ${said ?? "noget andet"}.`,
              en: `${p.subject}: the row itself says ${right ?? "none of these"}, but this says ${said ?? "something else"}.`,
            },
            {
              da: "Tomt felt, afsluttet og andet sted følger af rækken. Ret den ene af de to.",
              en: "Blank, ended and elsewhere follow from the row. Correct one of the two.",
            },
          ),
        ];
  });
};
