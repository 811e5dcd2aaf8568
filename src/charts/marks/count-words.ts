import { counted, valuesOf } from "../../claims/of-rows.ts";
import type { Measured } from "../../claims/predicates.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { CountRow, Decision } from "../../model/rows.ts";
import { BASIS, CONFIDENCE, VERDICT } from "../../model/vocabulary.ts";
import type { TableColumn } from "../define.ts";

/** The words and the table that the two charts of counts share. */

/** A target with the list that decides it by each reading of »inden«. */
export interface Decided {
  readonly year: string;
  readonly at_most: number;
  readonly before: { readonly row: CountRow; readonly met: boolean };
  readonly within: { readonly row: CountRow; readonly met: boolean };
}

/** Every target in order of its deadline. Throws where a reading has no list: then the chart cannot say what it says. */
export function decided(d: Dataset<CountRow>): Decided[] {
  return d.limits.map((limit) => {
    const by = (reading: Decision["reading"]) => {
      for (const row of d.rows)
        for (const x of row.decides)
          if (x.at_most === limit.value && x.reading === reading) return { row, met: x.met };
      throw new Error(
        `dataset ${d.id}: no list decides the target of at most ${limit.value}, read as “${reading}”`,
      );
    };
    return {
      year: (limit.to_date ?? "").slice(0, 4),
      at_most: limit.value,
      before: by("before"),
      within: by("within"),
    };
  });
}

/** How many areas stood on the lists that decide the targets, one list a reading, and how many were allowed on each. */
export const countedOn = (d: Dataset<CountRow>, readings: readonly Decision["reading"][]): Measured[] =>
  decided(d).flatMap((t) => readings.flatMap((reading) => valuesOf(d, [t[reading].row], "n")));
export const allowed = (d: Dataset<CountRow>, readings: readonly Decision["reading"][]): Measured[] =>
  decided(d).flatMap((t) => readings.flatMap(() => counted(`target of ${t.year}`, t.at_most)));

/** The lists that are drawn, the rows that are not, and the extremes that the description names. */
export function countsOf(d: Dataset<CountRow>) {
  const drawn = d.rows.filter((r) => r.dated && r.kind === "list");
  const [first] = drawn;
  const last = drawn.at(-1);
  const undated = d.rows.find((r) => !r.dated && r.kind === "list");
  const preview = d.rows.find((r) => r.kind === "preview");
  const recalculation = d.rows.find((r) => r.kind === "recalculation");
  if (!first || !last || !undated || !preview || !recalculation)
    throw new Error(`dataset ${d.id} lacks an edition that the note speaks of`);
  const before = drawn.filter((r) => r.date < recalculation.date).at(-1);
  const after = drawn.find((r) => r.date > recalculation.date);
  if (!before || !after) throw new Error(`dataset ${d.id}: the recalculation has no list on one side`);
  const highest = drawn.reduce((a, b) => (b.n > a.n ? b : a));
  const lowest = drawn.reduce((a, b) => (b.n < a.n ? b : a));
  const ours = d.rows.filter((r) => r.kind === "list" && r.basis !== "stated");
  const lists = d.rows.filter((r) => r.kind === "list");
  return { drawn, lists, first, last, undated, preview, recalculation, before, after, highest, lowest, ours };
}

/** The table: every edition, also those that are not drawn. */
export const countColumns: readonly TableColumn<CountRow>[] = [
  { label: { da: "Liste", en: "List" }, cell: (r, f) => r.list_name[f.locale] },
  { label: { da: "Områder", en: "Areas" }, cell: (r, f) => ({ value: r.n, text: f.number(r.n) }) },
  {
    label: { da: "Siden oktober 2010", en: "Since October 2010" },
    cell: (r, f) => ({ value: r.change_pct, text: f.pct(r.change_pct, 0) }),
  },
  {
    label: { da: "Afgør mål", en: "Decides a target" },
    cell: (r, f) =>
      r.decides
        .map((x) => {
          const verdict = VERDICT[x.met ? "kept" : "not-kept"][f.locale];
          const year = Number(r.date.slice(0, 4)) + (x.reading === "before" ? 1 : 0);
          const most = f.number(x.at_most);
          if (f.locale === "da")
            return `højst ${most}, læst som ${x.reading === "before" ? `før ${year}` : `i løbet af ${year}`}: ${verdict}`;
          return `at most ${most}, read as ${x.reading === "before" ? `before ${year}` : `by the end of ${year}`}: ${verdict}`;
        })
        .join("; "),
  },
  { label: { da: "Sådan ved vi det", en: "How we know" }, cell: (r, f) => BASIS[r.basis][f.locale] },
  { label: { da: "Bemærkning", en: "Remark" }, cell: (r, f) => r.note?.[f.locale] ?? "" },
  { label: { da: "Sikkerhed", en: "Confidence" }, cell: (r, f) => CONFIDENCE[r.confidence][f.locale] },
];
