/**
 * Sentences that the data do not bear. It is a fault of who wrote the sentence or the number, not of the code: it is told with
 * what to do, in the language of the reports, and has no trace.
 */
export class Untrue extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`Sætningerne passer ikke til data:\n\n${faults.join("\n\n")}\n\n${REMEDY}`);
    this.name = "Untrue";
    this.faults = faults;
    this.stack = "";
  }
}

const REMEDY =
  "Linjen med → siger, hvilke ord der ikke passer, og hvilke tal de er holdt op imod.\n" +
  "  → Er tallet forkert, så ret det i data/. Er tallet rigtigt, så skriv sætningen om i den fil, der står over den, på begge sprog. Indtil da er dist/, som den var.";
