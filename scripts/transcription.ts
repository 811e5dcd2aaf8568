import type { TABLES, Tables } from "../src/model/tables/index.ts";

/** The tables whose rows name a line of the transcription and a fragment that stands on it. */
const QUOTING = [
  "clauses",
  "facts",
  "efforts",
  "money",
  "goals",
  "tools",
  "silences",
] as const satisfies readonly (keyof typeof TABLES)[];

export interface Quotation {
  readonly table: string;
  readonly row: number;
  readonly id: string;
  readonly line: number;
  readonly evidence: string;
  /** The lines it does stand on, if it stands anywhere. */
  readonly standsOn: readonly number[];
}

/** Every fragment that does not stand verbatim on the line it names. Lines are counted from 1, as an editor shows them. */
export function misquotations(
  transcription: string,
  tables: Tables,
): { readonly read: number; readonly wrong: readonly Quotation[] } {
  const lines = transcription.replace(/^\ufeff/, "").split(/\r?\n/);
  const all = QUOTING.flatMap((table) =>
    tables[table].map((r) => ({ table, row: r.row, id: r.id, line: r.line, evidence: r.evidence })),
  );
  const wrong = all
    .filter((q) => !lines[q.line - 1]?.includes(q.evidence))
    .map((q) => ({ ...q, standsOn: lines.flatMap((l, i) => (l.includes(q.evidence) ? [i + 1] : [])) }));
  return { read: all.length, wrong };
}
