import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { close, createIndex, type IndexFile, type PagefindIndex } from "pagefind";

/**
 * `node scripts/search.ts <folder>`: makes the search index of a built site, in `<folder>/pagefind/`, one a language with its
 * own word endings. A page says in `data-kind` on its main part what kind of thing it is; one without is not to be found,
 * and neither are frames. Events and words of the glossary are found by themselves, at their places in their pages.
 */

/** What in a page is not its own: ways around it, and tables that have a page for each row. */
const NOT_INDEXED = [
  ".crumbs",
  ".leaf",
  ".filter",
  ".shown",
  ".take",
  ".jump",
  ".table-page",
  ".source",
  "svg",
];

/** Of what Pagefind offers, the parts our own search page uses. */
const WANTED =
  /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|.*\.pf_(meta|index|fragment)|wasm\..*)$/;

export interface Indexed {
  readonly pages: number;
  readonly parts: number;
  readonly files: number;
  readonly bytes: number;
}

/** Throws, naming the page, if one cannot be indexed. */
export async function indexSite(folder: string): Promise<Indexed> {
  const { index, errors } = await createIndex({ rootSelector: "main", excludeSelectors: NOT_INDEXED });
  if (!index) throw new Error(errors.join("\n"));
  const out = join(folder, "pagefind");
  await rm(out, { recursive: true, force: true });
  try {
    const counts = { pages: 0, parts: 0, files: 0, bytes: 0 };
    const kinds = new Map<string, string>();
    for (const address of await pageAddresses(folder)) {
      const html = await readFile(join(folder, address, "index.html"), "utf8");
      const kind = /<main [^>]*?data-kind="([a-z]+)"/.exec(html)?.[1];
      if (!kind) continue;
      refuse(address, (await index.addHTMLFile({ url: address, content: html })).errors);
      kinds.set(address, kind);
      counts.pages++;
      for (const part of partsOf(html)) {
        await addPart(index, address, part);
        kinds.set(`${address}#${part.id}`, part.kind);
        counts.parts++;
      }
    }
    const made = await index.getFiles();
    refuse(out, made.errors);
    for (const { path, content } of [
      ...made.files.filter((f) => WANTED.test(f.path)),
      kindsFile(made.files, kinds),
    ]) {
      const file = join(out, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, path === "pagefind-entry.json" ? inOrder(content) : content);
      counts.files++;
      counts.bytes += content.length;
    }
    return counts;
  } finally {
    await close();
  }
}

/** The list of languages, which Pagefind writes in an order that changes from run to run. */
function inOrder(entry: Uint8Array): string {
  const read = JSON.parse(Buffer.from(entry).toString("utf8")) as { languages: Record<string, unknown> };
  const languages = Object.entries(read.languages).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ ...read, languages: Object.fromEntries(languages) });
}

/**
 * Which kind each result is, by the name of its fragment. Pagefind's own filters are written in an order that changes from
 * run to run, and the same site would not give the same bytes.
 */
function kindsFile(files: readonly IndexFile[], kinds: ReadonlyMap<string, string>): IndexFile {
  const known = files.flatMap(({ path, content }) => {
    const id = /([^/]+)\.pf_fragment$/.exec(path)?.[1];
    if (id === undefined) return [];
    // A fragment is packed JSON behind a mark of its own.
    const text = gunzipSync(content).toString("utf8");
    const { url } = JSON.parse(text.slice(text.indexOf("{"))) as { url: string };
    return [[id, kinds.get(url)] as const];
  });
  const sorted = known.sort(([a], [b]) => (a < b ? -1 : 1));
  return { path: "kinds.json", content: Buffer.from(JSON.stringify(Object.fromEntries(sorted))) };
}

/** In a fixed order, so that the same site gives the same bytes. */
async function pageAddresses(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files
    .map((f) => `/${f.replaceAll("\\", "/")}`)
    .filter((f) => f.endsWith("/index.html") && !/^\/(en\/)?(embed|fixed)\//.test(f))
    .map((f) => f.replace(/index\.html$/, ""))
    .sort();
}

interface Part {
  readonly id: string;
  readonly kind: string;
  readonly language: string;
  readonly title: string;
  readonly text: string;
}

/** The entries of a page that are things of their own: those that bear `data-find` with their kind. */
function partsOf(html: string): Part[] {
  if (!html.includes(" data-find=")) return [];
  const { document } = parseHTML(html);
  return [...document.querySelectorAll("[data-find][id]")].map((entry) => ({
    id: entry.id,
    kind: entry.getAttribute("data-find") ?? "",
    language: document.documentElement.getAttribute("lang") ?? "",
    title: squeeze(entry.querySelector("h3, dt")?.textContent),
    text: [...entry.children].map((c) => squeeze(c.textContent)).join(". "),
  }));
}

async function addPart(index: PagefindIndex, address: string, part: Part): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url: `${address}#${part.id}`,
    content: part.text,
    language: part.language,
    meta: { title: part.title },
  });
  refuse(`${address}#${part.id}`, errors);
}

const squeeze = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

function refuse(what: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`${what}: ${errors.join("; ")}`);
}

const [folder] = process.argv.slice(2);
if (import.meta.main && folder) {
  const { pages, parts, files, bytes } = await indexSite(folder);
  console.log(
    `${pages} sider og ${parts} begivenheder og ord kan søges: ${files} filer, ${Math.round(bytes / 1000)} kB`,
  );
}
