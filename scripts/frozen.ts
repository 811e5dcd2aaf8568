import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type FrozenDocument, type FrozenFrame, fixedName } from "../src/model/frozen.ts";

/**
 * The frames frozen with earlier releases: `data/releases/fixed.json` remembers them, `public/fixed/` holds
 * them.
 */

const manifestOf = (root: string): string => join(root, "data/releases/fixed.json");
const documentOf = (root: string, f: FrozenFrame): string =>
  join(root, "public/fixed", fixedName(f), "index.html");

/**
 * All of them, in the order of the manifest. Throws if one has no document: its address stands in other
 * people's articles.
 */
export async function readFrozen(root: string): Promise<FrozenDocument[]> {
  const manifest = await readReleased(join(root, "data"));
  return Promise.all(
    manifest.map(async (f) => ({ ...f, html: await readFile(documentOf(root, f), "utf8") })),
  );
}

/** What the frames of earlier releases showed; `data` is the folder of the tables. Empty before the first release. */
export async function readReleased(data: string): Promise<FrozenFrame[]> {
  const text = await readFile(join(data, "releases/fixed.json"), "utf8").catch((e: NodeJS.ErrnoException) => {
    if (e.code === "ENOENT") return "[]";
    throw e;
  });
  return JSON.parse(text) as FrozenFrame[];
}

/**
 * Adds the frames that are not frozen yet and leaves the others as they are. Documents are written before
 * the manifest that names them. Returns those that were added.
 */
export async function addFrozen(root: string, documents: readonly FrozenDocument[]): Promise<FrozenFrame[]> {
  const before = await readReleased(join(root, "data"));
  const known = new Set(before.map(fixedName));
  const added: FrozenFrame[] = [];
  for (const { html, ...f } of documents) {
    if (known.has(fixedName(f))) continue;
    const file = documentOf(root, f);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, html);
    added.push(f);
  }
  if (added.length > 0) {
    const order = (f: FrozenFrame): string => `${f.date} ${fixedName(f)}`;
    const lines = [...before, ...added]
      .sort((a, b) => (order(a) < order(b) ? -1 : 1))
      .map((f) => JSON.stringify(f));
    await mkdir(dirname(manifestOf(root)), { recursive: true });
    await writeFile(manifestOf(root), `[\n${lines.join(",\n")}\n]\n`);
  }
  return added;
}
