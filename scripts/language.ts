import type { Locale } from "../src/i18n/locale.ts";

/** The language a report is asked for in: `--lang en`, `--lang=en` or a bare `en`; Danish where nothing is said. */
export function languageOf(args: readonly string[]): Locale {
  const asked = args.flatMap((a, i) =>
    a === "--lang" ? [args[i + 1]] : a.startsWith("--lang=") ? [a.slice(7)] : [],
  );
  return asked.includes("en") || args[0] === "en" ? "en" : "da";
}
