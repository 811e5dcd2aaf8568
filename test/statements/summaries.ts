import { numberIn } from "../raw-records.ts";
import {
  cell,
  counted,
  everyValueIs,
  HERE,
  num,
  rowsIn,
  type Statement,
  spans,
  verdicts,
} from "./reading.ts";

/** What pages say of themselves where they are found and shared. */

const TARGETS = [
  ["denmark-2016", "list-2015-12"],
  ["denmark-2016", "list-2016-12"],
  ["denmark-2020", "list-2019-12"],
  ["denmark-2020", "list-2020-12"],
] as const;

const countOf = (d: Parameters<Statement["holds"]>[0], verdict: string): number =>
  [...verdicts(d).values()].filter((v) => v === verdict).length;

export const ABOUT_THE_PAGES: readonly Statement[] = [
  {
    says: "De fleste var i gang, da aftalen blev skrevet.",
    at: "/indsatser/",
    holds: (d) =>
      rowsIn(d, "efforts").filter((e) => e["status"] === "running").length * 2 > rowsIn(d, "efforts").length,
  },
  {
    says: "Det største beløb gjaldt et program for hele byen.",
    at: "/penge/",
    holds: (d) =>
      cell(d, "money", "M15", "scope") === "city" &&
      rowsIn(d, "money").every(
        (m) => (numberIn(m["amount_dkk"]) ?? 0) <= num(d, "money", "M15", "amount_dkk"),
      ),
  },
  {
    says: "… var søgt til Mjølnerparken alene.",
    at: "/penge/",
    holds: (d) => rowsIn(d, "money").some((m) => m["scope"] === HERE && m["status"] === "conditional"),
  },
  {
    says: "Andelen uden for arbejde og uddannelse lå over grænsen ved hver måling 2010–2017.",
    at: "/fremskridt/",
    holds: (d) => everyValueIs(d, "outside-work", "above") && spans(d, "outside-work", "2010", "2017"),
  },
  {
    says: "Ingen af landsmålene blev nået til tiden.",
    at: "/fremskridt/",
    holds: (d) =>
      TARGETS.every(([target, list]) => counted(d, list, "denmark") > num(d, "targets", target, "at_most")),
  },
  {
    says: "For de fleste ved vi ikke, hvad der blev af dem.",
    at: "/loefter/",
    holds: (d) => (countOf(d, "nothing-found") + countOf(d, "not-looked-into")) * 2 > verdicts(d).size,
  },
];
