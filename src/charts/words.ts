import type { Claim } from "../claims/claim.ts";
import { type Reading, read, tellFault } from "../claims/say.ts";
import { Untrue } from "../claims/untrue.ts";
import { FORMAT } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Dataset } from "../model/dataset.ts";
import type { DatasetId, DatasetRows } from "../model/rows.ts";
import type { Chart, ChartText } from "./define.ts";

/** A chart's sentences in one language, held against its rows. */
export interface WordsOfChart {
  readonly text: ChartText;
  readonly description: string;
  readonly claims: readonly Claim[];
  /** True of the values and not of the numbers as printed: told, and let through. */
  readonly warnings: readonly string[];
}

/** Throws where a sentence is untrue, judges without a predicate or counts without a row: with file, text, sentence and values. */
export function wordsOf<K extends DatasetId>(
  chart: Chart<K>,
  data: Dataset<DatasetRows[K]>,
  locale: Locale,
): WordsOfChart {
  const f = FORMAT[locale];
  const placeOf = (name: string) => `src/charts/${chart.id}.chart.ts (${locale}, ${name})`;
  const given = { ...chart.text[locale](data, f), description: chart.describe[locale](data, f) };
  const readings = Object.entries(given).map(([name, said]) => ({ name, ...read(said, locale) }));
  const told = (kept: (kind: Reading["faults"][number]["kind"]) => boolean) =>
    readings.flatMap(({ name, faults }) =>
      faults.filter((x) => kept(x.kind)).map((x) => tellFault(placeOf(name), x)),
    );
  const textOf = (name: keyof typeof given) => readings.find((r) => r.name === name)?.text ?? "";
  const faults = told((kind) => kind !== "rounding");
  // A title that is told already is not told twice.
  const isTold = readings.some((r) => r.name === "title" && r.faults.some((x) => x.kind !== "rounding"));
  if (chart.titleHolds && !isTold && !chart.titleHolds(data))
    faults.push(`${placeOf("title")}\n  ${textOf("title")}\n  → Titlen passer ikke længere til data.`);
  if (faults.length > 0) throw new Untrue(faults);
  return {
    text: { title: textOf("title"), subtitle: textOf("subtitle"), note: textOf("note") },
    description: textOf("description"),
    claims: readings.flatMap((r) => r.claims),
    warnings: told((kind) => kind === "rounding"),
  };
}
