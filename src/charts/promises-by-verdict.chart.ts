import { group } from "d3";
import { counted, valuesOf } from "../claims/of-rows.ts";
import { say, type Vouched, vouch } from "../claims/say.ts";
import type { Format } from "../i18n/format.ts";
import { INTERFACE } from "../i18n/index.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Dataset } from "../model/dataset.ts";
import type { PromiseKind, VerdictRow } from "../model/rows.ts";
import { CONFIDENCE, VERDICT } from "../model/vocabulary.ts";
import { defineChart } from "./define.ts";
import { el, label, picture, shows } from "./marks/svg.ts";
import { wrap } from "./theme.ts";
import { verdictShape } from "./verdict-shape.ts";

/** Every promise of the agreement as one mark, by what became of it and by what kind of promise it is. */
export default defineChart({
  id: "promises-by-verdict",
  section: "promises",
  dataset: "promises-by-verdict",
  text: {
    da: (d, f) => ({
      title: say`${f.sentence(f.count(of(d, "kept")))} af ${f.number(allOf(d))} løfter er indfriet; om ${f.count(of(d, "nothing-found"))} har vi intet fundet, og ${f.count(of(d, "not-looked-into"))} er ikke undersøgt`,
      subtitle: "Antal løfter i aftalen af 7. marts 2011 efter udfald og slags. Ét mærke er ét løfte",
      note: "»Intet fundet« betyder, at vi har ledt uden at finde en kilde. Det er ikke det samme som, at intet skete. »Ikke undersøgt« betyder, at ingen har ledt endnu. Udfaldene er vores vurdering; begrundelse og kilder står ved hvert løfte. Tomme felter, delbeløb og afsluttede indsatser er ikke løfter.",
    }),
    en: (d, f) => ({
      title: say`${f.sentence(f.count(of(d, "kept")))} of ${f.number(allOf(d))} promises have been kept; on ${f.count(of(d, "nothing-found"))} we have found nothing, and ${f.count(of(d, "not-looked-into"))} have not been looked into`,
      subtitle:
        "Number of promises in the agreement of 7 March 2011 by verdict and kind. One mark is one promise",
      note: "“Nothing found” means that we have looked without finding a source. It is not the same as nothing having happened. “Not looked into” means that nobody has looked yet. The verdicts are our judgement; each promise has its reason and sources. Blank fields, part amounts and ended efforts are not promises.",
    }),
  },
  describe: {
    da: (d, f) =>
      say`${allTold(d, `Af ${f.number(allOf(d))} løfter`)} er ${f.count(of(d, "not-looked-into"))} ikke undersøgt, og om ${f.count(of(d, "nothing-found"))} har vi intet fundet; det er ${mostUnknown(d, "de fleste")}. ${f.sentence(f.count(of(d, "kept")))} er indfriet, ${f.count(of(d, "partly"))} delvist, ${f.count(of(d, "changed"))} er ændret, og ${f.count(of(d, "not-kept"))} er ikke indfriet. For ${f.count(of(d, "depends"))} løfte afhænger udfaldet af, hvordan fristen læses. Løfterne er ${kinds(d, f)}.`,
    en: (d, f) =>
      say`${allTold(d, `Of ${f.number(allOf(d))} promises`)} ${f.count(of(d, "not-looked-into"))} have not been looked into, and on ${f.count(of(d, "nothing-found"))} we have found nothing; that is ${mostUnknown(d, "most of them")}. ${f.sentence(f.count(of(d, "kept")))} have been kept, ${f.count(of(d, "partly"))} partly; ${f.count(of(d, "changed"))} have been changed, and ${f.count(of(d, "not-kept"))} have not been kept. For ${f.count(of(d, "depends"))} promise the verdict depends on how the deadline is read. The promises are ${kinds(d, f)}.`,
  },
  columns: [
    { label: { da: "Udfald", en: "Verdict" }, cell: (r, f) => wordOf(r.verdict, f.locale) },
    { label: { da: "Slags", en: "Kind" }, cell: (r, f) => KIND[r.kind][f.locale] },
    { label: { da: "Antal løfter", en: "Promises" }, cell: (r, f) => ({ value: r.n, text: f.number(r.n) }) },
    { label: { da: "Løfter", en: "Which" }, cell: (r) => r.subjects.join(" ") },
    { label: { da: "Sikkerhed", en: "Confidence" }, cell: (r, f) => CONFIDENCE[r.confidence][f.locale] },
  ],
  render: (d, c) => {
    const step = c.narrow ? 14 : 16;
    const perRow: Record<PromiseKind, number> = c.narrow
      ? { efforts: 7, goals: 6, tools: 4, money: 3 }
      : { efforts: 10, goals: 8, tools: 5, money: 5 };
    const gap = c.narrow ? 12 : 22;
    const verdicts = [...group(d.rows, (r) => r.verdict)];
    const strong = { "font-size": c.theme.font.size, "font-weight": 700 };
    const left = c.narrow ? 0 : 152;
    const column = (kind: PromiseKind) =>
      KINDS.slice(0, KINDS.indexOf(kind)).reduce((x, k) => x + perRow[k] * step + gap, left);

    const shapes = el(
      c,
      "defs",
      {},
      ...verdicts.map(([verdict]) => {
        const g = el(c, "g", { id: `${c.uid}-${verdict}` });
        // The parser of the build reads HTML, where an element is not closed by its slash.
        g.innerHTML = verdictShape(verdict, c.theme.verdict[verdict]).replace(
          /<(\w+)([^>]*)\/>/g,
          "<$1$2></$1>",
        );
        return g;
      }),
    );
    const head = KINDS.map((kind) => {
      const n = c.f.number(d.rows.find((r) => r.kind === kind)?.of_kind ?? 0);
      const name = KIND[kind][c.locale];
      return label(c, column(kind), 12, c.narrow ? [name, n] : `${name} ${n}`, { fill: c.theme.quiet });
    });

    const marks: Element[] = [];
    let y = c.narrow ? 36 : 22;
    for (const [verdict, rows] of verdicts) {
      const [first] = rows;
      const lines = wrap(wordOf(verdict, c.locale), c.narrow ? c.width - 60 : left - 52, c.theme.font.size);
      const number = c.f.number(first?.of_verdict ?? 0);
      marks.push(el(c, "path", { d: `M0 ${y}H${c.width}`, stroke: c.theme.faint }));
      if (c.narrow) {
        marks.push(
          el(
            c,
            "text",
            { y: y + 17, "font-size": c.theme.font.size },
            el(c, "tspan", { "font-weight": 700 }, number),
            ` ${lines.join(" ")}`,
          ),
        );
        y += 24;
      } else
        marks.push(
          label(c, 26, y + 19, number, { ...strong, "text-anchor": "end" }),
          label(c, 36, y + 19, lines, { "font-size": c.theme.font.size }),
        );
      let tall = 0;
      for (const r of rows) {
        const x = column(r.kind);
        const places = Array.from(
          { length: r.n },
          (_, i) => [i % perRow[r.kind], Math.floor(i / perRow[r.kind])] as const,
        );
        tall = Math.max(tall, 1 + (places.at(-1)?.[1] ?? 0));
        marks.push(
          ...places.map(([i, j]) =>
            el(c, "use", {
              href: `#${c.uid}-${verdict}`,
              x: x + 7 + i * step,
              y: y + (c.narrow ? 8 : 14) + j * step,
              ...shows(r),
            }),
          ),
        );
      }
      y += Math.max(tall * step, c.narrow ? 0 : 16 * lines.length) + (c.narrow ? 8 : 11);
    }
    return picture(c, y, shapes, ...head, ...marks);
  },
});

const KINDS: readonly PromiseKind[] = ["efforts", "goals", "tools", "money"];

const KIND: Readonly<Record<PromiseKind, Readonly<Record<Locale, string>>>> = {
  efforts: { da: "indsatser", en: "efforts" },
  goals: { da: "mål", en: "goals" },
  tools: { da: "redskaber", en: "tools" },
  money: { da: "penge", en: "money" },
};

const COUNTED: Readonly<Record<PromiseKind, Readonly<Record<Locale, string>>>> = {
  ...KIND,
  money: { da: "om penge", en: "about money" },
};

const wordOf = (verdict: VerdictRow["verdict"], locale: Locale): string =>
  verdict === "depends" ? INTERFACE[locale].depends : VERDICT[verdict][locale];

const of = (d: Dataset<VerdictRow>, verdict: VerdictRow["verdict"]): number =>
  d.rows.find((r) => r.verdict === verdict)?.of_verdict ?? 0;

const allOf = (d: Dataset<VerdictRow>): number => d.rows[0]?.of_all ?? 0;

/** »55 indsatser, 35 mål …«: how many promises of each kind. */
function kinds(d: Dataset<VerdictRow>, f: Format): string {
  return f.list(
    KINDS.flatMap((kind) => {
      const row = d.rows.find((r) => r.kind === kind);
      return row ? [`${f.number(row.of_kind)} ${COUNTED[kind][f.locale]}`] : [];
    }),
  );
}

/** Nothing found, or nobody has looked: more than half. */
const mostUnknown = (d: Dataset<VerdictRow>, words: string): Vouched =>
  vouch(
    words,
    "most-of",
    (["nothing-found", "not-looked-into"] as const).flatMap((v) => counted(`promises ${v}`, of(d, v))),
    counted("promises", allOf(d)),
  );
/** The marks of the picture are as many as the promises. */
const allTold = (d: Dataset<VerdictRow>, words: string): Vouched =>
  vouch(words, "all-of", valuesOf(d, d.rows, "n"), counted("promises", allOf(d)));
