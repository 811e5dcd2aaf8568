import type { Table } from "../src/model/table.ts";
import { TABLES } from "../src/model/tables/index.ts";
import { nearest, type Problem } from "./problem.ts";

/** Each column there once, none unknown. Order is free: a staff member may move a column with its cells. */
export function checkHeader(names: readonly string[], table: Table, file: string): Problem[] {
  const known = Object.keys(table.columns);
  const missing = known.filter((k) => !names.includes(k));
  const stranger = checkWhole(names, known, missing, table, file);
  if (stranger) return [stranger];

  const unknown = names.filter((n) => n !== "" && !known.includes(n));
  const problems: Problem[] = [];
  for (const [i, name] of names.entries()) {
    if (name === "")
      problems.push({
        file,
        row: 1,
        fact: { da: `Kolonne ${i + 1} har ingen overskrift.`, en: `Column ${i + 1} has no heading.` },
        remedy:
          missing.length === 1 && unknown.length === 0
            ? { da: `Skriv ${missing[0]}.`, en: `Write ${missing[0]}.` }
            : {
                da: "Skriv overskriften, eller slet kolonnen.",
                en: "Write the heading, or delete the column.",
              },
      });
    else if (names.indexOf(name) < i)
      problems.push({
        file,
        row: 1,
        fact: { da: `Kolonnen ${name} er der to gange.`, en: `The column ${name} is there twice.` },
        remedy: { da: "Slet den ene.", en: "Delete one of them." },
      });
    else if (!known.includes(name)) {
      const near = meantBy(name, missing, table, unknown.length === 1 && missing.length === 1);
      problems.push({
        file,
        row: 1,
        fact: {
          da: `Kolonnen »${short(name)}« kender vi ikke.`,
          en: `The column “${short(name)}” is unknown.`,
        },
        remedy: near
          ? { da: `Mente du ${near}? Ret overskriften.`, en: `Did you mean ${near}? Correct the heading.` }
          : {
              da: `Slet kolonnen, eller ret overskriften. Kolonnerne er: ${known.join(", ")}.`,
              en: `Delete the column or correct the heading. The columns are: ${known.join(", ")}.`,
            },
      });
      if (near) missing.splice(missing.indexOf(near), 1);
    }
  }
  // A column whose heading was emptied has been told where it stands.
  if (names.includes("") && missing.length === 1 && unknown.length === 0) return problems;
  for (const m of missing)
    problems.push({
      file,
      row: 1,
      column: m,
      label: table.columns[m]?.label,
      fact: { da: `Kolonnen ${m} mangler.`, en: `The column ${m} is missing.` },
      remedy: {
        da: "Sæt kolonnen ind igen; den seneste udgave af filen ligger i versionshistorikken.",
        en: "Put the column back; the latest edition of the file is in the version history.",
      },
    });
  return problems;
}

const short = (name: string): string => (name.length > 40 ? `${name.slice(0, 40)}…` : name);

/** The missing column a heading stands for: by its letters, by its label in either language, or as the only one left. */
function meantBy(
  name: string,
  missing: readonly string[],
  table: Table,
  onlyOne: boolean,
): string | undefined {
  const same = (a: string): boolean => a.toLowerCase() === name.toLowerCase();
  const byLabel = missing.find((m) => Object.values(table.columns[m]?.label ?? {}).some(same));
  return byLabel ?? nearest(name, missing) ?? (onlyOne ? missing[0] : undefined);
}

/** Headings that are not there at all, or another table's: one fault, not one for each column. */
function checkWhole(
  names: readonly string[],
  known: readonly string[],
  missing: readonly string[],
  table: Table,
  file: string,
): Problem | undefined {
  if (/^sep=/i.test(names[0] ?? ""))
    return {
      file,
      row: 1,
      fact: {
        da: `Første række er »${short(names[0] ?? "")}«, ikke overskrifterne.`,
        en: `The first row is “${short(names[0] ?? "")}”, not the headings.`,
      },
      remedy: { da: "Slet rækken.", en: "Delete the row." },
    };
  const found = known.length - missing.length;
  if (found * 2 > known.length) return undefined;
  const other = Object.values(TABLES as Readonly<Record<string, Table>>).find(
    (t) => t.id !== table.id && t.key.length > 0 && sameSet(Object.keys(t.columns), names),
  );
  if (other)
    return {
      file,
      row: 1,
      fact: {
        da: `Filen har overskrifterne fra data/${other.id}.csv.`,
        en: `The file has the headings of data/${other.id}.csv.`,
      },
      remedy: {
        da: `Læg den rigtige fil tilbage. Er det data/${other.id}.csv, så gem den under sit eget navn.`,
        en: `Put the right file back. If this is data/${other.id}.csv, save it under its own name.`,
      },
    };
  if (names.filter((n) => nearest(n, missing)).length * 2 > known.length) return undefined;
  return {
    file,
    row: 1,
    fact: {
      da: `Første række er ikke overskrifterne: Af ${known.length} kolonner er ${found} fundet.`,
      en: `The first row is not the headings: of ${known.length} columns ${found} were found.`,
    },
    remedy: {
      da: `Sæt rækken med overskrifter øverst: ${known.join(";")}.`,
      en: `Put the row of headings first: ${known.join(";")}.`,
    },
  };
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((x) => b.includes(x));
