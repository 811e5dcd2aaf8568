import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Workbench, workbench } from "../workbench.ts";

/** The command itself, as staff run it: what it prints, how it ends, and that a fault writes nothing. */

let bench: Workbench;
beforeAll(() => {
  bench = workbench();
  mkdirSync(join(bench.folder, "src/generated"), { recursive: true });
  writeFileSync(join(bench.folder, "src/generated/last-good.json"), "{}\n");
  bench.change("data/money.csv", ";6800000;exact;;;;;applied;", ";6,8 mio;exact;;;;;applied;");
});
afterAll(() => bench.remove());

const run = (...args: string[]) =>
  spawnSync(process.execPath, ["scripts/build-data.ts", ...args], { cwd: bench.folder, encoding: "utf8" });

test("a fault ends with code 1, a Danish report without colour or stack, and writes nothing", () => {
  const { status, stdout, stderr } = run();
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatchInlineSnapshot(`
    "data/money.csv, række 6, kolonne amount_dkk (beløb i kr.)
      »6,8 mio« er ikke et helt tal, for det er skrevet med ord.
      → Skriv 6800000.

    1 fejl i data/; intet er skrevet.
    "
  `);
  expect(readFileSync(join(bench.folder, "src/generated/last-good.json"), "utf8")).toBe("{}\n");
  expect(bench.has("src/generated/tables")).toBe(false);
});

test.each([["--lang", "en"], ["--lang=en"], ["en"]])("speaks English when asked with %s %s", (...args) => {
  const { status, stderr } = run(...args);
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^data\/money\.csv, row \d+, column amount_dkk \(amount in DKK\)\n {2}“6,8 mio” is not a whole/,
  );
  expect(stderr).toMatch(/1 fault in data\/; nothing was written\.\n$/);
});
