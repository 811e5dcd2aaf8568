import { expect, test } from "vitest";
import { type Desk, told } from "../data-desk.ts";

/** What may happen to columns and rows. */

const heading = (d: Desk, from: string, to: string) =>
  d.rows("money", ([names = [], ...rows]) => [names.map((n) => (n === from ? to : n)), ...rows]);
const column = (d: Desk, change: (row: string[], at: (name: string) => number) => string[]) =>
  d.rows("money", (rows) => {
    const [names = []] = rows;
    return rows.map((r) => change([...r], (n) => names.indexOf(n)));
  });
/** Swaps the cells of two columns and leaves the headings. */
const swap = (d: Desk, table: Parameters<Desk["rows"]>[0], a: string, b: string) =>
  d.rows(table, ([names = [], ...rows]) => [
    names,
    ...rows.map((r) => {
      const [i, j] = [names.indexOf(a), names.indexOf(b)];
      const cells = [...r];
      [cells[i], cells[j]] = [r[j] ?? "", r[i] ?? ""];
      return cells;
    }),
  ]);

test("a misspelt column", async () => {
  expect(await told((d) => heading(d, "amount_dkk", "amout_dkk"))).toMatchInlineSnapshot(`
    "data/money.csv, række 1
      Kolonnen »amout_dkk« kender vi ikke.
      → Mente du amount_dkk? Ret overskriften.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a column renamed to its Danish label", async () => {
  expect(await told((d) => heading(d, "amount_dkk", "Beløb i kr."))).toMatchInlineSnapshot(`
    "data/money.csv, række 1
      Kolonnen »Beløb i kr.« kender vi ikke.
      → Mente du amount_dkk? Ret overskriften.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a column renamed beyond recognition", async () => {
  expect(await told((d) => heading(d, "amount_dkk", "Penge"))).toMatchInlineSnapshot(`
    "data/money.csv, række 1
      Kolonnen »Penge« kender vi ikke.
      → Mente du amount_dkk? Ret overskriften.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a missing column", async () => {
  expect(await told((d) => column(d, (r, at) => r.toSpliced(at("amount_dkk"), 1)))).toMatchInlineSnapshot(`
    "data/money.csv, række 1, kolonne amount_dkk (beløb i kr.)
      Kolonnen amount_dkk mangler.
      → Sæt kolonnen ind igen; den seneste udgave af filen ligger i versionshistorikken.

    1 fejl i data/; intet er skrevet."
  `);
});
test("an extra column", async () => {
  expect(
    await told((d) =>
      d.rows("goals", ([n = [], ...rows]) => [[...n, "tjekket"], ...rows.map((r) => [...r, "ja"])]),
    ),
  ).toMatchInlineSnapshot(`
    "data/goals.csv, række 1
      Kolonnen »tjekket« kender vi ikke.
      → Slet kolonnen, eller ret overskriften. Kolonnerne er: id, name_da, name_en, owner_da, owner_en, deadline_da, deadline_en, deadline_year, measurable, indicators, measure_da, measure_en, baseline_da, baseline_en, scope, note_da, note_en, clause, line, evidence, source, confidence.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a doubled column", async () => {
  expect(
    await told((d) => column(d, (r, at) => r.toSpliced(at("bound"), 0, r[at("bound")] ?? ""))),
  ).toMatchInlineSnapshot(`
    "data/money.csv, række 1
      Kolonnen bound er der to gange.
      → Slet den ene.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a column without heading", async () => {
  expect(await told((d) => heading(d, "bound", ""))).toMatchInlineSnapshot(`
    "data/money.csv, række 1
      Kolonne 7 har ingen overskrift.
      → Skriv bound.

    1 fejl i data/; intet er skrevet."
  `);
});
test("the row of headings is gone", async () => {
  expect(await told((d) => d.rows("money", (r) => r.slice(1)))).toMatchInlineSnapshot(`
    "data/money.csv, række 1
      Første række er ikke overskrifterne: Af 24 kolonner er 0 fundet.
      → Sæt rækken med overskrifter øverst: id;name_da;name_en;short_da;short_en;amount_dkk;bound;y2011;y2012;y2013;y2014;status;scope;part_of;efforts;condition_da;condition_en;note_da;note_en;clause;line;evidence;source;confidence.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a title above the headings", async () => {
  expect(
    await told((d) => d.edit("money", (t) => t.replace("\ufeff", "\ufeffPenge i aftalen\r\n"))),
  ).toMatchInlineSnapshot(`
    "data/money.csv, række 1
      Første række er ikke overskrifterne: Af 24 kolonner er 0 fundet.
      → Sæt rækken med overskrifter øverst: id;name_da;name_en;short_da;short_en;amount_dkk;bound;y2011;y2012;y2013;y2014;status;scope;part_of;efforts;condition_da;condition_en;note_da;note_en;clause;line;evidence;source;confidence.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a line that tells the separator", async () => {
  expect(
    await told((d) => d.edit("money", (t) => t.replace("\ufeff", "\ufeffsep=;\r\n"))),
  ).toMatchInlineSnapshot(`
    "data/money.csv, række 1
      Første række er »sep=«, ikke overskrifterne.
      → Slet rækken.

    1 fejl i data/; intet er skrevet."
  `);
});

test("two columns swapped: a number and a reference", async () => {
  expect(await told((d) => swap(d, "observations", "indicator", "value"))).toMatchInlineSnapshot(`
    "data/observations.csv, række 1, kolonne value (værdi)
      Cellerne under value (værdi) og indicator (indikator) er byttet om.
      → Byt om på de to overskrifter, value og indicator, eller flyt cellerne tilbage.

    1 fejl i data/; intet er skrevet."
  `);
});
test("two columns swapped: two references", async () => {
  expect(await told((d) => swap(d, "observations", "list", "area"))).toMatchInlineSnapshot(`
    "data/observations.csv, række 1, kolonne list (liste)
      Cellerne under list (liste) og area (område) er byttet om.
      → Byt om på de to overskrifter, list og area, eller flyt cellerne tilbage.

    1 fejl i data/; intet er skrevet."
  `);
});
test("two columns swapped: source and confidence", async () => {
  expect(await told((d) => swap(d, "money", "source", "confidence"))).toMatchInlineSnapshot(`
    "data/money.csv, række 1, kolonne confidence (sikkerhed)
      Cellerne under confidence (sikkerhed) og source (kilde) er byttet om.
      → Byt om på de to overskrifter, confidence og source, eller flyt cellerne tilbage.

    1 fejl i data/; intet er skrevet."
  `);
});
test("two columns swapped: Danish and English", async () => {
  expect(await told((d) => swap(d, "goals", "note_da", "note_en"))).toMatchInlineSnapshot(`
    "data/goals.csv, række 1, kolonne note_da (note (dansk))
      Cellerne under note_da (note (dansk)) og note_en (note (engelsk)) er byttet om.
      → Byt om på de to overskrifter, note_da og note_en, eller flyt cellerne tilbage.

    1 fejl i data/; intet er skrevet."
  `);
});
test("two columns swapped: from and to", async () => {
  expect(await told((d) => swap(d, "rules", "from", "to"))).toMatchInlineSnapshot(`
    "data/rules.csv, række 1, kolonne from (gælder fra)
      Cellerne under from (gælder fra) og to (gælder til) er byttet om.
      → Byt om på de to overskrifter, from og to, eller flyt cellerne tilbage.

    1 fejl i data/; intet er skrevet."
  `);
});
test("two columns swapped: two years of amounts", async () => {
  expect(await told((d) => swap(d, "money", "y2014", "amount_dkk"))).toMatchInlineSnapshot(`
    "data/money.csv, række 1, kolonne amount_dkk (beløb i kr.)
      Cellerne under amount_dkk (beløb i kr.) og y2014 (2014, kr.) er byttet om.
      → Byt om på de to overskrifter, amount_dkk og y2014, eller flyt cellerne tilbage.

    1 fejl i data/; intet er skrevet."
  `);
});
test("two columns swapped: an id and a name", async () => {
  expect(await told((d) => swap(d, "areas", "id", "name_da"))).toMatchInlineSnapshot(`
    "data/areas.csv, række 1, kolonne id (id)
      Cellerne under id (id) og name_da (navn (dansk)) er byttet om.
      → Byt om på de to overskrifter, id og name_da, eller flyt cellerne tilbage.

    1 fejl i data/; intet er skrevet."
  `);
});

test("a short row", async () => {
  expect(
    await told((d) => d.rows("money", (r) => r.map((c, i) => (i === 4 ? c.slice(0, -2) : c)))),
  ).toMatchInlineSnapshot(`
    "data/money.csv, række 5
      Rækken har 22 celler; der er 24 kolonner. Den slutter efter evidence.
      → Tjek, om et skilletegn mangler eller er for meget. Tekst med semikolon skal stå i anførselstegn.

    1 fejl i data/; intet er skrevet."
  `);
});
test("short rows, as Excel leaves them where the last columns are empty", async () => {
  expect(
    await told((d) => d.rows("target-readings", (r) => r.map((c, i) => (i > 0 ? c.slice(0, 3) : c)))),
  ).toMatchInlineSnapshot(`
    "data/target-readings.csv, række 2
      Rækken har 3 celler; der er 5 kolonner. Den slutter efter list. Samme slags fejl er i 5 rækker mere: 3–7.
      → Tjek, om et skilletegn mangler eller er for meget. Tekst med semikolon skal stå i anførselstegn.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a long row: a semicolon in a text without quotation marks", async () => {
  expect(
    await told((d) =>
      d.edit("money", (t) => t.replace("Feltet er ikke krydset af, og", "Feltet er ikke krydset af; og")),
    ),
  ).toMatchInlineSnapshot(`
    "data/money.csv, række 2
      Rækken har 25 celler; der er 24 kolonner.
      → Tjek, om et skilletegn mangler eller er for meget. Tekst med semikolon skal stå i anførselstegn.

    1 fejl i data/; intet er skrevet."
  `);
});
test("an unclosed quotation mark", async () => {
  expect(
    await told((d) => d.edit("goals", (t) => t.replace("\r\nG04;", '\r\nG04;"'))),
  ).toMatchInlineSnapshot(`
    "data/goals.csv, række 5
      Et anførselstegn er åbnet, men ikke lukket, så resten af filen flyder sammen.
      → Luk anførselstegnet, eller slet det. Åbn og gem filen i Excel, hvis du er i tvivl.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a line break in a cell", async () => {
  expect(await told((d) => d.cell("goals", "G04", "name_da", "to\r\nlinjer"))).toMatchInlineSnapshot(`
    "data/goals.csv, række 5, kolonne name_da (mål (dansk))
      Cellen indeholder et linjeskift.
      → Skriv teksten på én linje.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a total row at the end", async () => {
  expect(await told((d) => d.edit("criteria-met", (t) => `${t}I alt;;;514;;;;;\r\n`))).toMatchInlineSnapshot(`
    "data/criteria-met.csv, række 50
      Rækken ligner en sum nederst i regnearket: »I alt«.
      → Slet den; siden regner selv summer ud.

    1 fejl i data/; intet er skrevet."
  `);
});
test("the headings once more, as when two files are put together", async () => {
  expect(await told((d) => d.rows("lists", (r) => [...r, r[0] ?? []]))).toMatchInlineSnapshot(`
    "data/lists.csv, række 21
      Rækken er overskrifterne en gang til.
      → Slet rækken.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a note under the table", async () => {
  expect(
    await told((d) => d.edit("criteria-met", (t) => `${t};;;;;;;;\r\nKilde: Danmarks Statistik;;;;;;;;\r\n`)),
  ).toMatchInlineSnapshot(`
    "data/criteria-met.csv, række 50
      Rækken er tom.
      → Slet rækken.

    data/criteria-met.csv, række 51
      Rækken har kun én udfyldt celle: »Kilde: Danmarks Statistik«.
      → Er det en note under tabellen, så slet den. Ellers udfyld rækken.

    2 fejl i data/; intet er skrevet."
  `);
});
test("empty rows inside the table", async () => {
  expect(
    await told((d) =>
      d.edit("rules", (t) => t.replace("\r\nrule-2014", `\r\n${";".repeat(16)}\r\n\r\nrule-2014`)),
    ),
  ).toMatchInlineSnapshot(`
    "data/rules.csv, række 3
      Rækken er tom.
      → Slet rækken.

    data/rules.csv, række 4
      Rækken er tom.
      → Slet rækken.

    2 fejl i data/; intet er skrevet."
  `);
});
test("trailing blanks and no-break spaces", async () => {
  expect(
    await told((d) => {
      d.cell("areas", "akacieparken", "municipality", "København ");
      d.cell("areas", "aldersrogade", "municipality", "København\u00a0");
      d.cell("list-membership", "list-2010-10/akacieparken", "basis", "transcribed\u00a0");
      d.cell("observations", "list-2010-10/akacieparken/residents", "value", "1\u00a0160");
      d.cell("lists", "list-2012-10", "rule", "rule\u00a02010");
    }),
  ).toMatchInlineSnapshot(`
    "data/areas.csv, række 5, kolonne municipality (kommune)
      Der er blanke tegn før eller efter »København«.
      → Slet mellemrummene først og sidst i cellen.

    data/areas.csv, række 6, kolonne municipality (kommune)
      Der er blanke tegn før eller efter »København«.
      → Slet mellemrummene først og sidst i cellen.

    data/list-membership.csv, række 2, kolonne basis (hvordan vi ved det)
      Der er blanke tegn før eller efter »transcribed«.
      → Slet mellemrummene først og sidst i cellen.

    data/lists.csv, række 5, kolonne rule (regel)
      Der er et usynligt tegn i »rule·2010« (vist som ·), fx et hårdt mellemrum eller en tabulator.
      → Slet det, og skriv et almindeligt mellemrum, hvis der skal være et.

    data/observations.csv, række 5, kolonne value (værdi)
      »1 160« er ikke et tal: der er mellemrum i tallet.
      → Skriv 1160.

    5 fejl i data/; intet er skrevet."
  `);
});
test("blanks after every cell of a column", async () => {
  expect(
    await told((d) =>
      d.rows("areas", (r) => r.map((c, i) => (i === 0 ? c : c.with(4, c[4] ? `${c[4]} ` : "")))),
    ),
  ).toMatchInlineSnapshot(`
    "data/areas.csv, række 5, kolonne municipality (kommune)
      Der er blanke tegn før eller efter »København«. Samme slags fejl er i 57 rækker mere: 6–62.
      → Slet mellemrummene først og sidst i cellen.

    1 fejl i data/; intet er skrevet."
  `);
});
