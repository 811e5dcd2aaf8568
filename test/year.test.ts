import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { runData } from "../scripts/data.ts";
import { readMinistryTable } from "../scripts/year/ministry-table.ts";
import { type Workbench, workbench } from "./workbench.ts";

/** `npm run aar` as staff run it, on a copy of the project. The list of 2025 it reads is invented, in the ministry's form. */

const LIST = readFileSync(join(import.meta.dirname, "year", "liste-2025.csv"));
const TABLES = [
  "lists",
  "list-counts",
  "list-membership",
  "list-status",
  "observations",
  "updates",
  "gaps",
  "areas",
  "sources",
];
const ARGS = ["--dato", "01-12-2025", "--kilde", "sm-3", "--ja", "--uden-forskel"];

let bench: Workbench;
let before: Map<string, string>;
beforeAll(() => {
  bench = workbench();
  before = new Map(TABLES.map((t) => [t, bench.read(`data/${t}.csv`)]));
});
afterAll(() => bench.remove());
beforeEach(() => {
  for (const [t, content] of before) bench.write(`data/${t}.csv`, content);
});

function aar(list: string | Buffer | undefined, ...args: string[]): { code: number; said: string } {
  if (list !== undefined) bench.write("liste.csv", list as string);
  const run = spawnSync(
    process.execPath,
    ["scripts/aar.ts", ...(list === undefined ? [] : ["liste.csv"]), ...args],
    { cwd: bench.folder, encoding: "utf8", env: { ...process.env, TODAY: "2026-11-23" } },
  );
  return { code: run.status ?? -1, said: run.stdout + run.stderr };
}

const text = new TextDecoder("windows-1252").decode(LIST);
const unchanged = (): void => {
  for (const [t, content] of before) expect(bench.read(`data/${t}.csv`), t).toBe(content);
};

test("without a file it says what is due and where it may be found", () => {
  expect(aar(undefined)).toEqual({
    code: 0,
    said: [
      "Listerne: Nye tal skulle være kommet 1. december 2025.",
      "  Listerne kommer den 1. december hvert år.",
      "  Find dem: Hos Social- og Boligstyrelsen (sbst.dk), der udgiver listerne.",
      '  Læs dem ind: npm run aar -- liste.csv --dato 01-12-2025 --titel "…" --udgiver "…" --adresse "https://…"',
      "",
      "Sammenligningstal: endnu ikke hentet.",
      "  Hent dem i Statistikbanken: npm run statbank",
      "",
    ].join("\n"),
  });
});

test("shows how it read every column, and writes nothing until told to", () => {
  const { code, said } = aar(LIST, ...ARGS.slice(0, 4));
  expect(code).toBe(0);
  expect(said).toContain(
    [
      "Titel: Liste over parallelsamfund pr. 1. december 2025",
      "Kolonnerne er læst sådan:",
      "  »Boligområde« → områdets navn",
      "  »Kommune« → kommune",
      "  »Antal beboere« → beboere (1.012 til 6.002, 4 tal)",
      "  »Andel udenfor arbejdsmarkedet og uddannelse, 18-64 år (pct.)« → uden for arbejde og uddannelse (38,4 til 46,9, 4 tal)",
      "  »Andel dømte, 18 år og derover (pct.)« → dømte (1,91 til 2,3, 3 tal)",
      "  »Andel 30-59-årige med grundskole som højeste uddannelse (pct.)« → grundskole som eneste uddannelse (66,2 til 74,1, 4 tal)",
      "  »Gennemsnitlig bruttoindkomst i pct. af regionens« → indkomst i forhold til regionen (51,3 til 57,1, 4 tal)",
      "  »Andel indvandrere og efterkommere fra ikke-vestlige lande (pct.)« → ikke-vestlig oprindelse (61,4 til 78,3, 4 tal)",
      "4 områder, og en sum i linje 8, som ikke bruges.",
      "Note: * Området har ændret afgrænsning siden sidste år.",
    ].join("\n"),
  );
  expect(said).toContain("Intet er skrevet.");
  // Which areas came and went shows a row that is missing.
  expect(said).toContain("Kommet på siden den seneste liste: Skovgaardsparken\n");
  expect(said).toMatch(/Gået ud siden den seneste liste: .*Tåstrupgård/);
  unchanged();

  const english = aar(LIST, ...ARGS.slice(0, 4), "--lang", "en").said;
  expect(english).toContain("  “Antal beboere” → residents (1,012 to 6,002, 4 figures)\n");
  expect(english).toContain("Nothing was written.");
  const ours = english.replace(/“[^”]*”|^(Title|Note):.*$/gm, "");
  expect(ours).not.toMatch(/\b(ikke|områder|række|fejl)\b/);
});

test("adds the rows of the list, and every check holds", async () => {
  const { code, said } = aar(LIST, ...ARGS);
  expect(code, said).toBe(0);
  expect(said).toContain("data/list-membership.csv: 21 nye rækker\n");
  expect(said).toContain("data/updates.csv: 1 ændret celle\n");
  const line = (table: string, start: string) =>
    bench
      .read(`data/${table}.csv`)
      .split("\r\n")
      .filter((l) => l.startsWith(start));
  expect(line("lists", "list-2025-12;")).toEqual([
    "list-2025-12;list;01-12-2025;yes;;;listen over parallelsamfund;the list of parallel societies;rule-2021;;;sm-3;primary",
  ]);
  expect(line("list-counts", "list-2025-12;main;denmark;4;counted;yes;")).toHaveLength(1);
  expect(line("list-status", "list-2025-12;off;")).toHaveLength(1);
  expect(line("list-membership", "list-2025-12;gellerupparken-toveshoej;on;")).toHaveLength(1);
  expect(line("list-membership", "list-2025-12;mjoelnerparken;off;derived;")).toHaveLength(1);
  expect(line("observations", "list-2025-12;bispehaven;residents;2104;;on;yes;")).toHaveLength(1);
  expect(line("observations", "list-2025-12;skovgaardsparken;convictions;;withheld;on;yes;")).toHaveLength(1);
  expect(line("updates", "lists;")[0]).toContain(";23-11-2026;01-12-2026;");
  expect(line("gaps", "lists-2025;")).toEqual([]);
  const run = await runData(join(bench.folder, "data"));
  expect(run.ok ? [] : run.problems).toEqual([]);

  const again = aar(LIST, ...ARGS);
  expect(again.said).toContain("Listen list-2025-12 findes allerede i data/lists.csv.");
  expect(again.code).toBe(1);
});

describe("what is wrong is told at once with line and remedy, and nothing is written", () => {
  const told = (list: string, ...args: string[]): string => {
    const { code, said } = aar(list, ...(args.length > 0 ? args : ARGS));
    expect(code).toBe(1);
    unchanged();
    return said;
  };

  test("an unknown area, with the nearest known one", () => {
    const list = text.replace("Bispehaven", "Bispehavn").replace("Vollsmose", "Nyby");
    expect(told(list)).toContain(
      [
        "liste.csv, linje 4",
        "  Området »Bispehavn« kender vi ikke.",
        '  → Er det »Bispehaven«, så ret navnet i filen. Er det et nyt område, så kør igen med --nyt "Bispehavn".',
        "",
        "liste.csv, linje 6",
        "  Området »Nyby« kender vi ikke.",
        "  → Er det et nyt område, så kør igen med --nye-omraader.",
        "",
        "2 fejl i filen; intet er skrevet.",
      ].join("\n"),
    );
  });

  test("a misspelt name does not become a new area along with one that is new", () => {
    const list = text.replace("Bispehaven", "Bispehavn").replace("Vollsmose", "Nyby");
    const said = told(list, ...ARGS, "--nye-omraader");
    expect(said).toContain("Området »Bispehavn« kender vi ikke.");
    expect(said).not.toContain("Nyby");
    expect(told(text, ...ARGS, "--nyt", "Nyborg")).toContain("»Nyborg« er ikke et nyt område i filen.");
  });

  test("a figure that could mean several things", () => {
    expect(told(text.replace("38,4", "-").replace("46,9", "46.9"))).toContain(
      [
        "liste.csv, linje 4, kolonne »Andel udenfor arbejdsmarkedet og uddannelse, 18-64 år (pct.)«",
        "  »-« kan betyde flere ting.",
        "  → Skriv x, hvis tallet er tilbageholdt, · hvis det ikke er målt, og … hvis vi ikke har det.",
        "",
        "liste.csv, linje 6, kolonne »Andel udenfor arbejdsmarkedet og uddannelse, 18-64 år (pct.)«",
        "  »46.9« er ikke et tal med komma som decimaltegn.",
        "  → Skriv det som 52,8.",
      ].join("\n"),
    );
  });

  test("two columns that look like the same one", () => {
    expect(told(text.replace("Gennemsnitlig bruttoindkomst", "Andel dømte i alt"))).toContain(
      "Både »Andel dømte, 18 år og derover (pct.)« og »Andel dømte i alt i pct. af regionens« ligner kolonnen dømte.",
    );
  });

  test("a total that does not add up, and an area twice", () => {
    const list = text.replace("2.104", "2.140").replace("Skovgaardsparken", "Vollsmose");
    const said = told(list);
    expect(said).toContain("»Vollsmose« står to gange.");
    expect(said).toContain("Beboerne giver tilsammen 13965, men rækken med summen siger 13929.");
  });

  test("an unclosed quotation mark does not turn areas into a note", () => {
    expect(told(text.replace("Vollsmose", '"Vollsmose'))).toContain(
      [
        "liste.csv, linje 6",
        "  Et anførselstegn er åbnet, men ikke lukket, så resten af filen flyder sammen.",
        "  → Luk anførselstegnet, eller slet det.",
      ].join("\n"),
    );
  });

  test("a row that is short is one fault", () => {
    expect(told(text.replace(";2,05;74,1;51,3;76,0", ""))).toContain(
      [
        "liste.csv, linje 6",
        "  Rækken har 4 celler; der er 8 kolonner.",
        "  → Tjek, om et semikolon mangler. Et tal, der ikke er der, skrives x, · eller ….",
        "",
        "1 fejl i filen; intet er skrevet.",
      ].join("\n"),
    );
  });

  test("an area in another municipality", () => {
    expect(told(text.replace("Vollsmose;Odense", "Vollsmose;Aarhus"))).toContain(
      "»Vollsmose« ligger i Aarhus i filen, men i Odense i data/areas.csv.",
    );
  });

  test("commas between the cells", () => {
    expect(told(text.replaceAll(",", ".").replaceAll(";", ","))).toContain(
      "Cellerne er skilt med komma, ikke med semikolon.",
    );
  });

  test("a file that is something else", () => {
    expect(told("Kære kollega;her er listen\r\n")).toContain("Ingen række ligner overskrifterne");
    expect(told("")).toContain("Filen er tom.");
  });

  test("no date, no source, a source that is not there", () => {
    expect(told(text, "--dato", "31-02-2025", "--kilde", "sm-3")).toContain("Datoen mangler");
    expect(told(text, "--kilde", "sm-3")).toContain("Datoen mangler eller er skrevet forkert.");
    expect(told(text, "--dato", "01-12-2025")).toContain("Kilden mangler.");
    expect(told(text, "--dato", "01-12-2025", "--kilde", "sm-333")).toContain("Kilden »sm-333« findes ikke");
  });

  test("rows that read well but cannot be: the checks of all tables stop them", () => {
    const said = told(text.replace("68,9", "168,9"));
    const row = /data\/observations\.csv, række (\d+)/.exec(said)?.[1];
    expect(said).toContain(
      "Rækkerne er ikke i tabellen endnu. De kommer fra liste.csv; ret dem dér, og kør igen:\n" +
        `  række ${row}: linje 4, kolonne »Andel indvandrere og efterkommere fra ikke-vestlige lande (pct.)«`,
    );
  });
});

test("a new area and a new source are added when asked for", async () => {
  const { code, said } = aar(
    text.replace("Bispehaven;Aarhus", "Nyvang;Aarhus Kommune").replace("Vollsmose;", "Vollsmose Syd;"),
    "--dato",
    "01-12-2025",
    "--titel",
    "Liste over parallelsamfund",
    "--udgiver",
    "Social- og Boligministeriet",
    "--adresse",
    "https://example.org/liste",
    "--nye-omraader",
    "--nyt",
    "Vollsmose Syd",
    "--ja",
    "--uden-forskel",
  );
  expect(code, said).toBe(0);
  expect(bench.read("data/areas.csv")).toContain("\r\nnyvang;area;Nyvang;Nyvang;Aarhus;;;no\r\n");
  expect(bench.read("data/areas.csv")).toContain("\r\nvollsmose-syd;area;Vollsmose Syd;");
  expect(bench.read("data/sources.csv")).toContain(
    "\r\nsocial-og-boligministeriet-2025;Liste over parallelsamfund;",
  );
});

test("what Excel calls Unicode text is read too: UTF-16, tabs between the cells", () => {
  const written = Buffer.from(`\ufeff${text.replaceAll(";", "\t")}`, "utf16le");
  const [plain, unicode] = [readMinistryTable(LIST), readMinistryTable(new Uint8Array(written))];
  expect(unicode).toEqual(plain);
});

test("the form may vary: UTF-8 or Windows-1252, with or without a municipality, thousands with a space", () => {
  const plain = readMinistryTable(
    new TextEncoder().encode("Områdets navn;Beboere;Ikke-vestlige i pct.\nTåstrupgård¹;5 500;75,3 %\n"),
  );
  expect("areas" in plain && plain.areas).toEqual([
    { line: 2, name: "Tåstrupgård", municipality: null, values: { residents: 5500, "non-western": 75.3 } },
  ]);
});

describe("a site with a new list is built without a change of code or words", () => {
  const built = (list: Buffer) => {
    const { code, said } = aar(list, ...ARGS);
    expect(code, said).toBe(0);
    const build = bench.build();
    expect(build.code, build.output).toBe(0);
  };

  test("with fewer areas than the year before", { timeout: 180_000 }, () => {
    built(LIST);
    expect(bench.read("dist/diagrammer/seventeen-lists/index.html")).toContain("december 2025");
    expect(bench.read("dist/diagrammer/cohort-2010/index.html")).toContain(
      "Af de fire områder på listen i 2025 stod tre også på den første liste i 2010",
    );
    expect(textOf("dist/fremskridt/index.html")).toContain("I december 2025 var der fire områder.");
  });

  test("with more areas, and areas in Copenhagen again", { timeout: 180_000 }, () => {
    built(MORE);
    const text = textOf("dist/fremskridt/index.html");
    expect(text).toContain("I december 2025 var der elleve områder.");
    expect(text).toContain("Det er for lidt efter begge læsninger.");
  });

  test("Mjølnerparken back on it turns the story: which sentences is told in Danish, without a trace", {
    timeout: 120_000,
  }, () => {
    const before = bench.fingerprint();
    const list = new TextDecoder("windows-1252")
      .decode(MORE)
      .replace(/I alt.*/, "Mjølnerparken;København;1.204;41,0;2,10;64,0;53,1;70,2");
    const { code, said } = aar(list, ...ARGS);
    expect(code, said).toBe(0);
    const build = bench.build();
    expect(build.code).toBe(1);
    expect(build.output).toContain(
      "src/charts/copenhagen-areas.chart.ts (da, title)\n" +
        "  Ét københavnsk område stod på hver liste fra 2010 til 2025: Mjølnerparken\n" +
        "  → »Ét københavnsk område« (equals) passer ikke: ",
    );
    // All charts at once, in both languages, and no title twice.
    expect(build.output).toContain("src/charts/seventeen-lists.chart.ts (en, title)");
    expect(build.output.split("src/charts/copenhagen-areas.chart.ts (da, title)")).toHaveLength(2);
    expect(build.output).toContain("→ Er tallet forkert, så ret det i data/. Er tallet rigtigt, så skriv");
    expect(build.output).not.toMatch(/Stack trace|^\s+at .*:\d+:\d+\)?$/m);
    expect(bench.fingerprint()).toBe(before);
  });
});

const MORE = readFileSync(join(import.meta.dirname, "year", "liste-2025-flere.csv"));

/** What a reader of a page sees: its words without marks. */
const textOf = (page: string): string =>
  bench
    .read(page)
    .replace(/<[^>]*>/g, "")
    .replace(/&nbsp;|\s+/g, " ");
