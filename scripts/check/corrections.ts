import { isTableId, keyOf } from "../../src/model/key.ts";
import { type RowOf, TABLES, type Tables } from "../../src/model/tables/index.ts";
import { meant } from "../../src/model/written.ts";
import { nearest } from "../problem.ts";
import { at, type Belief, byId } from "./belief.ts";

/** What a correction says of a published cell: that the cell is there, what stood in it, and what stands in it now. */

type Correction = RowOf<"corrections">;

export const correctionsNameACell: Belief = (t) =>
  t.corrections.flatMap((c) => {
    if (!isTableId(c.table)) {
      const near = nearest(c.table, Object.keys(TABLES));
      return [
        at(
          "corrections",
          c,
          "table",
          { da: `»${c.table}« er ikke en af tabellerne.`, en: `“${c.table}” is not one of the tables.` },
          {
            da: `Skriv tabellens filnavn uden .csv${near ? `. Mente du ${near}?` : ", fx observations."}`,
            en: `Write the name of the table’s file without .csv${near ? `. Did you mean ${near}?` : ", e.g. observations."}`,
          },
        ),
      ];
    }
    const columns = Object.keys(TABLES[c.table].columns);
    if (!columns.includes(c.column)) {
      const near = nearest(c.column, columns);
      return [
        at(
          "corrections",
          c,
          "column",
          {
            da: `Tabellen ${c.table} har ingen kolonne »${c.column}«.`,
            en: `The table ${c.table} has no column “${c.column}”.`,
          },
          {
            da: near ? `Mente du ${near}?` : `Skriv en af disse: ${columns.join(", ")}.`,
            en: near ? `Did you mean ${near}?` : `Write one of these: ${columns.join(", ")}.`,
          },
        ),
      ];
    }
    if (rowOf(t, c)) return [];
    return [
      at(
        "corrections",
        c,
        "row_key",
        {
          da: `Tabellen ${c.table} har ingen række »${c.row_key}«.`,
          en: `The table ${c.table} has no row “${c.row_key}”.`,
        },
        {
          da: `Skriv rækkens nøgle: ${TABLES[c.table].key.join(" / ")} med / imellem og uden mellemrum.`,
          en: `Write the key of the row: ${TABLES[c.table].key.join(" / ")} with / between and no spaces.`,
        },
      ),
    ];
  });

/** The new value stands in the cell; or, where the cell was corrected once more, it is what the next one calls old. */
export const correctionsHoldNow: Belief = (t) =>
  t.corrections.flatMap((c) => {
    const now = cellOf(t, c);
    if (now === undefined) return [];
    const next = later(t, c)[0];
    const holds = next ? same(c.new_value, next.old_value, now) : same(c.new_value, String(now), now);
    if (holds) return [];
    const stands = next ? next.old_value : written(now);
    return [
      at(
        "corrections",
        c,
        "new_value",
        next
          ? {
              da: `Her er den nye værdi »${c.new_value}«, men rettelsen ${next.id} af samme celle siger, at der stod »${stands}«.`,
              en: `Here the new value is “${c.new_value}”, but the correction ${next.id} of the same cell says that it was “${stands}”.`,
            }
          : {
              da: `Den nye værdi »${c.new_value}« står ikke i ${c.table}, ${c.row_key}, ${c.column}. Der står »${stands}«.`,
              en: `The new value “${c.new_value}” does not stand in ${c.table}, ${c.row_key}, ${c.column}. “${stands}” stands there.`,
            },
        next
          ? { da: "Ret den af de to, der er forkert.", en: "Correct the one of the two that is wrong." }
          : {
              da: "Ret cellen, eller skriv den værdi, der nu står i den.",
              en: "Correct the cell, or write the value that stands in it now.",
            },
      ),
    ];
  });

/** Only what was published can be corrected: a release remembers the old value, or an earlier correction put it there. */
export const correctionsWerePublished: Belief = (t, released) =>
  t.corrections.flatMap((c) => {
    const now = cellOf(t, c);
    if (now === undefined || earlier(t, c).some((e) => same(e.new_value, c.old_value, now))) return [];
    const held = released.flatMap((r) => {
      const value = r.date <= c.date ? r.shows[`${c.table}:${c.row_key}`]?.[c.column] : undefined;
      return value === undefined ? [] : [value];
    });
    if (held.some((v) => same(c.old_value, String(v), v))) return [];
    const known = [...new Set(held.map(written))];
    return [
      at(
        "corrections",
        c,
        "old_value",
        known.length === 0
          ? {
              da: `Ingen udgave fra før ${dayOf(c.date)} husker, hvad der stod i ${c.table}, ${c.row_key}, ${c.column}.`,
              en: `No release from before ${dayOf(c.date)} remembers what stood in ${c.table}, ${c.row_key}, ${c.column}.`,
            }
          : {
              da: `Den gamle værdi »${c.old_value}« har ikke stået i nogen udgave. Der stod ${known.map((v) => `»${v}«`).join(" og ")}.`,
              en: `The old value “${c.old_value}” was in no release. It said ${known.map((v) => `“${v}”`).join(" and ")}.`,
            },
        {
          da: "Skriv den værdi, der blev udgivet. data/releases/ husker de celler, diagrammerne har vist. Har værdien ikke været udgivet, skal rækken slettes.",
          en: "Write the value that was published. data/releases/ remembers the cells that charts have shown. If the value was never published, delete the row.",
        },
      ),
    ];
  });

export const correctionsChangeSomething: Belief = (t) =>
  t.corrections.flatMap((c) => {
    const now = cellOf(t, c);
    if (now === undefined || !same(c.old_value, c.new_value, now)) return [];
    return [
      at(
        "corrections",
        c,
        "new_value",
        {
          da: `Den gamle og den nye værdi er den samme: »${c.old_value}«.`,
          en: `The old and the new value are the same: “${c.old_value}”.`,
        },
        {
          da: "Skriv begge værdier, eller slet rækken, hvis intet er rettet.",
          en: "Write both values, or delete the row if nothing was corrected.",
        },
      ),
    ];
  });

/** A build has no clock: what has happened is what had happened on the day this edition is of. */
export const correctionsAreNotOfTomorrow: Belief = (t) => {
  const edition = String(meant(byId(t.settings, "data-date")?.value ?? "", ""));
  return t.corrections.flatMap((c) =>
    edition === "" || c.date <= edition
      ? []
      : [
          at(
            "corrections",
            c,
            "date",
            {
              da: `Rettelsen er dateret ${dayOf(c.date)}, men denne udgave af data er fra ${dayOf(edition)}.`,
              en: `The correction is dated ${dayOf(c.date)}, but this edition of the data is of ${dayOf(edition)}.`,
            },
            {
              da: "Ret datoen, eller skriv den nye udgaves dag ved data-date i data/settings.csv.",
              en: "Correct the date, or write the day of the new edition at data-date in data/settings.csv.",
            },
          ),
        ],
  );
};

function rowOf(t: Tables, c: Correction): Readonly<Record<string, unknown>> | undefined {
  if (!isTableId(c.table)) return undefined;
  const spec = TABLES[c.table];
  return (t[c.table] as readonly Readonly<Record<string, unknown>>[]).find(
    (r) => keyOf(r, spec) === c.row_key,
  );
}

/** What stands in the cell; undefined where there is no such cell, which is told by itself. An empty one is "". */
function cellOf(t: Tables, c: Correction): string | number | undefined {
  const value = rowOf(t, c)?.[c.column];
  if (value === undefined) return undefined;
  if (typeof value === "number") return value;
  return Array.isArray(value) ? value.join(" ") : String(value ?? "");
}

const same = (a: string, b: string, like: string | number): boolean => meant(a, like) === meant(b, like);

const ofTheSameCell = (t: Tables, c: Correction): Correction[] =>
  t.corrections.filter((o) => o.table === c.table && o.row_key === c.row_key && o.column === c.column);
/** By day; on the same day in the order of the rows. */
const comesAfter = (a: Correction, b: Correction): boolean =>
  a.date > b.date || (a.date === b.date && a.row > b.row);
const inOrder = (rows: Correction[]): Correction[] => rows.sort((a, b) => (comesAfter(a, b) ? 1 : -1));
const later = (t: Tables, c: Correction): Correction[] =>
  inOrder(ofTheSameCell(t, c).filter((o) => comesAfter(o, c)));
const earlier = (t: Tables, c: Correction): Correction[] =>
  inOrder(ofTheSameCell(t, c).filter((o) => comesAfter(c, o)));

/** As staff write it: with a decimal comma, and a day as `23-11-2026`. */
const written = (value: string | number): string =>
  typeof value === "number" ? String(value).replace(".", ",") : dayOf(value);
const dayOf = (text: string): string => text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3-$2-$1");
