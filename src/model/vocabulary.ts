import type { Vocabulary } from "./table.ts";

/** The closed lists of the tables: code → Danish and English word. Codes are permanent; words may be mended. */

const vocabulary = <const V extends Vocabulary>(v: V): V => v;

export const YES_NO = vocabulary({
  yes: { da: "ja", en: "yes" },
  no: { da: "nej", en: "no" },
});

/** How far a row may be trusted and how it may be used; defined on the method page. */
export const CONFIDENCE = vocabulary({
  primary: { da: "primær", en: "primary" },
  secondary: { da: "sekundær", en: "secondary" },
  derived: { da: "beregnet", en: "derived" },
  counted: { da: "talt", en: "counted" },
  weak: { da: "svag", en: "weak" },
});

export const PRECISION = vocabulary({
  day: { da: "dag", en: "day" },
  month: { da: "måned", en: "month" },
  year: { da: "år", en: "year" },
});

export const SOURCE_KIND = vocabulary({
  agreement: { da: "aftalen", en: "the agreement" },
  authority: { da: "myndighed", en: "public authority" },
  law: { da: "lov eller lovforslag", en: "act or bill" },
  court: { da: "domstol", en: "court" },
  research: { da: "forskning eller evaluering", en: "research or evaluation" },
  owner: { da: "boligorganisation eller ejer", en: "housing organisation or owner" },
  press: { da: "presse", en: "press" },
  party: { da: "part i sagen", en: "party to the case" },
  transcription: { da: "afskrift af myndighedens lister", en: "transcription of official lists" },
  reference: { da: "opslagsværk eller øvrigt", en: "reference work or other" },
});

export const THEME = vocabulary({
  safety: { da: "tryghed", en: "safety" },
  employment: { da: "beskæftigelse", en: "employment" },
  youth: { da: "unge", en: "young people" },
  children: { da: "børn og skole", en: "children and school" },
  culture: { da: "kultur og foreninger", en: "culture and associations" },
  health: { da: "sundhed", en: "health" },
  housing: { da: "bolig og byrum", en: "housing and surroundings" },
  enterprise: { da: "erhverv og iværksætteri", en: "business and enterprise" },
});

/** Where a start comes from: a date the agreement states, or the agreement's own year where it states none. */
export const START_BASIS = vocabulary({
  stated: { da: "står i aftalen", en: "stated in the agreement" },
  inferred: { da: "ikke oplyst; aftalens eget år", en: "not stated; the agreement’s own year" },
});

/** Who carries an effort, in few enough groups to choose among. */
export const ACTOR = vocabulary({
  city: { da: "kommunen", en: "the city" },
  "city-housing": { da: "kommunen og boligorganisationerne", en: "the city and the housing organisations" },
  housing: { da: "boligorganisationerne", en: "the housing organisations" },
  school: { da: "skolerne", en: "the schools" },
  club: { da: "klubber og væresteder", en: "clubs and drop-in centres" },
  other: { da: "andre", en: "others" },
  unstated: { da: "ikke oplyst", en: "not stated" },
});

/** What the agreement says of an effort on 7 March 2011. */
export const EFFORT_STATUS = vocabulary({
  running: { da: "i gang", en: "running" },
  unclear: { da: "i gang eller planlagt (uklart)", en: "running or planned (unclear)" },
  developing: { da: "under udvikling", en: "being developed" },
  planned: { da: "planlagt", en: "planned" },
  applied: { da: "søgt", en: "applied for" },
  waiting: { da: "på venteliste", en: "on a waiting list" },
  possible: { da: "en mulighed", en: "an option" },
  ended: { da: "afsluttet", en: "ended" },
});

/** Where something applies, from the estate outwards. */
export const SCOPE = vocabulary({
  mjoelnerparken: { da: "Mjølnerparken alene", en: "Mjølnerparken alone" },
  "aldersrogade-mjoelnerparken": {
    da: "Aldersrogade og Mjølnerparken",
    en: "Aldersrogade and Mjølnerparken",
  },
  "two-areas": { da: "to boligområder", en: "two housing areas" },
  "four-areas": { da: "fire boligområder", en: "four housing areas" },
  "five-areas": { da: "fem boligområder (strider mod seks)", en: "five housing areas (contradicts six)" },
  "six-areas": { da: "seks boligområder", en: "six housing areas" },
  "ten-areas": { da: "ti københavnske boligområder", en: "ten Copenhagen housing areas" },
  "dialogue-areas": {
    da: "boligområderne i styringsdialogen",
    en: "the areas in the steering dialogue",
  },
  "district-11": { da: "Distrikt 11", en: "District 11" },
  "raadmandsgade-skole": { da: "Rådmandsgades Skole", en: "Rådmandsgades Skole" },
  "hilleroedgade-skole": { da: "Hillerødgades Skole", en: "Hillerødgades Skole" },
  "ydre-noerrebro": { da: "Ydre Nørrebro", en: "Ydre Nørrebro" },
  noerrebro: { da: "Nørrebro", en: "Nørrebro" },
  "postcode-2200": { da: "postnummer 2200", en: "postcode 2200" },
  tingbjerg: { da: "Tingbjerg", en: "Tingbjerg" },
  city: { da: "hele byen", en: "the whole city" },
  country: { da: "hele landet", en: "the whole country" },
  document: { da: "dokumentet", en: "the document" },
  unstated: { da: "ikke oplyst", en: "not stated" },
});

/** How certain the money was on 7 March 2011; never to be read one step further than it says. */
export const MONEY_STATUS = vocabulary({
  existing: { da: "i gang", en: "in place" },
  reserved: { da: "foreløbigt fordelt", en: "provisionally allocated" },
  waiting: { da: "på venteliste", en: "on a waiting list" },
  applied: { da: "søgt", en: "applied for" },
  conditional: { da: "søgt, betinget", en: "applied for, conditional" },
  blank: { da: "ikke søgt (feltet er tomt)", en: "not applied for (field left blank)" },
});

/** How a number is to be read. */
export const BOUND = vocabulary({
  exact: { da: "præcis", en: "exact" },
  "at-least": { da: "mindst", en: "at least" },
  "more-than": { da: "over", en: "more than" },
  "up-to": { da: "højst", en: "up to" },
  about: { da: "cirka", en: "about" },
});

/** How certain a fact of the agreement is, in the agreement's own terms. */
export const CERTAINTY = vocabulary({
  existing: { da: "gælder", en: "in force" },
  target: { da: "mål", en: "target" },
  planned: { da: "planlagt", en: "planned" },
  expected: { da: "forventet", en: "expected" },
  applied: { da: "søgt", en: "applied for" },
  conditional: { da: "betinget", en: "conditional" },
  provisional: { da: "foreløbig", en: "provisional" },
  waiting: { da: "på venteliste", en: "on a waiting list" },
  undecided: { da: "uafklaret", en: "undecided" },
  blank: { da: "tomt felt", en: "blank field" },
  ended: { da: "afsluttet", en: "ended" },
  derived: { da: "beregnet", en: "derived" },
});

export const MEASURABLE = vocabulary({
  yes: { da: "kan måles", en: "can be measured" },
  partly: { da: "kan måles, men uden mål", en: "can be measured, but no target is set" },
  no: { da: "kan ikke måles, som det står", en: "cannot be measured as written" },
});

export const TOOL_FORM = vocabulary({
  tools: { da: "Andre redskaber", en: "Other tools" },
  "long-term": { da: "Langsigtede indsatser", en: "Long-term measures" },
});

/** A tick in a form. The second table never asked about present use: that is `not-asked`, not `no`. */
export const TICK = vocabulary({
  yes: { da: "ja", en: "yes" },
  no: { da: "nej", en: "no" },
  "not-asked": { da: "ikke spurgt", en: "not asked" },
});

/** What kind of silence a point is about. */
export const SILENCE_KIND = vocabulary({
  misleading: { da: "kan læses forkert", en: "easily misread" },
  blank: { da: "tomme felter og tabte kryds", en: "blank fields and lost ticks" },
  unclear: { da: "uklare tal", en: "unclear figures" },
  names: { da: "navne og steder", en: "names and places" },
  wording: { da: "sprog", en: "language" },
});

export const EVENT_CATEGORY = vocabulary({
  agreement: { da: "aftalen", en: "the agreement" },
  law: { da: "lov og lister", en: "law and lists" },
  housing: { da: "boliger", en: "housing" },
  "urban-renewal": { da: "byfornyelse", en: "urban renewal" },
  safety: { da: "tryghed", en: "safety" },
  employment: { da: "beskæftigelse", en: "employment" },
  enterprise: { da: "erhverv", en: "enterprise" },
  children: { da: "børn og skole", en: "children and school" },
  funding: { da: "penge", en: "funding" },
  governance: { da: "kommunens politik", en: "city policy" },
  research: { da: "forskning", en: "research" },
  court: { da: "retssagen", en: "the court case" },
});

/** What the sources say became of something. Background for the verdicts, which stand in their own table. */
export const OUTCOME_STATUS = vocabulary({
  shown: { da: "vist af en kilde", en: "shown by a source" },
  "partly-shown": { da: "delvist vist", en: "partly shown" },
  changed: { da: "noget andet kom i stedet", en: "something else took its place" },
  "shown-not": { da: "en kilde viser, at det ikke skete", en: "a source shows it did not happen" },
  disputed: { da: "kilderne er uenige", en: "the sources disagree" },
  "not-found": { da: "intet fundet", en: "nothing found" },
  "not-searched": { da: "ikke undersøgt", en: "not looked into" },
  context: { da: "baggrund", en: "background" },
});

/** The verdict on a promise. There is no default: each row says which, and why. */
export const VERDICT = vocabulary({
  kept: { da: "indfriet", en: "kept" },
  partly: { da: "delvist", en: "partly" },
  changed: { da: "ændret", en: "changed" },
  "not-kept": { da: "ikke indfriet", en: "not kept" },
  disputed: { da: "omstridt", en: "disputed" },
  "nothing-found": { da: "intet fundet", en: "nothing found" },
  "not-looked-into": { da: "ikke undersøgt", en: "not looked into" },
});

/** Why a row that could be a promise is none. */
export const NO_PROMISE = vocabulary({
  blank: { da: "tomt felt", en: "blank field" },
  subtotal: { da: "samme penge som en anden linje", en: "same money as another line" },
  ended: { da: "afsluttet før aftalen", en: "ended before the agreement" },
  elsewhere: { da: "gælder et andet sted", en: "concerns another place" },
  background: { da: "beskriver noget, der var der i forvejen", en: "describes what was already there" },
  "others-goal": { da: "andres mål", en: "somebody else’s goal" },
});

/** »inden 2020« can be read in two ways; a promise with such a deadline has one verdict a reading. */
export const READING = vocabulary({
  only: { da: "én læsning", en: "one reading" },
  before: { da: "læst som før årets begyndelse", en: "read as before the year begins" },
  within: { da: "læst som senest i løbet af året", en: "read as by the end of the year" },
});

export const EDITION_KIND = vocabulary({
  list: { da: "liste", en: "list" },
  recalculation: { da: "genberegning, ikke en liste", en: "recalculation, not a list" },
  preview: { da: "prøveberegning, ikke en liste", en: "trial calculation, not a list" },
});

export const LIST_TYPE = vocabulary({
  main: {
    da: "ghettolisten (fra 2021: parallelsamfund)",
    en: "the “ghetto” list (from 2021: parallel societies)",
  },
  vulnerable: { da: "udsatte boligområder", en: "disadvantaged housing areas" },
  transformation: {
    da: "hårde ghettoområder (fra 2021: omdannelsesområder)",
    en: "“hard ghetto” areas (from 2021: transformation areas)",
  },
  prevention: { da: "forebyggelsesområder", en: "prevention areas" },
});

export const MEMBERSHIP = vocabulary({
  on: { da: "på listen", en: "on the list" },
  off: { da: "ikke på listen", en: "not on the list" },
});

/** How we know a count or a membership. */
export const BASIS = vocabulary({
  stated: { da: "trykt i kilden", en: "printed in the source" },
  counted: { da: "talt af os på kildens liste", en: "counted by us on the source’s list" },
  derived: {
    da: "regnet ud fra, hvem der kom ind og gik ud",
    en: "worked out from which areas joined and left",
  },
  transcribed: { da: "skrevet af fra ministeriets liste", en: "transcribed from the ministry’s list" },
});

export const AREA_KIND = vocabulary({
  area: { da: "boligområde", en: "housing area" },
  geography: { da: "sammenligningsniveau", en: "comparison level" },
});

export const UNIT = vocabulary({
  pct: { da: "%", en: "%" },
  persons: { da: "personer", en: "people" },
  thousands: { da: "tusinde personer", en: "thousand people" },
  "per-10000": { da: "pr. 10.000", en: "per 10,000" },
  homes: { da: "boliger", en: "homes" },
  areas: { da: "områder", en: "areas" },
  criteria: { da: "kriterier", en: "criteria" },
  dkk: { da: "kr.", en: "DKK" },
  "dkk-per-year": { da: "kr. om året", en: "DKK a year" },
  "per-year": { da: "om året", en: "a year" },
  date: { da: "dato", en: "date" },
  year: { da: "årstal", en: "year" },
  months: { da: "måneder", en: "months" },
  years: { da: "år", en: "years" },
  count: { da: "antal", en: "number" },
  name: { da: "navn, ikke en mængde", en: "a name, not a quantity" },
  period: { da: "periode", en: "period" },
  law: { da: "lovhenvisning", en: "reference to law" },
});

/** How a value relates to its limit for the area to meet the criterion. */
export const COMPARISON = vocabulary({
  above: { da: "over", en: "above" },
  "at-least": { da: "mindst", en: "at least" },
  below: { da: "under", en: "below" },
});

/** Whether an area was on the list when the value was published. */
export const OBSERVATION_STATUS = vocabulary({
  on: { da: "på listen", en: "on the list" },
  left: { da: "netop gået ud af listen", en: "had just left the list" },
  off: { da: "ikke på listen", en: "not on the list" },
});

/** The four kinds of no number, told apart everywhere. Zero is a value and no kind of absence. */
export const ABSENCE = vocabulary({
  "not-measured": {
    da: "ikke målt eller ikke et kriterium dengang",
    en: "not measured, or not a criterion then",
  },
  "not-in-data": { da: "ikke i vores data", en: "not in our data" },
  withheld: { da: "tilbageholdt", en: "withheld" },
});

/** The pace of an open target so far, held against the pace needed. */
export const PACE = vocabulary({
  enough: { da: "hurtigt nok hidtil", en: "fast enough so far" },
  "too-slow": { da: "for langsomt hidtil", en: "too slow so far" },
  depends: { da: "afhænger af, hvor man regner fra", en: "depends on where one counts from" },
  "cannot-judge": { da: "kan ikke bedømmes", en: "cannot be judged" },
});

export const PACE_HURDLE = vocabulary({
  "few-lists": { da: "for få lister", en: "too few lists" },
  "few-areas": { da: "for få områder", en: "too few areas" },
  "no-recent-count": { da: "intet antal fra den seneste liste", en: "no number from the latest list" },
});

export const TARGET_STATE = vocabulary({
  due: { da: "fristen er gået", en: "the deadline has passed" },
  open: { da: "fristen er ikke gået", en: "the deadline is still ahead" },
  unassessed: { da: "kan ikke gøres op her", en: "cannot be judged here" },
});
