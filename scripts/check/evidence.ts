import { FORMAT } from "../../src/i18n/format.ts";
import { keyOf } from "../../src/model/key.ts";
import { TABLES, type TableId, type Tables } from "../../src/model/tables/index.ts";
import { at, type Belief } from "./belief.ts";

/** A number is bound to the words it was read in: the fragment of its row prints it, or it was read there by hand. */

interface Read {
  readonly row: number;
  readonly evidence: string | null;
}

type Figures = { readonly [K in "number" | "amount_dkk" | "value" | "n" | "basis"]?: unknown };

/** The tables with numbers read in a fragment. What we counted or worked out ourselves no fragment prints. */
const NUMBERS = [
  { table: "facts", column: "number", ours: () => false },
  { table: "money", column: "amount_dkk", ours: () => false },
  { table: "other-values", column: "value", ours: () => false },
  {
    table: "list-counts",
    column: "n",
    ours: (r: { basis?: unknown }) => r.basis === "counted" || r.basis === "derived",
  },
] as const;

/**
 * Read by hand where the fragment says it in other words, counts without a number, or splits the digits: »mindst halvdelen«
 * is 50 per cent, four years of 1.95 million are 7.8 million.
 */
const READ: Readonly<Record<string, number>> = {
  "facts:F003": 50,
  "facts:F005": 2020,
  "facts:F010": 3,
  "facts:F018": 10,
  "facts:F019": 6,
  "facts:F022": 46,
  "facts:F032": 0,
  "facts:F046": 0,
  "facts:F047": 100,
  "facts:F057": 6,
  "facts:F060": 4,
  "facts:F061": 2,
  "facts:F067": 3,
  "facts:F076": 50_000,
  "facts:F088": 0,
  "facts:F089": 2,
  "facts:F090": 8,
  "facts:F091": 1,
  "facts:F092": 7,
  "money:M07": 7_800_000,
  "money:M08": 6_800_000,
  "money:M09": 1_000_000,
  "money:M11": 50_000,
  "other-values:mp-17": 1400,
  "other-values:mp-18": 32.7,
  "other-values:mp-20": -32,
  "other-values:mp-23": 50,
  "other-values:cmp-01": 8.5,
  "other-values:cmp-02": 0.66,
  "other-values:cmp-03": 0.725,
  "other-values:cmp-08": 52.9,
  "other-values:cmp-74": 822,
};

const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  Array.from({ length: 13 }, (_, n) => [FORMAT.da.count(n), n]),
);

/** The numbers a fragment prints: digits as a Dane or an Englishman writes them, millions, small numbers in words, ¼. */
function printedIn(fragment: string): Set<number> {
  const found = new Set<number>();
  for (const match of fragment.matchAll(/\d(?:[\d.,]*\d)?/g)) {
    const after = fragment.slice(match.index + match[0].length);
    const scale = /^\s*(?:mio|mill)/i.test(after) ? 1e6 : 1;
    for (const [point, thousand] of [
      [",", "."],
      [".", ","],
    ] as const) {
      const grouped = new RegExp(
        `^\\d{1,3}(?:\\${thousand}\\d{3})+(?:\\${point}\\d+)?$|^\\d+(?:\\${point}\\d+)?$`,
      );
      if (grouped.test(match[0]))
        found.add(
          Math.round(Number(match[0].replaceAll(thousand, "").replace(point, ".")) * scale * 1e6) / 1e6,
        );
    }
  }
  for (const [word] of fragment.toLowerCase().matchAll(/\p{L}+/gu)) {
    const n = WORDS[word];
    if (n !== undefined) found.add(n);
  }
  if (fragment.includes("¼")) found.add(25);
  return found;
}

export const numbersStandInTheirEvidence: Belief = (t: Tables) =>
  NUMBERS.flatMap(({ table, column, ours }) =>
    (t[table] as unknown as readonly (Read & Figures)[]).flatMap((r) => {
      const value = r[column];
      if (typeof value !== "number" || r.evidence === null || ours(r)) return [];
      const read = READ[nameOf(table, r)];
      if (read === value || (read === undefined && printedIn(r.evidence).has(value))) return [];
      const told = FORMAT.da.number(value);
      const printed = [...printedIn(r.evidence)];
      const right = read ?? (printed.length === 1 ? printed[0] : undefined);
      return [
        {
          ...at(
            table,
            r,
            column,
            read === undefined
              ? {
                  da: `${told} står ikke i uddraget »${r.evidence}«.`,
                  en: `${FORMAT.en.number(value)} does not stand in the fragment “${r.evidence}”.`,
                }
              : {
                  da: `Uddraget »${r.evidence}« er læst som ${FORMAT.da.number(read)}, ikke ${told}.`,
                  en: `The fragment “${r.evidence}” was read as ${FORMAT.en.number(read)}, not ${FORMAT.en.number(value)}.`,
                },
            {
              da: "Ret tallet. Siger kilden det med andre ord, så sæt rækken på listen i scripts/check/evidence.ts.",
              en: "Correct the number. If the source says it in other words, put the row on the list in scripts/check/evidence.ts.",
            },
          ),
          mend: right === undefined ? undefined : [{ table, row: r.row, column, value: right }],
        },
      ];
    }),
  );

const nameOf = (table: TableId, row: object): string =>
  `${table}:${keyOf(row as Record<string, unknown>, TABLES[table])}`;

/** The words of the fragments for how a number is to be read. »18 år+« is at least 18. */
const BOUND_WORDS: readonly (readonly [bound: string, words: RegExp])[] = [
  ["at-least", /\bmindst\b|\+/],
  ["more-than", /\bover (?:\d|halvdelen\b)|\bmere end\b/i],
  ["up-to", /\bindtil\b|\bhøjest være\b/],
  ["about", /\bca\.|\bdet seneste årti\b/],
];

/**
 * »over 200 mio.« is more than, »mindst 225« at least: the words of the fragment and the column say the same. A fragment of
 * the agreement without such a word is exact; one of another source may lack the words around it.
 */
export const boundsStandInTheirEvidence: Belief = (t) =>
  (["facts", "money", "other-values"] as const).flatMap((table) =>
    (t[table] as readonly (Read & { bound: string | null })[]).flatMap((r) => {
      if (r.bound === null) return [];
      const said = BOUND_WORDS.find(([, words]) => words.test(r.evidence ?? ""))?.[0];
      return r.bound === (said ?? (table === "other-values" ? r.bound : "exact"))
        ? []
        : [
            at(
              table,
              r,
              "bound",
              {
                da: `Her står ${r.bound}, men uddraget »${r.evidence}« siger ${said ?? "exact"}.`,
                en: `This says ${r.bound}, but the fragment “${r.evidence}” says ${said ?? "exact"}.`,
              },
              { da: "Skriv det, som kilden siger.", en: "Write what the source says." },
            ),
          ];
    }),
  );

const HUNDRED_MILLION = 100_000_000;

/** A plan told by a newspaper in whole hundreds of millions is a round figure, and is shown as one. */
export const roundSumsFromNewspapersAreAbout: Belief = (t) =>
  t["other-values"].flatMap((v) =>
    v.unit !== "dkk" || v.confidence !== "secondary" || v.value % HUNDRED_MILLION !== 0 || v.bound === "about"
      ? []
      : [
          at(
            "other-values",
            v,
            "bound",
            {
              da: `${FORMAT.da.kronerShort(v.value)} fra en avis er et rundt tal, men står som ${v.bound}.`,
              en: `${FORMAT.en.kronerShort(v.value)} from a newspaper is a round figure but stands as ${v.bound}.`,
            },
            {
              da: "Skriv about, eller skriv beløbet, som kilden har det.",
              en: "Write about, or give the amount as the source has it.",
            },
          ),
        ],
  );

export const datesStandInTheirEvidence: Belief = (t) =>
  t.facts.flatMap((f) => {
    if (f.date === null) return [];
    const written = FORMAT.da.date(f.date, f.date_precision).replaceAll("\u00a0", " ");
    return f.evidence.includes(written)
      ? []
      : [
          at(
            "facts",
            f,
            "date",
            {
              da: `»${written}« står ikke i uddraget »${f.evidence}«.`,
              en: `“${written}” does not stand in the fragment “${f.evidence}”.`,
            },
            { da: "Ret dagen eller uddraget.", en: "Correct the day or the fragment." },
          ),
        ];
  });

/** A deadline that is told as a span: five years from 2024. */
const RECKONED: Readonly<Record<string, number>> = { "denmark-2029": 2029 };

/** A deadline in words names the year of its column. */
export const deadlinesSayTheirYear: Belief = (t) =>
  (["goals", "targets"] as const).flatMap((table) =>
    (
      t[table] as readonly {
        id: string;
        row: number;
        deadline_year: number | null;
        deadline_da: string | null;
        deadline_en: string | null;
      }[]
    ).flatMap((r) => {
      const year = r.deadline_year === null ? null : String(r.deadline_year);
      if (RECKONED[r.id] === r.deadline_year) return [];
      const said = year === null || [r.deadline_da, r.deadline_en].every((words) => words?.includes(year));
      return said
        ? []
        : [
            {
              ...at(
                table,
                r,
                "deadline_year",
                {
                  da: `Fristen »${r.deadline_da}« nævner ikke ${year}.`,
                  en: `The deadline “${r.deadline_en}” does not name ${year}.`,
                },
                {
                  da: "Ret året, eller ret fristen på begge sprog.",
                  en: "Correct the year, or the deadline in both languages.",
                },
              ),
              mend: yearIn(r.deadline_da).map((value) => ({
                table,
                row: r.row,
                column: "deadline_year",
                value,
              })),
            },
          ];
    }),
  );

/** The year a deadline names, if it names one. */
function yearIn(deadline: string | null): number[] {
  const years = [...new Set(deadline?.match(/\b(19|20)\d{2}\b/g) ?? [])];
  return years.length === 1 ? years.map(Number) : [];
}
