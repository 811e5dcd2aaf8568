import { FORMAT } from "../../src/i18n/format.ts";
import type { Locale } from "../../src/i18n/locale.ts";
import type { TableId, Tables } from "../../src/model/tables/index.ts";
import { at, type Belief } from "./belief.ts";

const PERIODS: readonly { table: TableId; from: string; to: string }[] = [
  { table: "efforts", from: "start", to: "end" },
  { table: "rules", from: "from", to: "to" },
  { table: "thresholds", from: "from", to: "to" },
  { table: "clauses", from: "line_from", to: "line_to" },
];

export const noPeriodEndsBeforeItBegins: Belief = (t: Tables) =>
  PERIODS.flatMap(({ table, from, to }) =>
    (t[table] as readonly { row: number }[]).flatMap((r) => {
      const start = (r as Record<string, unknown>)[from] as string | number | null;
      const end = (r as Record<string, unknown>)[to] as string | number | null;
      return start === null || end === null || start <= end
        ? []
        : [
            {
              ...at(
                table,
                r,
                to,
                {
                  da: `${told(end, "da")} ligger før ${told(start, "da")} i kolonnen ${from}.`,
                  en: `${told(end, "en")} lies before ${told(start, "en")} in the column ${from}.`,
                },
                {
                  da: "Byt om på de to, eller ret den, der er forkert.",
                  en: "Swap the two, or correct the wrong one.",
                },
              ),
              mend: [
                { table, row: r.row, column: from, value: end },
                { table, row: r.row, column: to, value: start },
              ],
            },
          ];
    }),
  );

const told = (end: string | number, locale: Locale): string =>
  typeof end === "string" ? FORMAT[locale].date(end) : String(end);

const day = (date: string | null, locale: Locale): string =>
  date === null ? (locale === "da" ? "intet" : "nothing") : FORMAT[locale].date(date);

const DATED: readonly { table: TableId; date: string }[] = [
  { table: "efforts", date: "start" },
  { table: "efforts", date: "end" },
  { table: "facts", date: "date" },
  { table: "outcomes", date: "date" },
  { table: "other-values", date: "date" },
];

/** A date has a precision and a precision has a date. */
export const everyDateHasItsPrecision: Belief = (t) =>
  DATED.flatMap(({ table, date }) =>
    (t[table] as readonly { row: number }[]).flatMap((r) => {
      const cells = r as unknown as Record<string, unknown>;
      return (cells[date] === null) === (cells[`${date}_precision`] === null)
        ? []
        : [
            at(
              table,
              r,
              `${date}_precision`,
              {
                da: "Dato og præcision hører sammen, men den ene mangler.",
                en: "Date and precision belong together, but one is missing.",
              },
              {
                da: "Skriv day, month eller year, eller slet datoen.",
                en: "Write day, month or year, or delete the date.",
              },
            ),
          ];
    }),
  );

/** A start says whether the agreement states it. */
export const everyStartHasItsBasis: Belief = (t) =>
  t.efforts.flatMap((e) =>
    (e.start === null) === (e.start_basis === null)
      ? []
      : [
          at(
            "efforts",
            e,
            "start_basis",
            {
              da: "Starten siger ikke, om den står i aftalen.",
              en: "The start does not say whether the agreement states it.",
            },
            {
              da: "Skriv stated eller inferred ved en start, og intet uden.",
              en: "Write stated or inferred beside a start, and nothing without.",
            },
          ),
        ],
  );

/** The periods the agreement states, as they were read; parts of a plan or an agreement have the period of the whole. */
const STATED: Readonly<Record<string, readonly [start: string, end: string | null]>> = {
  E01: ["2011-03-01", "2014-12-31"],
  E09: ["2010-04-01", null],
  E32: ["2008-01-01", "2012-12-31"],
  E33: ["2008-01-01", "2012-12-31"],
  E34: ["2008-01-01", "2012-12-31"],
  E35: ["2008-01-01", "2012-12-31"],
  E36: ["2008-01-01", "2012-12-31"],
  E38: ["2011-01-01", "2014-12-31"],
  E39: ["2011-01-01", "2014-12-31"],
  E40: ["2011-01-01", "2014-12-31"],
  E41: ["2011-01-01", "2014-12-31"],
  E44: ["2011-01-01", "2014-12-31"],
  E45: ["2011-01-01", "2014-12-31"],
  E46: ["2011-01-01", "2014-12-31"],
  E50: ["2011-01-01", "2014-12-31"],
  E51: ["2007-01-01", "2010-12-31"],
  E56: ["2011-01-01", "2020-12-31"],
  E58: ["2011-01-01", "2020-12-31"],
};

/** Where the agreement states no time, the table holds the agreement's own year as a start, and no end. */
const AGREEMENT = "2011-01-01";

/** The efforts from E01 to here were all read for their periods. One that is added later answers for its own. */
const LAST_READ = 59;

export const periodsAreThoseOfTheAgreement: Belief = (t) =>
  t.efforts.flatMap((e) => {
    if (!(Number(e.id.slice(1)) <= LAST_READ)) return [];
    const [start, end] = e.start_basis === "inferred" ? [AGREEMENT, null] : (STATED[e.id] ?? [null, null]);
    return e.start === start && e.end === end
      ? []
      : [
          at(
            "efforts",
            e,
            e.start === start ? "end" : "start",
            {
              da: `${e.id} går fra ${day(e.start, "da")} til ${day(e.end, "da")}; i aftalen er der læst ${day(start, "da")} til ${day(end, "da")}.`,
              en: `${e.id} runs from ${day(e.start, "en")} to ${day(e.end, "en")}; the agreement was read as ${day(start, "en")} to ${day(end, "en")}.`,
            },
            {
              da: "Ret perioden. Er den læst om, så ret også listen i scripts/check/periods.ts.",
              en: "Correct the period. If it has been read anew, mend the list in scripts/check/periods.ts too.",
            },
          ),
        ];
  });

/** The months of the hotspot are counted from its first day to its last. */
export const hotspotMonthsAreCountedRight: Belief = (t) => {
  const [from, to, months] = ["F020", "F021", "F022"].map((id) => t.facts.find((f) => f.id === id));
  if (!from?.date || !to?.date || months?.number == null) return [];
  const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const counted = monthOf(to.date) - monthOf(from.date) + 1;
  return counted === months.number
    ? []
    : [
        at(
          "facts",
          months,
          "number",
          {
            da: `Fra ${day(from.date, "da")} til ${day(to.date, "da")} er der ${counted} måneder.`,
            en: `From ${day(from.date, "en")} to ${day(to.date, "en")} there are ${counted} months.`,
          },
          { da: "Ret tallet eller dagene.", en: "Correct the number or the days." },
        ),
      ];
};
