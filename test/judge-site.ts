import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "../scripts/check/index.ts";
import { derive } from "../scripts/derive/index.ts";
import { tellProblem } from "../scripts/problem.ts";
import { drawChart } from "../src/charts/draw.ts";
import { charts } from "../src/charts/index.ts";
import { measured } from "../src/claims/measured.ts";
import { readClaims, tellClaim } from "../src/claims/prose-claims.ts";
import { LOCALES } from "../src/i18n/locale.ts";
import type { Tables } from "../src/model/tables/index.ts";

/**
 * Everything that stops a build when the data and the words part, run in memory on any tables: beliefs across tables,
 * titles of charts, sentences of prose. Each fault as it would be told.
 */
export function judgeSite(tables: Tables): string[] {
  const beliefs = check(tables).problems.map((p) => tellProblem(p));
  const datasets = attempt(() => derive(tables));
  if (datasets.error !== undefined) return [...beliefs, datasets.error];
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
    const drawn = attempt(() => drawChart(c, dataset as never, "da"));
    return drawn.error === undefined ? [] : [drawn.error];
  });
  return [...beliefs, ...prose, ...titles];
}

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
