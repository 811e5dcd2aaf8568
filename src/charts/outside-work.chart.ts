import { defineChart } from "./define.ts";
import { criterionLine } from "./marks/criterion-line.ts";
import { criterionColumns } from "./marks/criterion-columns.ts";
import { firstAndLast, limitNow } from "./marks/criterion-words.ts";

/** Residents outside work and education, list by list, against the 40 per cent that was the limit throughout. */
export default defineChart({
  id: "outside-work",
  section: "progress",
  dataset: "criteria-outside-work",
  text: {
    da: (d, f) => ({
      title: `Uden for arbejde og uddannelse: over grænsen på ${f.pct(limitNow(d))} i alle målinger`,
      subtitle: "Andel af beboerne på 18–64 år i Mjølnerparken, i procent, ved hver liste 2010–2017",
      note: "Linjen er brudt, fordi tallet blev opgjort på en ny måde: før som gennemsnit af fire år, siden af to. Tallene før og efter kan ikke trækkes fra hinanden. Listerne fra 2018 og frem findes, men værdierne er ikke i vores data.",
    }),
    en: (d, f) => ({
      title: `Outside work and education: above the ${f.pct(limitNow(d))} limit in every measurement`,
      subtitle: "Share of residents aged 18–64 in Mjølnerparken, per cent, at each list 2010–2017",
      note: "The line is broken because the figure came to be worked out in a new way: first as an average of four years, then of two. Figures before and after cannot be subtracted from each other. The lists from 2018 on exist, but their values are not in our data.",
    }),
  },
  titleHolds: (d) => d.rows.every((r) => r.value === null || r.limit === null || r.value > r.limit),
  describe: {
    da: (d, f) => {
      const [before, after] = firstAndLast(d);
      return `Før brudet gik andelen fra ${f.pct(before.first.value, 1)} på listen fra ${f.date(before.first.date, "month")} til ${f.pct(before.last.value, 1)} i ${f.date(before.last.date, "month")}. Efter brudet var den ${f.pct(after.first.value, 1)} i ${f.date(after.first.date, "month")} og ${f.pct(after.last.value, 1)} i ${f.date(after.last.date, "month")}. Alle målinger ligger over grænsen på ${f.pct(limitNow(d))}.`;
    },
    en: (d, f) => {
      const [before, after] = firstAndLast(d);
      return `Before the break the share went from ${f.pct(before.first.value, 1)} on the list of ${f.date(before.first.date, "month")} to ${f.pct(before.last.value, 1)} in ${f.date(before.last.date, "month")}. After the break it was ${f.pct(after.first.value, 1)} in ${f.date(after.first.date, "month")} and ${f.pct(after.last.value, 1)} in ${f.date(after.last.date, "month")}. Every measurement lies above the limit of ${f.pct(limitNow(d))}.`;
    },
  },
  columns: criterionColumns,
  render: (d, c) =>
    criterionLine(d, c, {
      top: 60,
      ticks: [0, 20, 40, 60],
      write: (v) => c.f.number(v, 1),
      limitLabel: (v) => (c.locale === "da" ? `grænse ${c.f.pct(v)}` : `limit ${c.f.pct(v)}`),
    }),
});
