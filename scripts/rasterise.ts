import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { formatFor } from "../src/i18n/format.ts";
import { LOCALES } from "../src/i18n/locale.ts";
import { drawPng, recipe } from "./picture-png.ts";

/**
 * `node scripts/rasterise.ts <folder> [<cache>]`: makes a PNG of every picture of a built site, beside its SVG. A picture that was drawn
 * before is taken from `.build/pictures/`, by a fingerprint of all it depends on. Of a picture for sharing only the PNG stays.
 */

const CACHE = join(import.meta.dirname, "..", ".build", "pictures");

/** A picture for sharing is fetched by machines that give up on large ones. */
const SHARED_MOST = 60_000;

export interface Rasterised {
  readonly count: number;
  /** How many of them had to be drawn. */
  readonly drawn: number;
  /** Bytes of all PNGs together. */
  readonly bytes: number;
}

/** Throws, naming the picture, if one cannot be drawn; `folder` is half done then and not to be published. */
export async function rasterise(folder: string, cache: string = CACHE): Promise<Rasterised> {
  await mkdir(cache, { recursive: true });
  const known = new Set(await readdir(cache));
  const used = new Set<string>();
  const by = recipe();
  const files = await svgFiles(folder);
  let bytes = 0;
  let drawn = 0;

  const one = async (file: string): Promise<void> => {
    const svg = await readFile(file, "utf8");
    const shared = file.endsWith("share.svg");
    const name = `${createHash("sha256").update(by).update(String(shared)).update(svg).digest("hex")}.png`;
    used.add(name);
    if (!known.has(name)) {
      const png = await drawPng(svg, shared ? SHARED_MOST : undefined).catch((e: Error) => {
        throw new Error(`${file}: ${e.message}`, { cause: e });
      });
      drawn++;
      await replaceFile(join(cache, name), png);
    }
    const png = await readFile(join(cache, name));
    bytes += png.length;
    await writeFile(file.replace(/svg$/, "png"), png);
    if (shared) await rm(file);
  };

  await inTurns(files, availableParallelism(), one);
  for (const name of known) if (!used.has(name)) await rm(join(cache, name), { force: true });
  return { count: files.length, drawn, bytes };
}

async function svgFiles(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const locale of LOCALES) {
    const pictures = join(folder, locale === "da" ? "" : locale, "pictures");
    for (const name of (await readdir(pictures)).sort())
      if (name.endsWith(".svg")) files.push(join(pictures, name));
  }
  if (files.length === 0) throw new Error(`there is no picture in ${folder}`);
  return files;
}

/** A file that is there is whole, also where the power goes while it is written. */
async function replaceFile(file: string, content: Buffer): Promise<void> {
  await writeFile(`${file}.${process.pid}`, content);
  await rename(`${file}.${process.pid}`, file);
}

/** Does all, `many` at a time. After a fault nothing new is begun. */
async function inTurns<T>(all: readonly T[], many: number, one: (item: T) => Promise<void>): Promise<void> {
  const left = [...all];
  await Promise.all(
    Array.from({ length: many }, async () => {
      for (let item = left.shift(); item !== undefined; item = left.shift())
        await one(item).catch((e: unknown) => {
          left.length = 0;
          throw e;
        });
    }),
  );
}

if (import.meta.main) {
  const [folder, cache] = process.argv.slice(2);
  if (!folder)
    throw new Error("node scripts/rasterise.ts <folder of a built site> [<folder of pictures drawn before>]");
  const begun = performance.now();
  const { count, drawn, bytes } = await rasterise(folder, cache);
  const f = formatFor("da");
  const seconds = f.number((performance.now() - begun) / 1000, 1);
  const before = drawn === count ? "" : `, ${f.number(count - drawn)} fra før`;
  console.log(
    `${f.number(count)} billeder som PNG${before}: ${seconds} sekunder, ${f.number(bytes / 1e6, 1)} MB`,
  );
}
