import { FORMAT } from "../../src/i18n/format.ts";
import { LOCALES } from "../../src/i18n/locale.ts";
import type { Tables } from "../../src/model/tables/index.ts";
import { at, type Belief, byId } from "./belief.ts";

/** The time line tells of the lists in words of its own; here the words are held against the counts and the days. */

interface Told {
  readonly event: string;
  readonly list: string;
  /** The numbers its title or text gives. */
  readonly counts?: readonly (readonly [area: string, type: "main" | "transformation", list?: string])[];
}

const ABOUT_A_LIST: readonly Told[] = [
  {
    event: "EV10",
    list: "list-2010-10",
    counts: [
      ["denmark", "main"],
      ["copenhagen", "main"],
    ],
  },
  { event: "EV28", list: "list-2012-10", counts: [["denmark", "main"]] },
  { event: "EV31", list: "preview-2013", counts: [["denmark", "main"]] },
  { event: "EV39", list: "list-2015-12", counts: [["denmark", "main"]] },
  {
    event: "EV44",
    list: "list-2017-12",
    counts: [
      ["denmark", "main"],
      ["copenhagen", "main"],
    ],
  },
  {
    event: "EV47",
    list: "recalculation-2018-05",
    counts: [
      ["denmark", "main"],
      ["denmark", "main", "list-2017-12"],
    ],
  },
  { event: "EV50", list: "list-2018-12", counts: [["denmark", "transformation"]] },
  { event: "EV78", list: "list-2019-12", counts: [["copenhagen", "main"]] },
  {
    event: "EV56",
    list: "list-2020-12",
    counts: [
      ["denmark", "main"],
      ["denmark", "main", "list-2019-12"],
    ],
  },
  {
    event: "EV58",
    list: "list-2021-12",
    counts: [
      ["denmark", "main"],
      ["denmark", "transformation"],
    ],
  },
  { event: "EV62", list: "list-2022-12", counts: [["denmark", "transformation"]] },
  { event: "EV65", list: "list-2023-12" },
  { event: "EV66", list: "list-2023-12", counts: [["copenhagen", "main", "list-2010-10"]] },
];

export const eventsTellTheCountsOfTheLists: Belief = (t: Tables) =>
  ABOUT_A_LIST.flatMap(({ event, list, counts = [] }) => {
    const e = byId(t.events, event);
    if (!e) return [];
    const unsaid = counts.flatMap(([area, type, other = list]) => {
      const n = t["list-counts"].find(
        (c) => c.list === other && c.area === area && c.list_type === type && c.used === "yes",
      )?.n;
      const said = LOCALES.every((l) => {
        const words =
          `${l === "da" ? e.title_da : e.title_en} ${l === "da" ? e.text_da : e.text_en}`.toLowerCase();
        const f = FORMAT[l];
        return (
          n !== undefined &&
          [f.number(n), f.count(n)].some((w) =>
            new RegExp(`(?<![\\p{L}\\d])${w}(?![\\p{L}\\d])`, "u").test(words),
          )
        );
      });
      return said ? [] : [`${n ?? "?"} (${other}, ${area}, ${type})`];
    });
    return unsaid.length === 0
      ? []
      : [
          at(
            "events",
            e,
            "title_da",
            {
              da: `Hverken titlen eller teksten siger ${unsaid.join(" og ")} på begge sprog.`,
              en: `Neither title nor text says ${unsaid.join(" and ")} in both languages.`,
            },
            {
              da: "Ret teksten, eller ret antallet i list-counts.",
              en: "Correct the text, or the count in list-counts.",
            },
          ),
        ];
  });

/** An event about a list lies on the list's day, as far as the event knows its own. */
export const eventsLieOnTheDayOfTheirList: Belief = (t) =>
  ABOUT_A_LIST.flatMap(({ event, list }) => {
    const e = byId(t.events, event);
    const l = byId(t.lists, list);
    const known = { day: 10, month: 7, year: 4 }[e?.date_precision ?? "day"];
    return !e || !l || e.date.slice(0, known) === l.date.slice(0, known)
      ? []
      : [
          at(
            "events",
            e,
            "date",
            {
              da: `Her står ${FORMAT.da.date(e.date)}, men ${l.id} er fra ${FORMAT.da.date(l.date)}.`,
              en: `This says ${FORMAT.en.date(e.date)}, but ${l.id} is of ${FORMAT.en.date(l.date)}.`,
            },
            { da: "Ret den af de to, der er forkert.", en: "Correct whichever of the two is wrong." },
          ),
        ];
  });

/** How many Copenhagen areas went off a list that the time line says so of. */
const LEFT: readonly (readonly [event: string, from: string, to: string, n: number])[] = [
  ["EV39", "list-2014-12", "list-2015-12", 4],
  ["EV56", "list-2019-12", "list-2020-12", 3],
];

export const areasLeftAsTheTimeLineSays: Belief = (t) => {
  const inCity = new Set(t.areas.filter((a) => a.in_copenhagen === "yes").map((a) => a.id));
  const on = (list: string) =>
    t["list-membership"]
      .filter((m) => m.list === list && m.status === "on" && inCity.has(m.area))
      .map((m) => m.area);
  return LEFT.flatMap(([event, from, to, n]) => {
    const e = byId(t.events, event);
    const gone = on(from).filter((a) => !on(to).includes(a));
    return !e || gone.length === n
      ? []
      : [
          at(
            "events",
            e,
            "title_da",
            {
              da: `Titlen siger ${FORMAT.da.count(n)}, men ${gone.length} københavnske områder gik ud: ${gone.join(", ")}.`,
              en: `The title says ${FORMAT.en.count(n)}, but ${gone.length} Copenhagen areas left: ${gone.join(", ")}.`,
            },
            { da: "Ret titlen, eller ret list-membership.", en: "Correct the title, or list-membership." },
          ),
        ];
  });
};

/** The one value an event types: 966 residents. */
export const residentsAreThoseOfTheTimeLine: Belief = (t) => {
  const e = byId(t.events, "EV65");
  const value = t.observations.find(
    (o) => o.list === "list-2023-12" && o.area === "mjoelnerparken" && o.indicator === "residents",
  )?.value;
  return !e ||
    value == null ||
    (e.title_da.includes(FORMAT.da.number(value)) && e.title_en.includes(FORMAT.en.number(value)))
    ? []
    : [
        at(
          "events",
          e,
          "title_da",
          {
            da: `Titlen siger ikke ${FORMAT.da.number(value)}, som observations har.`,
            en: `The title does not say ${FORMAT.en.number(value)}, which observations have.`,
          },
          { da: "Ret titlen, eller ret værdien.", en: "Correct the title, or the value." },
        ),
      ];
};

/**
 * Days and years that sentences type because they are plain dates: of the ruling, the vote, the city’s decision, the act, the
 * sale, the agreement itself, and the ends of the time line.
 */
const TYPED: readonly (readonly [
  table: "events" | "facts" | "other-values" | "outcomes",
  id: string,
  begins: string,
])[] = [
  ["facts", "F001", "2011-03-07"],
  ["events", "EV19", "2011-03-07"],
  ["events", "EV18", "2011-03-01"],
  ["events", "EV26", "2012-01"],
  ["outcomes", "O02", "2012-01"],
  ["events", "EV36", "2015-06-14"],
  ["events", "EV40", "2015-12-10"],
  ["events", "EV49", "2018"],
  ["other-values", "later-family-homes-cap", "2018"],
  ["events", "EV57", "2021"],
  ["other-values", "later-homes-sold", "2021"],
  ["events", "EV73", "2025-12-18"],
  ["events", "EV74", "2025-12-18"],
];

export const typedDaysStandInTheData: Belief = (t) =>
  TYPED.flatMap(([table, id, begins]) => {
    const row = byId(t[table] as readonly { id: string; row: number; date: string | null }[], id);
    return !row || row.date?.startsWith(begins)
      ? []
      : [
          at(
            table,
            row,
            "date",
            {
              da: `Sætninger på siden siger ${begins}, men her står ${row.date ?? "ingen dato"}.`,
              en: `Sentences on the site say ${begins}, but this says ${row.date ?? "no date"}.`,
            },
            {
              da: "Ret datoen. Er den nye rigtig, så ret sætningerne og listen i scripts/check/events.ts.",
              en: "Correct the date. If the new one is right, mend the sentences and the list in scripts/check/events.ts.",
            },
          ),
        ];
  });

/** »Fra byggeriet begyndte i 1984, til retssagen i 2026«: the first and the last year of the time line, in prose and title. */
export const timeLineRunsAsItsTitleSays: Belief = (t) => {
  const days = t.events.map((e) => e.date).sort();
  const [first, last] = [
    t.events.find((e) => e.date === days[0]),
    t.events.find((e) => e.date === days.at(-1)),
  ];
  const holds = first?.id === "EV01" && first.date.startsWith("1984") && last?.date.startsWith("2026");
  return holds
    ? []
    : [
        at(
          "events",
          first?.id === "EV01" && first.date.startsWith("1984") ? last : first,
          "date",
          {
            da: `Siden siger 1984–2026 og begynder med byggeriet (EV01); rækkerne går fra ${days[0]} til ${days.at(-1)}.`,
            en: `The site says 1984–2026 and begins with the building (EV01); the rows run from ${days[0]} to ${days.at(-1)}.`,
          },
          {
            da: "Ret datoen, eller ret titlen i src/site/pages.ts og sætningen i timeline.mdx.",
            en: "Correct the date, or the title in src/site/pages.ts and the sentence in timeline.mdx.",
          },
        ),
      ];
};
