import { FORMAT } from "../../src/i18n/format.ts";
import { at, type Belief, byId } from "./belief.ts";
import { limitOn } from "./limit-on.ts";
import { hasHoles, measurements } from "./measured.ts";

/** What must hold of the values the lists measured. */

export const everyValueLiesInsideItsIndicator: Belief = (t) =>
  t.observations.flatMap((o) => {
    const i = byId(t.indicators, o.indicator);
    if (!i || o.value === null || (o.value >= i.min && o.value <= i.max)) return [];
    return [
      at(
        "observations",
        o,
        "value",
        {
          da: `${FORMAT.da.number(o.value)} ligger uden for det mulige for »${i.name_da}« (${i.min} til ${i.max}).`,
          en: `${FORMAT.en.number(o.value)} lies outside what is possible for “${i.name_en}” (${i.min} to ${i.max}).`,
        },
        { da: "Tjek kommaet og enheden i kilden.", en: "Check the decimal mark and the unit in the source." },
      ),
    ];
  });

export const noValueHasMoreDigitsThanItsSource: Belief = (t) =>
  t.observations.flatMap((o) => {
    const i = byId(t.indicators, o.indicator);
    if (!i || o.value === null || Number(o.value.toFixed(i.decimals)) === o.value) return [];
    return [
      at(
        "observations",
        o,
        "value",
        {
          da: `${FORMAT.da.number(o.value)} har flere decimaler end kilden (${i.decimals}).`,
          en: `${FORMAT.en.number(o.value)} has more decimals than the source (${i.decimals}).`,
        },
        { da: "Skriv tallet, som kilden har det.", en: "Write the number as the source has it." },
      ),
    ];
  });

/** A row has a number, or says which kind of no number it is. */
export const everyRowHasAValueOrAReason: Belief = (t) =>
  t.observations.flatMap((o) =>
    (o.value === null) === (o.absence === null)
      ? [
          at(
            "observations",
            o,
            "absence",
            {
              da: "Rækken skal have enten en værdi eller en grund til, at der ingen er.",
              en: "The row needs either a value or a reason why there is none.",
            },
            {
              da: "Skriv værdien, eller skriv not-in-data, not-measured eller withheld.",
              en: "Write the value, or write not-in-data, not-measured or withheld.",
            },
          ),
        ]
      : [],
  );

/** The three numbers printed in the agreement are those of the list of October 2010: 326 per 10,000 is 3.26 per cent. */
export const listValuesOf2010EqualTheAgreement: Belief = (t) =>
  (
    [
      ["F015", "outside-work", 1],
      ["F016", "convictions", 100],
      ["F017", "non-western", 1],
    ] as const
  ).flatMap(([fact, indicator, per]) => {
    const f = byId(t.facts, fact);
    const o = t.observations.find(
      (r) => r.list === "list-2010-10" && r.area === "mjoelnerparken" && r.indicator === indicator,
    );
    if (f?.number == null || o?.value == null || Math.abs(f.number / per - o.value) < 1e-9) return [];
    return [
      {
        ...at(
          "observations",
          o,
          "value",
          {
            da: `Listen fra oktober 2010 siger ${FORMAT.da.pct(o.value)}, men aftalens tal er ${FORMAT.da.pct(f.number / per)} (${fact}).`,
            en: `The list of October 2010 says ${FORMAT.en.pct(o.value)}, but the agreement’s figure is ${FORMAT.en.pct(f.number / per)} (${fact}).`,
          },
          {
            da: "Aftalen gengiver listens tal. Ret det af de to, der er skrevet forkert af.",
            en: "The agreement repeats the list. Correct whichever was copied wrongly.",
          },
        ),
        mend: [{ table: "observations", row: o.row, column: "value", value: f.number / per }],
      },
    ];
  });

/** An area that is on the list says so in its values, and one that is not does not. */
export const observationsAgreeWithMembership: Belief = (t) => {
  const on = new Set(t["list-membership"].filter((m) => m.status === "on").map((m) => `${m.list}/${m.area}`));
  return t.observations.flatMap((o) =>
    (o.status === "on") === on.has(`${o.list}/${o.area}`)
      ? []
      : [
          at(
            "observations",
            o,
            "status",
            {
              da: `Her står ${o.status}, men list-membership siger noget andet om ${o.area} på ${o.list}.`,
              en: `This says ${o.status}, but list-membership says otherwise of ${o.area} on ${o.list}.`,
            },
            { da: "Ret den af de to, der er forkert.", en: "Correct whichever of the two is wrong." },
          ),
        ],
  );
};

/** At any day one limit is in force for a criterion, never two. */
export const limitsDoNotOverlap: Belief = (t) =>
  t.thresholds.flatMap((a) =>
    t.thresholds.some(
      (b) =>
        b.row < a.row &&
        b.indicator === a.indicator &&
        b.list_types === a.list_types &&
        (b.to === null || a.from <= b.to) &&
        (a.to === null || b.from <= a.to),
    )
      ? [
          at(
            "thresholds",
            a,
            "from",
            {
              da: "En anden række har en grænse for samme indikator i samme periode.",
              en: "Another row has a limit for the same indicator in the same period.",
            },
            {
              da: "Ret perioderne, så den ene begynder, dagen efter at den anden slutter.",
              en: "Correct the periods so that one begins the day after the other ends.",
            },
          ),
        ]
      : [],
  );

/** How many listed areas lie beyond each limit, counted anew from the values. */
export const areasBeyondTheLimitsAreCountedRight: Belief = (t) => {
  const inCity = new Set(t.areas.filter((a) => a.in_copenhagen === "yes").map((a) => a.id));
  const original = ["outside-work", "non-western", "convictions"];
  const measured = measurements(t);
  const incomplete = new Set([...measured].flatMap(([list, m]) => (hasHoles(m) ? [list] : [])));
  return t["criteria-met"].flatMap((row) => {
    if (!byId(t.lists, row.list) || incomplete.has(row.list)) return [];
    const values = new Map<string, number>();
    const on = new Set<string>();
    for (const [area, own] of measured.get(row.list)?.areas ?? [])
      for (const o of own) {
        if (o.status !== "on" || o.value === null || (row.area !== "denmark" && !inCity.has(area))) continue;
        on.add(area);
        values.set(`${area}/${o.indicator}`, o.value);
      }
    const beyond = (area: string, indicator: string): boolean => {
      const value = values.get(`${area}/${indicator}`);
      const limit = ORIGINAL_LIMIT[indicator] ?? 0;
      return value !== undefined && (indicator === "income" ? value < limit : value > limit);
    };
    const areas = [...on];
    const n = areas.filter((a) =>
      row.criterion === "two-of-three"
        ? original.filter((i) => beyond(a, i)).length >= 2
        : beyond(a, row.criterion),
    ).length;
    const known = row.criterion === "two-of-three" || row.criterion in ORIGINAL_LIMIT;
    return known && n === row.n
      ? []
      : [
          at(
            "criteria-met",
            row,
            "n",
            {
              da: `Her står ${row.n}; observations giver ${n}.`,
              en: `This says ${row.n}; observations give ${n}.`,
            },
            {
              da: "Ret tallet, eller ret den måling, der er forkert.",
              en: "Correct the number, or the observation that is wrong.",
            },
          ),
        ];
  });
};

/** The limits the counts in `criteria-met` are made with: those of the lists 2010–2017. */
const ORIGINAL_LIMIT: Readonly<Record<string, number>> = {
  "outside-work": 40,
  "non-western": 50,
  convictions: 2.7,
  "basic-education": 50,
  income: 55,
};

/** What another source prints of a list's value is the list's value: the agreement in 2010, two papers in 2017. */
export const otherSourcesAgreeWithTheLists: Belief = (t) => {
  const observed = new Map(t.observations.map((r) => [`${r.list}/${r.area}/${r.indicator}`, r]));
  return t["other-values"].flatMap((v) => {
    const o = observed.get(`${v.list}/${v.area}/${v.indicator}`);
    if (o?.value == null || v.bound !== "exact") return [];
    const value = v.unit === "per-10000" ? v.value / 100 : v.value;
    return Math.abs(value - o.value) < 1e-9
      ? []
      : [
          at(
            "other-values",
            v,
            "value",
            {
              da: `Her står ${FORMAT.da.number(value)}, men observations har ${FORMAT.da.number(o.value)}.`,
              en: `This says ${FORMAT.en.number(value)}, but observations have ${FORMAT.en.number(o.value)}.`,
            },
            {
              da: "Ret det af de to, der er skrevet forkert af. Siden om tallene siger, at de er ens.",
              en: "Correct whichever was copied wrongly. The page on the figures says that they are the same.",
            },
          ),
        ];
  });
};

/** »Fire af de fem kriterier« in 2017, counted anew: all but convictions. */
export const criteriaAreMetAsThePaperSays: Belief = (t) => {
  const told = byId(t["other-values"], "mp-24");
  const list = told?.list ? byId(t.lists, told.list) : undefined;
  if (!told || !list) return [];
  const met = FIVE.filter((indicator) => {
    const value = t.observations.find(
      (o) => o.list === list.id && o.area === "mjoelnerparken" && o.indicator === indicator,
    )?.value;
    const limit = limitOn(t, indicator, list.date);
    if (value == null || limit?.value == null) return false;
    return limit.comparison === "below" ? value < limit.value : value > limit.value;
  });
  return met.length === told.value && !met.includes("convictions")
    ? []
    : [
        at(
          "other-values",
          told,
          "value",
          {
            da: `Her står ${told.value} kriterier, alle undtagen domme; observations giver ${met.length}: ${met.join(", ")}.`,
            en: `This says ${told.value} criteria, all but convictions; observations give ${met.length}: ${met.join(", ")}.`,
          },
          {
            da: "Ret tallet, målingen eller grænsen.",
            en: "Correct the number, the observation or the limit.",
          },
        ),
      ];
};

const FIVE = ["outside-work", "convictions", "non-western", "basic-education", "income"];
