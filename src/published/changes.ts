import type { Chart } from "../charts/define.ts";
import type { Format } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Dataset } from "../model/dataset.ts";
import { releases } from "../model/door.ts";
import type { CellChange, ChartPart, Release, TableChange } from "../model/release.ts";
import type { Column, Table } from "../model/table.ts";
import { TABLES } from "../model/tables/index.ts";
import { cellText } from "../site/cell-text.ts";
import { rowsBehind } from "./origins.ts";

/** What the releases changed: all of it, of one table, of one chart and of one dataset. The newest release comes first. */

/** A release and as much of its changes as concerns the thing that is asked about. */
export interface Told {
  readonly release: Release;
  readonly tables: readonly TableChange[];
  /** What of the chart is different; nothing where a table or a dataset is asked about. */
  readonly parts: readonly ChartPart[];
}

const newestFirst = (): Release[] => [...releases()].reverse();

export function allChanges(): Told[] {
  return newestFirst().map((release) => ({ release, tables: release.changes.tables, parts: [] }));
}

/** The releases that changed a table, and the first one, which published it. */
export function changesOfTable(id: string): Told[] {
  return newestFirst().flatMap((release) => {
    const tables = release.changes.tables.filter((t) => t.table === id);
    return tables.length > 0 || isFirst(release) ? [{ release, tables, parts: [] }] : [];
  });
}

/** The releases that changed a row a dataset is made of. Rows that came are told only as far as they are in it now. */
export function changesOfDataset(d: Dataset): Told[] {
  const behind = new Set(rowsBehind(d));
  return newestFirst().flatMap((release) => {
    const tables = release.changes.tables.map((t) => within(t, behind)).filter((t) => !isEmpty(t));
    return tables.length > 0 || isFirst(release) ? [{ release, tables, parts: [] }] : [];
  });
}

/** The releases that changed a chart: its picture, its words, or a value it is drawn from. */
export function changesOfChart(chart: Chart, d: Dataset): Told[] {
  const ofData = new Map(changesOfDataset(d).map((t) => [t.release.id, t]));
  return newestFirst().flatMap((release) => {
    const parts = release.changes.charts.find((c) => c.id === chart.id)?.parts ?? [];
    const tables = ofData.get(release.id)?.tables ?? [];
    return tables.length > 0 || parts.length > 0 ? [{ release, tables, parts }] : [];
  });
}

const isFirst = (r: Release): boolean => r.former === null;

function within(t: TableChange, behind: ReadonlySet<string>): TableChange {
  const isBehind = (key: string): boolean => behind.has(`${t.table}:${key}`);
  return {
    ...t,
    changed: t.changed.filter((c) => isBehind(c.key)),
    added: t.added.filter(isBehind),
    removed: t.removed.filter((r) => isBehind(r.key)),
    columns: { added: [], removed: [] },
  };
}

const isEmpty = (t: TableChange): boolean => t.changed.length + t.added.length + t.removed.length === 0;

/** A table by its id; undefined for one that is no more. */
export const tableOf = (id: string): Table | undefined => (TABLES as Readonly<Record<string, Table>>)[id];

export interface ChangedCell {
  readonly change: CellChange;
  /** The column's label. */
  readonly label: string;
  readonly old: string;
  readonly new: string;
  /** The language the values are written in, where it is not the page's. */
  readonly lang: Locale | undefined;
}

/** The changed cells as readers of `locale` want them: a text that changed in both languages is told in theirs alone. */
export function changedCells(t: TableChange, f: Format): ChangedCell[] {
  const columns = tableOf(t.table)?.columns ?? {};
  const changed = new Set(t.changed.map((c) => `${c.key}\n${c.column}`));
  const other = f.locale === "da" ? "_en" : "_da";
  return t.changed.flatMap((change) => {
    const { key, column } = change;
    const twin = `${column.slice(0, -3)}_${f.locale}`;
    if (column.endsWith(other) && changed.has(`${key}\n${twin}`)) return [];
    const spec = columns[column];
    const write = (text: string): string => (spec ? keptText(text, spec, f) : text);
    const lang = column.endsWith("_da") ? "da" : column.endsWith("_en") ? "en" : undefined;
    return [
      {
        change,
        label: spec?.label[f.locale].replace(/ \((dansk|engelsk|Danish|English)\)$/, "") ?? column,
        old: write(change.old),
        new: write(change.new),
        lang: lang === f.locale ? undefined : lang,
      },
    ];
  });
}

/** A cell as the tables keep it (`46,4`, `07-03-2011`, a code), written in the reader's language. */
export function keptText(text: string, column: Column, f: Format): string {
  if (text === "") return "";
  if (column.kind === "integer" || column.kind === "decimal")
    return cellText(Number(text.replace(",", ".")), column, f);
  return cellText(text.replace(/^(\d{2})-(\d{2})-(\d{4})$/, "$3-$2-$1"), column, f);
}

/** The heading a release is known by: its day, and its number where the day has several. */
export function releaseName(r: Release, f: Format): string {
  const number = /^\d{4}-\d{2}-\d{2}-(\d+)$/.exec(r.id)?.[1];
  return number ? `${f.date(r.date)} (${number})` : f.date(r.date);
}
