import type { Locale } from "../i18n/locale.ts";
import type { VERDICT } from "../model/vocabulary.ts";

/**
 * Colours by meaning, as CSS variables: one picture serves both themes. `src/styles/colour.css` gives the values;
 * colour is never the only difference, so each meaning also has a form (fill, outline, texture, shape, word).
 */
export const theme = {
  ink: "var(--ink)",
  quiet: "var(--ink-quiet)",
  faint: "var(--rule)",
  paper: "var(--paper)",
  /** The ground of a stretch without values. */
  field: "var(--paper-2)",
  /** Mjølnerparken, everywhere. */
  subject: "var(--subject)",
  subjectSoft: "var(--subject-soft)",
  /** Other listed areas. */
  others: "var(--others)",
  othersSoft: "var(--others-soft)",
  copenhagen: "var(--copenhagen)",
  denmark: "var(--denmark)",
  /** A limit or target: dashed, labelled on the line. */
  limit: "var(--limit)",
  /** A change of rules: a thin vertical mark. */
  break: "var(--ink-quiet)",
  font: {
    family: "var(--sans)",
    /** Chosen so that no text is under 11 px on a 320 px screen. */
    size: 13,
    small: 12,
  },
  verdict: {
    kept: "var(--verdict-kept)",
    partly: "var(--verdict-partly)",
    changed: "var(--verdict-changed)",
    "not-kept": "var(--verdict-not-kept)",
    disputed: "var(--verdict-disputed)",
    "nothing-found": "var(--verdict-nothing)",
    "not-looked-into": "var(--verdict-unlooked)",
    depends: "var(--verdict-depends)",
  } satisfies Record<keyof typeof VERDICT | "depends", string>,
} as const;

export type Theme = typeof theme;

/** The two widths every picture is drawn for. A container query shows the one that fits. */
export const WIDTHS = { narrow: 320, wide: 680 } as const;

/** A story has room for one more: the picture across the whole page. */
export const STAGE_WIDTHS = { ...WIDTHS, full: 920 } as const;

/** Words that more than one chart prints. */
export const LABELS: Record<Locale, { limit: string; noData: string; subject: string; target: string }> = {
  da: { limit: "grænse", noData: "ikke i vores data", subject: "Mjølnerparken", target: "mål" },
  en: { limit: "limit", noData: "not in our data", subject: "Mjølnerparken", target: "target" },
};

/** Width of a line of text in the chart face, good to about five per cent: enough to keep labels apart. */
export function textWidth(text: string, size: number): number {
  let units = 0;
  for (const c of text)
    units += /[ijlrtf.,:;'|!I()\u00a0 ]/.test(c)
      ? 0.32
      : /[mwMW%@]/.test(c)
        ? 0.88
        : /[A-ZÆØÅ]/.test(c)
          ? 0.68
          : 0.56;
  return units * size;
}

/** Breaks a label into lines no wider than `width` at `size`. Never breaks a word. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
