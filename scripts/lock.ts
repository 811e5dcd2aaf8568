import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locale, Words } from "../src/i18n/locale.ts";

/**
 * One run at a time: two that wrote at once would mix. `.build/lock` says who is running. A run that was killed leaves its
 * lock behind; the next one sees that nobody holds it any more and takes it over.
 */

/** What the lock says of the run that holds it. */
interface Holder {
  readonly pid: number;
  readonly command: string;
  /** The time of day it began, as its machine wrote it: for the reader, nobody compares it. */
  readonly begun: string;
  /** Names this run and no other, also where a process id is used again. */
  readonly nonce: string;
  /** The process as the machine knows it (Linux): a later process with the same id is another one. */
  readonly process: string;
}

/** A run that does its steps in processes of their own hands them its lock by this variable. */
const HANDED_ON = "MJOELNERPARKEN_LOCK";
/** Taking over takes microseconds; a token older than this, in milliseconds, was left by a run that died in them. */
const TOKEN_LASTS = 10_000;

/** Told to the reader: somebody else is at work. */
export class Busy extends Error {
  readonly words: Words;
  constructor({ pid, command, begun }: Holder) {
    const words = {
      da: `»${command}« kører allerede (proces ${pid}, begyndt kl. ${begun}).\n  → Vent, til den er færdig, og prøv igen. Intet er ændret.`,
      en: `“${command}” is already running (process ${pid}, begun at ${begun}).\n  → Wait until it is done, and try again. Nothing was changed.`,
    };
    super(words.en);
    this.words = words;
  }
  tell(locale: Locale): string {
    return this.words[locale];
  }
}

/**
 * Takes the lock of the project in `root` for this run and gives the way to let go of it; throws `Busy` while another run
 * holds it. A step of a run that has it already gets it at once.
 */
export function takeLock(root: string, command: string): () => void {
  const file = join(root, ".build", "lock");
  const held = holderIn(file);
  if (held && process.env[HANDED_ON] === held.nonce) return () => {};
  const mine: Holder = {
    pid: process.pid,
    command,
    begun: new Date().toTimeString().slice(0, 5),
    nonce: randomUUID(),
    process: processName(process.pid),
  };
  mkdirSync(join(root, ".build"), { recursive: true });
  const own = `${file}.${mine.nonce}`;
  writeFileSync(own, JSON.stringify(mine));
  try {
    take(file, own, held);
  } finally {
    rmSync(own, { force: true });
  }
  process.env[HANDED_ON] = mine.nonce;
  const letGo = (): void => {
    if (holderIn(file)?.nonce === mine.nonce) rmSync(file, { force: true });
    delete process.env[HANDED_ON];
    process.off("exit", letGo);
  };
  process.on("exit", letGo);
  return letGo;
}

/** Puts `own` in the place of `file`: where there is none, or where the run that left it is no more. */
function take(file: string, own: string, seen: Holder | undefined): void {
  if (linked(own, file)) return;
  const held = seen ?? holderIn(file);
  if (held && isAlive(held)) throw new Busy(held);
  // Two may find the same lock left behind: the one who gets the token replaces it, after a second look.
  const token = `${file}.over.${held?.nonce ?? "unreadable"}`;
  if (isOld(token)) rmSync(token, { force: true });
  try {
    writeFileSync(token, String(process.pid), { flag: "wx" });
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code !== "EEXIST") throw e;
    throw new Busy(holderIn(file) ?? unknown);
  }
  try {
    const now = holderIn(file);
    if (now && now.nonce !== held?.nonce) throw new Busy(now);
    renameSync(own, file);
  } finally {
    rmSync(token, { force: true });
  }
}

const unknown: Holder = { pid: 0, command: "npm run …", begun: "–", nonce: "", process: "" };

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw e;
  }
}

function holderIn(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

function isOld(file: string): boolean {
  try {
    return Date.now() - statSync(file).mtimeMs > TOKEN_LASTS;
  } catch {
    return false;
  }
}

function isAlive({ pid, process: name }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return name === "" || processName(pid) === name;
}

/** When the machine was started and when the process was (Linux), or "" where the machine does not say. */
function processName(pid: number): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // A zombie has ended: it only waits to be counted.
    const [state, ...rest] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return state === "Z" ? "ended" : `${boot} ${rest[18]}`;
  } catch {
    return "";
  }
}
