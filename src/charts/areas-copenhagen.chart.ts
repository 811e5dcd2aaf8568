import { LIST_TYPE } from "../model/vocabulary.ts";
import { defineChart } from "./define.ts";
import { countSteps } from "./marks/count-steps.ts";
import { countColumns, countsOf, decided } from "./marks/count-words.ts";

/** How many Copenhagen areas stood on each list, against the city's own target: half of the ten. */
export default defineChart({
  id: "areas-copenhagen",
  section: "progress",
  dataset: "list-counts-copenhagen",
  text: {
    da: (d, f) => {
      const { lists, first, last, ours } = countsOf(d);
      const [target] = decided(d);
      return {
        title: `Københavns mål om højst ${f.count(target?.at_most ?? Number.NaN)} områder: Svaret afhænger af, hvordan fristen læses`,
        subtitle: `Antal københavnske områder på ${LIST_TYPE.main.da}, ${f.date(first.date, "year")}–${f.date(last.date, "year")}`,
        note: `Målet er en halvering af de ${f.count(first.n)} på den første liste. »Inden ${target?.year}« kan læses som før ${target?.year} eller som senest i løbet af ${target?.year}. Vi har selv talt eller regnet ${f.count(ours.length)} af de ${f.count(lists.length)} tal ud, også de to, der afgør målet. Reglerne blev ændret i 2014 og 2018. At et område går ud, viser ikke i sig selv, at forholdene er ændret.`,
      };
    },
    en: (d, f) => {
      const { lists, first, last, ours } = countsOf(d);
      const [target] = decided(d);
      return {
        title: `Copenhagen’s target of at most ${f.count(target?.at_most ?? Number.NaN)} areas: the answer depends on how the deadline is read`,
        subtitle: `Number of Copenhagen areas on ${LIST_TYPE.main.en}, ${f.date(first.date, "year")}–${f.date(last.date, "year")}`,
        note: `The target is to halve the ${f.count(first.n)} on the first list. “Inden ${target?.year}” (by ${target?.year}) can be read as before ${target?.year} or as by the end of ${target?.year}. We have counted or worked out ${f.count(ours.length)} of the ${f.count(lists.length)} figures ourselves, including the two that decide the target. The rules changed in 2014 and 2018. That an area leaves does not in itself show that conditions have changed.`,
      };
    },
  },
  titleHolds: (d) => {
    const [target, ...more] = decided(d);
    const bothOurs = [target?.before.row, target?.within.row].every(
      (r) => r !== undefined && r.basis !== "stated",
    );
    return target !== undefined && more.length === 0 && !target.before.met && target.within.met && bothOurs;
  },
  describe: {
    da: (d, f) => {
      const { first, last, recalculation, before, after } = countsOf(d);
      const [t] = decided(d);
      return `København havde ${f.count(first.n)} områder på listen i ${f.date(first.date, "month")}. Efter reglerne fra 2014 var der ${f.count(before.n)} i ${f.date(before.date, "month")}. Med reglerne fra 2018 gav genberegningen i maj ${f.count(recalculation.n)} og listen i ${f.date(after.date, "month")} ${f.count(after.n)}. Målet var højst ${f.count(t?.at_most ?? Number.NaN)}: I ${f.date(t?.before.row.date ?? "", "month")} var der ${f.count(t?.before.row.n ?? Number.NaN)}, i ${f.date(t?.within.row.date ?? "", "month")} ${f.count(t?.within.row.n ?? Number.NaN)}. På listen fra ${f.date(last.date, "month")} er tallet ${f.count(last.n)}. Den udaterede liste fra 2011 og prøveberegningen fra 2013 er ikke tegnet.`;
    },
    en: (d, f) => {
      const { first, last, recalculation, before, after } = countsOf(d);
      const [t] = decided(d);
      return `Copenhagen had ${f.count(first.n)} areas on the list in ${f.date(first.date, "month")}. Under the rules of 2014 there were ${f.count(before.n)} in ${f.date(before.date, "month")}. Under the rules of 2018 the recalculation in May gave ${f.count(recalculation.n)} and the list in ${f.date(after.date, "month")} ${f.count(after.n)}. The target was at most ${f.count(t?.at_most ?? Number.NaN)}: in ${f.date(t?.before.row.date ?? "", "month")} there were ${f.count(t?.before.row.n ?? Number.NaN)}, in ${f.date(t?.within.row.date ?? "", "month")} ${f.count(t?.within.row.n ?? Number.NaN)}. On the list of ${f.date(last.date, "month")} the number is ${f.count(last.n)}. The undated list of 2011 and the trial calculation of 2013 are not drawn.`;
    },
  },
  columns: countColumns,
  render: (d, c) =>
    countSteps(d, c, {
      colour: c.theme.copenhagen,
      top: 11,
      ticks: [0, 2, 4, 6, 8, 10],
      targetLabel: (t) =>
        c.locale === "da"
          ? [`${c.narrow ? "" : "mål: "}højst ${c.f.number(t.value)}`, `inden ${t.to_date?.slice(0, 4)}`]
          : [`${c.narrow ? "" : "target: "}at most ${c.f.number(t.value)}`, `by ${t.to_date?.slice(0, 4)}`],
    }),
});
