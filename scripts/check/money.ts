import type { Tables } from "../../src/model/tables/index.ts";
import { at, type Belief, byId } from "./belief.ts";
import { equal, kr, stop, YEARS } from "./money-line.ts";

/**
 * The sums and shares of the money lines, computed anew. C01–C17 are the checks made when the agreement was read;
 * C12, C13 and C15 were illustrations and are published nowhere: a belief says so for the two that could slip in.
 */

const amount = (tables: Tables, id: string): number | null => byId(tables.money, id)?.amount_dkk ?? null;
const sum = (...parts: readonly (number | null)[]): number | null =>
  parts.some((p) => p === null) ? null : parts.reduce<number>((n, p) => n + (p ?? 0), 0);

/** C01: 6.8 + 1.0 = 7.8 million. */
export const moneyLinesAddUpToTheApplication: Belief = (t) =>
  equal(t, "M07", "amount_dkk", sum(amount(t, "M05"), amount(t, "M06")), {
    da: "M05 og M06 giver",
    en: "M05 and M06 add up to",
  });

/** C02: four years of the same amount are the total, for each line that is spread over years. */
export const yearsAddUpToTheLine: Belief = (t) =>
  t.money.flatMap((m) => {
    const years = YEARS.map((y) => m[y]);
    return years.every((y) => y === null)
      ? []
      : equal(t, m.id, "amount_dkk", sum(...years), {
          da: "årene giver tilsammen",
          en: "the years add up to",
        });
  });

/** C03, C04: what each recipient gets is the line of the form it stands for. C04 is our inference; the form says »Andet«. */
export const recipientsEqualTheFormLines: Belief = (t) => [
  ...equal(t, "M08", "amount_dkk", amount(t, "M05"), { da: "linjen M05 er", en: "the line M05 is" }),
  ...equal(t, "M09", "amount_dkk", amount(t, "M06"), { da: "linjen M06 er", en: "the line M06 is" }),
];

/** C05: 1.7 + 0.25 = 1.95 million in each year. */
export const recipientsAddUpInEveryYear: Belief = (t) =>
  YEARS.flatMap((y) =>
    equal(t, "M07", y, sum(byId(t.money, "M08")?.[y] ?? null, byId(t.money, "M09")?.[y] ?? null), {
      da: "M08 og M09 giver i samme år",
      en: "M08 and M09 add up in the same year to",
    }),
  );

/** C06: 150 + 75 = 225 contacts a year. */
export const contactsAddUp: Belief = (t) => {
  const [all, general, young] = ["F062", "F063", "F064"].map((id) => byId(t.facts, id));
  if (all?.number == null || general?.number == null || young?.number == null) return [];
  return all.number === general.number + young.number
    ? []
    : [
        at(
          "facts",
          all,
          "number",
          {
            da: `F062 er ${all.number}, men F063 og F064 giver ${general.number + young.number}.`,
            en: `F062 is ${all.number}, but F063 and F064 give ${general.number + young.number}.`,
          },
          {
            da: "Ret det tal, der er skrevet forkert af.",
            en: "Correct the number that was copied wrongly.",
          },
        ),
      ];
};

/** C07, C08: the share named for Mjølnerparken lies inside the frame for the city, just under a tenth of it. */
export const shareLiesInsideTheFrame: Belief = (t) => {
  const share = byId(t.money, "M13");
  const frame = byId(t.money, "M12");
  const areas = byId(t.facts, "F082")?.number;
  if (share?.amount_dkk == null || frame?.amount_dkk == null || !areas) return [];
  const even = frame.amount_dkk / areas;
  return share.amount_dkk < even && share.amount_dkk > even * 0.9
    ? []
    : [
        at(
          "money",
          share,
          "amount_dkk",
          {
            da: `${kr(share.amount_dkk).da} er ikke lige under en lige andel (${kr(Math.round(even)).da}) af rammen.`,
            en: `${kr(share.amount_dkk).en} is not just under an equal share (${kr(Math.round(even)).en}) of the overall sum.`,
          },
          {
            da: "Tjek M12 og M13 mod aftalen, linje 318 og 322.",
            en: "Check M12 and M13 against lines 318 and 322.",
          },
        ),
      ];
};

/** C09, C10: the cameras cost at least 100,000 kr. together, at least 10,000 each. */
export const camerasHaveALowerBound: Belief = (t) => {
  const state = byId(t.money, "M10");
  const city = byId(t.money, "M11");
  const cameras = byId(t.facts, "F077")?.number;
  if (state?.amount_dkk == null || city?.amount_dkk == null || !cameras) return [];
  const each = (state.amount_dkk + city.amount_dkk) / cameras;
  return each === 10_000 && city.bound === "at-least" && city.amount_dkk >= state.amount_dkk
    ? []
    : [
        at(
          "money",
          city,
          "amount_dkk",
          {
            da: `Tilskud og kommunens bidrag giver ${kr(each).da} pr. kamera; aftalen giver mindst ${kr(10_000).da}`,
            en: `Grant and city contribution give ${kr(each).en} a camera; the agreement gives at least ${kr(10_000).en}.`,
          },
          {
            da: "Tjek M10, M11 og F077 mod aftalen, linje 292 og 296.",
            en: "Check M10, M11 and F077 against lines 292 and 296.",
          },
        ),
      ];
};

/** C11: 23 million for 560 homes is 41,071 kr. a home. */
export const renovationPerHome: Belief = (t) => {
  const line = byId(t.money, "M14");
  const homes = byId(t.facts, "F040")?.number;
  if (line?.amount_dkk == null || !homes) return [];
  const each = Math.round(line.amount_dkk / homes);
  return each === 41_071
    ? []
    : [
        at(
          "money",
          line,
          "amount_dkk",
          {
            da: stop(`Beløbet giver ${kr(each).da} pr. bolig, ikke ${kr(41_071).da}`),
            en: `The amount gives ${kr(each).en} a home, not ${kr(41_071).en}.`,
          },
          {
            da: "Tjek M14 og F040 mod aftalen, linje 162 og 164.",
            en: "Check M14 and F040 against lines 162 and 164.",
          },
        ),
      ];
};

/** C14: 50,000 + 516,000 = 566,000 kr. is all that is applied for for Mjølnerparken alone, and both are conditional. */
export const appliedForAloneIsTwoConditionalLines: Belief = (t) => {
  const alone = t.money.filter(
    (m) => m.scope === "mjoelnerparken" && m.status === "conditional" && m.bound === "exact",
  );
  const total = alone.reduce((n, m) => n + (m.amount_dkk ?? 0), 0);
  return total === 566_000 && alone.map((m) => m.id).join(" ") === "M10 M13"
    ? []
    : [
        at(
          "money",
          alone.at(-1),
          "amount_dkk",
          {
            da: `Det, der er søgt til Mjølnerparken alene, er nu ${kr(total).da} fra ${alone.map((m) => m.id).join(" og ")}; det var ${kr(566_000).da} fra M10 og M13.`,
            en: `What is applied for for Mjølnerparken alone is now ${kr(total).en} from ${alone.map((m) => m.id).join(" and ")}; it was ${kr(566_000).en} from M10 and M13.`,
          },
          {
            da: "Tjek status og område for linjerne. En betinget ansøgning er aldrig en bevilling.",
            en: "Check status and scope of the lines. A conditional application is never a grant.",
          },
        ),
      ];
};

/** C12, C13: no year and no area is given a share that the agreement does not give it. */
export const noShareIsInvented: Belief = (t) =>
  t.money
    .filter((m) => (m.id === "M13" || m.id === "M12") && YEARS.some((y) => m[y] !== null))
    .map((m) =>
      at(
        "money",
        m,
        "y2011",
        {
          da: `${m.id} er fordelt på år, men aftalen fordeler den ikke.`,
          en: `${m.id} is spread over years, but the agreement does not spread it.`,
        },
        { da: "Slet beløbene for de enkelte år.", en: "Delete the amounts for the individual years." },
      ),
    );

/** C16: six areas are named twice, and one sentence says five. Both stay, and the five says that it contradicts. */
export const sixAreasAndOneContradiction: Belief = (t) => {
  const six = byId(t.facts, "F057");
  const five = byId(t.facts, "F069");
  if (!six || !five) return [];
  return six.number === 6 && five.number === 5 && five.note_da !== null
    ? []
    : [
        at(
          "facts",
          five,
          "note_da",
          {
            da: "Aftalen nævner seks områder to gange og fem én gang; noten skal sige det.",
            en: "The agreement names six areas twice and five once; the note must say so.",
          },
          {
            da: "Skriv modstriden i noten på begge sprog.",
            en: "Write the contradiction into the note in both languages.",
          },
        ),
      ];
};

/** C17: both figures of Sikker By are lower bounds, so nothing can be said of one activity. */
export const cityProgrammeIsALowerBound: Belief = (t) => {
  const budget = byId(t.money, "M15");
  if (!budget || (budget.bound === "more-than" && budget.scope === "city")) return [];
  return [
    at(
      "money",
      budget,
      "bound",
      {
        da: "»Over 200 mio. kr.« er en nedre grænse og gælder hele byen.",
        en: "“More than DKK 200 million” is a lower bound and for the whole city.",
      },
      { da: "Skriv more-than i bound og city i scope.", en: "Write more-than in bound and city in scope." },
    ),
  ];
};

/** A line that is spread over years is spread over all four. */
export const yearsAreAllThereOrNone: Belief = (t) =>
  t.money.flatMap((m) => {
    const empty = YEARS.filter((y) => m[y] === null);
    const [first] = empty;
    const spread = ["M07", "M08", "M09"].includes(m.id);
    return first === undefined || (empty.length === YEARS.length && !spread)
      ? []
      : [
          at(
            "money",
            m,
            first,
            {
              da: `${m.id} mangler et beløb for et af de fire år.`,
              en: `${m.id} lacks an amount for one of the four years.`,
            },
            {
              da: "Skriv beløbet for hvert år fra 2011 til 2014.",
              en: "Write the amount for each year from 2011 to 2014.",
            },
          ),
        ];
  });
