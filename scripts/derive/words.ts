import type { Words } from "../../src/i18n/locale.ts";

/** The pair `<name>_da`, `<name>_en` of a row as one value in two languages; null where both are empty. */
export function wordsOf<N extends string>(
  row: { readonly [K in `${N}_da` | `${N}_en`]: string },
  name: N,
): Words;
export function wordsOf<N extends string>(
  row: { readonly [K in `${N}_da` | `${N}_en`]: string | null },
  name: N,
): Words | null;
export function wordsOf(row: Readonly<Record<string, unknown>>, name: string): Words | null {
  const da = row[`${name}_da`];
  const en = row[`${name}_en`];
  return typeof da === "string" && typeof en === "string" ? { da, en } : null;
}
