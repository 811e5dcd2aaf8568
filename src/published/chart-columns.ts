import { LOCALES, type Locale, type Words } from "../i18n/locale.ts";
import type { Confidence, DatasetRow } from "../model/dataset.ts";
import type { Decision } from "../model/rows.ts";
import type { Vocabulary } from "../model/table.ts";
import { CONFIDENCE, YES_NO } from "../model/vocabulary.ts";
import { sourceById, sourceLine } from "../site/sources.ts";
import { EMPTY, type EmptyCode, type Field } from "./fields.ts";

/**
 * The columns of the two sheets a chart's rows are published as: what each is called, and what stands in its
 * cells.
 */

/**
 * A cell as the sheet's writer gets it: no text for numbers, so that each sheet can write them its own way.
 */
export type Cell = string | number | boolean | null;

export interface SheetColumn {
  readonly name: string;
  /** As the dictionary calls it; the sheet for Excel has it as its heading. */
  readonly label: Words;
  readonly type: "string" | "integer" | "number" | "boolean" | "date";
  /** `string`: the codes that can stand here. */
  readonly vocabulary?: Vocabulary;
  readonly cell: (row: DatasetRow) => Cell;
}

type Row = DatasetRow & Readonly<Record<string, unknown>>;
const w = (da: string, en: string): Words => ({ da, en });

/**
 * For programs: every field under its own name, both languages, codes as codes, and where each row comes
 * from.
 */
export function machineColumns(fields: Readonly<Record<string, Field>>): readonly SheetColumn[] {
  return [
    { name: "key", label: w("rækkens id", "id of the row"), type: "string", cell: (r) => r.key },
    ...Object.entries(fields).flatMap(([name, f]) => fieldColumns(name, f)),
    {
      name: "absent",
      label: w("felter uden værdi, hver med grunden", "fields without a value, each with the reason"),
      type: "string",
      cell: (r) => spaced(absences(r, fields).map(([name, code]) => `${name}:${code}`)),
    },
    {
      name: "from",
      label: w("rækkerne i tabellerne", "the rows of the tables"),
      type: "string",
      cell: (r) => spaced(r.from),
    },
    {
      name: "sources",
      label: w("kilder (id)", "sources (id)"),
      type: "string",
      cell: (r) => spaced(r.sources),
    },
    {
      name: "source_addresses",
      label: w(
        "kildernes adresser i samme rækkefølge (- er en kilde uden)",
        "addresses of the sources in the same order (- has none)",
      ),
      type: "string",
      cell: (r) => spaced(r.sources.map((id) => sourceById(id).url ?? "-")),
    },
    {
      name: "confidence",
      label: w("sikkerhed", "confidence"),
      type: "string",
      vocabulary: CONFIDENCE,
      cell: confidenceOf,
    },
  ];
}

function fieldColumns(name: string, f: Field): SheetColumn[] {
  const { label } = f;
  const at = (r: DatasetRow): unknown => valueAt(r, name);
  switch (f.kind) {
    case "words":
      return LOCALES.map((l) => ({
        name: `${name}_${l}`,
        label: {
          da: `${label.da} (${l === "da" ? "dansk" : "engelsk"})`,
          en: `${label.en} (${l === "da" ? "Danish" : "English"})`,
        },
        type: "string" as const,
        cell: (r) => (at(r) as Words | null)?.[l] ?? null,
      }));
    case "ids":
      return [{ name, label, type: "string", cell: (r) => spaced(at(r) as readonly string[]) }];
    case "decisions":
      return [
        { name, label, type: "string", cell: (r) => spaced((at(r) as readonly Decision[]).map(decision)) },
      ];
    case "yes-no":
      return [{ name, label, type: "boolean", cell: (r) => at(r) as boolean }];
    case "code":
      return [
        {
          name,
          label,
          type: "string",
          ...(f.vocabulary && { vocabulary: f.vocabulary }),
          cell: (r) => at(r) as Cell,
        },
      ];
    case "text":
      return [{ name, label, type: "string", cell: (r) => at(r) as Cell }];
    default:
      return [{ name, label, type: f.kind, cell: (r) => at(r) as Cell }];
  }
}

/** For a person with a spreadsheet: one language, codes as words, sources by name. */
export function excelColumns(
  fields: Readonly<Record<string, Field>>,
  locale: Locale,
): readonly SheetColumn[] {
  return [
    { name: "id", label: w("id", "id"), type: "string", cell: (r) => r.key },
    ...Object.entries(fields).flatMap(([name, f]) => {
      const [column] = fieldColumns(name, f).filter(
        (c) => f.kind !== "words" || c.name.endsWith(`_${locale}`),
      );
      return column
        ? [{ ...column, label: f.label, type: spoken(column), cell: inWords(column, locale) }]
        : [];
    }),
    {
      name: "absent",
      label: w("hvorfor noget mangler", "why something is missing"),
      type: "string",
      cell: (r) =>
        absences(r, fields)
          .map(([name, code]) => `${fields[name]?.label[locale] ?? SOURCES[locale]}: ${EMPTY[code][locale]}`)
          .join(" | "),
    },
    { name: "sources", label: SOURCES, type: "string", cell: (r) => r.sources.map(sourceLine).join(" | ") },
    {
      name: "source_addresses",
      label: w("kildernes adresser", "addresses of the sources"),
      type: "string",
      cell: (r) => r.sources.map((id) => sourceById(id).url ?? "-").join(" "),
    },
    {
      name: "confidence",
      label: w("sikkerhed", "confidence"),
      type: "string",
      cell: (r) => {
        const confidence = confidenceOf(r);
        return confidence && CONFIDENCE[confidence][locale];
      },
    },
    {
      name: "from",
      label: w("rækker i tabellerne", "rows of the tables"),
      type: "string",
      cell: (r) => r.from.join(" "),
    },
  ];
}

const SOURCES = w("kilder", "sources");

/** Yes and no are words to a person. */
const spoken = (c: SheetColumn): SheetColumn["type"] => (c.type === "boolean" ? "string" : c.type);

function inWords(c: SheetColumn, locale: Locale): SheetColumn["cell"] {
  return (r) => {
    const value = c.cell(r);
    if (typeof value === "boolean") return YES_NO[value ? "yes" : "no"][locale];
    return c.vocabulary && typeof value === "string" ? (c.vocabulary[value]?.[locale] ?? value) : value;
  };
}

/** The fields of a row that hold no value though they could, each with the reason. */
export function absences(
  row: DatasetRow,
  fields: Readonly<Record<string, Field>>,
): readonly (readonly [string, EmptyCode])[] {
  const empty = Object.entries(fields).flatMap(([name, { empty }]): (readonly [string, EmptyCode])[] => {
    if (valueAt(row, name) !== null || empty === undefined || empty === "nothing") return [];
    return [[name, typeof empty === "string" ? empty : (valueAt(row, empty.told) as EmptyCode)]];
  });
  return row.sources.length > 0 ? empty : [...empty, ["sources", "no-source"]];
}

/** How far the row may be trusted; null for a gap, which nobody has stated and we have not worked out. */
export function confidenceOf(row: DatasetRow): Confidence | null {
  const byUs = row.confidence === "derived" || row.confidence === "counted";
  return row.sources.length > 0 || byUs ? row.confidence : null;
}

/**
 * Throws on a field that the row does not have: the dictionary and the dataset would speak of different
 * things.
 */
function valueAt(row: DatasetRow, name: string): unknown {
  const value = (row as Row)[name];
  if (value === undefined)
    throw new Error(`the row "${row.key}" has no field "${name}"; it has ${Object.keys(row).join(", ")}`);
  return value;
}

const spaced = (items: readonly string[]): string => items.join(" ");
const decision = (d: Decision): string =>
  [d.target, d.reading, d.at_most, d.met ? "met" : "missed"].join("/");
