/** The site's two languages; Danish is the reference. */
export const LOCALES = ["da", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** The same words in each language. */
export type Words = Readonly<Record<Locale, string>>;

/** The language of an address: English lives under `/en/`, everything else is Danish. */
export function localeOfPath(pathname: string): Locale {
  return /^\/en(\/|$)/.test(pathname) ? "en" : "da";
}
