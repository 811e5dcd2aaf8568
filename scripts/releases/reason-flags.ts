import type { Words } from "../../src/i18n/locale.ts";
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

/** The kind of a reason by its Danish word or its code; throws in words where there is none such. */
export function kindOf(written: string | undefined): ReasonKind {
  const kind = KINDS[written?.trim().toLowerCase() ?? ""];
  if (kind) return kind;
  throw new Told({
    da: `»${written ?? ""}« er ikke en slags grund.\n  → Skriv planlagt (${REASON_KIND.planned.da}), kilden (${REASON_KIND.revision.da}) eller rettelse.`,
    en: `“${written ?? ""}” is no kind of reason.\n  → Write planned, revision or correction.`,
  });
}

/** Throws in words where the kind is unknown or a language is missing. */
export function reasonOf(given: ReasonGiven, how?: Words): Reason {
  return {
    kind: kindOf(given.kind),
    text: both(given.da, given.en, how),
    told: given.toldDa?.trim() ? both(given.toldDa, given.toldEn, how) : null,
  };
}

/** How a sentence is given on the command line; on a page its fields say it. */
export const BY_FLAGS: Words = {
  da: ': --da "Listen for 2025 er kommet." --en "The list of 2025 has come out."',
  en: ': --da "Listen for 2025 er kommet." --en "The list of 2025 has come out."',
};

/**
 * A sentence in both languages; throws in words where one is missing.
 *
 * @param how it is written, where its reader has no fields before them
 */
export function both(
  da: string | undefined,
  en: string | undefined,
  how: Words = { da: "", en: "" },
): { da: string; en: string } {
  if (da?.trim() && en?.trim()) return { da: da.trim(), en: en.trim() };
  throw new Told({
    da: `Teksten mangler på ${da?.trim() ? "engelsk" : en?.trim() ? "dansk" : "dansk og engelsk"}.\n  → Skriv den på begge sprog${how.da}.`,
    en: `The text is missing in ${da?.trim() ? "English" : en?.trim() ? "Danish" : "Danish and English"}.\n  → Write it in both languages${how.en}.`,
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
