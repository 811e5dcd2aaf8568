import type { RowOf, Tables } from "../../src/model/tables/index.ts";

/** The limit of a criterion for the list itself, in force on a day. */
export function limitOn(t: Tables, indicator: string, day: string): RowOf<"thresholds"> | undefined {
  return t.thresholds.find(
    (r) =>
      r.indicator === indicator && r.list_types === "all" && r.from <= day && (r.to === null || day <= r.to),
  );
}
