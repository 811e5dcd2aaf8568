import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";

/** The built site as the tests read it: files of `dist/`, pages by address. */

/** `DIST` in the environment names another build to be tested, from the project's root. */
export const DIST = join(import.meta.dirname, "..", process.env["DIST"] ?? "dist");

export function filesOf(folder: string = DIST): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name).slice(DIST.length))
    .sort();
}

/** The addresses of all pages: `/`, `/indsatser/`, … Frames are parts of other people's pages, and no pages. */
export function pageAddresses(): string[] {
  return documentAddresses().filter((a) => !FRAME.test(a) && a !== SENT_ON);
}

/** The addresses of all frames: `/embed/…/`, `/en/embed/…/`, `/fixed/…/`. */
export function frameAddresses(): string[] {
  return documentAddresses().filter((a) => FRAME.test(a));
}

/** No page, only the short address that sends on to the accessibility statement. */
const SENT_ON = "/was/";

const FRAME = /^(\/en)?\/(embed|fixed)\//;

function documentAddresses(): string[] {
  return filesOf()
    .filter((f) => f.endsWith("/index.html"))
    .map((f) => f.replace(/index\.html$/, ""));
}

export function htmlOf(address: string): string {
  return readFileSync(join(DIST, address, address.endsWith("/") ? "index.html" : ""), "utf8");
}

const parsed = new Map<string, Document>();

/** Parsed once a run: the pages are read, never changed. */
export function documentOf(address: string): Document {
  const known = parsed.get(address) ?? (parseHTML(htmlOf(address)).document as unknown as Document);
  parsed.set(address, known);
  return known;
}
