import { dayIn, numberIn, type Records } from "../raw-records.ts";
import {
  cell,
  datedLists,
  day,
  edition,
  everyValueIs,
  HERE,
  isListOf,
  limitOn,
  limits,
  lists,
  members,
  num,
  observed,
  rowsIn,
  type Statement,
  same,
  series,
  spans,
  statusOn,
} from "./reading.ts";

/** What the lists measured, and the limits it is held against. */

const RULES_2014 = "2014-02-01";

/** The breaks that end the series of an indicator. */
const severs = (d: Records, indicator: string): string[] =>
  rowsIn(d, "breaks").flatMap((b) =>
    (b["indicators"] ?? "").split(" ").includes(indicator) ? [dayIn(b["date"]) ?? ""] : [],
  );

/** One limit held for every drawn value. */
const oneLimit = (d: Records, indicator: string): boolean =>
  new Set(series(d, indicator).map((p) => limitOn(d, indicator, p.date))).size === 1;

/** Every limit of the criterion, as the glossary has it. */
const everyLimit = (d: Records, indicator: string, value: number, types = "all"): boolean => {
  const values = limits(d, indicator, types).flatMap((t) => numberIn(t["value"]) ?? []);
  return values.length > 0 && values.every((v) => v === value);
};

/** 326 per 10,000 is 3.26 per cent. */
const printed = (d: Records): boolean =>
  (
    [
      ["F015", "outside-work", 1],
      ["F016", "convictions", 100],
      ["F017", "non-western", 1],
    ] as const
  ).every(
    ([fact, indicator, per]) =>
      cell(d, "facts", fact, "indicator") === indicator &&
      same(num(d, "facts", fact, "number") / per, observed(d, "list-2010-10", indicator)),
  );

const thirdOfTheCountry = (d: Records, id: string, from: string): boolean => {
  const limit = limits(d, "convictions").find((t) => dayIn(t["from"]) === from);
  const three = 3 * num(d, "other-values", id, "value");
  return (
    limit?.["comparison"] === "at-least" &&
    Math.abs((numberIn(limit["value"]) ?? Number.NaN) - three) < 0.0051
  );
};

/** How many of the five criteria the values of a list meet. */
const criteriaMet = (d: Records, list: string): string[] => {
  const { date } = edition(d, list);
  return ["outside-work", "convictions", "non-western", "basic-education", "income"].filter((i) => {
    const [value, limit] = [observed(d, list, i), limitOn(d, i, date)];
    return i === "income" ? value < limit : value > limit;
  });
};

const rankOn = (d: Records, list: string, indicator: string): { rank: number; of: number } => {
  const on = rowsIn(d, "observations").filter(
    (o) =>
      o["list"] === list &&
      o["indicator"] === indicator &&
      o["status"] === "on" &&
      o["use"] === "yes" &&
      numberIn(o["value"]) !== null,
  );
  const own = on.find((o) => o["area"] === HERE);
  const mine = numberIn(own?.["value"]) ?? Number.NaN;
  return {
    rank: 1 + on.filter((o) => (numberIn(o["value"]) ?? 0) > mine).length,
    of: own ? on.length : Number.NaN,
  };
};

const aboveThenBelow = (d: Records): boolean => {
  const points = series(d, "convictions");
  const before = points.filter((p) => p.date < RULES_2014);
  const after = points.filter((p) => p.date >= RULES_2014);
  const parted = severs(d, "convictions").includes(RULES_2014) && before.length > 0 && after.length > 0;
  return (
    parted &&
    before.every((p) => p.value > limitOn(d, "convictions", p.date)) &&
    after.every((p) => p.value < limitOn(d, "convictions", p.date))
  );
};

/** Each paper's figure for 2017 beside the list's. */
const PAPERS = [
  ["mp-05", "non-western"],
  ["mp-06", "non-western"],
  ["mp-07", "outside-work"],
  ["mp-08", "convictions"],
  ["mp-09", "basic-education"],
  ["mp-10", "income"],
] as const;

export const ABOUT_THE_MEASURES: readonly Statement[] = [
  {
    says: "Aftalen peger på tre tal.",
    at: "/",
    holds: (d) => rowsIn(d, "facts").filter((f) => f["indicator"] !== "" && f["number"] !== "").length === 3,
  },
  { says: "Tallene er de samme som på listen fra oktober 2010.", at: "/", holds: printed },
  {
    says: "Den første liste er fra oktober 2010. Året efter stod tre af dens tal i aftalen.",
    at: "/",
    holds: (d) =>
      printed(d) &&
      lists(d)[0]?.date.startsWith("2010-10") === true &&
      day(d, "facts", "F001", "date").startsWith("2011"),
  },
  {
    says: "Alle tre tal i aftalen lå over grænserne for listen fra oktober 2010",
    at: "/diagrammer/agreement-numbers/",
    holds: (d) =>
      isListOf(d, "list-2010-10", "2010-10") &&
      (
        [
          ["F015", "outside-work", 1],
          ["F016", "convictions", 100],
          ["F017", "non-western", 1],
        ] as const
      ).every(
        ([f, i, per]) =>
          cell(d, "facts", f, "indicator") === i &&
          num(d, "facts", f, "number") / per > limitOn(d, i, edition(d, "list-2010-10").date),
      ),
  },
  {
    says: "Andelen uden for arbejde og uddannelse lå over grænsen ved hver måling",
    at: "/",
    holds: (d) => everyValueIs(d, "outside-work", "above"),
  },
  {
    says: "Listerne målte andelen fra 2010 til 2017, og grænsen var ….",
    at: "/",
    holds: (d) => spans(d, "outside-work", "2010", "2017") && oneLimit(d, "outside-work"),
  },
  {
    says: "Andelen gik fra … til …, før reglerne blev lavet om.",
    at: "/",
    holds: (d) => {
      const points = series(d, "outside-work");
      const changed = severs(d, "outside-work");
      const before = points.filter((p) => p.date < (changed[0] ?? ""));
      return (
        changed.length === 1 && before[0]?.list === "list-2010-10" && before.at(-1)?.list === "list-2013-10"
      );
    },
  },
  {
    says: "I 2014 kom der nye regler. Tallene før og efter kan ikke sammenlignes, for de er gjort op på hver sin måde.",
    at: "/",
    holds: (d) => {
      const changed = severs(d, "outside-work");
      return changed.length === 1 && changed[0]?.startsWith("2014") === true;
    },
  },
  {
    says: "Efter bruddet lå andelen på … i 2014 og … i 2017.",
    at: "/",
    holds: (d) => {
      const after = series(d, "outside-work").filter((p) => p.date >= (severs(d, "outside-work")[0] ?? ""));
      return after[0]?.date.startsWith("2014") === true && after.at(-1)?.date.startsWith("2017") === true;
    },
  },
  {
    says: "Efter 2017 ved vi, om Mjølnerparken stod på listen, men andelen har vi ikke.",
    at: "/",
    holds: (d) => {
      const later = lists(d).filter((l) => l.date > "2018");
      return (
        later.length > 0 &&
        later.every((l) => statusOn(d, l.id) !== undefined && Number.isNaN(observed(d, l.id, "outside-work")))
      );
    },
  },
  {
    says: "Efter 2017 kender vi ét af listens tal for Mjølnerparken, nemlig antallet af beboere i 2023.",
    at: "/",
    holds: (d) => {
      const later = rowsIn(d, "observations").filter(
        (o) => o["area"] === HERE && o["value"] !== "" && edition(d, o["list"] ?? "").date > "2018",
      );
      return (
        later.length === 1 &&
        later[0]?.["indicator"] === "residents" &&
        edition(d, later[0]["list"] ?? "").date.startsWith("2023")
      );
    },
  },
  {
    says: "Uden for arbejde og uddannelse: over grænsen på … i alle målinger",
    at: "/diagrammer/outside-work/",
    holds: (d) => everyValueIs(d, "outside-work", "above") && oneLimit(d, "outside-work"),
  },
  {
    says: "Andel af beboerne på 18–64 år i Mjølnerparken, i procent, ved hver liste 2010–2017",
    at: "/diagrammer/outside-work/",
    holds: (d) => spans(d, "outside-work", "2010", "2017"),
  },
  {
    says: "Linjen er brudt ved de nye regler i 2014",
    at: "/diagrammer/outside-work/",
    holds: (d) => {
      const points = series(d, "outside-work");
      const inside = severs(d, "outside-work").filter(
        (b) => (points[0]?.date ?? "9") < b && b <= (points.at(-1)?.date ?? ""),
      );
      return inside.join() === RULES_2014 && day(d, "rules", "rule-2014", "from") === RULES_2014;
    },
  },
  {
    says: "Uden for arbejde og uddannelse: Mjølnerparken lå højt på listen i 2010, midt på den i 2017",
    at: "/diagrammer/among-listed-areas/",
    // High: in the first quarter. In the middle: a sixth of the list away from it, or less.
    holds: (d) => {
      const [first, last] = [
        rankOn(d, "list-2010-10", "outside-work"),
        rankOn(d, "list-2017-12", "outside-work"),
      ];
      return first.rank <= first.of / 4 && Math.abs(last.rank - (last.of + 1) / 2) <= last.of / 6;
    },
  },
  {
    says: "Listerne fra oktober 2011, februar 2014 og fra 2018 er ikke i vores data.",
    at: "/diagrammer/among-listed-areas/",
    holds: (d) => {
      const lacking = datedLists(d).filter(
        (l) =>
          !rowsIn(d, "observations").some(
            (o) => o["list"] === l.id && o["indicator"] === "outside-work" && o["value"] !== "",
          ),
      );
      return (
        lacking
          .slice(0, 2)
          .map((l) => l.date.slice(0, 7))
          .join() === "2011-10,2014-02" &&
        lacking
          .slice(2)
          .map((l) => l.id)
          .join() ===
          datedLists(d)
            .filter((l) => l.date > "2018")
            .map((l) => l.id)
            .join()
      );
    },
  },
  {
    says: "Ringparken i 2012 og Gellerupparken/Toveshøj i 2013 mangler",
    at: "/diagrammer/among-listed-areas/",
    holds: (d) => {
      const drawn = (list: string, area: string) =>
        series(d, "outside-work", area).some((p) => p.list === list);
      const lacking = datedLists(d)
        .filter((l) => series(d, "outside-work").some((p) => p.list === l.id))
        .flatMap((l) =>
          members(d, l.id)
            .filter((a) => !drawn(l.id, a))
            .map((a) => `${l.date.slice(0, 4)} ${a}`),
        );
      return lacking.sort().join() === "2012 ringparken,2013 gellerupparken-toveshoej";
    },
  },
  {
    says: "Dømte: over grænsen på … før de nye regler i 2014, under den bagefter",
    at: "/diagrammer/convictions/",
    holds: (d) => aboveThenBelow(d) && oneLimit(d, "convictions"),
  },
  {
    says: "Andelen af dømte kom under sin grænse i 2014, da den blev gjort op på en ny måde, og blev der.",
    at: "/fremskridt/",
    holds: (d) =>
      aboveThenBelow(d) &&
      series(d, "convictions")
        .find((p) => p.date >= RULES_2014)
        ?.date.startsWith("2014") === true,
  },
  {
    says: "Fra 2018 er grænsen tre gange landsgennemsnittet; cirka … i 2022 er vores regnestykke.",
    at: "/diagrammer/convictions/",
    holds: (d) =>
      thirdOfTheCountry(d, "cmp-02", "2018-12-01") &&
      thirdOfTheCountry(d, "cmp-03", "2022-12-01") &&
      limits(d, "convictions")
        .filter((t) => t["comparison"] === "at-least" && t["value"] !== "" && t["confidence"] === "derived")
        .map((t) => dayIn(t["from"]))
        .join() === "2022-12-01",
  },
  {
    says: "Ikke-vestlig oprindelse: over listens grænse på … i alle målinger",
    at: "/diagrammer/non-western/",
    holds: (d) => everyValueIs(d, "non-western", "above") && oneLimit(d, "non-western"),
  },
  {
    says: "Reglerne i 2014 ændrede ikke måden at tælle på, så linjen er ikke brudt.",
    at: "/diagrammer/non-western/",
    holds: (d) => severs(d, "non-western").length === 0,
  },
  {
    says: "Grundskole som eneste uddannelse: over grænsen på … i alle … målinger",
    at: "/diagrammer/basic-education/",
    holds: (d) => everyValueIs(d, "basic-education", "above") && oneLimit(d, "basic-education"),
  },
  {
    says: "Andel af beboerne på 30–59 år i Mjølnerparken, i procent, ved hver liste 2014–2017",
    at: "/diagrammer/basic-education/",
    holds: (d) => spans(d, "basic-education", "2014", "2017"),
  },
  {
    says: "Grundskole blev et kriterium i februar 2014.",
    at: "/diagrammer/basic-education/",
    holds: (d) =>
      limits(d, "basic-education").every((t) => (dayIn(t["from"]) ?? "") >= "2014-02") &&
      limits(d, "basic-education").some((t) => dayIn(t["from"])?.startsWith("2014-02")),
  },
  {
    says: "Fra december 2018 gør de ikke, og grænsen er …; tallene her kan ikke holdes op mod den.",
    at: "/diagrammer/basic-education/",
    holds: (d) =>
      severs(d, "basic-education").join() === "2018-12-01" &&
      limitOn(d, "basic-education", "2018-12-01") > limitOn(d, "basic-education", "2018-11-30") &&
      series(d, "basic-education").every((p) => p.date < "2018-12"),
  },
  {
    says: "Indkomst: under grænsen på … af regionens gennemsnit i alle … målinger",
    at: "/diagrammer/income/",
    holds: (d) => everyValueIs(d, "income", "below") && oneLimit(d, "income"),
  },
  {
    says: "Her er det et lavt tal, der opfylder kriteriet.",
    at: "/diagrammer/income/",
    holds: (d) => limits(d, "income").every((t) => t["comparison"] === "below"),
  },
  {
    says: "opfylder dermed kriteriet, der kom til i februar 2014.",
    at: "/diagrammer/income/",
    holds: (d) =>
      limits(d, "income")
        .map((t) => dayIn(t["from"]) ?? "")
        .sort()[0]
        ?.startsWith("2014-02") === true,
  },
  {
    says: "… beboere i …: under grænsen på … og væk fra listen",
    at: "/diagrammer/residents/",
    holds: (d) => {
      const points = series(d, "residents");
      const last = points.at(-1);
      return (
        last !== undefined &&
        last.value < limitOn(d, "residents", last.date) &&
        statusOn(d, last.list) === "off" &&
        points
          .slice(0, -1)
          .every((p) => p.value >= limitOn(d, "residents", p.date) && statusOn(d, p.list) === "on")
      );
    },
  },
  {
    says: "Derefter mangler tallene frem til ….",
    at: "/diagrammer/residents/",
    holds: (d) => {
      const [before, last] = series(d, "residents").slice(-2);
      return datedLists(d).some((l) => (before?.date ?? "9") < l.date && l.date < (last?.date ?? ""));
    },
  },
  {
    says: "Mjølnerparkens tal fra 2010 er de samme som i aftalen, og tallene fra 2017 er de samme som i to aviser.",
    at: "/fremskridt/",
    holds: (d) =>
      printed(d) &&
      PAPERS.every(
        ([id, indicator]) =>
          cell(d, "other-values", id, "list") === "list-2017-12" &&
          same(num(d, "other-values", id, "value"), observed(d, "list-2017-12", indicator)),
      ),
  },
  {
    says: "Mjølnerparken opfyldte fire af de fem kriterier.",
    at: "/tidslinje/",
    holds: (d) =>
      criteriaMet(d, "list-2017-12").length === 4 && num(d, "other-values", "mp-24", "value") === 4,
  },
  {
    says: "Opfyldte fire af de fem kriterier, alle undtagen domme.",
    at: "/data/list-status/",
    holds: (d) =>
      criteriaMet(d, "list-2017-12").join(" ") === "outside-work non-western basic-education income",
  },
  {
    says: "Ministeriets lister har 1.752 beboere og 82,1 % i 2017.",
    at: "/metode/",
    holds: (d) =>
      isListOf(d, "list-2017-12", "2017") &&
      observed(d, "list-2017-12", "residents") === 1752 &&
      observed(d, "list-2017-12", "non-western") === 82.1,
  },
  {
    says: "Efter 2017 kender vi ét af listens tal for Mjølnerparken: antallet af beboere i 2023.",
    at: "/fremskridt/",
    holds: (d) => series(d, "residents").at(-1)?.date.startsWith("2023") === true,
  },
  {
    says: "Mjølnerparkens værdier på listerne 2021–2024, undtagen antallet af beboere i 2023.",
    at: "/metode/",
    holds: (d) =>
      lists(d)
        .filter((l) => l.date > "2021")
        .every((l) => Number.isNaN(observed(d, l.id, "residents")) !== l.date.startsWith("2023")),
  },
  {
    says: "Grænsen for domme på listerne 2019–2021, 2023 og 2024.",
    at: "/metode/",
    holds: (d) =>
      datedLists(d)
        .filter((l) => Number.isNaN(limitOn(d, "convictions", l.date)))
        .map((l) => l.date.slice(0, 4))
        .join() === "2019,2020,2021,2023,2024",
  },
  {
    says: "Kriteriet er opfyldt, når andelen er over 40 %.",
    at: "/ordbog/",
    holds: (d) =>
      everyLimit(d, "outside-work", 40) &&
      limits(d, "outside-work").every((t) => t["comparison"] === "above"),
  },
  {
    says: "Listerne måler, om andelen er over 50 %.",
    at: "/ordbog/",
    holds: (d) =>
      everyLimit(d, "non-western", 50) && limits(d, "non-western").every((t) => t["comparison"] === "above"),
  },
  {
    says: "Grænsen var 270 pr. 10.000, det samme som 2,70 %. Siden 2018 er den tre gange landsgennemsnittet.",
    at: "/ordbog/",
    holds: (d) =>
      limits(d, "convictions").every(
        (t) =>
          (dayIn(t["from"]) ?? "") < "2018-12" === (t["comparison"] === "above") &&
          (t["comparison"] !== "above" || numberIn(t["value"]) === 2.7),
      ),
  },
  {
    says: "Det blev et kriterium i 2014. Grænsen gik i 2018 fra 50 % til 60 %, og samtidig blev tallet gjort op på en ny måde.",
    at: "/ordbog/",
    holds: (d) =>
      limitOn(d, "basic-education", "2014-02-01") === 50 &&
      Number.isNaN(limitOn(d, "basic-education", "2014-01-31")) &&
      limitOn(d, "basic-education", "2018-11-30") === 50 &&
      limitOn(d, "basic-education", "2018-12-01") === 60 &&
      limitOn(d, "basic-education", "2024-12-01") === 60 &&
      severs(d, "basic-education").includes("2018-12-01"),
  },
  {
    says: "Er den under 55 %, er kriteriet opfyldt. Det kom til i 2014.",
    at: "/ordbog/",
    holds: (d) => everyLimit(d, "income", 55) && Number.isNaN(limitOn(d, "income", "2013-12-31")),
  },
  {
    says: "Over 30 % af beboerne har ikke-vestlig oprindelse.",
    at: "/ordbog/",
    holds: (d) => everyLimit(d, "non-western", 30, "prevention"),
  },
  {
    says: "Et område skal have mindst 1.000 beboere for at kunne komme på listen.",
    at: "/metode/",
    holds: (d) =>
      everyLimit(d, "residents", 1000) && limits(d, "residents").every((t) => t["comparison"] === "at-least"),
  },
  {
    says: "Vi følger listernes fem kriterier og antallet af beboere.",
    at: "/ordbog/",
    holds: (d) =>
      rowsIn(d, "indicators").length === 6 && rowsIn(d, "indicators").some((i) => i["id"] === "residents"),
  },
];
