import { FORMAT } from "../../src/i18n/format.ts";
import type { RowOf, Tables } from "../../src/model/tables/index.ts";
import { at, type Belief, byId } from "./belief.ts";
import { measurements } from "./measured.ts";

/** What must hold along a series of measurements, whatever was measured: no slip of the decimal mark, no hole. */

type Observation = RowOf<"observations">;

const SLIPS = [
  { factor: 10, da: "ti gange", en: "ten times" },
  { factor: 100, da: "hundrede gange", en: "a hundred times" },
  { factor: 1000, da: "tusind gange", en: "a thousand times" },
  { factor: 0.1, da: "en tiendedel af", en: "a tenth of" },
  { factor: 0.01, da: "en hundrededel af", en: "a hundredth of" },
  { factor: 0.001, da: "en tusindedel af", en: "a thousandth of" },
] as const;

/**
 * A value is not 10, 100 or 1,000 times what the same area has in the other lists (or, measured once, what the other areas
 * of the list have). No area here has ever come near half or double its own median, so a factor of ten is a slip.
 */
export const valuesFitTheirNeighbours: Belief = (t: Tables) => {
  const ofArea = valuesBy(t, (o) => `${o.area}/${o.indicator}`);
  const ofList = valuesBy(t, (o) => `${o.list}/${o.indicator}`);
  const units = new Map(t.indicators.map((i) => [i.id, i]));
  return t.observations.flatMap((o) => {
    // A value that is not drawn has its reason in source-errors.
    if (o.value === null || o.value <= 0 || o.use === "no") return [];
    const own = ofArea.get(`${o.area}/${o.indicator}`) ?? [];
    const others = own.length > 1 ? own : (ofList.get(`${o.list}/${o.indicator}`) ?? []);
    const median = medianWithout(others, o.value);
    if (median === undefined || median <= 0) return [];
    const ratio = o.value / median;
    if (ratio > 0.2 && ratio < 5) return [];
    const slip = SLIPS.find((s) => ratio / s.factor > 0.5 && ratio / s.factor < 2);
    if (!slip) return [];
    const indicator = units.get(o.indicator);
    const meant = Number((o.value / slip.factor).toFixed(indicator?.decimals ?? 2));
    const fraction = indicator?.unit === "pct" && slip.factor === 0.01;
    const near = own.length > 1 ? AREA : LIST;
    const [da, en] = [FORMAT.da, FORMAT.en];
    return [
      {
        ...at(
          "observations",
          o,
          "value",
          {
            da: `${da.number(o.value)} er omtrent ${slip.da} ${near.da} (${da.number(median)})${fraction ? " og ligner en brøk i stedet for procent" : ""}.`,
            en: `${en.number(o.value)} is about ${slip.en} ${near.en} (${en.number(median)})${fraction ? " and looks like a fraction instead of per cent" : ""}.`,
          },
          {
            da: `Mente du ${da.number(meant).replaceAll(".", "")}? Står tallet sådan i kilden, så skriv no i use og grunden i data/source-errors.csv.`,
            en: `Did you mean ${da.number(meant).replaceAll(".", "")}? If the source has it so, write no in use and the reason in data/source-errors.csv.`,
          },
        ),
        mend: [{ table: "observations", row: o.row, column: "value", value: meant }],
      },
    ];
  });
};

const AREA = { da: "områdets andre målinger", en: "the area’s other values" };
const LIST = { da: "de andre områders målinger på listen", en: "the other areas’ values on the list" };

function valuesBy(t: Tables, name: (o: Observation) => string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const o of t.observations) {
    if (o.value === null || o.use === "no") continue;
    const values = found.get(name(o));
    if (values) values.push(o.value);
    else found.set(name(o), [o.value]);
  }
  for (const values of found.values()) values.sort((a, b) => a - b);
  return found;
}

/** The median of sorted values when one of them is left out; undefined if none remains. */
function medianWithout(sorted: readonly number[], value: number): number | undefined {
  const at = sorted.indexOf(value);
  const n = sorted.length - 1;
  if (n < 1 || at === -1) return undefined;
  const i = n >> 1;
  return sorted[i < at ? i : i + 1];
}

/**
 * A list that was measured is measured whole: each area on it, and each that had just left and has any value, has a row for
 * every indicator that the list measures.
 */
export const seriesHaveNoHoles: Belief = (t) => {
  return [...measurements(t)].flatMap(([list, { areas, indicators, expected }]) => {
    return expected.flatMap((area) => {
      const own = areas.get(area) ?? [];
      const lacking = indicators.filter((i) => !own.some((o) => o.indicator === i));
      if (lacking.length === 0) return [];
      const [names, words] = [byId(t.areas, area), byId(t.lists, list)];
      const when = words
        ? { da: FORMAT.da.date(words.date), en: FORMAT.en.date(words.date) }
        : { da: list, en: list };
      const all = own.length === 0;
      return [
        at(
          "observations",
          own.at(-1) ?? lastBefore(areas, area, t),
          "indicator",
          {
            da: `${names?.name_da ?? area} mangler ${all ? "helt i målingen" : `${lacking.join(", ")} i målingen`} fra ${when.da} (${list}).`,
            en: `${names?.name_en ?? area} lacks ${all ? "every value" : lacking.join(", ")} in the measurement of ${when.en} (${list}).`,
          },
          {
            da: `Tilføj ${lacking.length === 1 ? "rækken" : `de ${lacking.length} rækker`} efter denne. Har kilden intet tal, så lad value være tom, og skriv not-in-data i absence.`,
            en: `Add the ${lacking.length === 1 ? "row" : `${lacking.length} rows`} after this one. If the source has no number, leave value empty and write not-in-data in absence.`,
          },
        ),
      ];
    });
  });
};

/** The row that the missing one would follow: the last of the area before it in the table of areas. */
function lastBefore(
  areas: ReadonlyMap<string, readonly Observation[]>,
  area: string,
  t: Tables,
): Observation | undefined {
  const order = t.areas.map((a) => a.id);
  for (let i = order.indexOf(area) - 1; i >= 0; i--) {
    const own = areas.get(order[i] ?? "");
    if (own) return own.at(-1);
  }
  return [...areas.values()][0]?.[0];
}

const ADDRESSES = [
  { table: "sources", column: "url" },
  { table: "gaps", column: "url" },
] as const;

/** An address leads to a page on the web, and nowhere else. */
export const addressesLeadToPages: Belief = (t) =>
  ADDRESSES.flatMap(({ table, column }) =>
    (t[table] as readonly { readonly row: number; readonly url: string | null }[]).flatMap((r) =>
      r.url === null || (/^https?:\/\/[^\s"<>]+$/.test(r.url) && URL.canParse(r.url))
        ? []
        : [
            at(
              table,
              r,
              column,
              {
                da: `»${r.url.slice(0, 60)}« er ikke adressen på en side.`,
                en: `“${r.url.slice(0, 60)}” is not the address of a page.`,
              },
              {
                da: "Kopiér adressen fra browseren; den begynder med https://.",
                en: "Copy the address from the browser; it begins with https://.",
              },
            ),
          ],
    ),
  );
