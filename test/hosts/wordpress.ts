import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { article, type Guest, type Host } from "./host.ts";

/**
 * WordPress: a pasted address becomes a frame that WordPress shuts in, hides, and shows when it has said its
 * height.
 */

const LISTENER = "/usr/share/wordpress/wp-includes/js/wp-embed.min.js";

/** What WordPress makes of a pasted address. */
export interface Pasted {
  readonly html: string;
  readonly listens: boolean;
}

/** Is WordPress on this machine? Debian's package `wordpress` and `php-cli` bring it. */
export const hasWordPress = existsSync(LISTENER) && spawnSync("php", ["--version"]).status === 0;

/** WordPress itself, asked for addresses of a site that lies in `folder` and calls itself `origin`. */
export function pasteInWordPress(
  folder: string,
  origin: string,
  addresses: readonly string[],
): Map<string, Pasted> {
  const program = join(import.meta.dirname, "wordpress.php");
  const run = spawnSync("php", [program, folder, origin, ...addresses], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(`WordPress: ${run.stdout}${run.stderr}`);
  return new Map(Object.entries(JSON.parse(run.stdout) as Record<string, Pasted>));
}

let secrets = 0;

/**
 * Behaves alike where there is no WordPress: keeps the quotation and the frame and only those attributes
 * that WordPress keeps, adds sandbox and secret, hides the frame, and loads the listener only where there is
 * a quotation.
 */
export function pasteAlike(oembedHtml: string): Pasted {
  const secret = `secret${String(++secrets).padStart(4, "0")}`;
  const bare = oembedHtml
    .replace(/<(?!\/?(a|blockquote|iframe)\b)[^>]*>/g, "")
    .replace(
      /<(a|blockquote|iframe)\b([^>]*)>/g,
      (_, tag: string, attributes: string) => `<${tag}${kept(tag, attributes)}>`,
    );
  const [, quotation = "", frame = ""] =
    /(<blockquote>.*?<\/blockquote>)?.*?(<iframe.*?><\/iframe>)/s.exec(bare) ?? [];
  if (frame === "") return { html: "", listens: false };
  const shut = 'class="wp-embedded-content" sandbox="allow-scripts" security="restricted"';
  const hidden = quotation === "" ? "" : ' style="position: absolute; clip: rect(1px, 1px, 1px, 1px);"';
  return {
    html:
      quotation.replace("<blockquote", `<blockquote class="wp-embedded-content" data-secret="${secret}"`) +
      frame
        .replace(/ src="([^"]*)"/, ` src="$1#?secret=${secret}" data-secret="${secret}"`)
        .replace("<iframe", `<iframe ${shut}${hidden}`),
    listens: quotation !== "",
  };
}

const KEPT: Readonly<Record<string, readonly string[]>> = {
  a: ["href"],
  blockquote: [],
  iframe: ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"],
};

const kept = (tag: string, attributes: string): string =>
  [...attributes.matchAll(/ ([a-z-]+)="[^"]*"/g)]
    .map((m) => (KEPT[tag]?.includes(m[1] ?? "") ? m[0] : ""))
    .join("");

/** The listener: WordPress's own, or one that behaves alike. */
export function wordPressListener(): string {
  return existsSync(LISTENER)
    ? readFileSync(LISTENER, "utf8")
    : `addEventListener("message", ({ source, data }) => {
        if (!data || !/^[a-zA-Z0-9]+$/.test(data.secret)) return;
        for (const quotation of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]'))
          quotation.style.display = "none";
        for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
          if (frame.contentWindow !== source) continue;
          frame.removeAttribute("style");
          if (data.message === "height") frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
          if (data.message === "link" && new URL(data.value).host === new URL(frame.src).host)
            if (document.activeElement === frame) top.location.href = data.value;
        }
      });
      addEventListener("load", () => {
        for (const frame of document.querySelectorAll("iframe.wp-embedded-content"))
          frame.contentWindow.postMessage({ message: "ready", secret: frame.dataset.secret }, "*");
      });`;
}

/** A page of a WordPress site; `paste` says what became of each chart's address. */
export const wordPress = (paste: (g: Guest) => Pasted): Host => ({
  name: "WordPress",
  listens: true,
  page: (guests, width) => {
    const pasted = guests.map(paste);
    const listens = pasted.some((p) => p.listens);
    return article(
      pasted.map((p) => `<figure style="margin:0;position:relative">${p.html}</figure>`),
      width,
      "<style>iframe{max-width:100%}</style>",
      listens ? '<script src="/wp-embed.js"></script>' : "",
    );
  },
});
