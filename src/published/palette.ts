import colour from "../styles/colour.css?raw";
import type { PictureTheme } from "./addresses.ts";

/** The colours of both themes as values, read from the one place that holds them: for pictures and frames that carry no stylesheet of ours. */
export type Palette = Readonly<Record<string, string>>;

const declarations = (css: string): Palette =>
  Object.fromEntries(
    [...css.matchAll(/(--[a-z0-9-]+):\s*(#[0-9a-f]{3,8})\s*;/gi)].map((m) => [m[1] ?? "", m[2] ?? ""]),
  );

/** The palettes a stylesheet states: the light one first, the dark one in a query for it, taking over what it does not state. */
export function palettesOf(css: string): Readonly<Record<PictureTheme, Palette>> {
  const light = declarations(css.slice(0, css.indexOf("@media")));
  const dark = /@media \(prefers-color-scheme: dark\) \{([\s\S]*?)\n\}/.exec(css)?.[1] ?? "";
  return { light, dark: { ...light, ...declarations(dark) } };
}

export const PALETTES = palettesOf(colour);

/** What each colour of a picture is where the reader forces colours: one of the reader’s own, by its name in CSS. */
export function forcedOf(css: string): Palette {
  const forced = /@media \(forced-colors: active\) \{([\s\S]*?)\n\}/.exec(css)?.[1] ?? "";
  return Object.fromEntries(
    [...forced.matchAll(/(--[a-z0-9-]+):\s*([a-z]+)\s*;/gi)].map((m) => [m[1] ?? "", m[2] ?? ""]),
  );
}

export const FORCED = forcedOf(colour);

/** A picture with its colours written out, for a file that stands alone. Throws on a colour that no theme has. */
export function paint(svg: string, theme: PictureTheme): string {
  return svg.replace(/var\((--[a-z0-9-]+)\)/g, (_, name: string) => {
    if (name === "--sans") return "Public Sans, system-ui, sans-serif";
    const value = PALETTES[theme][name];
    if (!value) throw new Error(`no colour "${name}" in the ${theme} theme`);
    return value;
  });
}
