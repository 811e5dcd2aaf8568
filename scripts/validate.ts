import { keyOf } from "../src/model/key.ts";
import type { Table } from "../src/model/table.ts";
import type { Problem } from "./problem.ts";
import { nearest } from "./problem.ts";
import type { ReadRow } from "./read.ts";

export type ReadTables = Readonly<Record<string, readonly ReadRow[]>>;

/**
 * What the descriptions of the tables promise and no single cell can show: keys are unique, references resolve,
 * a text in one language has its other. What the figures promise is for `check`.
 *
 * @param readable the tables read without a fault. The others are passed over: references into them would all
 *   dangle, and the faults that explain why are already told.
 */
export function validate(
  tables: ReadTables,
  specs: Readonly<Record<string, Table>>,
  readable: ReadonlySet<string>,
): Problem[] {
  const whole = Object.values(specs).filter((spec) => readable.has(spec.id));
  const keys = new Map(
    whole.map((spec) => [spec.id, new Set((tables[spec.id] ?? []).map((r) => keyOf(r, spec)))]),
  );
  return whole.flatMap((spec) => {
    const rows = tables[spec.id] ?? [];
    return [
      ...doubledKeys(rows, spec),
      ...danglingReferences(rows, spec, keys),
      ...missingTranslations(rows, spec),
    ];
  });
}

function doubledKeys(rows: readonly ReadRow[], spec: Table): Problem[] {
  const first = new Map<string, number>();
  return rows.flatMap((r) => {
    const key = keyOf(r, spec);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, r.row);
      return [];
    }
    return [
      {
        file: `data/${spec.id}.csv`,
        row: r.row,
        column: spec.key.join(" + "),
        fact: {
          da: `»${key}« står allerede i række ${before}.`,
          en: `“${key}” is already in row ${before}.`,
        },
        remedy: {
          da: "Slet den ene række, eller giv den nye sit eget id.",
          en: "Delete one of the rows, or give the new one an id of its own.",
        },
      },
    ];
  });
}

function danglingReferences(
  rows: readonly ReadRow[],
  spec: Table,
  keys: ReadonlyMap<string, ReadonlySet<string>>,
): Problem[] {
  const problems: Problem[] = [];
  for (const [name, column] of Object.entries(spec.columns)) {
    if (!column.table) continue;
    const known = keys.get(column.table);
    if (!known) continue;
    for (const r of rows) {
      const cell = r[name];
      const named = cell === null || cell === undefined ? [] : Array.isArray(cell) ? cell : [cell];
      for (const k of named.map(String)) {
        if (known.has(k)) continue;
        const near = nearest(k, known);
        problems.push({
          file: `data/${spec.id}.csv`,
          row: r.row,
          column: name,
          label: column.label,
          fact: {
            da: `»${k}« findes ikke i data/${column.table}.csv.`,
            en: `“${k}” does not exist in data/${column.table}.csv.`,
          },
          remedy: {
            da: near
              ? `Mente du ${near}?`
              : `Skriv et id fra data/${column.table}.csv, eller tilføj rækken dér først.`,
            en: near
              ? `Did you mean ${near}?`
              : `Use an id from data/${column.table}.csv, or add the row there first.`,
          },
        });
      }
    }
  }
  return problems;
}

function missingTranslations(rows: readonly ReadRow[], spec: Table): Problem[] {
  const problems: Problem[] = [];
  for (const da of Object.keys(spec.columns)) {
    if (!da.endsWith("_da")) continue;
    const en = `${da.slice(0, -3)}_en`;
    for (const r of rows) {
      // A required text that is empty has been told already, cell by cell.
      if (!spec.columns[da]?.optional || (r[da] === null) === (r[en] === null)) continue;
      const empty = r[da] === null ? da : en;
      problems.push({
        file: `data/${spec.id}.csv`,
        row: r.row,
        column: empty,
        label: spec.columns[empty]?.label,
        fact: {
          da: `Teksten findes kun på ${empty === da ? "engelsk" : "dansk"}.`,
          en: `The text exists only in ${empty === da ? "English" : "Danish"}.`,
        },
        remedy: {
          da: `Skriv den ${empty === da ? "danske" : "engelske"} tekst, eller slet begge.`,
          en: `Write the ${empty === da ? "Danish" : "English"} text, or delete both.`,
        },
      });
    }
  }
  return problems;
}
