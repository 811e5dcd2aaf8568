/**
 * The running text of a built page, read in one pass without building a document: hundreds of pages take a second or two.
 * What is quoted, a title of somebody else's work, code, what a program counted, a time or a picture is no running text and is left out.
 */

/** One piece of text that a reader reads as one: a paragraph, a cell, a heading, the page's title. */
export interface Passage {
  /** What stands there without a mark; marked numbers are left out as `…`. */
  readonly bare: string;
  /** The same with the marked numbers in place. */
  readonly full: string;
  /** The tag it stands in, for the report: `main p`, `title`. */
  readonly where: string;
}

/** Elements whose content is not the page's own running words. */
const SILENT = new Set([
  "script",
  "style",
  "svg",
  "q",
  "blockquote",
  "cite",
  "code",
  "pre",
  "time",
  "kbd",
  "samp",
  "textarea",
  "template",
]);
/** Elements that stand inside a sentence; every other one ends it. */
const INLINE = new Set([
  "a",
  "abbr",
  "b",
  "bdi",
  "data",
  "dfn",
  "em",
  "i",
  "label",
  "mark",
  "small",
  "span",
  "strong",
  "sub",
  "sup",
  "u",
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
  "wbr",
]);

const TOKEN = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+/g;
const SPOKEN = /\s(?:title|aria-label)="([^"]*)"/g;
const META =
  /<meta (?:name|property)="(?:description|og:title|og:description|og:image:alt)" content="([^"]*)"/g;

/** Title, descriptions and the main content of a page, passage by passage. */
export function passagesOf(html: string): Passage[] {
  const head = [
    /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? "",
    ...[...html.matchAll(META)].map((m) => m[1] ?? ""),
  ];
  const main = html.slice(Math.max(0, html.indexOf("<main")), html.lastIndexOf("</main>"));
  return [...head.flatMap((text) => passage(text, text, "head")), ...passagesIn(main)];
}

function passage(bare: string, full: string, where: string): Passage[] {
  const said = plain(full);
  return said === "" ? [] : [{ bare: plain(bare), full: said, where }];
}

function passagesIn(html: string): Passage[] {
  const found: Passage[] = [];
  const open: string[] = [];
  let bare = "";
  let full = "";
  let silent = 0;
  let marked = 0;
  const end = () => {
    found.push(...passage(bare, full, open.at(-1) ?? "main"));
    bare = "";
    full = "";
  };
  for (const [token, slash, tag, attributes = ""] of html.matchAll(TOKEN)) {
    if (tag === undefined) {
      if (silent > 0 || token.startsWith("<!--")) continue;
      full += token;
      if (marked === 0) bare += token;
      continue;
    }
    const name = tag.toLowerCase();
    const inside = INLINE.has(name) || SILENT.has(name);
    if (silent === 0 && !inside) end();
    if (silent === 0 && !slash && !SILENT.has(name))
      for (const [, said = ""] of attributes.matchAll(SPOKEN))
        found.push(...passage(said, said, `${name} label`));
    if (VOID.has(name) || attributes.endsWith("/")) continue;
    if (!slash) {
      open.push(name);
      if (SILENT.has(name) && silent++ === 0) {
        bare += " … ";
        full += " … ";
      }
      if (name === "data" && marked++ === 0) bare += "…";
      continue;
    }
    while (open.length > 0) {
      const closed = open.pop() ?? "";
      if (SILENT.has(closed)) silent--;
      if (closed === "data") marked--;
      if (closed === name) break;
    }
  }
  end();
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: "\u00a0",
  apos: "'",
};

const plain = (html: string): string =>
  (html.includes("&")
    ? html.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, dec, hex, name) =>
        dec
          ? String.fromCodePoint(Number(dec))
          : hex
            ? String.fromCodePoint(Number.parseInt(hex, 16))
            : (ENTITIES[name] ?? whole),
      )
    : html
  )
    .replace(/\s+/g, " ")
    .trim();
