import { counted, valuesOf } from "../claims/of-rows.ts";
import { say, type Vouched, vouch } from "../claims/say.ts";
import type { Words } from "../i18n/locale.ts";
import type { Dataset } from "../model/dataset.ts";
import type { ThreadRow } from "../model/rows.ts";
import { CONFIDENCE } from "../model/vocabulary.ts";
import { type Canvas, defineChart } from "./define.ts";
import { el, label, picture, shows } from "./marks/svg.ts";
import { wrap } from "./theme.ts";

/**
 * The whole agreement in one picture: clause by clause what it names, what is measured of it, what is known
 * to have happened.
 */
export default defineChart({
  id: "thread",
  section: "agreement",
  dataset: "thread",
  text: {
    da: (d, f) => ({
      title: say`${oneWhole(d, "Ét")} af ${f.number(d.rows.length)} afsnit har både indsatser, beløb, tal og udfald: »${wholeTitle(d).da}«`,
      subtitle: "Hvad der hører til hvert afsnit i aftalen, og hvor mange af hver slags",
      note: say`Mål er også redskaberne i aftalens to skemaer. En åben cirkel er penge uden beløb eller udfald, som ingen kilde viser. At noget hører til et tal, betyder ikke, at det har ændret tallet. Beløbet i det ene afsnit med det hele ${notHereAlone(d, "er ikke til Mjølnerparken alene")}.`,
    }),
    en: (d, f) => ({
      title: say`${oneWhole(d, "One")} of ${f.number(d.rows.length)} clauses has efforts, an amount, figures and outcomes: “${wholeTitle(d).en}”`,
      subtitle: "What belongs to each clause of the agreement, and how many of each kind",
      note: say`Goals include the tools in the agreement’s two forms. An open circle is money without an amount, or outcomes that no source shows. That something belongs to a figure does not mean that it has changed the figure. The amount in the one clause that has it all ${notHereAlone(d, "is not for Mjølnerparken alone")}.`,
    }),
  },
  describe: {
    da: (d, f) =>
      say`Af aftalens ${f.number(d.rows.length)} afsnit har ${f.count(having(d, "efforts"))} indsatser, ${f.count(having(d, "money_with_amount"))} et beløb, ${f.count(having(d, "measures"))} et tal over tid og ${f.count(having(d, "outcomes_found"))} et udfald med en kilde. ${oneWhole(d, f.sentence(f.count(whole(d).length)))} har alle fire dele. ${f.sentence(f.count(bare(d).length))} har ingen af delene: ${f.list(bare(d).map((r) => `»${r.title.da}«`))}. I ${f.count(unknown(d).length)} afsnit med løfter kender vi ikke udfaldet af et eneste.`,
    en: (d, f) =>
      say`Of the agreement’s ${f.number(d.rows.length)} clauses ${f.count(having(d, "efforts"))} have efforts, ${f.count(having(d, "money_with_amount"))} an amount, ${f.count(having(d, "measures"))} a figure over time and ${f.count(having(d, "outcomes_found"))} an outcome with a source. ${oneWhole(d, f.sentence(f.count(whole(d).length)))} has all four. ${f.sentence(f.count(bare(d).length))} have none of them: ${f.list(bare(d).map((r) => `“${r.title.en}”`))}. In ${f.count(unknown(d).length)} clauses with promises we do not know what became of a single one.`,
  },
  columns: [
    { label: { da: "Afsnit", en: "Clause" }, cell: (r, f) => r.title[f.locale] },
    count({ da: "Indsatser", en: "Efforts" }, "efforts"),
    count({ da: "Linjer om penge", en: "Lines about money" }, "money"),
    count({ da: "Med beløb", en: "With an amount" }, "money_with_amount"),
    count({ da: "Mål og redskaber", en: "Goals and tools" }, "aims"),
    count({ da: "Tal over tid", en: "Figures over time" }, "measures"),
    count({ da: "Udfald", en: "Outcomes" }, "outcomes"),
    count({ da: "Vist af en kilde", en: "Shown by a source" }, "outcomes_found"),
    count({ da: "Løfter", en: "Promises" }, "promises"),
    count({ da: "Kendt udfald", en: "Known outcome" }, "promises_known"),
    { label: { da: "Sikkerhed", en: "Confidence" }, cell: (r, f) => CONFIDENCE[r.confidence][f.locale] },
  ],
  render: matrix,
});

type Counted = {
  [K in keyof ThreadRow]: ThreadRow[K] extends number ? K : never;
}[keyof ThreadRow];

function count(name: Words, field: Counted) {
  return {
    label: name,
    cell: (r: ThreadRow, f: Canvas["f"]) => ({ value: r[field], text: f.number(r[field]) }),
  };
}

/** A column of the picture: how many stand full, and how many stand open where none does. */
interface Part {
  readonly name: Words;
  readonly full: (r: ThreadRow) => number;
  readonly open: (r: ThreadRow) => number;
}
const PARTS: readonly Part[] = [
  { name: { da: "Indsatser", en: "Efforts" }, full: (r) => r.efforts, open: () => 0 },
  { name: { da: "Penge", en: "Money" }, full: (r) => r.money_with_amount, open: (r) => r.money },
  { name: { da: "Mål", en: "Goals" }, full: (r) => r.aims, open: () => 0 },
  { name: { da: "Tal", en: "Figures" }, full: (r) => r.measures, open: () => 0 },
  { name: { da: "Udfald", en: "Outcomes" }, full: (r) => r.outcomes_found, open: (r) => r.outcomes },
];

const WORDS = {
  da: { none: "Ingen af delene", amount: "uden beløb", shown: "intet vist" },
  en: { none: "None of them", amount: "no amount", shown: "nothing shown" },
};
/**
 * Where a column's open circles are explained: beside the first that has room, on the side away from the
 * next column.
 */
const OPEN = [
  { part: 1, word: "amount", side: 1, anchor: "start" },
  { part: 4, word: "shown", side: -1, anchor: "end" },
] as const;

const DOT = 8.5;

function matrix(d: Dataset<ThreadRow>, c: Canvas): SVGSVGElement {
  const { theme, narrow } = c;
  const say = WORDS[c.locale];
  const size = narrow ? theme.font.small : theme.font.size;
  const [first, pitch] = narrow ? [152, 38] : [352, 72];
  const room = first - (narrow ? 18 : 28);
  const line = Math.round(size * 1.25);
  const x = (i: number) => first + i * pitch;
  const rules: string[] = [];
  const lines: string[] = [];
  const names: Element[] = [];
  const full: Element[] = [];
  const open: Element[] = [];
  const numbers: Element[] = [];
  const words: Element[] = [];

  const head = narrow ? 32 : 16;
  let y = head + 4;
  const rows = d.rows.filter((r) => !bare(d).includes(r));
  const explained = new Set<string>();
  for (const r of rows) {
    const name = wrap(r.title[c.locale], room, size);
    const height = Math.max(line * name.length + (narrow ? 2 : 8), narrow ? 20 : 25);
    const middle = y + height / 2;
    const all = whole(d).includes(r);
    const there = PARTS.map((p) => p.full(r) > 0 || p.open(r) > 0);
    rules.push(`M0 ${y}H${c.width}`);
    const top = middle - (line * (name.length - 1)) / 2 + 4.5;
    names.push(
      label(c, 0, top, name, { "font-size": size, "font-weight": all ? 700 : undefined, ...shows(r) }),
    );
    // The thread itself: drawn where two neighbouring parts are both there, broken where one is missing.
    PARTS.forEach((p, i) => {
      if (there[i] && there[i + 1]) lines.push(`M${x(i)} ${middle}h${pitch}`);
      if (!there[i]) return;
      const isFull = p.full(r) > 0;
      const colour = all ? theme.ink : undefined;
      (isFull ? full : open).push(
        el(c, "circle", { cx: x(i), cy: middle, r: DOT, fill: colour, ...shows(r) }),
      );
      const number = c.f.number(p.full(r) || p.open(r));
      numbers.push(
        el(c, "text", { x: x(i), y: middle + 4.3, fill: isFull ? theme.paper : undefined }, number),
      );
    });
    for (const o of OPEN) {
      const part = PARTS[o.part];
      if (!part || part.full(r) > 0 || part.open(r) === 0 || there[o.part + o.side]) continue;
      if (narrow || explained.has(o.word)) continue;
      explained.add(o.word);
      const at = x(o.part) + o.side * (DOT + 5);
      words.push(label(c, at, middle + 4, say[o.word], { "text-anchor": o.anchor, fill: theme.quiet }));
    }
    y += height;
  }

  const none = `${say.none}: ${bare(d)
    .map((r) => r.title[c.locale])
    .join("\u00a0· ")}`;
  const rest = wrap(none, c.width, theme.font.small);
  const bold = { "font-size": theme.font.small, "font-weight": 700, "text-anchor": "middle" };
  return picture(
    c,
    y + 18 + 15 * (rest.length - 1) + 6,
    ...heads(c, x, head),
    el(c, "path", { d: rules.join(""), stroke: theme.faint }),
    el(c, "path", { d: `M0 ${y}H${c.width}`, stroke: theme.ink }),
    el(c, "path", { d: lines.join(""), stroke: theme.quiet }),
    ...names,
    el(c, "g", { fill: theme.quiet }, ...full),
    el(c, "g", { fill: theme.paper, stroke: theme.quiet, "stroke-width": 1.5 }, ...open),
    el(c, "g", bold, ...numbers),
    ...words,
    label(c, 0, y + 18, rest, { fill: theme.quiet, ...shows(...bare(d)) }),
  );
}

/** The names of the columns. On a phone they stand on two lines, so that none touches its neighbour. */
function heads(c: Canvas, x: (i: number) => number, bottom: number): Element[] {
  return PARTS.flatMap((p, i) => {
    const high = c.narrow && i % 2 === 0;
    const last = c.narrow && i === PARTS.length - 1;
    const name = label(c, last ? c.width : x(i), high ? 12 : bottom - 4, p.name[c.locale], {
      "text-anchor": last ? "end" : "middle",
      "font-weight": 700,
    });
    return high ? [name, el(c, "path", { d: `M${x(i)} 17V${bottom}`, stroke: c.theme.faint })] : [name];
  });
}

/** Efforts, an amount, a figure and an outcome, all in one clause. */
const whole = (d: Dataset<ThreadRow>) =>
  d.rows.filter((r) => r.efforts > 0 && r.money_with_amount > 0 && r.measures > 0 && r.outcomes_found > 0);
const bare = (d: Dataset<ThreadRow>) =>
  d.rows.filter((r) => r.efforts + r.money + r.aims + r.measures + r.outcomes === 0);
const having = (d: Dataset<ThreadRow>, field: Counted): number => d.rows.filter((r) => r[field] > 0).length;
const unknown = (d: Dataset<ThreadRow>) => d.rows.filter((r) => r.promises > 0 && r.promises_known === 0);

const oneWhole = (d: Dataset<ThreadRow>, words: string): Vouched =>
  vouch(words, "equals", counted("clauses with all four", whole(d).length), counted("one", 1));
const notHereAlone = (d: Dataset<ThreadRow>, words: string): Vouched =>
  vouch(words, "none", valuesOf(d, whole(d), "money_here_alone"));
const wholeTitle = (d: Dataset<ThreadRow>): Words => {
  const [clause] = whole(d);
  if (!clause) throw new Error(`dataset ${d.id} has no clause with all four; the title names one`);
  return clause.title;
};
