import { spawn } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { FOLK1E, type StatbankServer, statbankServer } from "./statbank-server.ts";
import { type Workbench, workbench } from "./workbench.ts";

/** `npm run statbank` as staff run it, on a copy of the project, against a server that answers as the API does. */

let server: StatbankServer;
let bench: Workbench;
let untouched: { values: string; sources: string };

beforeAll(async () => {
  server = await statbankServer();
  bench = workbench();
  untouched = { values: bench.read("data/other-values.csv"), sources: bench.read("data/sources.csv") };
});
afterAll(async () => {
  bench.remove();
  await server.close();
});
beforeEach(() => {
  bench.write("data/other-values.csv", untouched.values);
  bench.write("data/sources.csv", untouched.sources);
  rmSync(join(bench.folder, "data/snapshots"), { recursive: true, force: true });
  server.asked.length = 0;
  server.table = FOLK1E;
  server.figure = (_, origin) => ({ TOT: "200000", "25": "9000", "35": "3100" })[origin] ?? "0";
  server.failing = [];
});

/** Both streams as one text, since staff see one window. */
async function statbank(
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, ["scripts/statbank.ts", ...args], {
    cwd: bench.folder,
    env: {
      ...process.env,
      STATBANK_URL: server.address,
      STATBANK_WAITS: "0,0,0",
      STATBANK_TODAY: "2026-11-23",
      ...env,
    },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (d) => (said += d));
  const code = await new Promise<number>((done) => child.on("close", (c) => done(c ?? -1)));
  return { code, said };
}

const row = (table: string, id: string): string | undefined =>
  bench
    .read(`data/${table}.csv`)
    .split("\r\n")
    .find((l) => l.startsWith(`${id};`));

test("fetches, keeps a snapshot with hash and address, and writes part, whole and share", async () => {
  const { code, said } = await statbank();
  expect(code, said).toBe(0);
  expect(row("other-values", "non-western-denmark-part-2010")).toBe(
    "non-western-denmark-part-2010;denmark;Personer med ikke-vestlig oprindelse;People of non-Western origin;;01-01-2010;day;;12100;exact;persons;no;Vi har lagt flere grupper i Statistikbanken sammen.;We have added up several groups of the StatBank.;;statbank-folk1e;derived",
  );
  expect(row("other-values", "non-western-copenhagen-share-2011")).toBe(
    "non-western-copenhagen-share-2011;copenhagen;Ikke-vestlig oprindelse;Non-Western origin;non-western;01-01-2011;day;;6,1;exact;pct;no;Egne beregninger på baggrund af tal fra Danmarks Statistik.;Our own calculation from figures of Statistics Denmark.;;statbank-folk1e;derived",
  );
  expect(row("sources", "statbank-folk1e")).toContain("https://www.statistikbanken.dk/FOLK1E");
  expect(said).toContain("data/other-values.csv: 12 nye rækker, 0 ændrede celler, 0 rækker som før");
  // 1 January only, and not before the year the row names.
  expect(bench.read("data/other-values.csv")).not.toMatch(/share-2009/);

  const [name = ""] = readdirSync(join(bench.folder, "data/snapshots/statbank")).sort();
  expect(name).toMatch(/^non-western-copenhagen-2026-11-23-[0-9a-f]{8}\.json$/);
  const kept = JSON.parse(bench.read(`data/snapshots/statbank/${name}`));
  expect(kept).toMatchObject({ address: `${server.address}/data`, taken: "2026-11-23" });
  expect(name).toContain(kept.hash.slice(0, 8));
});

test("the tables with the new rows pass the checks, and the rest of each file keeps its bytes", async () => {
  await statbank();
  const { runData } = await import("../scripts/data.ts");
  const run = await runData(join(bench.folder, "data"));
  expect(run.ok ? [] : run.problems).toEqual([]);
  expect(bench.read("data/other-values.csv").startsWith(untouched.values)).toBe(true);
});

test("asks for the names of today, whatever their codes are", async () => {
  server.table = {
    ...FOLK1E,
    variables: FOLK1E.variables.map((v) => ({
      ...v,
      values: v.values.map((x) => (x.id === "25" ? { ...x, id: "250" } : x)),
    })),
  };
  server.figure = (_, origin) => ({ TOT: "200000", "250": "9000", "35": "3100" })[origin] ?? "0";
  expect((await statbank()).code).toBe(0);
  expect(row("other-values", "non-western-denmark-part-2010")).toContain(";12100;");
});

test("the same again changes nothing; a figure the StatBank has revised is told, old and new", async () => {
  await statbank();
  const before = bench.read("data/other-values.csv");
  const again = await statbank();
  expect(again.said).toContain("0 nye rækker, 0 ændrede celler, 12 rækker som før");
  expect(bench.read("data/other-values.csv")).toBe(before);

  server.figure = (_, origin, period) =>
    ({ TOT: "200000", "25": period === "2011K1" ? "9400" : "9000", "35": "3100" })[origin] ?? "0";
  const revised = await statbank();
  expect(revised.said).toContain("non-western-denmark-part-2011, value: 12100 → 12500");
  expect(revised.said).toContain("non-western-denmark-share-2011, value: 6,1 → 6,3");
});

test("works from the snapshots without a network", async () => {
  await statbank();
  const online = bench.read("data/other-values.csv");
  bench.write("data/other-values.csv", untouched.values);
  bench.write("data/sources.csv", untouched.sources);
  const { code, said } = await statbank(["--uden-net"], { STATBANK_URL: "http://127.0.0.1:9/v1" });
  expect(code, said).toBe(0);
  expect(bench.read("data/other-values.csv")).toBe(online);
});

test("a snapshot that was changed by hand is refused", async () => {
  await statbank();
  const folder = "data/snapshots/statbank";
  const [name = ""] = readdirSync(join(bench.folder, folder)).sort();
  bench.write(`${folder}/${name}`, bench.read(`${folder}/${name}`).replace("9000", "9001"));
  const { code, said } = await statbank(["--uden-net"]);
  expect(code).toBe(1);
  expect(said).toBe(
    `data/snapshots/statbank/${name}\n  Filen er ændret, siden den blev gemt: Svaret passer ikke til sin hash.\n  → Hent tallene igen: npm run statbank\n`,
  );
});

test("asks again when the server is busy, and gives up politely", async () => {
  server.failing = [503, 429];
  expect((await statbank()).code).toBe(0);
  expect(server.asked.map((a) => a.path).slice(0, 4)).toEqual([
    "tableinfo",
    "tableinfo",
    "tableinfo",
    "data",
  ]);

  server.failing = Array(8).fill(503);
  const { code, said } = await statbank();
  expect(code).toBe(1);
  expect(said).toContain(
    "data/comparisons.csv, række 2 (non-western-denmark)\n  Statistikbanken svarer med en fejl (503), også efter 4 forsøg.\n  → Tallene er som før. Prøv igen senere, eller brug det seneste øjebliksbillede: npm run statbank -- --uden-net\n",
  );
});

test("tells no network from a missing table from a changed one, and writes nothing", async () => {
  const away = await statbank([], { STATBANK_URL: "http://127.0.0.1:9/v1" });
  expect(away.said).toContain("Der er ingen forbindelse til Statistikbanken");

  server.table = undefined;
  const missing = await statbank();
  expect(missing.said).toContain(
    "Statistikbanken har ikke tabellen FOLK1E, eller den tager ikke imod spørgsmålet (Tabellen FOLK1E findes ikke).\n  → Se, om tabellen har fået et nyt navn: https://www.statistikbanken.dk/FOLK1E. Ret navnet i data/comparisons.csv.",
  );

  server.table = {
    ...FOLK1E,
    variables: [
      ...FOLK1E.variables.map((v) => ({
        ...v,
        values: v.values.map((x) => ({ ...x, text: x.text.replace("ikke-vestlige", "andre ikke-vestlige") })),
      })),
      { id: "ALDER", text: "alder", elimination: false, time: false, values: [] },
    ],
  };
  const changed = await statbank();
  const now =
    "»I alt«, »Personer med dansk oprindelse«, »Indvandrere fra vestlige lande«, »Indvandrere fra andre ikke-vestlige lande«, »Efterkommere fra vestlige lande«, »Efterkommere fra andre ikke-vestlige lande«";
  expect(changed.said).toContain(
    [
      "data/comparisons.csv, række 2 (non-western-denmark)",
      "  Tabellen FOLK1E er lavet om.",
      `  HERKOMST har ikke længere værdien »Indvandrere fra ikke-vestlige lande«. Den har nu ${now}.`,
      `  HERKOMST har ikke længere værdien »Efterkommere fra ikke-vestlige lande«. Den har nu ${now}.`,
      "  Variablen ALDER (alder) er ny og kan ikke udelades.",
      "  → Ret rækken i data/comparisons.csv, så den passer til tabellen, som den er nu.",
    ].join("\n"),
  );
  for (const outcome of [away, missing, changed]) expect(outcome.code).toBe(1);
  expect(bench.read("data/other-values.csv")).toBe(untouched.values);
  expect(bench.has("data/snapshots")).toBe(false);
});

test("a withheld figure is no row, and a table that is no longer kept up is told", async () => {
  server.table = { ...FOLK1E, active: false };
  server.figure = (_, origin, period) =>
    period === "2011K1" && origin === "35"
      ? ".."
      : ({ TOT: "200000", "25": "9000", "35": "3100" }[origin] ?? "0");
  const { code, said } = await statbank();
  expect(code).toBe(0);
  expect(said).toContain("non-western-denmark: Statistikbanken giver ikke tal for 2011.");
  expect(said).toContain("Tabellen FOLK1E bliver ikke længere holdt ved lige af Danmarks Statistik.");
  expect(row("other-values", "non-western-denmark-share-2011")).toBeUndefined();
});

test("speaks English when asked to", async () => {
  server.table = undefined;
  const { code, said } = await statbank(["--lang", "en"]);
  expect(code).toBe(1);
  expect(said).toContain(
    "data/comparisons.csv, row 2 (non-western-denmark)\n  The StatBank does not have the table FOLK1E, or it does not take the question (Tabellen FOLK1E findes ikke).\n  → See whether the table has a new name: https://www.statistikbanken.dk/FOLK1E. Correct the name in data/comparisons.csv.",
  );
});

test("an answer to another question is refused", async () => {
  server.figure = () => "mange";
  const { code, said } = await statbank();
  expect(code).toBe(1);
  expect(said).toContain("Svaret har noget andet end hele tal for 2010K1.");
});
