import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hcl, lab, rgb } from "d3";
import { expect, test } from "vitest";
import { forcedOf, palettesOf } from "../src/published/palette.ts";

/** The colours of both themes: readable on their ground, and told apart also by those who see fewer of them. */

const THEMES = ["light", "dark"] as const;
const CSS = readFileSync(join(import.meta.dirname, "../src/styles/colour.css"), "utf8");
const PALETTES = palettesOf(CSS);

function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const [R = 0, G = 0, B = 0] = [r, g, b].map(linear);
  return 0.2126 * R + 0.7152 * G + 0.0722 * B;
}

function linear(channel: number): number {
  const c = channel / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}

function channel(light: number): number {
  const c = Math.min(1, Math.max(0, light));
  return 255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055);
}

/** WCAG's contrast ratio, 1 to 21. */
function contrast(one: string, other: string): number {
  const [a = 0, b = 0] = [luminance(one), luminance(other)].sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

/** Set as text somewhere: words in a picture, links, verdicts. */
const TEXT = [
  "--ink",
  "--ink-quiet",
  "--accent",
  "--subject",
  "--limit",
  "--copenhagen",
  "--denmark",
  "--verdict-kept",
  "--verdict-partly",
  "--verdict-changed",
  "--verdict-depends",
  "--verdict-not-kept",
  "--verdict-disputed",
  "--verdict-nothing",
  "--verdict-unlooked",
];
/** Lines, marks, outlines. */
const MARKS = ["--others", "--focus"];

const ratio = (theme: (typeof THEMES)[number], name: string, ground: string) => {
  const [colour, paper] = [PALETTES[theme][name], PALETTES[theme][ground]];
  if (!colour || !paper) throw new Error(`no colour ${name} or ${ground} in the ${theme} theme`);
  return contrast(colour, paper);
};

test("contrast is reckoned as WCAG does", () => {
  expect(contrast("#000", "#fff")).toBeCloseTo(21, 5);
  expect(contrast("#777", "#fff")).toBeCloseTo(4.478, 2);
});

test("text is at least 4.5:1 on paper, lines and marks at least 3:1, in both themes", () => {
  const faint = THEMES.flatMap((theme) => [
    ...TEXT.filter((c) => ratio(theme, c, "--paper") < 4.5).map((c) => `${theme} ${c} as text`),
    ...MARKS.filter((c) => ratio(theme, c, "--paper") < 3).map((c) => `${theme} ${c} as a mark`),
  ]);
  expect(faint).toEqual([]);
});

test("running text is readable on the second ground, and paper on what is filled with the accent", () => {
  for (const theme of THEMES) {
    for (const c of ["--ink", "--ink-quiet", "--accent"])
      expect(ratio(theme, c, "--paper-2"), `${theme} ${c}`).toBeGreaterThanOrEqual(4.5);
    for (const ground of ["--accent", "--subject"])
      expect(ratio(theme, "--paper", ground), `${theme} paper on ${ground}`).toBeGreaterThanOrEqual(4.5);
  }
});

/**
 * What a colour looks like where one kind of cone is missing: Machado, Oliveira and Fernandes 2009, severity 1, on
 * linear light.
 */
const DEFICIENCIES = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

function seenWith(deficiency: keyof typeof DEFICIENCIES, colour: string): string {
  const c = rgb(colour);
  const light = [c.r, c.g, c.b].map(linear);
  const m = DEFICIENCIES[deficiency];
  const [r = 0, g = 0, b = 0] = [0, 3, 6].map((row) =>
    channel(light.reduce((sum, v, i) => sum + v * (m[row + i] ?? 0), 0)),
  );
  return rgb(r, g, b).formatHex();
}

/** The distance of two colours in CIELAB; about 2 can just be seen side by side. */
function distance(one: string, other: string): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a.l - b.l, a.a - b.a, a.b - b.b);
}

/** Stand in one picture and mean different things; each also has a form, a place or a word of its own. */
const APART = [
  ["--subject", "--others"],
  ["--subject", "--limit"],
  ["--subject", "--copenhagen"],
  ["--subject", "--denmark"],
  ["--copenhagen", "--denmark"],
  ["--limit", "--others"],
  ["--subject", "--subject-soft"],
  ["--others", "--others-soft"],
  ["--verdict-kept", "--verdict-not-kept"],
  ["--verdict-partly", "--verdict-not-kept"],
  ["--verdict-kept", "--verdict-changed"],
] as const;
const LEAST = 11;

test("colours that mean different things can be told apart with any of the three deficiencies, in both themes", () => {
  const close: string[] = [];
  for (const theme of THEMES)
    for (const kind of Object.keys(DEFICIENCIES) as (keyof typeof DEFICIENCIES)[])
      for (const [a, b] of APART) {
        const far = distance(
          seenWith(kind, PALETTES[theme][a] ?? ""),
          seenWith(kind, PALETTES[theme][b] ?? ""),
        );
        if (far < LEAST) close.push(`${theme}, ${kind}: ${a} and ${b} are ${far.toFixed(1)} apart`);
      }
  expect(close).toEqual([]);
});

test("red and green that differ in hue alone are found out", () => {
  const [red, green] = [hcl(30, 60, 50).formatHex(), hcl(130, 60, 50).formatHex()];
  expect(distance(red, green)).toBeGreaterThan(50);
  const least = Math.min(
    ...(["protanopia", "deuteranopia"] as const).map((k) => distance(seenWith(k, red), seenWith(k, green))),
  );
  expect(least).toBeLessThan(25);
});

test("every colour a picture may have is one of the reader's own where colours are forced", () => {
  const forced = forcedOf(CSS);
  expect(Object.keys(forced).sort()).toEqual(
    Object.keys(PALETTES.light)
      .filter((name) => name !== "--focus")
      .sort(),
  );
  expect(forced["--paper"]).toBe("Canvas");
});
