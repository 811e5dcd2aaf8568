import { dayIn, keysIn, type Records } from "../raw-records.ts";
import { cell, day, HERE, num, remembered, rowsIn, type Statement, verdicts } from "./reading.ts";

/** Efforts, tools and facts of the agreement, its promises, and the days it and later events fall on. */

const fact = (d: Records, id: string): number => num(d, "facts", id, "number");
const bound = (d: Records, id: string): string => cell(d, "facts", id, "bound");
const status = (d: Records, id: string): string => cell(d, "efforts", id, "status");
const span = (d: Records, id: string): string =>
  `${day(d, "efforts", id, "start")} ${day(d, "efforts", id, "end")}`;
const years = (d: Records, id: string): string =>
  `${day(d, "efforts", id, "start").slice(0, 4)}–${day(d, "efforts", id, "end").slice(0, 4)}`;

const ofStatus = (d: Records, code: string): number =>
  rowsIn(d, "efforts").filter((e) => e["status"] === code).length;

const byTheme = (d: Records): Map<string, number> => {
  const n = new Map<string, number>();
  for (const e of rowsIn(d, "efforts")) n.set(e["theme"] ?? "", (n.get(e["theme"] ?? "") ?? 0) + 1);
  return n;
};

const plannedAreHousing = (d: Records): boolean => {
  const planned = rowsIn(d, "efforts").filter((e) => e["status"] === "planned");
  return planned.length > 0 && planned.every((e) => e["theme"] === "housing");
};

const tools = (d: Records, form: string) => rowsIn(d, "tools").filter((t) => t["form"] === form);
const allWanted = (d: Records, form: string): boolean => tools(d, form).every((t) => t["wanted"] === "yes");
const unused = (d: Records): readonly (string | undefined)[] =>
  tools(d, "tools")
    .filter((t) => t["used_2011"] !== "yes")
    .map((t) => t["id"]);
const inUse = (d: Records): number => tools(d, "tools").filter((t) => t["used_2011"] === "yes").length;

/** The clauses with an effort, an amount, something measured and an outcome that a source shows. */
const wholeClauses = remembered((d): readonly string[] => {
  const under = (table: string, clause: string) => rowsIn(d, table).filter((r) => r["clause"] === clause);
  const goalsWithTargets = new Set(rowsIn(d, "targets").map((t) => t["goal"] ?? ""));
  return rowsIn(d, "clauses").flatMap((c) => {
    const clause = c["id"] ?? "";
    const all = ["efforts", "money", "goals", "tools", "facts"].flatMap((t) =>
      under(t, clause).map((r) => r["id"] ?? ""),
    );
    const measured =
      under("goals", clause).some((g) => g["indicators"] !== "" || goalsWithTargets.has(g["id"] ?? "")) ||
      under("efforts", clause).some((e) => e["indicators"] !== "") ||
      under("facts", clause).some((f) => f["indicator"] !== "");
    const judged = new Set(
      rowsIn(d, "promises").flatMap((p) => (all.includes(p["subject"] ?? "") ? keysIn(p["outcomes"]) : [])),
    );
    const shown = rowsIn(d, "outcomes").some(
      (o) =>
        (judged.has(o["id"] ?? "") || keysIn(o["rows"]).some((id) => all.includes(id))) &&
        o["status"] !== "not-found" &&
        o["status"] !== "not-searched",
    );
    const paid = under("money", clause).some((m) => m["amount_dkk"] !== "");
    return under("efforts", clause).length > 0 && paid && measured && shown ? [clause] : [];
  });
});

const kept = (d: Records) => rowsIn(d, "promises").filter((p) => p["verdict"] === "kept");
const countOf = (d: Records, verdict: string): number =>
  [...verdicts(d).values()].filter((v) => v === verdict).length;

const judgedNone = (d: Records, subject: string, why: string): boolean => {
  const rows = rowsIn(d, "promises").filter((p) => p["subject"] === subject);
  return rows.length > 0 && rows.every((p) => p["promise"] === "no" && p["no_promise"] === why);
};

export const ABOUT_THE_AGREEMENT: readonly Statement[] = [
  {
    says: "Aftalen er dateret den 7. marts 2011 på forsiden.",
    at: "/aftalen/",
    holds: (d) =>
      day(d, "facts", "F001", "date") === "2011-03-07" &&
      day(d, "sources", "agreement", "published") === "2011-03-07",
  },
  {
    says: "Feltet til dato ved underskriften er tomt",
    at: "/aftalen/",
    holds: (d) =>
      cell(d, "facts", "F095", "certainty") === "blank" && cell(d, "facts", "F095", "date") === "",
  },
  {
    says: "I marts 2011 aftalte staten og Københavns Kommune, hvad der skulle ske i boligområdet Mjølnerparken.",
    at: "/",
    holds: (d) =>
      day(d, "facts", "F001", "date").startsWith("2011-03") &&
      day(d, "events", "EV19", "date") === day(d, "facts", "F001", "date"),
  },
  {
    says: "… af … begivenheder er fra 2011, aftalens år og året med flest; retssagen begynder i 2020",
    at: "/diagrammer/events-by-year/",
    holds: (d) => {
      const years = rowsIn(d, "events").map((e) => dayIn(e["date"])?.slice(0, 4) ?? "");
      const inYear = (year: string): number => years.filter((y) => y === year).length;
      const court = years.filter((_, i) => rowsIn(d, "events")[i]?.["category"] === "court");
      return (
        day(d, "facts", "F001", "date").startsWith("2011") &&
        years.every((y) => y === "2011" || inYear(y) < inYear("2011")) &&
        court.every((y) => y >= "2020") &&
        court.includes("2020")
      );
    },
  },
  {
    says: "De fleste indsatser var i gang i forvejen",
    at: "/",
    holds: (d) => ofStatus(d, "running") * 2 > rowsIn(d, "efforts").length,
  },
  {
    says: "i gang, da den blev skrevet, for eksempel gadeplansarbejde, klubber, jobrådgivning og lektiehjælp.",
    at: "/",
    holds: (d) => ["E04", "E07", "E27", "E02", "E21"].every((e) => status(d, e) === "running"),
  },
  {
    says: "… af … indsatser var i gang; alle de planlagte hører til bolig og byrum",
    at: "/diagrammer/efforts-by-theme/",
    holds: plannedAreHousing,
  },
  {
    says: "Flest hører til bolig og byrum, …, og det er det eneste tema med planlagte indsatser.",
    at: "/diagrammer/efforts-by-theme/",
    holds: (d) =>
      plannedAreHousing(d) &&
      [...byTheme(d)].every(([theme, n]) => theme === "housing" || n < (byTheme(d).get("housing") ?? 0)),
  },
  {
    says: "Dele af helhedsplanen og udlejningsaftalen har fået planens og aftalens periode.",
    at: "/diagrammer/efforts-timeline/",
    holds: (d) =>
      ["E33", "E34", "E35", "E36"].every((e) => span(d, e) === span(d, "E32")) &&
      ["E39", "E40", "E41"].every((e) => span(d, e) === span(d, "E38")),
  },
  {
    says: "er tiden ikke oplyst; de er tegnet ved aftalens år.",
    at: "/diagrammer/efforts-timeline/",
    holds: (d) =>
      rowsIn(d, "efforts").every(
        (e) => e["start_basis"] !== "inferred" || dayIn(e["start"])?.startsWith("2011") === true,
      ),
  },
  {
    says: "Et hotspot fra 1. marts 2011 til 31. december 2014 skulle give mindre kriminalitet og mere tryghed.",
    at: "/aftalen/",
    holds: (d) =>
      span(d, "E01") === "2011-03-01 2014-12-31" &&
      day(d, "facts", "F020", "date") === "2011-03-01" &&
      day(d, "facts", "F021", "date") === "2014-12-31",
  },
  {
    says: "Vi har regnet fra 1. marts 2011 til 31. december 2014.",
    at: "/data/facts/",
    holds: (d) => {
      const [from = "", to = ""] = [day(d, "facts", "F020", "date"), day(d, "facts", "F021", "date")];
      const months =
        (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
        Number(to.slice(5, 7)) -
        Number(from.slice(5, 7)) +
        1;
      return from === "2011-03-01" && to === "2014-12-31" && fact(d, "F022") === months;
    },
  },
  {
    says: "Den boligsociale helhedsplan løber fra 2008 til 2012 og har tre emner: børn, unge og beskæftigelse.",
    at: "/aftalen/",
    holds: (d) =>
      years(d, "E32") === "2008–2012" &&
      fact(d, "F038") === 2008 &&
      fact(d, "F039") === 2012 &&
      fact(d, "F037") === 3,
  },
  {
    says: "har aftalt, hvordan almene boliger lejes ud i 2011–2014.",
    at: "/aftalen/",
    holds: (d) => years(d, "E38") === "2011–2014",
  },
  {
    says: "Sikker By er kommunens program for hele byen fra april 2010.",
    at: "/aftalen/",
    holds: (d) =>
      day(d, "efforts", "E09", "start").startsWith("2010-04") &&
      day(d, "facts", "F027", "date").startsWith("2010-04") &&
      cell(d, "efforts", "E09", "scope") === "city",
  },
  {
    says: "Kommunen lukkede sin tidligere ordning den 31. december 2010, blandt andet fordi få søgte.",
    at: "/aftalen/",
    holds: (d) =>
      day(d, "facts", "F086", "date") === "2010-12-31" &&
      day(d, "efforts", "E51", "end") === "2010-12-31" &&
      status(d, "E51") === "ended",
  },
  {
    says: "De to sidste er en politik for 2011–2020 og en strategi for ti særligt udsatte områder.",
    at: "/aftalen/",
    holds: (d) =>
      years(d, "E56") === "2011–2020" &&
      fact(d, "F008") === 10 &&
      cell(d, "efforts", "E57", "scope") === "ten-areas",
  },
  {
    says: "Kommunen følger fire spor i arbejdet med udsatte områder.",
    at: "/aftalen/",
    holds: (d) => fact(d, "F006") === 4,
  },
  {
    says: "Kommunen vil i løbet af 2011 fremlægge en strategi og en handleplan for Mjølnerparken. Tre slags indsatser skal tilpasses",
    at: "/aftalen/",
    holds: (d) =>
      fact(d, "F009") === 2011 && fact(d, "F010") === 3 && num(d, "goals", "G08", "deadline_year") === 2011,
  },
  {
    says: "Kommunen vil også prioritere pengene mellem ti boligområder. Det skulle være med til at holde investeringerne i Mjølnerparken i gang frem mod 2020.",
    at: "/aftalen/",
    holds: (d) => fact(d, "F012") === 10 && fact(d, "F013") === 2020,
  },
  {
    says: "52,8 % mangler tilknytning til arbejdsmarkedet, 326 pr. 10.000 er dømt efter straffeloven, og 89,9 % er indvandrere eller efterkommere fra ikke-vestlige lande.",
    at: "/aftalen/",
    holds: (d) => fact(d, "F015") === 52.8 && fact(d, "F016") === 326 && fact(d, "F017") === 89.9,
  },
  {
    says: "Sjakket er et dagtilbud til udsatte unge mellem 11 og 17 år",
    at: "/aftalen/",
    holds: (d) => fact(d, "F023") === 11 && fact(d, "F024") === 17,
  },
  {
    says: "gratis ferieaktiviteter for børn og unge mellem 6 og 16 år",
    at: "/aftalen/",
    holds: (d) => fact(d, "F030") === 6 && fact(d, "F031") === 16 && fact(d, "F032") === 0,
  },
  { says: "Mjølnerparken har 560 boliger.", at: "/aftalen/", holds: (d) => fact(d, "F040") === 560 },
  {
    says: "Som alternativ kan op til 50 % af de ledige boliger lejes ud efter annonce uden om ventelisten.",
    at: "/aftalen/",
    holds: (d) => fact(d, "F048") === 50 && bound(d, "F048") === "up-to",
  },
  {
    says: "aftalen regner med mindst 225 kontakter om året.",
    at: "/aftalen/",
    holds: (d) =>
      fact(d, "F062") === 225 && bound(d, "F062") === "at-least" && fact(d, "F063") + fact(d, "F064") === 225,
  },
  {
    says: "De 20 virksomheder, der skulle rådgives, er muligvis 20 om året",
    at: "/aftalen/",
    holds: (d) => fact(d, "F068") === 20,
  },
  {
    says: "Aftalen nævner tre parter bag SocialVentures2200, projektets egen side fire.",
    at: "/aftalen/",
    holds: (d) => fact(d, "F067") === 3,
  },
  {
    says: "Ét sted skriver den fem områder, selv om den to gange nævner seks ved navn.",
    at: "/aftalen/",
    holds: (d) => fact(d, "F057") === 6 && fact(d, "F069") === 5,
  },
  {
    says: "I gårde og opgange er der i forvejen omkring 300 kameraer.",
    at: "/aftalen/",
    holds: (d) => fact(d, "F078") === 300 && bound(d, "F078") === "about",
  },
  {
    says: "De 25 familier og projekt Ny Start i dette afsnit hører til Tingbjerg og ikke til Mjølnerparken.",
    at: "/aftalen/",
    holds: (d) =>
      fact(d, "F087") === 25 &&
      cell(d, "facts", "F087", "scope") === "tingbjerg" &&
      cell(d, "efforts", "E52", "scope") === "tingbjerg" &&
      judgedNone(d, "E52", "elsewhere"),
  },
  {
    says: "Aftalen nævner ti bilag. To har en titel: programmet for Sikker By og notatet om udfordringsretten. De otte andre står med skabelonens »[Titel]«.",
    at: "/aftalen/",
    holds: (d) => fact(d, "F093") === 10 && fact(d, "F094") === 2,
  },
  {
    says: "Af de ventede kontakter skulle 75 om året være med »de unge«",
    at: "/det-aftalen-ikke-siger/",
    holds: (d) => fact(d, "F064") === 75,
  },
  {
    says: "Et andet sted i ansøgningen er udsatte unge 18 år og derover.",
    at: "/det-aftalen-ikke-siger/",
    holds: (d) => fact(d, "F070") === 18 && bound(d, "F070") === "at-least",
  },
  {
    says: "Aftalen henviser til en paragraf i almenboligloven og til ministeriets liste af 29. september 2010.",
    at: "/det-aftalen-ikke-siger/",
    holds: (d) => day(d, "facts", "F044", "date") === "2010-09-29",
  },

  {
    says: "Ja til alle … redskaber; det eneste nej til brug i 2011 gjaldt …",
    at: "/diagrammer/tools/",
    holds: (d) => allWanted(d, "tools") && allWanted(d, "long-term") && unused(d).length === 1,
  },
  {
    says: "I det andet skema er der ja til alle …, men om brugen i 2011 blev der ikke spurgt.",
    at: "/diagrammer/tools/",
    holds: (d) =>
      allWanted(d, "long-term") && tools(d, "long-term").every((t) => t["used_2011"] === "not-asked"),
  },
  {
    says: "Skemaet nævner otte redskaber og spørger, om kommunen bruger dem, og om den vil bruge dem fremover. Syv er i brug.",
    at: "/aftalen/",
    holds: (d) =>
      tools(d, "tools").length === 8 && inUse(d) === 7 && fact(d, "F090") === 8 && fact(d, "F091") === 1,
  },
  {
    says: "Ved det ottende, salg af almene boliger og anden ejendom, står der nej til nu og ja til fremover.",
    at: "/aftalen/",
    holds: (d) => unused(d).join() === "I02" && cell(d, "tools", "I02", "wanted") === "yes",
  },
  {
    says: "Kommunen krydser ja til alle syv",
    at: "/aftalen/",
    holds: (d) => tools(d, "long-term").length === 7 && allWanted(d, "long-term") && fact(d, "F092") === 7,
  },
  {
    says: "I aftalen havde kommunen krydset ja til, at salg kunne indgå i dialogen med boligorganisationerne.",
    at: "/",
    holds: (d) =>
      ["I13", "I14"].every(
        (t) => cell(d, "tools", t, "wanted") === "yes" && cell(d, "tools", t, "form") === "long-term",
      ),
  },
  {
    says: "Ét af … afsnit har både indsatser, beløb, tal og udfald",
    at: "/diagrammer/thread/",
    holds: (d) => wholeClauses(d).length === 1,
  },
  {
    says: "Beløbet i det ene afsnit med det hele er ikke til Mjølnerparken alene.",
    at: "/diagrammer/thread/",
    holds: (d) =>
      wholeClauses(d).length === 1 &&
      rowsIn(d, "money").every(
        (m) => !wholeClauses(d).includes(m["clause"] ?? "") || m["amount_dkk"] === "" || m["scope"] !== HERE,
      ),
  },

  // What became of it.
  {
    says: "ikke undersøgt, og om … har vi intet fundet; det er de fleste.",
    at: "/diagrammer/promises-by-verdict/",
    holds: (d) => (countOf(d, "nothing-found") + countOf(d, "not-looked-into")) * 2 > verdicts(d).size,
  },
  {
    says: "Tomme felter, delbeløb og afsluttede indsatser er ikke løfter.",
    at: "/diagrammer/promises-by-verdict/",
    holds: (d) =>
      rowsIn(d, "money").every((m) => m["status"] !== "blank" || judgedNone(d, m["id"] ?? "", "blank")) &&
      rowsIn(d, "efforts").every((e) => e["status"] !== "ended" || judgedNone(d, e["id"] ?? "", "ended")) &&
      ["M05", "M06", "M08", "M09", "M12"].every((m) => judgedNone(d, m, "subtotal")),
  },
  {
    says: "En sekundær kilde kan ikke alene bære »indfriet«. Den ene undtagelse er mål, der tælles på listerne",
    at: "/metode/",
    holds: (d) => {
      const onTheLists = new Set(rowsIn(d, "targets").map((t) => t["goal"]));
      const primary = new Set(
        rowsIn(d, "outcomes")
          .filter((o) => o["confidence"] === "primary")
          .map((o) => o["id"] ?? ""),
      );
      return kept(d).every(
        (p) => onTheLists.has(p["subject"]) || keysIn(p["outcomes"]).some((o) => primary.has(o)),
      );
    },
  },
  {
    says: "Vi tæller det ikke med blandt løfterne.",
    at: "/det-aftalen-ikke-siger/",
    holds: (d) => judgedNone(d, "E52", "elsewhere"),
  },
  {
    says: "Hver vurdering har en begrundelse, og de, der bygger på et fund, har en kilde.",
    at: "/loefter/",
    holds: (d) =>
      rowsIn(d, "promises").every((p) => {
        if (p["promise"] !== "yes" || ["nothing-found", "not-looked-into"].includes(p["verdict"] ?? ""))
          return true;
        const found = rowsIn(d, "outcomes").filter((o) => keysIn(p["outcomes"]).includes(o["id"] ?? ""));
        return p["reason_da"] !== "" && found.some((o) => o["source"] !== "");
      }),
  },

  // Days.
  {
    says: "Tidslinjen begynder med byggeriet i 1984 og når frem til retssagen i 2026.",
    at: "/tidslinje/",
    holds: (d) => {
      const days = rowsIn(d, "events")
        .map((e) => dayIn(e["date"]) ?? "")
        .sort();
      const first = day(d, "events", "EV01", "date");
      return days[0] === first && first.startsWith("1984") && days.at(-1)?.startsWith("2026") === true;
    },
  },
  {
    says: "EU-Domstolen afsagde dom den 18. december 2025, og sagen er tilbage i Østre Landsret.",
    at: "/",
    holds: (d) =>
      day(d, "events", "EV73", "date") === "2025-12-18" && day(d, "events", "EV74", "date") >= "2025-12-18",
  },
  {
    says: "I Mjølnerparken stemte beboerne ja i juni 2015, og Borgerrepræsentationen vedtog planen den 10. december 2015.",
    at: "/ordbog/",
    holds: (d) =>
      day(d, "events", "EV36", "date").startsWith("2015-06") &&
      day(d, "events", "EV40", "date") === "2015-12-10",
  },
  {
    says: "Datoen 14. juni 2015.",
    at: "/metode/",
    holds: (d) => day(d, "events", "EV36", "date") === "2015-06-14",
  },
  {
    says: "Det hotspot, der dækkede Mjølnerparken, var fastsat til perioden 1. marts 2011 til 31. december 2014.",
    at: "/ordbog/",
    holds: (d) => span(d, "E01") === "2011-03-01 2014-12-31",
  },
  {
    says: "Hotspotprogrammet begynder",
    at: "/tidslinje/",
    holds: (d) => day(d, "events", "EV18", "date") === day(d, "efforts", "E01", "start"),
  },
  {
    says: "SocialVentures@2200 sluttede i januar 2012, oplyser Sociale Entreprenører i Danmark.",
    at: "/loefter/",
    holds: (d) =>
      ["events EV26", "outcomes O02"].every((r) =>
        day(d, ...(r.split(" ") as [string, string]), "date").startsWith("2012-01"),
      ),
  },
];
