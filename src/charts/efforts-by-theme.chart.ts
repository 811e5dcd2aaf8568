import { group } from "d3";
import { counted, valuesOf } from "../claims/of-rows.ts";
import { say, type Vouched, vouch } from "../claims/say.ts";
import type { Dataset } from "../model/dataset.ts";
import type { EffortCountRow } from "../model/rows.ts";
import { CONFIDENCE, EFFORT_STATUS, THEME } from "../model/vocabulary.ts";
import { type Canvas, defineChart } from "./define.ts";
import { boxes, EFFORT_TEXTURE, hatchings, type Ink } from "./marks/certainty.ts";
import { el, label, picture } from "./marks/svg.ts";
import { textWidth } from "./theme.ts";

/** Every effort of the agreement as one square, by theme and by how far along it was. */
export default defineChart({
  id: "efforts-by-theme",
  section: "efforts",
  dataset: "efforts-by-theme",
  text: {
    da: (d, f) => ({
      title: say`${f.number(ofStatus(d, "running"))} af ${f.number(allOf(d))} indsatser var i gang; ${plannedIn(d, "alle de planlagte")} hører til ${THEME.housing.da}`,
      subtitle: "Antal indsatser i aftalen efter tema og status den 7. marts 2011. Ét kvadrat er én indsats",
      note: "Temaerne er vores; hver indsats er talt med under ét. »I\u00a0gang« betyder ikke i Mjølnerparken alene: En del af indsatserne gælder flere områder eller hele byen. Aftalen skriver selv, at listen ikke er udtømmende, og nogle punkter beskriver måske den samme indsats.",
    }),
    en: (d, f) => ({
      title: say`${f.number(ofStatus(d, "running"))} of ${f.number(allOf(d))} efforts were running; ${plannedIn(d, "all the planned ones")} belong to ${THEME.housing.en}`,
      subtitle:
        "Number of efforts in the agreement by theme and status on 7 March 2011. One square is one effort",
      note: "The themes are ours; each effort is counted under one. “Running” does not mean in Mjølnerparken alone: some of the efforts concern several areas or the whole city. The agreement itself says that its list is not complete, and some items may describe the same effort.",
    }),
  },
  describe: {
    da: (d, f) => {
      const whole = themesOf(d).filter((rows) => rows.every((r) => r.status === "running"));
      return say`Af aftalens ${f.number(allOf(d))} indsatser var ${f.number(ofStatus(d, "running"))} i gang. ${mostBelong(d, "Flest")} hører til ${THEME.housing.da}, ${f.number(sizeOf(themesOf(d)[0] ?? []))}, og det er ${onlyPlanned(d, "det eneste tema")} med planlagte indsatser. I ${f.count(whole.length)} temaer var alle i gang: ${f.list(whole.map((rows) => `»${nameOf(rows).da}«`))}. ${f.sentence(f.count(ofStatus(d, "applied")))} var søgt, fordelt på ${f.count(withStatus(d, "applied").length)} temaer.`;
    },
    en: (d, f) => {
      const whole = themesOf(d).filter((rows) => rows.every((r) => r.status === "running"));
      return say`Of the agreement’s ${f.number(allOf(d))} efforts, ${f.number(ofStatus(d, "running"))} were running. ${mostBelong(d, "More")} belong to ${THEME.housing.en} than to any other theme, ${f.number(sizeOf(themesOf(d)[0] ?? []))}, and it is ${onlyPlanned(d, "the only theme")} with planned efforts. In ${f.count(whole.length)} themes all were running: ${f.list(whole.map((rows) => `“${nameOf(rows).en}”`))}. ${f.sentence(f.count(ofStatus(d, "applied")))} were applied for, spread over ${f.count(withStatus(d, "applied").length)} themes.`;
    },
  },
  columns: [
    { label: { da: "Tema", en: "Theme" }, cell: (r, f) => f.sentence(THEME[r.theme][f.locale]) },
    { label: { da: "Status", en: "Status" }, cell: (r, f) => EFFORT_STATUS[r.status][f.locale] },
    { label: { da: "Antal", en: "Number" }, cell: (r, f) => ({ value: r.n, text: f.number(r.n) }) },
    { label: { da: "Indsatser", en: "Efforts" }, cell: (r) => r.efforts.join(" ") },
    { label: { da: "Sikkerhed", en: "Confidence" }, cell: (r, f) => CONFIDENCE[r.confidence][f.locale] },
  ],
  render: (d, c) => (c.narrow ? narrow(d, c) : wide(d, c)),
});

const STEP = 16;
const SIZE = 13;

/** A matrix: the three great statuses have a column each; the few others stand in the last, each with its word. */
function wide(d: Dataset<EffortCountRow>, c: Canvas): SVGSVGElement {
  const ink: Ink = { name: "effort", colour: c.theme.quiet };
  const at = { running: 198, planned: 364, applied: 480, rest: 570 };
  const marks: Element[] = [hatchings(c, ink)];
  const strong = { "font-size": c.theme.font.size, "font-weight": 700 };
  const heading = (x: number, status: "running" | "planned" | "applied") =>
    label(c, x, 13, `${EFFORT_STATUS[status][c.locale]} ${c.f.number(ofStatus(d, status))}`, strong);
  marks.push(
    heading(at.running, "running"),
    heading(at.planned, "planned"),
    heading(at.applied, "applied"),
    label(c, at.rest, 13, WORDS[c.locale].rest, strong),
  );
  let y = 30;
  for (const rows of themesOf(d)) {
    const lines = { running: 0, planned: 0, applied: 0, rest: 0 };
    marks.push(
      el(c, "path", { d: `M0 ${y - 9}H${c.width}`, stroke: c.theme.faint }),
      label(c, 0, y + 11, c.f.sentence(nameOf(rows)[c.locale]), { "font-size": c.theme.font.size }),
      label(c, at.running - 16, y + 11, c.f.number(sizeOf(rows)), { ...strong, "text-anchor": "end" }),
    );
    // In each column the status that names it comes first; the sort is stable, so the others keep their order.
    const first = (r: EffortCountRow) => (COLUMN[r.status] === r.status ? 0 : 1);
    for (const r of [...rows].sort((a, b) => first(a) - first(b))) {
      const column = COLUMN[r.status];
      const top = y + 20 * lines[column]++;
      marks.push(...squares(c, r, ink, at[column], top));
      const after = at[column] + r.n * STEP + 3;
      const words = r.status === column ? c.f.number(r.n) : shortOf(r, c);
      marks.push(label(c, after, top + 11, words, { fill: c.theme.quiet }));
    }
    y += 20 * Math.max(...Object.values(lines)) + 10;
  }
  return picture(c, y - 4, ...marks);
}

const COLUMN: Readonly<Record<EffortCountRow["status"], "running" | "planned" | "applied" | "rest">> = {
  running: "running",
  unclear: "rest",
  developing: "planned",
  planned: "planned",
  applied: "applied",
  waiting: "rest",
  possible: "rest",
  ended: "rest",
};

/** On a phone each theme has a line of its own; its squares follow under it, every status with its word. */
function narrow(d: Dataset<EffortCountRow>, c: Canvas): SVGSVGElement {
  const ink: Ink = { name: "effort", colour: c.theme.quiet };
  const marks: Element[] = [hatchings(c, ink)];
  const size = c.theme.font.size;
  let y = 0;
  for (const rows of themesOf(d)) {
    const name = c.f.sentence(nameOf(rows)[c.locale]);
    marks.push(
      el(
        c,
        "text",
        { y: y + 14, "font-size": size },
        `${name} `,
        el(c, "tspan", { "font-weight": 700 }, c.f.number(sizeOf(rows))),
      ),
    );
    y += 22;
    let x = 0;
    for (const r of rows) {
      const words = `${shortOf(r, c)} ${c.f.number(r.n)}`;
      const width = r.n * STEP + 4 + textWidth(words, c.theme.font.small);
      if (x > 0 && x + width > c.width) {
        x = 0;
        y += 20;
      }
      marks.push(
        ...squares(c, r, ink, x, y),
        label(c, x + r.n * STEP + 3, y + 11, words, { fill: c.theme.quiet }),
      );
      x += width + 14;
    }
    y += 30;
    marks.push(el(c, "path", { d: `M0 ${y - 6}H${c.width}`, stroke: c.theme.faint }));
  }
  marks.pop();
  return picture(c, y - 10, ...marks);
}

function squares(c: Canvas, r: EffortCountRow, ink: Ink, x: number, y: number): SVGElement[] {
  const places = Array.from({ length: r.n }, (_, i) => [x + i * STEP, y] as const);
  return boxes(c, EFFORT_TEXTURE[r.status], ink, places, SIZE, [r]);
}

const WORDS = {
  da: { rest: "andet", unclear: "uklart" },
  en: { rest: "other", unclear: "unclear" },
};

const shortOf = (r: EffortCountRow, c: Canvas) =>
  r.status === "unclear" ? WORDS[c.locale].unclear : EFFORT_STATUS[r.status][c.locale];

/** The rows theme by theme, in the dataset's order: the largest first. */
function themesOf(d: Dataset<EffortCountRow>): EffortCountRow[][] {
  return [...group(d.rows, (r) => r.theme).values()];
}

const sizeOf = (rows: readonly EffortCountRow[]): number => rows[0]?.of_theme ?? 0;
const nameOf = (rows: readonly EffortCountRow[]) => THEME[rows[0]?.theme ?? "housing"];
const allOf = (d: Dataset<EffortCountRow>): number => d.rows[0]?.of_all ?? 0;
const withStatus = (d: Dataset<EffortCountRow>, status: EffortCountRow["status"]) =>
  d.rows.filter((r) => r.status === status);
const ofStatus = (d: Dataset<EffortCountRow>, status: EffortCountRow["status"]): number =>
  withStatus(d, status)[0]?.of_status ?? 0;

/** Every planned effort stands under housing. */
const plannedIn = (d: Dataset<EffortCountRow>, words: string): Vouched => {
  const housing = withStatus(d, "planned").filter((r) => r.theme === "housing");
  return vouch(
    words,
    "all-of",
    valuesOf(d, housing, "n"),
    counted("efforts planned", ofStatus(d, "planned")),
  );
};
const onlyPlanned = (d: Dataset<EffortCountRow>, words: string): Vouched =>
  vouch(
    words,
    "equals",
    counted("themes with planned efforts", withStatus(d, "planned").length),
    counted("one", 1),
  );
/** Housing, which the picture begins with, has more efforts than any other theme. */
const mostBelong = (d: Dataset<EffortCountRow>, words: string): Vouched => {
  const sizeIn = (theme: EffortCountRow["theme"]) =>
    counted(`efforts of ${theme}`, sizeOf(d.rows.filter((r) => r.theme === theme)));
  const others = new Set(d.rows.map((r) => r.theme).filter((t) => t !== "housing"));
  return vouch(words, "the-most", sizeIn("housing"), [...others].flatMap(sizeIn));
};
