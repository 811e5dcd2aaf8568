import type { RowOf } from "../model/tables/index.ts";

/** The events as one picture: a dot an event, stacked over its year. Worked out from the rows; drawn by a component. */

export interface YearStack {
  readonly year: number;
  readonly n: number;
  /** The year of the agreement. */
  readonly turning: boolean;
}

/** Every year from the first event to the last, also those without one. Throws where the agreement is not among them. */
export function eventYears(events: readonly RowOf<"events">[], agreement: string): YearStack[] {
  const years = events.map((e) => Number(e.date.slice(0, 4)));
  const turn = events.find((e) => e.id === agreement);
  if (!turn) throw new Error(`no event ${agreement} among ${events.length}`);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: to - from + 1 }, (_, i) => ({
    year: from + i,
    n: years.filter((y) => y === from + i).length,
    turning: from + i === Number(turn.date.slice(0, 4)),
  }));
}
