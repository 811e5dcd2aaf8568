import type { Words } from "../src/i18n/locale.ts";
import type { Table } from "../src/model/table.ts";
import { readCell } from "./cell.ts";
import type { Problem } from "./problem.ts";

/** Two columns whose cells stand under each other's headings. */
export type Swap = readonly [a: string, b: string];

/** Columns that run from a smaller to a larger. */
const ORDERED: readonly Swap[] = [
  ["from", "to"],
  ["start", "end"],
  ["line_from", "line_to"],
  ["min", "max"],
];

/** Common words that stand in one of the two languages only. */
const DANISH =
  /(?<!\p{L})(og|af|til|den|det|er|på|som|ikke|med|fra|har|blev|ved|eller|for at)(?!\p{L})|[æøå]/iu;
const ENGLISH = /(?<!\p{L})(and|of|the|to|is|was|not|with|from|has|were|which|or|by|are|that)(?!\p{L})/iu;

/**
 * Two columns that were swapped, if the cells tell so: most cells of one fault where they stand and all would fit under the
 * other heading, or periods end before they begin all the way down, or Danish stands under English.
 *
 * @param rows the cells of each good row, in the order of `names`
 * @param faulty whether any cell faults where it stands
 */
export function findSwap(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  table: Table,
  comma: boolean,
  faulty: boolean,
): Swap | undefined {
  if (rows.length < 2) return undefined;
  return (
    byOrder(names, rows, table, comma) ??
    byLanguage(names, rows) ??
    (faulty ? byKind(names, rows, table, comma) : undefined)
  );
}

function byKind(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  table: Table,
  comma: boolean,
): Swap | undefined {
  /** The share of the filled cells under one heading that another heading's column would take. */
  const fits = (at: number, as: string): number => {
    const column = table.columns[as];
    const filled = rows.map((r) => r[at] ?? "").filter((c) => c !== "");
    if (!column || filled.length === 0) return column?.optional ? 1 : 0;
    return filled.filter((c) => "value" in readCell(c, column, comma)).length / filled.length;
  };
  for (const [a, name] of names.entries()) {
    // A text that faults is a bad text; anything may be a text.
    if (table.columns[name]?.kind === "text") continue;
    if (rows.every((r) => (r[a] ?? "") === "") || fits(a, name) >= 0.5) continue;
    // The partner that holds this column's cells; where several would do, one that faults too.
    const partners = names
      .map((other, b) => ({ other, b }))
      .filter(({ b }) => b !== a && rows.filter((r) => (r[b] ?? "") !== "").length >= rows.length / 2)
      .filter(({ other, b }) => fits(b, name) > 0.9 && fits(a, other) > 0.9)
      .map(({ other, b }) => ({ other, own: fits(b, other), kind: table.columns[other]?.kind }))
      .sort((x, y) => x.own - y.own || Number(x.kind === "text") - Number(y.kind === "text"));
    const [partner] = partners;
    if (partner) return [name, partner.other];
  }
  return undefined;
}

function byOrder(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  table: Table,
  comma: boolean,
): Swap | undefined {
  return ORDERED.find(([from, to]) => {
    const [a, b] = [names.indexOf(from), names.indexOf(to)];
    const column = table.columns[from];
    if (a < 0 || b < 0 || !column) return false;
    const both = rows.flatMap((r) => {
      const cells = [r[a] ?? "", r[b] ?? ""].map((c) => (c === "" ? undefined : readCell(c, column, comma)));
      const [x, y] = cells.map((c) => (c && "value" in c ? c.value : null));
      return x === null || x === undefined || y === null || y === undefined ? [] : [[x, y] as const];
    });
    return both.length >= 2 && both.every(([x, y]) => x >= y) && both.some(([x, y]) => x > y);
  });
}

function byLanguage(names: readonly string[], rows: readonly (readonly string[])[]): Swap | undefined {
  for (const [a, da] of names.entries()) {
    if (!da.endsWith("_da")) continue;
    const b = names.indexOf(`${da.slice(0, -3)}_en`);
    if (b < 0) continue;
    let [right, wrong] = [0, 0];
    for (const r of rows) {
      const [x, y] = [r[a] ?? "", r[b] ?? ""];
      if (x === "" || y === "") continue;
      if (isOnly(x, DANISH, ENGLISH) && isOnly(y, ENGLISH, DANISH)) right++;
      if (isOnly(x, ENGLISH, DANISH) && isOnly(y, DANISH, ENGLISH)) wrong++;
    }
    if (wrong >= 2 && wrong > right) return [da, `${da.slice(0, -3)}_en`];
  }
  return undefined;
}

const isOnly = (text: string, yes: RegExp, no: RegExp): boolean => yes.test(text) && !no.test(text);

/** One fault for both columns. */
export function tellSwap([a, b]: Swap, table: Table, file: string): Problem {
  const name = (column: string): Words => {
    const label = table.columns[column]?.label;
    return { da: `${column} (${label?.da})`, en: `${column} (${label?.en})` };
  };
  return {
    file,
    row: 1,
    column: a,
    label: table.columns[a]?.label,
    fact: {
      da: `Cellerne under ${name(a).da} og ${name(b).da} er byttet om.`,
      en: `The cells under ${name(a).en} and ${name(b).en} have changed places.`,
    },
    remedy: {
      da: `Byt om på de to overskrifter, ${a} og ${b}, eller flyt cellerne tilbage.`,
      en: `Swap the two headings, ${a} and ${b}, or move the cells back.`,
    },
  };
}
