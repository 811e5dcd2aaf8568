import { judge, type Measured, type PredicateName } from "./predicates.ts";

/** One judgement held against its rows, wherever it is written: in prose, in a chart's title, in a page's summary. */

export interface Claim {
  /** The words a predicate vouches for. */
  readonly words: string;
  readonly that: PredicateName;
  readonly of: readonly Measured[];
  readonly than: readonly Measured[];
}

export interface Fault {
  readonly kind: "false" | "rounding" | "unvouched" | "typed-number" | "malformed";
  /** What is wrong, with the values. */
  readonly because: string;
}

/** What is wrong with a claim; undefined where it holds of the values and of the numbers as printed. */
export function faultOf({ words, that, of, than }: Claim): Fault | undefined {
  const { holds, onlyByRounding, insideRounding } = judge(that, of, than);
  const values = `${tell(of)}${than.length > 0 ? ` mod ${tell(than)}` : ""}`;
  const why = insideRounding ? "ligger inden for afrundingen" : "passer ikke";
  if (!holds) return { kind: "false", because: `»${words}« (${that}) ${why}: ${values}` };
  if (onlyByRounding)
    return {
      kind: "rounding",
      because: `»${words}« (${that}) passer kun, før tallene er rundet af: ${values}`,
    };
  return undefined;
}

const tell = (values: readonly Measured[]): string =>
  values.length > 6
    ? `${values
        .slice(0, 5)
        .map((v) => v.value ?? "intet tal")
        .join(", ")} … (${values.length} tal)`
    : values.map((v) => `${v.ref} = ${v.value ?? "intet tal"}`).join(", ");
