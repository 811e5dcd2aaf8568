import type { Confidence } from "./dataset.ts";
import { CONFIDENCE } from "./vocabulary.ts";

const ORDER = Object.keys(CONFIDENCE) as Confidence[];

/** The weakest of several confidences; `primary` if there is none. */
export function weakest(confidences: readonly Confidence[]): Confidence {
  return confidences.reduce<Confidence>((w, c) => (ORDER.indexOf(c) > ORDER.indexOf(w) ? c : w), "primary");
}
