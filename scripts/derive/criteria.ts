import type { Dataset } from "../../src/model/dataset.ts";
import type { AgreementNumberRow, CriterionRow, DistributionRow } from "../../src/model/rows.ts";
import type { RowOf, Tables } from "../../src/model/tables/index.ts";
import {
  breaksFor,
  editionOf,
  inOrderOfDate,
  limitAt,
  limitsFor,
  ruleChanges,
  SUBJECT,
  segmentAt,
} from "./editions.ts";
import { madeOf } from "./provenance.ts";
import { wordsOf } from "./words.ts";

/** What the lists measured, for Mjølnerparken and for all areas: one dataset an indicator, made from its rows. */

/** Mjølnerparken edition by edition, the editions without a value included: a gap is a row with its reason. */
export function subjectCriteria(tables: Tables, indicator: RowOf<"indicators">): Dataset<CriterionRow> {
  const breaks = ruleChanges(
    breaksFor(tables, (b) => b.indicators.includes(indicator.id)),
    tables,
  );
  const limits = limitsFor(tables, indicator.id);
  const byList = new Map(
    tables.observations
      .filter((o) => o.area === SUBJECT && o.indicator === indicator.id)
      .map((o) => [o.list, o]),
  );
  const editions = inOrderOfDate(tables.lists).filter((l) => l.kind === "list");
  const rows = editions.map((list): CriterionRow => {
    const observed = byList.get(list.id);
    const member = tables["list-membership"].find((m) => m.list === list.id && m.area === SUBJECT);
    const limit = limitAt(list.date, limits);
    const measured = tables.thresholds.some(
      (t) =>
        t.indicator === indicator.id &&
        t.list_types === "all" &&
        t.from <= list.date &&
        (t.to === null || list.date <= t.to),
    );
    return {
      key: list.id,
      ...editionOf(list),
      indicator: indicator.id,
      value: observed?.value ?? null,
      absence:
        observed?.value != null ? null : (observed?.absence ?? (measured ? "not-in-data" : "not-measured")),
      decimals: indicator.decimals,
      segment: segmentAt(list.date, breaks),
      drawn: observed?.value != null && list.dated === "yes" && observed.use === "yes",
      limit: limit?.value ?? null,
      // Where there was a criterion there was a limit: if we lack it, it is not in our data.
      limit_absence: limit ? null : measured ? "not-in-data" : "not-measured",
      limit_ours: limit?.confidence === "derived",
      on_list: member?.status === "on",
      note: observed ? wordsOf(observed, "note") : null,
      // A gap is no statement of the list's source: it has an origin, but nobody said it.
      ...(observed
        ? madeOf([["observations", observed]])
        : { ...madeOf([["lists", list]]), sources: [], confidence: "primary" }),
    };
  });
  return { id: `criteria-${indicator.id}`, rows, limits, breaks };
}

/**
 * All areas on each list that has a value for Mjølnerparken: the crowd it stands in, each with its rank. Areas that had
 * just left a list are not in it, nor are lists that Mjølnerparken is not on.
 */
export function distribution(tables: Tables, indicator: RowOf<"indicators">): Dataset<DistributionRow> {
  const areas = new Map(tables.areas.map((a) => [a.id, a]));
  const rows = inOrderOfDate(tables.lists)
    .filter((l) => l.kind === "list" && l.dated === "yes")
    .flatMap((list) => {
      const observed = tables.observations
        .filter(
          (o) =>
            o.list === list.id &&
            o.indicator === indicator.id &&
            o.status === "on" &&
            o.use === "yes" &&
            o.value !== null,
        )
        .sort((a, b) => (b.value as number) - (a.value as number) || (a.area < b.area ? -1 : 1));
      if (!observed.some((o) => o.area === SUBJECT)) return [];
      return observed.map((o): DistributionRow => {
        const area = areas.get(o.area);
        if (!area) throw new Error(`observation of an unknown area "${o.area}"`);
        return {
          key: `${list.id}/${o.area}`,
          ...editionOf(list),
          indicator: indicator.id,
          area: o.area,
          area_name: wordsOf(area, "name"),
          municipality: area.municipality ?? "",
          value: o.value as number,
          decimals: indicator.decimals,
          subject: o.area === SUBJECT,
          rank: observed.filter((other) => (other.value as number) > (o.value as number)).length + 1,
          of: observed.length,
          ...madeOf([["observations", o]]),
        };
      });
    });
  // A break after the last values divides nothing that is shown.
  const last = rows.at(-1)?.date ?? "";
  const breaks = ruleChanges(
    breaksFor(tables, (b) => b.indicators.includes(indicator.id)),
    tables,
  ).filter((b) => b.date <= last);
  return { id: `distribution-${indicator.id}`, rows, limits: limitsFor(tables, indicator.id), breaks };
}

/** The numbers of the agreement that are criteria, beside the limits of 2010. 326 per 10,000 is 3.26 per cent. */
export function agreementNumbers(tables: Tables): Dataset<AgreementNumberRow> {
  const list = tables.lists.find((l) => l.id === "list-2010-10");
  if (!list) throw new Error("no list of October 2010");
  const rows = tables.facts.flatMap((f): AgreementNumberRow[] => {
    const i = tables.indicators.find((r) => r.id === f.indicator);
    const t = tables.thresholds.find(
      (r) =>
        r.indicator === f.indicator &&
        r.list_types === "all" &&
        r.from <= list.date &&
        (r.to === null || list.date <= r.to),
    );
    // What was no criterion of the first list has no limit to stand beside.
    if (!i || f.number === null || t?.value == null) return [];
    const perCent = f.unit === "per-10000" ? 100 : 1;
    return [
      {
        key: i.id,
        indicator: i.id,
        name: wordsOf(i, "name"),
        short: wordsOf(i, "short"),
        fact: f.id,
        value: f.number / perCent,
        printed: f.number,
        printed_unit: f.unit,
        limit: t.value,
        limit_printed: Math.round(t.value * perCent * 100) / 100,
        decimals: i.decimals,
        denominator: wordsOf(i, "denominator"),
        ...madeOf([
          ["facts", f],
          ["thresholds", t],
        ]),
      },
    ];
  });
  return { id: "agreement-numbers", rows, limits: [], breaks: [] };
}
