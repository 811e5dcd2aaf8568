import { REASON_KIND, type Reason, type ReasonKind } from "../../src/model/release.ts";
import { Told } from "../run.ts";
import type { Unreasoned } from "./review.ts";

/** A reason as it is given on the command line or in a form: a kind and a sentence in each language. */
export interface ReasonGiven {
  readonly kind?: string | undefined;
  readonly da?: string | undefined;
  readonly en?: string | undefined;
  readonly toldDa?: string | undefined;
  readonly toldEn?: string | undefined;
}

/** The Danish words of the command line, beside the codes. */
const KINDS: Readonly<Record<string, ReasonKind>> = {
  planlagt: "planned",
  planned: "planned",
  kilden: "revision",
  revision: "revision",
  rettelse: "correction",
  correction: "correction",
};

/** Throws in words where the kind is unknown or a language is missing. */
export function reasonOf(given: ReasonGiven): Reason {
  const kind = KINDS[given.kind?.trim() ?? ""];
  if (!kind)
    throw new Told({
      da: `»${given.kind ?? ""}« er ikke en slags grund.\n  → Skriv planlagt (${REASON_KIND.planned.da}), kilden (${REASON_KIND.revision.da}) eller rettelse.`,
      en: `“${given.kind ?? ""}” is no kind of reason.\n  → Write planned, revision or correction.`,
    });
  return {
    kind,
    text: both(given.da, given.en),
    told: given.toldDa?.trim() ? both(given.toldDa, given.toldEn) : null,
  };
}

/** A sentence in both languages; throws in words where one is missing. */
export function both(da: string | undefined, en: string | undefined): { da: string; en: string } {
  if (da?.trim() && en?.trim()) return { da: da.trim(), en: en.trim() };
  throw new Told({
    da: 'Grunden mangler på dansk eller engelsk.\n  → Skriv begge, fx --da "Listen for 2025 er kommet." --en "The list of 2025 has come out."',
    en: 'The reason is missing in Danish or English.\n  → Write both, e.g. --da "Listen for 2025 er kommet." --en "The list of 2025 has come out."',
  });
}

/** Which changes a name means: all of them (`alt`), a table, a row or a single cell (`money:M07.amount_dkk`). */
export const isMeant = (c: Unreasoned, name: string): boolean =>
  name === "alt" ||
  name === "all" ||
  c.change === name ||
  c.table === name ||
  c.change.startsWith(`${name}.`) ||
  c.change.startsWith(`${name}:`);
