import { counted, valuesOf } from "../claims/of-rows.ts";
import { say, type Vouched, vouch } from "../claims/say.ts";
import type { Format } from "../i18n/format.ts";
import type { Dataset } from "../model/dataset.ts";
import type { StatusRow } from "../model/rows.ts";
import { CONFIDENCE, EDITION_KIND, MEMBERSHIP } from "../model/vocabulary.ts";
import { type Canvas, defineChart } from "./define.ts";
import { changeLabels, drawEditionYears, editionScale, listsOnly, type Slot } from "./marks/editions.ts";
import { el, label, part, picture, shows } from "./marks/svg.ts";

/** The opening picture: every list since 2010, and whether Mjølnerparken stood on it. */
export default defineChart({
  id: "seventeen-lists",
  section: "lists",
  dataset: "mjoelnerparken-on-the-lists",
  text: {
    da: (d, f) => {
      const { lists, on, left, worked } = story(d);
      const how = howItLeft(left, f);
      return {
        title: say`Mjølnerparken stod på ${f.count(on.length)} lister ${inARow(d, "i træk")} og gik ud med ${f.number(residents(left))} beboere`,
        subtitle: say`Regeringens ${f.number(lists.length)} lister, ${span(lists, f)}: ghettolisten, fra 2021 listen over parallelsamfund`,
        note: say`${belowSize(d, how)} Det er en regel om størrelse og siger intet om de øvrige tal. For ${f.count(worked.length)} af listerne, også den fra ${f.date(worked.at(-1)?.date ?? "", "year")}, har vi regnet svaret ud fra, hvilke områder der kom ind og gik ud.`,
      };
    },
    en: (d, f) => {
      const { lists, on, left, worked } = story(d);
      const how = howItLeft(left, f);
      return {
        title: say`Mjølnerparken was on ${f.count(on.length)} lists ${inARow(d, "in a row")} and left with ${f.number(residents(left))} residents`,
        subtitle: say`The government’s ${f.number(lists.length)} lists, ${span(lists, f)}: the “ghetto list”, from 2021 the list of parallel societies`,
        note: say`${belowSize(d, how)} It is a rule about size and says nothing of the other figures. For ${f.count(worked.length)} of the lists, including that of ${f.date(worked.at(-1)?.date ?? "", "year")}, the answer is worked out from which areas joined and left.`,
      };
    },
  },
  // The list with the residents of the title is the first without the area.
  titleHolds: (d) => story(d).off[0] === story(d).left,
  describe: {
    da: (d, f) => {
      const { lists, on, off, left, size } = story(d);
      const [first] = lists;
      return say`Der er ${f.number(lists.length)} lister fra ${f.date(first?.date ?? "", "month")} til ${f.date(lists.at(-1)?.date ?? "", "month")}. Mjølnerparken stod på de første ${f.number(on.length)}, til og med ${f.date(on.at(-1)?.date ?? "", "month")}, og ikke på de sidste ${f.count(off.length)}. Området gik ud i ${f.date(left.date, "month")} med ${f.number(residents(left))} beboere, ${belowSize(d, "under grænsen")} på ${f.number(size)}. Reglerne blev ændret i 2014 og 2018, og i 2021 fik listerne nye navne. Den ene liste fra 2011 er uden dato; dens plads følger rækkefølgen. Genberegningen fra maj 2018 var ikke en liste og er ikke tegnet.`;
    },
    en: (d, f) => {
      const { lists, on, off, left, size } = story(d);
      const [first] = lists;
      return say`There are ${f.number(lists.length)} lists from ${f.date(first?.date ?? "", "month")} to ${f.date(lists.at(-1)?.date ?? "", "month")}. Mjølnerparken was on the first ${f.number(on.length)}, up to and including ${f.date(on.at(-1)?.date ?? "", "month")}, and not on the last ${f.count(off.length)}. It left in ${f.date(left.date, "month")} with ${f.number(residents(left))} residents, ${belowSize(d, "below the limit")} of ${f.number(size)}. The rules changed in 2014 and 2018, and in 2021 the lists got new names. One list of 2011 is undated; its place follows the order. The recalculation of May 2018 was not a list and is not drawn.`;
    },
  },
  columns: [
    { label: { da: "Liste", en: "List" }, cell: (r, f) => r.list_name[f.locale] },
    {
      label: { da: "Mjølnerparken", en: "Mjølnerparken" },
      cell: (r, f) =>
        r.kind === "list"
          ? MEMBERSHIP[r.status][f.locale]
          : `${MEMBERSHIP[r.status][f.locale]} (${EDITION_KIND[r.kind][f.locale]})`,
    },
    { label: { da: "Regel", en: "Rule" }, cell: (r, f) => r.rule_name[f.locale] },
    {
      label: { da: "Beboere", en: "Residents" },
      cell: (r, f) =>
        r.residents === null
          ? { absence: "not-in-data" }
          : { value: r.residents, text: f.number(r.residents) },
    },
    { label: { da: "Bemærkning", en: "Remark" }, cell: (r, f) => r.note?.[f.locale] ?? "" },
    { label: { da: "Sikkerhed", en: "Confidence" }, cell: (r, f) => CONFIDENCE[r.confidence][f.locale] },
  ],
  render: strip,
});

/** What the words speak of: the lists, those with and without the area, the one it left on and the rule of size then. */
function story(d: Dataset<StatusRow>) {
  const lists = listsOnly(d.rows);
  const on = lists.filter((r) => r.status === "on");
  const off = lists.filter((r) => r.status === "off");
  const left = lists.find((r) => r.status === "off" && r.residents !== null);
  const size =
    left && d.limits.find((l) => l.from_date <= left.date && (l.to_date === null || left.date <= l.to_date));
  if (!left || !size)
    throw new Error(`dataset ${d.id} has no list that Mjølnerparken left by the rule of size`);
  return { lists, on, off, left, size: size.value, worked: lists.filter((r) => r.confidence === "derived") };
}

/** »December 2023: gik ud med …«, in the words of the row. */
function howItLeft(left: StatusRow, f: Format): string {
  const note = left.note?.[f.locale];
  if (!note) throw new Error(`row ${left.key} no longer says how Mjølnerparken left the list`);
  return `${f.sentence(f.date(left.date, "month"))}: ${note.charAt(0).toLowerCase()}${note.slice(1)}`;
}

const residents = (r: StatusRow): number => r.residents ?? Number.NaN;

function span(lists: readonly StatusRow[], f: Format): string {
  const [first] = lists;
  const last = lists.at(-1);
  return first && last ? `${f.date(first.date, "month")}\u00a0– ${f.date(last.date, "month")}` : "";
}

const WORDS = {
  da: {
    on: "På listen",
    off: "Ikke på listen",
    undated: "uden dato",
    agreement: "aftalen",
    worked: "* regnet ud af os",
  },
  en: {
    on: "On the list",
    off: "Not on the list",
    undated: "no date",
    agreement: "agreement",
    worked: "* worked out by us",
  },
} as const;

function strip(d: Dataset<StatusRow>, c: Canvas): SVGSVGElement {
  const { lists, on, left, size } = story(d);
  const { f, theme, narrow } = c;
  const words = WORDS[c.locale];
  const scale = editionScale(lists, d.breaks, {
    from: 0,
    to: c.width,
    gap: narrow ? 2 : 3,
    changeGap: narrow ? 8 : 13,
  });

  const big = narrow ? 14 : 17;
  const small = narrow ? theme.font.small : 14;
  const top = big + small + (narrow ? 16 : 18);
  const height = narrow ? 78 : 92;
  const bottom = top + height;
  const years = bottom + 18;
  const below = years + 19;

  const limit =
    c.locale === "da"
      ? `${f.number(residents(left))} beboere: under grænsen på ${f.number(size)}`
      : `${f.number(residents(left))} residents: below the limit of ${f.number(size)}`;
  const day = (iso = "") => (narrow ? f.date(iso, "year") : f.monthShort(iso));
  const since = `${day(on[0]?.date)}${narrow ? "–" : " – "}${day(on.at(-1)?.date)}`;
  const changes = changeLabels(c, scale, c.width);
  const deepest = Math.max(...changes.map((m) => m.lines.length));
  const agreement = scale.years.find((y) => y.year === "2011");
  const worked = below + deepest * 15 + 3;

  return picture(
    c,
    worked + 5,
    ...part(
      "on",
      label(c, 0, big, words.on, { "font-size": big, "font-weight": 700, fill: theme.subject }),
      label(c, 0, big + small + 5, since, { "font-size": small, fill: theme.subject }),
    ),
    ...part(
      "off",
      label(c, c.width, big, words.off, {
        "font-size": big,
        "font-weight": 700,
        "text-anchor": "end",
        fill: theme.ink,
      }),
      label(c, c.width, big + small + 5, limit, {
        "font-size": small,
        "text-anchor": "end",
        fill: theme.ink,
      }),
    ),
    ...scale.slots.map((s) => cell(c, s, top, height)),
    drawEditionYears(c, scale, { y: years, bracket: bottom + 4 }),
    ...changes.flatMap((m) =>
      part(
        "change",
        el(c, "line", {
          x1: m.at,
          x2: m.at,
          y1: top - 4,
          y2: below + (m.lines.length - 1) * 15 + 3,
          stroke: theme.break,
        }),
        label(c, m.at + 4, below, m.lines, { fill: theme.quiet }),
      ),
    ),
    ...(agreement
      ? part(
          "agreement",
          label(c, (agreement.start + agreement.end) / 2, below, words.agreement, {
            "text-anchor": "middle",
            "font-weight": 700,
            fill: theme.ink,
          }),
        )
      : []),
    label(c, c.width, worked, words.worked, { "text-anchor": "end", fill: theme.quiet }),
  );
}

/** One list: full where the area stood on it, an empty frame where it did not; the month inside, with a star where we worked it out. */
function cell(c: Canvas, s: Slot<StatusRow>, top: number, height: number): SVGElement {
  const on = s.edition.status === "on";
  const width = s.end - s.start;
  const inset = on ? 0 : 0.75;
  const star = s.edition.confidence === "derived" ? "*" : "";
  const month = s.edition.dated
    ? (c.f.monthShort(s.edition.date).split("\u00a0")[0] ?? "") + star
    : WORDS[c.locale].undated;
  const fill = on ? c.theme.paper : c.theme.quiet;
  const text = c.narrow
    ? label(c, 0, 0, month, {
        fill,
        transform: `translate(${Math.round(s.middle * 10) / 10 + 4} ${top + height - 7}) rotate(-90)`,
      })
    : label(c, s.middle, top + height - 9 - (s.edition.dated ? 0 : 15), month.split(" "), {
        fill,
        "text-anchor": "middle",
      });
  return el(
    c,
    "g",
    { "data-part": `${s.edition.list} ${s.edition.status}` },
    el(c, "rect", {
      x: s.start + inset,
      y: top + inset,
      width: width - 2 * inset,
      height: height - 2 * inset,
      fill: on ? c.theme.subject : "none",
      ...(on ? {} : { stroke: c.theme.quiet, "stroke-width": "1.5" }),
      ...shows(s.edition),
    }),
    text,
  );
}

/** The last list with the area has as many before it, itself included, as the area stood on. */
const inARow = (d: Dataset<StatusRow>, words: string): Vouched => {
  const { lists, on } = story(d);
  const place = lists.findLastIndex((r) => r.status === "on") + 1;
  return vouch(
    words,
    "equals",
    counted("place of its last list", place),
    counted("lists with the area", on.length),
  );
};
const belowSize = (d: Dataset<StatusRow>, words: string): Vouched => {
  const { left, size } = story(d);
  return vouch(words, "below", valuesOf(d, [left], "residents"), counted("rule of size", size));
};
