import type { VERDICT } from "../model/vocabulary.ts";

/**
 * The shape of each verdict, 12 units wide around the origin: a full disc for what was kept, a cross for what was not,
 * open forms for what nobody knows. The shapes can be told apart without colour and in print.
 */
export function verdictShape(verdict: keyof typeof VERDICT | "depends", colour: string): string {
  const stroke = `fill="none" stroke="${colour}" stroke-width="2"`;
  switch (verdict) {
    case "kept":
      return `<circle r="6" fill="${colour}"/>`;
    case "partly":
      return `<circle r="5" ${stroke}/><path d="M0-5a5 5 0 0 1 0 10z" fill="${colour}"/>`;
    case "changed":
      return `<path d="M0-6 6 0 0 6-6 0z" fill="${colour}"/>`;
    case "depends":
      return `<path d="M0-5 5 0 0 5-5 0z" ${stroke}/><path d="M0-5 5 0 0 5z" fill="${colour}"/>`;
    case "not-kept":
      return `<path d="M-5-5 5 5M5-5-5 5" stroke="${colour}" stroke-width="3"/>`;
    case "disputed":
      return `<path d="M0-6 6 5H-6z" fill="${colour}"/>`;
    case "nothing-found":
      return `<circle r="5" ${stroke}/>`;
    case "not-looked-into":
      return `<circle r="5" ${stroke} stroke-dasharray="2 2.2"/>`;
  }
}
