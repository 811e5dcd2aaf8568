import type { Dataset } from "../model/dataset.ts";
import { rowsOf } from "../model/door.ts";
import type { RowOf } from "../model/tables/index.ts";
import { tablesBehind } from "./origins.ts";

/** When the data behind a chart were last changed, and when more are expected. */

export interface Update {
  readonly group: RowOf<"updates">;
  /** Was new data expected before the day this edition is of? */
  readonly overdue: boolean;
}

/**
 * The groups of tables a dataset rests on, in the order of `data/updates.csv`.
 *
 * @param today the day this edition of the data is of, as an ISO day: a build has no clock
 */
export function updatesOf(d: Dataset, today: string): readonly Update[] {
  const tables: readonly string[] = tablesBehind(d);
  return rowsOf("updates")
    .filter((g) => g.tables.split(" ").some((t) => tables.includes(t)))
    .map((group) => ({ group, overdue: group.expected !== null && group.expected < today }));
}

/** The day any of the data behind a dataset was last changed. Throws if none of its tables is in a group. */
export function lastChanged(d: Dataset, today: string): string {
  const days = updatesOf(d, today).map((u) => u.group.changed);
  const last = days.sort().at(-1);
  if (!last)
    throw new Error(`no row of data/updates.csv names a table behind ${d.id}: ${tablesBehind(d).join(", ")}`);
  return last;
}
