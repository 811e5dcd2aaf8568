import type { Dataset, DatasetRow, Limit } from "../model/dataset.ts";

/** The limit that a row of a dataset is held against: the one in force on the row's day, or null. It has a source of its own. */
export function limitOf(dataset: Dataset, row: DatasetRow): Limit | null {
  const { limit, date } = row as { limit?: number | null; date?: string };
  if (typeof limit !== "number" || date === undefined) return null;
  return (
    dataset.limits.find(
      (l) => l.value === limit && l.from_date <= date && (l.to_date === null || date <= l.to_date),
    ) ?? null
  );
}
