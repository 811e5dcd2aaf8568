import type { Locale } from "../i18n/locale.ts";
import { keyOf } from "./key.ts";
import type { Column } from "./table.ts";
import { TABLES, type TableId, type Tables } from "./tables/index.ts";
import { type TypedNumber, typedNumbers } from "./typed-numbers.ts";

/**
 * Which row vouches for a number that stands in the words of another. In this order: a row of `numbers-in-words` that names
 * it; a number of the words' own row; the fragment that row quotes; the rows it is tied to; the facts and the money of its
 * clause, and of the whole agreement where the words are about the agreement; rows that rest on the same source.
 */

/** The cell that holds a number: a row, and its column. `evidence` is a fragment that prints it. */
export interface Holder {
  readonly table: TableId;
  readonly key: string;
  readonly column: string;
  /** As the cell has it, not as the words round it; without the sign that the words put in words. */
  readonly value: number;
}

type AnyRow = Readonly<Record<string, unknown>>;
interface Placed {
  readonly table: TableId;
  readonly row: AnyRow;
}

/** Columns that say where something stands and not how much there is of it. */
const PLACES = new Set([
  "row",
  "order",
  "line",
  "line_from",
  "line_to",
  "decimals",
  "deadline_year",
  "min",
  "max",
]);
/** Columns with words that somebody else wrote: what they print, they hold. */
const QUOTED = ["evidence", "text"];
/** The tables whose words are about the agreement itself. */
const OF_AGREEMENT = new Set<TableId>(["clauses", "facts", "efforts", "money", "goals", "tools", "silences"]);
/** The tables that hold numbers in the agreement, and the numbers that other sources give. */
const FIGURES: readonly TableId[] = ["facts", "money"];
const FOUND: readonly TableId[] = ["list-counts", "other-values", "thresholds", "targets"];

/** The cell that holds a number in the words of a row; null where no row does. */
export function holderOf(tables: Tables, table: TableId, row: AnyRow, number: TypedNumber): Holder | null {
  const known = indexOf(tables);
  const key = keyOf(row, TABLES[table]);
  for (const p of known.named.get(`${table}:${key}`) ?? [])
    if (says(number, Number(p.row["number"])))
      return { table: p.table, key: String(p.row["id"]), column: "number", value: Number(p.row["number"]) };
  const own = { table, row };
  const found = cellIn(own, number, false) ?? quoteIn(own, number);
  if (found) return found;
  const near = [
    known.tiedTo(own),
    known.ofClause.get(String(table === "clauses" ? row["id"] : row["clause"])) ?? [],
    OF_AGREEMENT.has(table) ? known.ofAgreement : [],
    known.ofSource.get(String(row["source"])) ?? [],
  ];
  for (const rows of near) {
    for (const p of rows) {
      const cell = cellIn(p, number, true);
      if (cell) return cell;
    }
    for (const p of rows) {
      const quote = p.row === row ? null : quoteIn(p, number);
      if (quote) return quote;
    }
  }
  return null;
}

const says = (n: TypedNumber, value: number): boolean =>
  Math.abs(Math.abs(value) - Math.abs(n.value)) <= Math.min(n.within, Math.abs(n.value) * 0.02) + 1e-9;

/** A number of the row that the text says; `strictly`: of the unit it says. */
function cellIn({ table, row }: Placed, n: TypedNumber, strictly: boolean): Holder | null {
  for (const [column, c] of numeric(table)) {
    const value = row[column];
    if (c && typeof value === "number" && says(n, value) && (!strictly || sameUnit(row, column, n)))
      return { table, key: keyOf(row, TABLES[table]), column, value: n.value < 0 ? value : Math.abs(value) };
  }
  return null;
}

/** Per cent of per cent, kroner of kroner. A text that says no unit says a count. */
function sameUnit(row: AnyRow, column: string, n: TypedNumber): boolean {
  const unit = String(row["unit"] ?? unitOf(row, column));
  if (n.unit === "dkk") return unit.startsWith("dkk");
  if (n.unit === "pct") return unit === "pct";
  return unit !== "pct" && !unit.startsWith("dkk");
}

function unitOf(row: AnyRow, column: string): string {
  if (/dkk|^y20/.test(column)) return "dkk";
  const measured = row["indicator"] !== undefined && row["indicator"] !== "residents";
  return column.endsWith("_pct") || (measured && column === "value") ? "pct" : "count";
}

function quoteIn({ table, row }: Placed, n: TypedNumber): Holder | null {
  for (const column of QUOTED) {
    const quote = row[column];
    if (typeof quote === "string" && printed(quote).some((v) => says(n, v)))
      return { table, key: keyOf(row, TABLES[table]), column, value: n.value };
  }
  return null;
}

const PRINTED = new Map<string, readonly number[]>();

/** Every number a fragment prints, whichever language it is in. */
function printed(quote: string): readonly number[] {
  const known = PRINTED.get(quote);
  if (known) return known;
  const bare = quote.replace(/[»«“”"]/g, " ");
  const found = [
    ...(["da", "en"] as const).flatMap((l) => typedNumbers(bare, l).map((n) => n.value)),
    ...[...bare.matchAll(/\d+/g)].map((m) => Number(m[0])),
  ];
  PRINTED.set(quote, found);
  return found;
}

const COLUMNS = new Map<TableId, readonly (readonly [string, Column])[]>();

function numeric(table: TableId): readonly (readonly [string, Column])[] {
  const known = COLUMNS.get(table);
  if (known) return known;
  const all = Object.entries(TABLES[table].columns as Readonly<Record<string, Column>>);
  const found = all.filter(
    ([name, c]) => (c.kind === "integer" || c.kind === "decimal") && !PLACES.has(name),
  );
  COLUMNS.set(table, found);
  return found;
}

interface Index {
  readonly named: ReadonlyMap<string, readonly Placed[]>;
  readonly ofClause: ReadonlyMap<string, readonly Placed[]>;
  readonly ofSource: ReadonlyMap<string, readonly Placed[]>;
  readonly ofAgreement: readonly Placed[];
  tiedTo(p: Placed): readonly Placed[];
}

const INDEX = new WeakMap<Tables, Index>();

function indexOf(tables: Tables): Index {
  const known = INDEX.get(tables);
  if (known) return known;
  const placed = (ids: readonly TableId[]): Placed[] =>
    ids.flatMap((table) => (tables[table] as readonly AnyRow[]).map((row) => ({ table, row })));
  const by = (rows: readonly Placed[], name: (p: Placed) => string) => Map.groupBy(rows, name);
  const agreement = placed(FIGURES);
  const byId = by(
    placed(["facts", "money", "efforts", "goals", "tools", "targets", "outcomes", "thresholds"]),
    (p) => String(p.row["id"] ?? p.row["indicator"]),
  );
  const counts = by(placed(["list-counts"]), (p) => String(p.row["list"]));
  const tied = new Map<AnyRow, readonly Placed[]>();
  const made: Index = {
    named: by(placed(["numbers-in-words"]), (p) => `${p.row["table"]}:${p.row["row_key"]}`),
    ofClause: by(agreement, (p) => String(p.row["clause"])),
    ofSource: by(placed([...FIGURES, ...FOUND]), (p) => String(p.row["source"])),
    ofAgreement: agreement,
    tiedTo: ({ table, row }) => {
      const before = tied.get(row);
      if (before) return before;
      const ids = [row["rows"], row["subject"], row["goal"], row["indicator"], row["target"]]
        .flatMap((v) => (typeof v === "string" ? v.split(" ") : []))
        .concat(
          (row["outcomes"] as readonly string[] | undefined) ?? [],
          (row["efforts"] as readonly string[] | undefined) ?? [],
        );
      const first = ids.flatMap((id) => byId.get(id) ?? []);
      const list = String(table === "lists" ? row["id"] : (row["list"] ?? row["baseline_list"]));
      const found = [...first, ...(counts.get(list) ?? [])];
      tied.set(row, found);
      return found;
    },
  };
  INDEX.set(tables, made);
  return made;
}

/** The words of a row in one language: column and text. */
export function wordsOf(
  table: TableId,
  row: AnyRow,
  locale: Locale,
): readonly (readonly [column: string, text: string])[] {
  // How a number was worked out is its own proof.
  if (table === "numbers-in-words") return [];
  return Object.keys(TABLES[table].columns).flatMap((column) => {
    const text = row[column];
    return column.endsWith(`_${locale}`) && typeof text === "string" ? [[column, text] as const] : [];
  });
}
