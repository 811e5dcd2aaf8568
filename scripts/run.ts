import { spawn } from "node:child_process";
import { statfsSync } from "node:fs";
import { join } from "node:path";
import type { Locale, Words } from "../src/i18n/locale.ts";
import { languageOf } from "./language.ts";
import { Busy, takeLock } from "./lock.ts";
import { siteAddress } from "./site-address.ts";

/** What every command has in common: one run at a time, faults told in words, a step in a process of its own. */

/** A fault that is the reader's: told as it stands, in the reader's language, without a stack trace. */
export class Told extends Error {
  readonly words: Words;
  constructor(words: Words) {
    super(words.en);
    this.words = words;
  }
}

export const ROOT = join(import.meta.dirname, "..");

/**
 * Does a command under the project's lock and ends the process with 1 if it could not be done. Faults of the reader and of
 * the disk are told in words; everything else is a bug of ours and keeps its trace.
 */
export async function runCommand(
  command: string,
  act: (locale: Locale) => Promise<void>,
  root: string = ROOT,
): Promise<void> {
  const locale = languageOf(process.argv.slice(2));
  let letGo = (): void => {};
  try {
    letGo = takeLock(root, command);
    // Whoever builds for another address says so; else it is the one in the settings.
    const address = process.env["SITE_URL"] ?? siteAddress(root);
    if (address !== undefined) process.env["SITE_URL"] = address;
    await act(locale);
  } catch (error) {
    process.exitCode = 1;
    // What a step had to say it has said.
    if (error instanceof StepFailed) return;
    const words = error instanceof Busy || error instanceof Told ? error.words : diskFault(error, root);
    console.error(words ? words[locale] : error);
  } finally {
    letGo();
  }
}

/** A full or unwritable disk in words; undefined for every other fault. Steps tell of theirs in what they print. */
export function diskFault(error: unknown, root: string): Words | undefined {
  const text =
    error instanceof Error ? `${(error as NodeJS.ErrnoException).code ?? ""} ${error.message}` : "";
  if (/\b(ENOSPC|EDQUOT)\b/.test(text)) {
    const free = freeMegabytes(root);
    const left = {
      da: free === "" ? "" : ` Der er ${free} MB tilbage.`,
      en: free && ` ${free} MB are left.`,
    };
    return {
      da: `Disken er fuld.${left.da}\n  → Slet noget, og prøv igen. dist/ og data er, som de var.`,
      en: `The disk is full.${left.en}\n  → Delete something and try again. dist/ and the data are as they were.`,
    };
  }
  if (/\b(EROFS|EACCES|EPERM)\b/.test(text)) {
    const path = (error as NodeJS.ErrnoException).path ?? root;
    return {
      da: `Der kan ikke skrives i ${path}.\n  → Se efter, om du har lov til at skrive i mappen. dist/ og data er, som de var.`,
      en: `${path} cannot be written to.\n  → See whether you may write in the folder. dist/ and the data are as they were.`,
    };
  }
  return undefined;
}

function freeMegabytes(folder: string): string {
  try {
    const { bavail, bsize } = statfsSync(join(folder, ".build"));
    return ((bavail * bsize) / 1e6).toFixed(1).replace(".", ",");
  } catch {
    return "";
  }
}

/** A step that ended with a fault it has told of itself. */
export class StepFailed extends Error {
  readonly code: number;
  constructor(code: number) {
    super(`a step ended with ${code}`);
    this.code = code;
  }
}

export interface Step {
  readonly env?: Readonly<Record<string, string>>;
  /** Print what it says only if it fails. */
  readonly quiet?: boolean;
}

/**
 * Runs a Node script in a process of its own, from the project's root. What it says is ours to say, but for a full disk:
 * the many lines a program then prints are replaced by one fault.
 */
export async function runStep(
  args: readonly string[],
  { env = {}, quiet = false }: Step = {},
  root = ROOT,
): Promise<void> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", quiet ? "pipe" : "inherit", "pipe"],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", ...env },
  });
  let said = "";
  let faults = "";
  child.stdout?.on("data", (chunk) => {
    said += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    faults += chunk;
  });
  const code = await new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (c) => resolve(c ?? 1));
  });
  if (code === 0) {
    if (faults !== "" && !quiet) process.stderr.write(faults);
    return;
  }
  const disk = diskFault(new Error(said + faults), root);
  if (disk && /\b(ENOSPC|EDQUOT)\b/.test(said + faults)) throw new Told(disk);
  process.stderr.write(said + faults);
  throw new StepFailed(code);
}
