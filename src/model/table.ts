import type { Words } from "../i18n/locale.ts";

/**
 * How a table in `data/` is described: once, here, for everyone who needs it. The reader casts by it, the
 * validator judges by it, the dictionary and the downloads print its labels, and TypeScript derives the row type.
 */

/** A closed list of codes with their words, e.g. the verdicts. The order is the order of presentation. */
export type Vocabulary = Readonly<Record<string, Words>>;

export type ColumnKind = "key" | "text" | "integer" | "decimal" | "date" | "choice" | "ref" | "refs";

/** One column. `V` is the type a cell has after reading; an empty cell is `null` (never 0, never ""). */
export interface Column<V = unknown> {
  readonly kind: ColumnKind;
  readonly label: Words;
  /** May the cell be empty? Empty means unknown or not applicable, nothing else. */
  readonly optional: boolean;
  /** `choice`: the codes allowed. */
  readonly vocabulary?: Vocabulary;
  /** `ref`, `refs`: the id of the table whose key the cell names; `refs` takes several, with a space between. */
  readonly table?: string;
  /** `integer`, `decimal`: the smallest and largest value that can be right. */
  readonly min?: number;
  readonly max?: number;
  /** `key`: the form of the id. */
  readonly pattern?: RegExp;
  /** Carries `V`; never present at run time. */
  readonly value?: V;
}

export type Columns = Readonly<Record<string, Column>>;

/** What the table does for the site: `fact` rows must name a source and a confidence. */
export type TableRole = "fact" | "list" | "words";

export interface Table<C extends Columns = Columns> {
  /** The file is `data/<id>.csv`; the address is `/data/<id>/`. Never renamed once published. */
  readonly id: string;
  readonly role: TableRole;
  readonly name: Words;
  /** One or two sentences for the dictionary. */
  readonly about: Words;
  /** The columns that together name a row. */
  readonly key: readonly string[];
  readonly columns: C;
  /** False if the figures are somebody else's and outside our own licence (they keep the source's terms). */
  readonly ours: boolean;
  /** May the table be without rows? A table of corrections may; a table of facts without rows is a mishap. */
  readonly mayBeEmpty: boolean;
}

/** A row as the site sees it: the cells by column, and `row`, the line the spreadsheet shows it on (header = 1). */
export type Row<T extends Table> = {
  readonly [K in keyof T["columns"]]: T["columns"][K] extends Column<infer V> ? V : never;
} & { readonly row: number };

export function table<const C extends Columns>(
  spec: Omit<Table<C>, "ours" | "key" | "mayBeEmpty"> & {
    key: readonly (keyof C & string)[];
    ours?: boolean;
    mayBeEmpty?: boolean;
  },
): Table<C> {
  return { ours: true, mayBeEmpty: false, ...spec };
}

interface Optional {
  optional: true;
}

const words = (da: string, en: string): Words => ({ da, en });

/** The id of a row: lower-case letters, digits and hyphens, or the form `pattern` gives. */
export function key(da: string, en: string, pattern = /^[a-z0-9]+(-[a-z0-9]+)*$/): Column<string> {
  return { kind: "key", label: words(da, en), optional: false, pattern };
}

export function text(da: string, en: string): Column<string>;
export function text(da: string, en: string, o: Optional): Column<string | null>;
export function text(da: string, en: string, o?: Optional): Column<string | null> {
  return { kind: "text", label: words(da, en), optional: Boolean(o?.optional) };
}

/** A Danish and an English column, `<name>_da` and `<name>_en`: both filled or, where optional, both empty. */
export function pair<const N extends string>(
  name: N,
  da: string,
  en: string,
): { [K in `${N}_da` | `${N}_en`]: Column<string> };
export function pair<const N extends string>(
  name: N,
  da: string,
  en: string,
  o: Optional,
): { [K in `${N}_da` | `${N}_en`]: Column<string | null> };
export function pair(name: string, da: string, en: string, o?: Optional): Columns {
  const optional = Boolean(o?.optional);
  return {
    [`${name}_da`]: { kind: "text", label: words(`${da} (dansk)`, `${en} (Danish)`), optional },
    [`${name}_en`]: { kind: "text", label: words(`${da} (engelsk)`, `${en} (English)`), optional },
  };
}

interface Range {
  min?: number;
  max?: number;
}

export function integer(da: string, en: string, o?: Range): Column<number>;
export function integer(da: string, en: string, o: Range & Optional): Column<number | null>;
export function integer(da: string, en: string, o: Range & Partial<Optional> = {}): Column<number | null> {
  const { optional = false, ...range } = o;
  return { kind: "integer", label: words(da, en), optional, ...range };
}

export function decimal(da: string, en: string, o?: Range): Column<number>;
export function decimal(da: string, en: string, o: Range & Optional): Column<number | null>;
export function decimal(da: string, en: string, o: Range & Partial<Optional> = {}): Column<number | null> {
  const { optional = false, ...range } = o;
  return { kind: "decimal", label: words(da, en), optional, ...range };
}

/** A day, written `07-03-2011` (as Danish Excel writes it) or `2011-03-07`; read as ISO `2011-03-07`. */
export function date(da: string, en: string): Column<string>;
export function date(da: string, en: string, o: Optional): Column<string | null>;
export function date(da: string, en: string, o?: Optional): Column<string | null> {
  return { kind: "date", label: words(da, en), optional: Boolean(o?.optional) };
}

export function choice<const V extends Vocabulary>(
  da: string,
  en: string,
  vocabulary: V,
): Column<keyof V & string>;
export function choice<const V extends Vocabulary>(
  da: string,
  en: string,
  vocabulary: V,
  o: Optional,
): Column<(keyof V & string) | null>;
export function choice(da: string, en: string, vocabulary: Vocabulary, o?: Optional): Column<string | null> {
  return { kind: "choice", label: words(da, en), vocabulary, optional: Boolean(o?.optional) };
}

export function ref(da: string, en: string, table: string): Column<string>;
export function ref(da: string, en: string, table: string, o: Optional): Column<string | null>;
export function ref(da: string, en: string, table: string, o?: Optional): Column<string | null> {
  return { kind: "ref", label: words(da, en), table, optional: Boolean(o?.optional) };
}

/** Several keys of another table with a space between them; an empty cell is an empty list. */
export function refs(da: string, en: string, table: string): Column<readonly string[]> {
  return { kind: "refs", label: words(da, en), table, optional: true };
}
