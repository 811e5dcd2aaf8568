import type { Records } from "../raw-records.ts";
import { cell, counted, lists, num, rowsIn, type Statement } from "./reading.ts";

/** How many areas were to be left on the lists, by when, and how many were. */

const FIRST = "list-2010-10";
const mostLeft = (d: Records, target: string, area: string): boolean =>
  num(d, "targets", target, "at_most") ===
  Math.floor((counted(d, FIRST, area) * (100 - num(d, "targets", target, "reduction_pct"))) / 100);

const met = (d: Records, target: string, list: string, area: string): boolean =>
  counted(d, list, area) <= num(d, "targets", target, "at_most");

const missed = (d: Records, target: string, list: string, area: string): boolean =>
  counted(d, list, area) > num(d, "targets", target, "at_most");

/** Does the table of readings name this list for this target and reading? */
const decides = (d: Records, target: string, reading: string, list: string): boolean =>
  rowsIn(d, "target-readings")
    .filter((r) => r["target"] === target && r["reading"] === reading)
    .map((r) => r["list"])
    .join() === list;

const bothMissed = (d: Records): boolean =>
  (
    [
      ["denmark-2016", "before", "list-2015-12"],
      ["denmark-2016", "within", "list-2016-12"],
      ["denmark-2020", "before", "list-2019-12"],
      ["denmark-2020", "within", "list-2020-12"],
    ] as const
  ).every(
    ([target, reading, list]) => decides(d, target, reading, list) && missed(d, target, list, "denmark"),
  );

const itDepends = (d: Records): boolean =>
  decides(d, "copenhagen-2020", "before", "list-2019-12") &&
  decides(d, "copenhagen-2020", "within", "list-2020-12") &&
  missed(d, "copenhagen-2020", "list-2019-12", "copenhagen") &&
  met(d, "copenhagen-2020", "list-2020-12", "copenhagen");

export const ABOUT_THE_TARGETS: readonly Statement[] = [
  {
    says: "Regeringen ville have en fjerdedel færre områder på listen »inden 2016« og mindst en halvering »inden 2020«.",
    at: "/",
    holds: (d) =>
      num(d, "targets", "denmark-2016", "reduction_pct") === 25 &&
      num(d, "targets", "denmark-2016", "deadline_year") === 2016 &&
      num(d, "targets", "denmark-2020", "reduction_pct") === 50 &&
      num(d, "targets", "denmark-2020", "deadline_year") === 2020 &&
      num(d, "facts", "F002", "number") === 25 &&
      num(d, "facts", "F003", "number") === 50 &&
      cell(d, "facts", "F003", "bound") === "at-least",
  },
  {
    says: "Den første liste havde … områder, så der måtte højst være … og siden højst … tilbage.",
    at: "/",
    holds: (d) =>
      lists(d)[0]?.id === FIRST &&
      mostLeft(d, "denmark-2016", "denmark") &&
      mostLeft(d, "denmark-2020", "denmark"),
  },
  { says: "Ingen af målene blev nået, uanset hvordan man læser fristen.", at: "/", holds: bothMissed },
  {
    says: "Ingen af de … landsmål blev nået til tiden, uanset hvordan fristen læses",
    at: "/diagrammer/areas-denmark/",
    holds: bothMissed,
  },
  {
    says: "København ville gå fra … til højst … områder »inden 2020«.",
    at: "/",
    holds: (d) =>
      lists(d)[0]?.id === FIRST &&
      num(d, "targets", "copenhagen-2020", "deadline_year") === 2020 &&
      num(d, "targets", "copenhagen-2020", "at_most") < counted(d, FIRST, "copenhagen"),
  },
  {
    says: "Det mål blev nået, hvis 2020 tæller med, men ikke nået, hvis fristen udløb, før året begyndte.",
    at: "/",
    holds: itDepends,
  },
  {
    says: "Københavns mål om højst … områder: Svaret afhænger af, hvordan fristen læses",
    at: "/diagrammer/areas-copenhagen/",
    holds: itDepends,
  },
  {
    says: "Målet er en halvering af de … på den første liste.",
    at: "/diagrammer/areas-copenhagen/",
    holds: (d) =>
      num(d, "targets", "copenhagen-2020", "reduction_pct") === 50 &&
      mostLeft(d, "copenhagen-2020", "copenhagen"),
  },
  {
    says: "Tre fjerdedele af 29 er 21,75, altså højst 21.",
    at: "/fremskridt/",
    holds: (d) =>
      counted(d, FIRST) === 29 &&
      num(d, "targets", "denmark-2016", "reduction_pct") === 25 &&
      num(d, "targets", "denmark-2016", "at_most") === 21,
  },
  {
    says: "Halvdelen af 29 er 14,5, altså højst 14.",
    at: "/fremskridt/",
    holds: (d) =>
      counted(d, FIRST) === 29 &&
      num(d, "targets", "denmark-2020", "reduction_pct") === 50 &&
      num(d, "targets", "denmark-2020", "at_most") === 14,
  },
  {
    says: "Halvdelen af 10 er 5.",
    at: "/fremskridt/",
    holds: (d) =>
      counted(d, FIRST, "copenhagen") === 10 &&
      num(d, "targets", "copenhagen-2020", "reduction_pct") === 50 &&
      num(d, "targets", "copenhagen-2020", "at_most") === 5,
  },
];
