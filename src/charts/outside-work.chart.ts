import { say } from "../claims/say.ts";
import { defineChart } from "./define.ts";
import { ABOUT, criterionColumns, PER_CENT } from "./marks/criterion-columns.ts";
import { criterionLine } from "./marks/criterion-line.ts";
import {
  AVERAGES,
  everyDrawnIs,
  firstAndLast,
  GAPS,
  limitNow,
  TRANSCRIBED,
} from "./marks/criterion-words.ts";
import { LABELS } from "./theme.ts";

/** Residents outside work and education, list by list, against the 40 per cent that was the limit throughout. */
export default defineChart({
  id: "outside-work",
  section: "progress",
  dataset: "criteria-outside-work",
  text: {
    da: (d, f) => ({
      title: say`Uden for arbejde og uddannelse: ${everyDrawnIs(d, "above", "over grænsen")} på ${f.pct(limitNow(d))} i alle målinger`,
      subtitle: "Andel af beboerne på 18–64 år i Mjølnerparken, i procent, ved hver liste 2010–2017",
      note: say`Linjen er brudt ved de nye regler i 2014, fordi gennemsnit af fire år blev til gennemsnit af to, senest med listen fra 2015. Tal før og efter kan ikke trækkes fra hinanden. ${TRANSCRIBED.da} ${GAPS.da}`,
    }),
    en: (d, f) => ({
      title: say`Outside work and education: ${everyDrawnIs(d, "above", `above the ${f.pct(limitNow(d))} limit`)} in every measurement`,
      subtitle: "Share of residents aged 18–64 in Mjølnerparken, per cent, at each list 2010–2017",
      note: say`The line is broken at the new rules of 2014, because a four-year average became a two-year one, with the list of 2015 at the latest. Figures before and after cannot be subtracted from each other. ${TRANSCRIBED.en} ${GAPS.en}`,
    }),
  },
  describe: {
    da: (d, f) => {
      const [before, after] = firstAndLast(d);
      return say`Før bruddet gik andelen fra ${f.pct(before.first.value, 1)} på listen fra ${f.date(before.first.date, "month")} til ${f.pct(before.last.value, 1)} i ${f.date(before.last.date, "month")}. Efter bruddet var den ${f.pct(after.first.value, 1)} i ${f.date(after.first.date, "month")} og ${f.pct(after.last.value, 1)} i ${f.date(after.last.date, "month")}. Alle målinger ligger ${everyDrawnIs(d, "above", "over grænsen")} på ${f.pct(limitNow(d))}.`;
    },
    en: (d, f) => {
      const [before, after] = firstAndLast(d);
      return say`Before the break the share went from ${f.pct(before.first.value, 1)} on the list of ${f.date(before.first.date, "month")} to ${f.pct(before.last.value, 1)} in ${f.date(before.last.date, "month")}. After the break it was ${f.pct(after.first.value, 1)} in ${f.date(after.first.date, "month")} and ${f.pct(after.last.value, 1)} in ${f.date(after.last.date, "month")}. Every measurement lies ${everyDrawnIs(d, "above", "above the limit")} of ${f.pct(limitNow(d))}.`;
    },
  },
  columns: criterionColumns(PER_CENT),
  about: ABOUT,
  render: (d, c) =>
    criterionLine(d, c, {
      top: 60,
      ticks: [0, 20, 40, 60],
      unit: (v) => c.f.pct(v),
      write: (v) => c.f.number(v, 1),
      limitLabel: (l) => `${LABELS[c.locale].limit} ${c.f.pct(l.value)}`,
      segmentLabels: AVERAGES[c.locale],
    }),
});
