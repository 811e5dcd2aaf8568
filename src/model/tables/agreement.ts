import { choice, date, decimal, integer, key, pair, ref, refs, table, text } from "../table.ts";
import {
  ACTOR,
  BOUND,
  CERTAINTY,
  EFFORT_STATUS,
  MEASURABLE,
  MONEY_STATUS,
  PRECISION,
  SCOPE,
  START_BASIS,
  THEME,
  TICK,
  TOOL_FORM,
  UNIT,
  YES_NO,
} from "../vocabulary.ts";
import { inAgreement } from "./provenance.ts";

/** What the agreement of 7 March 2011 says: one table a kind of statement, every row with its place in it. */

const { clause: _ownClause, line: _ownLine, ...clauseProof } = inAgreement;

export const clauses = table({
  id: "clauses",
  role: "fact",
  name: { da: "Afsnit i aftalen", en: "Clauses of the agreement" },
  about: {
    da: "Hvert afsnit eller felt i aftalen, forklaret med vores egne ord.",
    en: "Each section or form field of the agreement, explained in our own words.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id"),
    order: integer("rækkefølge", "order", { min: 1 }),
    ...pair("title", "overskrift", "heading"),
    ...pair("explained", "forklaring", "explanation"),
    ...pair("caution", "forbehold", "caution", { optional: true }),
    blank: choice("helt eller delvist tomt felt", "wholly or partly blank", YES_NO),
    line_from: integer("fra linje", "from line", { min: 1 }),
    line_to: integer("til linje", "to line", { min: 1 }),
    line: integer("linje med uddraget", "line of the fragment", { min: 1 }),
    ...clauseProof,
  },
});

export const facts = table({
  id: "facts",
  role: "fact",
  name: { da: "Oplysninger i aftalen", en: "Facts of the agreement" },
  about: {
    da: "Hvert tal, hver dato og hver periode, aftalen nævner, med sted og forbehold.",
    en: "Every number, date and period the agreement mentions, with its place and its caveats.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id", /^F\d{3}$/),
    ...pair("name", "hvad", "what"),
    number: decimal("tal", "number", { optional: true }),
    bound: choice("tallet er", "the number is", BOUND, { optional: true }),
    date: date("dato", "date", { optional: true }),
    date_precision: choice("datoens præcision", "precision of the date", PRECISION, { optional: true }),
    text: text("andet end tal og dato", "other than number or date", { optional: true }),
    unit: choice("enhed", "unit", UNIT),
    indicator: ref("svarer til indikator", "corresponds to indicator", "indicators", { optional: true }),
    ...pair("period", "periode", "period", { optional: true }),
    certainty: choice("aftalens eget ord", "in the agreement's own terms", CERTAINTY),
    scope: choice("gælder", "applies to", SCOPE),
    ...pair("note", "note", "note", { optional: true }),
    ...inAgreement,
  },
});

export const efforts = table({
  id: "efforts",
  role: "fact",
  name: { da: "Indsatser", en: "Efforts" },
  about: {
    da: "De indsatser, aftalen beskriver: i gang, planlagt, søgt eller nævnt.",
    en: "The efforts the agreement describes: running, planned, applied for or mentioned.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id", /^E\d{2,3}$/),
    ...pair("name", "indsats", "effort"),
    ...pair("description", "hvad aftalen siger", "what the agreement says"),
    ...pair("actors", "hvem", "who"),
    actor: choice("hvem, i grupper", "who, in groups", ACTOR),
    ...pair("target_group", "for hvem", "for whom"),
    theme: choice("tema", "theme", THEME),
    status: choice("status den 7. marts 2011", "status on 7 March 2011", EFFORT_STATUS),
    scope: choice("gælder", "applies to", SCOPE),
    start: date("start", "start", { optional: true }),
    start_precision: choice("startens præcision", "precision of start", PRECISION, { optional: true }),
    start_basis: choice("startens grundlag", "basis of start", START_BASIS, { optional: true }),
    end: date("slut", "end", { optional: true }),
    end_precision: choice("sluttens præcision", "precision of end", PRECISION, { optional: true }),
    ...pair("note", "note", "note", { optional: true }),
    // Only where the effort's own aim in the agreement names what the indicator measures, with the reason why.
    indicators: refs("hører til indikatorerne", "belongs to the indicators", "indicators"),
    ...pair("belongs", "hvorfor den hører til", "why it belongs", { optional: true }),
    ...inAgreement,
  },
});

export const money = table({
  id: "money",
  role: "fact",
  name: { da: "Penge", en: "Money" },
  about: {
    da: "De linjer i aftalen, der handler om penge. Linjerne kan ikke lægges sammen: Nogle er dele af andre.",
    en: "The lines of the agreement that concern money. The lines cannot be added up: some are parts of others.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id", /^M\d{2}$/),
    ...pair("name", "linje", "line"),
    ...pair("short", "kort navn", "short name"),
    amount_dkk: integer("beløb i kr.", "amount in DKK", { min: 0, optional: true }),
    bound: choice("beløbet er", "the amount is", BOUND, { optional: true }),
    y2011: integer("2011, kr.", "2011, DKK", { min: 0, optional: true }),
    y2012: integer("2012, kr.", "2012, DKK", { min: 0, optional: true }),
    y2013: integer("2013, kr.", "2013, DKK", { min: 0, optional: true }),
    y2014: integer("2014, kr.", "2014, DKK", { min: 0, optional: true }),
    status: choice("pengenes status", "status of the money", MONEY_STATUS),
    scope: choice("gælder", "applies to", SCOPE),
    part_of: ref("del af", "part of", "money", { optional: true }),
    efforts: refs("indsatser", "efforts", "efforts"),
    ...pair("condition", "betingelse", "condition", { optional: true }),
    ...pair("note", "note", "note", { optional: true }),
    ...inAgreement,
  },
});

export const goals = table({
  id: "goals",
  role: "fact",
  name: { da: "Mål", en: "Goals" },
  about: {
    da: "De mål, aftalen sætter eller støtter, og om de kan måles, som de er skrevet.",
    en: "The goals the agreement sets or supports, and whether they can be measured as written.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id", /^G\d{2}$/),
    ...pair("name", "mål", "goal"),
    ...pair("owner", "hvis mål", "whose goal"),
    ...pair("deadline", "frist", "deadline", { optional: true }),
    deadline_year: integer("fristens år", "year of the deadline", { min: 2008, max: 2040, optional: true }),
    measurable: choice("kan det måles?", "can it be measured?", MEASURABLE),
    indicators: refs("indikatorer", "indicators", "indicators"),
    ...pair("measure", "måles på", "measured by", { optional: true }),
    ...pair("baseline", "udgangspunkt i aftalen", "baseline in the agreement", { optional: true }),
    scope: choice("gælder", "applies to", SCOPE),
    ...pair("note", "note", "note", { optional: true }),
    ...inAgreement,
  },
});

export const tools = table({
  id: "tools",
  role: "fact",
  name: { da: "Redskaber", en: "Tools" },
  about: {
    da: "De to skemaer med ja og nej sidst i aftalen: otte redskaber og syv langsigtede indsatser. Alle med forbehold for en drøftelse med boligorganisationerne.",
    en: "The two yes/no forms at the end of the agreement: eight tools and seven long-term measures. All subject to discussion with the housing organisations.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id", /^I\d{2}$/),
    form: choice("skema", "form", TOOL_FORM),
    ...pair("name", "redskab", "tool"),
    used_2011: choice("anvendt i 2011", "used in 2011", TICK),
    wanted: choice("ønsket eller med fremover", "wanted or included from now on", TICK),
    ...pair("note", "note", "note", { optional: true }),
    ...inAgreement,
  },
});
