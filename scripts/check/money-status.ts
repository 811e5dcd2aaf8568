import type { RowOf, Tables } from "../../src/model/tables/index.ts";
import { at, type Belief, byId } from "./belief.ts";

/** How a money line is to be read: exact or not, how far along, and which lines are the same money. */

/** An amount says how it is to be read, and no line is a part of itself. */
export const amountsSayHowTheyAreToBeRead: Belief = (t) =>
  t.money.flatMap((m) => {
    if ((m.amount_dkk === null) !== (m.bound === null))
      return [
        at(
          "money",
          m,
          "bound",
          {
            da: "Beløbet siger ikke, om det er præcist.",
            en: "The amount does not say whether it is exact.",
          },
          {
            da: "Skriv exact, at-least eller more-than ved et beløb, og intet uden.",
            en: "Write exact, at-least or more-than beside an amount, and nothing without.",
          },
        ),
      ];
    return isInARing(m, t)
      ? [
          {
            ...at(
              "money",
              m,
              "part_of",
              {
                da: `${m.id} er sat som en del af ${m.part_of === m.id ? "sig selv" : `${m.part_of}, som selv er en del af ${m.id}`}.`,
                en: `${m.id} is given as a part of ${m.part_of === m.id ? "itself" : `${m.part_of}, which is itself a part of ${m.id}`}.`,
              },
              {
                da: "Skriv den linje, beløbet er en del af, eller tøm cellen.",
                en: "Write the line it is a part of, or empty the cell.",
              },
            ),
            mend: [{ table: "money", row: m.row, column: "part_of", value: null }],
          },
        ]
      : [];
  });

function isInARing(m: RowOf<"money">, t: Tables): boolean {
  const seen = new Set<string>();
  for (
    let whole = m.part_of;
    whole !== null && !seen.has(whole);
    whole = byId(t.money, whole)?.part_of ?? null
  ) {
    if (whole === m.id) return true;
    seen.add(whole);
  }
  return false;
}

/** How far along an effort can be that has money of each certainty. */
const AS_FAR: Readonly<Record<RowOf<"money">["status"], readonly RowOf<"efforts">["status"][]>> = {
  existing: ["running", "unclear"],
  reserved: ["applied"],
  waiting: ["waiting"],
  applied: ["applied"],
  conditional: ["applied"],
  blank: [],
};

/** An effort with money applied for is itself applied for, one whose money waits is waiting, one with money in place runs. */
export const moneyIsAsFarAsItsEffort: Belief = (t) =>
  t.money.flatMap((m) =>
    m.efforts.flatMap((id) => {
      const e = byId(t.efforts, id);
      return !e || AS_FAR[m.status].includes(e.status)
        ? []
        : [
            at(
              "money",
              m,
              "status",
              {
                da: `${m.id} er ${m.status}, men indsatsen ${id} er ${e.status}.`,
                en: `${m.id} is ${m.status}, but the effort ${id} is ${e.status}.`,
              },
              { da: "Ret den af de to, der er forkert.", en: "Correct whichever of the two is wrong." },
            ),
          ];
    }),
  );

/** Of lines that are the same money one is the promise; the others are its parts or its frame, and are none. */
export const ofTheSameMoneyOneLineIsThePromise: Belief = (t) => {
  /** The line a line is a part of in the end. A ring of parts ends where it began. */
  const wholeOf = (m: RowOf<"money">, seen: readonly string[] = []): string => {
    const whole = m.part_of === null || seen.includes(m.id) ? undefined : byId(t.money, m.part_of);
    return whole ? wholeOf(whole, [...seen, m.id]) : m.id;
  };
  const families = new Map<string, RowOf<"money">[]>();
  for (const m of t.money) families.set(wholeOf(m), [...(families.get(wholeOf(m)) ?? []), m]);
  return [...families.values()].flatMap((lines) => {
    if (lines.length === 1) return [];
    const judged = t.promises.filter((p) => lines.some((m) => m.id === p.subject));
    const holds =
      judged.filter((p) => p.promise === "yes").length === 1 &&
      judged.every((p) => p.promise === "yes" || p.no_promise === "subtotal");
    return holds
      ? []
      : [
          at(
            "promises",
            judged[0],
            "promise",
            {
              da: `${lines.map((m) => m.id).join(", ")} er de samme penge; én af dem er løftet, og de andre er det ikke (subtotal).`,
              en: `${lines.map((m) => m.id).join(", ")} are the same money; one of them is the promise, the others are not (subtotal).`,
            },
            {
              da: "Ret promise og no_promise for linjerne.",
              en: "Correct promise and no_promise of the lines.",
            },
          ),
        ];
  });
};
