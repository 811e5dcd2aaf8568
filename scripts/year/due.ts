import { FORMAT } from "../../src/i18n/format.ts";
import type { Tables } from "../../src/model/tables/index.ts";

/**
 * What is due on a day (ISO), in Danish, one paragraph each: groups of tables whose new figures should have come, with
 * the gaps that say where to find them, and the comparison values if they were never fetched or not this year.
 *
 * @param fetched the day of the newest StatBank snapshot, ISO; undefined if there is none
 */
export function dueOn(today: string, tables: Tables, fetched: string | undefined): string[] {
  // A terminal breaks no lines for us, so the fixed spaces of the page are plain ones here.
  const date = (day: string): string => FORMAT.da.date(day).replaceAll("\u00a0", " ");
  const due = tables.updates
    .filter((u) => u.expected !== null && u.expected <= today)
    .map((u) => {
      const year = u.expected?.slice(0, 4) ?? "";
      const gap = tables.gaps.find((g) => g.id === `${u.id}-${year}`);
      return [
        `${u.name_da}: Nye tal skulle være kommet ${date(u.expected ?? "")}.`,
        ...(u.note_da ? [`  ${u.note_da}`] : []),
        ...(gap ? [`  Find dem: ${gap.where_da}`] : []),
        ...(u.id === "lists" ? ["  Læs dem ind: npm run aar -- liste.csv --dato DD-MM-ÅÅÅÅ --kilde ID"] : []),
      ].join("\n");
    });
  const ahead = tables.updates
    .filter((u) => u.expected !== null && u.expected > today)
    .map((u) => `${u.name_da}: Næste tal ventes ${date(u.expected ?? "")}.`);
  const comparison =
    fetched?.slice(0, 4) === today.slice(0, 4)
      ? []
      : [
          `Sammenligningstal: ${fetched ? `sidst hentet ${date(fetched)}` : "endnu ikke hentet"}.\n  Hent dem i Statistikbanken: npm run statbank`,
        ];
  return [...due, ...ahead, ...comparison];
}
