import { read, type Said } from "../claims/say.ts";
import { FORMAT, type Format } from "../i18n/format.ts";
import type { Locale } from "../i18n/locale.ts";
import { anchorOf } from "../model/anchor.ts";
import type { Dataset } from "../model/dataset.ts";
import { weakest } from "../model/rank.ts";
import type { DatasetId, DatasetRows } from "../model/rows.ts";
import type { Chart, ChartText, TableCell } from "./define.ts";
import { absencesInWords, breaksInWords } from "./gaps-in-words.ts";
import { strict } from "./strict-rows.ts";
import { STAGE_WIDTHS, theme } from "./theme.ts";
import { type Part, traced } from "./traced.ts";
import { wordsOf } from "./words.ts";

/** A chart as drawn in one language: words, table and both pictures, made from the same rows. */
export interface Drawing extends ChartText {
  readonly id: string;
  readonly locale: Locale;
  readonly description: string;
  readonly head: readonly string[];
  readonly body: readonly (readonly TableCell[])[];
  /** For each column what is said after its numbers, for each line its sources, and the place they are all about. */
  readonly units: readonly string[];
  readonly rowSources: readonly (readonly string[])[];
  readonly about: string;
  /** The dataset and, for each line of the table, the key of its row in it: where its numbers come from. */
  readonly dataset: string;
  readonly keys: readonly string[];
  readonly narrow: string;
  readonly wide: string;
  /** The same two pictures for our own pages: each mark says in `data-key` which rows of the table it shows. */
  readonly keyed: { readonly narrow: string; readonly wide: string };
  /** The same words, each number with the field it was read from. */
  readonly parts: Readonly<Record<keyof ChartText | "description", readonly Part[]>>;
  /** For each cell of the table the field its number was read from, or the parts its words are made of; null: no number. */
  readonly fields: readonly (readonly (string | readonly Part[] | null)[])[];
  /** Sources in order of first use, and the weakest confidence among the rows. */
  readonly sources: readonly string[];
  readonly confidence: Dataset["rows"][number]["confidence"];
}

/** The one way from a chart to what a reader sees, on the paper of a `document`. Throws if its words are untrue of the rows or the picture breaks the contract. */
export function drawOn<K extends DatasetId>(
  document: Document,
  chart: Chart<K>,
  dataset: Dataset<DatasetRows[K]>,
  locale: Locale,
): Drawing {
  if (dataset.rows.length === 0) throw new Error(`chart ${chart.id}: dataset ${dataset.id} has no rows`);
  const f = FORMAT[locale];
  const data = { ...dataset, rows: strict(dataset.rows, dataset.id) } as Dataset<DatasetRows[K]>;
  const { text, description, warnings } = wordsOf(chart, data, locale);
  for (const w of warnings) console.warn(w);
  const [narrow, wide] = [
    picture(document, chart, data, locale, "narrow", text),
    picture(document, chart, data, locale, "wide", text),
  ];
  const facts = [...dataset.rows, ...dataset.limits];
  const drawn = {
    ...text,
    id: chart.id,
    locale,
    description: [description, ...gapsOf(dataset, description, f)].join(" "),
    head: chart.columns.map((c) => c.label[locale]),
    body: data.rows.map((row) => chart.columns.map((c) => c.cell(row as DatasetRows[K], f))),
    units: chart.columns.map((c) => c.unit?.[locale] ?? ""),
    rowSources: dataset.rows.map((row) => row.sources),
    about: chart.about?.[locale] ?? "",
    dataset: dataset.id,
    keys: dataset.rows.map((row) => row.key),
    ...originsOf(chart, data, f),
    narrow: narrow.plain,
    wide: wide.plain,
    keyed: { narrow: narrow.keyed, wide: wide.keyed },
    sources: [...new Set(facts.flatMap((r) => r.sources))],
    confidence: weakest(dataset.rows.map((r) => r.confidence)),
  };
  refuseHoles(drawn);
  return drawn;
}

/** What every description ends with: the numbers that are not there, and the breaks. */
function gapsOf(dataset: Dataset, description: string, f: Format): string[] {
  return [absencesInWords(dataset.rows, f), breaksInWords(dataset.breaks, description, f)].filter(
    (s) => s !== null,
  );
}

const textOf = (parts: readonly Part[]): string =>
  parts.map((p) => (typeof p === "string" ? p : p.text)).join("");

/** Words and table once more, for what they were read from. Throws if they come out otherwise than before. */
function originsOf<K extends DatasetId>(
  chart: Chart<K>,
  dataset: Dataset<DatasetRows[K]>,
  f: Format,
): Pick<Drawing, "parts" | "fields"> {
  const trace = traced(dataset)(f);
  const text = chart.text[f.locale](trace.data, trace.f);
  const parts = (words: Said | string) => trace.parts(read(words, f.locale).text);
  const description = parts(chart.describe[f.locale](trace.data, trace.f));
  return {
    parts: {
      title: parts(text.title),
      subtitle: parts(text.subtitle),
      note: parts(text.note),
      description: [
        ...description,
        ...gapsOf(dataset, textOf(description), trace.f).flatMap((s) => [" ", ...trace.parts(s)]),
      ],
    },
    fields: trace.data.rows.map((row) =>
      chart.columns.map((c) => {
        const cell = c.cell(row, trace.f);
        if (typeof cell === "string") return trace.parts(cell);
        return "value" in cell ? trace.lastRead(cell.value) : null;
      }),
    ),
  };
}

/**
 * The same pictures for a story that steps through them: their marks still say which part they belong to (`data-part`),
 * and there is one more, drawn for the whole width of a page. Like `drawOn` it throws if the picture breaks the contract.
 */
export function drawStageOn<K extends DatasetId>(
  document: Document,
  chart: Chart<K>,
  dataset: Dataset<DatasetRows[K]>,
  locale: Locale,
): Readonly<Record<keyof typeof STAGE_WIDTHS, string>> {
  const data = { ...dataset, rows: strict(dataset.rows, dataset.id) } as Dataset<DatasetRows[K]>;
  const { text } = wordsOf(chart, data, locale);
  const draw = (size: keyof typeof STAGE_WIDTHS) =>
    splitPaths(picture(document, chart, data, locale, size, text).staged);
  return { narrow: draw("narrow"), wide: draw("wide"), full: draw("full") };
}

/** A path whose strokes belong to different parts (`data-parts` names one a stroke) becomes one path a part. */
function splitPaths(svg: string): string {
  return svg.replace(/<path[^>]* data-parts="[^"]*"[^>]*>(<\/path>)?/g, (path) => {
    const names = /data-parts="([^"]*)"/.exec(path)?.[1]?.split(" ") ?? [];
    const keys = /data-key="([^"]*)"/.exec(path)?.[1]?.split(" ") ?? [];
    const strokes = / d="([^"]*)"/.exec(path)?.[1]?.match(/M[^M]*/g) ?? [];
    return [...new Set(names)]
      .map((name) =>
        path
          .replace(/ d="[^"]*"/, ` d="${strokes.filter((_, i) => names[i] === name).join("")}"`)
          .replace(/data-key="[^"]*"/, `data-key="${keys.filter((_, i) => names[i] === name).join(" ")}"`)
          .replace(/data-parts="[^"]*"/, `data-part="${name}"`),
      )
      .join("");
  });
}

/** What is published elsewhere does not step: its marks bear no parts, and its bytes do not know of any. */
const withoutParts = (svg: string): string => svg.replace(/ data-parts?="[^"]*"/g, "");

/** A sentence with `undefined`, `NaN` or `null` in it must never reach a reader. */
function refuseHoles(d: Drawing): void {
  const cells = d.body.flat().flatMap((c) => (typeof c === "string" ? [c] : "text" in c ? [c.text] : []));
  for (const text of [d.title, d.subtitle, d.note, d.description, ...d.head, ...cells, d.narrow, d.wide])
    if (/\b(undefined|NaN|null|Infinity)\b|\[object /.test(text))
      throw new Error(`chart ${d.id} (${d.locale}) says: “${text}”`);
}

function picture<K extends DatasetId>(
  document: Document,
  chart: Chart<K>,
  data: Dataset<DatasetRows[K]>,
  locale: Locale,
  size: keyof typeof STAGE_WIDTHS,
  text: ChartText,
): { readonly plain: string; readonly keyed: string; readonly staged: string } {
  const uid = `${chart.id}-${locale}-${size}`;
  const node = chart.render(data, {
    document,
    width: STAGE_WIDTHS[size],
    narrow: size === "narrow",
    locale,
    f: FORMAT[locale],
    theme,
    uid,
  });
  if (node.tagName.toLowerCase() !== "svg")
    throw new Error(
      `chart ${chart.id}: render gave <${node.tagName.toLowerCase()}>; leave out Plot's title, caption and legend`,
    );
  const svg = node as unknown as Element;
  if (svg.childNodes.length === 0) throw new Error(`chart ${chart.id}: render drew nothing`);
  for (const g of svg.querySelectorAll("[aria-label]")) g.removeAttribute("aria-label");
  for (const style of svg.querySelectorAll("style")) style.remove();
  const height = svg.getAttribute("height");
  for (const name of ["class", "style", "fill", "font-family", "font-size", "height"])
    svg.removeAttribute(name);
  svg.setAttribute("width", String(STAGE_WIDTHS[size]));
  svg.setAttribute("height", String(height));
  svg.setAttribute("viewBox", `0 0 ${STAGE_WIDTHS[size]} ${height}`);
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", text.title);
  svg.setAttribute("class", `picture ${size}`);
  anchor(svg, chart.id, new Set(data.rows.map((r) => r.key)));
  const staged = tidy(svg.outerHTML, uid);
  for (const only of svg.querySelectorAll(".places")) only.remove();
  for (const mark of svg.querySelectorAll("[data-key]")) mark.removeAttribute("data-key");
  return { plain: withoutParts(tidy(svg.outerHTML, uid)), keyed: withoutParts(staged), staged };
}

/** Turns the keys on marks into the anchors that the table's links lead to. Throws at a key that no row has. */
function anchor(svg: Element, chart: string, known: ReadonlySet<string>): void {
  for (const mark of svg.querySelectorAll("[data-key]")) {
    const keys = (mark.getAttribute("data-key") ?? "").split(" ");
    const unknown = keys.find((key) => !known.has(key));
    if (unknown !== undefined) throw new Error(`chart ${chart}: a mark shows "${unknown}", which is no row`);
    const drawn = mark.getAttribute("d");
    const strokes = (drawn ?? "").split("M").length - 1;
    if (drawn !== null && keys.length > 1 && keys.length !== strokes)
      throw new Error(`chart ${chart}: a mark of ${strokes} strokes shows ${keys.length} rows`);
    mark.setAttribute("data-key", keys.map(anchorOf).join(" "));
  }
}

/**
 * Same input, same bytes: process-wide clip ids are renamed and coordinates cut to two decimals. Coordinates stand in
 * attributes; words are left as they are, for »516.000 kr.« is no coordinate with too many noughts.
 */
function tidy(svg: string, uid: string): string {
  const clips = [...new Set(svg.match(/plot-clip-\d+/g) ?? [])];
  const named = svg.replace(/plot-clip-\d+/g, (clip) => `${uid}-clip${clips.indexOf(clip)}`);
  return named.replace(/<[^>]*>/g, (tag) => tag.replace(/ (?!aria-label=)[\w:-]+="[^"]*"/g, cutDecimals));
}

function cutDecimals(attribute: string): string {
  return attribute.replace(/(\d+\.\d{2})\d+/g, "$1").replace(/(?<![\w.#-])(\d+)\.0+(?=[^\d.])/g, "$1");
}
