import { valuesOf } from "../claims/of-rows.ts";
import { say, type Vouched, vouch } from "../claims/say.ts";
import type { Format } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Dataset } from "../model/dataset.ts";
import type { MoneyRow } from "../model/rows.ts";
import { BOUND, CONFIDENCE, MONEY_STATUS, SCOPE } from "../model/vocabulary.ts";
import { type Canvas, defineChart } from "./define.ts";
import { box, hatchings, type Ink, MONEY_TEXTURE } from "./marks/certainty.ts";
import { el, label, part, picture, shows } from "./marks/svg.ts";
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
        title: say`${ownSum(d, a.sum)} søgt til Mjølnerparken alene; ${a.city} til hele byens program`,
        subtitle:
          "Beløb i aftalen af 7. marts 2011, i kroner. Arealet svarer til beløbet, i samme målestok for alle kvadrater",
        note: say`Beløbene kan ikke lægges sammen: Rammen på ${a.frame} rummer de ${a.share} til Mjølnerparken. Hvor aftalen skriver »over« eller »mindst«, toner kvadratet ud. Aftalen oplyser ikke, hvilken periode byens budget dækker. Vi har ikke fundet ud af, hvad der blev bevilget eller brugt.`,
      };
    },
    en: (d, f) => {
      const a = amounts(d, f);
      return {
        title: say`Mjølnerparken alone: ${ownSum(d, a.sum)} applied for. Citywide programme: ${a.city}`,
        subtitle:
          "Amounts in the agreement of 7 March 2011, in Danish kroner. A square’s area is its amount, and all are at one scale",
        note: say`The amounts cannot be added up: the overall sum of ${a.frame} contains the ${a.share} for Mjølnerparken. Where the agreement says “more than” or “at least”, the square fades out. The agreement does not say which period the city’s budget covers. We have not found out what was granted or spent.`,
      };
    },
  },
  // What is called conditional, citywide, a lower bound and a part of the frame is so in the rows.
  titleHolds: (d) => {
    const sum = line(d, "sum-mjoelnerparken");
    const city = line(d, "M15");
    return (
      sum.ours &&
      partsOf(d, sum).every(
        (r) => r.scope === "mjoelnerparken" && r.status === "conditional" && r.bound === "exact",
      ) &&
      city.scope === "city" &&
      city.bound === "more-than" &&
      line(d, "M13").part_of === "M12"
    );
  },
  describe: {
    da: (d, f) => {
      const a = amounts(d, f);
      return say`Det ${largest(d, "M15", "største beløb")} er ${a.city} til et program for hele byen. Det ${largest(d, "M14", "største")} til Mjølnerparken alene er ${a.waiting} til en renovering, og projektet stod på venteliste. Til seks områder var der søgt ${a.six}, og ${a.frame} var foreløbigt fordelt på ti. Søgt til Mjølnerparken alene er ${a.sum}, og det hele er betinget; det er et lille kvadrat ved siden af de andre.`;
    },
    en: (d, f) => {
      const a = amounts(d, f);
      return say`The ${largest(d, "M15", "largest amount")} is ${a.city} for a programme for the whole city. The ${largest(d, "M14", "largest")} for Mjølnerparken alone is ${a.waiting} for a renovation, and the project was on a waiting list. For six areas ${a.six} had been applied for, and ${a.frame} was provisionally divided between ten. For Mjølnerparken alone ${a.sum} was applied for, all of it conditional; it is a small square beside the others.`;
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
    const side = c.narrow ? 160 : 330;
    const city = line(d, "M15");
    const cityInk: Ink = { name: "city", colour: c.theme.copenhagen };
    const areas: Ink = { name: "areas", colour: c.theme.quiet };
    const here: Ink = { name: "here", colour: c.theme.subject };
    const words = WORDS[c.locale];
    const sideOf = (r: MoneyRow) => Math.sqrt(r.amount / city.amount) * side;
    const left = c.narrow ? 0 : side + FADE + 20;
    const marks: Element[] = [hatchings(c, areas, here), ...fades(c, cityInk, here)];
    const strong = { "font-size": c.theme.font.size, "font-weight": 700 };
    const small = c.theme.font.small;

    // The whole city, by far the largest: so large a surface is tinted in its colour, and its edge bears the amount.
    const top = 21 + FADE;
    const square = [0, top, side, side] as const;
    const great = c.narrow ? 16 : 18;
    const amount = wrap(bounded(city, c.f), side - 20, great);
    marks.push(
      label(c, 0, 13, words.city, strong),
      ...part(
        city.id,
        el(c, "rect", { y: top, width: side, height: side, fill: cityInk.colour, "fill-opacity": TINT }),
        ...openEdges(c, cityInk, square, FADE, 0.5),
        el(c, "rect", {
          x: 0.8,
          y: top + 0.8,
          width: side - 1.5,
          height: side - 1.5,
          fill: "none",
          stroke: cityInk.colour,
          "stroke-width": 1.5,
          ...shows(city),
        }),
        label(c, 12, top + 27, amount, { "font-size": great, "font-weight": 700 }),
        label(c, 12, top + 24 + 22 * amount.length, [
          ...wrap(city.name[c.locale], side - 14, small),
          statusOf(city, c.locale),
        ]),
      ),
    );

    let y = c.narrow ? top + side + 26 : 13;
    /** A square with its amount, its status and its words beside it; the next goes under it. */
    const item = (r: MoneyRow, ink: Ink, text: readonly string[], from = left, within = ""): void => {
      const size = sideOf(r);
      const x = left + Math.max(size, 22) + 12;
      const lines = text.flatMap((t) => wrap(t, (c.width - x) * 0.97, small));
      const at = [from, y + (size < 20 ? 2 : 0), size, size] as const;
      marks.push(
        ...part(
          `${r.id} ${within}`.trim(),
          ...box(c, MONEY_TEXTURE[r.status], ink, at, size < 20 ? 1 : 1.5, [r]),
          ...(r.bound === "exact" ? [] : openEdges(c, ink, at, 5)),
          el(
            c,
            "text",
            { x, y: y + 11, "font-size": small, fill: ink.colour },
            el(c, "tspan", strong, bounded(r, c.f)),
            ` ${statusOf(r, c.locale)}`,
          ),
          label(c, x, y + 26, lines, { fill: c.theme.quiet }),
        ),
      );
      y += Math.max(size, 15 * (lines.length + 1) - 2) + (c.narrow ? 9 : 14);
    };
    const group = (text: string) => {
      marks.push(label(c, left, y, text, strong));
      y += c.narrow ? 9 : 12;
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
      ...part(
        share.id,
        el(c, "rect", {
          x: corner[0] - 2,
          y: corner[1] - 2,
          width: inset + 4,
          height: inset + 4,
          fill: c.theme.paper,
        }),
        ...box(c, MONEY_TEXTURE[share.status], here, [...corner, inset, inset], 1),
      ),
    );

    y += c.narrow ? 12 : 14;
    group(words.here);
    item(line(d, "M14"), here, [line(d, "M14").name[c.locale]]);

    // Our sum leads the two lines it is made of; a bracket holds them together.
    const sum = line(d, "sum-mjoelnerparken");
    marks.push(
      ...part(
        sum.id,
        el(
          c,
          "text",
          { x: left, y: y + 11, "font-size": small, fill: c.theme.quiet, ...shows(sum) },
          el(c, "tspan", { ...strong, fill: here.colour }, words.sum(short(sum, c.f))),
          ` ${words.ours(c.f.count(partsOf(d, sum).length))}`,
        ),
      ),
    );
    y += 20;
    const from = y;
    for (const r of partsOf(d, sum))
      item(r, here, [r.part_of ? `${r.short[c.locale]} ${words.above}` : r.name[c.locale]], left + 8, sum.id);
    marks.push(
      ...part(
        sum.id,
        el(c, "path", {
          d: `M${left + 5} ${from}h-4V${y - 10}h4`,
          fill: "none",
          stroke: here.colour,
          "stroke-width": 1.5,
        }),
      ),
    );
    y += 2;
    item(line(d, "M11"), here, [line(d, "M11").name[c.locale]], left + 8);
    return picture(c, Math.max(y - 6, top + side + 4), ...marks);
  },
});

/** How strongly the great square is tinted. */
const TINT = 0.28;

/** How far an open edge fades out: a sign that the amount is a lower bound, not a measure of how much more it is. */
const FADE = 12;

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
  strength = 1,
): SVGElement[] {
  const fill = (side: string) => `url(#${c.uid}-${ink.name}-${side})`;
  const look = { height: reach, "fill-opacity": strength === 1 ? undefined : strength };
  return [
    el(c, "rect", { x, y: y - reach, width: w, ...look, fill: fill("up") }),
    el(c, "rect", { x: x + w, y, width: reach, ...look, height: h, fill: fill("right") }),
    el(c, "rect", { x: x + w, y: y - reach, width: reach, ...look, fill: fill("corner") }),
  ];
}

const WORDS = {
  da: {
    city: "Hele byen",
    areas: "Flere boligområder",
    here: "Mjølnerparken alene",
    sum: (amount: string) => `Søgt: ${amount}`,
    ours: (lines: string) => `vores sum af ${lines} linjer`,
    inside: (amount: string) => `heraf ${amount} til Mjølnerparken`,
    ownShare: "betinget",
    above: "af rammen ovenfor",
  },
  en: {
    city: "The whole city",
    areas: "Several housing areas",
    here: "Mjølnerparken alone",
    sum: (amount: string) => `Applied for: ${amount}`,
    ours: (lines: string) => `our sum of ${lines} lines`,
    inside: (amount: string) => `of which ${amount} for Mjølnerparken`,
    ownShare: "conditional",
    above: "of the sum above",
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

/** Our one sum is the sum of its lines. */
const ownSum = (d: Dataset<MoneyRow>, words: string): Vouched => {
  const sum = line(d, "sum-mjoelnerparken");
  return vouch(words, "sum-of", valuesOf(d, [sum], "amount"), valuesOf(d, partsOf(d, sum), "amount"));
};
/** The line is the largest of all, or of those for Mjølnerparken alone where it is one of them. */
const largest = (d: Dataset<MoneyRow>, id: "M14" | "M15", words: string): Vouched => {
  const row = line(d, id);
  const others = d.rows.filter((r) => r !== row && !r.ours && (id === "M15" || r.scope === "mjoelnerparken"));
  return vouch(words, "the-most", valuesOf(d, [row], "amount"), valuesOf(d, others, "amount"));
};
