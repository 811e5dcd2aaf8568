import type { Format } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Dataset } from "../model/dataset.ts";
import type { MoneyRow } from "../model/rows.ts";
import { BOUND, CONFIDENCE, MONEY_STATUS, SCOPE } from "../model/vocabulary.ts";
import { type Canvas, defineChart } from "./define.ts";
import { box, hatchings, type Ink, MONEY_TEXTURE } from "./marks/certainty.ts";
import { el, label, picture } from "./marks/svg.ts";
import { wrap } from "./theme.ts";

/** Every amount of the agreement as a square on one scale: the whole city's, several areas', Mjølnerparken's own. */
export default defineChart({
  id: "money-at-one-scale",
  section: "money",
  dataset: "money-lines",
  text: {
    da: (d, f) => {
      const a = amounts(d, f);
      return {
        title: `${a.sum} søgt til Mjølnerparken alene; ${a.city} til hele byens program`,
        subtitle:
          "Beløb i aftalen af 7. marts 2011, i kroner. Arealet er beløbet, og alle kvadrater har samme mål",
        note: `Beløbene kan ikke lægges sammen. De ${a.share} ligger inde i rammen på ${a.frame}, og summen på ${a.sum} gentager to linjer. Hvor aftalen skriver »over« eller »mindst«, er kvadratet åbent for oven og til højre. Udfyldt er i gang, omrids er søgt, skraveret er betinget eller foreløbigt, og prikket er på venteliste. Aftalen siger ikke, hvilken periode byens budget dækker. Hvad der blev bevilget eller brugt, har vi ikke fundet.`,
      };
    },
    en: (d, f) => {
      const a = amounts(d, f);
      return {
        title: `Mjølnerparken alone: ${a.sum} applied for. The whole city’s programme: ${a.city}`,
        subtitle:
          "Amounts in the agreement of 7 March 2011, in Danish kroner. The area is the amount, at one scale",
        note: `The amounts cannot be added up. The ${a.share} lie inside the frame of ${a.frame}, and the sum of ${a.sum} repeats two lines. Where the agreement says “more than” or “at least”, the square is open at the top and on the right. Filled is in place, outlined is applied for, hatched is conditional or provisional, and dotted is on a waiting list. The agreement does not say which period the city’s budget covers. We have not found what was granted or spent.`,
      };
    },
  },
  titleHolds: (d) => {
    const sum = line(d, "sum-mjoelnerparken");
    const parts = partsOf(d, sum);
    const city = line(d, "M15");
    const here = d.rows.filter((r) => r.scope === "mjoelnerparken" && !r.ours);
    return (
      sum.ours &&
      parts.every((r) => r.scope === "mjoelnerparken" && r.status === "conditional" && r.bound === "exact") &&
      parts.reduce((n, r) => n + r.amount, 0) === sum.amount &&
      city.scope === "city" &&
      city.bound === "more-than" &&
      d.rows.every((r) => r === city || r.amount < city.amount) &&
      here.every((r) => r.amount <= line(d, "M14").amount) &&
      line(d, "M13").part_of === "M12"
    );
  },
  describe: {
    da: (d, f) => {
      const a = amounts(d, f);
      return `Det største beløb er ${a.city} til et program for hele byen. Det største til Mjølnerparken alene er ${a.waiting} til en renovering, og projektet stod på venteliste. Til seks områder var der søgt ${a.six}, og ${a.frame} var foreløbigt fordelt på ti. Søgt til Mjølnerparken alene er ${a.sum}, og det hele er betinget; det er et lille kvadrat ved siden af de andre.`;
    },
    en: (d, f) => {
      const a = amounts(d, f);
      return `The largest amount is ${a.city} for a programme for the whole city. The largest for Mjølnerparken alone is ${a.waiting} for a renovation, and the project stood on a waiting list. For six areas ${a.six} had been applied for, and ${a.frame} were provisionally split between ten. Applied for for Mjølnerparken alone are ${a.sum}, all of it conditional; it is a small square beside the others.`;
    },
  },
  columns: [
    { label: { da: "Linje", en: "Line" }, cell: (r, f) => r.name[f.locale] },
    {
      label: { da: "Beløb, kr.", en: "Amount, DKK" },
      cell: (r, f) => ({ value: r.amount, text: f.number(r.amount) }),
    },
    { label: { da: "Beløbet er", en: "The amount is" }, cell: (r, f) => BOUND[r.bound][f.locale] },
    { label: { da: "Status", en: "Status" }, cell: (r, f) => statusOf(r, f.locale) },
    { label: { da: "Gælder", en: "For" }, cell: (r, f) => SCOPE[r.scope][f.locale] },
    {
      label: { da: "Bemærkning", en: "Remark" },
      cell: (r, f) => {
        const da = f.locale === "da";
        if (r.ours) return da ? "vores sum; gentager to linjer" : "our sum; repeats two lines";
        const inside = r.part_of ? (da ? `ligger inde i ${r.part_of}. ` : `lies inside ${r.part_of}. `) : "";
        return f.sentence(`${inside}${r.condition?.[f.locale] ?? ""}`.trim());
      },
    },
    { label: { da: "Sikkerhed", en: "Confidence" }, cell: (r, f) => CONFIDENCE[r.confidence][f.locale] },
  ],
  render: (d, c) => {
    const side = c.narrow ? 236 : 330;
    const city = line(d, "M15");
    const cityInk: Ink = { name: "city", colour: c.theme.copenhagen };
    const areas: Ink = { name: "areas", colour: c.theme.quiet };
    const here: Ink = { name: "here", colour: c.theme.subject };
    const words = WORDS[c.locale];
    const sideOf = (r: MoneyRow) => Math.sqrt(r.amount / city.amount) * side;
    const left = c.narrow ? 0 : side + FADE + 26;
    const marks: Element[] = [hatchings(c, areas, here), ...fades(c, cityInk, here)];
    const strong = { "font-size": c.theme.font.size, "font-weight": 700 };

    // The whole city, by far the largest, with its words on it.
    const top = 24 + FADE;
    const cityAmount = wrap(bounded(city, c.f), side - 40, 20);
    marks.push(
      label(c, 0, 13, words.city, strong),
      ...box(c, MONEY_TEXTURE[city.status], cityInk, [0, top, side, side]),
      ...openEdges(c, cityInk, [0, top, side, side], FADE),
      label(c, 14, top + 32, cityAmount, { "font-size": 20, "font-weight": 700, fill: c.theme.paper }),
      label(c, 14, top + 28 + 25 * cityAmount.length, [city.name[c.locale], statusOf(city, c.locale)], {
        "font-size": c.theme.font.size,
        fill: c.theme.paper,
      }),
    );

    let y = c.narrow ? top + side + 36 : 13;
    /** A square with its amount, its status and its words beside it; returns where it stands, the next goes under it. */
    const item = (
      r: MoneyRow,
      ink: Ink,
      text: readonly string[],
      room = 0,
    ): { top: number; bottom: number } => {
      const size = sideOf(r);
      const small = size < 20;
      const x = left + Math.max(size, 18) + 12;
      const status = statusOf(r, c.locale);
      // On a phone the bracket needs the room beside a small square, so the status has a line of its own.
      const apart = c.narrow && small;
      const lines = [...(apart ? [status] : []), ...text].flatMap((t) =>
        wrap(t, c.width - x - room, c.theme.font.small),
      );
      const square = [left, y + (small ? 2 : 0), size, size] as const;
      marks.push(
        ...box(c, MONEY_TEXTURE[r.status], ink, square, small ? 1 : 1.5),
        ...(r.bound === "exact" ? [] : openEdges(c, ink, square, 5)),
        el(
          c,
          "text",
          { x, y: y + 11, "font-size": c.theme.font.small, fill: ink.colour },
          el(c, "tspan", strong, bounded(r, c.f)),
          ...(apart ? [] : [` ${status}`]),
        ),
        label(c, x, y + 27, lines, { fill: c.theme.quiet }),
      );
      const span = { top: y, bottom: y + Math.max(size, 15 * (lines.length + 1) - 2) };
      y = span.bottom + 14;
      return span;
    };
    const group = (text: string) => {
      marks.push(label(c, left, y, text, strong));
      y += 12;
    };

    group(words.areas);
    const [six, frame, share] = [line(d, "M07"), line(d, "M12"), line(d, "M13")];
    item(six, areas, [purpose(six, c), SCOPE[six.scope][c.locale]]);
    const inset = sideOf(share);
    const corner = [left + 4, y + sideOf(frame) - inset - 4] as const;
    item(frame, areas, [
      `${purpose(frame, c)}, ${SCOPE[frame.scope][c.locale]}`,
      words.inside(short(share, c.f)),
    ]);
    // The share lies inside the frame: it is shown there, and again below as the line of its own that it also is.
    marks.push(
      el(c, "rect", {
        x: corner[0] - 2,
        y: corner[1] - 2,
        width: inset + 4,
        height: inset + 4,
        fill: c.theme.paper,
      }),
      ...box(c, MONEY_TEXTURE[share.status], here, [...corner, inset, inset], 1),
    );

    y += 14;
    group(words.here);
    item(line(d, "M14"), here, [line(d, "M14").name[c.locale]]);
    const sum = line(d, "sum-mjoelnerparken");
    const room = 100;
    const spans = partsOf(d, sum).map((r) =>
      item(r, here, r.part_of ? [r.short[c.locale], words.above] : [r.short[c.locale]], room),
    );
    const from = spans[0]?.top ?? y;
    const to = spans.at(-1)?.bottom ?? y;
    const x = c.width - room + 4;
    marks.push(
      el(c, "path", {
        d: `M${x} ${from}h6V${to}h-6`,
        fill: "none",
        stroke: c.theme.subject,
        "stroke-width": 1.5,
      }),
      label(c, x + 13, (from + to) / 2 - 2, short(sum, c.f), { ...strong, fill: c.theme.subject }),
      label(c, x + 13, (from + to) / 2 + 14, words.sum, { fill: c.theme.quiet }),
    );
    item(line(d, "M11"), here, [line(d, "M11").short[c.locale]]);
    return picture(c, Math.max(y - 8, top + side + 4), ...marks);
  },
});

/** How far an open edge fades out: a sign that the amount is a lower bound, not a measure of how much more it is. */
const FADE = 16;

/** Fill that fades to the right, to the top and to the corner between, for each ink. */
function fades(c: Canvas, ...inks: readonly Ink[]): SVGElement[] {
  const stops = (ink: Ink) => [
    el(c, "stop", { "stop-color": ink.colour, "stop-opacity": "0.65" }),
    el(c, "stop", { offset: 1, "stop-color": ink.colour, "stop-opacity": 0 }),
  ];
  return inks.map((ink) =>
    el(
      c,
      "defs",
      {},
      el(c, "linearGradient", { id: `${c.uid}-${ink.name}-right` }, ...stops(ink)),
      el(c, "linearGradient", { id: `${c.uid}-${ink.name}-up`, x1: 0, x2: 0, y1: 1, y2: 0 }, ...stops(ink)),
      el(c, "radialGradient", { id: `${c.uid}-${ink.name}-corner`, cx: 0, cy: 1, r: 1 }, ...stops(ink)),
    ),
  );
}

/** The open top and right of a box whose amount is a lower bound. */
function openEdges(
  c: Canvas,
  ink: Ink,
  [x, y, w, h]: readonly [number, number, number, number],
  reach: number,
): SVGElement[] {
  const fill = (side: string) => `url(#${c.uid}-${ink.name}-${side})`;
  return [
    el(c, "rect", { x, y: y - reach, width: w, height: reach, fill: fill("up") }),
    el(c, "rect", { x: x + w, y, width: reach, height: h, fill: fill("right") }),
    el(c, "rect", { x: x + w, y: y - reach, width: reach, height: reach, fill: fill("corner") }),
  ];
}

const WORDS = {
  da: {
    city: "Hele byen",
    areas: "Flere boligområder",
    here: "Mjølnerparken alene",
    sum: "vores sum",
    inside: (amount: string) => `heraf ${amount} til Mjølnerparken`,
    ownShare: "betinget",
    above: "ligger inde i rammen ovenfor",
  },
  en: {
    city: "The whole city",
    areas: "Several housing areas",
    here: "Mjølnerparken alone",
    sum: "our sum",
    inside: (amount: string) => `of which ${amount} for Mjølnerparken`,
    ownShare: "conditional",
    above: "lies inside the frame above",
  },
};

/** One line by its id. */
function line(d: Dataset<MoneyRow>, id: string): MoneyRow {
  const found = d.rows.find((r) => r.id === id);
  if (!found) throw new Error(`dataset ${d.id} has no line ${id}`);
  return found;
}

/** The lines our sum is made of: its provenance names them. */
function partsOf(d: Dataset<MoneyRow>, sum: MoneyRow): MoneyRow[] {
  return d.rows.filter((r) => sum.from.includes(`money:${r.id}`));
}

/** The status in words. What the city was to pay itself is conditional, but nobody applied for it. */
function statusOf(r: MoneyRow, locale: Locale): string {
  return r.id === "M11" ? WORDS[locale].ownShare : MONEY_STATUS[r.status][locale];
}

/** What the line is for: its name as far as the colon. */
const purpose = (r: MoneyRow, c: Canvas) => r.name[c.locale].split(":")[0] ?? "";

/** Millions with one decimal: »5,3 mio. kr.«; the table has every krone. */
const short = (r: MoneyRow, f: Format) =>
  f.kronerShort(r.amount < 1e6 ? r.amount : Math.round(r.amount / 1e5) * 1e5);

/** The amount as the agreement bounds it: »over 200 mio. kr.«, »mindst 50.000 kr.«. */
const bounded = (r: MoneyRow, f: Format) =>
  r.bound === "exact" ? short(r, f) : `${BOUND[r.bound][f.locale]} ${short(r, f)}`;

const amounts = (d: Dataset<MoneyRow>, f: Format) => ({
  city: bounded(line(d, "M15"), f),
  waiting: short(line(d, "M14"), f),
  six: short(line(d, "M07"), f),
  frame: short(line(d, "M12"), f),
  share: short(line(d, "M13"), f),
  sum: short(line(d, "sum-mjoelnerparken"), f),
});
