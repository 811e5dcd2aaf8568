import type { Claim } from "./claim.ts";
import { isPredicate, judge, type Measured, PREDICATES, type PredicateName } from "./predicates.ts";

/**
 * Words that follow from the rows: `<V of="…" than="…" at-least="nok" below="for lidt" />` names several wordings, each after
 * the predicate that vouches for it, and the first that holds is the one a reader sees.
 */
export interface Wording {
  readonly that: PredicateName;
  readonly words: string;
}

/** The wordings among the attributes of a `<V>`, in the order they are written. Throws on a name that is no predicate. */
export function wordingsOf(attributes: Readonly<Record<string, string | undefined>>): Wording[] {
  return Object.entries(attributes).flatMap(([that, words]) => {
    if (that === "of" || that === "than" || words === undefined) return [];
    if (!isPredicate(that))
      throw new Error(`»${that}« is no predicate; it is one of ${Object.keys(PREDICATES).join(", ")}`);
    return [{ that, words }];
  });
}

/** The first wording that holds, as a claim like every other. Throws, with the values, where none does. */
export function chosen(
  wordings: readonly Wording[],
  of: readonly Measured[],
  than: readonly Measured[],
): Claim {
  const found = wordings.find((w) => judge(w.that, of, than).holds);
  if (found) return { ...found, of, than };
  const tell = (values: readonly Measured[]) => values.map((v) => `${v.ref} = ${v.value ?? "intet tal"}`);
  throw new Error(
    `${wordings.map((w) => `»${w.words}« (${w.that})`).join(", ")}: intet af det passer: ${tell(of).join(", ")}${than.length > 0 ? ` mod ${tell(than).join(", ")}` : ""}`,
  );
}
