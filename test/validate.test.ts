import { expect, test } from "vitest";
import { tellProblems } from "../scripts/problem.ts";
import type { ReadRow } from "../scripts/read.ts";
import { type ReadTables, validate } from "../scripts/validate.ts";
import { choice, integer, key, pair, ref, refs, type Table, table } from "../src/model/table.ts";

const words = { da: "", en: "" };
const funders = table({
  id: "funders",
  role: "list",
  name: words,
  about: words,
  key: ["id"],
  columns: { id: key("id", "id"), ...pair("name", "navn", "name") },
});
const grants = table({
  id: "grants",
  role: "list",
  name: words,
  about: words,
  key: ["funder", "year"],
  columns: {
    funder: ref("giver", "funder", "funders"),
    year: integer("år", "year"),
    partners: refs("partnere", "partners", "funders"),
    heir: ref("arving", "heir", "funders", { optional: true }),
    state: choice("stand", "state", { open: words }, { optional: true }),
    ...pair("note", "note", "note", { optional: true }),
  },
});
const SPECS: Record<string, Table> = { funders, grants };

const funder = (row: number, id: string): ReadRow => ({ row, id, name_da: id, name_en: id });
const grant = (row: number, over: Partial<ReadRow>): ReadRow => ({
  row,
  funder: "city",
  year: 2000 + row,
  partners: [],
  heir: null,
  state: null,
  note_da: null,
  note_en: null,
  ...over,
});
const FUNDERS = [funder(2, "city"), funder(3, "ministry"), funder(4, "foundation")];

const problems = (tables: ReadTables, readable = Object.keys(tables)) =>
  validate(tables, SPECS, new Set(readable));
const told = (...args: Parameters<typeof problems>) => tellProblems(problems(...args));

test("finds no fault where keys are unique, references resolve and texts have both languages", () => {
  const rows = [
    grant(2, { partners: ["ministry", "foundation"], heir: "city" }),
    grant(3, { note_da: "søgt", note_en: "applied for" }),
    grant(4, { funder: "ministry" }),
  ];
  expect(problems({ funders: FUNDERS, grants: rows })).toEqual([]);
});

test("tells a doubled key at the later row, also a key of two columns", () => {
  const rows = [grant(2, { year: 2011 }), grant(3, { year: 2012 }), grant(4, { year: 2011 })];
  expect(told({ funders: [...FUNDERS, funder(5, "city")], grants: rows })).toMatchInlineSnapshot(`
    "data/funders.csv, række 5, kolonne id (id)
      »city« står allerede i række 2 med de samme værdier.
      → Slet den ene række.

    data/grants.csv, række 4, kolonne funder + year
      »city/2011« står allerede i række 2 med de samme værdier.
      → Slet den ene række.

    2 fejl i data/; intet er skrevet."
  `);
});

test("tells a reference to nowhere, with the nearest id if one is near", () => {
  const rows = [
    grant(2, { funder: "minstry" }),
    grant(3, { partners: ["city", "fundation", "ministry"] }),
    grant(4, { heir: "eu" }),
  ];
  expect(told({ funders: FUNDERS, grants: rows })).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne funder (giver)
      »minstry« findes ikke i data/funders.csv.
      → Mente du ministry?

    data/grants.csv, række 3, kolonne partners (partnere)
      »fundation« findes ikke i data/funders.csv.
      → Mente du foundation?

    data/grants.csv, række 4, kolonne heir (arving)
      »eu« findes ikke i data/funders.csv.
      → Skriv et id fra data/funders.csv, eller tilføj rækken dér først.

    3 fejl i data/; intet er skrevet."
  `);
});

test("tells a text that has only one of its languages", () => {
  const rows = [grant(2, { note_da: "kun på dansk" }), grant(3, { note_en: "only in English" })];
  expect(told({ funders: FUNDERS, grants: rows })).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne note_en (note (engelsk))
      Teksten findes kun på dansk.
      → Skriv den engelske tekst, eller slet begge.

    data/grants.csv, række 3, kolonne note_da (note (dansk))
      Teksten findes kun på engelsk.
      → Skriv den danske tekst, eller slet begge.

    2 fejl i data/; intet er skrevet."
  `);
});

test("passes over a table that could not be read, and references into it", () => {
  const rows = [grant(2, { funder: "minstry" }), grant(2, { funder: "minstry" })];
  expect(problems({ funders: [], grants: rows }, ["grants"]).map((p) => p.column)).toEqual(["funder + year"]);
  expect(problems({ funders: [], grants: rows }, ["funders"])).toEqual([]);
});

test("tells every fault once, in the order of file and row, and how many there are", () => {
  const rows = [
    grant(9, { note_da: "kun på dansk" }),
    grant(10, { funder: "minstry", year: 2009 }),
    grant(11, { year: 2009, partners: ["eu", "eu"] }),
  ];
  const faults = problems({ grants: rows, funders: [...FUNDERS, funder(5, "city")] });
  expect(tellProblems(faults.toReversed(), "en")).toMatchInlineSnapshot(`
    "data/funders.csv, row 5, column id (id)
      “city” is already in row 2 with the same values.
      → Delete one of the rows.

    data/grants.csv, row 9, column note_en (note (English))
      The text exists only in Danish.
      → Write the English text, or delete both.

    data/grants.csv, row 10, column funder (funder)
      “minstry” does not exist in data/funders.csv.
      → Did you mean ministry?

    data/grants.csv, row 11, column partners (partners)
      “eu” does not exist in data/funders.csv.
      → Use an id from data/funders.csv, or add the row there first.

    data/grants.csv, row 11, column funder + year
      “city/2009” is already in row 9 with other values.
      → Delete one of the rows, or give the new one an id of its own.

    5 faults in data/; nothing was written."
  `);
  expect(tellProblems(faults.slice(0, 1), "en")).toMatch(/\n\n1 fault in data\/; nothing was written\.$/);
});
