import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../scripts/check/index.ts";
import { derive } from "../scripts/derive/index.ts";
import { tellProblem } from "../scripts/problem.ts";
import type { Chart, TableCell } from "../src/charts/define.ts";
import { drawChart } from "../src/charts/draw.ts";
import { charts } from "../src/charts/index.ts";
import { strict } from "../src/charts/strict-rows.ts";
import { wordsOf } from "../src/charts/words.ts";
import { measured } from "../src/claims/measured.ts";
import { readClaims, tellClaim } from "../src/claims/prose-claims.ts";
import { FORMAT } from "../src/i18n/format.ts";
import { LOCALES, type Locale } from "../src/i18n/locale.ts";
import type { Dataset } from "../src/model/dataset.ts";
import type { Tables } from "../src/model/tables/index.ts";
import { PAGES } from "../src/site/pages.ts";
import { readSummary, tellSummary } from "../src/site/summary.ts";

/** What stops a build, and who found it. */
export interface SiteFault {
  readonly by: "belief" | "derivation" | "prose" | "chart" | "summary";
  readonly told: string;
}

/**
 * Everything that stops a build when the data and the words part, run in memory on any tables: beliefs across tables,
 * the words of charts, sentences of prose, summaries of pages. Each fault as it would be told.
 */
export function judgeSite(tables: Tables): string[] {
  return faultsOfSite(tables).map((f) => f.told);
}

/**
 * @param pictures whether charts are drawn. Without pictures only their words and tables are made: ten times as fast, and
 *   blind to what a picture alone would refuse.
 */
export function faultsOfSite(tables: Tables, { pictures = true } = {}): SiteFault[] {
  const by = (who: SiteFault["by"], told: readonly string[]) =>
    told.map((t): SiteFault => ({ by: who, told: t }));
  const beliefs = by(
    "belief",
    check(tables).problems.map((p) => tellProblem(p)),
  );
  const datasets = attempt(() => derive(tables));
  if (datasets.error !== undefined) return [...beliefs, ...by("derivation", [datasets.error])];
  const made = datasets.value;
  const store = {
    rows: (t: keyof Tables) => tables[t] as unknown as readonly Record<string, unknown>[],
    dataset: (id: string) => made[id]?.rows as unknown as readonly Record<string, unknown>[] | undefined,
  };
  const prose = PIECES.flatMap((p) =>
    readClaims(p.file, p.locale, p.source, (ref) => measured(ref, store))
      .faults.filter((f) => f.kind !== "rounding")
      .map(tellClaim),
  );
  const titles = charts.flatMap((c) => {
    const dataset = made[c.dataset];
    if (!dataset) return [`chart ${c.id}: no dataset ${c.dataset}`];
    const drawn = attempt(() =>
      pictures ? drawChart(c, dataset as never, "da") : wordsAndTable(c, dataset),
    );
    return drawn.error === undefined ? [] : [drawn.error];
  });
  const summaries = PAGES.flatMap((p) =>
    LOCALES.flatMap((locale) => {
      const summary = attempt(() => readSummary(p.summary, locale, store));
      if (summary.error !== undefined) return [`summary of ${p.id} (${locale}): ${summary.error}`];
      return summary.value.faults
        .filter((f) => f.kind !== "rounding")
        .map((f) => tellSummary(p.id, locale, f));
    }),
  );
  return [...beliefs, ...by("prose", prose), ...by("chart", titles), ...by("summary", summaries)];
}

/** The words and the table of a chart in both languages. Throws as `drawChart` would, short of what the picture refuses. */
function wordsAndTable(chart: Chart, dataset: Dataset): void {
  if (dataset.rows.length === 0) throw new Error(`chart ${chart.id}: dataset ${dataset.id} has no rows`);
  const data = { ...dataset, rows: strict(dataset.rows, dataset.id) } as unknown as Dataset<never>;
  const faults = LOCALES.flatMap((locale) => attempt(() => inLanguage(chart, data, locale)).error ?? []);
  if (faults.length > 0) throw new Error(faults.join("\n\n"));
}

function inLanguage(chart: Chart, data: Dataset<never>, locale: Locale): void {
  const f = FORMAT[locale];
  const { text, description } = wordsOf(chart, data, locale);
  const cells = data.rows.flatMap((row) => chart.columns.map((c) => textOf(c.cell(row as never, f))));
  for (const said of [...Object.values(text), description, ...cells])
    if (/\b(undefined|NaN|null|Infinity)\b|\[object /.test(said))
      throw new Error(`chart ${chart.id} says: “${said}”`);
}

const textOf = (cell: TableCell): string =>
  typeof cell === "string" ? cell : "text" in cell ? cell.text : "";

const content = join(import.meta.dirname, "../src/content");
const PIECES = LOCALES.flatMap((locale) =>
  readdirSync(join(content, locale)).map((name) => ({
    locale,
    file: `src/content/${locale}/${name}`,
    source: readFileSync(join(content, locale, name), "utf8"),
  })),
);

type Attempt<T> = { readonly value: T; readonly error?: undefined } | { readonly error: string };

function attempt<T>(act: () => T): Attempt<T> {
  try {
    return { value: act() };
  } catch (error) {
    return { error: (error as Error).message };
  }
}
