import { say } from "../claims/say.ts";
import { defineChart } from "./define.ts";
import { ABOUT, criterionColumns } from "./marks/criterion-columns.ts";
import { criterionLine } from "./marks/criterion-line.ts";
import {
  drawnOf,
  everyDrawnIs,
  extreme,
  extremeIs,
  GAPS,
  limitNow,
  onlySegment,
  TRANSCRIBED,
} from "./marks/criterion-words.ts";
import { LABELS } from "./theme.ts";

const UNIT = { da: "\u00a0% af regionens gennemsnit", en: "% of the region’s average" };

/** Income beside the region's: the one criterion that is met below its limit. */
export default defineChart({
  id: "income",
  section: "progress",
  dataset: "criteria-income",
  text: {
    da: (d, f) => ({
      title: say`Indkomst: ${everyDrawnIs(d, "below", "under grænsen")} på ${f.pct(limitNow(d))} af regionens gennemsnit i alle ${f.count(drawnOf(d).length)} målinger`,
      subtitle:
        "Gennemsnitlig indkomst før skat i Mjølnerparken, i procent af gennemsnittet i Region Hovedstaden, ved hver liste 2014–2017",
      note: say`Her er det et lavt tal, der opfylder kriteriet. Tallet måler afstanden til regionen; står det stille, kan kronerne godt have ændret sig. Det omfatter skattepligtige på 15–64 år, uddannelsessøgende undtaget. ${TRANSCRIBED.da} ${GAPS.da}`,
    }),
    en: (d, f) => ({
      title: say`Income: ${everyDrawnIs(d, "below", "below the limit")} of ${f.pct(limitNow(d))} of the region’s average in all ${f.count(drawnOf(d).length)} measurements`,
      subtitle:
        "Average income before tax in Mjølnerparken, as a percentage of the average in the Capital Region, at each list 2014–2017",
      note: say`Here a low figure meets the criterion. It measures the distance to the region; it can stay the same while the kroner change. It covers taxpayers aged 15–64, except students. ${TRANSCRIBED.en} ${GAPS.en}`,
    }),
  },
  describe: {
    da: (d, f) => {
      const { first, last } = onlySegment(d);
      const [low, high] = [extreme(drawnOf(d), "lowest"), extreme(drawnOf(d), "highest")];
      return say`Indkomsten var ${f.pct(first.value, 1)} af regionens gennemsnit i ${f.date(first.date, "month")} og ${f.pct(last.value, 1)} i ${f.date(last.date, "month")}. ${extremeIs(d, "lowest", "Lavest")} var den med ${f.pct(low.value, 1)} i ${f.date(low.date, "month")}, ${extremeIs(d, "highest", "højest")} med ${f.pct(high.value, 1)} i ${f.date(high.date, "month")}. Alle målinger er ${everyDrawnIs(d, "below", "under")} ${f.pct(limitNow(d))} og opfylder dermed kriteriet, der kom til i februar 2014.`;
    },
    en: (d, f) => {
      const { first, last } = onlySegment(d);
      const [low, high] = [extreme(drawnOf(d), "lowest"), extreme(drawnOf(d), "highest")];
      return say`Income was ${f.pct(first.value, 1)} of the region’s average in ${f.date(first.date, "month")} and ${f.pct(last.value, 1)} in ${f.date(last.date, "month")}. It was ${extremeIs(d, "lowest", "lowest")} at ${f.pct(low.value, 1)} in ${f.date(low.date, "month")} and ${extremeIs(d, "highest", "highest")} at ${f.pct(high.value, 1)} in ${f.date(high.date, "month")}. Every measurement is ${everyDrawnIs(d, "below", "below")} ${f.pct(limitNow(d))} and so meets the criterion, which was added in February 2014.`;
    },
  },
  columns: criterionColumns(UNIT),
  about: ABOUT,
  render: (d, c) =>
    criterionLine(d, c, {
      top: 110,
      ticks: [0, 25, 50, 75, 100],
      unit: (v) => c.f.pct(v),
      write: (v) => c.f.number(v, 1),
      limitLabel: (l) => `${LABELS[c.locale].limit} ${c.f.pct(l.value)}`,
      // The scale is shares of this level: it is what 100 means.
      reference: { value: 100, label: c.locale === "da" ? "regionens gennemsnit" : "the region’s average" },
    }),
});
