import { expect, test } from "vitest";
import { BELIEFS, check } from "../scripts/check/index.ts";
import { tellProblem } from "../scripts/problem.ts";
import type { RowOf } from "../src/model/tables/index.ts";
import { corrected, released, tables } from "./changed-tables.ts";

/** Corrections of published cells: the right ones pass, and what is wrong with the others is told. */

test("a correction that is right stops nothing, and the same cell can be corrected again", () => {
  expect(check(corrected({}), released).problems).toEqual([]);
  const [first] = corrected({}).corrections;
  if (!first) throw new Error("no correction");
  const again = { ...first, id: "r2", row: 3, old_value: "45,4", new_value: "45,6" };
  const twice = {
    ...tables,
    observations: tables.observations.map((o) =>
      `${o.list}/${o.area}/${o.indicator}` === first.row_key ? { ...o, value: 45.6 } : o,
    ),
  };
  expect(check({ ...twice, corrections: [first, again] }, released).problems).toEqual([]);
  const parted = { ...twice, corrections: [first, { ...again, old_value: "46,4" }] };
  expect(check(parted, released).problems.map((p) => tellProblem(p))).toEqual([
    "data/corrections.csv, række 2, kolonne new_value (ny værdi)\n" +
      "  Her er den nye værdi »45,4«, men rettelsen r2 af samme celle siger, at der stod »46,4«.\n" +
      "  → Ret den af de to, der er forkert.",
  ]);
});

test("a correction that no longer fits the tables or the releases is told by place, fact and remedy", () => {
  const told = (over: Partial<RowOf<"corrections">>): string =>
    check(corrected(over), released)
      .problems.map((p) => tellProblem(p))
      .join("\n\n");
  expect(told({ table: "observation" })).toContain(
    "→ Skriv tabellens filnavn uden .csv. Mente du observations?",
  );
  expect(told({ row_key: "list-2013-10/mjoelnerparken" })).toContain("list / area / indicator");
  expect(told({ new_value: "45,5" })).toContain("Der står »45,4«.");
  expect(told({ old_value: "46,3" })).toContain(
    "Den gamle værdi »46,3« har ikke stået i nogen udgave. Der stod »46,4«.",
  );
  expect(
    BELIEFS["correctionsWerePublished"]?.(corrected({}), []).map((p) => p.fact.da),
    "without any release",
  ).toEqual([
    "Ingen udgave fra før 23-11-2026 husker, hvad der stod i observations, list-2013-10/mjoelnerparken/outside-work, value.",
  ]);
});
