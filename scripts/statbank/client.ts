/**
 * The StatBank of Statistics Denmark, asked through its open API (`POST /tableinfo`, `POST /data`; free, no key). One
 * question at a time; a busy or failing server is asked again a few times, each time after a longer wait.
 */

/** Why there is no answer: nobody there, a server that keeps failing, or a question the server refuses. */
export class StatbankFault extends Error {
  readonly kind: "no-network" | "failing" | "refused";
  constructor(kind: StatbankFault["kind"], message: string) {
    super(message);
    this.kind = kind;
  }
}

export interface ClientOptions {
  /** The address of the API without a slash at the end. */
  readonly address: string;
  /** Seconds to wait before each new attempt; as many attempts after the first. */
  readonly waits: readonly number[];
  /** Seconds before an attempt without an answer is given up. */
  readonly patience: number;
}

export const STATBANK: ClientOptions = {
  address: "https://api.statbank.dk/v1",
  waits: [1, 4, 16],
  patience: 60,
};

/** The longest wait a server may ask of us (`Retry-After`), in seconds. */
const LONGEST_WAIT = 60;

/**
 * One question, one answer as text. Throws `StatbankFault`: `refused` at once (asking again would not help), the other
 * kinds after the last attempt.
 */
export async function ask(path: string, question: object, o: ClientOptions = STATBANK): Promise<string> {
  let last: StatbankFault | undefined;
  let asked: number | undefined;
  for (const pause of [0, ...o.waits]) {
    await new Promise((done) => setTimeout(done, 1000 * (asked ?? pause)));
    const answer = await fetch(`${o.address}/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(question),
      signal: AbortSignal.timeout(1000 * o.patience),
    }).catch((e: Error) => e);
    asked = undefined;
    if (answer instanceof Error) {
      last = new StatbankFault("no-network", causeOf(answer));
      continue;
    }
    const text = await answer.text();
    if (answer.ok) return text;
    if (answer.status < 500 && answer.status !== 429) throw new StatbankFault("refused", saidIn(text));
    last = new StatbankFault("failing", `${answer.status} ${saidIn(text)}`.trim());
    const wished = Number(answer.headers.get("Retry-After"));
    if (wished > 0 && pause !== o.waits.at(-1)) asked = Math.min(wished, LONGEST_WAIT);
  }
  throw last ?? new StatbankFault("no-network", "");
}

/** The API tells what is wrong as JSON with a message; a proxy in between may tell it in its own way. */
function saidIn(text: string): string {
  try {
    return String((JSON.parse(text) as { message?: unknown }).message ?? "");
  } catch {
    return "";
  }
}

function causeOf(e: Error): string {
  const cause = e.cause as { code?: string } | undefined;
  return cause?.code ?? e.name;
}
