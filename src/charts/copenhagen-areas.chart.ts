import { counted } from "../claims/of-rows.ts";
import { say, type Vouched, vouch } from "../claims/say.ts";
import type { Dataset } from "../model/dataset.ts";
import type { MembershipRow } from "../model/rows.ts";
import { CONFIDENCE, MEMBERSHIP, YES_NO } from "../model/vocabulary.ts";
import { type Canvas, defineChart } from "./define.ts";
import { changeLabels, drawEditionYears, editionScale, listsOnly, type Slot } from "./marks/editions.ts";
import { el, label, picture, shows } from "./marks/svg.ts";
import { wrap } from "./theme.ts";

/** The Copenhagen areas that were ever on a list, list by list: Mjølnerparken among its neighbours. */
export default defineChart({
  id: "copenhagen-areas",
  section: "lists",
  dataset: "copenhagen-areas",
  text: {
    da: (d, f) => {
      const { areas, lists, subject, original } = story(d);
      return {
        title: say`${oneOnAll(d, "Ét københavnsk område")} stod på hver liste fra ${yearOf(subject.on[0])} til ${yearOf(subject.on.at(-1))}: Mjølnerparken`,
        subtitle: say`De ${f.count(areas.length)} københavnske områder, der har stået på regeringens liste, og de ${f.count(lists.length)} lister ${yearOf(lists[0])}–${yearOf(lists.at(-1))}`,
        note: say`Et fyldt felt betyder på listen, en prik ikke på listen. ${f.sentence(f.count(original))} af de ${f.count(areas.length)} stod på den første liste. Reglerne blev ændret i 2014 og 2018, så et område kan være gået ud eller kommet på, fordi reglen var ny. Mange af navnene 2010–2017 har vi fra en offentlig afskrift; nogle felter har vi regnet ud fra, hvilke områder der kom ind og gik ud.`,
      };
    },
    en: (d, f) => {
      const { areas, lists, subject, original } = story(d);
      return {
        title: say`${oneOnAll(d, "One Copenhagen area")} was on every list from ${yearOf(subject.on[0])} to ${yearOf(subject.on.at(-1))}: Mjølnerparken`,
        subtitle: say`The ${f.count(areas.length)} Copenhagen areas that have been on the government’s list, and the ${f.count(lists.length)} lists ${yearOf(lists[0])}–${yearOf(lists.at(-1))}`,
        note: say`A filled square means on the list, a dot not on the list. ${f.sentence(f.count(original))} of the ${f.count(areas.length)} were on the first list. The rules changed in 2014 and 2018, so an area may have left or joined because the rule was new. Many of the names for 2010–2017 are from a public transcription; we worked out some squares from which areas joined and left.`,
      };
    },
  },
  // The one area is Mjølnerparken, from the first list on.
  titleHolds: (d) => {
    const { lists, subject } = story(d);
    return onAll(d)[0] === subject.id && subject.on[0]?.list === lists[0]?.list;
  },
  describe: {
    da: (d, f) => {
      const { areas, lists, subject, second, none } = story(d);
      return say`${f.sentence(f.count(areas.length))} københavnske områder har stået på mindst én af de ${f.number(lists.length)} lister. Mjølnerparken stod på de ${f.number(subject.on.length)} fra ${f.date(subject.on[0]?.date ?? "", "month")} til ${f.date(subject.on.at(-1)?.date ?? "", "month")}; ${next(d, "derefter følger")} ${second.name.da} med ${f.number(second.on.length)}. På ${none.length === 1 ? "listen" : "listerne"} fra ${f.list(none.map((l) => f.date(l.date, "month")))} står der ingen københavnske områder. Listen hed ghettolisten, fra 2021 listen over parallelsamfund. Genberegningen i maj 2018 var ikke en liste; den er ikke tegnet, men står i tabellen.`;
    },
    en: (d, f) => {
      const { areas, lists, subject, second, none } = story(d);
      return say`${f.sentence(f.count(areas.length))} Copenhagen areas have been on at least one of the ${f.number(lists.length)} lists. Mjølnerparken was on the ${f.number(subject.on.length)} from ${f.date(subject.on[0]?.date ?? "", "month")} to ${f.date(subject.on.at(-1)?.date ?? "", "month")}; ${next(d, "next comes")} ${second.name.en} with ${f.number(second.on.length)}. On the ${none.length === 1 ? "list" : "lists"} of ${f.list(none.map((l) => f.date(l.date, "month")))} there are no Copenhagen areas. The list was called the “ghetto list”, from 2021 the list of parallel societies. The recalculation of May 2018 was not a list; it is not drawn but is in the table.`;
    },
  },
  columns: [
    { label: { da: "Område", en: "Area" }, cell: (r, f) => r.area_name[f.locale] },
    { label: { da: "Liste", en: "List" }, cell: (r, f) => r.list_name[f.locale] },
    { label: { da: "Status", en: "Status" }, cell: (r, f) => MEMBERSHIP[r.status][f.locale] },
    {
      label: { da: "På den første liste", en: "On the first list" },
      cell: (r, f) => YES_NO[r.original ? "yes" : "no"][f.locale],
    },
    { label: { da: "Sikkerhed", en: "Confidence" }, cell: (r, f) => CONFIDENCE[r.confidence][f.locale] },
  ],
  render: matrix,
});

const SUBJECT = "mjoelnerparken";

interface Area {
  readonly id: string;
  readonly name: MembershipRow["area_name"];
  readonly original: boolean;
  /** Its rows on the lists where it stood. */
  readonly on: readonly MembershipRow[];
}

/** The areas in the order of the rows, those of the first list before the newcomers; and the lists. */
function story(d: Dataset<MembershipRow>) {
  const rows = listsOnly(d.rows);
  const areas = [...new Set(rows.map((r) => r.area))]
    .map((id): Area => {
      const own = rows.filter((r) => r.area === id);
      const [one] = own;
      if (!one) throw new Error(`dataset ${d.id} has no rows for ${id}`);
      return { id, name: one.area_name, original: one.original, on: own.filter((r) => r.status === "on") };
    })
    .sort((a, b) => Number(b.original) - Number(a.original));
  const [subject, second] = areas;
  if (subject?.id !== SUBJECT || !second)
    throw new Error(`dataset ${d.id} no longer begins with Mjølnerparken`);
  const lists = rows.filter((r) => r.area === SUBJECT);
  const none = lists.filter((l) => areas.every((a) => a.on.every((r) => r.list !== l.list)));
  return { areas, lists, subject, second, none, original: areas.filter((a) => a.original).length };
}

/** The row of an area on the list of a slot, on it or not. */
function rowOf(d: Dataset<MembershipRow>, area: Area, slot: Slot<MembershipRow>): MembershipRow {
  const row = d.rows.find((r) => r.area === area.id && r.list === slot.edition.list);
  if (!row) throw new Error(`dataset ${d.id} has no row for ${area.id} on ${slot.edition.list}`);
  return row;
}

const yearOf = (r: MembershipRow | undefined): string => r?.date.slice(0, 4) ?? "";

const WORDS = {
  da: { newcomers: "ikke på den første liste", none: "ingen" },
  en: { newcomers: "not on the first list", none: "none" },
} as const;

function matrix(d: Dataset<MembershipRow>, c: Canvas): SVGSVGElement {
  const { areas, lists, none } = story(d);
  const { theme, narrow } = c;
  const words = WORDS[c.locale];
  const left = narrow ? 92 : 148;
  const scale = editionScale(lists, d.breaks, {
    from: left,
    to: c.width - (narrow ? 4 : 0),
    gap: narrow ? 1.5 : 2.5,
    changeGap: narrow ? 7 : 10,
  });
  const [pitch, square] = narrow ? [33, 22] : [25, 18];

  const changes = changeLabels(c, scale, c.width);
  const deepest = Math.max(...changes.map((m) => m.lines.length));
  const years = deepest * 15 + 16;
  const top = years + 10;

  const newcomers = areas.findIndex((a) => !a.original);
  const rowY = (i: number): number =>
    top + i * pitch + (i > 0 ? 6 : 0) + (newcomers > 0 && i >= newcomers ? 24 : 0);
  const bottom = rowY(areas.length - 1) + square;
  const [emptyFrom] = none;
  const empty = emptyFrom ? scale.slotOf(emptyFrom.list) : undefined;

  return picture(
    c,
    bottom + (empty ? 22 : 4),
    ...changes.flatMap((m) => [
      el(c, "line", { x1: m.at, x2: m.at, y1: 2, y2: bottom + 3, stroke: theme.break }),
      label(c, m.at + 4, 12, m.lines, { fill: theme.quiet }),
    ]),
    drawEditionYears(c, scale, { y: years, every: narrow ? 2 : 1, bracket: years + 4 }),
    ...areas.map((a, i) => {
      const y = rowY(i);
      const subject = a.id === SUBJECT;
      const name = a.name[c.locale];
      const lines = narrow ? wrap(name.replace("/", "/ "), left - 4, theme.font.small) : [name];
      const on = scale.slots.filter((s) => a.on.some((r) => r.list === s.edition.list));
      const off = scale.slots.filter((s) => !on.includes(s));
      return el(
        c,
        "g",
        {},
        label(c, 0, y + square / 2 + 4.5 - (lines.length - 1) * 7.5, lines, {
          "font-weight": subject ? 700 : undefined,
          fill: subject ? theme.subject : theme.ink,
        }),
        el(c, "path", {
          d: on
            .map(
              (s) => `M${one(s.start)} ${one(y)}h${one(s.end - s.start)}v${square}h-${one(s.end - s.start)}z`,
            )
            .join(""),
          fill: subject ? theme.subject : theme.others,
          ...shows(...on.map((s) => rowOf(d, a, s))),
        }),
        el(c, "path", {
          d: off.map((s) => `M${one(s.middle)} ${one(y + square / 2)}h0`).join(""),
          stroke: theme.quiet,
          "stroke-width": narrow ? 3 : 3.5,
          "stroke-linecap": "round",
          ...shows(...off.map((s) => rowOf(d, a, s))),
        }),
      );
    }),
    ...(newcomers > 0 ? [label(c, 0, rowY(newcomers) - 10, words.newcomers, { fill: theme.quiet })] : []),
    ...(empty
      ? [
          el(c, "line", {
            x1: empty.start,
            x2: c.width,
            y1: bottom + 4,
            y2: bottom + 4,
            stroke: theme.quiet,
          }),
          label(c, narrow ? c.width : (empty.start + c.width) / 2, bottom + 18, words.none, {
            "text-anchor": narrow ? "end" : "middle",
            fill: theme.quiet,
          }),
        ]
      : []),
  );
}

const one = (v: number): string => String(Math.round(v * 10) / 10);

/** The areas that stood on every list up to Mjølnerparken's last. */
function onAll(d: Dataset<MembershipRow>): string[] {
  const { areas, lists, subject } = story(d);
  const span = lists.filter((l) => l.date <= (subject.on.at(-1)?.date ?? ""));
  return areas.filter((a) => span.every((l) => a.on.some((r) => r.list === l.list))).map((a) => a.id);
}
const oneOnAll = (d: Dataset<MembershipRow>, words: string): Vouched =>
  vouch(words, "equals", counted("Copenhagen areas on every list", onAll(d).length), counted("one", 1));
/** After Mjølnerparken no area stood on more lists than the one the sentence names. */
const next = (d: Dataset<MembershipRow>, words: string): Vouched => {
  const { areas, subject, second } = story(d);
  const on = (a: Area) => counted(`lists with ${a.id}`, a.on.length);
  return vouch(words, "at-least", on(second), areas.filter((a) => a !== subject).flatMap(on));
};
