import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { faultsOfFlags } from "../scripts/flags.ts";

/** What may be wrong after the name of a command: told in words, before anything is done. */

const KNOWN = {
  options: {
    lang: { type: "string" },
    dato: { type: "string" },
    titel: { type: "string" },
    "nye-omraader": { type: "boolean" },
  },
  words: 1,
} as const;
const told = (args: readonly string[], env = {}) =>
  faultsOfFlags(KNOWN, args, env)
    .map((f) => f.da)
    .join("\n\n");

test("what is right is no fault", () => {
  expect(told(["liste.csv", "--dato", "01-12-2025", "--nye-omraader", "--lang=en"])).toBe("");
  expect(told(["en", "liste.csv"])).toBe("");
});
test("a misspelt flag, with the nearest, and one that is like none", () => {
  expect(told(["liste.csv", "--dao", "01-12-2025"])).toMatchInlineSnapshot(`
    "Kommandoen kender ikke --dao.
      → Mente du --dato? Den kender --lang, --dato, --titel, --nye-omraader."
  `);
  expect(told(["--hjælp"])).toMatchInlineSnapshot(`
    "Kommandoen kender ikke --hjælp.
      → Den kender --lang, --dato, --titel, --nye-omraader."
  `);
});
test("a flag without its value, and a value after one that takes none", () => {
  expect(told(["liste.csv", "--dato", "--nye-omraader=ja", "--titel"])).toMatchInlineSnapshot(`
    "Der står intet efter --dato.
      → Skriv, hvad det skal være: --dato "…"

    Der står intet efter --titel.
      → Skriv, hvad det skal være: --titel "…""
  `);
  expect(told(["liste.csv", "--nye-omraader=ja"])).toMatchInlineSnapshot(`
    "--nye-omraader tager ingen værdi.
      → Skriv det alene."
  `);
});
test("a title of several words without quotation marks is not cut short in silence", () => {
  expect(told(["liste.csv", "--titel", "Liste", "over", "parallelsamfund"])).toMatchInlineSnapshot(`
    "Kommandoen ved ikke, hvad den skal bruge »over parallelsamfund« til.
      → Sæt anførselstegn om en tekst på flere ord, fx --da "To ord", eller slet det."
  `);
});
test("a language there is not", () => {
  expect(told(["--lang", "de"])).toMatchInlineSnapshot(`
    "»de« er ikke et af sprogene.
      → Skriv --lang da eller --lang en."
  `);
});
test("flags that npm kept, because the two dashes were left out", () => {
  const env = { npm_config_dato: "true", npm_config_nye_omraader: "true", npm_lifecycle_event: "aar" };
  expect(told(["liste.csv", "01-12-2025"], env)).toMatchInlineSnapshot(`
    "--dato, --nye-omraader nåede ikke frem til kommandoen, for npm tog det selv.
      → Skriv -- med mellemrum på begge sider lige efter navnet: npm run aar -- …"
  `);
});

test.each([
  "build-data",
  "build",
  "data-diff",
  "gennemse",
  "udgiv",
  "tilbage",
  "verificer",
  "aar",
  "statbank",
])("%s tells a flag it does not know in both languages, without a trace, and does nothing", (script) => {
  const said = (...args: string[]) => {
    const run = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
      cwd: join(import.meta.dirname, ".."),
      encoding: "utf8",
    });
    return [run.status, run.stdout, run.stderr.split("\n")[0]];
  };
  expect(said("--findes-ikke")).toEqual([1, "", "Kommandoen kender ikke --findes-ikke."]);
  expect(said("--findes-ikke", "--lang", "en")).toEqual([1, "", "The command does not know --findes-ikke."]);
});
