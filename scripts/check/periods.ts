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
            at(
              table,
              r,
              to,
              { da: `${end} ligger før ${start}.`, en: `${end} lies before ${start}.` },
              { da: "Byt om på de to, eller ret den, der er forkert.", en: "Swap the two, or correct the wrong one." },
            ),
          ];
    }),
  );

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
              { da: "Dato og præcision hører sammen; her er kun den ene.", en: "Date and precision belong together; only one is here." },
              { da: "Skriv day, month eller year, eller slet datoen.", en: "Write day, month or year, or delete the date." },
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
            { da: "Starten siger ikke, om den står i aftalen.", en: "The start does not say whether the agreement states it." },
            { da: "Skriv stated eller inferred ved en start, og intet uden.", en: "Write stated or inferred beside a start, and nothing without." },
          ),
        ],
  );
