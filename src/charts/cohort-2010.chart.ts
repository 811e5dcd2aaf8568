import { valuesOf } from "../claims/of-rows.ts";
import { say, type Vouched, vouch } from "../claims/say.ts";
import type { Format } from "../i18n/format.ts";
import type { Dataset } from "../model/dataset.ts";
import type { CohortRow } from "../model/rows.ts";
import { CONFIDENCE } from "../model/vocabulary.ts";
import { type Canvas, defineChart } from "./define.ts";
import { listsOnly } from "./marks/editions.ts";
import { el, label, picture, shows } from "./marks/svg.ts";
import { textWidth } from "./theme.ts";

/** The targets count areas, whichever they are. This picture follows the areas of the first list beside that count. */
export default defineChart({
  id: "cohort-2010",
  section: "progress",
  dataset: "cohort-2010",
  text: {
    da: (d, f) => {
      const { first, last } = story(d);
      return {
        title:
          last.others === 0
            ? say`${allFromFirst(d, "Alle")} ${f.count(last.n)} områder på listen i ${f.date(last.date, "year")} stod også på den første liste i ${f.date(first.date, "year")}`
            : say`Af de ${f.count(last.n)} områder på listen i ${f.date(last.date, "year")} stod ${f.count(last.from_2010)} også på den første liste i ${f.date(first.date, "year")}`,
        subtitle: say`Antal områder i hele landet på hver liste: de ${f.number(first.n)} fra ${f.date(first.date, "month")} og andre`,
        note: say`Målene gjaldt antallet af områder, uanset hvilke det var. Et område kan gå ud og komme ind igen. Reglerne blev ændret i 2014 og 2018, så en del af bevægelsen kan skyldes nye regler. Vi har selv talt navnene; på nogle lister har vi regnet dem ud fra, hvilke områder der kom ind og gik ud.`,
      };
    },
    en: (d, f) => {
      const { first, last } = story(d);
      return {
        title:
          last.others === 0
            ? say`${allFromFirst(d, "All")} ${f.count(last.n)} areas on the list in ${f.date(last.date, "year")} were also on the first list of ${f.date(first.date, "year")}`
            : say`Of the ${f.count(last.n)} areas on the list in ${f.date(last.date, "year")}, ${f.count(last.from_2010)} were also on the first list of ${f.date(first.date, "year")}`,
        subtitle: say`Number of areas in Denmark on each list: the ${f.number(first.n)} of ${f.date(first.date, "month")}, and others`,
        note: say`The targets concerned the number of areas, whichever areas they were. An area can leave the list and come back. The rules changed in 2014 and 2018, so some of the movement may be due to new rules. We counted the names ourselves; on some lists we have worked them out from which areas joined and left.`,
      };
    },
  },
  describe: {
    da: (d, f) => {
      const { first, last, at, most, recalculation } = story(d);
      const stood = ["list-2015-12", "list-2019-12", "list-2020-12"].map((id) => still(at(id), f));
      return say`Så mange af de ${f.number(first.n)} områder på den første liste stod også på de senere: ${f.list([...stood, still(last, f)])}. Der var ${mostOthers(d, "flest")} andre områder i ${f.date(most.date, "month")}: ${f.number(most.others)} af ${f.number(most.n)}. I ${f.date(last.date, "month")} var der ${last.others === 0 ? noOthers(d, "ingen andre") : `${f.count(last.others)} ${last.others === 1 ? "andet" : "andre"}`}. Den udaterede liste fra 2011 gentager tallene fra 2010 undtagen domme. Genberegningen i maj 2018 (${f.number(recalculation.n)} områder) var ikke en liste og er ikke tegnet.`;
    },
    en: (d, f) => {
      const { first, last, at, most, recalculation } = story(d);
      const stood = ["list-2015-12", "list-2019-12", "list-2020-12"].map((id) => still(at(id), f));
      return say`Of the ${f.number(first.n)} areas on the first list, this many were also on the later ones: ${f.list([...stood, still(last, f)])}. The number of other areas was ${mostOthers(d, "highest")} in ${f.date(most.date, "month")}: ${f.number(most.others)} of ${f.number(most.n)}. In ${f.date(last.date, "month")} there ${last.others === 1 ? "was" : "were"} ${last.others === 0 ? noOthers(d, "no others") : `${f.count(last.others)} ${last.others === 1 ? "other" : "others"}`}. The undated list of 2011 repeats the figures of 2010 except for convictions. The recalculation of May 2018 (${f.number(recalculation.n)} areas) was not a list and is not drawn.`;
    },
  },
  columns: [
    { label: { da: "Liste", en: "List" }, cell: (r, f) => r.list_name[f.locale] },
    {
      label: { da: "Fra den første liste", en: "From the first list" },
      cell: (r, f) => ({ value: r.from_2010, text: f.number(r.from_2010) }),
    },
    { label: { da: "Andre", en: "Others" }, cell: (r, f) => ({ value: r.others, text: f.number(r.others) }) },
    { label: { da: "I alt", en: "Total" }, cell: (r, f) => ({ value: r.n, text: f.number(r.n) }) },
    { label: { da: "Sikkerhed", en: "Confidence" }, cell: (r, f) => CONFIDENCE[r.confidence][f.locale] },
  ],
  render: stacks,
});

function story(d: Dataset<CohortRow>) {
  const lists = listsOnly(d.rows);
  const [first] = lists;
  const last = lists.at(-1);
  const recalculation = d.rows.find((r) => r.kind === "recalculation");
  if (!first || !last || !recalculation)
    throw new Error(`dataset ${d.id} lacks an edition that the words speak of`);
  const at = (id: string): CohortRow => {
    const row = lists.find((r) => r.list === id);
    if (!row) throw new Error(`dataset ${d.id} has no ${id}, which decides a target`);
    return row;
  };
  return {
    lists,
    first,
    last,
    recalculation,
    at,
    most: lists.reduce((a, b) => (b.others > a.others ? b : a)),
  };
}

const still = (r: CohortRow, f: Format): string =>
  `${f.number(r.from_2010)} ${f.locale === "da" ? "i" : "in"} ${f.date(r.date, "month")}`;

const WORDS = {
  da: { first: "fra den første liste", others: "andre", total: "i alt", undated: "2011, udateret" },
  en: { first: "from the first list", others: "others", total: "in total", undated: "2011, undated" },
} as const;

/** One bar a list from the top down: the areas of the first list full, the others as a frame, the sum at the end. */
function stacks(d: Dataset<CohortRow>, c: Canvas): SVGSVGElement {
  const { lists, first, most } = story(d);
  const { f, theme, narrow } = c;
  const words = WORDS[c.locale];
  const left = narrow ? 94 : 150;
  const unit = (c.width - left - (narrow ? 24 : 30)) / Math.max(...lists.map((r) => r.n));
  const [pitch, bar] = [23, 18];
  const breaks = d.breaks.filter((b) => b.severs);

  const marks: Element[] = [];
  let y = 2;
  for (const [i, r] of lists.entries()) {
    const before = lists[i - 1];
    for (const b of breaks.filter((x) => before && before.date < x.date && r.date >= x.date)) {
      const text = b.label[c.locale];
      marks.push(
        label(c, 0, y + 14, text, { fill: theme.quiet }),
        el(c, "line", {
          x1: textWidth(text, theme.font.small) + 8,
          x2: c.width,
          y1: y + 10,
          y2: y + 10,
          stroke: theme.break,
        }),
      );
      y += pitch;
    }
    const base = y + bar / 2 + 4.5;
    const split = left + r.from_2010 * unit;
    const end = left + r.n * unit;
    const name = r.dated ? (narrow ? f.monthShort(r.date) : r.list_name[c.locale]) : words.undated;
    marks.push(
      label(c, left - 8, base, name, { "text-anchor": "end", fill: theme.ink }),
      el(c, "rect", { x: left, y, width: split - left, height: bar, fill: theme.denmark, ...shows(r) }),
      label(c, split - 5, base, f.number(r.from_2010), {
        "text-anchor": "end",
        "font-weight": 600,
        fill: theme.paper,
      }),
      label(c, end + 5, base, r === first ? `${f.number(r.n)} ${words.total}` : f.number(r.n), {
        "font-weight": 700,
        fill: theme.ink,
      }),
    );
    if (r === first)
      marks.push(label(c, left + 6, base, words.first, { "font-weight": 600, fill: theme.paper }));
    const others = r === most ? `${f.number(r.others)} ${words.others}` : f.number(r.others);
    if (r.others > 0)
      marks.push(
        el(c, "rect", {
          x: split + 0.75,
          y: y + 0.75,
          width: end - split - 1.5,
          height: bar - 1.5,
          fill: theme.paper,
          stroke: theme.denmark,
          "stroke-width": "1.5",
          ...shows(r),
        }),
      );
    // A frame too small for its number stands without: the numbers on both sides of it tell it.
    if (r.others > 0 && end - split > textWidth(others, theme.font.small) + 6)
      marks.push(label(c, (split + end) / 2, base, others, { "text-anchor": "middle", fill: theme.ink }));
    y += pitch;
  }
  return picture(c, y, ...marks);
}

const allFromFirst = (d: Dataset<CohortRow>, words: string): Vouched => {
  const { last } = story(d);
  return vouch(words, "all-of", valuesOf(d, [last], "from_2010"), valuesOf(d, [last], "n"));
};
const noOthers = (d: Dataset<CohortRow>, words: string): Vouched =>
  vouch(words, "none", valuesOf(d, [story(d).last], "others"));
const mostOthers = (d: Dataset<CohortRow>, words: string): Vouched => {
  const { lists, most } = story(d);
  const rest = lists.filter((r) => r !== most);
  return vouch(words, "the-most", valuesOf(d, [most], "others"), valuesOf(d, rest, "others"));
};
