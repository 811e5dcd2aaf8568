import { keyOf } from "../src/model/key.ts";
import type { Table } from "../src/model/table.ts";
import type { Problem } from "./problem.ts";
import { nearest } from "./problem.ts";
import type { ReadRow } from "./read.ts";
import { type Swap, tellSwap } from "./swapped.ts";

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
  return [
    ...whole.flatMap((spec) => {
      const rows = tables[spec.id] ?? [];
      return [...doubledKeys(rows, spec), ...missingTranslations(rows, spec)];
    }),
    ...danglingReferences(whole, tables, keys),
  ];
}

function doubledKeys(rows: readonly ReadRow[], spec: Table): Problem[] {
  const first = new Map<string, ReadRow>();
  const [only, more] = spec.key;
  return rows.flatMap((r) => {
    const key = keyOf(r, spec);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, r);
      return [];
    }
    const same = Object.keys(spec.columns).every((c) => String(r[c]) === String(before[c]));
    return [
      {
        file: `data/${spec.id}.csv`,
        row: r.row,
        column: spec.key.join(" + "),
        label: more === undefined ? spec.columns[only ?? ""]?.label : undefined,
        kind: same ? "doubled-row" : "doubled-key",
        fact: {
          da: `»${key}« står allerede i række ${before.row}${same ? " med de samme værdier" : " med andre værdier"}.`,
          en: `“${key}” is already in row ${before.row} ${same ? "with the same values" : "with other values"}.`,
        },
        remedy: same
          ? { da: "Slet den ene række.", en: "Delete one of the rows." }
          : {
              da: "Slet den ene række, eller giv den nye sit eget id.",
              en: "Delete one of the rows, or give the new one an id of its own.",
            },
      },
    ];
  });
}

/** A key that is named and not there. */
interface Dangling {
  readonly spec: Table;
  readonly column: string;
  readonly row: number;
  readonly key: string;
}

/** So many unknown keys are given a suggestion; a file with more of them has another fault than a slip of the pen. */
const SUGGESTED = 100;
/** From so many cells on it is the row that is missing, and not the cells that are wrong. */
const MISSED_BY = 4;

function danglingReferences(
  specs: readonly Table[],
  tables: ReadTables,
  keys: ReadonlyMap<string, ReadonlySet<string>>,
): Problem[] {
  const problems: Problem[] = [];
  const dangling = new Map<string, Map<string, Dangling[]>>();
  for (const spec of specs) {
    const swap = swappedReferences(tables[spec.id] ?? [], spec, keys);
    if (swap) problems.push(tellSwap(swap, spec, `data/${spec.id}.csv`));
    for (const [name, column] of Object.entries(spec.columns)) {
      const known = column.table === undefined ? undefined : keys.get(column.table);
      if (!column.table || !known || swap?.includes(name)) continue;
      const missed = dangling.get(column.table) ?? new Map<string, Dangling[]>();
      dangling.set(column.table, missed);
      for (const r of tables[spec.id] ?? []) {
        const cell = r[name];
        for (const k of typeof cell === "string" ? [cell] : Array.isArray(cell) ? cell : []) {
          if (known.has(k)) continue;
          const place = { spec, column: name, row: r.row, key: k };
          const places = missed.get(k);
          if (places) places.push(place);
          else missed.set(k, [place]);
        }
      }
    }
  }
  let suggested = 0;
  for (const [table, missed] of dangling)
    for (const [key, places] of missed) {
      const near = suggested++ < SUGGESTED ? nearest(key, keys.get(table) ?? []) : undefined;
      if (places.length >= MISSED_BY) problems.push(missingRow(table, key, places, near));
      else problems.push(...places.map((d) => danglingCell(d, table, near)));
    }
  return problems;
}

function danglingCell(d: Dangling, table: string, near: string | undefined): Problem {
  return {
    file: `data/${d.spec.id}.csv`,
    row: d.row,
    column: d.column,
    label: d.spec.columns[d.column]?.label,
    kind: `dangling ${table}`,
    fact: {
      da: `»${d.key}« findes ikke i data/${table}.csv.`,
      en: `“${d.key}” does not exist in data/${table}.csv.`,
    },
    remedy: near
      ? { da: `Mente du ${near}?`, en: `Did you mean ${near}?` }
      : {
          da: `Skriv et id fra data/${table}.csv, eller tilføj rækken dér først.`,
          en: `Use an id from data/${table}.csv, or add the row there first.`,
        },
  };
}

/** A key that many cells name: told once, where its row should be. */
function missingRow(
  table: string,
  key: string,
  places: readonly Dangling[],
  near: string | undefined,
): Problem {
  const files = new Map<string, number[]>();
  for (const { spec, row } of places) files.set(spec.id, [...(files.get(spec.id) ?? []), row]);
  const where = (from: string, one: string, many: string): string =>
    [...files]
      .map(([id, rows]) =>
        rows.length === 1
          ? `data/${id}.csv (${one} ${rows[0]})`
          : `data/${id}.csv (${rows.length} ${many}, ${from} ${rows[0]})`,
      )
      .join(", ");
  return {
    file: `data/${table}.csv`,
    fact: {
      da: `Rækken »${key}« mangler, men den er nævnt i ${where("fra række", "række", "steder")}.`,
      en: `The row “${key}” is missing but is named in ${where("from row", "row", "places")}.`,
    },
    remedy: near
      ? {
          da: `Sæt rækken ind. Er det cellerne, der er forkerte: Mente du ${near}?`,
          en: `Put the row in. If the cells are wrong: did you mean ${near}?`,
        }
      : { da: "Sæt rækken ind, eller ret cellerne.", en: "Put the row in, or correct the cells." },
  };
}

/** Two columns of references whose cells stand under each other's headings: each dangles, and would not in the other's place. */
function swappedReferences(
  rows: readonly ReadRow[],
  spec: Table,
  keys: ReadonlyMap<string, ReadonlySet<string>>,
): Swap | undefined {
  const columns = Object.entries(spec.columns).filter(([, c]) => c.kind === "ref" && c.table !== undefined);
  /** The share of one column's cells that another's table knows. */
  const fits = (column: string, table: string | undefined): number => {
    const cells = rows.flatMap((r) => (typeof r[column] === "string" ? [r[column]] : []));
    const known = keys.get(table ?? "");
    return known && cells.length >= 2 ? cells.filter((c) => known.has(c)).length / cells.length : Number.NaN;
  };
  for (const [i, [a, x]] of columns.entries())
    for (const [b, y] of columns.slice(i + 1))
      if (x.table !== y.table && fits(a, x.table) < 0.2 && fits(a, y.table) > 0.8 && fits(b, x.table) > 0.8)
        return [a, b];
  return undefined;
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
        kind: "translation",
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
