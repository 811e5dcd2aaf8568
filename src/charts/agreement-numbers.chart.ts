import { scaleLinear } from "d3";
import { valuesOf } from "../claims/of-rows.ts";
import { say, type Vouched, vouch } from "../claims/say.ts";
import type { Format } from "../i18n/format.ts";
import type { Dataset } from "../model/dataset.ts";
import type { AgreementNumberRow } from "../model/rows.ts";
import { CONFIDENCE, UNIT } from "../model/vocabulary.ts";
import { defineChart } from "./define.ts";
import { el, label, picture, shows } from "./marks/svg.ts";
import { LABELS } from "./theme.ts";

/** The three numbers the agreement prints, each as a bar on its own scale: the limits stand under each other. */
export default defineChart({
  id: "agreement-numbers",
  section: "agreement",
  dataset: "agreement-numbers",
  text: {
    da: (d, f) => ({
      title: say`Alle ${f.count(d.rows.length)} tal i aftalen ${aboveLimits(d, "lå over grænserne")} for listen fra oktober 2010`,
      subtitle:
        "Mjølnerparken i aftalen af 7. marts 2011 og grænserne dengang; hver søjle har sin egen skala",
      note: say`Grænserne står ikke i aftalen; vi har dem fra TV 2 Østjylland, der gengiver ministeriet. Aftalen oplyser hverken aldersgruppe eller måleår. ${printed(find(d, "convictions"), f)} er ${f.pct(find(d, "convictions").value, 2)}, ikke et antal personer. Hver søjle skal holdes op mod sin egen grænse.`,
    }),
    en: (d, f) => ({
      title: say`All ${f.count(d.rows.length)} numbers in the agreement ${aboveLimits(d, "were above the limits")} of the list of October 2010`,
      subtitle:
        "Mjølnerparken in the agreement of 7 March 2011 and the limits at the time; each bar has its own scale",
      note: say`The limits are not in the agreement; we have them from TV 2 Østjylland, which cites the ministry. The agreement states neither age group nor year of measurement. ${printed(find(d, "convictions"), f)} is ${f.pct(find(d, "convictions").value, 2)}, not a number of people. Each bar is to be compared with its own limit.`,
    }),
  },
  describe: {
    da: (d, f) => {
      const [work, convicted, origin] = three(d);
      return say`Aftalen nævner ${f.count(d.rows.length)} tal: ${printed(work, f)} uden for arbejde og uddannelse, ${f.number(convicted.printed)} dømte ${UNIT[convicted.printed_unit].da} beboere og ${printed(origin, f)} med ikke-vestlig oprindelse. Det første kalder aftalen manglende tilknytning til arbejdsmarkedet. Grænserne for listen var ${limit(work, f)}, ${limit(convicted, f)} og ${limit(origin, f)}, så ${aboveLimits(d, `alle ${f.count(d.rows.length)} tal lå over`)}. Søjlerne er tegnet, så de ${f.count(d.rows.length)} grænser står lige langt fra nul.`;
    },
    en: (d, f) => {
      const [work, convicted, origin] = three(d);
      return say`The agreement gives ${f.count(d.rows.length)} numbers: ${printed(work, f)} outside work and education, ${f.number(convicted.printed)} convicted ${UNIT[convicted.printed_unit].en} residents and ${printed(origin, f)} of non-Western origin. The first is what the agreement calls lack of attachment to the labour market. The limits of the list were ${limit(work, f)}, ${limit(convicted, f)} and ${limit(origin, f)}, so ${aboveLimits(d, `all ${f.count(d.rows.length)} numbers were above them`)}. The bars are drawn so that the ${f.count(d.rows.length)} limits are equally far from zero.`;
    },
  },
  columns: [
    { label: { da: "Mål", en: "Measure" }, cell: (r, f) => r.name[f.locale] },
    {
      label: { da: "I aftalen", en: "In the agreement" },
      cell: (r, f) => ({ value: r.printed, text: printed(r, f) }),
    },
    {
      label: { da: "Grænse i 2010", en: "Limit in 2010" },
      cell: (r, f) => ({ value: r.limit_printed, text: limit(r, f) }),
    },
    { label: { da: "Sikkerhed", en: "Confidence" }, cell: (r, f) => CONFIDENCE[r.confidence][f.locale] },
  ],
  render: (d, c) => {
    const { theme } = c;
    const left = 1;
    const bar = c.narrow ? 24 : 28;
    const pitch = bar + 62;
    const top = 4;
    const right = c.width - 8;
    // Every row's scale runs to the same multiple of its limit: room for the longest bar and the number after it.
    const REACH = 2.25;
    const scales = d.rows.map((r) => scaleLinear([0, r.limit * REACH], [left, right]));
    const at = Math.round(left + (right - left) / REACH) + 0.5;
    const height = top + pitch * d.rows.length - 6;
    const rows = d.rows.map((r, i) => {
      const y = top + i * pitch;
      const end = scales[i]?.(r.value) ?? left;
      return el(
        c,
        "g",
        { transform: `translate(0 ${y})` },
        label(c, left, 14, r.name[c.locale], {
          "font-size": theme.font.size,
          "font-weight": 600,
          fill: theme.ink,
        }),
        el(c, "rect", { x: left, y: 22, width: end - left, height: bar, fill: theme.subject, ...shows(r) }),
        label(c, end + 7, 22 + bar / 2 + 5, printed(r, c.f), {
          "font-size": theme.font.size + 2,
          "font-weight": 700,
          fill: theme.subject,
        }),
        // A casing in the paper's colour keeps the dashes legible on the bar.
        el(c, "line", { x1: at, x2: at, y1: 17, y2: 27 + bar, stroke: theme.paper, "stroke-width": 5 }),
        el(c, "line", {
          x1: at,
          x2: at,
          y1: 17,
          y2: 27 + bar,
          stroke: theme.limit,
          "stroke-width": 2,
          "stroke-dasharray": "5 4",
        }),
        label(c, at, 40 + bar, `${LABELS[c.locale].limit} ${limit(r, c.f)}`, {
          "text-anchor": "middle",
          "font-weight": 600,
          fill: theme.limit,
        }),
      );
    });
    return picture(
      c,
      height,
      ...rows,
      el(c, "path", {
        d: d.rows.map((_, i) => `M${left - 0.5} ${top + i * pitch + 18}v${bar + 8}`).join(""),
        stroke: theme.quiet,
      }),
    );
  },
});

/** As the agreement prints it: per cent, or so many per 10,000. */
function printed(r: AgreementNumberRow, f: Format): string {
  return inUnit(r.printed, r, f);
}

function limit(r: AgreementNumberRow, f: Format): string {
  return inUnit(r.limit_printed, r, f);
}

function inUnit(value: number, r: AgreementNumberRow, f: Format): string {
  return r.printed_unit === "pct" ? f.pct(value) : `${f.number(value)} ${UNIT[r.printed_unit][f.locale]}`;
}

function find(d: Dataset<AgreementNumberRow>, indicator: string): AgreementNumberRow {
  const row = d.rows.find((r) => r.indicator === indicator);
  if (!row) throw new Error(`dataset ${d.id} has no row for "${indicator}"`);
  return row;
}

function three(
  d: Dataset<AgreementNumberRow>,
): [work: AgreementNumberRow, convicted: AgreementNumberRow, origin: AgreementNumberRow] {
  return [find(d, "outside-work"), find(d, "convictions"), find(d, "non-western")];
}

/** Each number above its limit, in per cent and as printed. */
const aboveLimits = (d: Dataset<AgreementNumberRow>, words: string): Vouched =>
  vouch(
    words,
    "above-each",
    [...valuesOf(d, d.rows, "value"), ...valuesOf(d, d.rows, "printed")],
    [...valuesOf(d, d.rows, "limit"), ...valuesOf(d, d.rows, "limit_printed")],
  );
