import { expect, test } from "vitest";
import { told } from "../data-desk.ts";

/** What may happen to a cell: numbers, days, codes, texts. */

const amount = (value: string) => told((d) => d.cell("money", "M05", "amount_dkk", value));
const measured = (value: string) =>
  told((d) => d.cell("observations", "list-2014-12/mjoelnerparken/outside-work", "value", value));
const day = (value: string) => told((d) => d.cell("lists", "list-2018-12", "date", value));

test("a decimal comma in the wrong place", async () => {
  expect(await measured("4,77")).toMatchInlineSnapshot(`
    "data/observations.csv, række 578, kolonne value (værdi)
      4,77 er omtrent en tiendedel af områdets andre målinger (46,4). Fejlen bryder også 4 andre kontroller.
      → Mente du 47,7? Står tallet sådan i kilden, så skriv no i use og grunden i data/source-errors.csv.

    1 fejl i data/; intet er skrevet."
  `);
  expect(await measured("47,,7")).toMatchInlineSnapshot(`
    "data/observations.csv, række 578, kolonne value (værdi)
      »47,,7« er ikke et tal: kommaet eller punktummet står forkert.
      → Skriv cifre med decimalkomma, fx 52,8.

    1 fejl i data/; intet er skrevet."
  `);
  expect(await measured("477")).toMatchInlineSnapshot(`
    "data/observations.csv, række 578, kolonne value (værdi)
      477 er omtrent ti gange områdets andre målinger (46,4). Fejlen bryder også 1 anden kontrol.
      → Mente du 47,7? Står tallet sådan i kilden, så skriv no i use og grunden i data/source-errors.csv.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a decimal point in the wrong place", async () => {
  expect(await measured("4.77")).toMatchInlineSnapshot(`
    "data/observations.csv, række 578, kolonne value (værdi)
      4,77 er omtrent en tiendedel af områdets andre målinger (46,4). Fejlen bryder også 4 andre kontroller.
      → Mente du 47,7? Står tallet sådan i kilden, så skriv no i use og grunden i data/source-errors.csv.

    1 fejl i data/; intet er skrevet."
  `);
  expect(await measured("47.7.")).toMatchInlineSnapshot(`
    "data/observations.csv, række 578, kolonne value (værdi)
      »47.7.« er ikke et tal: kommaet eller punktummet står forkert.
      → Skriv cifre med decimalkomma, fx 52,8.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a decimal point for a comma is the same number", async () => {
  expect(
    await told((d) =>
      d.edit("observations", (t) =>
        t.replace("akacieparken;outside-work;44,3;", "akacieparken;outside-work;44.3;"),
      ),
    ),
  ).toBe("Ingen fejl.");
});
test("thousand points", async () => {
  expect(await amount("6.800.000")).toMatchInlineSnapshot(`
    "data/money.csv, række 6, kolonne amount_dkk (beløb i kr.)
      »6.800.000« er ikke et helt tal: punktum kan være både tusindtegn og komma.
      → Skriv 6800000.

    1 fejl i data/; intet er skrevet."
  `);
  expect(
    await told((d) => d.cell("observations", "list-2010-10/akacieparken/residents", "value", "1.160")),
  ).toMatchInlineSnapshot(`
    "data/observations.csv, række 5, kolonne value (værdi)
      »1.160« er ikke et tal: punktum kan være både tusindtegn og komma.
      → Skriv 1160 eller 1,16.

    1 fejl i data/; intet er skrevet."
  `);
});
test("thousand spaces", async () => {
  expect(await amount("6 800 000")).toMatchInlineSnapshot(`
    "data/money.csv, række 6, kolonne amount_dkk (beløb i kr.)
      »6 800 000« er ikke et helt tal: der er mellemrum i tallet.
      → Skriv 6800000.

    1 fejl i data/; intet er skrevet."
  `);
});
test("kroner in the cell", async () => {
  expect(await amount("6.800.000 kr.")).toMatchInlineSnapshot(`
    "data/money.csv, række 6, kolonne amount_dkk (beløb i kr.)
      »6.800.000 kr.« er ikke et helt tal: enheden hører ikke med.
      → Skriv 6800000.

    1 fejl i data/; intet er skrevet."
  `);
});
test("an amount in words", async () => {
  expect(await amount("12,5 mio")).toMatchInlineSnapshot(`
    "data/money.csv, række 6, kolonne amount_dkk (beløb i kr.)
      »12,5 mio« er ikke et helt tal, for det er skrevet med ord.
      → Skriv 12500000.

    1 fejl i data/; intet er skrevet."
  `);
  expect(await amount("6,8 mio. kr.")).toMatchInlineSnapshot(`
    "data/money.csv, række 6, kolonne amount_dkk (beløb i kr.)
      »6,8 mio. kr.« er ikke et helt tal, for det er skrevet med ord.
      → Skriv 6800000.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a percentage as a fraction", async () => {
  expect(await measured("0,477")).toMatchInlineSnapshot(`
    "data/observations.csv, række 578, kolonne value (værdi)
      0,477 er omtrent en hundrededel af områdets andre målinger (46,4) og ligner en brøk i stedet for procent. Fejlen bryder også 4 andre kontroller.
      → Mente du 47,7? Står tallet sådan i kilden, så skriv no i use og grunden i data/source-errors.csv.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a per-cent sign", async () => {
  expect(await measured("47,7%")).toMatchInlineSnapshot(`
    "data/observations.csv, række 578, kolonne value (værdi)
      »47,7%« er ikke et tal: procenttegnet hører ikke med.
      → Skriv 47,7.

    1 fejl i data/; intet er skrevet."
  `);
});
test("scientific notation", async () => {
  expect(await amount("6,8E+06")).toMatchInlineSnapshot(`
    "data/money.csv, række 6, kolonne amount_dkk (beløb i kr.)
      »6,8E+06« er ikke et helt tal: regnearket har gjort det til potensform.
      → Skriv 6800000.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a number that has become a date", async () => {
  expect(await measured("47-jul")).toMatchInlineSnapshot(`
    "data/observations.csv, række 578, kolonne value (værdi)
      »47-jul« er ikke et tal: regnearket har gjort det til en dato.
      → Skriv cifre med decimalkomma, fx 52,8.

    1 fejl i data/; intet er skrevet."
  `);
});
test("words for a missing number", async () => {
  expect(await measured("ikke oplyst")).toMatchInlineSnapshot(`
    "data/observations.csv, række 578, kolonne value (værdi)
      »ikke oplyst« er ikke et tal.
      → Skriv cifre med decimalkomma, fx 52,8.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a value 10, 100 or 1,000 times its neighbours", async () => {
  const residents = (value: string) =>
    told((d) => d.cell("observations", "list-2014-12/mjoelnerparken/residents", "value", value));
  expect(await residents("17520")).toMatchInlineSnapshot(`
    "data/observations.csv, række 583, kolonne value (værdi)
      17.520 er omtrent ti gange områdets andre målinger (1.897).
      → Mente du 1752? Står tallet sådan i kilden, så skriv no i use og grunden i data/source-errors.csv.

    1 fejl i data/; intet er skrevet."
  `);
  expect(await residents("175")).toMatchInlineSnapshot(`
    "data/observations.csv, række 583, kolonne value (værdi)
      175 er omtrent en tiendedel af områdets andre målinger (1.897).
      → Mente du 1750? Står tallet sådan i kilden, så skriv no i use og grunden i data/source-errors.csv.

    1 fejl i data/; intet er skrevet."
  `);
  expect(await residents("175200")).toMatchInlineSnapshot(`
    "data/observations.csv, række 583, kolonne value (værdi)
      175.200 er omtrent hundrede gange områdets andre målinger (1.897). Fejlen bryder også 1 anden kontrol.
      → Mente du 1752? Står tallet sådan i kilden, så skriv no i use og grunden i data/source-errors.csv.

    1 fejl i data/; intet er skrevet."
  `);
  expect(await residents("1752000")).toMatchInlineSnapshot(`
    "data/observations.csv, række 583, kolonne value (værdi)
      1.752.000 er omtrent tusind gange områdets andre målinger (1.897). Fejlen bryder også 1 anden kontrol.
      → Mente du 1752? Står tallet sådan i kilden, så skriv no i use og grunden i data/source-errors.csv.

    1 fejl i data/; intet er skrevet."
  `);
  expect(await residents("18")).toMatchInlineSnapshot(`
    "data/observations.csv, række 583, kolonne value (værdi)
      18 er omtrent en hundrededel af områdets andre målinger (1.897).
      → Mente du 1800? Står tallet sådan i kilden, så skriv no i use og grunden i data/source-errors.csv.

    1 fejl i data/; intet er skrevet."
  `);
  expect(await residents("2")).toMatchInlineSnapshot(`
    "data/observations.csv, række 583, kolonne value (værdi)
      2 er omtrent en tusindedel af områdets andre målinger (1.897).
      → Mente du 2000? Står tallet sådan i kilden, så skriv no i use og grunden i data/source-errors.csv.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a value outside its range", async () => {
  expect(
    await told((d) => d.cell("list-counts", "list-2010-10/main/denmark/uim-1", "n", "290")),
  ).toMatchInlineSnapshot(`
    "data/list-counts.csv, række 2, kolonne n (antal områder)
      »290« ligger uden for det mulige (0 til 100).
      → Mente du 29? Ret tallet. Tjek især kommaet og enheden.

    1 fejl i data/; intet er skrevet."
  `);
});

test("a day as 1/12/18", async () => {
  expect(await day("1/12/18")).toMatchInlineSnapshot(`
    "data/lists.csv, række 14, kolonne date (dato)
      »1/12/18« er ikke en dato, vi kan læse entydigt.
      → Skriv 01-12-2018 eller 12-01-2018.

    1 fejl i data/; intet er skrevet."
  `);
});
test("days as Excel may leave them", async () => {
  expect(await day("01-dec-18")).toMatchInlineSnapshot(`
    "data/lists.csv, række 14, kolonne date (dato)
      »01-dec-18« er ikke en dato, vi kan læse entydigt.
      → Skriv 01-12-2018.

    1 fejl i data/; intet er skrevet."
  `);
  expect(await day("45627")).toMatchInlineSnapshot(`
    "data/lists.csv, række 14, kolonne date (dato)
      »45627« er ikke en dato, vi kan læse entydigt: regnearket har gjort den til et løbenummer.
      → Skriv 01-12-2024.

    1 fejl i data/; intet er skrevet."
  `);
  expect(await day("dec-18")).toMatchInlineSnapshot(`
    "data/lists.csv, række 14, kolonne date (dato)
      »dec-18« er ikke en dato, vi kan læse entydigt.
      → Skriv 01-12-2018.

    1 fejl i data/; intet er skrevet."
  `);
  expect(await day("43435")).toMatchInlineSnapshot(`
    "data/lists.csv, række 14, kolonne date (dato)
      »43435« er ikke en dato, vi kan læse entydigt: regnearket har gjort den til et løbenummer.
      → Skriv 01-12-2018.

    1 fejl i data/; intet er skrevet."
  `);
  expect(await day("2018-12-01 00:00:00")).toMatchInlineSnapshot(`
    "data/lists.csv, række 14, kolonne date (dato)
      »2018-12-01 00:00:00« er ikke en dato, vi kan læse entydigt.
      → Skriv 01-12-2018.

    1 fejl i data/; intet er skrevet."
  `);
  expect(await day("########")).toMatchInlineSnapshot(`
    "data/lists.csv, række 14, kolonne date (dato)
      »########« er regnearkets egen fejlmelding, ikke en værdi.
      → Skriv værdien igen. Er cellen fuld af #, er kolonnen for smal til at vise den.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a day in words, and a year alone", async () => {
  expect(await day("1. december 2018")).toMatchInlineSnapshot(`
    "data/lists.csv, række 14, kolonne date (dato)
      »1. december 2018« er ikke en dato, vi kan læse entydigt.
      → Skriv 01-12-2018.

    1 fejl i data/; intet er skrevet."
  `);
  expect(await day("2018")).toMatchInlineSnapshot(`
    "data/lists.csv, række 14, kolonne date (dato)
      »2018« er ikke en dato, vi kan læse entydigt.
      → Skriv 01-01-2018.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a day that is not in the calendar", async () => {
  expect(await day("31-11-2018")).toMatchInlineSnapshot(`
    "data/lists.csv, række 14, kolonne date (dato)
      »31-11-2018« er ikke en dato, vi kan læse entydigt: den dag findes ikke i kalenderen.
      → Skriv dag-måned-år med fire cifre i året, fx 07-03-2011.

    1 fejl i data/; intet er skrevet."
  `);
  expect(await day("12-31-2018")).toMatchInlineSnapshot(`
    "data/lists.csv, række 14, kolonne date (dato)
      »12-31-2018« er ikke en dato, vi kan læse entydigt: den dag findes ikke i kalenderen.
      → Skriv 31-12-2018.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a year with two digits swapped", async () => {
  expect(await day("01-12-2081")).toMatchInlineSnapshot(`
    "data/lists.csv, række 14, kolonne date (dato)
      »01-12-2081« er ikke en dato, vi kan læse entydigt: året ligger ikke mellem 1900 og 2050.
      → Skriv 01-12-2018.

    1 fejl i data/; intet er skrevet."
  `);
});

test("an unknown verdict", async () => {
  expect(await told((d) => d.cell("promises", "E01/only", "verdict", "keept"))).toMatchInlineSnapshot(`
    "data/promises.csv, række 2, kolonne verdict (udfald)
      »keept« findes ikke på listen over mulige værdier.
      → Mente du kept? Mulige værdier: kept, partly, changed, not-kept, disputed, nothing-found, not-looked-into.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a verdict in words", async () => {
  expect(
    await told((d) => d.cell("promises", "E01/only", "verdict", "Delvist indfriet")),
  ).toMatchInlineSnapshot(`
    "data/promises.csv, række 2, kolonne verdict (udfald)
      »Delvist indfriet« findes ikke på listen over mulige værdier.
      → Mulige værdier: kept, partly, changed, not-kept, disputed, nothing-found, not-looked-into.

    1 fejl i data/; intet er skrevet."
  `);
});
test("an id with Danish letters", async () => {
  expect(
    await told((d) => d.cell("glossary", "almen-bolig", "id", "Almen bolig på lån")),
  ).toMatchInlineSnapshot(`
    "data/glossary.csv, række 3, kolonne id (id)
      »Almen bolig på lån« kan ikke være et id her.
      → Skriv almen-bolig-paa-laan.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a required cell is empty", async () => {
  expect(await told((d) => d.cell("events", "EV01", "title_en", ""))).toMatchInlineSnapshot(`
    "data/events.csv, række 2, kolonne title_en (overskrift (engelsk))
      Cellen er tom.
      → Udfyld den; kolonnen skal have en værdi i hver række.

    1 fejl i data/; intet er skrevet."
  `);
});
test("HTML in a cell", async () => {
  expect(
    await told((d) => d.cell("events", "EV01", "text_da", "Byggeriet <b>begyndte</b>.")),
  ).toMatchInlineSnapshot(`
    "data/events.csv, række 2, kolonne text_da (hvad der skete (dansk))
      Cellen indeholder HTML-koder: »Byggeriet <b>begyndte</b>.«.
      → Skriv ren tekst; siden sætter selv teksten op.

    1 fejl i data/; intet er skrevet."
  `);
  expect(
    await told((d) => d.cell("events", "EV01", "text_da", "Byggeriet<script src=//x.dk")),
  ).toMatchInlineSnapshot(`
    "data/events.csv, række 2, kolonne text_da (hvad der skete (dansk))
      Cellen indeholder HTML-koder: »Byggeriet<script src=//x.dk«.
      → Skriv ren tekst; siden sætter selv teksten op.

    1 fejl i data/; intet er skrevet."
  `);
  expect(
    await told((d) => d.cell("events", "EV01", "text_da", "S&oslash;gt til b&oslash;rn")),
  ).toMatchInlineSnapshot(`
    "data/events.csv, række 2, kolonne text_da (hvad der skete (dansk))
      Cellen indeholder HTML-koder: »S&oslash;gt til b&oslash;rn«.
      → Skriv ren tekst; siden sætter selv teksten op.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a formula in a cell", async () => {
  expect(await amount("=F5+F6")).toMatchInlineSnapshot(`
    "data/money.csv, række 6, kolonne amount_dkk (beløb i kr.)
      »=F5+F6« begynder som en formel.
      → Skriv værdien i stedet for formlen. Begynder en tekst sådan, så sæt et ord eller et anførselstegn foran.

    1 fejl i data/; intet er skrevet."
  `);
  expect(await told((d) => d.cell("events", "EV01", "text_da", "@SUM(A1:A9)"))).toMatchInlineSnapshot(`
    "data/events.csv, række 2, kolonne text_da (hvad der skete (dansk))
      »@SUM(A1:A9)« begynder som en formel.
      → Skriv værdien i stedet for formlen. Begynder en tekst sådan, så sæt et ord eller et anførselstegn foran.

    1 fejl i data/; intet er skrevet."
  `);
  expect(await told((d) => d.cell("events", "EV01", "text_da", "#NAVN?"))).toMatchInlineSnapshot(`
    "data/events.csv, række 2, kolonne text_da (hvad der skete (dansk))
      »#NAVN?« er regnearkets egen fejlmelding, ikke en værdi.
      → Skriv værdien igen. Er cellen fuld af #, er kolonnen for smal til at vise den.

    1 fejl i data/; intet er skrevet."
  `);
});
test("an address that is none", async () => {
  expect(await told((d) => d.cell("sources", "dkwiki", "url", "javascript:alert(1)"))).toMatchInlineSnapshot(`
    "data/sources.csv, række 3, kolonne url (adresse)
      »javascript:alert(1)« er ikke adressen på en side.
      → Kopiér adressen fra browseren; den begynder med https://.

    1 fejl i data/; intet er skrevet."
  `);
});
