import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { DIST, filesOf } from "./dist.ts";
import { workbench } from "./workbench.ts";

/** The same input gives the same bytes, wherever and in whatever surroundings the site is built. */

const bench = workbench();
afterAll(() => bench.remove(), 60_000);

/** Loaded before everything else in every process of the build: folders are listed backwards. */
const BACKWARDS = `
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const turned = (list) => Array.isArray(list) ? [...list].reverse() : list;
const { readdir, readdirSync } = fs;
const promised = fs.promises.readdir;
fs.readdirSync = (...a) => turned(readdirSync(...a));
fs.readdir = (...a) => { const done = a.pop(); return readdir(...a, (e, list) => done(e, turned(list))); };
fs.promises.readdir = async (...a) => turned(await promised(...a));
syncBuiltinESMExports();
`;

const digest = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");

test("built elsewhere, in another time zone, language and order of files, every file is the same", {
  timeout: 240_000,
}, () => {
  bench.write("backwards.mjs", BACKWARDS);
  const { code, output } = bench.build({
    TZ: "Pacific/Kiritimati",
    LANG: "tr_TR.UTF-8",
    LC_ALL: "tr_TR.UTF-8",
    LANGUAGE: "tr",
    NODE_OPTIONS: `--import ${join(bench.folder, "backwards.mjs")}`,
  });
  expect(code, output).toBe(0);
  const there = join(bench.folder, "dist");
  const files = filesOf();
  const found = filesOf(there).map((f) => f.slice(there.length - DIST.length));
  expect(found, "dist/ is older than its sources: run `npm run build` first").toEqual(files);
  const differ = files.filter((f) => digest(join(DIST, f)) !== digest(join(there, f)));
  expect(differ, "dist/ is older than its sources, or the build depends on its surroundings").toEqual([]);
});

test("pictures that are drawn anew are the same as those drawn before", { timeout: 60_000 }, async () => {
  const { drawPng } = await import("../scripts/picture-png.ts");
  for (const name of ["seventeen-lists-wide-light", "money-at-one-scale-narrow-dark"]) {
    const png = await drawPng(readFileSync(join(DIST, "pictures", `${name}.svg`), "utf8"));
    expect(png.equals(readFileSync(join(DIST, "pictures", `${name}.png`))), name).toBe(true);
  }
});

test("the order that is handed to the build really is another one", () => {
  const list = (options: string): string =>
    bench.run("-e", ['console.log(require("fs").readdirSync("data").join())'], { NODE_OPTIONS: options })
      .output;
  const plain = list("").trim().split(",");
  expect(
    list(`--import ${join(bench.folder, "backwards.mjs")}`)
      .trim()
      .split(","),
  ).toEqual(plain.reverse());
  rmSync(join(bench.folder, "backwards.mjs"));
});
