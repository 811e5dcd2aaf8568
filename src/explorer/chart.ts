import { type Chart, defineChart, type TableColumn } from "../charts/define.ts";
import { areaLines, areasOf } from "../charts/marks/area-lines.ts";
import { say, together } from "../claims/say.ts";
import type { Locale, Words } from "../i18n/locale.ts";
import type { Dataset } from "../model/dataset.ts";
import type { DistributionRow } from "../model/rows.ts";
import { CONFIDENCE, type UNIT } from "../model/vocabulary.ts";
import type { Choice } from "./choice.ts";

/** What the explorer knows of an indicator besides its rows. */
export interface IndicatorInfo {
  readonly id: string;
  readonly name: Words;
  readonly short: Words;
  readonly unit: keyof typeof UNIT;
  readonly decimals: number;
  readonly denominator: Words;
  /** Days of the lists 2010–2017 that we have no value of, though the figure was a criterion. */
  readonly missing: readonly string[];
}

/** All that is needed to draw any choice of areas of one indicator; what the page fetches. */
export interface ExplorerData {
  readonly info: IndicatorInfo;
  readonly dataset: Dataset<DistributionRow>;
}

type Data = Dataset<DistributionRow>;

/** The rows of a choice: Mjølnerparken and the chosen areas, list by list; in what order they were chosen is no matter. */
export function rowsOfChoice({ dataset }: ExplorerData, { areas }: Choice): Data {
  const inOrder = [...areas].sort();
  const place = (r: DistributionRow): number => (r.subject ? -1 : inOrder.indexOf(r.area));
  const rows = dataset.rows.filter((r) => r.subject || areas.includes(r.area));
  const lists = [...new Set(dataset.rows.map((r) => r.list))];
  return {
    ...dataset,
    rows: [...rows].sort((a, b) => lists.indexOf(a.list) - lists.indexOf(b.list) || place(a) - place(b)),
  };
}

/** The chart of an indicator, for whatever areas its rows hold. */
export function exploreChart(info: IndicatorInfo): Chart<`distribution-${string}`> {
  const unit = UNITS[info.unit] ?? { da: "", en: "" };
  const said = (v: number, locale: Locale, number: (v: number, d?: number) => string) =>
    `${number(v, info.decimals)}${unit[locale]}`;
  const columns: readonly TableColumn<DistributionRow>[] = [
    { label: { da: "Liste", en: "List" }, cell: (r, f) => r.list_name[f.locale] },
    { label: { da: "Område", en: "Area" }, cell: (r, f) => r.area_name[f.locale] },
    {
      label: { da: "Værdi", en: "Value" },
      unit,
      cell: (r, f) => ({ value: r.value, text: f.number(r.value, r.decimals) }),
    },
    { label: { da: "Plads", en: "Rank" }, cell: (r, f) => ({ value: r.rank, text: f.number(r.rank) }) },
    { label: { da: "Områder", en: "Areas" }, cell: (r, f) => ({ value: r.of, text: f.number(r.of) }) },
    { label: { da: "Kommune", en: "Municipality" }, cell: (r) => r.municipality },
    { label: { da: "Sikkerhed", en: "Confidence" }, cell: (r, f) => CONFIDENCE[r.confidence][f.locale] },
  ];
  const span = (d: Data): string => {
    const years = d.rows.map((r) => r.date.slice(0, 4)).sort();
    return `${years[0]}–${years.at(-1)}`;
  };
  return defineChart<`distribution-${string}`>({
    id: "explore",
    section: "progress",
    dataset: `distribution-${info.id}`,
    text: {
      da: (d, f) => ({
        title: say`${info.name.da}: ${f.list(namesOf(d, "da"))}`,
        subtitle: together([
          say`${f.sentence(MEASURE[info.unit]?.da ?? "")} ved hver liste ${span(d)}.`,
          ...(info.unit === "persons" ? [] : [say`Målt på ${info.denominator.da}.`]),
        ]),
        note: NOTE.da,
      }),
      en: (d, f) => ({
        title: say`${info.name.en}: ${f.list(namesOf(d, "en"))}`,
        subtitle: together([
          say`${f.sentence(MEASURE[info.unit]?.en ?? "")} at each list ${span(d)}.`,
          ...(info.unit === "persons" ? [] : [say`Measured among ${info.denominator.en}.`]),
        ]),
        note: NOTE.en,
      }),
    },
    // The title names what is drawn and finds nothing; Mjølnerparken must be in it.
    titleHolds: (d) => d.rows.some((r) => r.subject),
    describe: {
      da: (d, f) =>
        together(
          areasOf(d.rows).map((rows) => {
            const [first, last] = endsOf(rows);
            const start = say`${first.area_name.da}: ${said(first.value, "da", f.number)} på listen fra ${f.date(first.date, "month")}`;
            return rows.length === 1
              ? say`${start}, den eneste med et tal.`
              : say`${start} og ${said(last.value, "da", f.number)} på listen fra ${f.date(last.date, "month")}.`;
          }),
        ),
      en: (d, f) =>
        together(
          areasOf(d.rows).map((rows) => {
            const [first, last] = endsOf(rows);
            const start = say`${first.area_name.en}: ${said(first.value, "en", f.number)} on the list of ${f.date(first.date, "month")}`;
            return rows.length === 1
              ? say`${start}, the one list with a figure.`
              : say`${start} and ${said(last.value, "en", f.number)} on the list of ${f.date(last.date, "month")}.`;
          }),
        ),
    },
    columns,
    render: (d, c) =>
      areaLines(d, c, {
        missing: info.missing,
        write: (v) => c.f.number(v, info.decimals),
        tick: (v, highest) => (highest && info.unit !== "persons" ? c.f.pct(v) : c.f.number(v)),
      }),
  });
}

/** An area's rows on the first and the last list it has a value on. */
function endsOf(rows: readonly DistributionRow[]): [first: DistributionRow, last: DistributionRow] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) throw new Error("an area without rows");
  return [first, last];
}

const namesOf = (d: Data, locale: Locale): string[] =>
  areasOf(d.rows).map((rows) => rows[0]?.area_name[locale] ?? "");

/** What a value is said in, where it stands alone. */
const UNITS: Partial<Record<keyof typeof UNIT, Words>> = {
  pct: { da: "\u00a0%", en: "%" },
  persons: { da: "\u00a0beboere", en: "\u00a0residents" },
};

const MEASURE: Partial<Record<keyof typeof UNIT, Words>> = {
  pct: { da: "procent", en: "per cent" },
  persons: { da: "antal beboere", en: "number of residents" },
};

const NOTE: Words = {
  da: "En linje stopper ved et brud i målingen, og hvor området ikke stod på listen eller tallet mangler. Ved tegnet … har vi ikke listens tal. Tallene for 2010–2017 er ministeriets, skrevet af i et offentligt studenterprojekt.",
  en: "A line stops at a break in the measurement, and where the area was not on the list or the figure is missing. At … we do not have the list’s figures. The figures for 2010–2017 are the ministry’s, transcribed in a public student project.",
};
