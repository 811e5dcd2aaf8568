import { valuesOf } from "../claims/of-rows.ts";
import { say, type Vouched, vouch } from "../claims/say.ts";
import type { Dataset } from "../model/dataset.ts";
import type { CriterionRow } from "../model/rows.ts";
import { defineChart } from "./define.ts";
import { ABOUT, criterionColumns } from "./marks/criterion-columns.ts";
import { criterionLine } from "./marks/criterion-line.ts";
import { drawnOf, GAPS, limitNow, TRANSCRIBED } from "./marks/criterion-words.ts";
import { LABELS, wrap } from "./theme.ts";

const UNIT = { da: "\u00a0beboere", en: "\u00a0residents" };

/** How many live there, against the 1,000 below which an area leaves the list whatever else is true of it. */
export default defineChart({
  id: "residents",
  section: "progress",
  dataset: "criteria-residents",
  text: {
    da: (d, f) => {
      const last = lastOf(d);
      return {
        title: say`${f.number(last.value)} beboere i ${f.date(last.date, "month")}: ${belowLimit(d, "under grænsen")} på ${f.number(limitNow(d))} og væk fra listen`,
        subtitle: "Beboere i det almene boligområde Mjølnerparken ved hver liste, hvor vi har et tal",
        note: say`De ${f.number(last.value)} er ministeriets tal, og forklaringen, midlertidig genhusning, er kommunens; begge dele har vi fra Ritzau. To af de fire karréer var solgt, og vi ved ikke, om de er talt med. Har et område under ${f.number(limitNow(d))} beboere, går det ud af listen, uanset de øvrige tal. ${TRANSCRIBED.da} ${GAPS.da}`,
      };
    },
    en: (d, f) => {
      const last = lastOf(d);
      return {
        title: say`${f.number(last.value)} residents in ${f.date(last.date, "month")}: ${belowLimit(d, "below the limit")} of ${f.number(limitNow(d))} and off the list`,
        subtitle:
          "Residents of the social housing area Mjølnerparken at each list for which we have a figure",
        note: say`${f.number(last.value)} is the ministry’s figure, and the explanation, temporary rehousing, the city’s; we have both from Ritzau. Two of the four blocks had been sold, and we do not know whether they are counted. An area with under ${f.number(limitNow(d))} residents leaves the list, whatever its other figures. ${TRANSCRIBED.en} ${GAPS.en}`,
      };
    },
  },
  // Above the limit on every list it stood on, and off the list with the last value: the two halves of the title go together.
  titleHolds: (d) => {
    const drawn = d.rows.filter((r) => r.drawn);
    const limit = limitNow(d);
    const before = drawn.slice(0, -1);
    return (
      before.length > 0 && before.every((r) => (r.value ?? 0) >= limit && r.on_list) && !drawn.at(-1)?.on_list
    );
  },
  describe: {
    da: (d, f) => {
      const points = drawnOf(d);
      const [first, before, last] = [points[0], points.at(-2), lastOf(d)];
      if (!first || !before) throw new Error("the sentence speaks of three counts of residents");
      return say`Der boede ${f.number(first.value)} i området ved listen fra ${f.date(first.date, "month")} og ${f.number(before.value)} i ${f.date(before.date, "month")}. Derefter mangler tallene frem til ${f.date(last.date, "month")}. Da boede der ${f.number(last.value)}, ${belowLimit(d, "under grænsen")} på ${f.number(limitNow(d))}, og området stod ikke længere på listen. Kommunen forklarede tallet med midlertidig genhusning. At området gik ud, siger intet om de øvrige tal.`;
    },
    en: (d, f) => {
      const points = drawnOf(d);
      const [first, before, last] = [points[0], points.at(-2), lastOf(d)];
      if (!first || !before) throw new Error("the sentence speaks of three counts of residents");
      return say`The area had ${f.number(first.value)} residents at the list of ${f.date(first.date, "month")} and ${f.number(before.value)} in ${f.date(before.date, "month")}. After that figures are missing until ${f.date(last.date, "month")}. Then there were ${f.number(last.value)}, ${belowLimit(d, "below the limit")} of ${f.number(limitNow(d))}, and the area was off the list. The city explained this by temporary rehousing. That it left says nothing about the other figures.`;
    },
  },
  columns: criterionColumns(UNIT),
  about: ABOUT,
  render: (d, c) =>
    criterionLine(d, c, {
      top: 2200,
      ticks: [0, 1000, 2000],
      unit: (v) => c.f.number(v),
      write: (v) => c.f.number(v),
      limitLabel: (l) => `${LABELS[c.locale].limit} ${c.f.number(l.value)}`,
      remark: (r) =>
        r.on_list
          ? null
          : REMARK[c.locale].flatMap((words) => wrap(words, c.narrow ? 84 : 130, c.theme.font.small)),
    }),
});

/** Written at the count that took the area off the list, with whose explanation it is. */
const REMARK = {
  da: ["væk fra listen;", "kommunen: midlertidig genhusning"],
  en: ["off the list;", "the city: temporary rehousing"],
} as const;

/** The latest count. Throws where there is none. */
function lastOf(d: Parameters<typeof drawnOf>[0]) {
  const last = drawnOf(d).at(-1);
  if (!last) throw new Error(`dataset ${d.id} has no drawn value`);
  return last;
}

const belowLimit = (d: Dataset<CriterionRow>, words: string): Vouched => {
  const last = d.rows.filter((r) => r.drawn).slice(-1);
  return vouch(words, "below", valuesOf(d, last, "value"), valuesOf(d, last, "limit"));
};
