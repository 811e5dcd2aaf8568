import * as Plot from "@observablehq/plot";
import { group } from "d3";
import { valuesOf } from "../claims/of-rows.ts";
import { say, type Vouched, vouch } from "../claims/say.ts";
import type { Format } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Dataset } from "../model/dataset.ts";
import type { EventRow } from "../model/rows.ts";
import { CONFIDENCE, EVENT_CATEGORY } from "../model/vocabulary.ts";
import { type Canvas, defineChart } from "./define.ts";
import { el } from "./marks/svg.ts";
import { breakLabelRows, day, drawBreaks } from "./marks/time.ts";
import { textWidth } from "./theme.ts";

type Data = Dataset<EventRow>;

/** Every event as one mark over its year, in a lane for its subject; the year of the agreement is set off. */
export default defineChart({
  id: "events-by-year",
  section: "events",
  dataset: "events-by-year",
  text: {
    da: (d, f) => ({
      title: say`${f.number(agreementOf(d).of_year)} af ${f.number(d.rows.length)} begivenheder er fra ${yearSaid(agreementOf(d))}, aftalens år og ${mostIn(d, "året med flest")}; retssagen begynder i ${yearSaid(courtFirst(d))}`,
      subtitle: say`Begivenheder i og omkring Mjølnerparken efter emne og år, ${spanOf(d)}. Ét mærke er én begivenhed`,
      note: "Begivenhederne er dem, vi har fundet en kilde til; de er ikke alt, hvad der skete. Hver har ét emne. Et åbent mærke betyder, at datoen er anslået.",
    }),
    en: (d, f) => ({
      title: say`${f.number(agreementOf(d).of_year)} of ${f.number(d.rows.length)} events are from ${yearSaid(agreementOf(d))}, the agreement’s year and ${mostIn(d, "the year with the most")}; the court case begins in ${yearSaid(courtFirst(d))}`,
      subtitle: say`Events in and around Mjølnerparken by subject and year, ${spanOf(d)}. One mark is one event`,
      note: "The events are those we have found a source for; they are not all that happened. Each has one subject. An open mark means that the date is estimated.",
    }),
  },
  // The case has a first event of its own, and the agreement is one of the events.
  titleHolds: (d) => d.rows.filter((r) => r.agreement).length === 1 && courtFirst(d).category === "court",
  describe: {
    da: (d, f) =>
      say`Tidslinjen har ${f.number(d.rows.length)} begivenheder fra ${spanOf(d, "til")}. ${mostIn(d, "Flest")}, ${f.number(agreementOf(d).of_year)}, er fra ${yearSaid(agreementOf(d))}, aftalens år. ${mostOfSubjects(d, "Flest har")} ${f.list(largest(d).map((r) => `»${EVENT_CATEGORY[r.category].da}«`))}: ${each(d, f)}. Begivenhederne om tryghed er fra ${spanOf(d, "til", "safety")}, og de om retssagen er fra ${spanOf(d, "til", "court")}.`,
    en: (d, f) =>
      say`The timeline has ${f.number(d.rows.length)} events from ${spanOf(d, "to")}. Of these, ${f.number(agreementOf(d).of_year)} are from ${yearSaid(agreementOf(d))}, the agreement’s year and ${mostIn(d, "the year with the most")}. ${mostOfSubjects(d, "The most numerous are those on")} ${f.list(largest(d).map((r) => `“${EVENT_CATEGORY[r.category].en}”`))}: ${each(d, f)}. The events on safety are from ${spanOf(d, "to", "safety")}, those on the court case from ${spanOf(d, "to", "court")}.`,
  },
  columns: [
    { label: { da: "Begivenhed", en: "Event" }, cell: (r, f) => r.title[f.locale] },
    {
      label: { da: "Dato", en: "Date" },
      cell: (r, f) => f.date(r.date, r.date_precision) + (r.estimated ? WORDS[f.locale].estimated : ""),
    },
    { label: { da: "Emne", en: "Subject" }, cell: (r, f) => EVENT_CATEGORY[r.category][f.locale] },
    { label: { da: "Sikkerhed", en: "Confidence" }, cell: (r, f) => CONFIDENCE[r.confidence][f.locale] },
  ],
  render: (d, c) => {
    const years = yearsOf(d);
    const left = c.narrow ? 0 : 156;
    const x = yearScale(years, c.narrow ? EDGE : left, c.width);
    const lanes = lanesOf(d, c, x.apply);
    const at = (iso: Date) => x.apply(iso.getUTCFullYear() + partOfYear(iso));
    const signed = agreementOf(d);
    const size = c.theme.font.small;
    const agreed = WORDS[c.locale].agreement(c.f.date(signed.date, c.narrow ? "month" : "day"));
    const end = x.apply(signed.year + 1);
    const kept = [{ start: end - textWidth(agreed, size) * BOLD, end }];
    const head = Math.max(1, breakLabelRows(c, d.breaks, at, c.width, kept)) * ROW + 4;
    const bottom = head + (lanes.at(-1)?.base ?? 0);
    const marks = lanes.flatMap((lane) => lane.marks);
    const filled = marks.filter((m) => !m.row.agreement && !m.row.estimated);
    const open = marks.filter((m) => !m.row.agreement && m.row.estimated);
    const place = { x: "x", y: (m: Mark) => head + m.y, r: c.narrow ? 4 : 4.8 } as const;

    return Plot.plot({
      document: c.document,
      width: c.width,
      height: bottom + 24 + (years.folds.length > 0 ? 16 : 0),
      marginLeft: left,
      marginRight: 0,
      marginTop: head,
      marginBottom: 24 + (years.folds.length > 0 ? 16 : 0),
      x: { type: "linear", domain: x.domain, range: x.range, axis: null },
      y: { type: "identity", axis: null },
      marks: [
        Plot.rect(years.folds, { x1: "from", x2: "to", y1: head, y2: bottom, fill: c.theme.field }),
        Plot.rect([signed], {
          x1: "year",
          x2: (r: EventRow) => r.year + 1,
          y1: head,
          y2: bottom,
          fill: c.theme.subjectSoft,
          fillOpacity: 0.55,
        }),
        Plot.ruleY(lanes, { y: (lane: Lane) => head + lane.base, stroke: c.theme.faint }),
        () =>
          el(
            c,
            "g",
            { "text-anchor": "start" },
            ...drawBreaks(c, d.breaks, at, { top: head, bottom, right: c.width }, 0, kept),
            // The axis is cut where years are folded: on paper and in forced colours their ground is not seen.
            el(c, "path", {
              d: years.folds
                .flatMap((fold) => [x.apply(fold.from), x.apply(fold.to)])
                .map((cut) => `M${cut - 2.5} ${bottom + 5}l5 -8`)
                .join(""),
              stroke: c.theme.quiet,
              "stroke-width": 1.5,
            }),
          ),
        Plot.text([signed], {
          x: (r: EventRow) => r.year + 1,
          y: head - 10,
          text: () => agreed,
          textAnchor: "end",
          lineAnchor: "middle",
          fontSize: size,
          fontWeight: 600,
          fill: c.theme.subject,
        }),
        Plot.text(lanes, {
          frameAnchor: "left",
          dx: -left,
          y: (lane: Lane) => head + lane.base - (c.narrow ? lane.height - 11 : PITCH.wide / 2 + 2),
          text: "name",
          textAnchor: "start",
          fontSize: size,
          fill: c.theme.ink,
        }),
        Plot.dot(filled, { ...place, fill: c.theme.quiet, render: keyed(filled) }),
        Plot.dot(open, {
          ...place,
          r: place.r - 0.75,
          fill: c.theme.paper,
          stroke: c.theme.quiet,
          strokeWidth: 1.5,
          render: keyed(open),
        }),
        ...[marks.filter((m) => m.row.agreement)].map((one) =>
          Plot.dot(one, {
            ...place,
            r: place.r + 0.2,
            symbol: "diamond2",
            fill: c.theme.subject,
            render: keyed(one),
          }),
        ),
        Plot.axisX(years.named, {
          anchor: "bottom",
          tickFormat: (middle: number) => String(Math.floor(middle)),
          tickSize: 4,
          tickPadding: 5,
          fontSize: size,
          fontVariant: "normal",
          stroke: c.theme.quiet,
          fill: c.theme.quiet,
          label: null,
        }),
        Plot.text(years.folds, {
          x: (fold: Fold) => x.startUnder(fold, textWidth(WORDS[c.locale].nothing(fold), size)),
          y: bottom + 33,
          text: (fold: Fold) => WORDS[c.locale].nothing(fold),
          textAnchor: "start",
          fontSize: size,
          fill: c.theme.quiet,
        }),
      ],
    }) as SVGSVGElement;
  },
});

const WORDS: Record<
  Locale,
  {
    agreement: (date: string) => string;
    estimated: string;
    nothing: (fold: Fold) => string;
  }
> = {
  da: {
    agreement: (date) => `aftalen, ${date}`,
    estimated: " (anslået)",
    nothing: (fold) => `${fold.from}–${fold.to - 1}: ingen fundet`,
  },
  en: {
    agreement: (date) => `the agreement, ${date}`,
    estimated: " (estimated)",
    nothing: (fold) => `${fold.from}–${fold.to - 1}: none found`,
  },
};

/** Height of a row of labels above the frame, as the marks of time have it. */
const ROW = 15;
/** How much broader words are in bold. */
const BOLD = 1.06;
/** From the middle of one mark in a stack to the next, in pixels. */
const PITCH = { narrow: 9.2, wide: 10.8 } as const;
/** On a phone, room for half of the first year’s name. */
const EDGE = 10;
/** So many years without an event are folded, to the width of so many years. */
const FOLD = { from: 6, to: 2 } as const;

/** Years without an event: from the first, to the one after the last. */
interface Fold {
  readonly from: number;
  readonly to: number;
}
interface Years {
  readonly first: number;
  /** The year after the last. */
  readonly end: number;
  readonly folds: readonly Fold[];
  /** The middles of the years that are named under the picture. */
  readonly named: readonly number[];
}

function yearsOf(d: Data): Years {
  const all = [...new Set(d.rows.map((r) => r.year))].sort((a, b) => a - b);
  const [first, last] = [all[0] ?? 0, all.at(-1) ?? 0];
  const folds = all.flatMap((year, i): Fold[] => {
    const next = all[i + 1] ?? year;
    return next - year - 1 >= FOLD.from ? [{ from: year + 1, to: next }] : [];
  });
  const folded = (year: number) => folds.some((f) => year >= f.from && year < f.to);
  const named = Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .filter((year) => year === first || (year % 5 === 0 && year - first > 4 && !folded(year)))
    .map((year) => year + 0.5);
  return { first, end: last + 1, folds, named };
}

/** Years on a line that is straight in pieces: every year is as wide as the next, a fold as wide as a few. */
function yearScale(years: Years, left: number, right: number) {
  const domain = [years.first, ...years.folds.flatMap((f) => [f.from, f.to]), years.end];
  const widths = domain.slice(1).map((to, i) => (i % 2 === 1 ? FOLD.to : to - (domain[i] ?? to)));
  const unit = (right - left) / widths.reduce((a, b) => a + b, 0);
  const range = domain.map((_, i) => left + unit * widths.slice(0, i).reduce((a, b) => a + b, 0));
  const along = (from: readonly number[], to: readonly number[], v: number): number => {
    const i = Math.max(
      0,
      from.slice(0, -1).findLastIndex((start) => v >= start),
    );
    const [a = 0, b = 1, p = 0, q = 0] = [from[i], from[i + 1], to[i], to[i + 1]];
    return p + ((v - a) / (b - a)) * (q - p);
  };
  const apply = (year: number) => along(domain, range, year);
  return {
    domain,
    range,
    apply,
    /** Where words of this width begin so that they stand under the middle of the fold, or at the edge. */
    startUnder: (fold: Fold, width: number) =>
      along(range, domain, Math.max(left, (apply(fold.from) + apply(fold.to)) / 2 - width / 2)),
  };
}

/** How far into its year a day lies, 0 to 1. */
function partOfYear(date: Date): number {
  const start = day(`${date.getUTCFullYear()}-01-01`).getTime();
  return (date.getTime() - start) / (366 * 24 * 3600 * 1000);
}

/** An event's place: the middle of its year, and pixels down from the head of the picture. */
interface Mark {
  readonly row: EventRow;
  readonly x: number;
  readonly y: number;
}
interface Lane {
  readonly name: string;
  /** Pixels from the head of the picture to the line that the marks stand on. */
  readonly base: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** A lane for each subject: the agreement's own first, then from the one with most events. Marks stack over their year. */
function lanesOf(d: Data, c: Canvas, x: (year: number) => number): Lane[] {
  const pitch = c.narrow ? PITCH.narrow : PITCH.wide;
  const subjects = [...group(d.rows, (r) => r.category).values()].sort(
    (a, b) => own(b) - own(a) || b.length - a.length,
  );
  let base = 0;
  return subjects.map((rows): Lane => {
    const [first] = rows;
    const name = first
      ? `${c.f.sentence(EVENT_CATEGORY[first.category][c.locale])}\u00a0(${c.f.number(first.of_category)})`
      : "";
    const stacks = [...group(rows, (r) => r.year)];
    const tallest = Math.max(...stacks.map(([, stack]) => stack.length));
    // On a phone the name stands over the marks it would otherwise meet.
    const under = stacks.filter(([year]) => x(year) < textWidth(name, c.theme.font.small) + 6);
    const below = Math.max(0, ...under.map(([, stack]) => stack.length));
    const height = c.narrow
      ? Math.max(tallest * pitch + 6, below * pitch + 22)
      : Math.max(tallest * pitch + 8, 20);
    base += height;
    return {
      name,
      base,
      height,
      marks: stacks.flatMap(([year, stack]) =>
        stack.map((row, i) => ({ row, x: year + 0.5, y: base - 1.5 - pitch * (i + 0.5) })),
      ),
    };
  });
}

const own = (rows: readonly EventRow[]): number => (rows.some((r) => r.agreement) ? 1 : 0);

/** Lets Plot draw, and writes on each mark which row it shows. */
const keyed =
  (marks: readonly Mark[]): Plot.RenderFunction =>
  (index, scales, values, dimensions, context, next) => {
    const drawn = next?.(index, scales, values, dimensions, context) ?? null;
    index.forEach((i, place) => {
      const key = marks[i]?.row.key;
      if (key) drawn?.children[place]?.setAttribute("data-key", key);
    });
    return drawn;
  };

const agreementOf = (d: Data): EventRow => {
  const row = d.rows.find((r) => r.agreement);
  if (!row) throw new Error(`dataset ${d.id} has no event that is the agreement; the title names its year`);
  return row;
};
const courtFirst = (d: Data): EventRow => {
  const row = d.rows.find((r) => r.category === "court");
  if (!row) throw new Error(`dataset ${d.id} has no event of the court case; the title names the first`);
  return row;
};

const yearSaid = (r: EventRow): string => r.date.slice(0, 4);

/** »1984–2026«, or with a word between. */
function spanOf(d: Data, between?: string, category?: EventRow["category"]): string {
  const rows = d.rows.filter((r) => category === undefined || r.category === category);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) throw new Error(`dataset ${d.id} has no events of ${category}`);
  return `${yearSaid(first)}${between ? ` ${between} ` : "–"}${yearSaid(last)}`;
}

/** One row of each year or subject. */
const oneOf = (d: Data, field: "year" | "category"): EventRow[] => {
  const seen = new Set<unknown>();
  return d.rows.filter((r) => !seen.has(r[field]) && seen.add(r[field]));
};

/** The subjects with most events; several where they have as many. */
function largest(d: Data): EventRow[] {
  const subjects = oneOf(d, "category");
  const most = Math.max(...subjects.map((r) => r.of_category));
  return subjects.filter((r) => r.of_category === most);
}

const each = (d: Data, f: Format): string => {
  const n = f.number(largest(d)[0]?.of_category ?? 0);
  if (largest(d).length === 1) return n;
  return f.locale === "da" ? `${n} hver` : `${n} each`;
};

const mostIn = (d: Data, words: string): Vouched =>
  vouch(
    words,
    "the-most",
    valuesOf(d, [agreementOf(d)], "of_year"),
    valuesOf(
      d,
      oneOf(d, "year").filter((r) => r.year !== agreementOf(d).year),
      "of_year",
    ),
  );
const mostOfSubjects = (d: Data, words: string): Vouched =>
  vouch(
    words,
    "at-least",
    valuesOf(d, largest(d), "of_category"),
    valuesOf(d, oneOf(d, "category"), "of_category"),
  );
