import type { RowOf, Tables } from "../../src/model/tables/index.ts";

type Observation = RowOf<"observations">;

/** One list as it was measured. */
export interface Measurement {
  /** Area → its rows. */
  readonly areas: ReadonlyMap<string, readonly Observation[]>;
  /** The indicators that more than half of the areas have a row for. */
  readonly indicators: readonly string[];
  /** The areas that are to have a row for each: those on the list, and those that just left it and have any. */
  readonly expected: readonly string[];
}

/** The lists that were measured whole, by id. A single area of a list is a single value from elsewhere, not a measured list. */
export function measurements(t: Tables): ReadonlyMap<string, Measurement> {
  const lists = new Map<string, Map<string, Observation[]>>();
  for (const o of t.observations) {
    const areas = lists.get(o.list) ?? new Map<string, Observation[]>();
    lists.set(o.list, areas);
    const own = areas.get(o.area);
    if (own) own.push(o);
    else areas.set(o.area, [o]);
  }
  const on = new Map<string, string[]>();
  for (const m of t["list-membership"])
    if (m.status === "on") on.set(m.list, [...(on.get(m.list) ?? []), m.area]);
  return new Map(
    [...lists].flatMap(([list, areas]) =>
      areas.size < 2
        ? []
        : [
            [
              list,
              {
                areas,
                indicators: indicatorsOf([...areas.values()]),
                expected: [...new Set([...(on.get(list) ?? []), ...areas.keys()])],
              },
            ] as const,
          ],
    ),
  );
}

function indicatorsOf(areas: readonly (readonly Observation[])[]): string[] {
  const counts = new Map<string, number>();
  for (const own of areas) for (const o of own) counts.set(o.indicator, (counts.get(o.indicator) ?? 0) + 1);
  return [...counts].flatMap(([i, n]) => (n * 2 > areas.length ? [i] : []));
}

/** Does any area lack a row for an indicator of its list? Counts over such a list are wrong for that reason alone. */
export function hasHoles({ areas, indicators, expected }: Measurement): boolean {
  return expected.some((a) => {
    const own = areas.get(a) ?? [];
    return indicators.some((i) => !own.some((o) => o.indicator === i));
  });
}
