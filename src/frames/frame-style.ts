import { WIDE } from "../model/frame-widths.ts";
import type { PictureTheme } from "../published/addresses.ts";
import { FORCED, PALETTES } from "../published/palette.ts";

/**
 * The stylesheet of a frame. Sizes are pixels and nothing depends on the height of the window, so a frame's
 * height follows from its width alone; both pictures grow evenly with the width, the narrow one to 400
 * pixels at most, and above 900 nothing grows. `--growth` says how many pixels a narrow picture grows for
 * each that its frame does.
 */
const RULES = `
*{box-sizing:border-box}
body{margin:0;padding:8px;max-width:900px;background:var(--paper);color:var(--ink);
font:15px/1.4 system-ui,sans-serif;-webkit-text-size-adjust:100%;text-size-adjust:100%;overflow-wrap:break-word}
h1{font-size:18px;line-height:1.25;margin:0}
p{margin:4px 0 0;text-wrap:pretty}
h1,.sub{text-wrap:balance}
.note,.source{font-size:12px;line-height:1.4}
.sub,.note,.source{color:var(--ink-quiet)}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible{outline:2px solid}
svg{display:block;width:100%;height:auto;margin:8px 0;overflow:visible;
fill:currentColor;font:13px var(--sans)}
.narrow{width:calc(304px + (100vw - 320px)*var(--growth,.6));
max-width:min(100%,304px + 160px*var(--growth,.6))}
.wide{display:none}
.words{position:absolute;width:1px;height:1px;margin:0;
overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.fold~.note{display:none}
summary{cursor:pointer}
@media(min-width:${WIDE}px){.narrow,.fold{display:none}.wide,.fold~.note{display:block}}
@media(prefers-contrast:more){:root{--ink-quiet:var(--ink);--rule:var(--ink)}}
`.replaceAll("\n", "");

/**
 * The stylesheet for a frame that holds `content`: the rules, and only those colours that are used, for the
 * reader's setting or fixed to one theme, and what they are where the reader forces colours. Throws on a colour
 * that a theme does not have.
 */
export function frameStyle(content: string, theme?: PictureTheme): string {
  const used = [...new Set([...(RULES + content).matchAll(/var\((--[a-z0-9-]+)\)/g)].map((m) => m[1] ?? ""))];
  const colours = (t: PictureTheme): string =>
    used
      .filter((name) => name !== "--sans")
      .map((name) => {
        const value = PALETTES[t][name];
        if (!value) throw new Error(`no colour "${name}" in the ${t} theme`);
        return `${name}:${value}`;
      })
      .join(";");
  const root = (scheme: string, t: PictureTheme) =>
    `:root{color-scheme:${scheme};--sans:system-ui,sans-serif;${colours(t)}}`;
  const themes = theme
    ? root(theme, theme)
    : `${root("light dark", "light")}@media(prefers-color-scheme:dark){:root{${colours("dark")}}}`;
  return themes + RULES + forced(used);
}

/** In forced colours a picture keeps its own drawing, in the reader's colours: the same as on our own pages. */
function forced(used: readonly string[]): string {
  const colours = used.flatMap((name) => {
    const value = FORCED[name];
    return value ? [`${name}:${value}`] : [];
  });
  const rules = `svg{forced-color-adjust:none;color:CanvasText;${colours.join(";")}}`;
  return `@media(forced-colors:active){${rules}}`;
}
