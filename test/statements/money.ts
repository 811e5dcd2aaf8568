import { numberIn, type Records } from "../raw-records.ts";
import { cell, day, HERE, num, rowsIn, type Statement, same } from "./reading.ts";

/** What the agreement asks for and names, and what is known of money later. */

const amount = (d: Records, id: string): number => num(d, "money", id, "amount_dkk");
const is = (d: Records, id: string, over: Readonly<Record<string, string>>): boolean =>
  Object.entries(over).every(([column, code]) => cell(d, "money", id, column) === code);
const fact = (d: Records, id: string): number => num(d, "facts", id, "number");
const YEARS = ["y2011", "y2012", "y2013", "y2014"];
const aYear = (d: Records, id: string, kroner: number): boolean =>
  YEARS.every((y) => num(d, "money", id, y) === kroner);

/** Applied for on a condition, exactly, for Mjølnerparken alone. */
const alone = (d: Records) =>
  rowsIn(d, "money").filter(
    (m) =>
      m["scope"] === HERE &&
      m["status"] === "conditional" &&
      m["bound"] === "exact" &&
      m["amount_dkk"] !== "",
  );
const sumAlone = (d: Records): number => alone(d).reduce((n, m) => n + (numberIn(m["amount_dkk"]) ?? 0), 0);

const largest = (d: Records): boolean =>
  is(d, "M15", { bound: "more-than", scope: "city" }) &&
  rowsIn(d, "money").every(
    (m) => m["id"] === "M15" || !((numberIn(m["amount_dkk"]) ?? 0) >= amount(d, "M15")),
  );

export const ABOUT_THE_MONEY: readonly Statement[] = [
  {
    says: "Det største beløb i aftalen er på over … Det gælder hele byens program mod kriminalitet og er ikke Mjølnerparkens penge.",
    at: "/",
    holds: largest,
  },
  {
    says: "En renovering til … stod på venteliste.",
    at: "/",
    holds: (d) => is(d, "M14", { status: "waiting" }) && cell(d, "efforts", "E37", "status") === "waiting",
  },
  {
    says: "Kommunen søgte … til iværksætteri i seks boligområder.",
    at: "/",
    holds: (d) => is(d, "M07", { status: "applied", scope: "six-areas" }) && fact(d, "F057") === 6,
  },
  {
    says: "til flyttehjælp i ti områder var … foreløbigt regnet til Mjølnerparken.",
    at: "/",
    holds: (d) =>
      is(d, "M12", { scope: "ten-areas" }) &&
      is(d, "M13", { scope: HERE, part_of: "M12" }) &&
      fact(d, "F082") === 10 &&
      cell(d, "facts", "F081", "certainty") === "provisional",
  },
  {
    says: "Til Mjølnerparken alene blev der søgt … Det er vores sum af to beløb, og begge var betingede.",
    at: "/",
    holds: (d) => alone(d).length === 2,
  },
  {
    says: "Til Mjølnerparken alene blev der søgt …",
    at: "/penge/",
    holds: (d) => sumAlone(d) === amount(d, "M10") + amount(d, "M13"),
  },
  {
    says: "Om kommunen selv skulle betale med, var ikke afklaret.",
    at: "/penge/",
    holds: (d) =>
      cell(d, "facts", "F073", "certainty") === "undecided" && cell(d, "facts", "F073", "number") === "",
  },
  {
    says: "ét sted skriver den fem områder i stedet for seks.",
    at: "/penge/",
    holds: (d) => fact(d, "F069") === 5 && fact(d, "F057") === 6,
  },
  {
    says: "De … gjaldt seks områder, og aftalen fordeler dem ikke.",
    at: "/metode/",
    holds: (d) => is(d, "M07", { scope: "six-areas" }),
  },
  {
    says: "… søgt til Mjølnerparken alene; over … til hele byens program",
    at: "/diagrammer/money-at-one-scale/",
    holds: (d) => alone(d).length > 0 && is(d, "M15", { bound: "more-than", scope: "city" }),
  },
  {
    says: "Det største beløb er over … til et program for hele byen.",
    at: "/diagrammer/money-at-one-scale/",
    holds: largest,
  },
  {
    says: "Det største til Mjølnerparken alene er … til en renovering, og projektet stod på venteliste.",
    at: "/diagrammer/money-at-one-scale/",
    holds: (d) =>
      is(d, "M14", { scope: HERE, status: "waiting" }) &&
      rowsIn(d, "money").every(
        (m) =>
          m["scope"] !== HERE || m["id"] === "M14" || (numberIn(m["amount_dkk"]) ?? 0) < amount(d, "M14"),
      ),
  },
  {
    says: "Til seks områder var der søgt …, og … var foreløbigt fordelt på ti.",
    at: "/diagrammer/money-at-one-scale/",
    holds: (d) =>
      is(d, "M07", { status: "applied", scope: "six-areas" }) &&
      is(d, "M12", { status: "reserved", scope: "ten-areas" }),
  },
  {
    says: "Rammen på … rummer de … til Mjølnerparken.",
    at: "/diagrammer/money-at-one-scale/",
    holds: (d) => is(d, "M13", { part_of: "M12", scope: HERE }) && amount(d, "M13") < amount(d, "M12"),
  },
  {
    says: "… søgt til seks boligområder: lige meget i hvert af … år",
    at: "/diagrammer/applied-by-year/",
    holds: (d) => {
      const years = YEARS.map((y) => num(d, "money", "M07", y));
      return (
        is(d, "M07", { scope: "six-areas", status: "applied" }) &&
        years.every((n) => n === years[0]) &&
        same(
          years.reduce((a, b) => a + b, 0),
          amount(d, "M07"),
        )
      );
    },
  },
  {
    says: "Den største del er … om året til Københavns Erhvervscenter",
    at: "/diagrammer/applied-by-year/",
    holds: (d) => YEARS.every((y) => num(d, "money", "M08", y) > num(d, "money", "M09", y)),
  },
  {
    says: "slutter vi af, at beløbene er ens.",
    at: "/diagrammer/applied-by-year/",
    holds: (d) =>
      amount(d, "M06") === amount(d, "M09") &&
      YEARS.reduce((n, y) => n + num(d, "money", "M09", y), 0) === amount(d, "M06"),
  },
  {
    says: "To linjer i skemaet er krydset af: 6,8 mio. kr. til erhvervsfremme og 1 mio. kr. til »andet«, i alt 7,8 mio. kr. Fire linjer er ikke krydset af.",
    at: "/aftalen/",
    holds: (d) =>
      amount(d, "M05") === 6.8e6 &&
      amount(d, "M06") === 1e6 &&
      amount(d, "M07") === 7.8e6 &&
      rowsIn(d, "money").filter((m) => m["status"] === "blank" && m["amount_dkk"] === "").length === 4,
  },
  {
    says: "er til rådgivning og erhvervsfremme ved Københavns Erhvervscenter, og 0,25 mio. kr. om året er til SocialVentures2200.",
    at: "/aftalen/",
    holds: (d) =>
      aYear(d, "M08", 1.7e6) &&
      aYear(d, "M09", 250_000) &&
      fact(d, "F071") === 250_000 &&
      fact(d, "F072") === 1.7e6,
  },
  {
    says: "Kommunen søger 50.000 kr. til ti kameraer ved Hothers Plads og Midgårdsgade. Den skal selv betale mindst lige så meget",
    at: "/aftalen/",
    holds: (d) =>
      amount(d, "M10") === 50_000 &&
      fact(d, "F077") === 10 &&
      is(d, "M11", { bound: "at-least" }) &&
      amount(d, "M11") >= amount(d, "M10"),
  },
  {
    says: "Beløbet er en foreløbig andel af 5.312.000 kr. til ti boligområder",
    at: "/aftalen/",
    holds: (d) =>
      amount(d, "M12") === 5_312_000 &&
      is(d, "M12", { scope: "ten-areas" }) &&
      is(d, "M13", { part_of: "M12" }),
  },
  {
    says: "Kommunen søger 516.000 kr. for 2011–2014 til at hjælpe udvalgte personer eller familier med at flytte.",
    at: "/aftalen/",
    holds: (d) =>
      amount(d, "M13") === 516_000 &&
      day(d, "efforts", "E50", "start").startsWith("2011") &&
      day(d, "efforts", "E50", "end").startsWith("2014"),
  },
  {
    says: "Det samler over 90 aktiviteter, der skulle give mindre kriminalitet og mere tryghed, på et budget på over 200 mio. kr.",
    at: "/aftalen/",
    holds: (d) =>
      fact(d, "F028") === 90 &&
      cell(d, "facts", "F028", "bound") === "more-than" &&
      amount(d, "M15") === 200e6 &&
      is(d, "M15", { bound: "more-than" }),
  },
  {
    says: "De står på venteliste hos Landsbyggefonden til en renovering til 23 mio. kr.",
    at: "/aftalen/",
    holds: (d) => amount(d, "M14") === 23e6 && is(d, "M14", { status: "waiting" }),
  },
  {
    says: "Tilsammen er det 566.000 kr. Summen er vores regnestykke og ikke aftalens",
    at: "/det-aftalen-ikke-siger/",
    holds: (d) => sumAlone(d) === 566_000,
  },
  {
    says: "Kommunen søgte 7,8 mio. kr. til seks områder, heriblandt Mjølnerparken",
    at: "/det-aftalen-ikke-siger/",
    holds: (d) => amount(d, "M07") === 7.8e6 && is(d, "M07", { scope: "six-areas", status: "applied" }),
  },
  {
    says: "de 7,8 mio. kr. er fordelt ligeligt på de fire år.",
    at: "/det-aftalen-ikke-siger/",
    holds: (d) => amount(d, "M07") === 7.8e6 && aYear(d, "M07", 1.95e6),
  },
  {
    says: "Tallene gælder hele København og siger ikke, hvor meget der nåede Mjølnerparken.",
    at: "/det-aftalen-ikke-siger/",
    holds: (d) => is(d, "M15", { scope: "city" }) && cell(d, "facts", "F028", "scope") === "city",
  },
  {
    says: "kom et andet og langt større projekt. En avis beskrev det som en plan til omkring …",
    at: "/",
    holds: (d) =>
      num(d, "other-values", "later-plan", "value") > 10 * amount(d, "M14") &&
      cell(d, "other-values", "later-plan", "bound") === "about",
  },
  {
    says: "Ejerens opgørelse: 51 mio. kr. fra staten og 76 mio. kr. fra kommunen.",
    at: "/fremskridt/",
    holds: (d) => num(d, "other-values", "later-public-support", "value") === (51 + 76) * 1e6,
  },
  {
    says: "En avis beskriver en plan til omkring 800 mio. kr.",
    at: "/tidslinje/",
    holds: (d) =>
      num(d, "other-values", "later-plan", "value") === 800e6 &&
      cell(d, "other-values", "later-plan", "bound") === "about",
  },
  {
    says: "I 2018 vedtog Folketinget en ny lov: I områder som Mjølnerparken må højst … af boligerne være almene familieboliger.",
    at: "/",
    holds: (d) =>
      cell(d, "other-values", "later-family-homes-cap", "bound") === "up-to" &&
      day(d, "other-values", "later-family-homes-cap", "date").startsWith("2018") &&
      day(d, "events", "EV49", "date").startsWith("2018"),
  },
  {
    says: "Lovforslag L 38 gjorde loftet på 40 % almene familieboliger til lov.",
    at: "/tidslinje/",
    holds: (d) => num(d, "other-values", "later-family-homes-cap", "value") === 40,
  },
  {
    says: "I 2021 blev … boliger solgt.",
    at: "/",
    holds: (d) =>
      day(d, "other-values", "later-homes-sold", "date").startsWith("2021") &&
      day(d, "events", "EV57", "date").startsWith("2021"),
  },
  {
    says: "260 boliger sælges til NREP",
    at: "/tidslinje/",
    holds: (d) => num(d, "other-values", "later-homes-sold", "value") === 260,
  },
];
