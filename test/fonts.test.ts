import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import subsetFont from "subset-font";
import { expect, test } from "vitest";
import { widthsIn } from "../scripts/letter-widths.ts";
import { PAGE_FACES } from "../scripts/page-faces.ts";
import { DIST, filesOf, htmlOf, pageAddresses } from "./dist.ts";

/** The typefaces: every sign that is printed is in them. */

const root = join(import.meta.dirname, "..");

/** Which of `signs` a face has no letter for. */
async function lackedBy(file: string, signs: readonly string[]): Promise<string[]> {
  const woff2 = readFileSync(join(root, `src/fonts/${file}.woff2`));
  const font = await subsetFont(woff2, signs.join(""), { targetFormat: "sfnt" });
  return signs.filter((sign) => {
    try {
      return widthsIn(font, [sign])[0] === undefined;
    } catch {
      return true;
    }
  });
}

/** Every sign in the text of a page, with the first page it stands on. */
function printedSigns(addresses: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const a of addresses) {
    const { body } = parseHTML(htmlOf(a)).document;
    for (const node of body.querySelectorAll("style, script")) node.remove();
    // A soft hyphen is a place to break a word and has no form of its own.
    for (const sign of (body.textContent ?? "").replaceAll("\u00ad", ""))
      if (sign > " " && !found.has(sign)) found.set(sign, a);
  }
  return found;
}

const REMEDY = "→ Run `npm run build` and `npm run fonts`, and commit what it writes.";

test("every sign that a page prints is in each typeface", { timeout: 120_000 }, async () => {
  const printed = printedSigns(["/404.html", ...pageAddresses()]);
  const letters = [...printed.keys()];
  expect(letters.length).toBeGreaterThan(80);
  for (const face of PAGE_FACES) {
    const lacked = await lackedBy(face.file, letters);
    expect(
      lacked.map((s) => `“${s}” on ${printed.get(s)}`),
      `not in ${face.file}. ${REMEDY}`,
    ).toEqual([]);
  }
});

test("tells a sign that a face does not have", async () => {
  expect(await lackedBy("sans", ["å", "Ж", "5"])).toEqual(["Ж"]);
});

test("the alphabets of both languages are there, whatever the pages print today", async () => {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅabcdefghijklmnopqrstuvwxyzæøåé0123456789»«“”’–−½%§"];
  for (const face of PAGE_FACES) expect(await lackedBy(face.file, letters), face.file).toEqual([]);
});

test("the stylesheet names the faces that the pages ask for in advance, and nothing that is not there", () => {
  const html = htmlOf("/");
  const early = [...html.matchAll(/rel="preload" href="(\/_\/[^"]+\.woff2)"/g)].map((m) => m[1] ?? "");
  expect(early.length).toBe(3);
  const css = filesOf()
    .filter((f) => f.endsWith(".css"))
    .map((f) => readFileSync(join(DIST, f), "utf8"));
  for (const file of early) expect(css.join(""), file).toContain(file);
  for (const [, file = ""] of css.join("").matchAll(/url\(["']?(\/_\/[^"')]+)/g))
    expect(statSync(join(DIST, file)).size, file).toBeGreaterThan(500);
});
