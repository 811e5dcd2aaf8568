import type { MDXInstance } from "astro";
import type { Locale } from "../i18n/locale.ts";

/** The prose of the site: `src/content/<locale>/<name>.mdx`. Each piece must be there in every language. */

const files = import.meta.glob<MDXInstance<Record<string, never>>>("../content/*/*.mdx", { eager: true });

export function proseOf(name: string, locale: Locale): MDXInstance<Record<string, never>>["Content"] {
  const found = files[`../content/${locale}/${name}.mdx`];
  if (!found) throw new Error(`no prose "${name}" in ${locale}; there is ${Object.keys(files).join(", ")}`);
  return found.Content;
}

export function proseNames(locale: Locale): string[] {
  return Object.keys(files)
    .filter((p) => p.startsWith(`../content/${locale}/`))
    .map((p) => p.replace(/^.*\/|\.mdx$/g, ""))
    .sort();
}
