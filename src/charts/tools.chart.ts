import { counted } from "../claims/of-rows.ts";
import { say, type Vouched, vouch } from "../claims/say.ts";
import type { Dataset } from "../model/dataset.ts";
import type { ToolRow } from "../model/rows.ts";
import { CONFIDENCE, TICK, TOOL_FORM } from "../model/vocabulary.ts";
import { type Canvas, defineChart } from "./define.ts";
import { el, label, picture, shows } from "./marks/svg.ts";
import { wrap } from "./theme.ts";

/** The two forms of possible tools: what was in use in 2011, where the form asked, and what the city ticked yes to. */
export default defineChart({
  id: "tools",
  section: "agreement",
  dataset: "tools",
  text: {
    da: (d, f) => ({
      title: say`${yesToAll(d, "Ja til alle")} ${f.number(d.rows.length)} redskaber; ${oneNo(d, "det eneste nej")} til brug i 2011 gjaldt ${f.list(unused(d).map((r) => inSentence(r.name.da)))}`,
      subtitle: "Kommunens kryds i aftalens to skemaer over mulige redskaber, 7. marts 2011",
      note: "Et ja er et kryds og ikke en beslutning. Skemaerne viser mulige redskaber i områderne på listen, ikke i Mjølnerparken alene, og tager forbehold for drøftelsen med boligorganisationerne. Det andet skema spurgte, hvad der skulle indgå i dialogen, og ikke, hvad der var i brug.",
    }),
    en: (d, f) => ({
      title: say`${yesToAll(d, "Yes to all")} ${f.number(d.rows.length)} tools; ${oneNo(d, "the only no")} to use in 2011 concerned ${f.list(unused(d).map((r) => inSentence(r.name.en)))}`,
      subtitle: "The city’s ticks in the agreement’s two forms of possible tools, 7 March 2011",
      note: "A yes is a tick and not a decision. The forms list possible tools for the listed areas, not for Mjølnerparken alone, and all of it is subject to discussion with the housing organisations. The second form asked what was to be part of the dialogue and not what was in use.",
    }),
  },
  describe: {
    da: (d, f) => {
      const [asked, later] = [ofForm(d, "tools"), ofForm(d, "long-term")];
      return say`I det første skema er ${f.count(inUse(d).length)} af ${f.count(asked.length)} redskaber i brug i 2011, og der er ${yesToAll(d, "ja til dem alle")} fremover. ${oneNo(d, "Ét går fra nej til ja")}: ${f.list(unused(d).map((r) => inSentence(r.name.da)))}. I det andet skema er der ja til alle ${f.count(later.length)}, men om brugen i 2011 ${notAsked(d, "blev der ikke spurgt")}.`;
    },
    en: (d, f) => {
      const [asked, later] = [ofForm(d, "tools"), ofForm(d, "long-term")];
      return say`In the first form ${f.count(inUse(d).length)} of ${f.count(asked.length)} tools are in use in 2011, and ${yesToAll(d, "all have a yes")} from now on. ${oneNo(d, "One goes from no to yes")}: ${f.list(unused(d).map((r) => inSentence(r.name.en)))}. In the second form all ${f.count(later.length)} have a yes, but it ${notAsked(d, "did not ask")} about use in 2011.`;
    },
  },
  columns: [
    { label: { da: "Redskab", en: "Tool" }, cell: (r, f) => r.name[f.locale] },
    { label: { da: "Skema", en: "Form" }, cell: (r, f) => TOOL_FORM[r.form][f.locale] },
    { label: { da: "I brug i 2011", en: "In use in 2011" }, cell: (r, f) => TICK[r.used_2011][f.locale] },
    { label: { da: "Fremover", en: "In future" }, cell: (r, f) => TICK[r.wanted][f.locale] },
    { label: { da: "Bemærkning", en: "Remark" }, cell: (r, f) => r.note?.[f.locale] ?? "" },
    { label: { da: "Sikkerhed", en: "Confidence" }, cell: (r, f) => CONFIDENCE[r.confidence][f.locale] },
  ],
  render: (d, c) => {
    const say = WORDS[c.locale];
    const small = c.theme.font.small;
    const strong = { "font-size": c.theme.font.size, "font-weight": 700 };
    const line = c.narrow ? 15 : 17;
    const size = c.narrow ? small : c.theme.font.size;
    const now = c.narrow ? 194 : 430;
    const later = c.narrow ? 264 : 560;
    const room = now - (c.narrow ? 10 : 30);
    const names: Element[] = [];
    const marks: Element[] = [];
    let y = 0;
    for (const form of ["tools", "long-term"] as const) {
      const rows = ofForm(d, form);
      const heads = [
        wrap(say[form].now, later - now - 8, small),
        wrap(say[form].later, c.width - later, small),
      ];
      const tall = Math.max(...heads.map((h) => h.length));
      marks.push(
        label(c, 0, y + 13, wrap(c.f.sentence(TOOL_FORM[form][c.locale]), room, c.theme.font.size), strong),
        ...heads.map((h, i) => label(c, i === 0 ? now : later, y + 13, h, { fill: c.theme.quiet })),
      );
      y += 13 + 15 * (tall - 1) + 10;
      const top = y;
      for (const r of rows) {
        const name = wrap(r.name[c.locale], room, size);
        const height = Math.max(line * name.length, 17) + (c.narrow ? 6 : 7);
        const middle = y + height / 2;
        const turns = r.used_2011 === "no";
        marks.push(el(c, "path", { d: `M0 ${y}H${c.width}`, stroke: c.theme.faint }));
        if (turns) marks.push(arrow(c, now + 44, later - 8, middle));
        names.push(
          label(c, 0, middle - (line * (name.length - 1)) / 2 + 4.5, name, {
            "font-size": size,
            ...(turns ? { "font-weight": 700 } : {}),
            ...shows(r),
          }),
        );
        if (r.used_2011 !== "not-asked") marks.push(...tick(c, r.used_2011, now, middle));
        marks.push(...tick(c, r.wanted, later, middle));
        y += height;
      }
      // What the form never asked is a field with a word in it: a gap, and no row of noes.
      if (rows.every((r) => r.used_2011 === "not-asked"))
        marks.push(
          el(c, "rect", {
            x: now - 6,
            y: top + 1,
            width: later - now - 14,
            height: y - top - 2,
            fill: c.theme.field,
          }),
          label(
            c,
            now + (later - now - 26) / 2,
            (top + y) / 2 + 4,
            wrap(TICK["not-asked"][c.locale], later - now - 20, small),
            {
              "text-anchor": "middle",
              fill: c.theme.quiet,
            },
          ),
        );
      y += 20;
    }
    return picture(c, y - 18, ...marks, ...names);
  },
});

const WORDS = {
  da: {
    tools: { now: "i brug i 2011", later: "ønsket fremover" },
    "long-term": { now: "i brug i 2011", later: "med i dialogen" },
  },
  en: {
    tools: { now: "in use in 2011", later: "wanted in future" },
    "long-term": { now: "in use in 2011", later: "in the dialogue" },
  },
};

/** A tick as shape and word: a full disc for yes, a cross for no. */
function tick(c: Canvas, value: "yes" | "no" | "not-asked", x: number, y: number): Element[] {
  const no = value === "no";
  const shape = no
    ? el(c, "path", { d: `M${x + 1} ${y - 5}l10 10m0-10l-10 10`, stroke: c.theme.ink, "stroke-width": 2.5 })
    : el(c, "circle", { cx: x + 6, cy: y, r: 6, fill: c.theme.quiet });
  return [
    shape,
    label(c, x + 18, y + 4.5, TICK[value][c.locale], no ? { "font-weight": 700 } : { fill: c.theme.quiet }),
  ];
}

function arrow(c: Canvas, from: number, to: number, y: number): Element {
  return el(c, "path", {
    d: `M${from} ${y}H${to}m-5-4l5 4l-5 4`,
    fill: "none",
    stroke: c.theme.ink,
    "stroke-width": 1.5,
  });
}

const ofForm = (d: Dataset<ToolRow>, form: ToolRow["form"]) => d.rows.filter((r) => r.form === form);
const unused = (d: Dataset<ToolRow>) => d.rows.filter((r) => r.used_2011 === "no");
const inUse = (d: Dataset<ToolRow>) => d.rows.filter((r) => r.used_2011 === "yes");
const inSentence = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

const yesToAll = (d: Dataset<ToolRow>, words: string): Vouched =>
  vouch(
    words,
    "all-of",
    counted("tools with a yes", d.rows.filter((r) => r.wanted === "yes").length),
    counted("tools", d.rows.length),
  );
const oneNo = (d: Dataset<ToolRow>, words: string): Vouched =>
  vouch(words, "equals", counted("tools with a no in 2011", unused(d).length), counted("one", 1));
/** The second form has no answer about 2011, and the first has one for every tool. */
const notAsked = (d: Dataset<ToolRow>, words: string): Vouched => {
  const asked = (form: ToolRow["form"]) => ofForm(d, form).filter((r) => r.used_2011 !== "not-asked").length;
  return vouch(words, "none", [
    ...counted("tools of the second form asked about", asked("long-term")),
    ...counted("tools of the first form not asked about", ofForm(d, "tools").length - asked("tools")),
  ]);
};
