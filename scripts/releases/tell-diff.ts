import { LOCALES, type Locale, type Words } from "../../src/i18n/locale.ts";
import { CHART_PART } from "../../src/model/release.ts";
import type { ChartDiff, EditionDiff, KeptRow, SentenceDiff, TableDiff } from "./diff.ts";
import { columnName, counted, quoted, tableName } from "./words.ts";

/** A difference as a reader of the terminal wants it: tables, charts, sentences, and how many of each. */

const T = {
  da: {
    none: "Intet er anderledes.",
    tables: "Tabeller",
    charts: "Diagrammer",
    sentences: "Sætninger på siderne",
    row: "række",
    new: "ny række",
    gone: "rækken er væk",
    more: (n: number) => `… og ${n} rækker til`,
    columnNew: "ny kolonne",
    columnGone: "kolonnen er væk",
    reordered: "rækkerne står i en anden rækkefølge",
    chartNew: "nyt diagram",
    chartGone: "diagrammet er væk",
    picture: (languages: string) => `billedet er ændret (${languages})`,
    language: { da: "dansk", en: "engelsk" },
    now: "tabellerne, som de er nu",
    compared: (from: string, to: string) => `Udgaven ${from} → ${to}`,
    edition: (id: string) => `udgaven ${id}`,
  },
  en: {
    none: "Nothing is different.",
    tables: "Tables",
    charts: "Charts",
    sentences: "Sentences on the pages",
    row: "row",
    new: "new row",
    gone: "the row is gone",
    more: (n: number) => `… and ${n} more rows`,
    columnNew: "new column",
    columnGone: "the column is gone",
    reordered: "the rows are in another order",
    chartNew: "new chart",
    chartGone: "the chart is gone",
    picture: (languages: string) => `the picture has changed (${languages})`,
    language: { da: "Danish", en: "English" },
    now: "the tables as they are now",
    compared: (from: string, to: string) => `Release ${from} → ${to}`,
    edition: (id: string) => `release ${id}`,
  },
} as const;

/** So many rows that came or went are told one by one; the others as a number. */
const TOLD = 12;

/** The whole report. */
export function tellDiff(d: EditionDiff, locale: Locale = "da"): string {
  const t = T[locale];
  const head = t.compared(d.from ?? "–", d.to ? t.edition(d.to) : t.now);
  const parts = [
    section(
      t.tables,
      d.tables.map((x) => tellTable(x, locale)),
    ),
    section(
      t.charts,
      d.charts.map((x) => tellChart(x, locale)),
    ),
    section(t.sentences, tellSentences(d.sentences, locale)),
  ].filter((p) => p !== "");
  return [head, ...(parts.length === 0 ? [t.none] : parts), tellCounts(d, locale)].join("\n\n");
}

const section = (title: string, parts: readonly string[]): string =>
  parts.length === 0 ? "" : `${title}\n${"─".repeat(title.length)}\n${parts.join("\n\n")}`;

/** One line: how much is different. */
export function tellCounts(d: EditionDiff, locale: Locale = "da"): string {
  const sum = (of: (t: TableDiff) => readonly unknown[]) => d.tables.reduce((n, t) => n + of(t).length, 0);
  const changed = sum((t) => t.changed);
  const [added, removed] = [sum((t) => t.added), sum((t) => t.removed)];
  const perLocale = (l: Locale) => d.sentences.filter((s) => s.locale === l).length;
  const said = {
    da: `I alt: ${counted(changed, "celle ændret", "celler ændret")}, ${counted(added, "række kommet til", "rækker kommet til")}, ${counted(removed, "væk", "væk")}; ${counted(d.charts.length, "diagram", "diagrammer")}; ${counted(perLocale("da"), "sætning", "sætninger")} på dansk, ${perLocale("en")} på engelsk.`,
    en: `In all: ${counted(changed, "cell changed", "cells changed")}, ${counted(added, "row added", "rows added")}, ${removed} removed; ${counted(d.charts.length, "chart", "charts")}; ${counted(perLocale("da"), "sentence", "sentences")} in Danish, ${perLocale("en")} in English.`,
  } satisfies Words;
  return said[locale];
}

export function tellTable(d: TableDiff, locale: Locale): string {
  const t = T[locale];
  const byRow = Map.groupBy(d.changed, (c) => c.key);
  const lines = [`data/${d.table}.csv (${tableName(d.table, locale)})`];
  for (const c of d.columns.added) lines.push(`  + ${t.columnNew}: ${columnName(d.table, c, locale)}`);
  for (const c of d.columns.removed) lines.push(`  − ${t.columnGone}: ${columnName(d.table, c, locale)}`);
  for (const [key, cells] of byRow) {
    lines.push(`  ~ ${key}`);
    for (const c of cells)
      lines.push(
        `      ${columnName(d.table, c.column, locale)}: ${quoted(c.old, locale)} → ${quoted(c.new, locale)}`,
      );
  }
  lines.push(...tellRows(d.added, "+", t.new, locale), ...tellRows(d.removed, "−", t.gone, locale));
  if (d.reordered) lines.push(`  ↕ ${t.reordered}`);
  return lines.join("\n");
}

function tellRows(rows: readonly KeptRow[], sign: string, what: string, locale: Locale): string[] {
  const told = rows.slice(0, TOLD).map(({ key, cells }) => {
    const said = Object.entries(cells)
      .filter(([, v]) => !key.split("/").includes(v))
      .map(([c, v]) => `${c} ${v}`)
      .join(", ");
    return `  ${sign} ${key} (${what})${said === "" ? "" : `\n      ${shortened(said)}`}`;
  });
  const rest = rows.length - told.length;
  return rest > 0 ? [...told, `  ${sign} ${T[locale].more(rest)}`] : told;
}

const shortened = (text: string): string => (text.length > 160 ? `${text.slice(0, 157)}…` : text);

export function tellChart(d: ChartDiff, locale: Locale): string {
  const t = T[locale];
  if (d.kind === "added") return `${d.id}: ${t.chartNew}, ${quoted(d.parts[locale][0]?.new ?? "", locale)}`;
  if (d.kind === "removed")
    return `${d.id}: ${t.chartGone}, ${quoted(d.parts[locale][0]?.old ?? "", locale)}`;
  const lines = [d.id];
  const redrawn = LOCALES.filter((l) => d.parts[l].some((p) => p.part === "picture"));
  if (redrawn.length > 0) lines.push(`  ${t.picture(redrawn.map((l) => t.language[l]).join(", "))}`);
  for (const l of LOCALES)
    for (const p of d.parts[l])
      if (p.part !== "picture")
        lines.push(`  ${CHART_PART[p.part][locale]} (${t.language[l]})`, `    − ${p.old}`, `    + ${p.new}`);
  return lines.join("\n");
}

function tellSentences(sentences: readonly SentenceDiff[], locale: Locale): string[] {
  return [...Map.groupBy(sentences, (s) => s.address)].map(([address, all]) =>
    [
      `${address} (${T[locale].language[all[0]?.locale ?? "da"]})`,
      ...all.flatMap((s) => [
        ...(s.old === null ? [] : [`  − ${s.old}`]),
        ...(s.new === null ? [] : [`  + ${s.new}`]),
      ]),
    ].join("\n"),
  );
}
