/** The typefaces of the site's pages: what each is for, what it is cut from, and what stands in where it is not there. */

export interface Face {
  /** The name of its file in `src/fonts/`. */
  readonly file: string;
  readonly family: "Serif" | "Display" | "Sans";
  /** Another family that takes the same file for weights it has none of its own for. */
  readonly alsoFor?: { readonly family: Face["family"]; readonly weight: string };
  readonly style: "normal" | "italic";
  /** As CSS states it: one weight, or the first and last of those it stands for. */
  readonly weight: string;
  /** The package's file. */
  readonly from: string;
  /** Where on the axes of a variable face it is held, or between what. */
  readonly axes: Readonly<Record<string, number | { min: number; max: number }>>;
  /** Ascent and descent as parts of the type size, from the face's own table. */
  readonly metrics: { readonly ascent: number; readonly descent: number };
}

/** Kerning, ligatures, and digits of one width for tables; old-style digits and small capitals are left out. */
export const FEATURES = ["kern", "liga", "locl", "ccmp", "mark", "tnum", "lnum"];

const SOURCE_SERIF = { ascent: 1.036, descent: 0.335 };
const PUBLIC_SANS = { ascent: 0.95, descent: 0.225 };
const serif = (axes: string, style = "normal") =>
  `@fontsource-variable/source-serif-4/files/source-serif-4-latin-${axes}-${style}.woff2`;

export const PAGE_FACES: readonly Face[] = [
  {
    // Text: the letterforms made for small sizes.
    file: "serif",
    family: "Serif",
    style: "normal",
    weight: "400",
    from: serif("opsz"),
    axes: { opsz: 14, wght: 400 },
    metrics: SOURCE_SERIF,
  },
  {
    file: "serif-italic",
    family: "Serif",
    style: "italic",
    weight: "400",
    from: serif("wght", "italic"),
    axes: { wght: 400 },
    metrics: SOURCE_SERIF,
  },
  {
    // Headings: the same face drawn for large sizes, finer and narrower. Also the bold of running text, which is rare.
    file: "display",
    family: "Display",
    alsoFor: { family: "Serif", weight: "600 700" },
    style: "normal",
    weight: "500 700",
    from: serif("opsz"),
    axes: { opsz: 32, wght: 620 },
    metrics: SOURCE_SERIF,
  },
  {
    // Charts, tables, captions, buttons.
    file: "sans",
    family: "Sans",
    style: "normal",
    weight: "400 700",
    from: "@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2",
    axes: { wght: { min: 400, max: 700 } },
    metrics: PUBLIC_SANS,
  },
];

export interface FallBack {
  readonly family: string;
  /** The face it stands in for. */
  readonly of: string;
  readonly weight: string;
  /** Where on the axes of that face it is compared, if not where the face is held. */
  readonly axes?: Face["axes"];
  readonly names: readonly string[];
  /** The mean width of its letters in thousandths of the type size, measured over the same kind of prose. */
  readonly width: number;
}

/**
 * Faces that are on most machines. Widths were measured over the Danish front page in faces drawn to the same widths:
 * Arimo for Arial, Gelasio for Georgia; Roboto and Noto Serif are those of Android themselves.
 */
const ARIAL = { names: ["Arial", "Liberation Sans", "Helvetica"], width: 438.9 };
const ARIAL_BOLD = {
  names: ["Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "Helvetica Bold"],
  width: 467.9,
};
const ROBOTO = { names: ["Roboto"], width: 435.1 };
const GEORGIA = { names: ["Georgia", "Gelasio"], width: 435.8 };
const GEORGIA_BOLD = { names: ["Georgia Bold", "Georgia-Bold"], width: 506.6 };
const NOTO_SERIF = { names: ["Noto Serif", "NotoSerif"], width: 469.3 };
const bold = { wght: 700 };

export const FALL_BACKS: readonly FallBack[] = [
  { family: "Serif fall-back", of: "serif", weight: "400", ...GEORGIA },
  { family: "Serif fall-back", of: "display", weight: "600 700", ...GEORGIA_BOLD },
  { family: "Serif fall-back on Android", of: "serif", weight: "400", ...NOTO_SERIF },
  { family: "Display fall-back", of: "display", weight: "500 700", ...GEORGIA_BOLD },
  { family: "Display fall-back on Android", of: "display", weight: "500 700", ...NOTO_SERIF },
  { family: "Sans fall-back", of: "sans", weight: "400 500", axes: { wght: 400 }, ...ARIAL },
  { family: "Sans fall-back", of: "sans", weight: "600 700", axes: bold, ...ARIAL_BOLD },
  { family: "Sans fall-back on Android", of: "sans", weight: "400 700", axes: { wght: 400 }, ...ROBOTO },
];

/** Signs that are kept though no page prints them yet: the letters, digits and marks of Danish and English. */
export const SPARE_SIGNS =
  " \u00a0!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~" +
  "ÆØÅæøåÄÉÖÜáäèéêëíóöúüç§°²³·×½¼¾€–—‘’“”„•…«»‹›−≤≥";
