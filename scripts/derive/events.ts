import type { Dataset } from "../../src/model/dataset.ts";
import type { EventRow } from "../../src/model/rows.ts";
import type { Tables } from "../../src/model/tables/index.ts";
import { breaksFor, inOrderOfDate, ruleChanges } from "./editions.ts";
import { madeOf } from "./provenance.ts";
import { wordsOf } from "./words.ts";

/** The row of the facts that holds the day on the front page of the agreement. */
const SIGNED = "F001";

/** The events in order of their day, each with its year and how many share its year and its subject. */
export function eventsByYear(tables: Tables): Dataset<EventRow> {
  const signed = tables.facts.find((f) => f.id === SIGNED)?.date;
  const yearOf = (e: { readonly date: string }) => Number(e.date.slice(0, 4));
  const rows = inOrderOfDate(tables.events).map(
    (e): EventRow => ({
      key: e.id,
      id: e.id,
      title: wordsOf(e, "title"),
      date: e.date,
      date_precision: e.date_precision,
      estimated: e.date_estimated === "yes",
      year: yearOf(e),
      category: e.category,
      agreement: e.category === "agreement" && e.date_precision === "day" && e.date === signed,
      of_year: tables.events.filter((o) => yearOf(o) === yearOf(e)).length,
      of_category: tables.events.filter((o) => o.category === e.category).length,
      ...madeOf([["events", e]]),
    }),
  );
  // No series runs through the events: the changes of rules are marked, and nothing stops at them.
  const breaks = ruleChanges(
    breaksFor(tables, () => false),
    tables,
  );
  return { id: "events-by-year", rows, limits: [], breaks };
}
