import { TABLES } from "../../src/model/tables/index.ts";
import { nearest } from "../problem.ts";
import { at, type Belief } from "./belief.ts";

/** What publishing takes for granted: every setting has its row, and every table a group that says when it is renewed. */

/** The settings the site asks for, with the form of a value that is set. */
const SETTINGS: Readonly<Record<string, { readonly form: RegExp; readonly example: string }>> = {
  publisher: { form: /./, example: "" },
  "site-address": { form: /^https:\/\/[^\s/]+\.[^\s/]+/, example: "https://www.example.dk" },
  "contact-email": { form: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, example: "navn@example.dk" },
  "contact-phone": { form: /^\+?[\d ]+$/, example: "12 34 56 78" },
  "data-date": { form: /^\d{2}-\d{2}-\d{4}$/, example: "01-12-2025" },
};
/** These groups come in every edition, and commands know them by name. */
const GROUPS = ["agreement", "lists", "criteria", "outcomes"];

/** The one that may not be empty. */
const DAY = "data-date";

const meantBy = (id: string): string | undefined =>
  Object.hasOwn(SETTINGS, id) ? undefined : nearest(id, Object.keys(SETTINGS));

const missingRow = (table: "settings" | "updates", id: string, mayBeEmpty = false) =>
  at(
    table,
    undefined,
    "id",
    { da: `Rækken »${id}« mangler.`, en: `The row “${id}” is missing.` },
    {
      da: `Sæt den ind igen; den seneste udgave ligger i versionshistorikken.${mayBeEmpty ? " Værdien må gerne være tom." : ""}`,
      en: `Put it back; the latest edition is in the version history.${mayBeEmpty ? " The value may be empty." : ""}`,
    },
  );

export const everySettingIsThere: Belief = (t) => [
  ...Object.keys(SETTINGS)
    // A misspelt one is told where it stands, and not as missing too.
    .filter((id) => !t.settings.some((s) => s.id === id || meantBy(s.id) === id))
    .map((id) => missingRow("settings", id, id !== DAY)),
  ...t.settings
    .filter((s) => !Object.hasOwn(SETTINGS, s.id))
    .map((s) => {
      const near = meantBy(s.id);
      return at(
        "settings",
        s,
        "id",
        { da: `»${s.id}« er ikke en indstilling.`, en: `“${s.id}” is no setting.` },
        {
          da: near
            ? `Mente du ${near}?`
            : `Slet rækken. Indstillingerne er: ${Object.keys(SETTINGS).join(", ")}.`,
          en: near
            ? `Did you mean ${near}?`
            : `Delete the row. The settings are: ${Object.keys(SETTINGS).join(", ")}.`,
        },
      );
    }),
];

/** An address, a mail or a day that is set can be used as one. */
export const settingsCanBeUsed: Belief = (t) =>
  t.settings.flatMap((s) => {
    const setting = SETTINGS[s.id];
    const value = s.value ?? (s.id === DAY ? "" : null);
    if (!setting || value === null || setting.form.test(value)) return [];
    return [
      at(
        "settings",
        s,
        "value",
        {
          da: value === "" ? "Cellen er tom." : `»${value}« kan ikke bruges som ${s.id}.`,
          en: value === "" ? "The cell is empty." : `“${value}” cannot be used as ${s.id}.`,
        },
        { da: `Skriv den som ${setting.example}.`, en: `Write it as ${setting.example}.` },
      ),
    ];
  });

export const everyGroupOfTablesIsThere: Belief = (t) => [
  ...GROUPS.filter((id) => !t.updates.some((u) => u.id === id)).map((id) => missingRow("updates", id)),
  ...t.updates.flatMap((u) =>
    u.tables
      .split(" ")
      .filter((id) => !Object.hasOwn(TABLES, id))
      .map((id) => {
        const near = nearest(id, Object.keys(TABLES));
        return at(
          "updates",
          u,
          "tables",
          { da: `»${id}« er ikke en af tabellerne.`, en: `“${id}” is none of the tables.` },
          {
            da: near ? `Mente du ${near}?` : "Skriv filnavne uden .csv med mellemrum imellem.",
            en: near
              ? `Did you mean ${near}?`
              : "Write names of files without .csv, with a blank between them.",
          },
        );
      }),
  ),
];
