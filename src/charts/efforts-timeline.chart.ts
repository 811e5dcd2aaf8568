import { group, scaleUtc } from "d3";
import type { Dataset } from "../model/dataset.ts";
import type { EffortRow } from "../model/rows.ts";
import { CONFIDENCE, EFFORT_STATUS, SCOPE } from "../model/vocabulary.ts";
import { type Canvas, defineChart } from "./define.ts";
import { box, boxes, EFFORT_TEXTURE, hatchings, type Ink } from "./marks/certainty.ts";
import { el, halo, label, picture } from "./marks/svg.ts";
import { day } from "./marks/time.ts";
import { textWidth, wrap } from "./theme.ts";

/** The efforts whose time the agreement gives, on one line of years; those without a start stand counted under it. */
export default defineChart({
  id: "efforts-timeline",
  section: "efforts",
  dataset: "effort-periods",
  text: {
    da: (d, f) => ({
      title: `${f.number(endingBy(d, usualEnd(d)).length)} af de ${f.number(ended(d).length)} indsatser, der har en slutning i aftalen, slutter senest i ${usualEnd(d)}`,
      subtitle: "Indsatser efter status og periode, 2007–2020, som aftalen af 7. marts 2011 oplyser dem",
      note: `Afrundede bjælker er kendt på året; de lige er i mindst den ene ende kendt på dag eller måned. Hvor bjælken toner ud, er slutningen ikke oplyst. Toner den også ind, er starten det heller ikke, og den er tegnet ved aftalens eget år. Dele af helhedsplanen og af udlejningsaftalen har fået planens og aftalens periode. Yderligere ${f.number(without(d).length)} af de ${f.number(d.rows.length)} indsatser har ingen start og er vist nederst uden tid.`,
    }),
    en: (d, f) => ({
      title: `${f.number(endingBy(d, usualEnd(d)).length)} of the ${f.number(ended(d).length)} efforts that have an end in the agreement end in ${usualEnd(d)} at the latest`,
      subtitle: "Efforts by status and period, 2007–2020, as the agreement of 7 March 2011 states them",
      note: `Rounded bars are known by the year; the straight ones are known by the day or month at one end at least. Where a bar fades out, its end is not stated. Where it also fades in, neither is its start, and it is drawn at the agreement’s own year. Parts of the master plan and of the letting agreement have been given the period of the plan and the agreement. A further ${f.number(without(d).length)} of the ${f.number(d.rows.length)} efforts have no start and are shown at the bottom without time.`,
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
      return `Aftalen giver ${f.number(ended(d).length)} indsatser både en start og en slutning, og ${f.number(endingBy(d, usualEnd(d)).length)} af dem slutter senest i ${usualEnd(d)}. Længst rækker ${f.list(last.map((r) => `»${r.name.da}«`))}, til ${f.date(last[0]?.end ?? "", "year")}. Den tidligste start er ${f.date(dated(d)[0]?.start ?? "", "year")}. ${f.sentence(f.count(openEnded(d).length))} andre er tegnet uden slutning, og for ${f.count(unstated(d).length)} af dem er starten heller ikke oplyst. Yderligere ${f.number(without(d).length)} har ingen start.`;
    },
    en: (d, f) => {
      const last = latest(d);
      return `The agreement gives ${f.number(ended(d).length)} efforts both a start and an end, and ${f.number(endingBy(d, usualEnd(d)).length)} of them end in ${usualEnd(d)} at the latest. The furthest reaching are ${f.list(last.map((r) => `“${r.name.en}”`))}, to ${f.date(last[0]?.end ?? "", "year")}. The earliest start is ${f.date(dated(d)[0]?.start ?? "", "year")}. ${f.sentence(f.count(openEnded(d).length))} others are drawn without an end, and for ${f.count(unstated(d).length)} of them the start is not stated either. A further ${f.number(without(d).length)} have no start.`;
    },
  },
  columns: [
    { label: { da: "Indsats", en: "Effort" }, cell: (r, f) => r.name[f.locale] },
    { label: { da: "Status", en: "Status" }, cell: (r, f) => EFFORT_STATUS[r.status][f.locale] },
    {
      label: { da: "Start", en: "Start" },
      cell: (r, f) => (r.start && r.start_stated ? f.date(r.start, r.start_precision) : UNSTATED[f.locale]),
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
    const say = WORDS[c.locale];
    const here: Ink = { name: "here", colour: c.theme.subject };
    const elsewhere: Ink = { name: "elsewhere", colour: c.theme.quiet };
    const inkOf = (r: EffortRow) => (r.scope === "mjoelnerparken" ? here : elsewhere);
    const room = c.narrow ? c.width : 214;
    const x = scaleUtc([day(FROM), day(TO)], [c.narrow ? 0 : room + 8, c.width - 1]);
    const small = c.theme.font.small;
    const strong = { "font-size": c.theme.font.size, "font-weight": 700 };
    const signed = x(day(SIGNED));
    const names: Element[] = [];
    const ownNames: Element[] = [];
    const periods: Element[] = [];
    const headings: Element[] = [];
    const bars: Element[] = [];

    const keys = 22;
    let y = keys + 42;
    for (const status of ORDER) {
      const rows = dated(d).filter((r) => r.status === status);
      if (rows.length === 0) continue;
      headings.push(
        words(c, 0, y + 12, [c.f.sentence(say.status[status] ?? EFFORT_STATUS[status][c.locale])]),
      );
      y += 20;
      for (const r of rows) {
        const name = wrap(r.name[c.locale], room, small);
        (r.scope === "mjoelnerparken" ? ownNames : names).push(words(c, 0, y + 11, name));
        const top = c.narrow ? y + 15 * name.length : y + 1 + 7 * (name.length - 1);
        bars.push(...bar(c, r, inkOf(r), x, top));
        periods.push(period(c, r, x, top, signed));
        y += 15 * name.length + (c.narrow ? 18 : 6);
      }
      y += 8;
    }
    const bottom = y;

    const labelled = YEARS.filter((year) => (year - 2008) % (c.narrow ? 3 : 2) === 0);
    const start = (year: number) => x(day(`${year}-01-01`));
    const grid = (c.narrow ? labelled : [...YEARS, 2021]).map(
      (year) => `M${start(year).toFixed(1)} ${keys + 36}V${bottom}`,
    );
    const axis = labelled.flatMap((year) =>
      [keys + 12, bottom + 14].map((at) =>
        el(c, "text", { x: (start(year) + start(year + 1)) / 2, y: at }, String(year)),
      ),
    );

    // Those the agreement gives no start: squares without a place in time, Mjølnerparken's first within each status.
    const rest = ORDER.flatMap((status) => {
      const rows = without(d).filter((r) => r.status === status);
      return [...rows.filter((r) => inkOf(r) === here), ...rows.filter((r) => inkOf(r) !== here)];
    });
    const step = 15;
    const perRow = Math.floor((c.width + 3) / step);
    const restTop = bottom + 46;
    const places = rest.map((r, i) => ({
      look: `${EFFORT_TEXTURE[r.status]} ${inkOf(r).name}`,
      r,
      at: [(i % perRow) * step, restTop + Math.floor(i / perRow) * step] as const,
    }));
    const squares = [...group(places, (p) => p.look).values()].flatMap((same) => {
      const [one] = same;
      return one
        ? boxes(
            c,
            EFFORT_TEXTURE[one.r.status],
            inkOf(one.r),
            same.map((p) => p.at),
            12,
          )
        : [];
    });
    const counts = [...group(rest, (r) => r.status)].map(([status, rows]) =>
      `${EFFORT_STATUS[status][c.locale]} ${c.f.number(rows.length)}`.replaceAll(" ", "\u00a0"),
    );
    const countsTop = restTop + Math.ceil(rest.length / perRow) * step + 13;
    const countLines = wrap(counts.join(", "), c.width, small);

    const key = (at: number, ink: Ink, text: string) => [
      ...boxes(c, "filled", ink, [[at, 1]], 12),
      label(c, at + 17, 11, text, ink === here ? { fill: ink.colour, "font-weight": 600 } : {}),
    ];
    const quiet = { "font-size": small, fill: c.theme.quiet };
    return picture(
      c,
      countsTop + 15 * countLines.length - 8,
      hatchings(c, here, elsewhere),
      fading(c),
      ...key(0, here, say.here),
      ...key(24 + textWidth(say.here, small) + 16, elsewhere, say.elsewhere),
      el(c, "path", { d: grid.join(""), stroke: c.theme.faint }),
      el(c, "g", { ...quiet, "text-anchor": "middle" }, ...axis),
      el(c, "path", {
        d: `M${signed.toFixed(1)} ${keys + 20}V${bottom}`,
        stroke: c.theme.ink,
        "stroke-width": 1.5,
      }),
      label(c, signed + 5, keys + 29, say.agreement(c.f.date(SIGNED)), { "font-weight": 600 }),
      ...bars,
      el(c, "g", { ...quiet, ...halo(c) }, ...periods),
      el(c, "g", { "font-size": small, ...halo(c) }, ...names),
      el(c, "g", { "font-size": small, fill: c.theme.subject, "font-weight": 600, ...halo(c) }, ...ownNames),
      el(c, "g", { ...strong, ...halo(c) }, ...headings),
      label(c, 0, restTop - 10, say.without(c.f.number(rest.length)), strong),
      ...squares,
      label(c, 0, countsTop, countLines, quiet),
    );
  },
});

const FROM = "2007-01-01";
const TO = "2021-01-01";
const SIGNED = "2011-03-07";
const YEARS = Array.from({ length: 14 }, (_, i) => 2007 + i);
const HEIGHT = 12;

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
  "da" | "en",
  {
    here: string;
    elsewhere: string;
    without: (n: string) => string;
    agreement: (date: string) => string;
    open: string;
    unknown: string;
    from: (date: string) => string;
    status: Partial<Record<EffortRow["status"], string>>;
  }
> = {
  da: {
    here: "Mjølnerparken alene",
    elsewhere: "flere steder eller ikke oplyst",
    without: (n) => `Yderligere ${n} indsatser uden start i aftalen`,
    agreement: (date) => `aftalen, ${date}`,
    open: "slut ikke oplyst",
    unknown: "tid ikke oplyst",
    from: (date) => `fra ${date}`,
    status: { ended: "afsluttet før aftalen" },
  },
  en: {
    here: "Mjølnerparken alone",
    elsewhere: "several places or not stated",
    without: (n) => `A further ${n} efforts without a start in the agreement`,
    agreement: (date) => `the agreement, ${date}`,
    open: "end not stated",
    unknown: "time not stated",
    from: (date) => `from ${date}`,
    status: { ended: "ended before the agreement" },
  },
};

/** Lines of text whose looks the group around them gives. */
function words(c: Canvas, x: number, y: number, lines: readonly string[]): SVGElement {
  const [only] = lines;
  if (lines.length === 1) return el(c, "text", { x, y }, only ?? "");
  return el(
    c,
    "text",
    { y },
    ...lines.map((line, i) => el(c, "tspan", i === 0 ? { x } : { x, dy: 15 }, line)),
  );
}

/** Where a bar begins and ends. One without an end is drawn two years long and fades: its length says nothing. */
function ends(r: EffortRow, x: (d: Date) => number): readonly [from: number, to: number] {
  const from = r.start ?? FROM;
  return [x(day(from)), r.end ? x(endOf(r)) : x(day(`${Number(from.slice(0, 4)) + 2}-01-01`))];
}

function bar(c: Canvas, r: EffortRow, ink: Ink, x: (d: Date) => number, y: number): Element[] {
  const [from, to] = ends(r, x);
  const shapes = box(c, EFFORT_TEXTURE[r.status], ink, [from, y, to - from, HEIGHT]);
  if (!r.end) return [el(c, "g", { mask: `url(#${c.uid}-${r.start_stated ? "out" : "both"})` }, ...shapes)];
  if (r.start_precision === "year" && r.end_precision === "year") shapes[0]?.setAttribute("rx", "5");
  return shapes;
}

/** The period in words beside its bar: to the right, or to the left where the right has no room. */
function period(c: Canvas, r: EffortRow, x: (d: Date) => number, y: number, signed: number): SVGElement {
  const [from, to] = ends(r, x);
  const text = periodOf(r, c);
  const right = to + 6 + textWidth(text, c.theme.font.small) * 0.95 <= c.width;
  const clear = Math.abs(to + 6 - signed) < 6 ? signed + 6 : to + 6;
  return right
    ? el(c, "text", { x: clear, y: y + 10 }, text)
    : el(c, "text", { x: from - 6, y: y + 10, "text-anchor": "end" }, text);
}

/** The end of the day, month or year that the end is known by. */
function endOf(r: EffortRow): Date {
  const end = day(r.end ?? TO);
  end.setUTCDate(end.getUTCDate() + 1);
  return end;
}

function periodOf(r: EffortRow, c: Canvas): string {
  const say = WORDS[c.locale];
  if (!r.start || !r.start_stated) return say.unknown;
  const start =
    c.narrow && r.start_precision === "day" ? c.f.monthShort(r.start) : c.f.date(r.start, r.start_precision);
  if (!r.end) return `${say.from(start)}, ${say.open}`;
  const end =
    c.narrow && r.end_precision === "day" ? c.f.monthShort(r.end) : c.f.date(r.end, r.end_precision);
  return start.includes("\u00a0") || end.includes("\u00a0") ? `${start} – ${end}` : `${start}–${end}`;
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

const dated = (d: Dataset<EffortRow>) => d.rows.filter((r) => r.start !== null);
const without = (d: Dataset<EffortRow>) => d.rows.filter((r) => r.start === null);
const ended = (d: Dataset<EffortRow>) => d.rows.filter((r) => r.end !== null);
const openEnded = (d: Dataset<EffortRow>) => dated(d).filter((r) => r.end === null);
const unstated = (d: Dataset<EffortRow>) => openEnded(d).filter((r) => !r.start_stated);
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
