import { Told } from "../run.ts";

/** The day a command is run, as an ISO day by the clock of the machine; or the day it is told to take (`--dag`). */
export function dayOf(given: string | undefined): string {
  if (given === undefined) {
    const now = new Date();
    const two = (n: number): string => String(n).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }
  const iso = given.replace(/^(\d{2})-(\d{2})-(\d{4})$/, "$3-$2-$1");
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(Date.parse(iso))) return iso;
  throw new Told({
    da: `»${given}« er ikke en dag.\n  → Skriv dagen som 01-12-2026.`,
    en: `“${given}” is not a day.\n  → Write the day like 01-12-2026.`,
  });
}
