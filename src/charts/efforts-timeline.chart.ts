import { group, scaleUtc } from "d3";
import { counted } from "../claims/of-rows.ts";
import { say, type Vouched, vouch } from "../claims/say.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Dataset } from "../model/dataset.ts";
import type { EffortRow } from "../model/rows.ts";
import { CONFIDENCE, EFFORT_STATUS, SCOPE } from "../model/vocabulary.ts";
import { type Canvas, defineChart } from "./define.ts";
import { box, boxes, EFFORT_TEXTURE, hatchings, type Ink } from "./marks/certainty.ts";
import { type Attributes, el, halo, label, picture } from "./marks/svg.ts";
import { day } from "./marks/time.ts";
import { textWidth, wrap } from "./theme.ts";

/** The efforts with a start, one bar each, on one line of years; those without stand counted under it. */
export default defineChart({
  id: "efforts-timeline",
  section: "efforts",
  dataset: "effort-periods",
  text: {
    da: (d, f) => ({
      title: say`${f.number(endingBy(d, usualEnd(d)).length)} af de ${f.number(ended(d).length)} indsatser med et slutår i aftalen slutter senest i ${usualEnd(d)}`,
      subtitle: "Indsatser i aftalen af 7. marts 2011 efter status og periode",
      note: "Én bjælke er én indsats. Hvor den toner ud, er slutningen ikke oplyst. Toner den også ind, er tiden ikke oplyst, og den er tegnet ved aftalens år. Dele af helhedsplanen og udlejningsaftalen har fået planens og aftalens periode.",
    }),
    en: (d, f) => ({
      title: say`${f.number(endingBy(d, usualEnd(d)).length)} of the ${f.number(ended(d).length)} efforts with an end year in the agreement end in ${usualEnd(d)} at the latest`,
      subtitle: "Efforts in the agreement of 7 March 2011 by status and period",
      note: "One bar is one effort. Where it fades out, its end is not stated. Where it also fades in, its time is not stated, and it is drawn at the agreement’s year. Parts of the master plan and of the letting agreement have been given the period of the plan and the agreement.",
    }),
  },
  // Nearly all known ends lie at or before the year most of them share, and every end belongs to a known start.
  titleHolds: (d) =>
    endingBy(d, usualEnd(d)).length > ended(d).length * 0.8 &&
    ended(d).every((r) => r.start !== null) &&
    d.rows.every((r) => (r.start ?? FROM) >= FROM && (r.end ?? FROM) < TO),
  describe: {
    da: (d, f) => {
      const last = latest(d);
      return say`Af de ${f.number(d.rows.length)} indsatser er ${f.number(dated(d).length)} tegnet med en start, og ${f.number(without(d).length)} har ingen. For ${f.count(unstated(d).length)} af de ${f.number(dated(d).length)} er tiden ikke oplyst; de er tegnet ved aftalens år. I alt har ${f.number(ended(d).length)} også en slutning, og ${f.number(endingBy(d, usualEnd(d)).length)} af dem slutter senest i ${usualEnd(d)}. ${reaches(d, "Længst rækker")} ${f.list(last.map((r) => `»${r.name.da}«`))}, til ${f.date(last[0]?.end ?? "", "year")}; ${begins(d, "tidligst begynder")} en indsats i ${f.date(dated(d)[0]?.start ?? "", "year")}.`;
    },
    en: (d, f) => {
      const last = latest(d);
      return say`Of the ${f.number(d.rows.length)} efforts, ${f.number(dated(d).length)} are drawn with a start, and ${f.number(without(d).length)} have none. For ${f.count(unstated(d).length)} of the ${f.number(dated(d).length)} the time is not stated; they are drawn at the agreement’s year. Altogether ${f.number(ended(d).length)} also have an end, and ${f.number(endingBy(d, usualEnd(d)).length)} of them end in ${usualEnd(d)} at the latest. ${reaches(d, "The furthest reaching are")} ${f.list(last.map((r) => `“${r.name.en}”`))}, to ${f.date(last[0]?.end ?? "", "year")}; ${begins(d, "the earliest effort begins")} in ${f.date(dated(d)[0]?.start ?? "", "year")}.`;
    },
  },
  columns: [
    { label: { da: "Indsats", en: "Effort" }, cell: (r, f) => r.name[f.locale] },
    { label: { da: "Status", en: "Status" }, cell: (r, f) => EFFORT_STATUS[r.status][f.locale] },
    {
      label: { da: "Start", en: "Start" },
      cell: (r, f) => {
        if (r.start && r.start_stated) return f.date(r.start, r.start_precision);
        const drawn = r.start ? WORDS[f.locale].drawnAt(f.date(r.start, r.start_precision)) : "";
        return UNSTATED[f.locale] + drawn;
      },
    },
    {
      label: { da: "Slut", en: "End" },
      cell: (r, f) => (r.end ? f.date(r.end, r.end_precision) : UNSTATED[f.locale]),
    },
    { label: { da: "Gælder", en: "For" }, cell: (r, f) => SCOPE[r.scope][f.locale] },
    { label: { da: "Bemærkning", en: "Remark" }, cell: (r, f) => r.note?.[f.locale] ?? "" },
    { label: { da: "Sikkerhed", en: "Confidence" }, cell: (r, f) => CONFIDENCE[r.confidence][f.locale] },
  ],
  render: (d, c) => {
    const here: Ink = { name: "here", colour: c.theme.subject };
    const elsewhere: Ink = { name: "elsewhere", colour: c.theme.quiet };
    const inkOf = (r: EffortRow) => (r.scope === "mjoelnerparken" ? here : elsewhere);
    const left = c.narrow ? 0 : 340;
    // The last year is narrower than its label, which must not leave the picture.
    const x = scaleUtc([day(FROM), day(TO)], [left, c.width - 4]);
    const frame: Frame = { c, x, inkOf, top: KEYS + 38 };
    const { marks, bottom } = c.narrow ? inLines(d, frame) : inColumns(d, frame);
    const below = withoutTime(without(d), frame, bottom + (c.narrow ? 20 : 42), [here, elsewhere]);
    return picture(
      c,
      below.bottom,
      hatchings(c, here, elsewhere),
      fading(c),
      ...keys(c, here, elsewhere),
      ...axis(frame, bottom),
      ...marks,
      ...below.marks,
    );
  },
});

const FROM = "2007-01-01";
const TO = "2021-01-01";
const SIGNED = "2011-03-07";
const YEARS = Array.from({ length: 14 }, (_, i) => 2007 + i);
/** The key of the two colours stands above the years. */
const KEYS = 18;
/** From one line of small text to the next. */
const LINE = 14;

/** What every part of the picture is drawn with. */
interface Frame {
  readonly c: Canvas;
  readonly x: (d: Date) => number;
  readonly inkOf: (r: EffortRow) => Ink;
  /** Where the first status begins. */
  readonly top: number;
}

/** Marks, and where the next thing may begin. */
interface Part {
  readonly marks: Element[];
  readonly bottom: number;
}

/** From what was over to what was hoped for. */
const ORDER = [
  "ended",
  "running",
  "unclear",
  "developing",
  "planned",
  "possible",
  "applied",
  "waiting",
] as const satisfies readonly EffortRow["status"][];

const UNSTATED = { da: "ikke oplyst", en: "not stated" };

const WORDS: Record<
  Locale,
  {
    here: string;
    elsewhere: string;
    without: (n: string) => string;
    agreement: (date: string) => string;
    open: string;
    unknown: string;
    drawnAt: (year: string) => string;
    from: (date: string) => string;
    status: Partial<Record<EffortRow["status"], string>>;
    unclear: string;
  }
> = {
  da: {
    here: "Mjølnerparken alene",
    elsewhere: "flere steder eller ikke oplyst",
    without: (n) => `Yderligere ${n} indsatser uden start`,
    agreement: (date) => `aftalen, ${date}`,
    open: "slut ikke oplyst",
    unknown: "tid ikke oplyst",
    drawnAt: (year) => `; tegnet ved aftalens år, ${year}`,
    from: (date) => `fra ${date}`,
    status: { ended: "afsluttet før aftalen" },
    unclear: "uklart",
  },
  en: {
    here: "Mjølnerparken alone",
    elsewhere: "several places or not stated",
    without: (n) => `A further ${n} efforts without a start`,
    agreement: (date) => `the agreement, ${date}`,
    open: "end not stated",
    unknown: "time not stated",
    drawnAt: (year) => `; drawn at the agreement’s year, ${year}`,
    from: (date) => `from ${date}`,
    status: { ended: "already ended" },
    unclear: "unclear",
  },
};

function keys(c: Canvas, here: Ink, elsewhere: Ink): Element[] {
  const say = WORDS[c.locale];
  const second = 17 + textWidth(say.here, c.theme.font.small) + 12;
  return [
    ...boxes(c, "filled", here, [[0, 1]], 11),
    label(c, 16, 11, say.here, { fill: here.colour, "font-weight": 600 }),
    ...boxes(c, "filled", elsewhere, [[second, 1]], 11),
    label(c, second + 16, 11, say.elsewhere),
  ];
}

/** The years above and, where there is room, below; a thin line at each, and a strong one at the agreement. */
function axis({ c, x, top }: Frame, bottom: number): Element[] {
  const start = (year: number) => x(day(`${year}-01-01`));
  const labelled = YEARS.filter((year) => (year - 2008) % (c.narrow ? 3 : 2) === 0);
  const lines = (c.narrow ? labelled : [...YEARS, 2021]).map(
    (year) => `M${start(year).toFixed(1)} ${top - 4}V${bottom}`,
  );
  const names = labelled.flatMap((year) =>
    (c.narrow ? [KEYS + 14] : [KEYS + 14, bottom + 14]).map((y) =>
      el(c, "text", { x: (start(year) + start(year + 1)) / 2, y }, String(year)),
    ),
  );
  const signed = x(day(SIGNED));
  return [
    el(c, "path", { d: lines.join(""), stroke: c.theme.faint }),
    el(c, "g", { "font-size": c.theme.font.small, fill: c.theme.quiet, "text-anchor": "middle" }, ...names),
    el(c, "path", {
      d: `M${signed.toFixed(1)} ${KEYS + 20}V${bottom}`,
      stroke: c.theme.ink,
      "stroke-width": 1.5,
    }),
    label(c, signed + 5, KEYS + 30, WORDS[c.locale].agreement(c.f.date(SIGNED)), { "font-weight": 600 }),
  ];
}

/** On a phone: the names of a bundle in running text, led by the status, and their thin bars close under it. */
function inLines(d: Dataset<EffortRow>, frame: Frame): Part {
  const { c } = frame;
  const marks: Element[] = [];
  const [tall, pitch] = [5, 6];
  let y = frame.top + 4;
  for (const [status, bundles] of byStatus(d)) {
    bundles.forEach((rows, i) => {
      const lead = i === 0 ? [{ text: headingOf(status, c), look: strong(c) }] : [];
      const names = rows.map((r, n) => ({
        text: r.name[c.locale] + (n < rows.length - 1 ? "\u00a0·" : ""),
        look: nameLook(r, frame),
      }));
      const text = flow(c, y + 11, [...lead, ...names], frame.x(day(SIGNED)));
      y += LINE * text.lines + 3;
      const [first] = rows;
      if (first) marks.push(period(frame, first, y + (pitch * rows.length - 1) / 2));
      marks.push(...rows.flatMap((r, n) => bar(frame, r, y + pitch * n, tall)), text.node);
      y += pitch * rows.length + 5;
    });
    y += 3;
  }
  return { marks, bottom: y - 3 };
}

/** On a screen: status, name and bar side by side, a line for each effort; what shares its period stands close. */
function inColumns(d: Dataset<EffortRow>, frame: Frame): Part {
  const { c } = frame;
  const marks: Element[] = [];
  const [names, room, tall] = [103, 232, 10];
  let y = frame.top;
  for (const [status, bundles] of byStatus(d)) {
    const heading = wrap(headingOf(status, c), names - 8, c.theme.font.size);
    marks.push(
      el(c, "path", { d: `M0 ${y}H${c.width}`, stroke: c.theme.faint }),
      label(c, 0, y + 18, heading, strong(c)),
    );
    const least = y + 16 * heading.length + 10;
    y += 6;
    for (const rows of bundles) {
      for (const r of rows) {
        const name = wrap(r.name[c.locale], room, c.theme.font.small);
        const middle = y + (LINE * name.length + 2) / 2;
        marks.push(
          ...bar(frame, r, middle - tall / 2, tall),
          period(frame, r, middle),
          label(c, names, middle - (15 * (name.length - 1)) / 2 + 4, name, nameLook(r, frame)),
        );
        y += LINE * name.length + 2;
      }
      y += 5;
    }
    y = Math.max(y, least);
  }
  return { marks, bottom: y };
}

/** Those without a start: squares that have no place in time, Mjølnerparken's first within each status. */
function withoutTime(
  rows: readonly EffortRow[],
  { c, inkOf }: Frame,
  top: number,
  inks: readonly Ink[],
): Part {
  const say = WORDS[c.locale];
  const sorted = ORDER.flatMap((status) =>
    inks.flatMap((ink) => rows.filter((r) => r.status === status && inkOf(r) === ink)),
  );
  const step = Math.min(15, (c.width + 2) / sorted.length);
  const placed = sorted.map((r, i) => ({ r, at: [i * step, top + 8] as const }));
  const squares = [
    ...group(placed, (p) => `${EFFORT_TEXTURE[p.r.status]} ${inkOf(p.r).name}`).values(),
  ].flatMap((same) => {
    const [one] = same;
    return one
      ? boxes(
          c,
          EFFORT_TEXTURE[one.r.status],
          inkOf(one.r),
          same.map((p) => p.at),
          step - 2,
          same.map((p) => p.r),
        )
      : [];
  });
  const counts = [...group(sorted, (r) => r.status)].map(([status, same]) => {
    const word = status === "unclear" ? say.unclear : EFFORT_STATUS[status][c.locale];
    return `${word} ${c.f.number(same.length)}`.replaceAll(" ", "\u00a0");
  });
  const lines = wrap(counts.join(", "), c.width, c.theme.font.small);
  const under = top + 8 + step + 11;
  return {
    marks: [
      label(c, 0, top, say.without(c.f.number(rows.length)), strong(c)),
      ...squares,
      label(c, 0, under, lines, { fill: c.theme.quiet }),
    ],
    bottom: under + 15 * (lines.length - 1) + 5,
  };
}

/** Runs of words in their looks, set as one paragraph as wide as the picture, over a vertical line at `across`. */
function flow(
  c: Canvas,
  y: number,
  runs: readonly { readonly text: string; readonly look: Attributes }[],
  across: number,
): { readonly node: SVGElement; readonly lines: number } {
  const lines: { text: string; look: Attributes }[][] = [[]];
  const widths: number[] = [];
  let at = 0;
  for (const { text, look } of runs) {
    const size = Number(look["font-size"]);
    let started = false;
    for (const word of text.split(" ")) {
      // Heavier letters are a little wider than `textWidth` takes them to be.
      const width = textWidth(word, size) * (look["font-weight"] ? 1.05 : 1);
      let line = lines.at(-1) ?? [];
      if (at > 0 && at + 4 + width > c.width) {
        line = [];
        lines.push(line);
        at = 0;
      }
      const last = line.at(-1);
      if (last) last.text += " ";
      if (last && started) last.text += word;
      else line.push({ text: word, look });
      at += (last ? 4 : 0) + width;
      widths[lines.length - 1] = at;
      started = true;
    }
  }
  const spans = lines.flatMap((line, n) =>
    line.map(({ text, look }, i) =>
      el(c, "tspan", { ...(i === 0 ? { x: 0, y: y + n * LINE } : {}), ...look }, text),
    ),
  );
  // Where words cross the line of the agreement the line stops, so that it is not seen between the letters.
  const gaps = widths.flatMap((width, n) =>
    width > across
      ? [
          el(c, "rect", {
            x: across - 2,
            y: y + (n + 0.3) * LINE - LINE,
            width: 4,
            height: LINE,
            fill: c.theme.paper,
          }),
        ]
      : [],
  );
  return { node: el(c, "g", {}, ...gaps, el(c, "text", halo(c), ...spans)), lines: lines.length };
}

const strong = (c: Canvas): Attributes => ({ "font-size": c.theme.font.size, "font-weight": 700 });

const headingOf = (status: EffortRow["status"], c: Canvas): string =>
  c.f.sentence(WORDS[c.locale].status[status] ?? EFFORT_STATUS[status][c.locale]);

/** Mjølnerparken's names in its colour and heavier; the others in the ink of the page. */
const nameLook = (r: EffortRow, { c }: Frame): Attributes => ({
  "font-size": c.theme.font.small,
  ...(r.scope === "mjoelnerparken" ? { fill: c.theme.subject, "font-weight": 600 } : {}),
});

/** Where a bar begins and ends. One without an end is drawn two years long and fades: its length says nothing. */
function ends(r: EffortRow, x: Frame["x"]): readonly [from: number, to: number] {
  const from = r.start ?? FROM;
  return [x(day(from)), r.end ? x(endOf(r)) : x(day(`${Number(from.slice(0, 4)) + 2}-01-01`))];
}

function bar({ c, x, inkOf }: Frame, r: EffortRow, y: number, tall: number): Element[] {
  const [from, to] = ends(r, x);
  const shapes = box(c, EFFORT_TEXTURE[r.status], inkOf(r), [from, y, to - from, tall], tall < 8 ? 1 : 1.5, [
    r,
  ]);
  if (r.end) return shapes;
  return [el(c, "g", { mask: `url(#${c.uid}-${r.start_stated ? "out" : "both"})` }, ...shapes)];
}

/** The period in words beside its bar: to the right, or to the left where the right has no room. */
function period({ c, x }: Frame, r: EffortRow, middle: number): SVGElement {
  const [from, to] = ends(r, x);
  const text = periodOf(r, c);
  const signed = x(day(SIGNED));
  const right = to + 6 + textWidth(text, c.theme.font.small) * 0.95 <= c.width;
  const clear = Math.abs(to + 6 - signed) < 6 ? signed + 6 : to + 6;
  const look = { fill: c.theme.quiet, ...halo(c) };
  return right
    ? label(c, clear, middle + 4, text, look)
    : label(c, from - 6, middle + 4, text, { ...look, "text-anchor": "end" });
}

/** The end of the day, month or year that the end is known by. */
function endOf(r: EffortRow): Date {
  const end = day(r.end ?? TO);
  end.setUTCDate(end.getUTCDate() + 1);
  return end;
}

/** As exact as the agreement is, but for the days, which the table has. */
function periodOf(r: EffortRow, c: Canvas): string {
  const say = WORDS[c.locale];
  if (!r.start || !r.start_stated) return say.unknown;
  const short = (iso: string, precision: EffortRow["start_precision"]) =>
    precision === "day" ? c.f.monthShort(iso) : c.f.date(iso, precision);
  const start = short(r.start, r.start_precision);
  if (!r.end) return `${say.from(start)}, ${say.open}`;
  const end = short(r.end, r.end_precision);
  return /\s/.test(start + end) ? `${start} – ${end}` : `${start}–${end}`;
}

/** Masks under which a bar fades out, or fades in and out again, whatever its texture. */
function fading(c: Canvas): SVGElement {
  const stop = (offset: number, opacity: number) =>
    el(c, "stop", { offset: String(offset), "stop-color": "#fff", "stop-opacity": opacity });
  const mask = (name: string, ...stops: Element[]) => [
    el(c, "linearGradient", { id: `${c.uid}-${name}-ramp` }, ...stops),
    el(
      c,
      "mask",
      { id: `${c.uid}-${name}`, maskContentUnits: "objectBoundingBox" },
      el(c, "rect", { x: -1, y: -1, width: 3, height: 3, fill: `url(#${c.uid}-${name}-ramp)` }),
    ),
  ];
  // The rectangle of the mask is three boxes wide, so the box itself is the middle third of the ramp.
  return el(
    c,
    "defs",
    {},
    ...mask("out", stop(0.45, 1), stop(0.66, 0)),
    ...mask("both", stop(0.34, 0), stop(0.45, 1), stop(0.55, 1), stop(0.66, 0)),
  );
}

/** The efforts with a start, status by status, in bundles that share their period. */
function byStatus(d: Dataset<EffortRow>): [EffortRow["status"], EffortRow[][]][] {
  const periodKey = (r: EffortRow) =>
    [r.start, r.start_precision, r.start_stated, r.end, r.end_precision].join();
  return ORDER.flatMap((status): [EffortRow["status"], EffortRow[][]][] => {
    const rows = dated(d).filter((r) => r.status === status);
    return rows.length === 0 ? [] : [[status, [...group(rows, periodKey).values()]]];
  });
}

const dated = (d: Dataset<EffortRow>) => d.rows.filter((r) => r.start !== null);
const without = (d: Dataset<EffortRow>) => d.rows.filter((r) => r.start === null);
const ended = (d: Dataset<EffortRow>) => d.rows.filter((r) => r.end !== null);
const unstated = (d: Dataset<EffortRow>) => dated(d).filter((r) => !r.start_stated);
const endYear = (r: EffortRow) => (r.end ?? "").slice(0, 4);
const endingBy = (d: Dataset<EffortRow>, year: string) => ended(d).filter((r) => endYear(r) <= year);

/** The year most of the known ends share. */
function usualEnd(d: Dataset<EffortRow>): string {
  const years = [...group(ended(d), endYear)].sort(([, a], [, b]) => b.length - a.length);
  return years[0]?.[0] ?? "";
}

/** The efforts that reach furthest. */
function latest(d: Dataset<EffortRow>): EffortRow[] {
  const last = ended(d).map(endYear).sort().at(-1);
  return ended(d).filter((r) => endYear(r) === last);
}

const yearOf = (what: string, of: string) => (r: EffortRow) =>
  counted(`${what} of ${r.id}`, Number((of === "start" ? r.start : r.end)?.slice(0, 4)));
const reaches = (d: Dataset<EffortRow>, words: string): Vouched =>
  vouch(words, "at-least", latest(d).flatMap(yearOf("end", "end")), ended(d).flatMap(yearOf("end", "end")));
const begins = (d: Dataset<EffortRow>, words: string): Vouched =>
  vouch(
    words,
    "at-most",
    dated(d).slice(0, 1).flatMap(yearOf("start", "start")),
    dated(d).flatMap(yearOf("start", "start")),
  );
