import { counted, valuesOf } from "../claims/of-rows.ts";
import { say, type Vouched, vouch } from "../claims/say.ts";
import type { Format } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Dataset } from "../model/dataset.ts";
import type { MoneyYearRow } from "../model/rows.ts";
import { CONFIDENCE, SCOPE } from "../model/vocabulary.ts";
import { defineChart } from "./define.ts";
import { box, type Ink, LINE } from "./marks/certainty.ts";
import { el, label, picture } from "./marks/svg.ts";
import { wrap } from "./theme.ts";

/** What the city applied for, for six areas: two recipients in four equal years. */
export default defineChart({
  id: "applied-by-year",
  section: "money",
  dataset: "applied-by-year",
  text: {
    da: (d, f) => {
      const [kec, sv] = recipients(d);
      return {
        title: say`${f.kronerShort(kec.total)} søgt til ${SCOPE[kec.scope].da}: ${equalYears(d, "lige meget")} i hvert af ${f.count(yearsOf(d).length)} år`,
        subtitle: say`Søgt beløb pr. år efter modtager, mio. kr., ${period(d)}. Omrids betyder søgt`,
        note: say`Vi har ikke fundet ud af, om ansøgningen blev imødekommet. Aftalen siger ikke, hvor meget der var tænkt til Mjølnerparken, som er et af områderne. Skemaets linje på ${f.kronerShort(sv.line_total)} hedder »Andet«; at den er til ${sv.short.da}, slutter vi af, at beløbene er ens. Modtagernes summer er vores.`,
      };
    },
    en: (d, f) => {
      const [kec, sv] = recipients(d);
      return {
        title: say`Applied for: ${f.kronerShort(kec.total)} for ${SCOPE[kec.scope].en}, ${equalYears(d, "the same")} in each of ${f.count(yearsOf(d).length)} years`,
        subtitle: say`Amount applied for a year by recipient, DKK million, ${period(d)}. An outline means applied for`,
        note: say`We have not found out whether the application succeeded. The agreement does not say how much was meant for Mjølnerparken, which is one of the areas. The form’s line of ${f.kronerShort(sv.line_total)} is called “Andet” (other); we conclude that it is for ${sv.short.en} because the amounts are equal. The recipients’ sums are ours.`,
      };
    },
  },
  // All of it is for the same areas, and the years follow each other.
  titleHolds: (d) => {
    const years = yearsOf(d);
    return d.rows.every((r) => r.scope === "six-areas") && years.every((y, i) => y === (years[0] ?? 0) + i);
  },
  describe: {
    da: (d, f) => {
      const [kec, sv] = recipients(d);
      return say`Kommunen søgte ${f.kronerShort(kec.year_total)} i hvert af årene ${period(d)}, ${inAll(d, "i alt")} ${f.kronerShort(kec.total)} til ${SCOPE[kec.scope].da}. Den ${larger(d, "største")} del er ${f.kronerShort(kec.amount)} om året til ${nameOf(kec, "da")}. ${nameOf(sv, "da")} står for ${f.kroner(sv.amount)} om året. Om kommunen selv skulle betale med, var ikke afklaret, og ét sted nævner aftalen et andet antal områder.`;
    },
    en: (d, f) => {
      const [kec, sv] = recipients(d);
      return say`The city applied for ${f.kronerShort(kec.year_total)} in each of the years ${period(d)}, ${f.kronerShort(kec.total)} ${inAll(d, "in all")} for ${SCOPE[kec.scope].en}. The ${larger(d, "larger")} part is ${f.kronerShort(kec.amount)} a year for ${nameOf(kec, "en")}. ${nameOf(sv, "en")} accounts for ${f.kroner(sv.amount)} a year. Whether the city itself was to pay a share was undecided, and in one place the agreement gives a different number of areas.`;
    },
  },
  columns: [
    { label: { da: "Modtager", en: "Recipient" }, cell: (r, f) => r.name[f.locale] },
    { label: { da: "År", en: "Year" }, cell: (r) => String(r.year) },
    {
      label: { da: "Søgt, kr.", en: "Applied for, DKK" },
      cell: (r, f) => ({ value: r.amount, text: f.number(r.amount) }),
    },
    {
      label: { da: "Året i alt, kr.", en: "Year total, DKK" },
      cell: (r, f) => ({ value: r.year_total, text: f.number(r.year_total) }),
    },
    { label: { da: "Gælder", en: "For" }, cell: (r, f) => SCOPE[r.scope][f.locale] },
    { label: { da: "Sikkerhed", en: "Confidence" }, cell: (r, f) => CONFIDENCE[r.confidence][f.locale] },
  ],
  render: (d, c) => {
    const [kec, sv] = recipients(d);
    const areas: Ink = { name: "areas", colour: c.theme.quiet };
    const room = c.narrow ? 132 : 190;
    const step = (c.width - room) / yearsOf(d).length;
    const wide = step * (c.narrow ? 0.82 : 0.8);
    const top = 24;
    const height = c.narrow ? 180 : 210;
    const base = top + height;
    const h = (amount: number) => (amount / kec.year_total) * height;
    const million = (amount: number) => c.f.number(amount / 1e6);
    const strong = { "font-size": c.theme.font.size, "font-weight": 700 };
    const marks = yearsOf(d).flatMap((year, i) => {
      const x = i * step;
      const middle = { "text-anchor": "middle" };
      const mine = d.rows.filter((r) => r.year === year);
      let y = base;
      return [
        ...mine.flatMap((r) => {
          const bottom = y;
          y -= h(r.amount);
          // The lower box reaches one line's width into the upper, so that the border between them is one line.
          return [
            ...box(c, "outline", areas, [x, y, wide, bottom - y + (r === mine[0] ? 0 : 1.5)], LINE, [r]),
            label(c, x + wide / 2, (y + bottom) / 2 + 5, million(r.amount), {
              ...middle,
              "font-size": c.theme.font.size,
            }),
          ];
        }),
        label(c, x + wide / 2, y - 8, million(mine[0]?.year_total ?? 0), { ...middle, ...strong }),
        label(c, x + wide / 2, base + 18, String(year), { ...middle, fill: c.theme.quiet }),
      ];
    });
    const x = c.width - room;
    const beside = (y: number, r: MoneyYearRow) => {
      const name = wrap(r.short[c.locale], room, c.theme.font.size);
      return [
        label(c, x, y, name, strong),
        label(
          c,
          x,
          y + 17 * name.length,
          wrap(WORDS[c.locale](c.f.kronerShort(r.line_total), yearsOf(d).length, c.f), room, 12),
          {
            fill: c.theme.quiet,
          },
        ),
      ];
    };
    return picture(
      c,
      base + 24,
      ...marks,
      el(c, "path", { d: `M0 ${base}H${x - step + wide}`, stroke: c.theme.ink, "stroke-width": 1.5 }),
      ...beside(base - h(kec.year_total) + 12, sv),
      ...beside(base - h(kec.amount) / 2, kec),
    );
  },
});

const WORDS = {
  da: (amount: string, years: number, f: Format) => `${amount} på ${f.count(years)} år`,
  en: (amount: string, years: number, f: Format) => `${amount} in ${f.count(years)} years`,
};

const yearsOf = (d: Dataset<MoneyYearRow>): number[] => [...new Set(d.rows.map((r) => r.year))];

const period = (d: Dataset<MoneyYearRow>) => `${yearsOf(d)[0]}–${yearsOf(d).at(-1)}`;

/** The recipient: the name as far as the colon, after which it says what for. */
const nameOf = (r: MoneyYearRow, locale: Locale) => r.name[locale].split(":")[0] ?? "";

/** A row of each of the two recipients, the larger first. */
function recipients(d: Dataset<MoneyYearRow>): [MoneyYearRow, MoneyYearRow] {
  const ids = [...new Set(d.rows.map((r) => r.id))];
  const [first, second] = ids.map((id) => d.rows.find((r) => r.id === id));
  if (!first || !second || ids.length !== 2)
    throw new Error(`dataset ${d.id} has ${ids.length} recipients; the sentence speaks of two`);
  return [first, second];
}

/** Every year's recipients add up to the same amount, which is the one the rows state. */
const equalYears = (d: Dataset<MoneyYearRow>, words: string): Vouched => {
  const sums = yearsOf(d).flatMap((year) =>
    counted(
      `sum of ${year}`,
      d.rows.filter((r) => r.year === year).reduce((n, r) => n + r.amount, 0),
    ),
  );
  return vouch(words, "unchanged", [...sums, ...valuesOf(d, d.rows, "year_total")]);
};
const inAll = (d: Dataset<MoneyYearRow>, words: string): Vouched =>
  vouch(words, "sum-of", valuesOf(d, d.rows.slice(0, 1), "total"), valuesOf(d, d.rows, "amount"));
const larger = (d: Dataset<MoneyYearRow>, words: string): Vouched => {
  const [kec, sv] = recipients(d);
  return vouch(words, "the-most", valuesOf(d, [kec], "amount"), valuesOf(d, [sv], "amount"));
};
