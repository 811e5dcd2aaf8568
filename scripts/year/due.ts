import { FORMAT } from "../../src/i18n/format.ts";
import type { Locale } from "../../src/i18n/locale.ts";
import type { Tables } from "../../src/model/tables/index.ts";

const WORDS = {
  da: {
    due: (day: string) => `Nye tal skulle være kommet ${day}.`,
    ahead: (day: string) => `Næste tal ventes ${day}.`,
    find: "Find dem",
    read: "Læs dem ind",
    fetched: (day: string) => `Sammenligningstal: sidst hentet ${day}.`,
    neverFetched: "Sammenligningstal: endnu ikke hentet.",
    fetch: "Hent dem i Statistikbanken",
  },
  en: {
    due: (day: string) => `New figures should have come on ${day}.`,
    ahead: (day: string) => `The next figures are expected on ${day}.`,
    find: "Find them",
    read: "Read them in",
    fetched: (day: string) => `Comparison values: last fetched on ${day}.`,
    neverFetched: "Comparison values: not fetched yet.",
    fetch: "Fetch them from StatBank Denmark",
  },
} as const;

/**
 * What is due on a day (ISO), one paragraph each: groups of tables whose new figures should have come, with
 * the gaps that say where to find them, and the comparison values if they were never fetched or not this year.
 *
 * @param fetched the day of the newest StatBank snapshot, ISO; undefined if there is none
 */
export function dueOn(
  today: string,
  tables: Tables,
  fetched: string | undefined,
  locale: Locale = "da",
): string[] {
  const w = WORDS[locale];
  // A terminal breaks no lines for us, so the fixed spaces of the page are plain ones here.
  const date = (day: string): string => FORMAT[locale].date(day).replaceAll("\u00a0", " ");
  const due = tables.updates
    .filter((u) => u.expected !== null && u.expected <= today)
    .map((u) => {
      const year = u.expected?.slice(0, 4) ?? "";
      const gap = tables.gaps.find((g) => g.id === `${u.id}-${year}`);
      return [
        `${u[`name_${locale}`]}: ${w.due(date(u.expected ?? ""))}`,
        ...(u[`note_${locale}`] ? [`  ${u[`note_${locale}`]}`] : []),
        ...(gap ? [`  ${w.find}: ${gap[`where_${locale}`]}`] : []),
        ...(u.id === "lists"
          ? [
              `  ${w.read}: npm run aar -- liste.csv --dato 01-12-${year} --titel "…" --udgiver "…" --adresse "https://…"`,
            ]
          : []),
      ].join("\n");
    });
  const ahead = tables.updates
    .filter((u) => u.expected !== null && u.expected > today)
    .map((u) => `${u[`name_${locale}`]}: ${w.ahead(date(u.expected ?? ""))}`);
  const comparison =
    fetched?.slice(0, 4) === today.slice(0, 4)
      ? []
      : [`${fetched ? w.fetched(date(fetched)) : w.neverFetched}\n  ${w.fetch}: npm run statbank`];
  return [...due, ...ahead, ...comparison];
}
