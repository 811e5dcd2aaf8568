import { expect, test } from "vitest";
import { told, toldInEnglish } from "../data-desk.ts";

/** What may be wrong between rows and between tables. */

test("an unknown area, source and indicator", async () => {
  expect(
    await told((d) => {
      d.cell("observations", "list-2010-10/akacieparken/residents", "area", "akasieparken");
      d.cell("observations", "list-2010-10/akacieparken/non-western", "source", "heholo-id");
      d.cell("observations", "list-2010-10/akacieparken/convictions", "indicator", "conviction");
    }),
  ).toMatchInlineSnapshot(`
    "data/observations.csv, række 3, kolonne indicator (indikator)
      »conviction« findes ikke i data/indicators.csv.
      → Mente du convictions?

    data/observations.csv, række 4, kolonne source (kilde)
      »heholo-id« findes ikke i data/sources.csv.
      → Mente du heholo-ide?

    data/observations.csv, række 5, kolonne area (område)
      »akasieparken« findes ikke i data/areas.csv.
      → Mente du akacieparken?

    3 fejl i data/; intet er skrevet."
  `);
});
test("a dangling key with nothing like it", async () => {
  expect(await told((d) => d.cell("money", "M07", "clause", "xyz"))).toMatchInlineSnapshot(`
    "data/money.csv, række 8, kolonne clause (afsnit i aftalen)
      »xyz« findes ikke i data/clauses.csv.
      → Skriv et id fra data/clauses.csv, eller tilføj rækken dér først.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a row that many others name is gone", async () => {
  expect(
    await told((d) => d.rows("lists", (r) => r.filter((c) => c[0] !== "list-2013-10"))),
  ).toMatchInlineSnapshot(`
    "data/lists.csv
      Rækken »list-2013-10« mangler, men den er nævnt i data/list-counts.csv (2 steder, fra række 9), data/list-membership.csv (44 steder, fra række 128), data/list-status.csv (række 5), data/observations.csv (168 steder, fra række 386), data/other-values.csv (række 30), data/criteria-met.csv (5 steder, fra række 17).
      → Sæt rækken ind. Er det cellerne, der er forkerte: Mente du list-2010-10?

    1 fejl i data/; intet er skrevet."
  `);
});
test("a doubled key with other values: a year twice", async () => {
  expect(
    await told((d) =>
      d.edit(
        "observations",
        (t) => `${t}list-2010-10;akacieparken;residents;1161;;on;yes;;;heholo-ide;secondary\r\n`,
      ),
    ),
  ).toMatchInlineSnapshot(`
    "data/observations.csv, række 1323, kolonne list + area + indicator
      »list-2010-10/akacieparken/residents« står allerede i række 5 med andre værdier.
      → Slet den ene række, eller giv den nye sit eget id.

    1 fejl i data/; intet er skrevet."
  `);
});
test("rows pasted twice", async () => {
  expect(await told((d) => d.rows("observations", (r) => [...r, ...r.slice(1, 200)]))).toMatchInlineSnapshot(`
    "data/observations.csv, række 1323, kolonne list + area + indicator
      »list-2010-10/akacieparken/outside-work« står allerede i række 2 med de samme værdier. Samme slags fejl er i 198 rækker mere: 1324–1521.
      → Slet den ene række.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a year twice under another id", async () => {
  expect(
    await told((d) => {
      d.cell("lists", "list-2016-12", "date", "01-12-2015");
    }),
  ).toMatchInlineSnapshot(`
    "data/lists.csv, række 11, kolonne date (dato)
      list-2016-12 er dateret 1. december 2015 (kind: list, dated: yes); id’et siger noget andet. Fejlen bryder også 1 anden kontrol.
      → Ret det, der er forkert. Id’et bliver, som det er.

    1 fejl i data/; intet er skrevet."
  `);
});
test("swapped years: two lists with each other's day", async () => {
  expect(
    await told((d) => {
      d.cell("lists", "list-2015-12", "date", "01-12-2016");
      d.cell("lists", "list-2016-12", "date", "01-12-2015");
    }),
  ).toMatchInlineSnapshot(`
    "data/lists.csv, række 11, kolonne date (dato)
      list-2016-12 og list-2015-12 i række 10 har hinandens dag: 1. december 2015 og 1. december 2016. Fejlen bryder også 3 andre kontroller.
      → Byt om på de to dage.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a deadline with the year of another", async () => {
  expect(
    await told((d) => d.cell("targets", "denmark-2016", "deadline_year", "2020")),
  ).toMatchInlineSnapshot(`
    "data/targets.csv, række 2, kolonne deadline_year (fristens år)
      Fristen »inden 2016« nævner ikke 2020. Fejlen bryder også 2 andre kontroller.
      → Ret året, eller ret fristen på begge sprog.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a missing year inside a series", async () => {
  expect(
    await told((d) =>
      d.rows("observations", (r) => r.filter((c) => c[0] !== "list-2014-12" || c[1] !== "mjoelnerparken")),
    ),
  ).toMatchInlineSnapshot(`
    "data/observations.csv, række 577, kolonne indicator (indikator)
      Mjølnerparken mangler helt i målingen fra 1. december 2014 (list-2014-12).
      → Tilføj de 6 rækker efter denne. Har kilden intet tal, så lad value være tom, og skriv not-in-data i absence.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a missing value inside a series", async () => {
  expect(
    await told((d) =>
      d.rows("observations", (r) =>
        r.filter((c) => c[0] !== "list-2014-12" || c[1] !== "mjoelnerparken" || c[2] !== "income"),
      ),
    ),
  ).toMatchInlineSnapshot(`
    "data/observations.csv, række 582, kolonne indicator (indikator)
      Mjølnerparken mangler income i målingen fra 1. december 2014 (list-2014-12).
      → Tilføj rækken efter denne. Har kilden intet tal, så lad value være tom, og skriv not-in-data i absence.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a missing translation", async () => {
  expect(await told((d) => d.cell("goals", "G01", "note_en", ""))).toMatchInlineSnapshot(`
    "data/goals.csv, række 2, kolonne note_en (note (engelsk))
      Teksten findes kun på dansk.
      → Skriv den engelske tekst, eller slet begge.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a period that ends before it starts", async () => {
  expect(await told((d) => d.cell("efforts", "E01", "end", "31-12-2010"))).toMatchInlineSnapshot(`
    "data/efforts.csv, række 2, kolonne end (slut)
      31. december 2010 ligger før 1. marts 2011 i kolonnen start. E01 går fra 1. marts 2011 til 31. december 2010; i aftalen er der læst 1. marts 2011 til 31. december 2014.
      → Byt om på de to, eller ret den, der er forkert. Ret perioden. Er den læst om, så ret også listen i scripts/check/periods.ts.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a sum that no longer holds", async () => {
  expect(await told((d) => d.cell("money", "M08", "y2012", "1800000"))).toMatchInlineSnapshot(`
    "data/money.csv, række 9, kolonne y2012 (2012, kr.)
      M08 er 1.800.000 kr., men oplysningen F072 er 1.700.000 kr. Fejlen bryder også 2 andre kontroller.
      → Ret det beløb, der er skrevet forkert af. Aftalens tal går op.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a figure that contradicts the agreement", async () => {
  expect(await told((d) => d.cell("money", "M05", "amount_dkk", "6900000"))).toMatchInlineSnapshot(`
    "data/money.csv, række 6, kolonne amount_dkk (beløb i kr.)
      6.900.000 står ikke i uddraget »6,8 mio. Kr.«. Fejlen bryder også 3 andre kontroller.
      → Ret tallet. Siger kilden det med andre ord, så sæt rækken på listen i scripts/check/evidence.ts.

    1 fejl i data/; intet er skrevet."
  `);
  expect(await told((d) => d.cell("facts", "F054", "number", "6900000"))).toMatchInlineSnapshot(`
    "data/facts.csv, række 55, kolonne number (tal)
      6.900.000 står ikke i uddraget »6,8 mio. Kr.«. Fejlen bryder også 1 anden kontrol.
      → Ret tallet. Siger kilden det med andre ord, så sæt rækken på listen i scripts/check/evidence.ts.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a figure of the list that contradicts the agreement", async () => {
  expect(
    await told((d) => d.cell("observations", "list-2010-10/mjoelnerparken/outside-work", "value", "58,2")),
  ).toMatchInlineSnapshot(`
    "data/observations.csv, række 30, kolonne value (værdi)
      Listen fra oktober 2010 siger 58,2 %, men aftalens tal er 52,8 % (F015). Fejlen bryder også 1 anden kontrol.
      → Aftalen gengiver listens tal. Ret det af de to, der er skrevet forkert af.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a count that the members contradict", async () => {
  expect(
    await told((d) => d.cell("list-counts", "list-2012-10/main/copenhagen/ft-1", "n", "9")),
  ).toMatchInlineSnapshot(`
    "data/list-counts.csv, række 62, kolonne n (antal områder)
      Her står 9 områder, men list-membership nævner 8 for list-2012-10.
      → Ret det, der er forkert, eller forklar forskellen i difference_da og difference_en.

    1 fejl i data/; intet er skrevet."
  `);
});
test("money that is a part of itself by way of another", async () => {
  expect(
    await told((d) => {
      d.cell("money", "M07", "part_of", "M05");
    }),
  ).toMatchInlineSnapshot(`
    "data/money.csv, række 6, kolonne part_of (del af)
      M05 er sat som en del af M07, som selv er en del af M05. Fejlen bryder også 2 andre kontroller.
      → Skriv den linje, beløbet er en del af, eller tøm cellen.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a wrong cell that many checks trip over is told once, beside a fault of its own", async () => {
  expect(
    await told((d) => {
      d.cell("money", "M05", "amount_dkk", "6900000");
      d.cell("goals", "G08", "deadline_year", "2012");
      d.cell("observations", "list-2010-10/mjoelnerparken/convictions", "value", "326");
    }),
  ).toMatchInlineSnapshot(`
    "data/goals.csv, række 9, kolonne deadline_year (fristens år)
      Fristen »i løbet af 2011« nævner ikke 2012.
      → Ret året, eller ret fristen på begge sprog.

    data/money.csv, række 6, kolonne amount_dkk (beløb i kr.)
      6.900.000 står ikke i uddraget »6,8 mio. Kr.«. Fejlen bryder også 3 andre kontroller.
      → Ret tallet. Siger kilden det med andre ord, så sæt rækken på listen i scripts/check/evidence.ts.

    data/observations.csv, række 31, kolonne value (værdi)
      326 er omtrent hundrede gange områdets andre målinger (2,64). Fejlen bryder også 3 andre kontroller.
      → Mente du 3,26? Står tallet sådan i kilden, så skriv no i use og grunden i data/source-errors.csv.

    3 fejl i data/; intet er skrevet."
  `);
});

test("several faults in several files, in the order of file and row", async () => {
  const change = (d: Parameters<Parameters<typeof told>[0]>[0]) => {
    d.cell("money", "M09", "amount_dkk", "1.000.000");
    d.cell("money", "M05", "status", "aplied");
    d.cell("events", "EV03", "date", "1/1/87");
    d.files.delete("gaps.csv");
    d.cell("areas", "mjoelnerparken", "kind", "areas");
    d.cell("observations", "list-2010-10/akacieparken/residents", "area", "akasieparken");
  };
  expect(await told(change)).toMatchInlineSnapshot(`
    "data/areas.csv, række 13, kolonne kind (slags)
      »areas« findes ikke på listen over mulige værdier.
      → Mente du area? Mulige værdier: area, geography.

    data/events.csv, række 4, kolonne date (dato)
      »1/1/87« er ikke en dato, vi kan læse entydigt.
      → Skriv 01-01-1987.

    data/gaps.csv
      Filen findes ikke.
      → Læg den tilbage i data/; den seneste udgave ligger i versionshistorikken.

    data/money.csv, række 6, kolonne status (pengenes status)
      »aplied« findes ikke på listen over mulige værdier.
      → Mente du applied? Mulige værdier: existing, reserved, waiting, applied, conditional, blank.

    data/money.csv, række 10, kolonne amount_dkk (beløb i kr.)
      »1.000.000« er ikke et helt tal: punktum kan være både tusindtegn og komma.
      → Skriv 1000000.

    5 fejl i data/; intet er skrevet."
  `);
  expect(await toldInEnglish(change)).toMatchInlineSnapshot(`
    "data/areas.csv, row 13, column kind (kind)
      “areas” is not on the list of possible values.
      → Did you mean area? Possible values: area, geography.

    data/events.csv, row 4, column date (date)
      “1/1/87” is not a date that can be read in only one way.
      → Write 01-01-1987.

    data/gaps.csv
      The file is missing.
      → Put it back into data/; the latest edition is in the version history.

    data/money.csv, row 6, column status (status of the money)
      “aplied” is not on the list of possible values.
      → Did you mean applied? Possible values: existing, reserved, waiting, applied, conditional, blank.

    data/money.csv, row 10, column amount_dkk (amount in DKK)
      “1.000.000” is not a whole number: the point may be a thousands separator or a decimal mark.
      → Write 1000000.

    5 faults in data/; nothing was written."
  `);
});
test("a setting that was deleted, one misspelt, and one that cannot be used", async () => {
  expect(
    await told((d) => {
      d.rows("settings", (r) => r.filter((c) => c[0] !== "data-date"));
      d.cell("settings", "publisher", "id", "publiser");
      d.cell("settings", "site-address", "value", "www.kk.dk");
    }),
  ).toMatchInlineSnapshot(`
    "data/settings.csv, kolonne id (id)
      Rækken »data-date« mangler.
      → Sæt den ind igen; den seneste udgave ligger i versionshistorikken.

    data/settings.csv, række 2, kolonne id (id)
      »publiser« er ikke en indstilling.
      → Mente du publisher?

    data/settings.csv, række 3, kolonne value (værdi)
      »www.kk.dk« kan ikke bruges som site-address.
      → Skriv den som https://www.example.dk.

    3 fejl i data/; intet er skrevet."
  `);
});
test("a group of tables that was deleted, and one that names a table there is not", async () => {
  expect(
    await told((d) => {
      d.rows("updates", (r) => r.filter((c) => c[0] !== "lists"));
      d.edit("updates", (t) => t.replace("events outcomes promises", "events outcome promises"));
    }),
  ).toMatchInlineSnapshot(`
    "data/updates.csv, kolonne id (id)
      Rækken »lists« mangler.
      → Sæt den ind igen; den seneste udgave ligger i versionshistorikken.

    data/updates.csv, række 4, kolonne tables (tabeller)
      »outcome« er ikke en af tabellerne.
      → Mente du outcomes?

    2 fejl i data/; intet er skrevet."
  `);
});
