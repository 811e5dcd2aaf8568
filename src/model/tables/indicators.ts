import { choice, date, decimal, integer, key, pair, ref, refs, table, text } from "../table.ts";
import { ABSENCE, BOUND, COMPARISON, OBSERVATION_STATUS, PRECISION, UNIT, YES_NO } from "../vocabulary.ts";
import { evidence, provenance } from "./provenance.ts";

/** The criteria of the lists, their limits, the breaks in them, and what was measured. */

export const indicators = table({
  id: "indicators",
  role: "fact",
  name: { da: "Indikatorer", en: "Indicators" },
  about: {
    da: "Hvad listerne måler: definition, enhed, og hvem der tæller med.",
    en: "What the lists measure: definition, unit and who is counted.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id"),
    order: integer("rækkefølge", "order", { min: 1 }),
    ...pair("name", "navn", "name"),
    ...pair("short", "kort navn", "short name"),
    unit: choice("enhed", "unit", UNIT),
    decimals: integer("decimaler i kilden", "decimals in the source", { min: 0, max: 4 }),
    min: decimal("mindste mulige værdi", "smallest possible value"),
    max: decimal("største mulige værdi", "largest possible value"),
    ...pair("definition", "definition", "definition"),
    ...pair("denominator", "blandt hvem", "among whom"),
    ...pair("note", "note", "note", { optional: true }),
    ...provenance,
  },
});

export const thresholds = table({
  id: "thresholds",
  role: "fact",
  name: { da: "Grænser", en: "Limits" },
  about: {
    da: "Den værdi, et område skulle ligge over eller under for at opfylde et kriterium, og hvornår grænsen gjaldt.",
    en: "The value an area had to be above or below to meet a criterion, and when the limit applied.",
  },
  key: ["indicator", "from", "list_types"],
  columns: {
    indicator: ref("indikator", "indicator", "indicators"),
    from: date("gælder fra", "in force from"),
    to: date("gælder til", "in force until", { optional: true }),
    list_types: choice("for", "for", {
      all: { da: "listen", en: "the list" },
      prevention: { da: "forebyggelsesområder", en: "prevention areas" },
    }),
    comparison: choice("værdien skal være", "the value must be", COMPARISON),
    value: decimal("grænse", "limit", { optional: true }),
    ...pair("text", "grænsen i ord", "the limit in words"),
    ...pair("note", "note", "note", { optional: true }),
    evidence,
    ...provenance,
  },
});

export const breaks = table({
  id: "breaks",
  role: "fact",
  name: { da: "Brud", en: "Breaks" },
  about: {
    da: "Hvornår en definition eller en regel blev ændret, så tal før og efter ikke kan sammenlignes direkte.",
    en: "When a definition or a rule changed, so that figures before and after cannot be compared directly.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id"),
    date: date("dato", "date"),
    ...pair("label", "kort mærke", "short label"),
    ...pair("text", "hvad der blev ændret", "what changed"),
    indicators: refs("bryder serierne", "breaks the series", "indicators"),
    counts: choice("bryder også antallet på listen", "also breaks the number on the list", YES_NO),
    ...provenance,
  },
});

export const observations = table({
  id: "observations",
  role: "fact",
  name: { da: "Målinger", en: "Observations" },
  about: {
    da: "Kriterieværdierne for alle områder på listerne 2010–2017 og for områder, der netop var gået ud. Tallene er ministeriets, læst gennem en offentlig afskrift.",
    en: "The criteria values of all areas on the lists 2010–2017 and of areas that had just left. The figures are the ministry’s, read from a public transcription.",
  },
  key: ["list", "area", "indicator"],
  ours: false,
  columns: {
    list: ref("liste", "list", "lists"),
    area: ref("område", "area", "areas"),
    indicator: ref("indikator", "indicator", "indicators"),
    value: decimal("værdi", "value", { optional: true }),
    absence: choice("hvorfor der ikke er et tal", "why there is no number", ABSENCE, { optional: true }),
    status: choice("på listen?", "on the list?", OBSERVATION_STATUS),
    use: choice("må tegnes", "may be drawn", YES_NO),
    ...pair("note", "note", "note", { optional: true }),
    ...provenance,
  },
});

export const otherValues = table({
  id: "other-values",
  role: "fact",
  name: { da: "Andre tal", en: "Other figures" },
  about: {
    da: "Tal uden for listerne: andre oplysninger om Mjølnerparken og niveauet i landet og i de områder, der stod på listerne. Nogle er afrundede eller svage og bliver aldrig tegnet.",
    en: "Figures from outside the lists: other information on Mjølnerparken, and the level in the country and in the listed areas. Some are rounded or weak and are never drawn.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id"),
    area: ref("hvor", "where", "areas"),
    ...pair("name", "hvad", "what"),
    indicator: ref("svarer til indikator", "corresponds to indicator", "indicators", { optional: true }),
    date: date("dato", "date", { optional: true }),
    date_precision: choice("datoens præcision", "precision of the date", PRECISION, { optional: true }),
    list: ref("knyttet til liste", "tied to list", "lists", { optional: true }),
    value: decimal("værdi", "value"),
    bound: choice("tallet er", "the number is", BOUND),
    unit: choice("enhed", "unit", UNIT),
    may_be_point: choice("må tegnes", "may be drawn", YES_NO),
    ...pair("note", "note", "note", { optional: true }),
    evidence,
    ...provenance,
  },
});

/** For each list: how many areas met each criterion, counted anew from `observations` by a check. */
export const criteriaMet = table({
  id: "criteria-met",
  role: "fact",
  name: { da: "Områder over grænserne", en: "Areas beyond the limits" },
  about: {
    da: "Hvor mange af listens områder der lå på den side af hver grænse, der opfylder kriteriet.",
    en: "How many of the listed areas were on the side of each limit that meets the criterion.",
  },
  key: ["list", "criterion", "area"],
  columns: {
    list: ref("liste", "list", "lists"),
    area: ref("hvor", "where", "areas"),
    criterion: text("kriterium", "criterion"),
    n: integer("antal områder", "number of areas", { min: 0 }),
    lower_bound: choice("nedre grænse", "lower bound", YES_NO),
    ...pair("note", "note", "note", { optional: true }),
    ...provenance,
  },
});
