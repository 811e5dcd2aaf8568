import type { RowOf } from "../../src/model/tables/index.ts";
import type { Answer } from "./answer.ts";
import type { Snapshot } from "./snapshot.ts";

/** Cells by column, written as the tables keep them. */
export type Cells = Readonly<Record<string, string>>;

export const sourceIdOf = (table: string): string => `statbank-${table.toLowerCase()}`;

/** The row of `sources` for a table of the StatBank, in the words the StatBank has for it. */
export function sourceRow(s: Snapshot): Cells {
  const table = s.question.body.table;
  return {
    id: sourceIdOf(table),
    title: `${table}: ${s.title}`,
    publisher: "Danmarks Statistik",
    url: `https://www.statistikbanken.dk/${table}`,
    published: "",
    note_da: "Hentet gennem Statistikbankens API. Licens: CC BY 4.0.",
    note_en: "Taken through the API of StatBank Denmark. Licence: CC BY 4.0.",
    kind: "authority",
    language: "da",
  };
}

/** The rows of `other-values`: for each year the part, the whole, and the share with one decimal, which is our arithmetic. */
export function valueRows(row: RowOf<"comparisons">, s: Snapshot, answer: Answer): Cells[] {
  const source = sourceIdOf(s.question.body.table);
  return answer.counts.flatMap(({ year, part, whole }) => {
    const common = {
      area: row.area,
      date: `01-01-${year}`,
      date_precision: "day",
      list: "",
      bound: "exact",
      may_be_point: "no",
      evidence: "",
      source,
    };
    const counted = { ...common, indicator: "", unit: "persons", confidence: "primary" };
    const [noteDa, noteEn] = row.part.includes("|")
      ? [
          "Vi har lagt flere grupper i Statistikbanken sammen.",
          "We have added up several groups of the StatBank.",
        ]
      : ["", ""];
    return [
      {
        ...counted,
        id: `${row.id}-part-${year}`,
        name_da: row.part_name_da,
        name_en: row.part_name_en,
        value: String(part),
        note_da: noteDa,
        note_en: noteEn,
        ...(noteDa === "" ? {} : { confidence: "derived" }),
      },
      {
        ...counted,
        id: `${row.id}-whole-${year}`,
        name_da: row.whole_name_da,
        name_en: row.whole_name_en,
        value: String(whole),
        note_da: "",
        note_en: "",
      },
      {
        ...common,
        id: `${row.id}-share-${year}`,
        name_da: row.share_name_da,
        name_en: row.share_name_en,
        indicator: row.indicator ?? "",
        unit: "pct",
        value: String(Math.round((1000 * part) / whole) / 10).replace(".", ","),
        note_da: "Egne beregninger på baggrund af tal fra Danmarks Statistik.",
        note_en: "Our own calculation from figures of Statistics Denmark.",
        confidence: "derived",
      },
    ];
  });
}
