import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, test } from "vitest";

/**
 * Who may import whom. The first row whose `files` matches a file is its row; what the row does not name is
 * forbidden. Paths are written from the project's root; packages as they are imported.
 */
interface Row {
  readonly files: RegExp;
  readonly may: readonly RegExp[];
  /** Allowed with `import type` only: gone before anything runs. */
  readonly types?: readonly RegExp[];
}

/** Everything in `src/` but the folder the generated JSON lies in, which has one door. */
const SRC = /^src\/(?!generated\/)/;
const MODEL = /^src\/model\/(?!door\.)/;
const I18N = /^src\/i18n\//;
const LOCALE = /^src\/i18n\/locale\.ts$/;
const NODE = /^node:/;
const DRAWING = [/^@observablehq\/plot$/, /^d3$/];
const CHART_CONTRACT = [/^src\/charts\/(define|theme|verdict-shape)\.ts$/, /^src\/charts\/marks\//];
/** Sentences and what vouches for them: pure functions of the values they are given. */
const SENTENCES = /^src\/claims\/(say|claim|of-rows|predicates|judging-words|typed-numbers|untrue)\.ts$/;
const CHART_MODEL = [/^src\/model\/(vocabulary|absence)\.ts$/];

const TABLE: readonly Row[] = [
  { files: /^src\/model\/door\.ts$/, may: [MODEL, LOCALE, /^src\/generated\//] },
  { files: /^src\/model\//, may: [MODEL, LOCALE] },
  { files: /^src\/i18n\//, may: [I18N] },
  { files: SENTENCES, may: [SENTENCES, LOCALE] },
  // What only a browser can tell is measured in the browser that the tests have, and on the server that they have.
  {
    files: /^scripts\/(heights|measure|a11y|lighthouse)\.ts$/,
    may: [/^scripts\//, MODEL, NODE, /^test\/(chromium|axe|dist)\.ts$/, /^lighthouse$/],
    types: [/^playwright-core$/],
  },
  // The one place where typefaces are cut.
  { files: /^scripts\/fonts\.ts$/, may: [/^scripts\//, NODE, /^subset-font$/] },
  { files: /^scripts\/icons\.ts$/, may: [NODE, /^sharp$/] },
  // The one place that reads the built site, to make it searchable.
  { files: /^scripts\/search\.ts$/, may: [NODE, /^linkedom$/, /^pagefind$/] },
  // Reads the finished pages as a browser would.
  { files: /^scripts\/readability\.ts$/, may: [/^scripts\//, NODE, /^linkedom$/] },
  // The two places where a picture becomes pixels: to be published, and to be compared with the one before.
  {
    files: /^scripts\/(picture-png|releases\/picture-difference)\.ts$/,
    may: [/^scripts\//, NODE, /^@resvg\/resvg-js$/, /^sharp$/],
  },
  // What a built document says is read from the document.
  { files: /^scripts\/releases\/built-page\.ts$/, may: [LOCALE, /^linkedom$/] },
  {
    files: /^scripts\//,
    may: [
      /^scripts\//,
      MODEL,
      /^src\/i18n\/(format|locale)\.ts$/,
      /^src\/frames\/fingerprint\.ts$/,
      /^papaparse$/,
      NODE,
      /^d3-array$/,
    ],
    types: [/^vite$/],
  },
  {
    files: /^src\/charts\/([^/]+\.chart\.ts$|marks\/)/,
    may: [...CHART_CONTRACT, ...CHART_MODEL, SENTENCES, I18N, ...DRAWING],
    types: [MODEL],
  },
  // The registry finds the charts; the door is opened by the one who has them drawn.
  { files: /^src\/charts\/index\.ts$/, may: [/^src\/charts\/define\.ts$/, /^src\/charts\/\*\.chart\.ts$/] },
  // While building, a document is lent to the drawing; in a reader's browser there is one.
  {
    files: /^src\/charts\/draw\.ts$/,
    may: [/^src\/charts\/(define|draw-on)\.ts$/, /^linkedom$/],
    types: [MODEL, LOCALE],
  },
  {
    files: /^src\/charts\/drawn\.ts$/,
    may: [/^src\/charts\/(define|draw|index)\.ts$/, /^src\/claims\/untrue\.ts$/, /^src\/model\//, I18N],
  },
  {
    files: /^src\/charts\/[^/]+\.ts$/,
    may: [/^src\/charts\/[^/*.]+\.ts$/, MODEL, SENTENCES, I18N, ...DRAWING],
  },
  // A fingerprint is a pure function of its text, whoever works it out.
  { files: /^src\/frames\/fingerprint\.ts$/, may: [/^node:crypto$/] },
  // So is a name that is worked out of a name.
  { files: /^src\/published\/urn\.ts$/, may: [/^node:crypto$/] },
  // Packing is pure too: the same files, the same bytes.
  { files: /^src\/published\/zip\.ts$/, may: [SRC, /^fflate$/] },
  // What runs in a reader's browser carries nothing of the build with it.
  { files: /^src\/(points|lists|copy)\//, may: [/^src\/points\//] },
  // The explorer draws in the browser what the build draws: the charts' own code, and no door to the tables.
  {
    files: /^src\/explorer\/(?!data\.)/,
    may: [
      /^src\/explorer\/(?!data\.)/,
      /^src\/charts\/(define|draw-on|theme)\.ts$/,
      SENTENCES,
      /^src\/charts\/marks\/area-lines\.ts$/,
      /^src\/(published\/palette|model\/(anchor|vocabulary))\.ts$/,
      LOCALE,
    ],
    types: [MODEL],
  },
  // The search index is made of the built site: its module has an address and no file here.
  { files: /^src\/search\//, may: [/^src\/search\//, /^\(computed\)$/] },
  // `.ts` decides: no `astro:*`, no file system; Astro's types are no more than a description of a page.
  { files: /^src\/.*\.ts$/, may: [SRC, /^papaparse$/], types: [/^astro$/] },
  { files: /^src\/.*\.astro$/, may: [SRC, /^astro(:|$)/, /^@fontsource/] },
  { files: /^src\/content\/.*\.mdx$/, may: [/^src\/components\//] },
];

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

/** Every import of a source text: statements, re-exports, `import()`, each pattern of `import.meta.glob`. */
function importsOf(source: string): Import[] {
  const statement = /^[ \t]*(?:import|export)\b(?<what>[^;"'`]*?\bfrom)?\s*["'](?<from>[^"']+)["']/gm;
  const call = /\bimport\s*\(\s*(?:["'`](?<from>[^"'`]+)["'`])?/g;
  const glob = /\bimport\.meta\.glob\s*(?:<[^(]*>)?\(\s*(?<list>\[[^\]]*\]|["'][^"']+["'])/g;
  return [
    ...[...source.matchAll(statement)].map((m) => ({
      from: m.groups?.["from"] ?? "",
      typeOnly: /^\s*type\b(?!\s+from)/.test(m.groups?.["what"] ?? ""),
    })),
    // A name that is put together while running cannot be judged here, so it is nobody's to import.
    ...[...source.matchAll(call)].map((m) => ({ from: m.groups?.["from"] ?? "(computed)", typeOnly: false })),
    ...[...source.matchAll(glob)].flatMap((m) =>
      [...(m.groups?.["list"] ?? "").matchAll(/["']!?([^"']+)["']/g)].map((p) => ({
        from: p[1] ?? "",
        typeOnly: false,
      })),
    ),
  ];
}

/** The file or package an import means, as the table writes it. `?raw` and the like ask for the same file. */
function meant(file: string, from: string): string {
  const bare = from.replace(/\?.*$/, "");
  if (bare.startsWith("/")) return bare.slice(1);
  return bare.startsWith(".") ? posix.normalize(posix.join(posix.dirname(file), bare)) : bare;
}

/** What a file imports that its row of the table does not allow, each as one sentence. */
function trespasses(file: string, source: string): string[] {
  const row = TABLE.find((r) => r.files.test(file));
  if (!row) return [`${file} stands in no row of the table`];
  return importsOf(source).flatMap(({ from, typeOnly }) => {
    const allowed = typeOnly ? [...row.may, ...(row.types ?? [])] : row.may;
    return allowed.some((r) => r.test(meant(file, from)))
      ? []
      : [`${file} may not import ${typeOnly ? "the types of " : ""}${JSON.stringify(from)}`];
  });
}

const root = join(import.meta.dirname, "..");
const files = ["scripts", "src"]
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((f) => posix.join(folder, f)),
  )
  .filter((f) => /\.(ts|mjs|js|astro|mdx)$/.test(f) && !f.startsWith("src/generated/"))
  .sort();

test("every file imports only what its row of the table allows", () => {
  expect(files.flatMap((f) => trespasses(f, readFileSync(join(root, f), "utf8")))).toEqual([]);
});

test("every row of the table is about files that are there", () => {
  const used = new Set(files.map((f) => TABLE.find((r) => r.files.test(f))));
  const unused = TABLE.filter((r) => !used.has(r)).map((r) => String(r.files));
  expect(unused).toEqual([]);
});

test("names the file and the import that do not go together", () => {
  const chart = `
    import { readFileSync } from "node:fs";
    import * as Plot from "@observablehq/plot";
    import { FORMAT } from "../i18n/format.ts";
    import type { CountRow } from "../model/rows.ts";
    import { datasetOf } from "../model/door.ts";
    import { keyOf } from "../model/key.ts";
    import { getCollection } from "astro:content";
    import income from "./income.chart.ts";
    import { drawChart } from "./draw.ts";
    import {
      label,
      picture,
    } from "./marks/svg.ts";
    const late = await import("./draw.ts");
  `;
  expect(trespasses("src/charts/invented.chart.ts", chart)).toEqual([
    'src/charts/invented.chart.ts may not import "node:fs"',
    'src/charts/invented.chart.ts may not import "../model/door.ts"',
    'src/charts/invented.chart.ts may not import "../model/key.ts"',
    'src/charts/invented.chart.ts may not import "astro:content"',
    'src/charts/invented.chart.ts may not import "./income.chart.ts"',
    'src/charts/invented.chart.ts may not import "./draw.ts"',
    'src/charts/invented.chart.ts may not import "./draw.ts"',
  ]);
});

test("lets nothing in src import scripts or read data", () => {
  const page = `---
import { readTable } from "../../scripts/read.ts";
import money from "../../data/money.csv?raw";
import "../styles/base.css";
const all = import.meta.glob(["../views/*.astro", "../../data/*.csv"], { query: "?raw" });
const one = import.meta.glob<Rows>("../generated/tables/*.json", { eager: true });
---`;
  expect(trespasses("src/pages/invented.astro", page)).toEqual([
    'src/pages/invented.astro may not import "../../scripts/read.ts"',
    'src/pages/invented.astro may not import "../../data/money.csv?raw"',
    'src/pages/invented.astro may not import "../../data/*.csv"',
    'src/pages/invented.astro may not import "../generated/tables/*.json"',
  ]);
});

test("tells types from values, and does not pass over what it cannot read", () => {
  const script = `
import type { Plugin } from "vite";
import { type Plugin, createServer } from "vite";
export { chartById } from "../src/charts/index.ts";
const some = await import(\`../src/charts/income.chart.ts\`);
const other = await import(path);
import "linkedom";
`;
  expect(trespasses("scripts/invented.ts", script)).toEqual([
    'scripts/invented.ts may not import "vite"',
    'scripts/invented.ts may not import "../src/charts/index.ts"',
    'scripts/invented.ts may not import "linkedom"',
    'scripts/invented.ts may not import "../src/charts/income.chart.ts"',
    'scripts/invented.ts may not import "(computed)"',
  ]);
});

test("tells a file that stands in no row", () => {
  expect(trespasses("tools/invented.ts", "")).toEqual(["tools/invented.ts stands in no row of the table"]);
});
