import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FACES } from "./faces.ts";

/**
 * `node scripts/letter-widths.ts`: reads from the typeface how wide each letter is and writes it to
 * `src/pictures/letter-widths.ts`, for a picture must be laid out where there is no browser to ask. To be run when the
 * package of the typeface changes, with `npm run format` after it; a test compares the two.
 */

/** Letters of Danish and English, digits, and the signs that stand in titles and source lines. */
export const LETTERS = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xff).filter((c) => c !== "\u00ad"),
  ..."–—‘’“”„•…‹›€−≤≥×",
];
export const WEIGHTS = [400, 700] as const;

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i));
}

/** The advance width of each letter in thousandths of the type size; throws if the face lacks one. */
export function widthsIn(font: Buffer, letters: readonly string[]): number[] {
  const table = (tag: string) => {
    for (let i = 0; i < font.readUInt16BE(4); i++) {
      const at = 12 + 16 * i;
      if (font.toString("latin1", at, at + 4) === tag) return font.subarray(font.readUInt32BE(at + 8));
    }
    throw new Error(`the typeface has no table "${tag}"`);
  };
  const unitsPerEm = table("head").readUInt16BE(18);
  const metrics = table("hhea").readUInt16BE(34);
  const hmtx = table("hmtx");
  const glyphOf = characterMap(table("cmap"));
  return [...new Set(letters)].map((letter) => {
    const glyph = glyphOf(letter.codePointAt(0) ?? 0);
    if (glyph === 0) throw new Error(`the typeface has no “${letter}”`);
    return Math.round((hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1)) * 1000) / unitsPerEm);
  });
}

/** The Unicode map of a face (cmap format 4: the letters of the basic plane). */
function characterMap(cmap: Buffer): (code: number) => number {
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const map = cmap.subarray(cmap.readUInt32BE(8 + 8 * i));
    if (map.readUInt16BE(0) !== 4) continue;
    const twice = map.readUInt16BE(6);
    return (code) => {
      for (let s = 0; s < twice; s += 2) {
        if (code > map.readUInt16BE(14 + s)) continue;
        const start = map.readUInt16BE(16 + twice + s);
        if (code < start) return 0;
        const delta = map.readInt16BE(16 + 2 * twice + s);
        const at = 16 + 3 * twice + s;
        const offset = map.readUInt16BE(at);
        if (offset === 0) return (code + delta) & 0xffff;
        const glyph = map.readUInt16BE(at + offset + 2 * (code - start));
        return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
      }
      return 0;
    };
  }
  throw new Error("the typeface has no character map of format 4");
}

if (import.meta.main) {
  const letters = [...new Set(LETTERS)];
  const rows = WEIGHTS.map((w) => `  ${w}: [${widthsIn(readFileSync(FACES[w]), letters).join(", ")}],`);
  const source = `/** How wide each letter of Public Sans is, in thousandths of the type size. Written by \`scripts/letter-widths.ts\`. */
export const LETTERS =
  ${JSON.stringify(letters.join(""))};

export const LETTER_WIDTHS = {
${rows.join("\n")}
} as const;
`;
  writeFileSync(join(import.meta.dirname, "../src/pictures/letter-widths.ts"), source);
  console.log(`${letters.length} bogstaver i ${WEIGHTS.length} vægte målt`);
}
