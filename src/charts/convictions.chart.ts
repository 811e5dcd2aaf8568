import { valuesOf } from "../claims/of-rows.ts";
import { say, type Vouched, vouch } from "../claims/say.ts";
import type { Format } from "../i18n/format.ts";
import type { Dataset } from "../model/dataset.ts";
import type { CriterionRow } from "../model/rows.ts";
import { defineChart } from "./define.ts";
import { ABOUT, criterionColumns, PER_CENT } from "./marks/criterion-columns.ts";
import { criterionLine } from "./marks/criterion-line.ts";
import {
  AVERAGES,
  drawnRows,
  extreme,
  firstAndLast,
  GAPS,
  limitNow,
  movingLimits,
  segmentIs,
  segmentPoints,
  TRANSCRIBED,
  undated,
} from "./marks/criterion-words.ts";
import { LABELS } from "./theme.ts";

/** Convicted residents, list by list, against the 2.7 per cent that was the limit until the rules of 2018 let it move. */
export default defineChart({
  id: "convictions",
  section: "progress",
  dataset: "criteria-convictions",
  text: {
    da: (d, f) => ({
      title: say`Dømte: ${segmentIs(d, 0, "above", "over grænsen")} på ${f.pct(limitNow(d))} før de nye regler i 2014, ${segmentIs(d, 1, "below", "under den bagefter")}`,
      subtitle: "Dømte beboere på 18 år og derover i Mjølnerparken, i procent, ved hver liste 2010–2017",
      note: say`Linjen er brudt i 2014, fordi gennemsnit af fire år blev til gennemsnit af to, senest med listen fra 2015. Tal før og efter kan ikke trækkes fra hinanden. Fra 2018 er grænsen tre gange landsgennemsnittet; ${ours(d, f)} er vores regnestykke. ${TRANSCRIBED.da} ${GAPS.da}`,
    }),
    en: (d, f) => ({
      title: say`Convicted: ${segmentIs(d, 0, "above", `above the ${f.pct(limitNow(d))} limit`)} before the new rules of 2014, ${segmentIs(d, 1, "below", "below it after")}`,
      subtitle: "Convicted residents aged 18 and over in Mjølnerparken, per cent, at each list 2010–2017",
      note: say`The line is broken in 2014, because a four-year average became a two-year one, with the list of 2015 at the latest. Figures before and after cannot be subtracted from each other. From 2018 the limit is three times the national average; ${ours(d, f)} is our arithmetic. ${TRANSCRIBED.en} ${GAPS.en}`,
    }),
  },
  // The break in the series is the day of the new rules.
  titleHolds: (d) => {
    const [before, after] = firstAndLast(d);
    return before.last.date < "2014-02-01" && after.first.date >= "2014-02-01";
  },
  describe: {
    da: (d, f) => {
      const [before, after] = firstAndLast(d);
      const top = extreme(segmentPoints(d)[1] ?? [], "highest");
      const known = movingLimits(d).map(
        (l) => `${l.ours ? "cirka " : ""}${f.pct(l.value)} i ${f.date(l.date, "year")}`,
      );
      return say`Før de nye regler var andelen ${f.pct(before.first.value, 2)} i ${f.date(before.first.date, "month")} og ${f.pct(before.last.value, 2)} i ${f.date(before.last.date, "month")}, ${segmentIs(d, 0, "above", "over grænsen")} på ${f.pct(limitNow(d))}. Efter dem var den ${f.pct(after.first.value, 2)} i ${f.date(after.first.date, "month")} og ${f.pct(after.last.value, 2)} i ${f.date(after.last.date, "month")}, ${segmentIs(d, 1, "below", "under grænsen")}. ${nearest(d, "Nærmest grænsen")} var den i ${f.date(top.date, "month")} med ${f.pct(top.value, 2)}. Fra 2018 følger grænsen landsgennemsnittet og flytter sig hvert år; vi kender ${f.list(known)}. En udateret liste fra 2011 med ${f.pct(undated(d), 2)} er ikke tegnet.`;
    },
    en: (d, f) => {
      const [before, after] = firstAndLast(d);
      const top = extreme(segmentPoints(d)[1] ?? [], "highest");
      const known = movingLimits(d).map(
        (l) => `${l.ours ? "about " : ""}${f.pct(l.value)} in ${f.date(l.date, "year")}`,
      );
      return say`Before the new rules the share was ${f.pct(before.first.value, 2)} in ${f.date(before.first.date, "month")} and ${f.pct(before.last.value, 2)} in ${f.date(before.last.date, "month")}, ${segmentIs(d, 0, "above", "above the limit")} of ${f.pct(limitNow(d))}. After them it was ${f.pct(after.first.value, 2)} in ${f.date(after.first.date, "month")} and ${f.pct(after.last.value, 2)} in ${f.date(after.last.date, "month")}, ${segmentIs(d, 1, "below", "below the limit")}. It was ${nearest(d, "nearest the limit")} in ${f.date(top.date, "month")}, at ${f.pct(top.value, 2)}. From 2018 the limit follows the national average and moves every year; we know ${f.list(known)}. An undated list of 2011 with ${f.pct(undated(d), 2)} is not drawn.`;
    },
  },
  columns: criterionColumns(PER_CENT),
  about: ABOUT,
  render: (d, c) =>
    criterionLine(d, c, {
      top: 4,
      ticks: [0, 1, 2, 3, 4],
      unit: (v) => c.f.pct(v),
      write: (v) => c.f.number(v, 2),
      limitLabel: (l) => {
        const limit = LABELS[c.locale].limit;
        if (l.comparison === "above") return `${limit} ${c.f.pct(l.value)}`;
        // The two short pieces after 2018: one printed, one our arithmetic.
        const about = l.confidence === "derived" ? (c.locale === "da" ? "ca. " : "about ") : "";
        return [limit, `${about}${c.f.pct(l.value)}`];
      },
      segmentLabels: AVERAGES[c.locale],
    }),
});

/** The limits that we worked out ourselves, e.g. »cirka 2,18 % i 2022«. */
function ours(d: Dataset<CriterionRow>, f: Format): string {
  const derived = movingLimits(d).filter((l) => l.ours);
  if (derived.length === 0)
    throw new Error("no limit for convictions is our own arithmetic any more; mend the note");
  return f.list(
    derived.map((l) =>
      f.locale === "da"
        ? `cirka ${f.pct(l.value)} i ${f.date(l.date, "year")}`
        : `about ${f.pct(l.value)} in ${f.date(l.date, "year")}`,
    ),
  );
}

/** All below the limit, the nearest is the highest. */
const nearest = (d: Dataset<CriterionRow>, words: string): Vouched => {
  const values = valuesOf(d, drawnRows(d)[1] ?? [], "value");
  const top = values.reduce<typeof values>(
    (a, b) => (a[0] && (a[0].value ?? 0) >= (b.value ?? 0) ? a : [b]),
    [],
  );
  return vouch(
    words,
    "highest",
    top,
    values.filter((v) => v !== top[0]),
  );
};
