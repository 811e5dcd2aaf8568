import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import subsetFont from "subset-font";
import { widthsIn } from "./letter-widths.ts";
import { FALL_BACKS, type Face, FEATURES, PAGE_FACES, SPARE_SIGNS } from "./page-faces.ts";

/**
 * `npm run fonts`: cuts the site's typefaces down to the signs it prints and writes `src/fonts/*.woff2` and
 * `src/styles/fonts.css`, both to be committed, so that a build needs no tool for type. To be run after
 * `npm run build` when a test says that a page prints a sign no face has, or when a typeface's package changes.
 */

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const require = createRequire(import.meta.url);

/** Every sign that stands in the text of a page, without its markup. */
function printedSigns(): string[] {
  const pages = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((f) => f.endsWith(".html"));
  const texts = pages.map((f) => plainText(readFileSync(join(dist, f), "utf8")));
  return [...new Set(texts.join(""))].filter((c) => c > " " && c !== "\u00ad");
}

function plainText(html: string): string {
  return html
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&[a-z]+;/g, " ");
}

/** The face with nothing but `signs`; a sign the face lacks is left to the next in its family. */
async function cut(face: Face, signs: string, targetFormat: "woff2" | "sfnt"): Promise<Buffer> {
  return subsetFont(readFileSync(require.resolve(face.from)), signs, {
    targetFormat,
    variationAxes: face.axes,
    keepFeatures: FEATURES,
    noHinting: true,
  });
}

/** The mean width of a letter in thousandths of the type size, over the prose that is measured for every face. */
async function meanWidth(face: Face, axes: Face["axes"]): Promise<number> {
  const letters = [...new Set(MEASURED)];
  const font = await cut({ ...face, axes }, letters.join(""), "sfnt");
  const widths = new Map(widthsIn(font, letters).map((w, i) => [letters[i] ?? "", w]));
  return [...MEASURED].reduce((sum, c) => sum + (widths.get(c) ?? 0), 0) / [...MEASURED].length;
}

const MEASURED = [...readFileSync(join(dist, "index.html"), "utf8").matchAll(/<p\b[\s\S]*?<\/p>/g)]
  .map(([p]) => plainText(p).replace(/\s+/g, " "))
  .join(" ")
  .replace(/[^ -~ÆØÅæøåé»«]/g, "");

const signs = [...new Set([...printedSigns(), ...SPARE_SIGNS])].sort().join("");
const rules: string[] = [];
for (const face of PAGE_FACES) {
  const file = await cut(face, signs, "woff2");
  writeFileSync(join(root, `src/fonts/${face.file}.woff2`), file);
  console.log(`${face.file}: ${(file.length / 1024).toFixed(1)} kB`);
  for (const use of [face, ...(face.alsoFor ? [face.alsoFor] : [])])
    rules.push(
      rule({
        "font-family": `"${use.family}"`,
        "font-style": face.style,
        "font-weight": use.weight,
        "font-display": "optional",
        src: `url("../fonts/${face.file}.woff2") format("woff2")`,
      }),
    );
}
for (const f of FALL_BACKS) {
  const face = PAGE_FACES.find((other) => other.file === f.of);
  if (!face) throw new Error(`no face "${f.of}"`);
  const adjust = (await meanWidth(face, f.axes ?? face.axes)) / f.width;
  const { ascent, descent } = face.metrics;
  rules.push(
    rule({
      "font-family": `"${f.family}"`,
      "font-style": "normal",
      "font-weight": f.weight,
      src: f.names.map((n) => `local("${n}")`).join(", "),
      "size-adjust": percent(adjust),
      "ascent-override": percent(ascent / adjust),
      "descent-override": percent(descent / adjust),
      "line-gap-override": "0%",
    }),
  );
}
writeFileSync(
  join(root, "src/styles/fonts.css"),
  `/*
 * Written by \`npm run fonts\`. Self-hosted and cut to the signs the site prints. The fall-backs take the widths and
 * heights of our faces, and a face that is late is left out until the next page, so nothing moves while a page loads.
 */
${rules.join("\n")}
`,
);
console.log(`${[...signs].length} tegn i alt`);

function rule(declarations: Readonly<Record<string, string>>): string {
  const lines = Object.entries(declarations).map(([name, value]) => `  ${name}: ${value};`);
  return `@font-face {\n${lines.join("\n")}\n}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
