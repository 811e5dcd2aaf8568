import { FORMAT } from "../../src/i18n/format.ts";
import type { Locale } from "../../src/i18n/locale.ts";
import type { RowOf } from "../../src/model/tables/index.ts";
import type { Belief } from "./belief.ts";
import { at, byId } from "./belief.ts";

/** What must hold between the lists, who stood on them, how many they were, and the targets. */

/** Where both are known the number of areas equals the areas named, or the row says why not. */
export const listCountsEqualTheMembers: Belief = (t) =>
  t["list-counts"].flatMap((c) => {
    if (c.used !== "yes" || c.list_type !== "main") return [];
    const inCity = new Set(t.areas.filter((a) => a.in_copenhagen === "yes").map((a) => a.id));
    const members = t["list-membership"].filter(
      (m) => m.list === c.list && m.status === "on" && (c.area === "denmark" || inCity.has(m.area)),
    ).length;
    const known = t["list-membership"].some((m) => m.list === c.list);
    if (!known || members === c.n || c.difference_da !== null) return [];
    return [
      {
        ...at(
          "list-counts",
          c,
          "n",
          {
            da: `Her står ${c.n} områder, men list-membership nævner ${members} for ${c.list}.`,
            en: `This says ${c.n} areas, but list-membership names ${members} for ${c.list}.`,
          },
          {
            da: "Ret det, der er forkert, eller forklar forskellen i difference_da og difference_en.",
            en: "Correct what is wrong, or explain the difference in difference_da and difference_en.",
          },
        ),
        mend: [{ table: "list-counts", row: c.row, column: "n", value: members }],
      },
    ];
  });

/** Every edition has one count in use for the country and one for Copenhagen: no more, no less. */
export const everyListHasOneCountInUse: Belief = (t) =>
  t.lists.flatMap((l) =>
    ["denmark", "copenhagen"].flatMap((area) => {
      const used = t["list-counts"].filter(
        (c) => c.list === l.id && c.area === area && c.list_type === "main" && c.used === "yes",
      );
      if (used.length === 1) return [];
      // Counted twice in use is a fault of the second row; not counted at all of the list.
      const place = used[1];
      return [
        at(
          place ? "list-counts" : "lists",
          place ?? l,
          place ? "used" : undefined,
          {
            da: `${l.id} har ${used.length} tal i brug for ${area}; der skal være ét.`,
            en: `${l.id} has ${used.length} counts in use for ${area}; there must be one.`,
          },
          {
            da: "Skriv yes i used ved den kilde, vi bruger, og no ved de andre.",
            en: "Write yes in used at the source we use, and no at the others.",
          },
        ),
      ];
    }),
  );

/** »Højst 21« follows from 29 and a quarter: a target is never looser or tighter than its own wording. */
export const targetsFollowFromTheirBaseline: Belief = (t) =>
  t.targets.flatMap((target) => {
    const base = t["list-counts"].find(
      (c) =>
        c.list === target.baseline_list &&
        c.area === target.area &&
        c.list_type === target.list_type &&
        c.used === "yes",
    );
    if (!base || target.reduction_pct === null || target.at_most === null) return [];
    const atMost = Math.floor((base.n * (100 - target.reduction_pct)) / 100);
    return atMost === target.at_most
      ? []
      : [
          at(
            "targets",
            target,
            "at_most",
            {
              da: `${target.reduction_pct} % færre end ${base.n} er højst ${atMost}, ikke ${target.at_most}.`,
              en: `${target.reduction_pct}% fewer than ${base.n} is at most ${atMost}, not ${target.at_most}.`,
            },
            { da: "Ret at_most, eller ret udgangspunktet.", en: "Correct at_most, or correct the baseline." },
          ),
        ];
  });

/** How much fewer: the agreement's own share, read as a fact of it. */
const REDUCTION: readonly (readonly [target: string, fact: string])[] = [
  ["denmark-2016", "F002"],
  ["denmark-2020", "F003"],
  ["copenhagen-2020", "F004"],
];

export const targetsReduceAsTheAgreementSays: Belief = (t) =>
  REDUCTION.flatMap(([target, fact]) => {
    const x = byId(t.targets, target);
    const f = byId(t.facts, fact);
    return !x || f?.number == null || (x.reduction_pct === f.number && x.state === "due")
      ? []
      : [
          at(
            "targets",
            x,
            "reduction_pct",
            {
              da: `Målet er ${x.reduction_pct ?? "ingen"} % færre (${x.state}); aftalen siger ${f.number} % (${fact}), og fristen er gået.`,
              en: `The target is ${x.reduction_pct ?? "no"}% fewer (${x.state}); the agreement says ${f.number}% (${fact}), and the deadline has passed.`,
            },
            {
              da: "Ret den af de to, der er skrevet forkert af.",
              en: "Correct whichever was copied wrongly.",
            },
          ),
        ];
  });

/** The other lists came later: disadvantaged and »hard« areas with the rules of 2018, prevention areas in 2021. */
const BEGAN: Readonly<Record<string, string>> = {
  main: "2010-10-26",
  vulnerable: "2018-05-01",
  transformation: "2018-12-01",
  prevention: "2021-12-01",
};

export const listsAreCountedFromTheDayTheyBegan: Belief = (t) =>
  t["list-counts"].flatMap((c) => {
    const date = byId(t.lists, c.list)?.date;
    return date === undefined || date >= (BEGAN[c.list_type] ?? "")
      ? []
      : [
          at(
            "list-counts",
            c,
            "list_type",
            {
              da: `Den slags liste fandtes ikke den ${FORMAT.da.date(date)}.`,
              en: `There was no such list on ${FORMAT.en.date(date)}.`,
            },
            { da: "Ret listen eller listetypen.", en: "Correct the list or its type." },
          ),
        ];
  });

/** The list that decides is the last one before the year begins, or the last one of the year, by the reading. */
export const decidingListsFitTheReading: Belief = (t) =>
  t["target-readings"].flatMap((r) => {
    const target = byId(t.targets, r.target);
    if (!target || r.reading === "only") return [];
    const end =
      r.reading === "before" ? `${target.deadline_year - 1}-12-31` : `${target.deadline_year}-12-31`;
    const last = t.lists
      .filter((l) => l.kind === "list" && l.dated === "yes" && l.date <= end)
      .reduce<(typeof t.lists)[number] | undefined>((a, b) => (!a || b.date > a.date ? b : a), undefined);
    return last?.id === r.list
      ? []
      : [
          at(
            "target-readings",
            r,
            "list",
            {
              da: `Den sidste liste til og med ${FORMAT.da.date(end)} er ${last?.id}, ikke ${r.list}.`,
              en: `The last list by ${FORMAT.en.date(end)} is ${last?.id}, not ${r.list}.`,
            },
            { da: "Ret listen eller læsningen.", en: "Correct the list or the reading." },
          ),
        ];
  });

/** An edition lies inside the period of the rule it was made under (a calculation may use a rule ahead of its time). */
export const listsLieInsideTheirRule: Belief = (t) =>
  t.lists.flatMap((l) => {
    const rule = byId(t.rules, l.rule);
    if (!rule || l.kind !== "list" || l.dated === "no") return [];
    return rule.from <= l.date && (rule.to === null || l.date <= rule.to)
      ? []
      : [
          at(
            "lists",
            l,
            "rule",
            {
              da: `Reglen ${rule.id} gjaldt ikke den ${FORMAT.da.date(l.date)}.`,
              en: `The rule ${rule.id} was not in force on ${FORMAT.en.date(l.date)}.`,
            },
            {
              da: "Vælg den regel, der gjaldt den dag, eller ret datoen.",
              en: "Choose the rule of that day, or correct the date.",
            },
          ),
        ];
  });

/** Every dated list stands in the table of Mjølnerparken's status. */
export const everyDatedListHasAStatus: Belief = (t) =>
  t.lists
    .filter((l) => l.kind === "list" && l.dated === "yes" && !t["list-status"].some((s) => s.list === l.id))
    .map((l) =>
      at(
        "lists",
        l,
        "id",
        { da: `${l.id} mangler i list-status.`, en: `${l.id} is missing from list-status.` },
        {
          da: "Tilføj en række om Mjølnerparken på den liste.",
          en: "Add a row on Mjølnerparken on that list.",
        },
      ),
    );

/** The status of Mjølnerparken and the membership say the same. */
export const statusAgreesWithMembership: Belief = (t) =>
  t["list-status"].flatMap((s) => {
    const member = t["list-membership"].find((m) => m.list === s.list && m.area === "mjoelnerparken");
    return s.main === null || !member || s.main === member.status
      ? []
      : [
          at(
            "list-status",
            s,
            "main",
            {
              da: `Her står ${s.main}, men list-membership siger ${member.status}.`,
              en: `This says ${s.main}, but list-membership says ${member.status}.`,
            },
            { da: "Ret den af de to, der er forkert.", en: "Correct whichever of the two is wrong." },
          ),
        ];
  });

/**
 * An edition's id says what it is and of which month: sentences that say »i december 2015« name the list by its id. An id
 * without a month is that of an edition whose day is not known.
 */
export const editionsAreNamedByTheirMonth: Belief = (t) => {
  const wrong = t.lists.filter((l) => !isNamedBy(l, l.date));
  return wrong.flatMap((l) => {
    const other = wrong.find((o) => o !== l && isNamedBy(l, o.date) && isNamedBy(o, l.date));
    // Two lists with each other's day are one fault, told at the second.
    if (other && other.row > l.row) return [];
    if (other)
      return [
        {
          ...at(
            "lists",
            l,
            "date",
            {
              da: `${l.id} og ${other.id} i række ${other.row} har hinandens dag: ${FORMAT.da.date(l.date)} og ${FORMAT.da.date(other.date)}.`,
              en: `${l.id} and ${other.id} in row ${other.row} have each other’s day: ${FORMAT.en.date(l.date)} and ${FORMAT.en.date(other.date)}.`,
            },
            { da: "Byt om på de to dage.", en: "Swap the two days." },
          ),
          mend: [
            { table: "lists", row: l.row, column: "date", value: other.date },
            { table: "lists", row: other.row, column: "date", value: l.date },
          ],
        },
      ];
    const [, kind, month] = EDITION_ID.exec(l.id) ?? [];
    const first = /^\d{4}-\d{2}$/.test(month ?? "") ? `${month}-01` : undefined;
    return [
      {
        ...at(
          "lists",
          l,
          kind !== l.kind ? "kind" : "date",
          {
            da: `${l.id} er dateret ${FORMAT.da.date(l.date)} (kind: ${l.kind}, dated: ${l.dated}); id’et siger noget andet.`,
            en: `${l.id} is dated ${FORMAT.en.date(l.date)} (kind: ${l.kind}, dated: ${l.dated}); the id says otherwise.`,
          },
          {
            da: "Ret det, der er forkert. Id’et bliver, som det er.",
            en: "Correct what is wrong. The id stays as it is.",
          },
        ),
        mend:
          first && kind === l.kind
            ? [{ table: "lists", row: l.row, column: "date", value: first }]
            : undefined,
      },
    ];
  });
};

const EDITION_ID = /^(list|recalculation|preview)-(.+)$/;

function isNamedBy(l: RowOf<"lists">, date: string): boolean {
  const [, kind, month] = EDITION_ID.exec(l.id) ?? [];
  const dated = /^\d{4}-\d{2}$/.test(month ?? "");
  return (
    kind === l.kind &&
    dated === (l.dated === "yes") &&
    date.startsWith(dated ? (month ?? "") : (month ?? "").slice(0, 4))
  );
}

/** Of each kind of list one count is in use, whatever other sources say; and they say the same, or why they do not. */
export const sourcesOfACountAgree: Belief = (t) =>
  t["list-counts"].flatMap((c) => {
    const same = t["list-counts"].filter(
      (o) => o.list === c.list && o.list_type === c.list_type && o.area === c.area,
    );
    const used = same.filter((o) => o.used === "yes");
    if (used.length === 1 && (used[0]?.n === c.n || c.note_da !== null)) return [];
    return [
      at(
        "list-counts",
        c,
        used.length === 1 ? "n" : "used",
        used.length === 1
          ? {
              da: `Her står ${c.n}, men tallet i brug er ${used[0]?.n}.`,
              en: `This says ${c.n}, but the count in use is ${used[0]?.n}.`,
            }
          : {
              da: `${c.list} har ${used.length} tal i brug for ${c.area} (${c.list_type}); der skal være ét.`,
              en: `${c.list} has ${used.length} counts in use for ${c.area} (${c.list_type}); there must be one.`,
            },
        {
          da: "Ret tallet, skriv yes ved én af kilderne, eller forklar uenigheden i note_da og note_en.",
          en: "Correct the number, write yes at one of the sources, or explain the disagreement in note_da and note_en.",
        },
      ),
    ];
  });

/** What stands on a list is a housing area, and every housing area has stood on one. */
export const areasOnTheListsAreAreas: Belief = (t) => {
  const listed = new Set(t["list-membership"].map((m) => m.area));
  return t.areas.flatMap((a) =>
    listed.has(a.id) === (a.kind === "area")
      ? []
      : [
          at(
            "areas",
            a,
            "kind",
            {
              da: `${a.id} er ${a.kind}, men det passer ikke med list-membership.`,
              en: `${a.id} is ${a.kind}, which does not fit list-membership.`,
            },
            { da: "Ret kind, eller ret list-membership.", en: "Correct kind, or list-membership." },
          ),
        ],
  );
};

/**
 * A new rule is a break, and the sentences name the years: the rules changed in 2014 and 2018, so that counts are not one
 * series, and in 2021 the lists were given new names.
 */
export const newRulesAreBreaks: Belief = (t) => {
  const later = t.rules
    .map((r) => r.from)
    .sort()
    .slice(1);
  return t.breaks.flatMap((b) =>
    later.includes(b.date) &&
    b.counts === (RULES_CHANGED.has(b.date) ? "yes" : "no") &&
    later.length === t.breaks.length
      ? []
      : [
          at(
            "breaks",
            b,
            later.includes(b.date) ? "counts" : "date",
            {
              da: `Bruddet ${FORMAT.da.date(b.date)} passer ikke med reglerne (${later.map((d) => FORMAT.da.date(d)).join(", ")}) eller med det, der står i counts.`,
              en: `The break of ${FORMAT.en.date(b.date)} does not fit the rules (${later.map((d) => FORMAT.en.date(d)).join(", ")}) or what counts says.`,
            },
            {
              da: "Ret bruddet eller reglen. Ændres reglerne igen, så skriv også sætningerne om 2014 og 2018 om.",
              en: "Correct the break or the rule. If the rules change again, rewrite the sentences about 2014 and 2018 too.",
            },
          ),
        ],
  );
};

const RULES_CHANGED: ReadonlySet<string> = new Set(["2014-02-01", "2018-12-01"]);

/** One rule begins on the day after the other ends, and the last has no end. */
export const rulesFollowOneAnother: Belief = (t) =>
  t.rules.flatMap((r) => {
    const next = t.rules
      .filter((o) => o.from > r.from)
      .map((o) => o.from)
      .sort()[0];
    const ends =
      next === undefined
        ? null
        : new Date(Date.parse(`${next}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    return r.to === ends
      ? []
      : [
          at(
            "rules",
            r,
            "to",
            {
              da: `Reglen slutter ${inWords(r.to, "da")}, men den næste begynder ${inWords(next, "da")}.`,
              en: `The rule ends ${inWords(r.to, "en")}, but the next begins ${inWords(next, "en")}.`,
            },
            {
              da: "Ret perioderne, så de ligger i forlængelse af hinanden.",
              en: "Correct the periods so that one follows the other.",
            },
          ),
        ];
  });

/** A day in words; no day has words too. */
const inWords = (day: string | null | undefined, locale: Locale): string =>
  day ? FORMAT[locale].date(day) : locale === "da" ? "aldrig" : "never";

/** What we counted or worked out is told as that, and what a source prints is never told as ours. */
export const basisFitsTheConfidence: Belief = (t) =>
  (["list-counts", "list-membership"] as const).flatMap((table) =>
    (t[table] as readonly { row: number; basis: string; confidence: string }[]).flatMap((r) => {
      const ours = r.basis === "counted" || r.basis === "derived" ? r.basis : null;
      const told = r.confidence === "counted" || r.confidence === "derived" ? r.confidence : null;
      return ours === told
        ? []
        : [
            at(
              table,
              r,
              "basis",
              {
                da: `Her står ${r.basis} som grundlag, men ${r.confidence} som sikkerhed.`,
                en: `This says ${r.basis} as how we know, but ${r.confidence} as confidence.`,
              },
              {
                da: "Talt og beregnet hører sammen i de to kolonner. Ret den ene.",
                en: "Counted and derived go together in the two columns. Correct one.",
              },
            ),
          ];
    }),
  );
