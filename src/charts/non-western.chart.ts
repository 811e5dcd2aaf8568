import { say } from "../claims/say.ts";
import { defineChart } from "./define.ts";
import { ABOUT, criterionColumns, PER_CENT } from "./marks/criterion-columns.ts";
import { criterionLine } from "./marks/criterion-line.ts";
import { everyDrawnIs, GAPS, limitNow, onlySegment, TRANSCRIBED } from "./marks/criterion-words.ts";
import { LABELS } from "./theme.ts";

/** The share of non-Western origin: a criterion of the lists and nothing more. */
export default defineChart({
  id: "non-western",
  section: "progress",
  dataset: "criteria-non-western",
  text: {
    da: (d, f) => ({
      title: say`Ikke-vestlig oprindelse: ${everyDrawnIs(d, "above", "over listens grænse")} på ${f.pct(limitNow(d))} i alle målinger`,
      subtitle:
        "Indvandrere og efterkommere fra ikke-vestlige lande blandt alle beboere i Mjølnerparken, i procent, ved hver liste 2010–2017",
      note: say`Andelen er et kriterium for listen. Den siger ikke, hvordan det går beboerne, og en mindre andel er ikke et fremskridt for nogen. Reglerne i 2014 ændrede ikke måden at tælle på, så linjen er ikke brudt. ${TRANSCRIBED.da} ${GAPS.da}`,
    }),
    en: (d, f) => ({
      title: say`Non-Western origin: ${everyDrawnIs(d, "above", `above the list’s ${f.pct(limitNow(d))} limit`)} in every measurement`,
      subtitle:
        "Immigrants and descendants from non-Western countries among all residents of Mjølnerparken, per cent, at each list 2010–2017",
      note: say`The share is a criterion of the list. It does not say how the residents are doing, and a smaller share is not progress for anyone. The rules of 2014 did not change the way of counting, so the line is not broken. ${TRANSCRIBED.en} ${GAPS.en}`,
    }),
  },
  describe: {
    da: (d, f) => {
      const { first, last } = onlySegment(d);
      return say`Andelen var ${f.pct(first.value, 1)} på listen fra ${f.date(first.date, "month")} og ${f.pct(last.value, 1)} på listen fra ${f.date(last.date, "month")}. Alle målinger ligger ${everyDrawnIs(d, "above", "over grænsen")} på ${f.pct(limitNow(d))}. Andelen er et kriterium for listen og siger ikke, hvordan det går beboerne. Fra 2018 er den et krav for at komme på listen, ikke ét kriterium blandt flere.`;
    },
    en: (d, f) => {
      const { first, last } = onlySegment(d);
      return say`The share was ${f.pct(first.value, 1)} on the list of ${f.date(first.date, "month")} and ${f.pct(last.value, 1)} on the list of ${f.date(last.date, "month")}. Every measurement lies ${everyDrawnIs(d, "above", "above the limit")} of ${f.pct(limitNow(d))}. The share is a criterion of the list and does not say how the residents are doing. From 2018 it is a condition for being put on the list, not one criterion among several.`;
    },
  },
  columns: criterionColumns(PER_CENT),
  about: ABOUT,
  render: (d, c) =>
    criterionLine(d, c, {
      top: 100,
      ticks: [0, 25, 50, 75, 100],
      unit: (v) => c.f.pct(v),
      write: (v) => c.f.number(v, 1),
      limitLabel: (l) => `${LABELS[c.locale].limit} ${c.f.pct(l.value)}`,
    }),
});
