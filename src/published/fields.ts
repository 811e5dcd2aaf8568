import type { Words } from "../i18n/locale.ts";
import type { DatasetRow } from "../model/dataset.ts";
import { rowsOf } from "../model/door.ts";
import type { DatasetId, DatasetRows, Edition, PromiseKind } from "../model/rows.ts";
import type { Vocabulary } from "../model/table.ts";
import {
  ABSENCE,
  BASIS,
  BOUND,
  EDITION_KIND,
  EFFORT_STATUS,
  EVENT_CATEGORY,
  MEMBERSHIP,
  MONEY_STATUS,
  PACE,
  PRECISION,
  READING,
  SCOPE,
  THEME,
  TICK,
  TOOL_FORM,
  UNIT,
  VERDICT,
} from "../model/vocabulary.ts";

/**
 * What the fields of every dataset are called and mean, said once: the downloads and their dictionary are
 * made of it.
 */

/** Why a field can be without a value, other than there being nothing to say. */
export const EMPTY = {
  ...ABSENCE,
  "not-stated": { da: "ikke oplyst i aftalen", en: "not stated in the agreement" },
  "no-base": {
    da: "for få lister, for få områder eller intet nyt antal at regne på",
    en: "too few lists, too few areas or no recent number to work with",
  },
  "no-source": {
    da: "rækken siger ikke noget, en kilde har sagt",
    en: "the row states nothing that a source has said",
  },
} as const satisfies Vocabulary;
export type EmptyCode = keyof typeof EMPTY;

export type FieldKind =
  | "text"
  | "words"
  | "code"
  | "integer"
  | "number"
  | "date"
  | "yes-no"
  | "ids"
  | "decisions";

/** One field of a dataset. `words` becomes a Danish and an English column; every other kind is one column. */
export interface Field {
  readonly kind: FieldKind;
  readonly label: Words;
  /** `code`: what the codes mean. */
  readonly vocabulary?: Vocabulary;
  /**
   * What no value means here: a kind of absence; the field of the row that names it; or `nothing`: nothing to
   * say.
   */
  readonly empty?: EmptyCode | "nothing" | { readonly told: string };
}

/** A field that can be null must say what that means. */
type FieldFor<V> = Field & (null extends V ? Required<Pick<Field, "empty">> : unknown);
type FieldsOf<R> = { readonly [K in Exclude<keyof R, keyof DatasetRow>]: FieldFor<R[K]> };

const field = <const O extends Partial<Field>>(
  kind: FieldKind,
  da: string,
  en: string,
  more?: O,
): Field & O => ({ kind, label: { da, en }, ...more }) as Field & O;

const edition: FieldsOf<Edition> = {
  list: field("text", "liste (id)", "list (id)"),
  list_name: field("words", "liste", "list"),
  date: field(
    "date",
    "dato (siger kun rækkefølgen, hvor dagen ikke er kendt)",
    "date (tells the order only where the day is not known)",
  ),
  dated: field("yes-no", "dagen er kendt", "the day is known"),
  kind: field("code", "slags", "kind", { vocabulary: EDITION_KIND }),
};
const note = field("words", "bemærkning", "note", { empty: "nothing" });
const scope = field("code", "gælder", "scope", { vocabulary: SCOPE });

/** The tables a promise can come from, in words. */
const PROMISE_KIND: Readonly<Record<PromiseKind, Words>> = {
  efforts: { da: "indsats", en: "effort" },
  money: { da: "penge", en: "money" },
  goals: { da: "mål", en: "goal" },
  tools: { da: "redskab", en: "tool" },
};
const DEPENDS = { depends: { da: "afhænger af læsningen", en: "depends on the reading" } };

const criteria: FieldsOf<DatasetRows[`criteria-${string}`]> = {
  ...edition,
  indicator: field("text", "indikator (id)", "indicator (id)"),
  value: field("number", "værdi", "value", { empty: { told: "absence" } }),
  absence: field("code", "hvorfor der ikke er et tal", "why there is no number", {
    vocabulary: ABSENCE,
    empty: "nothing",
  }),
  decimals: field("integer", "decimaler i kilden", "decimals in the source"),
  segment: field(
    "number",
    "stykke af serien (et brud begynder det næste)",
    "segment of the series (a break starts the next)",
  ),
  drawn: field("yes-no", "tegnet i diagrammet", "drawn in the chart"),
  limit: field("number", "grænse på den dag", "limit on that day", { empty: { told: "limit_absence" } }),
  limit_absence: field("code", "hvorfor der ikke er en grænse i tal", "why there is no limit in numbers", {
    vocabulary: ABSENCE,
    empty: "nothing",
  }),
  limit_ours: field("yes-no", "grænsen er vores regnestykke", "the limit is our arithmetic"),
  on_list: field("yes-no", "på listen", "on the list"),
  note,
};

const distribution: FieldsOf<DatasetRows[`distribution-${string}`]> = {
  ...edition,
  indicator: field("text", "indikator (id)", "indicator (id)"),
  area: field("text", "område (id)", "area (id)"),
  area_name: field("words", "område", "area"),
  municipality: field("text", "kommune", "municipality"),
  value: field("number", "værdi", "value"),
  decimals: field("integer", "decimaler i kilden", "decimals in the source"),
  subject: field("yes-no", "er Mjølnerparken", "is Mjølnerparken"),
  rank: field(
    "integer",
    "plads på listen (nummer ét har den højeste værdi)",
    "place on the list (number one has the highest value)",
  ),
  of: field("integer", "områder på listen med en værdi", "areas on the list with a value"),
};

const counts: FieldsOf<DatasetRows["list-counts-denmark"]> = {
  ...edition,
  n: field("integer", "antal områder", "number of areas"),
  basis: field("code", "hvordan vi ved det", "how we know", { vocabulary: BASIS }),
  segment: field(
    "number",
    "stykke af serien (et brud begynder det næste)",
    "segment of the series (a break starts the next)",
  ),
  rule: field("text", "regel (id)", "rule (id)"),
  decides: field(
    "decisions",
    "mål, listen afgør (mål/læsning af fristen/højst/nået (met) eller ej (missed))",
    "targets the list decides (target/reading of the deadline/at most/met or missed)",
  ),
  change_pct: field("number", "ændring siden den første liste (%)", "change since the first list (%)"),
  note,
};

type Fixed = Exclude<DatasetId, `criteria-${string}` | `distribution-${string}`>;

const FIXED: { readonly [K in Fixed]: FieldsOf<DatasetRows[K]> } = {
  "mjoelnerparken-on-the-lists": {
    ...edition,
    status: field("code", "Mjølnerparken", "Mjølnerparken", { vocabulary: MEMBERSHIP }),
    historical: field("words", "listens navn dengang", "the list’s name then"),
    rule: field("text", "regel (id)", "rule (id)"),
    rule_name: field("words", "regel", "rule"),
    residents: field("integer", "beboere", "residents", { empty: "not-in-data" }),
    note,
  },
  "agreement-numbers": {
    indicator: field("text", "indikator (id)", "indicator (id)"),
    name: field("words", "indikator", "indicator"),
    short: field("words", "kort navn", "short name"),
    fact: field("text", "oplysning i aftalen (id)", "fact of the agreement (id)"),
    value: field("number", "værdi (%)", "value (%)"),
    printed: field("number", "tallet, som aftalen trykker det", "the number as the agreement prints it"),
    printed_unit: field("code", "enhed i aftalen", "unit in the agreement", { vocabulary: UNIT }),
    limit: field("number", "listens grænse (%)", "the list’s limit (%)"),
    limit_printed: field(
      "number",
      "listens grænse i aftalens enhed",
      "the list’s limit in the agreement’s unit",
    ),
    decimals: field("integer", "decimaler i kilden", "decimals in the source"),
    denominator: field("words", "blandt hvem", "among whom"),
  },
  "list-counts-denmark": counts,
  "list-counts-copenhagen": counts,
  "cohort-2010": {
    ...edition,
    from_2010: field("integer", "områder fra den første liste", "areas of the first list"),
    others: field("integer", "andre områder", "other areas"),
    n: field("integer", "områder i alt", "areas in all"),
  },
  "copenhagen-areas": {
    ...edition,
    area: field("text", "område (id)", "area (id)"),
    area_name: field("words", "område", "area"),
    status: field("code", "status", "status", { vocabulary: MEMBERSHIP }),
    original: field("yes-no", "på den første liste", "on the first list"),
  },
  "target-results": {
    ...edition,
    target: field("text", "mål (id)", "target (id)"),
    target_name: field("words", "mål", "target"),
    reading: field("code", "læsning af fristen", "reading of the deadline", { vocabulary: READING }),
    at_most: field("integer", "højst tilladt", "at most allowed"),
    first_n: field("integer", "områder på den første liste", "areas on the first list"),
    n: field("integer", "områder på listen", "areas on the list"),
    over: field("integer", "områder over det tilladte", "areas more than allowed"),
    change_pct: field("number", "ændring siden den første liste (%)", "change since the first list (%)"),
    met: field("yes-no", "nået", "met"),
    rule_changes: field("integer", "ændringer af reglerne siden", "changes of the rules since"),
    from_2010: field("integer", "områder fra den første liste", "areas of the first list"),
    others: field("integer", "andre områder", "other areas"),
    from_2010_met: field(
      "yes-no",
      "nået for områderne fra den første liste",
      "met for the areas of the first list",
    ),
  },
  "target-pace": {
    target: field("text", "mål (id)", "target (id)"),
    target_name: field("words", "mål", "target"),
    reading: field("code", "læsning af fristen", "reading of the deadline", { vocabulary: READING }),
    at_most: field("integer", "højst tilladt", "at most allowed"),
    deadline: field("date", "sidste liste før fristen", "last list before the deadline"),
    lists: field("integer", "lister under samme regler", "lists under the same rules"),
    start_date: field("date", "den første af dem", "the first of them"),
    start_n: field("integer", "områder på den første af dem", "areas on the first of them"),
    latest_date: field("date", "den seneste af dem", "the latest of them"),
    latest_n: field("integer", "områder på den seneste af dem", "areas on the latest of them"),
    years_so_far: field("number", "år mellem de to", "years between the two"),
    years_left: field(
      "number",
      "år fra den seneste til listen før fristen",
      "years from the latest to the list before the deadline",
    ),
    pace_so_far: field("number", "tempo hidtil (områder om året)", "pace so far (areas a year)", {
      empty: "no-base",
    }),
    late_date: field("date", "start på de seneste år", "start of the last few years", { empty: "nothing" }),
    late_n: field("integer", "områder ved deres begyndelse", "areas at their beginning", {
      empty: "nothing",
    }),
    pace_of_late: field(
      "number",
      "tempo i de seneste år (områder om året)",
      "pace in the last few years (areas a year)",
      { empty: "no-base" },
    ),
    pace_needed: field("number", "nødvendigt tempo (områder om året)", "pace needed (areas a year)", {
      empty: "no-base",
    }),
    hurdles: field("ids", "hvorfor det ikke kan bedømmes", "why it cannot be judged"),
    verdict: field("code", "vurdering", "judgement", { vocabulary: PACE }),
  },
  "money-lines": {
    id: field("text", "linje (id)", "line (id)"),
    name: field("words", "linje", "line"),
    short: field("words", "kort navn", "short name"),
    amount: field("integer", "beløb (kr.)", "amount (DKK)"),
    bound: field("code", "beløbet er", "the amount is", { vocabulary: BOUND }),
    status: field("code", "status", "status", { vocabulary: MONEY_STATUS }),
    scope,
    condition: field("words", "betingelse", "condition", { empty: "nothing" }),
    ours: field("yes-no", "vores egen sum", "our own sum"),
    part_of: field("text", "ligger i linje (id)", "lies inside line (id)", { empty: "nothing" }),
  },
  "applied-by-year": {
    id: field("text", "linje (id)", "line (id)"),
    name: field("words", "linje", "line"),
    short: field("words", "kort navn", "short name"),
    scope,
    year: field("integer", "år", "year"),
    amount: field("integer", "søgt (kr.)", "applied for (DKK)"),
    line_total: field("integer", "linjens år i alt (kr.)", "the line’s years together (DKK)"),
    year_total: field("integer", "årets linjer i alt (kr.)", "the year’s lines together (DKK)"),
    total: field("integer", "hele ansøgningen (kr.)", "the whole application (DKK)"),
  },
  "effort-periods": {
    id: field("text", "indsats (id)", "effort (id)"),
    name: field("words", "indsats", "effort"),
    theme: field("code", "tema", "theme", { vocabulary: THEME }),
    status: field("code", "status", "status", { vocabulary: EFFORT_STATUS }),
    scope,
    start: field("date", "start", "start", { empty: "not-stated" }),
    start_precision: field("code", "startens præcision", "precision of the start", {
      vocabulary: PRECISION,
      empty: "nothing",
    }),
    start_stated: field("yes-no", "aftalen oplyser en start", "the agreement states a start"),
    end: field("date", "slut", "end", { empty: "not-stated" }),
    end_precision: field("code", "slutningens præcision", "precision of the end", {
      vocabulary: PRECISION,
      empty: "nothing",
    }),
    note,
  },
  "efforts-by-theme": {
    theme: field("code", "tema", "theme", { vocabulary: THEME }),
    status: field("code", "status", "status", { vocabulary: EFFORT_STATUS }),
    n: field("integer", "antal indsatser", "number of efforts"),
    efforts: field("ids", "indsatser (id)", "efforts (id)"),
    of_theme: field("integer", "temaets indsatser i alt", "all efforts of the theme"),
    of_status: field("integer", "indsatser med den status i alt", "all efforts with the status"),
    of_all: field("integer", "alle indsatser", "all efforts"),
  },
  tools: {
    id: field("text", "redskab (id)", "tool (id)"),
    form: field("code", "skema", "form", { vocabulary: TOOL_FORM }),
    name: field("words", "redskab", "tool"),
    used_2011: field("code", "brugt i 2011", "used in 2011", { vocabulary: TICK }),
    wanted: field("code", "ønsket", "wanted", { vocabulary: TICK }),
    note,
  },
  "promises-by-verdict": {
    kind: field("code", "slags", "kind", { vocabulary: PROMISE_KIND }),
    verdict: field("code", "udfald", "verdict", { vocabulary: { ...VERDICT, ...DEPENDS } }),
    n: field("integer", "antal løfter", "number of promises"),
    subjects: field("ids", "løfter (id)", "promises (id)"),
    of_verdict: field("integer", "løfter med det udfald i alt", "all promises with the verdict"),
    of_kind: field("integer", "løfter af den slags i alt", "all promises of the kind"),
    of_all: field("integer", "alle løfter", "all promises"),
  },
  "events-by-year": {
    id: field("text", "begivenhed (id)", "event (id)"),
    title: field("words", "begivenhed", "event"),
    date: field("date", "dato", "date"),
    date_precision: field("code", "datoens præcision", "precision of the date", { vocabulary: PRECISION }),
    estimated: field("yes-no", "datoen er anslået eller udledt", "the date is estimated or inferred"),
    year: field("integer", "år", "year"),
    category: field("code", "emne", "subject", { vocabulary: EVENT_CATEGORY }),
    agreement: field("yes-no", "er aftalen selv", "is the agreement itself"),
    of_year: field("integer", "årets begivenheder i alt", "all events of the year"),
    of_category: field("integer", "emnets begivenheder i alt", "all events of the subject"),
  },
  thread: {
    clause: field("text", "afsnit (id)", "clause (id)"),
    title: field("words", "afsnit", "clause"),
    efforts: field("integer", "indsatser", "efforts"),
    money: field("integer", "linjer om penge", "lines about money"),
    money_with_amount: field("integer", "linjer med beløb", "lines with an amount"),
    money_here_alone: field(
      "integer",
      "linjer med beløb til Mjølnerparken alene",
      "lines with an amount for Mjølnerparken alone",
    ),
    aims: field("integer", "mål og redskaber", "goals and tools"),
    measures: field("integer", "indikatorer og måltal for listen", "indicators and targets for the list"),
    indicators: field("ids", "indikatorer (id)", "indicators (id)"),
    targets: field("ids", "måltal for listen (id)", "targets for the list (id)"),
    outcomes: field("integer", "udfald", "outcomes"),
    outcomes_found: field(
      "integer",
      "udfald, hvor en kilde siger noget",
      "outcomes where a source says something",
    ),
    promises: field("integer", "løfter", "promises"),
    promises_known: field("integer", "løfter, hvor udfaldet er kendt", "promises with a known outcome"),
    promises_unknown: field(
      "integer",
      "løfter, hvor intet er fundet eller undersøgt",
      "promises where nothing was found or looked into",
    ),
  },
  tallies: {
    value: field("integer", "tal", "figure"),
    unit: field("code", "enhed", "unit", { vocabulary: UNIT }),
    table: field("text", "talt eller lagt sammen i tabellen", "counted or summed in the table"),
  },
};

/** The fields of a dataset in the order they are presented. Throws on a dataset that has no dictionary. */
export function fieldsOf(dataset: string): Readonly<Record<string, Field>> {
  if (dataset.startsWith("criteria-")) return withUnit(criteria, dataset);
  if (dataset.startsWith("distribution-")) return withUnit(distribution, dataset);
  const fields = (FIXED as Readonly<Record<string, Readonly<Record<string, Field>>>>)[dataset];
  if (!fields)
    throw new Error(`no dictionary for the dataset "${dataset}"; add its fields in src/published/fields.ts`);
  return fields;
}

/** What is measured, and in what unit, is a row of the table of indicators. */
function withUnit<T extends Readonly<Record<string, Field>>>(fields: T, dataset: string): T {
  const indicator = rowsOf("indicators").find((i) => i.id === dataset.replace(/^[a-z]+-/, ""));
  const value = fields["value"];
  if (!indicator || !value) throw new Error(`the dataset "${dataset}" is about no indicator`);
  const unit = UNIT[indicator.unit];
  const label = { da: `${indicator.name_da} (${unit.da})`, en: `${indicator.name_en} (${unit.en})` };
  return { ...fields, value: { ...value, label } };
}
