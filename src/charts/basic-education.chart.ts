import { say } from "../claims/say.ts";
import { defineChart } from "./define.ts";
import { ABOUT, criterionColumns, PER_CENT } from "./marks/criterion-columns.ts";
import { criterionLine } from "./marks/criterion-line.ts";
import {
  drawnOf,
  everyDrawnIs,
  extreme,
  GAPS,
  latestLimit,
  limitNow,
  onlySegment,
  TRANSCRIBED,
} from "./marks/criterion-words.ts";
import { LABELS } from "./theme.ts";

/** Basic schooling as the only education: a criterion from February 2014, counted in another way from December 2018. */
export default defineChart({
  id: "basic-education",
  section: "progress",
  dataset: "criteria-basic-education",
  text: {
    da: (d, f) => ({
      title: say`Grundskole som eneste uddannelse: ${everyDrawnIs(d, "above", "over grænsen")} på ${f.pct(limitNow(d))} i alle ${f.count(drawnOf(d).length)} målinger`,
      subtitle: "Andel af beboerne på 30–59 år i Mjølnerparken, i procent, ved hver liste 2014–2017",
      note: say`Grundskole blev et kriterium i februar 2014. Til og med 2017 talte beboere med ukendt uddannelse med. Fra december 2018 gør de ikke, og grænsen er ${f.pct(latestLimit(d))}; tallene her kan ikke holdes op mod den. ${TRANSCRIBED.da} ${GAPS.da}`,
    }),
    en: (d, f) => ({
      title: say`Basic schooling only: ${everyDrawnIs(d, "above", `above the ${f.pct(limitNow(d))} limit`)} in all ${f.count(drawnOf(d).length)} measurements`,
      subtitle:
        "Residents aged 30–59 in Mjølnerparken with basic schooling as their only education, per cent, at each list 2014–2017",
      note: say`Basic schooling became a criterion in February 2014. Up to and including 2017 residents with unknown education were counted. From December 2018 they are not, and the limit is ${f.pct(latestLimit(d))}; the figures here cannot be compared with it. ${TRANSCRIBED.en} ${GAPS.en}`,
    }),
  },
  describe: {
    da: (d, f) => {
      const { first, last } = onlySegment(d);
      const [low, high] = [extreme(drawnOf(d), "lowest"), extreme(drawnOf(d), "highest")];
      return say`Andelen var ${f.pct(first.value, 1)} i ${f.date(first.date, "month")} og ${f.pct(last.value, 1)} i ${f.date(last.date, "month")}. De ${f.count(drawnOf(d).length)} målinger ligger mellem ${f.pct(low.value, 1)} og ${f.pct(high.value, 1)}, alle ${everyDrawnIs(d, "above", "over grænsen")} på ${f.pct(limitNow(d))}. Fra december 2018 er grænsen ${f.pct(latestLimit(d))} og tallet gjort op på en anden måde; fra den tid har vi ingen tal.`;
    },
    en: (d, f) => {
      const { first, last } = onlySegment(d);
      const [low, high] = [extreme(drawnOf(d), "lowest"), extreme(drawnOf(d), "highest")];
      return say`The share was ${f.pct(first.value, 1)} in ${f.date(first.date, "month")} and ${f.pct(last.value, 1)} in ${f.date(last.date, "month")}. The ${f.count(drawnOf(d).length)} measurements lie between ${f.pct(low.value, 1)} and ${f.pct(high.value, 1)}, all ${everyDrawnIs(d, "above", "above the limit")} of ${f.pct(limitNow(d))}. From December 2018 the limit is ${f.pct(latestLimit(d))} and the figure is worked out in a different way; from that time we have no figures.`;
    },
  },
  columns: criterionColumns(PER_CENT),
  about: ABOUT,
  render: (d, c) =>
    criterionLine(d, c, {
      top: 80,
      ticks: [0, 20, 40, 60, 80],
      unit: (v) => c.f.pct(v),
      write: (v) => c.f.number(v, 1),
      limitLabel: (l) => `${LABELS[c.locale].limit} ${c.f.pct(l.value)}`,
    }),
});
