import { counted, valuesOf } from "../claims/of-rows.ts";
import { say, type Vouched, vouch } from "../claims/say.ts";
import type { Dataset } from "../model/dataset.ts";
import type { CountRow } from "../model/rows.ts";
import { LIST_TYPE } from "../model/vocabulary.ts";
import { defineChart } from "./define.ts";
import { countSteps } from "./marks/count-steps.ts";
import { allowed, countColumns, countedOn, countsOf, decided } from "./marks/count-words.ts";

/** How many areas in the country stood on each list, against the two targets that the agreement repeats. */
export default defineChart({
  id: "areas-denmark",
  section: "progress",
  dataset: "list-counts-denmark",
  text: {
    da: (d, f) => {
      const { first, last } = countsOf(d);
      return {
        title: say`${notMet(d, `Ingen af de ${f.count(decided(d).length)} landsmål blev nået til tiden`)}, uanset hvordan fristen læses`,
        subtitle: say`Antal områder i hele landet på ${LIST_TYPE.main.da}, ${f.date(first.date, "year")}–${f.date(last.date, "year")}`,
        note: say`Målene er ${aQuarterFewer(d, "en fjerdedel færre")} end de ${f.number(first.n)} på den første liste og ${halving(d, "mindst en halvering")}. »Inden« et år kan læses som før årets begyndelse eller som senest i løbet af året; derfor er to lister mærket ved hver frist. Reglerne blev ændret i 2014 og 2018, så tallene kan ikke sammenlignes hen over bruddene.`,
      };
    },
    en: (d, f) => {
      const { first, last } = countsOf(d);
      return {
        title: say`${notMet(d, "Neither national target was met in time")}, however the deadline is read`,
        subtitle: say`Number of areas in Denmark on ${LIST_TYPE.main.en}, ${f.date(first.date, "year")}–${f.date(last.date, "year")}`,
        note: say`The targets are ${aQuarterFewer(d, "a quarter fewer than")} the ${f.number(first.n)} on the first list, and ${halving(d, "at least a halving")}. “Inden” a year (by the year) can be read as before the year begins or as by the end of the year; so two lists are marked at each deadline. The rules changed in 2014 and 2018, so the figures cannot be compared across the breaks.`,
      };
    },
  },
  // »Neither« and »mindst en halvering« speak of two targets.
  titleHolds: (d) => decided(d).length === 2,
  describe: {
    da: (d, f) => {
      const { first, last, highest, lowest, undated, preview, recalculation, before } = countsOf(d);
      const targets = decided(d).map(
        (t) =>
          `Inden ${t.year} måtte der højst være ${f.number(t.at_most)}; der var ${f.number(t.before.row.n)} i ${f.date(t.before.row.date, "month")} og ${f.number(t.within.row.n)} i ${f.date(t.within.row.date, "month")}.`,
      );
      const end =
        lowest === last
          ? say`${f.number(last.n)}, ${extremeIs(d, "lowest", "det laveste")}`
          : f.number(last.n);
      return say`Antallet var ${f.number(first.n)} i ${f.date(first.date, "month")}. ${extremeIs(d, "highest", "Det højeste")} var ${f.number(highest.n)} i ${f.date(highest.date, "month")}, og i ${f.date(last.date, "month")} var det ${end}. ${targets.join(" ")} Genberegningen i maj 2018 brugte de nye regler på tallene fra ${f.date(before.date, "year")} og gav ${f.number(recalculation.n)} områder mod ${f.number(before.n)} på listen. Den udaterede liste fra 2011 (${f.number(undated.n)}) og prøveberegningen fra 2013 (${f.number(preview.n)}) er ikke tegnet, men står i tabellen.`;
    },
    en: (d, f) => {
      const { first, last, highest, lowest, undated, preview, recalculation, before } = countsOf(d);
      const targets = decided(d).map(
        (t) =>
          `By ${t.year} there could be at most ${f.number(t.at_most)}; there were ${f.number(t.before.row.n)} in ${f.date(t.before.row.date, "month")} and ${f.number(t.within.row.n)} in ${f.date(t.within.row.date, "month")}.`,
      );
      const end =
        lowest === last
          ? say`${f.number(last.n)}, ${extremeIs(d, "lowest", "the lowest")}`
          : f.number(last.n);
      return say`The number was ${f.number(first.n)} in ${f.date(first.date, "month")}. ${extremeIs(d, "highest", "The highest")} was ${f.number(highest.n)} in ${f.date(highest.date, "month")}, and in ${f.date(last.date, "month")} it was ${end}. ${targets.join(" ")} The recalculation of May 2018 applied the new rules to the figures of ${f.date(before.date, "year")} and gave ${f.number(recalculation.n)} areas against ${f.number(before.n)} on the list. The undated list of 2011 (${f.number(undated.n)}) and the trial calculation of 2013 (${f.number(preview.n)}) are not drawn but are in the table.`;
    },
  },
  columns: countColumns,
  render: (d, c) =>
    countSteps(d, c, {
      colour: c.theme.denmark,
      top: 44,
      ticks: [0, 10, 20, 30, 40],
      targetLabel: (t) =>
        c.locale === "da"
          ? [`${c.narrow ? "" : "mål: "}højst ${c.f.number(t.value)}`, `inden ${t.to_date?.slice(0, 4)}`]
          : [`${c.narrow ? "" : "target: "}at most ${c.f.number(t.value)}`, `by ${t.to_date?.slice(0, 4)}`],
    }),
});

const notMet = (d: Dataset<CountRow>, words: string): Vouched =>
  vouch(words, "above-each", countedOn(d, ["before", "within"]), allowed(d, ["before", "within"]));
const aQuarterFewer = (d: Dataset<CountRow>, words: string): Vouched => {
  const [first] = decided(d);
  const whole = Math.floor(countsOf(d).first.n * 0.75);
  return vouch(
    words,
    "equals",
    counted("first target", first?.at_most ?? Number.NaN),
    counted("three quarters", whole),
  );
};
const halving = (d: Dataset<CountRow>, words: string): Vouched =>
  vouch(words, "at-most-half-of", allowed(d, ["before"]).slice(-1), valuesOf(d, [countsOf(d).first], "n"));
const extremeIs = (d: Dataset<CountRow>, which: "highest" | "lowest", words: string): Vouched => {
  const { drawn, [which]: row } = countsOf(d);
  return vouch(
    words,
    which,
    valuesOf(d, [row], "n"),
    valuesOf(
      d,
      drawn.filter((r) => r !== row),
      "n",
    ),
  );
};
