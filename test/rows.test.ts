import { expect, test } from "vitest";
import { candidates } from "../scripts/check/promises.ts";
import { promisesByVerdict } from "../scripts/derive/agreement.ts";
import { tables } from "./changed-tables.ts";

/** The tables hold as much as was read in the agreement and in the sources, and every row that could be a promise is judged. */

test("holds as many rows as were read in the agreement and in the sources", () => {
  const tools = (form: string) => tables.tools.filter((t) => t.form === form).length;
  const editions = (list: boolean) => tables.lists.filter((l) => (l.kind === "list") === list).length;
  expect({
    facts: tables.facts.length,
    efforts: tables.efforts.length,
    money: tables.money.length,
    goals: tables.goals.length,
    tools: tools("tools"),
    longTerm: tools("long-term"),
    events: tables.events.length,
    outcomes: tables.outcomes.length,
    lists: editions(true),
    calculations: editions(false),
    copenhagenAreas: tables.areas.filter((a) => a.kind === "area" && a.in_copenhagen === "yes").length,
  }).toEqual({
    facts: 95,
    efforts: 59,
    money: 19,
    goals: 35,
    tools: 8,
    longTerm: 7,
    events: 78,
    outcomes: 60,
    lists: 17,
    calculations: 2,
    copenhagenAreas: 12,
  });
  expect(tables.glossary.length).toBeGreaterThanOrEqual(30);
});

test("holds values of 231 areas on a list, of 35 that had just left, and the 966 residents of 2023", () => {
  const areaYears = (status: string) =>
    new Set(tables.observations.flatMap((o) => (o.status === status ? [`${o.list}/${o.area}`] : [])));
  expect(areaYears("on").size).toBe(231);
  expect(areaYears("left").size).toBe(35);
  expect([...areaYears("off")]).toEqual(["list-2023-12/mjoelnerparken"]);
  expect(tables.observations.find((o) => o.list === "list-2023-12")?.value).toBe(966);
});

test("judges every one of the 128 rows that could be a promise", () => {
  const subjects = candidates(tables);
  expect(subjects.size).toBe(128);
  expect(new Set(tables.promises.map((p) => p.subject))).toEqual(subjects);

  const verdicts = promisesByVerdict(tables).rows;
  const none = tables.promises.filter((p) => p.promise === "no").length;
  const counted = new Map<string, number>(verdicts.map((v) => [v.verdict, v.of_verdict]));
  expect([...counted.values()].reduce((n, v) => n + v, none)).toBe(128);
  console.info(
    ["Promises by verdict:", ...[...counted].map(([v, n]) => `${n} ${v}`), `${none} no promise`].join("\n  "),
  );
});
