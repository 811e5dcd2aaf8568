import { join } from "node:path";
import { expect, test } from "vitest";
import { runData } from "../scripts/data.ts";
import { tellProblems } from "../scripts/problem.ts";
import type { TableId, Tables } from "../src/model/tables/index.ts";
import { judgeSite } from "./judge-site.ts";

/** Forty chosen cells: a change in any of them makes a sentence, a title or a belief untrue, and the build says which. */

const run = await runData(join(import.meta.dirname, "../data"));
if (!run.ok) throw new Error(tellProblems(run.problems));
const { tables } = run;

type Flip = readonly [
  table: TableId,
  key: Readonly<Record<string, string>>,
  column: string,
  to: number | string,
  told: RegExp,
];

const seen = (list: string, indicator: string): Readonly<Record<string, string>> => ({
  list,
  area: "mjoelnerparken",
  indicator,
});
const count = (list: string, area: string): Readonly<Record<string, string>> => ({
  list,
  area,
  list_type: "main",
  used: "yes",
});

const FLIPS: readonly Flip[] = [
  ["observations", seen("list-2010-10", "outside-work"), "value", 51.8, /aftalens tal er 52,8/],
  ["observations", seen("list-2013-10", "outside-work"), "value", 39.4, /charts\/outside-work\.|above-each/],
  ["observations", seen("list-2014-12", "outside-work"), "value", 38.4, /above-each/],
  ["observations", seen("list-2017-12", "outside-work"), "value", 40, /above-each/],
  ["observations", seen("list-2014-12", "convictions"), "value", 2.9, /\(below\)|charts\/convictions\./],
  ["observations", seen("list-2016-12", "convictions"), "value", 2.7, /\(below\)|charts\/convictions\./],
  ["observations", seen("list-2012-10", "convictions"), "value", 2.6, /charts\/convictions\./],
  ["observations", seen("list-2015-12", "non-western"), "value", 49.9, /charts\/non-western\./],
  ["observations", seen("list-2016-12", "basic-education"), "value", 49, /charts\/basic-education\./],
  ["observations", seen("list-2016-12", "income"), "value", 56, /charts\/income\./],
  ["observations", seen("list-2023-12", "residents"), "value", 1966, /charts\/(residents|seventeen-lists)\./],
  ["observations", seen("list-2015-12", "residents"), "value", 982, /charts\/residents\./],
  ["list-counts", count("list-2010-10", "denmark"), "n", 30, /list-membership|targets/],
  ["list-counts", count("list-2015-12", "denmark"), "n", 21, /not-met|list-membership/],
  ["list-counts", count("list-2020-12", "denmark"), "n", 14, /not-met|list-membership/],
  ["list-counts", count("list-2019-12", "copenhagen"), "n", 5, /not-met|list-membership/],
  ["list-counts", count("list-2020-12", "copenhagen"), "n", 6, /met|list-membership/],
  ["targets", { id: "denmark-2016" }, "at_most", 25, /højst 21/],
  ["targets", { id: "copenhagen-2020" }, "at_most", 6, /højst 5/],
  ["money", { id: "M05" }, "amount_dkk", 5_800_000, /money\.csv.*5\.800\.000 står ikke i uddraget »6,8 mio/s],
  ["money", { id: "M13" }, "amount_dkk", 615_000, /M13|516|566/],
  ["money", { id: "M14" }, "amount_dkk", 230_000_000, /M14|at-least/],
  ["money", { id: "M15" }, "amount_dkk", 20_000_000, /M15/],
  ["money", { id: "M15" }, "bound", "exact", /nedre grænse/],
  ["money", { id: "M10" }, "status", "existing", /566\.000/],
  ["facts", { id: "F016" }, "number", 362, /3,62/],
  ["facts", { id: "F040" }, "number", 650, /facts\.csv.*650 står ikke i uddraget/s],
  ["facts", { id: "F064" }, "number", 57, /facts\.csv.*57 står ikke i uddraget/s],
  [
    "list-membership",
    { list: "list-2015-12", area: "mjoelnerparken" },
    "status",
    "off",
    /charts\/seventeen-lists\.|list-status/,
  ],
  ["promises", { subject: "G03", reading: "within" }, "verdict", "not-kept", /G03|kept/],
  ["tools", { id: "I02" }, "used_2011", "yes", /charts\/tools\./],
  ["promises", { subject: "E56", reading: "only" }, "outcomes", "", /intet at hvile på|primær kilde/],
  // Titles and descriptions of charts, by the words a predicate vouches for.
  [
    "observations",
    seen("list-2010-10", "outside-work"),
    "value",
    39.8,
    /outside-work\.chart\.ts \(da, title\)\n.*\n.*»over grænsen« \(above-each\)/,
  ],
  [
    "observations",
    seen("list-2016-12", "convictions"),
    "value",
    2.9,
    /convictions\.chart\.ts \(da, title\)\n.*\n.*»under den bagefter« \(below-each\)/,
  ],
  [
    "observations",
    seen("list-2014-12", "income"),
    "value",
    47.5,
    /income\.chart\.ts \(da, description\)\n.*\n.*»Lavest« \(lowest\)|charts\/income\./,
  ],
  ["tools", { id: "I02" }, "wanted", "no", /tools\.chart\.ts \(da, title\)\n.*\n.*»Ja til alle« \(all-of\)/],
  [
    "efforts",
    { id: "E58" },
    "theme",
    "culture",
    /efforts-by-theme\.chart\.ts \(da, title\)\n.*\n.*»alle de planlagte« \(all-of\)/,
  ],
  // What pages say of themselves.
  [
    "list-counts",
    count("list-2016-12", "denmark"),
    "n",
    20,
    /summary of progress\)\n.*\n.*»Ingen af landsmålene blev nået til tiden« \(above-each\)/,
  ],
  [
    "observations",
    seen("list-2012-10", "outside-work"),
    "value",
    38.1,
    /summary of progress\)\n.*\n.*»over grænsen« \(above-each\)/,
  ],
  [
    "money",
    { id: "M14" },
    "amount_dkk",
    230_000_000,
    /summary of money\)\n.*\n.*»Det største beløb« \(at-least\)/,
  ],
];

function flipped([table, key, column, to]: Flip): Tables {
  const fits = (row: Record<string, unknown>) => Object.entries(key).every(([k, v]) => row[k] === v);
  const rows = tables[table] as unknown as Record<string, unknown>[];
  if (rows.filter(fits).length !== 1)
    throw new Error(`${table} ${JSON.stringify(key)} fits ${rows.filter(fits).length} rows`);
  const value = column === "outcomes" ? [] : to;
  return { ...tables, [table]: rows.map((r) => (fits(r) ? { ...r, [column]: value } : r)) };
}

test("as they are, the data and the words agree", () => {
  expect(judgeSite(tables)).toEqual([]);
});

test(`each of ${FLIPS.length} chosen cells, changed, makes the build name the claim that no longer holds`, {
  timeout: 120_000,
}, () => {
  const silent = FLIPS.flatMap((flip) => {
    const told = judgeSite(flipped(flip));
    const [table, key, column, to, expected] = flip;
    const name = `${table} ${Object.values(key).join("/")} ${column} → ${to}`;
    if (told.length === 0) return [`${name}: nothing was said`];
    return told.some((t) => expected.test(t)) ? [] : [`${name}: said\n${told.join("\n")}`];
  });
  expect(silent).toEqual([]);
});
