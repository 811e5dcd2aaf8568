import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { emit } from "../scripts/emit.ts";

/** The generated JSON takes the place of the old as one, and leaves nothing beside it. */

test("what a killed run left is cleared away, what another run is writing is not", async () => {
  const folder = mkdtempSync(join(tmpdir(), "emit-"));
  // No process has an id above the machine's highest, and whoever started this one is still there.
  const [gone, atWork] = [2 ** 30, process.ppid];
  for (const name of [
    `made.${gone}.next`,
    `made.${gone}.old`,
    `made.${atWork}.next`,
    "made.by-hand",
    "other",
  ])
    mkdirSync(join(folder, name));
  await emit(join(folder, "made"), { "a/b.json": { n: 1 } });
  await emit(join(folder, "made"), { "a/b.json": { n: 2 } });
  expect(readdirSync(folder).toSorted()).toEqual(
    ["made", `made.${atWork}.next`, "made.by-hand", "other"].toSorted(),
  );
  expect(readFileSync(join(folder, "made/a/b.json"), "utf8")).toBe('{"n":2}\n');
  rmSync(folder, { recursive: true });
});
