import { FORMAT } from "../../src/i18n/format.ts";
import type { Tables } from "../../src/model/tables/index.ts";
import { at, type Belief, byId } from "./belief.ts";
import { limitOn } from "./limit-on.ts";

/** What must hold of the limits: between one and the next, and between a limit and its own words. */

/** How each comparison is written in a limit's text. */
const WRITTEN = {
  above: { da: "over", en: "more than" },
  "at-least": { da: "mindst", en: "at least" },
  below: { da: "under", en: "less than" },
} as const;

/** »over 40 %« is the limit 40 and above it; the text is what readers see on the method page. */
export const limitsSayWhatTheyAre: Belief = (t: Tables) =>
  t.thresholds.flatMap((r) => {
    const says = (locale: "da" | "en", text: string): boolean =>
      text.startsWith(WRITTEN[r.comparison][locale]) &&
      (r.value === null ? !/\d/.test(text) : numbersIn(text, locale).includes(r.value));
    return says("da", r.text_da) && says("en", r.text_en)
      ? []
      : [
          at(
            "thresholds",
            r,
            "text_da",
            {
              da: `Teksten »${r.text_da}« passer ikke med ${r.comparison} og ${r.value === null ? "et tomt tal" : FORMAT.da.number(r.value)}.`,
              en: `The text “${r.text_en}” does not fit ${r.comparison} and ${r.value === null ? "no number" : FORMAT.en.number(r.value)}.`,
            },
            {
              da: "Ret værdien, sammenligningen eller teksten på begge sprog.",
              en: "Correct the value, the comparison or the text in both languages.",
            },
          ),
        ];
  });

function numbersIn(text: string, locale: "da" | "en"): number[] {
  const [thousand, point] = locale === "da" ? [".", ","] : [",", "."];
  return (text.match(/\d[\d.,]*/g) ?? []).map((n) => Number(n.replaceAll(thousand, "").replace(point, ".")));
}

/**
 * The limits of a criterion follow one another without a gap, the last has no end, and each begins with a rule — but for
 * the limit for convictions, which moves with every list from 2018 on.
 */
export const limitsFollowOneAnother: Belief = (t) => {
  const ruleDays = new Set(t.rules.map((r) => r.from));
  return t.thresholds.flatMap((r) => {
    const mine = t.thresholds.filter((o) => o.indicator === r.indicator && o.list_types === r.list_types);
    const before = mine
      .filter((o) => o.from < r.from)
      .sort((a, b) => (a.from < b.from ? -1 : 1))
      .at(-1);
    const last = mine.every((o) => o.from <= r.from);
    const moves = r.indicator === "convictions" && r.comparison === "at-least";
    const begins = ruleDays.has(r.from) || (moves && t.lists.some((l) => l.date === r.from));
    const follows = before === undefined || (before.to !== null && dayAfter(before.to) === r.from);
    return begins && follows && last === (r.to === null)
      ? []
      : [
          at(
            "thresholds",
            r,
            begins && follows ? "to" : "from",
            {
              da: "Grænsen begynder ikke med en regel, eller der er et hul mellem den og grænsen før eller efter.",
              en: "The limit does not begin with a rule, or there is a gap between it and the limit before or after.",
            },
            {
              da: "Ret perioden, så den begynder med reglen og slutter, dagen før den næste begynder.",
              en: "Correct the period so that it begins with the rule and ends on the day before the next begins.",
            },
          ),
        ];
  });
};

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** From 2018 the limit for convictions is three times the share in the country, where we know the share. */
export const convictionLimitIsThreeTimesTheCountry: Belief = (t) =>
  t["other-values"].flatMap((v) => {
    if (v.area !== "denmark" || v.indicator !== "convictions" || v.list === null) return [];
    const list = byId(t.lists, v.list);
    const limit = list && limitOn(t, "convictions", list.date);
    if (limit?.value == null || limit.comparison !== "at-least") return [];
    return Math.abs(limit.value - 3 * v.value) <= 0.00501
      ? []
      : [
          at(
            "other-values",
            v,
            "value",
            {
              da: `Tre gange ${FORMAT.da.pct(v.value)} er ikke grænsen på ${FORMAT.da.pct(limit.value)}.`,
              en: `Three times ${FORMAT.en.pct(v.value)} is not the limit of ${FORMAT.en.pct(limit.value)}.`,
            },
            {
              da: "Ret andelen, eller ret grænsen i thresholds.",
              en: "Correct the share, or the limit in thresholds.",
            },
          ),
        ];
  });
