import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { runStep } from "../run.ts";
import { buildSite } from "../site.ts";
import { replaceFile } from "./release.ts";

/**
 * The site as it would be with the tables and the code of now, built beside `dist/` to be looked at: without PNG files. The
 * same input is built once, however many commands ask.
 */
export async function siteAside(root: string): Promise<string> {
  const folder = join(root, ".build", "aside");
  const mark = join(root, ".build", "aside.input");
  const input = await inputOf(root);
  if ((await readFile(mark, "utf8").catch(() => "")) === input) return folder;
  await rm(mark, { force: true });
  await runStep(["scripts/build-data.ts"], { quiet: true }, root);
  await mkdir(folder, { recursive: true });
  await buildSite(folder, { root, pictures: false, quiet: true });
  await replaceFile(mark, input);
  return folder;
}

const INPUT = ["data", "src", "scripts", "public", "astro.config.mjs", "package.json"] as const;
/** Written by commands, and read by no page. */
const isNoInput = (file: string): boolean =>
  /^(src\/generated\b|data\/releases\/(tables\/|review\.json$))/.test(file);

/** A fingerprint of everything a build reads from the project. */
export async function inputOf(root: string): Promise<string> {
  const hash = createHash("sha256").update(process.env["SITE_URL"] ?? "");
  for (const name of INPUT) {
    const entries = await readdir(join(root, name), { recursive: true, withFileTypes: true }).catch(
      () => undefined,
    );
    const files = entries
      ? entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name))
      : [join(root, name)];
    for (const file of files.map((f) => f.slice(root.length + 1)).sort())
      if (!isNoInput(file)) hash.update(file).update(await readFile(join(root, file)).catch(() => ""));
  }
  return hash.digest("hex");
}
