import { choice, date, integer, key, pair, ref, table, text } from "../table.ts";
import {
  AREA_KIND,
  BASIS,
  EDITION_KIND,
  LIST_TYPE,
  MEMBERSHIP,
  READING,
  TARGET_STATE,
  YES_NO,
} from "../vocabulary.ts";
import { evidence, provenance } from "./provenance.ts";

/** The government's lists, who was on them, and the targets that were set for them. */

export const areas = table({
  id: "areas",
  role: "list",
  name: { da: "Områder", en: "Areas" },
  about: {
    da: "De boligområder, der har stået på en liste 2010–2024, og de niveauer, de sammenlignes med.",
    en: "The housing areas that have been on a list 2010–2024, and the levels they are compared with.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id"),
    kind: choice("slags", "kind", AREA_KIND),
    ...pair("name", "navn", "name"),
    municipality: text("kommune", "municipality", { optional: true }),
    ...pair("note", "note", "note", { optional: true }),
    in_copenhagen: choice("i København", "in Copenhagen", YES_NO),
  },
});

export const rules = table({
  id: "rules",
  role: "fact",
  name: { da: "Regler for listen", en: "Rules of the list" },
  about: {
    da: "Hvad der skulle til for at komme på listen, og fra hvornår.",
    en: "What it took to be put on the list, and from when.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id"),
    from: date("gælder fra", "in force from"),
    to: date("gælder til", "in force until", { optional: true }),
    ...pair("name", "kort navn", "short name"),
    ...pair("rule", "reglen", "the rule"),
    ...pair("averaging", "hvor mange års gennemsnit", "averaged over"),
    ...pair("law", "lovgrundlag", "legal basis"),
    ...pair("note", "note", "note", { optional: true }),
    evidence,
    ...provenance,
  },
});

export const lists = table({
  id: "lists",
  role: "fact",
  name: { da: "Lister", en: "Lists" },
  about: {
    da: "De sytten lister 2010–2024 og de to beregninger, der ikke er lister.",
    en: "The seventeen lists 2010–2024 and the two calculations that are not lists.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id"),
    kind: choice("slags", "kind", EDITION_KIND),
    date: date("dato", "date"),
    dated: choice("datoen er kendt", "the date is known", YES_NO),
    // A dated list is named by its day, in the reader's language; only what has no such name is named here.
    ...pair("name", "navn, hvis ikke dagen", "name, if not its day", { optional: true }),
    ...pair("historical", "listens navn dengang", "name of the list at the time"),
    rule: ref("regel", "rule", "rules"),
    ...pair("note", "note", "note", { optional: true }),
    ...provenance,
  },
});

export const listCounts = table({
  id: "list-counts",
  role: "fact",
  name: { da: "Antal områder på listerne", en: "Number of areas on the lists" },
  about: {
    da: "Hvor mange områder der stod på hver liste, i landet og i København. Rækker med »nej« i kolonnen »brugt på siden« er ekstra kilder eller uenigheder.",
    en: "How many areas were on each list, in the country and in Copenhagen. Rows with “no” in the column “used on the site” are further sources or disagreements.",
  },
  key: ["list", "list_type", "area", "source"],
  columns: {
    list: ref("liste", "list", "lists"),
    list_type: choice("listetype", "list type", LIST_TYPE),
    area: ref("hvor", "where", "areas"),
    n: integer("antal områder", "number of areas", { min: 0, max: 100 }),
    basis: choice("hvordan vi ved det", "how we know", BASIS),
    used: choice("brugt på siden", "used on the site", YES_NO),
    ...pair("note", "note", "note", { optional: true }),
    ...pair("difference", "hvorfor det afviger fra det talte", "why it differs from the counted", {
      optional: true,
    }),
    evidence,
    ...provenance,
  },
});

export const listMembership = table({
  id: "list-membership",
  role: "fact",
  name: { da: "Områder på listerne", en: "Areas on the lists" },
  about: {
    da: "Hvilke områder der stod på hver liste. For de tolv københavnske områder står også de lister, de ikke var på.",
    en: "Which areas were on each list. For the twelve Copenhagen areas the lists they were not on are given too.",
  },
  key: ["list", "area"],
  columns: {
    list: ref("liste", "list", "lists"),
    area: ref("område", "area", "areas"),
    status: choice("status", "status", MEMBERSHIP),
    basis: choice("hvordan vi ved det", "how we know", BASIS),
    ...pair("note", "note", "note", { optional: true }),
    ...provenance,
  },
});

export const listStatus = table({
  id: "list-status",
  role: "fact",
  name: { da: "Mjølnerparkens status", en: "Status of Mjølnerparken" },
  about: {
    da: "Hvad kilderne siger om Mjølnerparken på hver enkelt liste.",
    en: "What the sources say of Mjølnerparken on each list.",
  },
  key: ["list"],
  columns: {
    list: ref("liste", "list", "lists"),
    main: choice("ghettolisten / parallelsamfund", "“ghetto” list / parallel societies", MEMBERSHIP, {
      optional: true,
    }),
    vulnerable: choice("udsat boligområde", "disadvantaged area", MEMBERSHIP, { optional: true }),
    transformation: choice(
      "hårdt ghettoområde / omdannelsesområde",
      "“hard ghetto” / transformation area",
      MEMBERSHIP,
      { optional: true },
    ),
    prevention: choice("forebyggelsesområde", "prevention area", MEMBERSHIP, { optional: true }),
    ...pair("note", "note", "note", { optional: true }),
    evidence,
    ...provenance,
  },
});

export const targets = table({
  id: "targets",
  role: "fact",
  name: { da: "Måltal for listerne", en: "Targets for the lists" },
  about: {
    da: "Hvor mange områder der højst måtte være tilbage, og hvornår.",
    en: "How many areas were at most to be left, and when.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id"),
    ...pair("name", "mål", "target"),
    ...pair("owner", "hvis mål", "whose target"),
    goal: ref("mål i aftalen", "goal in the agreement", "goals", { optional: true }),
    area: ref("hvor", "where", "areas"),
    list_type: choice("listetype", "list type", LIST_TYPE, { optional: true }),
    baseline_list: ref("udgangspunkt", "baseline", "lists", { optional: true }),
    reduction_pct: integer("nedgang, %", "reduction, %", { min: 0, max: 100, optional: true }),
    at_most: integer("højst", "at most", { min: 0, optional: true }),
    deadline_year: integer("fristens år", "year of the deadline", { min: 2010, max: 2040 }),
    ...pair("deadline", "frist", "deadline"),
    state: choice("fristen", "the deadline", TARGET_STATE),
    ...pair("note", "note", "note", { optional: true }),
    evidence,
    ...provenance,
  },
});

export const targetReadings = table({
  id: "target-readings",
  role: "words",
  name: { da: "Læsninger af fristen", en: "Readings of the deadline" },
  about: {
    da: "Hvilken liste der afgør et mål, når fristen læses på den ene eller den anden måde.",
    en: "Which list decides a target when its deadline is read one way or the other.",
  },
  key: ["target", "reading"],
  columns: {
    target: ref("mål", "target", "targets"),
    reading: choice("læsning", "reading", READING),
    list: ref("afgørende liste", "deciding list", "lists"),
    ...pair("note", "note", "note", { optional: true }),
  },
});
