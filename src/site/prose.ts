import type { MDXInstance } from "astro";
import { measured } from "../claims/measured.ts";
import { readClaims, tellClaim } from "../claims/prose-claims.ts";
import { Untrue } from "../claims/untrue.ts";
import type { Locale } from "../i18n/locale.ts";

/** The prose of the site: `src/content/<locale>/<name>.mdx`. Each piece must be there in every language. */

const files = import.meta.glob<MDXInstance<Record<string, never>>>("../content/*/*.mdx", { eager: true });

const sources = import.meta.glob<string>("../content/*/*.mdx", {
  eager: true,
  query: "?raw",
  import: "default",
});

/**
 * The prose, tested: a sentence that no longer holds, a word that judges without a predicate and a typed number stop the
 * build with file, line, sentence and values. What is true only before rounding is said and let through.
 */
export function proseOf(name: string, locale: Locale): MDXInstance<Record<string, never>>["Content"] {
  const path = `../content/${locale}/${name}.mdx`;
  const { faults } = readClaims(path.replace("..", "src"), locale, sources[path] ?? "", (ref) =>
    measured(ref),
  );
  const [warnings, errors] = [
    faults.filter((f) => f.kind === "rounding"),
    faults.filter((f) => f.kind !== "rounding"),
  ];
  for (const w of warnings) console.warn(tellClaim(w));
  if (errors.length > 0) throw new Untrue(faultsOfAll(path));
  const found = files[`../content/${locale}/${name}.mdx`];
  if (!found) throw new Error(`no prose "${name}" in ${locale}; there is ${Object.keys(files).join(", ")}`);
  return found.Content;
}

/** Every untrue sentence of all prose, those of one piece first: who mends them need not build once for each. */
function faultsOfAll(first: string): string[] {
  const paths = [first, ...Object.keys(sources).filter((p) => p !== first)];
  return paths.flatMap((path) =>
    readClaims(path.replace("..", "src"), localeOf(path), sources[path] ?? "", (ref) => measured(ref))
      .faults.filter((f) => f.kind !== "rounding")
      .map(tellClaim),
  );
}

const localeOf = (path: string): Locale => (path.startsWith("../content/en/") ? "en" : "da");
