import type { Measured } from "./predicates.ts";

/** Values of rows at hand, with the names they are told by when a sentence does not hold. */

type Row = { readonly key: string };

/** One field of some rows of a dataset, in their order. */
export function valuesOf<R extends Row>(
  dataset: { readonly id: string },
  rows: readonly R[],
  field: { [K in keyof R]: R[K] extends number | null ? K : never }[keyof R] & string,
): Measured[] {
  return rows.map((row) => {
    const decimals = field === "value" ? (row as { decimals?: number }).decimals : undefined;
    return { ref: `${dataset.id}:${row.key}.${field}`, value: row[field] as number | null, decimals };
  });
}

/** A number worked out of rows, or a limit that stands beside them: `what` says of what. */
export const counted = (what: string, value: number): Measured[] => [
  { ref: what, value, decimals: undefined },
];
