import {
  access,
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readlink,
  rename,
  rm,
  symlink,
} from "node:fs/promises";
import { basename, join } from "node:path";
import { ROOT, runStep } from "./run.ts";

/**
 * Where the built site lies. Each build has a folder of its own in `.build/sites/`, and `dist` is a link to the last good
 * one: one rename changes it, so whoever looks at `dist/` at any moment sees the old site or the new one, whole.
 */

const sitesOf = (root: string): string => join(root, ".build", "sites");

/** How many sites are kept: the one that is shown and the one before it, which a server may still be reading from. */
const KEPT = 2;

export interface SiteOptions {
  readonly root?: string;
  /** Without PNG files, to be looked at and not published. */
  readonly pictures?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly quiet?: boolean;
  /** Draw every picture anew instead of taking those that were drawn before. */
  readonly cache?: string;
}

/** Builds the site from the generated data into `folder`, which is whole if this does not throw. */
export async function buildSite(folder: string, o: SiteOptions = {}): Promise<void> {
  const root = o.root ?? ROOT;
  const step = { ...(o.env && { env: o.env }), ...(o.quiet && { quiet: true }) };
  await runStep(["node_modules/astro/bin/astro.mjs", "build", "--outDir", folder, "--silent"], step, root);
  await access(join(folder, "index.html"));
  await runStep(["scripts/lint-prose.ts", folder], step, root);
  await runStep(["scripts/readability.ts", folder], step, root);
  if (o.pictures === false) return;
  await runStep(["scripts/rasterise.ts", folder, ...(o.cache ? [o.cache] : [])], step, root);
  await runStep(["scripts/search.ts", folder], step, root);
}

/** A new, empty folder for a build. */
export async function newSiteFolder(root: string = ROOT): Promise<string> {
  await mkdir(sitesOf(root), { recursive: true });
  const folder = await mkdtemp(join(sitesOf(root), "site-"));
  // Made for its maker's eyes alone; a web server may be somebody else.
  await chmod(folder, 0o755);
  return folder;
}

/** Lets `dist` show the site in `folder` (one of `.build/sites/`) from now on, and clears away those nobody needs. */
export async function showSite(folder: string, root: string = ROOT): Promise<void> {
  const before = await shownSite(root);
  const next = join(root, ".build", `dist.${process.pid}`);
  await rm(next, { force: true });
  await symlink(join(".build", "sites", basename(folder)), next);
  if ((await lstat(join(root, "dist")).catch(missing))?.isDirectory()) await moveAside(root);
  await rename(next, join(root, "dist"));
  await clearSites(root, [basename(folder), ...(before ? [before] : [])]);
}

/**
 * A `dist` that is a folder was built before `dist` was a link, and no rename puts a link in the place of a folder: it is
 * moved aside first, this once. A run that dies between the two is mended by `mendDist`.
 */
async function moveAside(root: string): Promise<void> {
  await rename(join(root, "dist"), join(sitesOf(root), "site-former"));
}

/** Puts the site back that a run had moved aside when it was killed. */
export async function mendDist(root: string = ROOT): Promise<void> {
  const there = await lstat(join(root, "dist")).catch(missing);
  const former = await lstat(join(sitesOf(root), "site-former")).catch(missing);
  if (!there && former) await symlink(join(".build", "sites", "site-former"), join(root, "dist"));
}

/** The name of the folder `dist` shows, or undefined if it shows none. */
async function shownSite(root: string): Promise<string | undefined> {
  return readlink(join(root, "dist")).then(
    (to) => basename(to),
    () => undefined,
  );
}

async function clearSites(root: string, kept: readonly string[]): Promise<void> {
  const keep = new Set(kept.slice(0, KEPT));
  for (const name of await readdir(sitesOf(root)))
    if (!keep.has(name)) await rm(join(sitesOf(root), name), { recursive: true, force: true });
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
