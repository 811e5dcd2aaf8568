import { valuesOf } from "../claims/of-rows.ts";
import { say, type Vouched, vouch } from "../claims/say.ts";
import type { Dataset } from "../model/dataset.ts";
import type { CountRow } from "../model/rows.ts";
import { LIST_TYPE } from "../model/vocabulary.ts";
import { defineChart } from "./define.ts";
import { countSteps } from "./marks/count-steps.ts";
import { allowed, countColumns, countedOn, countsOf, type Decided, decided } from "./marks/count-words.ts";

/** How many Copenhagen areas stood on each list, against the city's own target: half of the ten. */
export default defineChart({
  id: "areas-copenhagen",
  section: "progress",
  dataset: "list-counts-copenhagen",
  text: {
    da: (d, f) => {
      const { lists, first, last, ours } = countsOf(d);
      const target = theTarget(d);
      return {
        title: say`Københavns mål om højst ${f.count(target.at_most)} områder: ${oneWay(d, "Svaret afhænger")} ${otherWay(d, "af, hvordan fristen læses")}`,
        subtitle: say`Antal københavnske områder på ${LIST_TYPE.main.da}, ${f.date(first.date, "year")}–${f.date(last.date, "year")}`,
        note: say`Målet er ${halving(d, "en halvering")} af de ${f.count(first.n)} på den første liste. »Inden ${target.year}« kan læses som før ${target.year} eller som senest i løbet af ${target.year}. Vi har selv talt eller regnet ${f.count(ours.length)} af de ${f.count(lists.length)} tal ud, også de to, der afgør målet. Reglerne blev ændret i 2014 og 2018. At et område går ud, viser ikke i sig selv, at forholdene er ændret.`,
      };
    },
    en: (d, f) => {
      const { lists, first, last, ours } = countsOf(d);
      const target = theTarget(d);
      return {
        title: say`Copenhagen’s target of at most ${f.count(target.at_most)} areas: ${oneWay(d, "the answer depends")} ${otherWay(d, "on how the deadline is read")}`,
        subtitle: say`Number of Copenhagen areas on ${LIST_TYPE.main.en}, ${f.date(first.date, "year")}–${f.date(last.date, "year")}`,
        note: say`The target is ${halving(d, "to halve")} the ${f.count(first.n)} on the first list. “Inden ${target.year}” (by ${target.year}) can be read as before ${target.year} or as by the end of ${target.year}. We have counted or worked out ${f.count(ours.length)} of the ${f.count(lists.length)} figures ourselves, including the two that decide the target. The rules changed in 2014 and 2018. That an area leaves does not in itself show that conditions have changed.`,
      };
    },
  },
  // There is one target, and we have counted both lists that decide it ourselves, as the note says.
  titleHolds: (d) =>
    decided(d).length === 1 &&
    decided(d).every((t) => t.before.row.basis !== "stated" && t.within.row.basis !== "stated"),
  describe: {
    da: (d, f) => {
      const { first, last, recalculation, before, after } = countsOf(d);
      const t = theTarget(d);
      return say`København havde ${f.count(first.n)} områder på listen i ${f.date(first.date, "month")}. Efter reglerne fra 2014 var der ${f.count(before.n)} i ${f.date(before.date, "month")}. Med reglerne fra 2018 gav genberegningen i maj ${f.count(recalculation.n)} og listen i ${f.date(after.date, "month")} ${f.count(after.n)}. Målet var højst ${f.count(t.at_most)}: I ${f.date(t.before.row.date, "month")} var der ${f.count(t.before.row.n)}, i ${f.date(t.within.row.date, "month")} ${f.count(t.within.row.n)}. På listen fra ${f.date(last.date, "month")} er tallet ${f.count(last.n)}. Den udaterede liste fra 2011 og prøveberegningen fra 2013 er ikke tegnet.`;
    },
    en: (d, f) => {
      const { first, last, recalculation, before, after } = countsOf(d);
      const t = theTarget(d);
      return say`Copenhagen had ${f.count(first.n)} areas on the list in ${f.date(first.date, "month")}. Under the rules of 2014 there were ${f.count(before.n)} in ${f.date(before.date, "month")}. Under the rules of 2018 the recalculation in May gave ${f.count(recalculation.n)} and the list in ${f.date(after.date, "month")} ${f.count(after.n)}. The target was at most ${f.count(t.at_most)}: in ${f.date(t.before.row.date, "month")} there were ${f.count(t.before.row.n)}, in ${f.date(t.within.row.date, "month")} ${f.count(t.within.row.n)}. On the list of ${f.date(last.date, "month")} the number is ${f.count(last.n)}. The undated list of 2011 and the trial calculation of 2013 are not drawn.`;
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

/** Read as before the year, the target was not met; read as by the end of it, it was. */
const oneWay = (d: Dataset<CountRow>, words: string): Vouched =>
  vouch(words, "not-met", countedOn(d, ["before"]), allowed(d, ["before"]));
const otherWay = (d: Dataset<CountRow>, words: string): Vouched =>
  vouch(words, "met", countedOn(d, ["within"]), allowed(d, ["within"]));
const halving = (d: Dataset<CountRow>, words: string): Vouched =>
  vouch(words, "at-most-half-of", allowed(d, ["within"]), valuesOf(d, [countsOf(d).first], "n"));

function theTarget(d: Dataset<CountRow>): Decided {
  const [target] = decided(d);
  if (!target) throw new Error(`dataset ${d.id} has no target; the words speak of one`);
  return target;
}
