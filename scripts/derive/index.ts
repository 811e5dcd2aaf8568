import type { Dataset, Datasets } from "../../src/model/dataset.ts";
import type { Tables } from "../../src/model/tables/index.ts";
import {
  appliedByYear,
  effortPeriods,
  effortsByTheme,
  moneyLines,
  promisesByVerdict,
  toolRows,
} from "./agreement.ts";
import { agreementNumbers, distribution, subjectCriteria } from "./criteria.ts";
import { eventsByYear } from "./events.ts";
import { cohort, copenhagenAreas, listCounts, subjectOnTheLists } from "./lists.ts";
import { tallies } from "./tallies.ts";
import { targetPace, targetResults } from "./targets.ts";
import { threadRows } from "./thread.ts";

/** Makes every dataset a chart is drawn from. Pure: the tables in, the datasets out; nothing is sorted in place. */
export function derive(tables: Tables): Datasets {
  const made: readonly Dataset[] = [
    subjectOnTheLists(tables),
    agreementNumbers(tables),
    ...tables.indicators.map((i) => subjectCriteria(tables, i)),
    ...tables.indicators.map((i) => distribution(tables, i)),
    listCounts(tables, "denmark"),
    listCounts(tables, "copenhagen"),
    cohort(tables),
    copenhagenAreas(tables),
    targetResults(tables),
    targetPace(tables),
    moneyLines(tables),
    appliedByYear(tables),
    effortPeriods(tables),
    effortsByTheme(tables),
    toolRows(tables),
    promisesByVerdict(tables),
    threadRows(tables),
    eventsByYear(tables),
    tallies(tables),
  ];
  return Object.fromEntries(made.map((d) => [d.id, d]));
}
