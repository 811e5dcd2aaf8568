import type { Tables } from "../../src/model/tables/index.ts";
import type { Problem } from "../problem.ts";
import * as agreement from "./agreement.ts";
import type { Belief, Released } from "./belief.ts";
import * as corrections from "./corrections.ts";
import * as events from "./events.ts";
import * as evidence from "./evidence.ts";
import { explain } from "./explain.ts";
import * as indicators from "./indicators.ts";
import * as limits from "./limits.ts";
import * as lists from "./lists.ts";
import * as money from "./money.ts";
import * as moneyFacts from "./money-facts.ts";
import * as moneyStatus from "./money-status.ts";
import * as numbersInWords from "./numbers-in-words.ts";
import * as periods from "./periods.ts";
import * as promises from "./promises.ts";
import * as publishing from "./publishing.ts";
import * as series from "./series.ts";
import * as silences from "./silences.ts";
import * as sources from "./sources.ts";
import * as thread from "./thread.ts";

const { candidates: _candidates, ...promiseBeliefs } = promises;

/** Everything we believe about the data across tables, by name. A new belief is a new exported function in one of the files. */
export const BELIEFS: Readonly<Record<string, Belief>> = {
  // First what explains most: a slip of the decimal mark breaks other beliefs too.
  ...series,
  ...agreement,
  ...evidence,
  ...money,
  ...moneyFacts,
  ...moneyStatus,
  ...lists,
  ...indicators,
  ...limits,
  ...numbersInWords,
  ...periods,
  ...promiseBeliefs,
  ...silences,
  ...events,
  ...sources,
  ...thread,
  ...corrections,
  ...publishing,
};

/** Every belief that does not hold, each fault under the name of its belief. */
function broken(tables: Tables, released: readonly Released[]): Problem[] {
  return Object.entries(BELIEFS).flatMap(([name, belief]) =>
    belief(tables, released).map((p) => (p.kind === undefined ? { ...p, kind: name } : p)),
  );
}

/** Holds the tables against every belief; what follows from another fault is told with that one alone. */
export function check(
  tables: Tables,
  released: readonly Released[] = [],
): { readonly problems: readonly Problem[]; readonly count: number } {
  return { problems: explain(tables, (t) => broken(t, released)), count: Object.keys(BELIEFS).length };
}
