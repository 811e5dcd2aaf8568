import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { type Canvas, type Chart, defineChart } from "../src/charts/define.ts";
import { drawChart } from "../src/charts/draw.ts";
import { el, picture, places, shows } from "../src/charts/marks/svg.ts";
import { WIDTHS } from "../src/charts/theme.ts";
import { say } from "../src/claims/say.ts";
import type { Dataset } from "../src/model/dataset.ts";
import type { TallyRow } from "../src/model/rows.ts";

const row = (key: string, value: number, more: Partial<TallyRow> = {}): TallyRow => ({
  key,
  value,
  unit: "count",
  table: "efforts",
  from: [`efforts:${key}`],
  sources: ["agreement"],
  confidence: "primary",
  ...more,
});
const TREES: Dataset<TallyRow> = {
  id: "tallies",
  rows: [row("elm", 12.123456), row("ash", 7, { sources: ["survey", "agreement"], confidence: "counted" })],
  limits: [],
  breaks: [],
};

type Trees = Chart<"tallies">;

/** A chart of the trees on an invented square, with the parts a test is about replaced. */
const chart = (over: Partial<Trees> = {}): Trees =>
  defineChart({
    id: "trees",
    section: "progress",
    dataset: "tallies",
    text: {
      da: (d, f) => ({
        title: say`${f.count(d.rows.length)} slags træer`,
        subtitle: "antal",
        note: "Opfundet.",
      }),
      en: (d, f) => ({
        title: say`${f.count(d.rows.length)} kinds of tree`,
        subtitle: "number",
        note: "Invented.",
      }),
    },
    titleHolds: (d) => d.rows.length === 2,
    describe: {
      da: (d, f) => say`Der er ${f.number(d.rows[0]?.value ?? 0, 1)} elme.`,
      en: (d, f) => say`There are ${f.number(d.rows[0]?.value ?? 0, 1)} elms.`,
    },
    columns: [
      { label: { da: "træ", en: "tree" }, cell: (r) => r.key },
      {
        label: { da: "antal", en: "number" },
        cell: (r, f) => ({ value: r.value, text: f.number(r.value, 1) }),
      },
    ],
    render: (d, c) =>
      plot(c, {
        marks: [
          Plot.barX(d.rows, { x: "value", y: "key", clip: true }),
          Plot.dot(d.rows, { x: "value", y: "key", clip: "frame" }),
        ],
      }),
    ...over,
  });

const plot = (c: Canvas, options: Plot.PlotOptions) =>
  Plot.plot({ document: c.document, width: c.width, ...options });
const parse = (svg: string) =>
  parseHTML(`<!doctype html><html><body>${svg}</body></html>`).document.querySelector("svg");

test("draws the words, the table and both pictures from the same rows", () => {
  const { narrow, wide, keyed, ...words } = drawChart(chart(), TREES, "da");
  expect(words).toMatchObject({
    id: "trees",
    locale: "da",
    title: "to slags træer",
    subtitle: "antal",
    note: "Opfundet.",
    description: "Der er 12,1 elme.",
    head: ["træ", "antal"],
    dataset: "tallies",
    keys: ["elm", "ash"],
    body: [
      ["elm", { value: 12.123456, text: "12,1" }],
      ["ash", { value: 7, text: "7,0" }],
    ],
    units: ["", ""],
    rowSources: [["agreement"], ["survey", "agreement"]],
    about: "",
    sources: ["agreement", "survey"],
    confidence: "counted",
  });
  // Each number of the words and of the table with the field it was read from.
  expect(words.parts.description).toContainEqual({
    text: "12,1",
    value: 12.123456,
    ref: "tallies:elm.value",
  });
  expect(words.fields.map((row) => row[1])).toEqual(["tallies:elm.value", "tallies:ash.value"]);
  expect(drawChart(chart(), TREES, "en").description).toBe("There are 12.1 elms.");
  expect(narrow).not.toBe(wide);
  expect(keyed).toEqual({ narrow, wide });
});

test("says of each mark which rows it shows, in the pictures of our own pages alone", () => {
  const drawn = (...marks: ((d: Dataset<TallyRow>, c: Canvas) => SVGElement)[]) =>
    drawChart(
      chart({ render: (d, c) => picture(c, 10, ...marks.map((mark) => mark(d, c))) }),
      { ...TREES, rows: [row("list-2010-10/elm", 12), row("ash", 7)] },
      "da",
    );
  const both = "M1 1h0M2 2h0";
  const { narrow, keyed } = drawn(
    (d, c) => el(c, "circle", { r: 2, ...shows(...d.rows.slice(0, 1)) }),
    (d, c) => el(c, "path", { d: both, stroke: "red", ...shows(...d.rows) }),
    (d, c) => places(c, [{ row: d.rows[1] as TallyRow, x: 3, y: 4 }]),
  );
  expect(keyed.narrow).toContain('<circle data-key="list-2010-10--elm" r="2" />');
  expect(keyed.narrow).toContain(`<path data-key="list-2010-10--elm ash" stroke="red" d="${both}" />`);
  expect(keyed.narrow).toContain('<path data-key="ash" d="M3.0 4h0" fill="none" class="places" />');
  expect(narrow).toContain(`<circle r="2" /><path stroke="red" d="${both}" /></svg>`);
  expect(() => drawn((_, c) => el(c, "circle", shows(row("oak", 1))))).toThrow(
    'chart trees: a mark shows "oak", which is no row',
  );
  expect(() => drawn((d, c) => el(c, "path", { d: "M1 1h0", ...shows(...d.rows) }))).toThrow(
    "chart trees: a mark of 1 strokes shows 2 rows",
  );
});

test("gives each picture a role, its title as name, and its own width", () => {
  const drawing = drawChart(chart(), TREES, "da");
  for (const size of ["narrow", "wide"] as const) {
    const svg = parse(drawing[size]);
    const attribute = (name: string) => svg?.getAttribute(name);
    expect(attribute("role")).toBe("img");
    expect(attribute("aria-label")).toBe("to slags træer");
    expect(attribute("class")).toBe(`picture ${size}`);
    expect(attribute("width")).toBe(String(WIDTHS[size]));
    expect(attribute("viewBox")).toBe(`0 0 ${WIDTHS[size]} ${attribute("height")}`);
    expect(Number(attribute("height"))).toBeGreaterThan(0);
  }
});

test("says to render which of the two widths is drawn, and names them apart", () => {
  const seen: unknown[] = [];
  const render: Trees["render"] = (d, c) => {
    seen.push([c.width, c.narrow, c.locale, c.uid]);
    return chart().render(d, c);
  };
  drawChart(chart({ render }), TREES, "en");
  expect(seen).toEqual([
    [WIDTHS.narrow, true, "en", "trees-en-narrow"],
    [WIDTHS.wide, false, "en", "trees-en-wide"],
  ]);
});

test("gives the same bytes twice", () => {
  expect(drawChart(chart(), TREES, "da")).toEqual(drawChart(chart(), TREES, "da"));
});

test("leaves no aria-label on a group, where a screen reader may not read it", () => {
  const inside = (svg: string) => [...(parse(svg)?.querySelectorAll("[aria-label]") ?? [])].length;
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const raw = Plot.plot({ document: document as unknown as Document, marks: [Plot.barX([1])] }).outerHTML;
  expect(inside(raw)).toBeGreaterThan(0);
  const { narrow, wide } = drawChart(chart(), TREES, "da");
  expect([inside(narrow), inside(wide)]).toEqual([0, 0]);
});

test("names clips after chart, language and width, and each use by its name", () => {
  const { narrow, wide } = drawChart(chart(), TREES, "da");
  for (const [svg, size] of [
    [narrow, "narrow"],
    [wide, "wide"],
  ] as const) {
    expect(svg).not.toContain("plot-clip");
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]);
    const uses = [...svg.matchAll(/url\(#([^)]+)\)/g)].map((m) => m[1]);
    expect(ids[0]).toBe(`trees-da-${size}-clip0`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(uses)).toEqual(new Set(ids));
  }
});

test("gives the same bytes however many clips Plot has counted before", () => {
  // Plot counts for as long as the process runs: its tenth clip begins as its first one does.
  const drawnFrom = (first: number) => {
    const render: Trees["render"] = (_, c) => {
      const svg = c.document.createElementNS("http://www.w3.org/2000/svg", "svg");
      svg.setAttribute("height", "10");
      const names = Array.from({ length: 12 }, (_, i) => `plot-clip-${first + i}`);
      svg.innerHTML = names.map((n) => `<clipPath id="${n}"/><g clip-path="url(#${n})"/>`).join("");
      return svg;
    };
    return drawChart(chart({ render }), TREES, "da").wide;
  };
  const expected = Array.from({ length: 12 }, (_, i) => `trees-da-wide-clip${i}`);
  for (const first of [100, 1]) {
    const svg = drawnFrom(first);
    expect([...svg.matchAll(/ id="([^"]+)"/g)].map((m) => m[1])).toEqual(expected);
    expect([...svg.matchAll(/url\(#([^)]+)\)/g)].map((m) => m[1])).toEqual(expected);
  }
});

test("cuts coordinates to two decimals, and leaves words and names alone", () => {
  const render: Trees["render"] = (_, c) => {
    const svg = c.document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("height", "10");
    svg.innerHTML =
      '<path d="M1.23456,7.000L0.5,100.10"/><text x="3.14159">kapitel 1.234567, 516.000 kr.</text>';
    return svg;
  };
  const title = { title: say`${"3.14159 og 7.000"}`, subtitle: "", note: "" };
  const { wide } = drawChart(chart({ render, text: { da: () => title, en: () => title } }), TREES, "da");
  expect(wide).toContain('d="M1.23,7L0.5,100.10"');
  expect(wide).toContain('<text x="3.14">kapitel 1.234567, 516.000 kr.</text>');
  expect(wide).toContain('aria-label="3.14159 og 7.000"');
});

test("throws when the title no longer holds", () => {
  const more = { ...TREES, rows: [...TREES.rows, row("oak", 1)] };
  expect(() => drawChart(chart(), more, "da")).toThrowErrorMatchingInlineSnapshot(
    `
    [Untrue: Sætningerne passer ikke til data:

    src/charts/trees.chart.ts (da, title)
      tre slags træer
      → Titlen passer ikke længere til data.

    Linjen med → siger, hvilke ord der ikke passer, og hvilke tal de er holdt op imod.
      → Er tallet forkert, så ret det i data/. Er tallet rigtigt, så skriv sætningen om i den fil, der står over den, på begge sprog. Indtil da er dist/, som den var.]
  `,
  );
});

test("throws when a field is misspelt, in a function or in a string handed to Plot", () => {
  const inString: Trees["render"] = (d, c) =>
    plot(c, { marks: [Plot.dot(d.rows, { x: "valeu", y: "key" })] });
  expect(() => drawChart(chart({ render: inString }), TREES, "da")).toThrowErrorMatchingInlineSnapshot(
    `[Error: dataset tallies has no field "valeu"; it has key, value, unit, table, from, sources, confidence]`,
  );
  const inColumn = [
    { label: { da: "", en: "" }, cell: (r: TallyRow) => (r as unknown as { name: string }).name },
  ];
  expect(() => drawChart(chart({ columns: inColumn }), TREES, "da")).toThrow('has no field "name"');
});

test("throws when render returns a figure instead of a picture", () => {
  const render: Trees["render"] = (d, c) =>
    plot(c, { title: "to slags træer", marks: [Plot.dot(d.rows, { x: "value", y: "key" })] });
  expect(() => drawChart(chart({ render }), TREES, "da")).toThrowErrorMatchingInlineSnapshot(
    `[Error: chart trees: render gave <figure>; leave out Plot's title, caption and legend]`,
  );
});

test("throws when there are no rows to draw", () => {
  expect(() => drawChart(chart(), { ...TREES, rows: [] }, "da")).toThrowErrorMatchingInlineSnapshot(
    `[Error: chart trees: dataset tallies has no rows]`,
  );
});

test("throws when a text has a hole in it", () => {
  const title = (text: string) => () => ({ title: text, subtitle: "antal", note: "" });
  for (const hole of ["undefined", "NaN", "null", "Infinity"]) {
    const text = { da: title(`Der er ${hole} elme`), en: title("") };
    expect(() => drawChart(chart({ text }), TREES, "da")).toThrow(`says: “Der er ${hole} elme”`);
    const describe = { da: () => `${hole} er tilbage.`, en: () => "" };
    expect(() => drawChart(chart({ describe }), TREES, "da")).toThrow(
      `chart trees (da) says: “${hole} er tilbage.”`,
    );
  }
  const fine = { da: title("nulstillet, annulleret, Nanna"), en: title("") };
  expect(drawChart(chart({ text: fine }), TREES, "da").title).toBe("nulstillet, annulleret, Nanna");
});
