import { scaleLinear } from "d3";
import { valuesOf } from "../claims/of-rows.ts";
import { say, type Vouched, vouch } from "../claims/say.ts";
import type { Dataset } from "../model/dataset.ts";
import type { DistributionRow } from "../model/rows.ts";
import { CONFIDENCE } from "../model/vocabulary.ts";
import { type Canvas, defineChart } from "./define.ts";
import { TRANSCRIBED } from "./marks/criterion-words.ts";
import { el, halo, label, picture, shows } from "./marks/svg.ts";
import { breakLabelRows, day, drawBreaks } from "./marks/time.ts";
import { LABELS, textWidth, wrap } from "./theme.ts";

/** Every area of every list as a dot, Mjølnerparken among them with its place. */
export default defineChart({
  id: "among-listed-areas",
  section: "progress",
  dataset: "distribution-outside-work",
  text: {
    da: (d, f) => ({
      title: "Uden for arbejde og uddannelse: Mjølnerparken lå højt på listen i 2010, midt på den i 2017",
      subtitle: say`Andel af de 18–64-årige uden for arbejde og uddannelse i hvert område på ${f.count(listsOf(d).length)} lister, i procent`,
      note: say`Pladsen er blandt de områder, der stod på listen den dag, og de skifter. Fra 2014 er tallet gjort op på en ny måde, så andele før og efter kan ikke trækkes fra hinanden. Ringparken i 2012 og Gellerupparken/Toveshøj i 2013 mangler; de år kan pladsen være én lavere. ${TRANSCRIBED.da}`,
    }),
    en: (d, f) => ({
      title:
        "Outside work and education: Mjølnerparken high on the list in 2010, in the middle of it in 2017",
      subtitle: say`Share of those aged 18–64 outside work and education in each area on ${f.count(listsOf(d).length)} lists, per cent`,
      note: say`The rank is among the areas on the list that day, and those areas change. From 2014 the figure is worked out in a new way, so shares before and after cannot be subtracted from each other. Ringparken in 2012 and Gellerupparken/Toveshøj in 2013 are missing; in those years the rank may be one lower. ${TRANSCRIBED.en}`,
    }),
  },
  // High on the list: in the first fifth. In the middle: less than an eighth of the list from it.
  titleHolds: (d) => {
    const own = subjects(d);
    const [first, last] = [own[0], own.at(-1)];
    return (
      first !== undefined &&
      last !== undefined &&
      own.length === listsOf(d).length &&
      first.date.startsWith("2010") &&
      last.date.startsWith("2017") &&
      first.rank <= first.of / 5 &&
      Math.abs(last.rank - (last.of + 1) / 2) < last.of / 8
    );
  },
  describe: {
    da: (d, f) => {
      const { first, last, lowest } = turns(d);
      return say`På listen fra ${f.date(first.date, "month")} var Mjølnerparken nr. ${f.number(first.rank)} af ${f.number(first.of)} områder, talt fra ${rankedFrom(d, "den højeste andel")}, med ${f.pct(first.value, 1)}. ${furthestDown(d, "Længst nede")} var området i ${f.date(lowest.date, "month")} som nr. ${f.number(lowest.rank)} af ${f.number(lowest.of)} med ${f.pct(lowest.value, 1)}. I ${f.date(last.date, "month")} var det nr. ${f.number(last.rank)} af ${f.number(last.of)} med ${f.pct(last.value, 1)}. I 2014 blev tallet gjort op på en ny måde. Listerne fra oktober 2011, februar 2014 og fra 2018 er ikke i vores data.`;
    },
    en: (d, f) => {
      const { first, last, lowest } = turns(d);
      return say`On the list of ${f.date(first.date, "month")} Mjølnerparken was no. ${f.number(first.rank)} of ${f.number(first.of)} areas, counted from ${rankedFrom(d, "the highest share")}, at ${f.pct(first.value, 1)}. It was ${furthestDown(d, "furthest down")} in ${f.date(lowest.date, "month")}, as no. ${f.number(lowest.rank)} of ${f.number(lowest.of)}, at ${f.pct(lowest.value, 1)}. In ${f.date(last.date, "month")} it was no. ${f.number(last.rank)} of ${f.number(last.of)}, at ${f.pct(last.value, 1)}. In 2014 a new way of working out the figure was adopted. The lists of October 2011, of February 2014 and from 2018 on are not in our data.`;
    },
  },
  columns: [
    { label: { da: "Liste", en: "List" }, cell: (r, f) => r.list_name[f.locale] },
    { label: { da: "Område", en: "Area" }, cell: (r, f) => r.area_name[f.locale] },
    {
      label: { da: "Andel, %", en: "Share, %" },
      cell: (r, f) => ({ value: r.value, text: f.number(r.value, r.decimals) }),
    },
    { label: { da: "Plads", en: "Rank" }, cell: (r, f) => ({ value: r.rank, text: f.number(r.rank) }) },
    { label: { da: "Områder", en: "Areas" }, cell: (r, f) => ({ value: r.of, text: f.number(r.of) }) },
    { label: { da: "Kommune", en: "Municipality" }, cell: (r) => r.municipality },
    { label: { da: "Sikkerhed", en: "Confidence" }, cell: (r, f) => CONFIDENCE[r.confidence][f.locale] },
  ],
  render: (d, c) => {
    const { theme } = c;
    const words = WORDS[c.locale];
    const dot = c.narrow ? 2.4 : 3.4;
    const reach = c.narrow ? 15 : 34;
    const left = 42;
    const lists = listsOf(d);
    const [first, last] = [lists[0], lists.at(-1)];
    if (!first || !last) throw new Error("no list to draw");
    const right = c.width - 6;
    // One slot a list, and an empty one where a list of the years between has no values.
    const slots = lists.map((list, i): number => {
      const before = lists[i - 1];
      return before && day(list.date).getTime() - day(before.date).getTime() > 500 * 864e5
        ? 2
        : i === 0
          ? 0
          : 1;
    });
    const slotOf = slots.map((_, i) => slots.slice(0, i + 1).reduce((n, s) => n + s, 0));
    const place = scaleLinear([0, slotOf.at(-1) ?? 0], [left + reach, right - reach]);
    const centres = lists.map((list, i) => ({ list, at: place(slotOf[i] ?? 0), skipped: slots[i] === 2 }));
    const x = (date: Date): number => between(centres, date);
    const breaks = d.breaks.filter((b) => b.date > first.date && b.date < last.date);

    const key = 14;
    const flags = key + (c.narrow ? 26 : 10);
    const heads = flags + breakLabelRows(c, breaks, x, right) * (theme.font.small + 3) + 6;
    const top = heads + (c.narrow ? 56 : 40);
    const bottom = top + (c.narrow ? 290 : 330);
    // Positions, not lengths: the axis need not begin at zero, and the crowd needs the room.
    const y = scaleLinear([25, 61], [bottom, top]);
    const ticks = [30, 40, 50, 60];

    const columns = centres.map((col) => ({ ...col, ...swarm(d, col.list.list, col.at, y, dot) }));
    const missing = centres.flatMap((col, i) => (col.skipped ? [place((slotOf[i] ?? 0) - 1)] : []));
    const own = columns.flatMap((col) => (col.own ? [{ ...col, own: col.own, cy: y(col.own.value) }] : []));
    const limit = d.limits.at(-1);
    const heading = (
      row: number,
      text: string,
      of: (r: DistributionRow) => string,
      attributes: Record<string, string | number>,
    ) =>
      el(
        c,
        "g",
        {
          "font-size": theme.font.small,
          "text-anchor": "middle",
          transform: `translate(0 ${heads + 12 + row * 16})`,
          ...attributes,
        },
        ...(text
          ? [el(c, "text", { x: 0, "text-anchor": "start", "font-weight": 400, fill: theme.quiet }, text)]
          : []),
        ...own.map((o) => el(c, "text", { x: o.at }, of(o.own))),
      );

    return picture(
      c,
      bottom + (c.narrow ? 38 : 24),
      ...keys(c, key, dot),
      el(c, "path", {
        d: ticks.map((t) => `M${left - 4} ${Math.round(y(t)) + 0.5}H${right}`).join(""),
        stroke: theme.faint,
      }),
      el(
        c,
        "g",
        { "text-anchor": "end", "font-size": theme.font.small, fill: theme.quiet },
        ...ticks.map((t) =>
          el(c, "text", { x: left - 8, y: y(t) + 4 }, t === ticks.at(-1) ? c.f.pct(t) : c.f.number(t)),
        ),
      ),
      ...drawBreaks(c, breaks, x, { top: heads, bottom, right }),
      c.narrow
        ? heading(0, words.no, (r) => c.f.number(r.rank), { "font-weight": 700, fill: theme.subject })
        : heading(0, "", (r) => `${words.no} ${c.f.number(r.rank)} ${words.of} ${c.f.number(r.of)}`, {
            "font-weight": 700,
            fill: theme.subject,
          }),
      ...(c.narrow ? [heading(1, words.of, (r) => c.f.number(r.of), { fill: theme.quiet })] : []),
      c.narrow
        ? heading(2, "%", (r) => c.f.number(r.value, r.decimals), { fill: theme.subject })
        : heading(1, "", (r) => c.f.pct(r.value, r.decimals), { fill: theme.subject }),
      ...(limit ? limitLine(c, limit.value, left - 4, right, y(limit.value), missing[0]) : []),
      // A dot is a stroke of no length with round ends: a fifth of the bytes of a circle.
      el(c, "path", {
        d: columns.flatMap((col) => col.others.map((p) => `M${p.x.toFixed(1)} ${p.y.toFixed(1)}h0`)).join(""),
        stroke: theme.others,
        "stroke-width": dot * 2,
        "stroke-linecap": "round",
        ...shows(...columns.flatMap((col) => col.others.map((p) => p.row))),
      }),
      el(
        c,
        "g",
        { fill: theme.subject, stroke: theme.paper, "stroke-width": 1.5 },
        ...own.map((o) => el(c, "circle", { cx: o.at, cy: o.cy, r: dot + 2.6, ...shows(o.own) })),
      ),
      ...missing.map((at) => {
        const lines = wrap(LABELS[c.locale].noData, place(1) - place(0) + 8, theme.font.small);
        return label(c, at, bottom - 8 - 15 * (lines.length - 1), lines, {
          "text-anchor": "middle",
          fill: theme.quiet,
        });
      }),
      el(
        c,
        "g",
        { "font-size": theme.font.small, "text-anchor": "middle", fill: theme.quiet },
        ...columns.map((col) => {
          const [month = "", year = ""] = c.f.monthShort(col.list.date).split("\u00a0");
          return c.narrow
            ? el(
                c,
                "text",
                { y: bottom + 16 },
                el(c, "tspan", { x: col.at }, month),
                el(c, "tspan", { x: col.at, dy: 15 }, year),
              )
            : el(c, "text", { x: col.at, y: bottom + 18 }, `${month} ${year}`);
        }),
      ),
    );
  },
});

const WORDS = {
  da: { others: "de andre områder på listen", rank: "nr. 1 er den højeste andel", no: "nr.", of: "af" },
  en: { others: "the other areas on the list", rank: "no. 1 is the highest share", no: "no.", of: "of" },
} as const;

/** The lists, each by its first row. */
function listsOf(d: Dataset<DistributionRow>): DistributionRow[] {
  return d.rows.filter((r, i) => d.rows[i - 1]?.list !== r.list);
}

function subjects(d: Dataset<DistributionRow>): DistributionRow[] {
  return d.rows.filter((r) => r.subject);
}

/** Mjølnerparken on the first and the last list, and on the one where it ranked furthest down. */
function turns(d: Dataset<DistributionRow>) {
  const own = subjects(d);
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) throw new Error("Mjølnerparken is on no list; the sentence speaks of three");
  return { first, last, lowest: own.reduce((a, b) => (b.rank > a.rank ? b : a), first) };
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** One list's areas as a swarm around its day: Mjølnerparken in the middle, each other as near it as it finds room. */
function swarm(
  d: Dataset<DistributionRow>,
  list: string,
  middle: number,
  y: (v: number) => number,
  dot: number,
) {
  const rows = d.rows.filter((r) => r.list === list);
  const own = rows.find((r) => r.subject);
  const big = dot + 2.6;
  const apart = dot * 2 + 0.9;
  const placed: (Spot & { readonly clear: number })[] = own
    ? [{ x: middle, y: y(own.value), clear: dot + big + 0.5 }]
    : [];
  const others: (Spot & { readonly row: DistributionRow })[] = [];
  for (const r of rows) {
    if (r.subject) continue;
    const at = y(r.value);
    const offsets = Array.from(
      { length: 60 },
      (_, i) => (Math.ceil(i / 2) * (i % 2 === 0 ? 1 : -1) * apart) / 4,
    );
    const free =
      offsets.find((dx) => placed.every((p) => Math.hypot(p.x - middle - dx, p.y - at) >= p.clear)) ?? 0;
    const spot = { x: middle + free, y: at };
    others.push({ ...spot, row: r });
    placed.push({ ...spot, clear: apart });
  }
  return { own, others };
}

/** What the dots are, over the picture; on a phone in two lines. */
function keys(c: Canvas, y: number, dot: number): SVGElement[] {
  const { theme } = c;
  const name = LABELS[c.locale].subject;
  const words = WORDS[c.locale];
  const second = 16 + textWidth(name, theme.font.small) * 1.06 + 22;
  const third = c.narrow ? 0 : second + 8 + textWidth(words.others, theme.font.small) + 22;
  return [
    el(c, "circle", { cx: 6, cy: y - 4.5, r: dot + 2.6, fill: theme.subject }),
    label(c, 16, y, name, { "font-weight": 700, fill: theme.subject }),
    el(c, "circle", { cx: second, cy: y - 4.5, r: dot, fill: theme.others }),
    label(c, second + 8, y, words.others, { fill: theme.quiet }),
    label(c, third, c.narrow ? y + 17 : y, words.rank, { fill: theme.quiet }),
  ];
}

/** Where a day between two lists stands: midway between their columns, for the slots are lists and not days. */
function between(
  columns: readonly { readonly list: DistributionRow; readonly at: number }[],
  date: Date,
): number {
  const before = columns.filter((col) => day(col.list.date) <= date).at(-1);
  const after = columns.find((col) => day(col.list.date) > date);
  if (!before || !after) throw new Error(`${date.toISOString()} does not lie between two lists`);
  return (before.at + after.at) / 2;
}

/** The limit across all lists, labelled in the gap between two of them where there is one. */
function limitLine(
  c: Canvas,
  value: number,
  left: number,
  right: number,
  y: number,
  gap: number | undefined,
): SVGElement[] {
  const text = `${LABELS[c.locale].limit} ${c.f.pct(value)}`;
  const [word = "", ...rest] = text.split(" ");
  const lines = c.narrow ? [word, rest.join(" ")] : [text];
  const attributes = { "font-weight": 600, fill: c.theme.limit, ...halo(c) };
  const at = gap ?? right - textWidth(text, c.theme.font.small);
  return [
    el(c, "line", {
      x1: left,
      x2: right,
      y1: y,
      y2: y,
      stroke: c.theme.limit,
      "stroke-width": 1.5,
      "stroke-dasharray": "5 4",
    }),
    label(c, at, y + 15, lines, { "text-anchor": "middle", ...attributes }),
  ];
}

/** On the list the sentence begins with, rank 1 is the highest share. */
const rankedFrom = (d: Dataset<DistributionRow>, words: string): Vouched => {
  const rows = d.rows.filter((r) => r.list === turns(d).first.list);
  const top = rows.filter((r) => r.rank === 1);
  return vouch(words, "at-least", valuesOf(d, top, "value"), valuesOf(d, rows, "value"));
};
const furthestDown = (d: Dataset<DistributionRow>, words: string): Vouched => {
  const { lowest } = turns(d);
  const others = subjects(d).filter((r) => r !== lowest);
  return vouch(words, "highest", valuesOf(d, [lowest], "rank"), valuesOf(d, others, "rank"));
};
