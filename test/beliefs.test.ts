import { expect, test } from "vitest";
import { BELIEFS, check } from "../scripts/check/index.ts";
import { tellProblem } from "../scripts/problem.ts";
import type { Tables } from "../src/model/tables/index.ts";
import {
  added,
  changed,
  corrected,
  judged,
  observed,
  released,
  row,
  tables,
  without,
} from "./changed-tables.ts";

/**
 * For every belief a small change that breaks it. Where a change breaks others too, because they rest on the
 * same number, `also` names them.
 */
const RED: Readonly<Record<string, { readonly with: Tables; readonly also?: readonly string[] }>> = {
  // Numbers in words.
  everyNumberInWordsIsHeldByARow: {
    with: row("events", "EV19", { text_da: "Parterne skrev under på 4321 sider.", text_en: "They signed." }),
  },
  everyNumberInWordsStandsThere: { with: row("numbers-in-words", "n-001", { of: "facts:F999" }) },
  // The agreement.
  everyBelongingSaysWhy: { with: row("efforts", "E01", { belongs_da: null, belongs_en: null }) },
  effortsForOtherPlacesBelongToNoIndicator: {
    with: row("efforts", "E52", {
      indicators: ["convictions"],
      belongs_da: "Fordi.",
      belongs_en: "Because.",
    }),
  },
  everyLineLiesInsideItsClause: { with: row("facts", "F001", { line: 19_999 }) },
  clausesDoNotOverlap: { with: row("clauses", "regeringens-maal", { line_from: 1 }) },
  boundsAreKept: { with: row("facts", "F002", { bound: null }) },
  noPeriodEndsBeforeItBegins: {
    with: row("efforts", "E01", { end: "2010-12-31" }),
    also: ["periodsAreThoseOfTheAgreement"],
  },
  everyClauseQuotesItself: { with: row("clauses", "titel", { line: 400 }) },
  everyStartHasItsBasis: { with: row("efforts", "E01", { start_basis: null }) },
  everyDateHasItsPrecision: { with: row("efforts", "E01", { start_precision: null }) },

  // The money.
  moneyLinesAddUpToTheApplication: {
    with: row("money", "M06", { amount_dkk: 1_100_000 }),
    also: ["factsAndMoneyAgree", "recipientsEqualTheFormLines", "numbersStandInTheirEvidence"],
  },
  yearsAddUpToTheLine: {
    with: row("money", "M09", { y2014: 255_000 }),
    also: ["recipientsAddUpInEveryYear", "factsAndMoneyAgreeOnTheYear"],
  },
  recipientsEqualTheFormLines: {
    with: row("money", "M08", { amount_dkk: 6_900_000 }),
    also: ["yearsAddUpToTheLine", "numbersStandInTheirEvidence"],
  },
  recipientsAddUpInEveryYear: {
    with: row("money", "M08", { y2011: 1_600_000, y2012: 1_800_000 }),
    also: ["factsAndMoneyAgreeOnTheYear"],
  },
  factsAndMoneyAgree: {
    with: row("facts", "F041", { number: 32_000_000 }),
    also: ["numbersStandInTheirEvidence"],
  },
  contactsAddUp: { with: row("facts", "F063", { number: 105 }), also: ["numbersStandInTheirEvidence"] },
  shareLiesInsideTheFrame: {
    with: row("facts", "F082", { number: 8 }),
    also: ["numbersStandInTheirEvidence"],
  },
  camerasHaveALowerBound: {
    with: row("facts", "F077", { number: 8 }),
    also: ["numbersStandInTheirEvidence"],
  },
  renovationPerHome: { with: row("facts", "F040", { number: 650 }), also: ["numbersStandInTheirEvidence"] },
  appliedForAloneIsTwoConditionalLines: {
    with: row("money", "M10", { status: "reserved" }),
    also: ["factsAndMoneyAgreeOnCertainty"],
  },
  noShareIsInvented: {
    with: row("money", "M13", { y2011: 129_000, y2012: 129_000, y2013: 129_000, y2014: 129_000 }),
  },
  yearsAreAllThereOrNone: {
    with: row("money", "M08", { y2011: null }),
    also: ["factsAndMoneyAgreeOnTheYear"],
  },
  amountsSayHowTheyAreToBeRead: { with: row("money", "M12", { bound: null }) },
  sixAreasAndOneContradiction: { with: row("facts", "F069", { note_da: null, note_en: null }) },
  cityProgrammeIsALowerBound: {
    with: row("money", "M15", { bound: "exact" }),
    also: ["boundsStandInTheirEvidence"],
  },

  // The lists.
  listCountsEqualTheMembers: {
    with: changed(
      "list-counts",
      (c) => c.list === "list-2013-10" && c.area === "denmark" && c.used === "yes",
      {
        n: 39,
      },
    ),
    also: ["numbersStandInTheirEvidence"],
  },
  everyListHasOneCountInUse: {
    with: changed(
      "list-counts",
      (c) => c.list === "list-2013-10" && c.area === "denmark" && c.used === "yes",
      {
        used: "no",
      },
    ),
    also: ["sourcesOfACountAgree"],
  },
  targetsFollowFromTheirBaseline: {
    with: row("targets", "denmark-2016", { at_most: 22 }),
    also: ["everyNumberInWordsIsHeldByARow"],
  },
  decidingListsFitTheReading: {
    with: changed("target-readings", (r) => r.target === "denmark-2016" && r.reading === "before", {
      list: "list-2014-12",
    }),
  },
  listsLieInsideTheirRule: { with: row("lists", "list-2013-10", { rule: "rule-2014" }) },
  everyDatedListHasAStatus: { with: without("list-status", (s) => s.list === "list-2013-10") },
  statusAgreesWithMembership: {
    with: changed("list-status", (s) => s.list === "list-2013-10", { main: "off" }),
  },
  mjoelnerparkenIsThere: {
    with: without("areas", (a) => a.id === "mjoelnerparken"),
    also: ["areasBeyondTheLimitsAreCountedRight", "listCountsEqualTheMembers"],
  },

  // What was measured.
  valuesFitTheirNeighbours: {
    with: observed("list-2010-10/akacieparken/residents", { value: 11_600 }),
  },
  seriesHaveNoHoles: {
    with: without(
      "observations",
      (o) => o.list === "list-2010-10" && o.area === "akacieparken" && o.indicator === "residents",
    ),
  },
  addressesLeadToPages: { with: row("sources", "dkwiki", { url: "dkwiki.dk" }) },
  everyValueLiesInsideItsIndicator: {
    with: observed("list-2010-10/akacieparken/outside-work", { value: 443 }),
    also: ["valuesFitTheirNeighbours"],
  },
  noValueHasMoreDigitsThanItsSource: {
    with: observed("list-2010-10/akacieparken/outside-work", { value: 44.35 }),
  },
  everyRowHasAValueOrAReason: {
    with: observed("list-2010-10/akacieparken/residents", { value: null }),
  },
  listValuesOf2010EqualTheAgreement: {
    with: observed("list-2010-10/mjoelnerparken/convictions", { value: 3.62 }),
    also: ["otherSourcesAgreeWithTheLists"],
  },
  observationsAgreeWithMembership: {
    with: observed("list-2010-10/akacieparken/residents", { status: "left" }),
  },
  limitsDoNotOverlap: {
    with: changed("thresholds", (t) => t.indicator === "income" && t.from === "2014-02-01", {
      to: "2018-12-01",
    }),
    also: ["limitsFollowOneAnother"],
  },
  areasBeyondTheLimitsAreCountedRight: {
    with: observed("list-2010-10/akacieparken/non-western", { value: 50 }),
  },
  sourceErrorsAreStillThere: {
    with: observed("list-2012-10/ringparken/outside-work", { value: 44.8 }),
  },
  undrawnValuesAreExplained: { with: observed("list-2010-10/akacieparken/residents", { use: "no" }) },
  weakValuesAreNotDrawn: { with: row("other-values", "mp-01", { bound: "about" }) },
  everythingListedIsUsed: { with: added("sources", { id: "invented" }) },

  // The fragments, the words and the days.
  numbersStandInTheirEvidence: { with: row("facts", "F040", { number: 561 }), also: ["renovationPerHome"] },
  boundsStandInTheirEvidence: { with: row("facts", "F028", { bound: "at-least" }) },
  datesStandInTheirEvidence: { with: row("facts", "F044", { date: "2010-09-28" }) },
  deadlinesSayTheirYear: { with: row("goals", "G08", { deadline_year: 2012 }) },
  periodsAreThoseOfTheAgreement: { with: row("efforts", "E34", { end: "2013-12-31" }) },
  hotspotMonthsAreCountedRight: {
    with: row("facts", "F022", { number: 45 }),
    also: ["numbersStandInTheirEvidence"],
  },
  toolsAreCountedRight: {
    with: row("tools", "I03", { used_2011: "no" }),
    also: ["theToolNotInUseStandsOnItsLine"],
  },
  agesRunFromYoungestToOldest: {
    with: row("facts", "F023", { number: 18 }),
    also: ["numbersStandInTheirEvidence"],
  },
  namedExamplesWereRunning: { with: row("efforts", "E21", { status: "possible" }) },
  factsAndMoneyAgreeOnCertainty: { with: row("money", "M07", { scope: "city" }) },
  factsAndMoneyAgreeOnTheYear: {
    with: row("facts", "F072", { number: 1_800_000 }),
    also: ["numbersStandInTheirEvidence"],
  },
  moneyIsAsFarAsItsEffort: { with: row("money", "M16", { status: "waiting" }) },
  ofTheSameMoneyOneLineIsThePromise: { with: judged("M08", "only", { no_promise: "background" }) },
  verdictsRestOnASource: { with: judged("E03", "only", { verdict: "partly" }) },
  blankAndEndedAreNoPromises: { with: judged("E51", "only", { no_promise: "background" }) },
  editionsAreNamedByTheirMonth: { with: row("lists", "list-2011-10", { date: "2011-11-01" }) },
  sourcesOfACountAgree: {
    with: changed(
      "list-counts",
      (c) =>
        c.list === "list-2018-12" &&
        c.list_type === "transformation" &&
        c.area === "denmark" &&
        c.used === "no",
      {
        n: 14,
      },
    ),
    also: ["numbersStandInTheirEvidence"],
  },
  theToolNotInUseStandsOnItsLine: {
    with: changed("tools", (x) => x.id === "I02", { used_2011: "yes" }),
    also: ["toolsAreCountedRight"],
  },
  factsAndEffortsApplyToTheSameAreas: { with: row("efforts", "E56", { scope: "country" }) },
  openQuestionsAreUndecided: { with: row("facts", "F073", { certainty: "blank" }) },
  roundSumsFromNewspapersAreAbout: { with: row("other-values", "later-plan", { bound: "more-than" }) },
  factsWithoutAnswerAreBlankOrUndecided: {
    with: row("facts", "F073", { certainty: "conditional" }),
    also: ["openQuestionsAreUndecided"],
  },
  targetsReduceAsTheAgreementSays: { with: row("targets", "denmark-2016", { reduction_pct: 26 }) },
  listsAreCountedFromTheDayTheyBegan: {
    with: changed(
      "list-counts",
      (c) => c.list === "list-2018-12" && c.area === "copenhagen" && c.list_type === "vulnerable",
      {
        list_type: "prevention",
      },
    ),
  },
  areasOnTheListsAreAreas: { with: row("areas", "lundtoftegade", { kind: "geography" }) },
  basisFitsTheConfidence: {
    with: changed("list-counts", (c) => c.list === "list-2020-12" && c.area === "copenhagen", {
      basis: "counted",
    }),
  },
  newRulesAreBreaks: { with: row("breaks", "rules-2018", { counts: "no" }) },
  rulesFollowOneAnother: { with: row("rules", "rule-2014", { to: "2018-11-29" }) },
  limitsSayWhatTheyAre: {
    with: changed(
      "thresholds",
      (t) => t.indicator === "income" && t.from === "2021-12-01" && t.list_types === "prevention",
      {
        value: 60,
      },
    ),
    also: ["everyNumberInWordsIsHeldByARow"],
  },
  limitsFollowOneAnother: {
    with: changed("thresholds", (t) => t.indicator === "income" && t.from === "2014-02-01", {
      to: "2018-11-29",
    }),
  },
  convictionLimitIsThreeTimesTheCountry: {
    with: row("other-values", "cmp-03", { value: 0.75 }),
    also: ["numbersStandInTheirEvidence"],
  },
  otherSourcesAgreeWithTheLists: {
    with: row("other-values", "mp-09", { value: 54 }),
    also: ["numbersStandInTheirEvidence"],
  },
  criteriaAreMetAsThePaperSays: {
    with: row("other-values", "mp-24", { value: 3 }),
    also: ["numbersStandInTheirEvidence"],
  },
  eventsTellTheCountsOfTheLists: { with: row("events", "EV58", { text_da: "12 områder stod på listen." }) },
  eventsLieOnTheDayOfTheirList: { with: row("events", "EV78", { date: "2019-12-02" }) },
  areasLeftAsTheTimeLineSays: {
    with: changed("list-membership", (m) => m.list === "list-2014-12" && m.area === "bispeparken", {
      status: "off",
    }),
    also: ["listCountsEqualTheMembers", "observationsAgreeWithMembership"],
  },
  residentsAreThoseOfTheTimeLine: {
    with: row("events", "EV65", { title_en: "Off the list with 969 residents" }),
    also: ["everyNumberInWordsIsHeldByARow"],
  },
  typedDaysStandInTheData: { with: row("events", "EV73", { date: "2025-12-19" }) },
  timeLineRunsAsItsTitleSays: { with: row("events", "EV75", { date: "2027-01-22" }) },

  // The verdicts.
  everyCandidateIsJudged: { with: without("promises", (p) => p.subject === "E01") },
  everyJudgementNamesARow: { with: added("promises", { subject: "E99" }) },
  verdictsFitTheKind: { with: judged("E01", "only", { verdict: null }) },
  readingsComeAloneOrInPairs: { with: judged("E01", "only", { reading: "before" }) },
  keptRestsOnAPrimarySource: { with: row("outcomes", "O48", { confidence: "secondary" }) },
  verdictsNameTheirOutcome: {
    with: judged("E01", "only", { outcomes: [] }),
    also: ["everyNumberInWordsIsHeldByARow"],
  },
  targetVerdictsFollowFromTheCounts: { with: judged("G01", "before", { verdict: "partly" }) },
  outcomesBelongToRows: {
    with: row("outcomes", "O01", { rows: "E44 M70" }),
    also: ["everyNumberInWordsIsHeldByARow"],
  },
  silencesBelongToRows: { with: row("silences", "a-01", { rows: "E44 M70" }) },
  silencesStandInTheirClauses: { with: row("silences", "a-01", { clauses: ["pulje"] }) },
  outcomesNameASourceOrItsAbsence: { with: row("outcomes", "O04", { status: "shown" }) },

  // What was corrected.
  correctionsNameACell: { with: corrected({ column: "vaerdi" }) },
  correctionsHoldNow: { with: corrected({ new_value: "45,5" }) },
  correctionsWerePublished: { with: corrected({ old_value: "46,3" }) },
  correctionsChangeSomething: {
    with: { ...corrected({ new_value: "46.4" }), observations: tables.observations },
  },
  correctionsAreNotOfTomorrow: { with: corrected({ date: "2026-11-24" }) },

  // What publishing takes for granted.
  everySettingIsThere: { with: without("settings", (s) => s.id === "publisher") },
  settingsCanBeUsed: { with: row("settings", "contact-email", { value: "kontakt" }) },
  everyGroupOfTablesIsThere: { with: without("updates", (u) => u.id === "agreement") },
};

const broken = (t: Tables): string[] =>
  Object.entries(BELIEFS).flatMap(([name, belief]) => (belief(t, released).length > 0 ? [name] : []));

test("every belief holds for the tables as they are", () => {
  expect(check(tables, released)).toEqual({ problems: [], count: Object.keys(BELIEFS).length });
});

test("every belief has a change that breaks it", () => {
  expect(Object.keys(BELIEFS).filter((name) => !(name in RED))).toEqual([]);
  expect(Object.keys(RED).filter((name) => !(name in BELIEFS))).toEqual([]);
});

test.each(Object.entries(RED))("%s is told when it is broken, and no other", (name, red) => {
  expect(broken(red.with).toSorted()).toEqual([name, ...(red.also ?? [])].toSorted());
  for (const problem of BELIEFS[name]?.(red.with, released) ?? []) {
    expect(problem.file).toMatch(/^data\/[a-z-]+\.csv$/);
    for (const words of [problem.fact, problem.remedy])
      for (const text of [words.da, words.en]) expect(text).not.toMatch(/\b(undefined|null|NaN)\b/);
  }
});

/** What staff read when a belief is broken. */
const told = (name: string) =>
  (BELIEFS[name]?.(RED[name]?.with ?? tables, released) ?? []).map((p) => tellProblem(p)).join("\n\n");

test("tells a sum that does not add up", () => {
  expect(told("moneyLinesAddUpToTheApplication")).toMatchInlineSnapshot(`
    "data/money.csv, række 8, kolonne amount_dkk (beløb i kr.)
      M07 er 7.800.000 kr., men M05 og M06 giver 7.900.000 kr.
      → Ret det beløb, der er skrevet forkert af. Aftalens tal går op."
  `);
});

test("tells a number that was copied wrongly from the agreement or the list", () => {
  expect(told("listValuesOf2010EqualTheAgreement")).toMatchInlineSnapshot(`
    "data/observations.csv, række 31, kolonne value (værdi)
      Listen fra oktober 2010 siger 3,62 %, men aftalens tal er 3,26 % (F016).
      → Aftalen gengiver listens tal. Ret det af de to, der er skrevet forkert af."
  `);
  expect(told("factsAndMoneyAgree")).toMatchInlineSnapshot(`
    "data/money.csv, række 15, kolonne amount_dkk (beløb i kr.)
      M14 er 23.000.000 kr., men oplysningen F041 er 32.000.000 kr.
      → Ret det beløb, der er skrevet forkert af. Aftalens tal går op."
  `);
});

test("tells a target that does not follow from its own wording", () => {
  expect(told("targetsFollowFromTheirBaseline")).toMatchInlineSnapshot(`
    "data/targets.csv, række 2, kolonne at_most (højst)
      25 % færre end 29 er højst 21, ikke 22.
      → Ret at_most, eller ret udgangspunktet."
  `);
});

test("tells a row that nobody has judged", () => {
  expect(told("everyCandidateIsJudged")).toMatchInlineSnapshot(`
    "data/promises.csv, kolonne subject (række)
      E01 er ikke vurderet.
      → Tilføj en række med udfald og begrundelse, eller skriv, hvorfor det ikke er et løfte."
  `);
});

test("tells a promise called kept without a primary source", () => {
  expect(told("keptRestsOnAPrimarySource")).toMatchInlineSnapshot(`
    "data/promises.csv, række 57, kolonne verdict (udfald)
      E56 er »indfriet« uden en primær kilde.
      → Find en primær kilde, eller vælg et andet udfald."
  `);
});

test("tells a known error of a source that is no longer there", () => {
  expect(told("sourceErrorsAreStillThere")).toMatchInlineSnapshot(`
    "data/source-errors.csv, række 2, kolonne source_says (kilden siger)
      Den gamle værdi »55« står ikke længere i observations, list-2012-10/ringparken/outside-work, value.
      → Slet rækken her, hvis fejlen er rettet ved kilden."
  `);
});

test("tells a line that lies outside its clause", () => {
  expect(told("everyLineLiesInsideItsClause")).toMatchInlineSnapshot(`
    "data/facts.csv, række 2, kolonne clause (afsnit i aftalen)
      Linje 19999 ligger ikke i afsnittet »Hvem aftalen er mellem« (3–18).
      → Ret afsnittet eller linjen."
  `);
});
