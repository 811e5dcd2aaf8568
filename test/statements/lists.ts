import type { Records } from "../raw-records.ts";
import { dayIn } from "../raw-records.ts";
import {
  basisOf,
  cell,
  copenhageners,
  counted,
  datedLists,
  day,
  edition,
  HERE,
  inCopenhagen,
  isListOf,
  limitOn,
  limits,
  lists,
  members,
  observed,
  rowsIn,
  type Statement,
  statusOn,
} from "./reading.ts";

/** Who stood on the lists, and how many they were. */

/** The breaks that sever series of counts, and the days they fall on. */
const ruleChanges = (d: Records): string[] =>
  rowsIn(d, "breaks").flatMap((b) => (b["counts"] === "yes" ? [dayIn(b["date"]) ?? ""] : []));

const changedIn = (d: Records, ...years: string[]): boolean =>
  ruleChanges(d)
    .map((date) => date.slice(0, 4))
    .join() === years.join();

/** Nothing but a run from the first list on, then never again. */
const onAndThenOff = (d: Records): boolean => {
  const statuses = lists(d).map((l) => statusOn(d, l.id));
  const off = statuses.indexOf("off");
  return off > 0 && statuses.every((s, i) => s === (i < off ? "on" : "off"));
};

const leftBySize = (d: Records): boolean => {
  const left = lists(d).find((l) => statusOn(d, l.id) === "off");
  return left !== undefined && observed(d, left.id, "residents") < limitOn(d, "residents", left.date);
};

const FIRST = "list-2010-10";

/** The areas on one list that the next one lacks. */
const leavers = (d: Records, from: string, to: string): string[] => {
  const next = new Set(copenhageners(d, to));
  return copenhageners(d, from).filter((a) => !next.has(a));
};

const event = (d: Records, id: string, date: string): boolean => day(d, "events", id, "date") === date;

export const ABOUT_THE_LISTS: readonly Statement[] = [
  {
    says: "Siden oktober 2010 har regeringen udgivet … lister over boligområder, først under navnet ghettolisten og fra 2021 som listen over parallelsamfund.",
    at: "/",
    holds: (d) =>
      lists(d)[0]?.date.startsWith("2010-10") === true &&
      lists(d).every(
        (l) => cell(d, "lists", l.id, "historical_da").includes("parallelsamfund") === l.date >= "2021",
      ) &&
      day(d, "breaks", "names-2021", "date").startsWith("2021"),
  },
  {
    says: "Mjølnerparken stod på … af dem, på hver eneste til og med december 2022.",
    at: "/",
    holds: (d) =>
      lists(d)
        .filter((l) => statusOn(d, l.id) === "on")
        .at(-1)
        ?.date.startsWith("2022-12") === true &&
      lists(d).every((l) => l.date > "2022-12-31" || statusOn(d, l.id) === "on"),
  },
  {
    says: "I december 2023 var området væk.",
    at: "/",
    holds: (d) => isListOf(d, "list-2023-12", "2023-12") && statusOn(d, "list-2023-12") === "off",
  },
  {
    says: "Et område skal have mindst … beboere for at komme på listen.",
    at: "/",
    holds: (d) =>
      limits(d, "residents").some(
        (t) =>
          dayIn(t["from"]) === "2021-12-01" &&
          t["comparison"] === "at-least" &&
          edition(d, "list-2023-12").date <= (dayIn(t["to"]) ?? "9"),
      ),
  },
  {
    says: "Mjølnerparken kom altså af listen på grund af en regel om størrelse.",
    at: "/",
    holds: leftBySize,
  },
  {
    says: "Mjølnerparken stod på … lister i træk og gik ud med … beboere",
    at: "/diagrammer/seventeen-lists/",
    holds: (d) => onAndThenOff(d) && leftBySize(d),
  },
  {
    says: "Mjølnerparken stod på de første …, til og med …, og ikke på de sidste ….",
    at: "/diagrammer/seventeen-lists/",
    holds: onAndThenOff,
  },
  {
    says: "Reglerne blev ændret i 2014 og 2018, og i 2021 fik listerne nye navne.",
    at: "/diagrammer/seventeen-lists/",
    holds: (d) => changedIn(d, "2014", "2018") && day(d, "breaks", "names-2021", "date").startsWith("2021"),
  },
  {
    says: "Den ene liste fra 2011 er uden dato; dens plads følger rækkefølgen.",
    at: "/diagrammer/seventeen-lists/",
    holds: (d) => {
      const undated = lists(d).filter((l) => !l.dated);
      return undated.length === 1 && undated[0]?.date.startsWith("2011") === true;
    },
  },
  {
    says: "Genberegningen fra maj 2018 var ikke en liste og er ikke tegnet.",
    at: "/diagrammer/seventeen-lists/",
    holds: (d) => {
      const r = edition(d, "recalculation-2018-05");
      return r.kind === "recalculation" && r.date.startsWith("2018-05");
    },
  },
  {
    says: "Ét københavnsk område stod på hver liste fra … til …: Mjølnerparken",
    at: "/diagrammer/copenhagen-areas/",
    holds: (d) => {
      const last =
        lists(d)
          .filter((l) => statusOn(d, l.id) === "on")
          .at(-1)?.date ?? "";
      const span = lists(d).filter((l) => l.date <= last);
      const always = [...inCopenhagen(d)].filter((a) => span.every((l) => statusOn(d, l.id, a) === "on"));
      return span.length > 0 && always.join() === HERE;
    },
  },
  {
    says: "Alle … områder på listen i … stod også på den første liste i …",
    at: "/diagrammer/cohort-2010/",
    holds: (d) => {
      const last = lists(d)
        .filter((l) => members(d, l.id).length > 0)
        .at(-1);
      const first = new Set(members(d, lists(d)[0]?.id ?? ""));
      return last !== undefined && first.size > 0 && members(d, last.id).every((a) => first.has(a));
    },
  },
  {
    says: "Der var … områder i december 2015 og … et år senere. I december 2019 var der … og i december 2020 ….",
    at: "/",
    holds: (d) => ["2015-12", "2016-12", "2019-12", "2020-12"].every((m) => isListOf(d, `list-${m}`, m)),
  },
  {
    says: "Vi har selv talt eller regnet … af de … tal ud, også de to, der afgør målet.",
    at: "/diagrammer/areas-copenhagen/",
    holds: (d) =>
      ["list-2019-12", "list-2020-12"].every((l) =>
        /counted|derived/.test(basisOf(d, l, "copenhagen") ?? ""),
      ),
  },
  {
    says: "Undervejs blev reglerne for listen lavet om to gange.",
    at: "/",
    holds: (d) => {
      const [from, to] = [edition(d, FIRST).date, edition(d, "list-2020-12").date];
      return ruleChanges(d).filter((date) => from < date && date <= to).length === 2;
    },
  },
  {
    says: "Genberegningen i maj 2018 brugte de nye regler på tallene fra 2017",
    at: "/diagrammer/areas-denmark/",
    holds: (d) => {
      const r = edition(d, "recalculation-2018-05");
      const before = datedLists(d)
        .filter((l) => l.date < r.date)
        .at(-1);
      const after = datedLists(d).find((l) => l.date > r.date);
      return before?.date.startsWith("2017") === true && r.rule === after?.rule && r.rule !== before.rule;
    },
  },
  {
    says: "Den udaterede liste fra 2011 (…) og prøveberegningen fra 2013 (…) er ikke tegnet, men står i tabellen.",
    at: "/diagrammer/areas-denmark/",
    holds: (d) => {
      const [early, preview] = [edition(d, "list-2011-early"), edition(d, "preview-2013")];
      const is = early.kind === "list" && !early.dated && preview.kind === "preview";
      return is && early.date.startsWith("2011") && preview.date.startsWith("2013");
    },
  },
  {
    says: "Efter reglerne fra 2014 var der … i …. Med reglerne fra 2018 gav genberegningen i maj … og listen i … ….",
    at: "/diagrammer/areas-copenhagen/",
    holds: (d) => {
      const r = edition(d, "recalculation-2018-05").date;
      const before = datedLists(d)
        .filter((l) => l.date < r)
        .at(-1);
      const after = datedLists(d).find((l) => l.date > r);
      return (
        day(d, "rules", before?.rule ?? "", "from").startsWith("2014") &&
        day(d, "rules", after?.rule ?? "", "from").startsWith("2018")
      );
    },
  },
  {
    says: "Reglerne blev lavet om i 2014 og 2018. Hvor de nye regler ændrede måden at måle på, er linjen i diagrammet brudt.",
    at: "/metode/",
    holds: (d) =>
      changedIn(d, "2014", "2018") &&
      ["rules-2014", "rules-2018"].every((id) => cell(d, "breaks", id, "indicators") !== ""),
  },
  {
    says: "For Københavns mål i december 2020 er antallet regnet ud fra avisernes omtale",
    at: "/metode/",
    holds: (d) =>
      isListOf(d, "list-2020-12", "2020-12") && basisOf(d, "list-2020-12", "copenhagen") === "derived",
  },
  {
    says: "Da målet blev sat, stod der 22 områder på listen. Efter de nye kriterier var der 30.",
    at: "/fremskridt/",
    holds: (d) => counted(d, "list-2017-12") === 22 && counted(d, "recalculation-2018-05") === 30,
  },
  {
    says: "Målet fra 2019 gælder listen over udsatte boligområder, hvor syv københavnske områder stod i december 2018.",
    at: "/fremskridt/",
    holds: (d) => counted(d, "list-2018-12", "copenhagen", "vulnerable") === 7,
  },
  {
    says: "Tallet 28 har vi selv regnet ud.",
    at: "/metode/",
    holds: (d) => counted(d, "list-2011-10") === 28 && basisOf(d, "list-2011-10", "denmark") === "derived",
  },
  {
    says: "Dagen for den udaterede liste fra 2011 med 26 områder.",
    at: "/metode/",
    holds: (d) =>
      counted(d, "list-2011-early") === 26 && edition(d, "list-2011-early").date.startsWith("2011"),
  },
  {
    says: "Ministeriet skriver, at antallet faldt fra 29 til 10 fra 2018 til 2022. Det passer, men de 29 er talt efter de nye kriterier. Efter de gamle stod der 22 på listen i december 2017.",
    at: "/metode/",
    holds: (d) =>
      isListOf(d, "list-2018-12", "2018") &&
      counted(d, "list-2018-12") === 29 &&
      isListOf(d, "list-2022-12", "2022") &&
      counted(d, "list-2022-12") === 10 &&
      isListOf(d, "list-2017-12", "2017-12") &&
      counted(d, "list-2017-12") === 22,
  },
  {
    says: "29 for 2018 og 28 for 2019.",
    at: "/metode/",
    holds: (d) => counted(d, "list-2018-12") === 29 && counted(d, "list-2019-12") === 28,
  },
  {
    says: "en prøveberegning fra 2013 efter fem kriterier med 34 områder, listen fra oktober 2013 efter tre kriterier med 40, og listen af 1. februar 2014 efter fem kriterier med 33.",
    at: "/metode/",
    holds: (d) =>
      edition(d, "preview-2013").date.startsWith("2013") &&
      counted(d, "preview-2013") === 34 &&
      isListOf(d, "list-2013-10", "2013-10") &&
      counted(d, "list-2013-10") === 40 &&
      isListOf(d, "list-2014-02", "2014-02-01") &&
      counted(d, "list-2014-02") === 33,
  },
  {
    says: "To lister uden Tingbjerg før 2022: 1. oktober 2012 og 1. oktober 2013.",
    at: "/metode/",
    holds: (d) =>
      lists(d)
        .filter((l) => l.date < "2022" && statusOn(d, l.id, "tingbjerg-utterslevhuse") !== "on")
        .map((l) => l.date)
        .join() === "2012-10-01,2013-10-01",
  },
  {
    says: "29. Vi kender alle 29 navne.",
    at: "/metode/",
    holds: (d) => counted(d, FIRST) === 29 && members(d, FIRST).length === 29,
  },
  {
    says: "Datoen 26. oktober 2010.",
    at: "/metode/",
    holds: (d) => edition(d, FIRST).date === "2010-10-26",
  },
  {
    says: "Datoen 1. december 2020.",
    at: "/metode/",
    holds: (d) => edition(d, "list-2020-12").date === "2020-12-01",
  },

  // The time line tells of the lists in words of its own.
  {
    says: "Regeringen udpegede 29 boligområder i 17 kommuner. Ti af områderne lå i København.",
    at: "/tidslinje/",
    holds: (d) =>
      counted(d, FIRST) === 29 && counted(d, FIRST, "copenhagen") === 10 && event(d, "EV10", "2010-10-01"),
  },
  {
    says: "Mjølnerparken er blandt 33 områder på listen",
    at: "/tidslinje/",
    holds: (d) =>
      counted(d, "list-2012-10") === 33 &&
      statusOn(d, "list-2012-10") === "on" &&
      event(d, "EV28", edition(d, "list-2012-10").date),
  },
  {
    says: "Prøveberegning med nye kriterier: 34 områder",
    at: "/tidslinje/",
    holds: (d) => counted(d, "preview-2013") === 34,
  },
  {
    says: "25 områder på listen; fire københavnske går ud",
    at: "/tidslinje/",
    holds: (d) =>
      counted(d, "list-2015-12") === 25 && leavers(d, "list-2014-12", "list-2015-12").length === 4,
  },
  {
    says: "22 områder på listen, fire i København",
    at: "/tidslinje/",
    holds: (d) => counted(d, "list-2017-12") === 22 && counted(d, "list-2017-12", "copenhagen") === 4,
  },
  {
    says: "En genberegning gav 30 områder mod 22 før, skrev DR.",
    at: "/tidslinje/",
    holds: (d) => counted(d, "recalculation-2018-05") === 30 && counted(d, "list-2017-12") === 22,
  },
  {
    says: "Mjølnerparken var et af 15 områder, som den nye lov gav det navn.",
    at: "/tidslinje/",
    holds: (d) => counted(d, "list-2018-12", "denmark", "transformation") === 15,
  },
  {
    says: "Seks københavnske områder på listen",
    at: "/tidslinje/",
    holds: (d) =>
      counted(d, "list-2019-12", "copenhagen") === 6 && event(d, "EV78", edition(d, "list-2019-12").date),
  },
  {
    says: "15 områder på listen; tre københavnske går ud",
    at: "/tidslinje/",
    holds: (d) =>
      counted(d, "list-2020-12") === 15 && leavers(d, "list-2019-12", "list-2020-12").length === 3,
  },
  {
    says: "Listen gik fra 28 til 15 områder, skrev TV 2. Mjølnerparken og Tingbjerg blev stående.",
    at: "/tidslinje/",
    holds: (d) =>
      counted(d, "list-2019-12") === 28 &&
      counted(d, "list-2020-12") === 15 &&
      statusOn(d, "list-2020-12") === "on" &&
      statusOn(d, "list-2020-12", "tingbjerg-utterslevhuse") === "on",
  },
  {
    says: "På listen over parallelsamfund stod 12 områder og på listen over omdannelsesområder 10.",
    at: "/tidslinje/",
    holds: (d) =>
      counted(d, "list-2021-12") === 12 && counted(d, "list-2021-12", "denmark", "transformation") === 10,
  },
  {
    says: "Mjølnerparken er det eneste københavnske område på listen",
    at: "/tidslinje/",
    holds: (d) =>
      copenhageners(d, "list-2022-12").join() === HERE && event(d, "EV62", edition(d, "list-2022-12").date),
  },
  {
    says: "Mjølnerparken stod tilbage som et af ni omdannelsesområder i landet",
    at: "/tidslinje/",
    holds: (d) => counted(d, "list-2022-12", "denmark", "transformation") === 9,
  },
  {
    says: "Af listen med 966 beboere",
    at: "/tidslinje/",
    holds: (d) =>
      observed(d, "list-2023-12", "residents") === 966 && event(d, "EV65", edition(d, "list-2023-12").date),
  },
  {
    says: "Ti københavnske områder stod på listen i 2010, ingen i 2023.",
    at: "/tidslinje/",
    holds: (d) => counted(d, FIRST, "copenhagen") === 10 && counted(d, "list-2023-12", "copenhagen") === 0,
  },
];
