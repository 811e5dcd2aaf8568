/**
 * The running text of a built page, read in one pass without building a document: hundreds of pages take a second. What is
 * marked as data, quoted, a title of somebody else's work, code, a time or a picture is no running text and is left out.
 */

/** One piece of text that a reader reads as one: a paragraph, a cell, a heading, the page's title. */
export interface Passage {
  /** Spaces run together; what was left out stands as `…`. */
  readonly text: string;
  /** The ids of the elements it lies in, from the outermost. */
  readonly within: readonly string[];
}

/** Elements whose content is not the page's own running words. */
const SILENT = new Set([
  "script",
  "style",
  "svg",
  "data",
  "q",
  "blockquote",
  "cite",
  "code",
  "pre",
  "time",
  "kbd",
  "samp",
  "textarea",
  "option",
  "template",
]);
/** Elements that stand inside a sentence; every other one ends it. */
const INLINE = new Set([
  "a",
  "abbr",
  "b",
  "bdi",
  "em",
  "i",
  "small",
  "span",
  "strong",
  "sub",
  "sup",
  "u",
  "label",
  "dfn",
  "mark",
  "wbr",
]);
const VOID = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);

const TOKEN = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+/g;

/** Title, description and the main content of a page, passage by passage. */
export function passagesOf(html: string): Passage[] {
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? "";
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "";
  const metas = [
    ...html.matchAll(
      /<meta (?:name|property)="(?:description|og:title|og:description|og:image:alt)" content="([^"]*)"/g,
    ),
  ];
  return [title, ...metas.map((m) => m[1] ?? "")]
    .map((t): Passage => ({ text: plain(t), within: [] }))
    .concat(passagesIn(main));
}

interface Open {
  readonly name: string;
  readonly id: string | undefined;
}

function passagesIn(html: string): Passage[] {
  const found: Passage[] = [];
  const open: Open[] = [];
  let text = "";
  let silent = 0;
  const end = () => {
    const said = plain(text);
    if (said !== "") found.push({ text: said, within: open.flatMap((o) => o.id ?? []) });
    text = "";
  };
  for (const [token, slash, tag = "", attributes = ""] of html.matchAll(TOKEN)) {
    if (tag === "") {
      if (!token.startsWith("<!--") && silent === 0) text += token;
      continue;
    }
    const name = tag.toLowerCase();
    if (silent === 0 && !INLINE.has(name) && !SILENT.has(name)) end();
    if (silent === 0 && !slash)
      for (const [, said = ""] of attributes.matchAll(/\s(?:title|aria-label)="([^"]*)"/g))
        if (!SILENT.has(name)) found.push({ text: plain(said), within: open.flatMap((o) => o.id ?? []) });
    if (VOID.has(name) || attributes.endsWith("/")) continue;
    if (!slash) {
      open.push({ name, id: /\sid="([^"]*)"/.exec(attributes)?.[1] });
      if (SILENT.has(name) && silent++ === 0) text += " … ";
      continue;
    }
    while (open.length > 0) {
      const closed = open.pop();
      if (closed && SILENT.has(closed.name)) silent--;
      if (closed?.name === name) break;
    }
  }
  end();
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0" };

const plain = (html: string): string =>
  html
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, dec, hex, name) =>
      dec
        ? String.fromCodePoint(Number(dec))
        : hex
          ? String.fromCodePoint(Number.parseInt(hex, 16))
          : (ENTITIES[name] ?? whole),
    )
    .replace(/\s+/g, " ")
    .trim();
