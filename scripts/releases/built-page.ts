import { parseHTML } from "linkedom";
import type { Locale } from "../../src/i18n/locale.ts";

/** What a built document says: the words and pictures of a chart's frame, the sentences of a page. */

/** A chart as readers saw it in one language. */
export interface ChartFace {
  readonly locale: Locale;
  readonly title: string;
  readonly subtitle: string;
  readonly description: string;
  readonly note: string;
  /** The two pictures as they stand in the frame, and the colours of the light theme they are painted with. */
  readonly narrow: string;
  readonly wide: string;
  readonly colours: Readonly<Record<string, string>>;
}

/** Reads a fixed frame, of this build or frozen with a release. Throws, naming it, if it is no frame of ours. */
export function faceOfFrame(html: string, name: string): ChartFace {
  const { document } = parseHTML(html);
  const text = (selector: string): string => {
    const found = [...document.querySelectorAll(selector)].at(-1);
    if (!found) throw new Error(`the frame ${name} has no ${selector}`);
    return plain(found.textContent ?? "");
  };
  const picture = (size: string): string => {
    const svg = new RegExp(
      `<svg [^>]*class="picture ${size}"[\\s\\S]*?</svg>|<svg class="picture ${size}"[\\s\\S]*?</svg>`,
    );
    const found = svg.exec(html)?.[0];
    if (!found) throw new Error(`the frame ${name} has no ${size} picture`);
    return found;
  };
  const root = /:root\{([^}]*)\}/.exec(html)?.[1] ?? "";
  return {
    locale: document.documentElement.getAttribute("lang") === "en" ? "en" : "da",
    title: text("h1"),
    subtitle: text(".sub"),
    description: text(".words"),
    note: text(".note"),
    narrow: picture("narrow"),
    wide: picture("wide"),
    colours: Object.fromEntries(
      [...root.matchAll(/(--[a-z0-9-]+):(#[0-9a-f]{3,8})/gi)].map((m) => [m[1] ?? "", m[2] ?? ""]),
    ),
  };
}

/**
 * What is no running text, or is told elsewhere: charts with their words, tables, lists of rows, ways through the site; and
 * the book of publishing, which a release itself writes.
 */
const NO_PROSE =
  "figure, table, nav, form, .entries, .crumbs, .origin, .downloads, [data-book], .files, svg, style, script";
/** Words that go by beside a figure stand in it, and are the page's own all the same. */
const BESIDE = ".step";
const BLOCKS = "p, li, dd, dt, h1, h2, h3, blockquote";

/** The sentences of a page's own text, in order. */
export function sentencesOfPage(html: string): string[] {
  const { document } = parseHTML(html);
  const main = document.querySelector("main");
  if (!main) return [];
  return [...main.querySelectorAll(BLOCKS)]
    .filter((b) => isProse(b) && !b.querySelector(BLOCKS))
    .flatMap((b) => sentencesIn(plain(b.textContent ?? "")));
}

/** What stands nearest around a passage decides. */
function isProse(block: Element): boolean {
  const around = block.closest(`${NO_PROSE}, ${BESIDE}`);
  return around === null || around.matches(BESIDE);
}

/**
 * Splits running text after the full stop, the question mark or the exclamation mark that ends a sentence: what follows
 * begins with a capital letter or a quotation. »7. marts« and »kr.« end none.
 */
export function sentencesIn(text: string): string[] {
  return text
    .split(
      /(?<=[.!?][»«”"’)]?)(?<!\b\d{1,2}\.)(?<!\b(?:kr|mio|fx|bl\.a|ca|nr|stk|jf|e\.g|i\.e|no)\.)\s+(?=[A-ZÆØÅ»“"(])/u,
    )
    .map((s) => s.trim())
    .filter((s) => s !== "");
}

const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, " ").trim();
