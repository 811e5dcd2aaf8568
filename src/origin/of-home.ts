import { datasetName } from "../claims/dataset-name.ts";
import { howMade } from "../claims/made.ts";
import { numbersOf } from "../claims/numbers.ts";
import { datasetRowName, fieldName, hasNumber, rowName } from "../claims/row-name.ts";
import { FORMAT } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import { datasetOf, rowsOf } from "../model/door.ts";
import { anchorOf, keyOf } from "../model/key.ts";
import type { DatasetId } from "../model/rows.ts";
import type { Column } from "../model/table.ts";
import { TABLES, type TableId } from "../model/tables/index.ts";
import { CONFIDENCE } from "../model/vocabulary.ts";
import { sourceAddress, sourceById } from "../site/sources.ts";
import { addressOf, nameOf } from "../site/thread.ts";
import type { HomeOrigins, RowOrigin } from "./shape.ts";

type AnyRow = Readonly<Record<string, unknown>>;

/** What the popover says of the numbers of a table, in one language. */
export function originsOfTable(table: TableId, locale: Locale): HomeOrigins {
  const spec = TABLES[table];
  const rows = rowsOf(table) as readonly AnyRow[];
  const columns = Object.entries(spec.columns as Readonly<Record<string, Column>>);
  return {
    title: spec.name[locale],
    made: "",
    sources: sourcesOf(
      rows.flatMap((r) => (typeof r["source"] === "string" ? [r["source"]] : [])),
      locale,
    ),
    fields: Object.fromEntries(columns.map(([name, c]) => [name, c.label[locale]])),
    rows: Object.fromEntries(
      rows.map((r) => [anchorOf(keyOf(r, spec)), rowOfTable(r, `${table}:${keyOf(r, spec)}`, locale)]),
    ),
  };
}

function rowOfTable(row: AnyRow, ref: string, locale: Locale): RowOrigin {
  const text = (column: string) => (typeof row[column] === "string" ? String(row[column]) : "");
  const confidence = text("confidence") as keyof typeof CONFIDENCE | "";
  const [how, quote, clause] = [text(`how_${locale}`), text("evidence"), text("clause")];
  const line = row["line"];
  return {
    name: FORMAT[locale].sentence(rowName(ref, locale)),
    sources: text("source") === "" ? [] : [text("source")],
    confidence: confidence === "" ? "" : CONFIDENCE[confidence][locale],
    ...(how === "" ? {} : { made: how }),
    ...(quote === "" ? {} : { quote }),
    ...(clause === "" || typeof line !== "number"
      ? {}
      : {
          place: {
            clause: nameOf("clauses", clause, locale),
            url: addressOf("clauses", clause, locale),
            line,
          },
        }),
  };
}

/** The same of a dataset. */
export function originsOfDataset(id: DatasetId, locale: Locale): HomeOrigins {
  const { rows } = datasetOf(id);
  const fields = new Set(rows.flatMap((r) => numbersOf(r, locale).map((n) => n.name)));
  return {
    title: datasetName(id)[locale],
    made: howMade(id)[locale],
    sources: sourcesOf(
      rows.flatMap((r) => r.sources),
      locale,
    ),
    fields: Object.fromEntries([...fields].map((name) => [name, fieldName(id, name, locale)])),
    rows: Object.fromEntries(
      rows.map((r) => [
        anchorOf(r.key),
        {
          name: FORMAT[locale].sentence(datasetRowName(id, r, locale)),
          sources: r.sources,
          confidence: hasNumber(r) && numbersOf(r, locale).length > 0 ? CONFIDENCE[r.confidence][locale] : "",
        },
      ]),
    ),
  };
}

const sourcesOf = (ids: readonly string[], locale: Locale): HomeOrigins["sources"] =>
  Object.fromEntries(
    [...new Set(ids)].map((id) => {
      const { publisher, title } = sourceById(id);
      return [id, { title: `${publisher}: ${title}`, url: sourceAddress(id, locale) }];
    }),
  );
