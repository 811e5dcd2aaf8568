import type { Dataset } from "../../src/model/dataset.ts";
import type { PaceHurdle, PaceRow, TargetResultRow } from "../../src/model/rows.ts";
import type { RowOf, Tables } from "../../src/model/tables/index.ts";
import { editionOf, FIRST_LIST, inOrderOfDate } from "./editions.ts";
import { type FactRow, madeOf } from "./provenance.ts";
import { wordsOf } from "./words.ts";

/** The targets for the lists: what was counted where the deadline has passed, and the pace where it has not. */

type Target = RowOf<"targets">;
type Count = RowOf<"list-counts">;
type List = RowOf<"lists">;

/**
 * The targets whose deadline has passed, one row for each reading of it: what the list that decides counted,
 * how often the rules had changed since the first list, and what had become of the areas of the first list.
 */
export function targetResults(tables: Tables): Dataset<TargetResultRow> {
  const rows = tables["target-readings"].flatMap((reading) => {
    const target = tables.targets.find((t) => t.id === reading.target);
    const list = tables.lists.find((l) => l.id === reading.list);
    if (!target || !list || target.at_most === null || target.state !== "due") return [];
    const [first, then] = [FIRST_LIST, list.id].map((l) => countOf(tables, target, l));
    if (!first || !then) throw new Error(`no count for the target ${target.id} on ${list.id}`);
    const changes = changesOfRules(tables, dateOf(tables, FIRST_LIST), list.date);
    const members = membersOn(tables, target, list.id);
    const original = new Set(membersOn(tables, target, FIRST_LIST).map((m) => m.area));
    const from2010 = members.filter((m) => original.has(m.area)).length;
    return [
      {
        key: `${target.id}/${reading.reading}`,
        ...editionOf(list),
        target: target.id,
        target_name: wordsOf(target, "name"),
        reading: reading.reading,
        at_most: target.at_most,
        first_n: first.n,
        n: then.n,
        over: then.n - target.at_most,
        change_pct: ((then.n - first.n) / first.n) * 100,
        met: then.n <= target.at_most,
        rule_changes: changes.length,
        from_2010: from2010,
        others: members.length - from2010,
        from_2010_met: from2010 <= target.at_most,
        // The members are named by the list: naming each would make the row heavier than what it says.
        ...madeOf(
          [
            ["targets", target],
            ["list-counts", first],
            ["list-counts", then],
            ["lists", list],
            ...changes.map((b) => ["breaks", b as FactRow] as const),
          ],
          "counted",
        ),
      },
    ];
  });
  return { id: "target-results", rows, limits: [], breaks: [] };
}

/** Under these a pace says more of chance than of the world: fewer lists under the same rules, or fewer areas to begin with. */
export const FEWEST_LISTS = 4;
export const FEWEST_AREAS = 10;
/** The pace of late is that of the last so many years. */
export const OF_LATE = 3;

/**
 * The targets whose deadline is ahead, one row for each reading of it: how many areas a year had to leave the
 * list from the latest one to the deadline, and how many have left a year on lists under the same rules.
 */
export function targetPace(tables: Tables): Dataset<PaceRow> {
  const latest = inOrderOfDate(tables.lists.filter((l) => l.kind === "list")).at(-1);
  if (!latest) throw new Error("there are no lists");
  const open = tables.targets.filter((t) => t.state === "open" && t.at_most !== null && t.list_type !== null);
  const rows = open.flatMap((target) =>
    (["before", "within"] as const).map((reading) => paceRow(tables, target, reading, latest)),
  );
  return { id: "target-pace", rows, limits: [], breaks: [] };
}

function paceRow(tables: Tables, target: Target, reading: "before" | "within", latest: List): PaceRow {
  const series = sameRules(tables, target);
  const [start, end] = [series[0], series.at(-1)];
  if (!start || !end) throw new Error(`no list under the present rules counts for the target ${target.id}`);
  // The lists come on the first of December: the last one before a year begins is that of the year before.
  const deadline = `${reading === "before" ? target.deadline_year - 1 : target.deadline_year}-12-01`;
  const soFar = paceBetween(start, end);
  const late = [...series].reverse().find((c) => years(c.date, end.date) >= OF_LATE);
  const ofLate = late ? paceBetween(late, end) : null;
  const needed = (end.count.n - (target.at_most ?? 0)) / years(end.date, deadline);
  const recent = end.count.list === latest.id;
  const hurdles: PaceHurdle[] = [
    ...(series.length < FEWEST_LISTS ? (["few-lists"] as const) : []),
    ...(start.count.n < FEWEST_AREAS ? (["few-areas"] as const) : []),
    ...(recent ? [] : (["no-recent-count"] as const)),
  ];
  const judged = hurdles.length === 0;
  return {
    key: `${target.id}/${reading}`,
    target: target.id,
    target_name: wordsOf(target, "name"),
    reading,
    at_most: target.at_most ?? 0,
    deadline,
    lists: series.length,
    start_date: start.date,
    start_n: start.count.n,
    latest_date: end.date,
    latest_n: end.count.n,
    years_so_far: years(start.date, end.date),
    years_left: years(end.date, deadline),
    // A pace that cannot be judged is not published either: somebody would judge it.
    pace_so_far: judged ? soFar : null,
    late_date: late?.date ?? null,
    late_n: late?.count.n ?? null,
    pace_of_late: judged ? ofLate : null,
    pace_needed: recent ? needed : null,
    hurdles,
    verdict: !judged ? "cannot-judge" : compare(needed, [soFar, ofLate]),
    ...madeOf(
      [
        ["targets", target],
        ...[...new Set([start, ...(late ? [late] : []), end])].map((c) => ["list-counts", c.count] as const),
      ],
      "derived",
    ),
  };
}

/** Two paces that are the same to the ninth digit are the same: thirds have no end. */
const enough = (pace: number, needed: number): boolean => pace - needed > -1e-9;

function compare(needed: number, paces: readonly (number | null)[]): PaceRow["verdict"] {
  const judged = paces.filter((p) => p !== null).map((p) => enough(p, needed));
  if (judged.every((e) => e)) return "enough";
  return judged.some((e) => e) ? "depends" : "too-slow";
}

interface Dated {
  readonly date: string;
  readonly count: Count;
}

/**
 * The counts a pace may be read from: of lists since the rules last changed and, where the target names the
 * list it starts from, since that one.
 */
function sameRules(tables: Tables, target: Target): Dated[] {
  const changed = inOrderOfDate(tables.breaks.filter((b) => b.counts === "yes")).at(-1)?.date ?? "";
  const begun = target.baseline_list ? dateOf(tables, target.baseline_list) : "";
  return inOrderOfDate(tables.lists)
    .filter((l) => l.kind === "list" && l.date >= changed && l.date >= begun)
    .flatMap((l) => {
      const count = countOf(tables, target, l.id);
      return count ? [{ date: l.date, count }] : [];
    });
}

/** Areas a year that left the list, on balance; null where no time lies between. */
function paceBetween(from: Dated, to: Dated): number | null {
  const time = years(from.date, to.date);
  return time === 0 ? null : (from.count.n - to.count.n) / time;
}

/** Years between two days, in whole months: the lists come on the first of a month. */
function years(from: string, to: string): number {
  const months = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  return (months(to) - months(from)) / 12;
}

const countOf = (tables: Tables, target: Target, list: string): Count | undefined =>
  tables["list-counts"].find(
    (c) => c.list === list && c.area === target.area && c.list_type === target.list_type && c.used === "yes",
  );

function membersOn(tables: Tables, target: Target, list: string): RowOf<"list-membership">[] {
  const copenhagen = new Set(tables.areas.filter((a) => a.in_copenhagen === "yes").map((a) => a.id));
  return tables["list-membership"].filter(
    (m) => m.list === list && m.status === "on" && (target.area === "denmark" || copenhagen.has(m.area)),
  );
}

const dateOf = (tables: Tables, list: string): string => tables.lists.find((l) => l.id === list)?.date ?? "";

const changesOfRules = (tables: Tables, after: string, until: string): RowOf<"breaks">[] =>
  tables.breaks.filter((b) => b.counts === "yes" && b.date > after && b.date <= until);
