import type { Break, Dataset, Limit } from "../../src/model/dataset.ts";
import type { CohortRow, CountRow, Decision, MembershipRow, StatusRow } from "../../src/model/rows.ts";
import type { RowOf, Tables } from "../../src/model/tables/index.ts";
import {
  breaksFor,
  editionOf,
  FIRST_LIST,
  inOrderOfDate,
  limitsFor,
  ruleChanges,
  SUBJECT,
  segmentAt,
} from "./editions.ts";
import { madeOf } from "./provenance.ts";
import { wordsOf } from "./words.ts";

/** What the lists themselves say: who was on them, and how many. */

/**
 * Mjølnerparken edition by edition; the calculations that are no lists stand among them, marked as such.
 * The limit that comes along is the one of size: it is the rule by which the area left.
 */
export function subjectOnTheLists(tables: Tables): Dataset<StatusRow> {
  const rows = inOrderOfDate(tables.lists).flatMap((list) => {
    const member = tables["list-membership"].find((m) => m.list === list.id && m.area === SUBJECT);
    if (!member) return [];
    const rule = tables.rules.find((r) => r.id === list.rule);
    const residents = tables.observations.find(
      (o) => o.list === list.id && o.area === SUBJECT && o.indicator === "residents",
    );
    if (!rule) throw new Error(`list ${list.id} has no rule`);
    return [
      {
        key: list.id,
        ...editionOf(list),
        status: member.status,
        historical: wordsOf(list, "historical"),
        rule: rule.id,
        rule_name: wordsOf(rule, "name"),
        residents: residents?.value ?? null,
        note: wordsOf(member, "note"),
        // The number of residents is another row's, often of another source and with other terms.
        ...madeOf([
          ["list-membership", member],
          ...(residents ? [["observations", residents] as const] : []),
        ]),
      },
    ];
  });
  const breaks = breaksFor(tables, () => false);
  return { id: "mjoelnerparken-on-the-lists", rows, limits: limitsFor(tables, "residents"), breaks };
}

/** How many areas stood on each edition, in the country or in Copenhagen, with the targets and the lists that decide them. */
export function listCounts(tables: Tables, area: "denmark" | "copenhagen"): Dataset<CountRow> {
  // A change of names alone changes no count, so it stands neither in the picture nor beside it.
  const breaks = ruleChanges(
    breaksFor(tables, (b) => b.counts === "yes"),
    tables,
  );
  const counts = usedCounts(tables, area);
  const first = counts.get(FIRST_LIST)?.n;
  if (!first) throw new Error(`no count for ${FIRST_LIST}, ${area}`);
  const targets = tables.targets.filter(
    (t) => t.area === area && t.list_type === "main" && t.state === "due" && t.at_most !== null,
  );
  const rows = inOrderOfDate(tables.lists).flatMap((list) => {
    const count = counts.get(list.id);
    if (!count) return [];
    return [
      {
        key: list.id,
        ...editionOf(list),
        n: count.n,
        basis: count.basis,
        segment: segmentAt(list.date, breaks) + (list.kind === "list" ? 0 : 0.5),
        rule: list.rule,
        decides: decisions(tables, targets, list.id, count.n),
        change_pct: ((count.n - first) / first) * 100,
        note: wordsOf(list, "note"),
        ...madeOf([["list-counts", count]]),
      },
    ];
  });
  return { id: `list-counts-${area}`, rows, limits: targets.flatMap((t) => targetLimit(tables, t)), breaks };
}

function usedCounts(tables: Tables, area: string): Map<string, RowOf<"list-counts">> {
  return new Map(
    tables["list-counts"]
      .filter((c) => c.area === area && c.used === "yes" && c.list_type === "main")
      .map((c) => [c.list, c]),
  );
}

function decisions(
  tables: Tables,
  targets: readonly RowOf<"targets">[],
  list: string,
  n: number,
): Decision[] {
  return tables["target-readings"].flatMap((r) => {
    const target = targets.find((t) => t.id === r.target);
    if (!target || r.list !== list || target.at_most === null || r.reading === "only") return [];
    return [{ target: target.id, reading: r.reading, at_most: target.at_most, met: n <= target.at_most }];
  });
}

function targetLimit(tables: Tables, target: RowOf<"targets">): Limit[] {
  const baseline = tables.lists.find((l) => l.id === target.baseline_list);
  if (!baseline || target.at_most === null) return [];
  return [
    {
      from_date: baseline.date,
      to_date: `${target.deadline_year}-12-31`,
      value: target.at_most,
      comparison: "at-most",
      label: wordsOf(target, "name"),
      ...madeOf([["targets", target]]),
    },
  ];
}

/** The fate of the areas of the first list beside the count: how many are still on, how many others have come. */
export function cohort(tables: Tables): Dataset<CohortRow> {
  const on = (list: string) => tables["list-membership"].filter((m) => m.list === list && m.status === "on");
  const original = new Set(on(FIRST_LIST).map((m) => m.area));
  const rows = inOrderOfDate(tables.lists).flatMap((list) => {
    const members = on(list.id);
    if (members.length === 0) return [];
    const from2010 = members.filter((m) => original.has(m.area)).length;
    return [
      {
        key: list.id,
        ...editionOf(list),
        from_2010: from2010,
        others: members.length - from2010,
        n: members.length,
        // Naming all members would make the row heavier than what it says; the list names them.
        ...madeOf([["lists", list]], "counted"),
      },
    ];
  });
  return {
    id: "cohort-2010",
    rows,
    limits: [],
    breaks: ruleChanges(
      breaksFor(tables, (b: RowOf<"breaks">) => b.counts === "yes"),
      tables,
    ),
  };
}

/** The twelve Copenhagen areas that were ever on a list, edition by edition: the ten of 2010 first. */
export function copenhagenAreas(tables: Tables): Dataset<MembershipRow> {
  const memberOf = new Map(tables["list-membership"].map((m) => [`${m.list}/${m.area}`, m]));
  const editions = inOrderOfDate(tables.lists);
  const timesOn = (area: string) =>
    editions.filter((l) => l.kind === "list" && memberOf.get(`${l.id}/${area}`)?.status === "on").length;
  const areas = tables.areas
    .filter((a) => a.kind === "area" && a.in_copenhagen === "yes")
    .map((a) => ({
      area: a,
      times: timesOn(a.id),
      original: memberOf.get(`${FIRST_LIST}/${a.id}`)?.status === "on",
    }))
    .sort((a, b) => b.times - a.times || (a.area.name_da < b.area.name_da ? -1 : 1));
  const rows = areas.flatMap(({ area, original }) =>
    editions.flatMap((list) => {
      const member = memberOf.get(`${list.id}/${area.id}`);
      if (!member) return [];
      return [
        {
          key: `${list.id}/${area.id}`,
          ...editionOf(list),
          area: area.id,
          area_name: wordsOf(area, "name"),
          status: member.status,
          original,
          ...madeOf([["list-membership", member]]),
        },
      ];
    }),
  );
  const breaks: Break[] = breaksFor(tables, () => false);
  return { id: "copenhagen-areas", rows, limits: [], breaks };
}
