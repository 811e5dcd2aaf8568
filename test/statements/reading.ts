import { dayIn, numberIn, type RawRecord, type Records } from "../raw-records.ts";

/** How the statements read the raw records: a second way to the same answers, which shares no line with `src/` or `scripts/`. */

export const HERE = "mjoelnerparken";

/** A sentence the site publishes, and whether the records bear it out. */
export interface Statement {
  /** As it stands on the page, in Danish; `…` where the build prints a value. */
  readonly says: string;
  /** The address of a page it stands on. */
  readonly at: string;
  readonly holds: (d: Records) => boolean;
}

/** Keeps what was worked out of one set of records: the same question is asked by many statements. */
export function remembered<A>(work: (d: Records) => A): (d: Records) => A {
  const known = new WeakMap<Records, A>();
  return (d) => {
    const before = known.get(d);
    if (before !== undefined) return before;
    const made = work(d);
    known.set(d, made);
    return made;
  };
}

export const rowsIn = (d: Records, table: string): readonly RawRecord[] => d[table] ?? [];

const byId = remembered((d) => {
  const ids = new Map<string, RawRecord>();
  for (const [table, rows] of Object.entries(d))
    for (const r of rows)
      if (r["id"] !== undefined && !ids.has(`${table} ${r["id"]}`)) ids.set(`${table} ${r["id"]}`, r);
  return ids;
});

/** The record with this id. Throws if it is gone: a sentence about nothing is not true. */
export function one(d: Records, table: string, id: string): RawRecord {
  const found = byId(d).get(`${table} ${id}`);
  if (!found) throw new Error(`no ${id} in ${table}`);
  return found;
}

export const cell = (d: Records, table: string, id: string, column: string): string =>
  one(d, table, id)[column] ?? "";

/** The number of a cell; NaN where it is empty, which makes every comparison false. */
export const num = (d: Records, table: string, id: string, column: string): number =>
  numberIn(cell(d, table, id, column)) ?? Number.NaN;

/** The day of a cell as `2011-03-07`; empty where there is none. */
export const day = (d: Records, table: string, id: string, column: string): string =>
  dayIn(cell(d, table, id, column)) ?? "";

/** One edition of the list, or a calculation that is none. */
export interface Edition {
  readonly id: string;
  readonly date: string;
  readonly kind: string;
  readonly dated: boolean;
  readonly rule: string;
}

export const editions = remembered((d): readonly Edition[] =>
  rowsIn(d, "lists")
    .map((r) => ({
      id: r["id"] ?? "",
      date: dayIn(r["date"]) ?? "",
      kind: r["kind"] ?? "",
      dated: r["dated"] === "yes",
      rule: r["rule"] ?? "",
    }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
);

export const lists = remembered((d) => editions(d).filter((e) => e.kind === "list"));
export const datedLists = remembered((d) => lists(d).filter((e) => e.dated));

/** The one edition with this id. */
export function edition(d: Records, id: string): Edition {
  const found = editions(d).find((e) => e.id === id);
  if (!found) throw new Error(`no edition ${id}`);
  return found;
}

/** Is the list with this id a dated list of that month, e.g. `2015-12`? */
export const isListOf = (d: Records, id: string, month: string): boolean =>
  datedLists(d).some((l) => l.id === id && l.date.startsWith(month));

const statuses = remembered((d) => {
  const known = new Map<string, string>();
  for (const r of rowsIn(d, "list-membership")) {
    const key = `${r["list"]} ${r["area"]}`;
    if (!known.has(key)) known.set(key, r["status"] ?? "");
  }
  return known;
});

export const statusOn = (d: Records, list: string, area = HERE): string | undefined =>
  statuses(d).get(`${list} ${area}`);

/** The areas that stood on a list. */
export const members = (d: Records, list: string): string[] =>
  rowsIn(d, "list-membership").flatMap((r) =>
    r["list"] === list && r["status"] === "on" ? [r["area"] ?? ""] : [],
  );

export const inCopenhagen = remembered(
  (d): ReadonlySet<string> =>
    new Set(
      rowsIn(d, "areas").flatMap((r) =>
        r["kind"] === "area" && r["in_copenhagen"] === "yes" ? [r["id"] ?? ""] : [],
      ),
    ),
);

/** The Copenhagen areas that stood on a list. */
export const copenhageners = (d: Records, list: string): string[] =>
  members(d, list).filter((a) => inCopenhagen(d).has(a));

/** The count of a list that the site uses. NaN where there is none, or more than one. */
export function counted(d: Records, list: string, area = "denmark", type = "main"): number {
  const used = rowsIn(d, "list-counts").filter(
    (r) => r["list"] === list && r["area"] === area && r["list_type"] === type && r["used"] === "yes",
  );
  return used.length === 1 ? (numberIn(used[0]?.["n"]) ?? Number.NaN) : Number.NaN;
}

export const basisOf = (d: Records, list: string, area: string): string | undefined =>
  rowsIn(d, "list-counts").find(
    (r) => r["list"] === list && r["area"] === area && r["list_type"] === "main" && r["used"] === "yes",
  )?.["basis"];

export interface Point {
  readonly list: string;
  readonly date: string;
  readonly value: number;
}

/** Every observation by list, area and indicator. */
const observations = remembered((d) => {
  const known = new Map<string, RawRecord>();
  for (const o of rowsIn(d, "observations")) {
    const key = `${o["list"]} ${o["area"]} ${o["indicator"]}`;
    if (!known.has(key)) known.set(key, o);
  }
  return known;
});

/** What was measured of an area: the values that may be drawn, on dated lists, in order of time. */
export function series(d: Records, indicator: string, area = HERE): Point[] {
  return datedLists(d).flatMap((l) => {
    const o = observations(d).get(`${l.id} ${area} ${indicator}`);
    const value = numberIn(o?.["value"]);
    return o?.["use"] === "yes" && value !== null ? [{ list: l.id, date: l.date, value }] : [];
  });
}

/** One value of a list, drawn or not. */
export const observed = (d: Records, list: string, indicator: string, area = HERE): number =>
  numberIn(observations(d).get(`${list} ${area} ${indicator}`)?.["value"]) ?? Number.NaN;

/** The limits of an indicator for the list itself, in the order of the file. */
export const limits = (d: Records, indicator: string, types = "all"): RawRecord[] =>
  rowsIn(d, "thresholds").filter((t) => t["indicator"] === indicator && t["list_types"] === types);

/** The limit in force on a day; NaN where none is known, or more than one. */
export function limitOn(d: Records, indicator: string, date: string): number {
  const found = limits(d, indicator).filter(
    (t) => (dayIn(t["from"]) ?? "9") <= date && date <= (dayIn(t["to"]) ?? "9"),
  );
  return found.length === 1 ? (numberIn(found[0]?.["value"]) ?? Number.NaN) : Number.NaN;
}

/** Is every value of a series on that side of the limit of its day? False of a series without values. */
export const everyValueIs = (d: Records, indicator: string, side: "above" | "below"): boolean => {
  const points = series(d, indicator);
  return (
    points.length > 0 &&
    points.every((p) => {
      const limit = limitOn(d, indicator, p.date);
      return side === "above" ? p.value > limit : p.value < limit;
    })
  );
};

/** The years a series runs from and to, e.g. `2010–2017`, with at least one value in each. */
export const spans = (d: Records, indicator: string, from: string, to: string): boolean => {
  const points = series(d, indicator);
  return points[0]?.date.slice(0, 4) === from && points.at(-1)?.date.slice(0, 4) === to;
};

/** The verdict of every promise by its subject; `depends` where two readings of a deadline disagree. */
export const verdicts = remembered((d): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const p of rowsIn(d, "promises")) {
    if (p["promise"] !== "yes") continue;
    const [subject = "", verdict = ""] = [p["subject"], p["verdict"]];
    const before = found.get(subject);
    found.set(subject, before === undefined || before === verdict ? verdict : "depends");
  }
  return found;
});

/** Sums of decimals are compared to nine digits. */
export const same = (a: number, b: number): boolean =>
  Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
