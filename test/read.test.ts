import { expect, test } from "vitest";
import { tellProblem, tellProblems } from "../scripts/problem.ts";
import { readTable } from "../scripts/read.ts";
import { choice, date, decimal, integer, key, pair, ref, refs, table, text } from "../src/model/table.ts";

/** A column of every kind; the last five may be empty. */
const grants = table({
  id: "grants",
  role: "list",
  name: { da: "Tilskud", en: "Grants" },
  about: { da: "Opfundet til prøverne.", en: "Invented for the tests." },
  key: ["id"],
  columns: {
    id: key("id", "id"),
    ...pair("name", "navn", "name"),
    amount: integer("beløb i kr.", "amount in DKK", { min: 0, max: 900_000_000 }),
    share: decimal("andel, %", "share, %", { min: -50, max: 100, optional: true }),
    day: date("dato", "date", { optional: true }),
    verdict: choice(
      "udfald",
      "verdict",
      { kept: { da: "indfriet", en: "kept" }, "not-kept": { da: "ikke indfriet", en: "not kept" } },
      { optional: true },
    ),
    source: ref("kilde", "source", "sources", { optional: true }),
    efforts: refs("indsatser", "efforts", "efforts"),
  },
});

const HEAD = "id;name_da;name_en;amount;share;day;verdict;source;efforts";
const bytes = (content: string) => new TextEncoder().encode(content);
const read = (content: string) => readTable(bytes(content), grants);

/** What the reader tells of a file, in Danish, as staff see it. */
const told = (content: string) =>
  read(content)
    .problems.map((p) => tellProblem(p))
    .join("\n\n");

/** What it tells of one cell in an otherwise good row. */
function toldOf(column: string, cell: string): string {
  const good: Record<string, string> = { id: "pool", name_da: "pulje", name_en: "pool", amount: "1000" };
  const cells = HEAD.split(";").map((c) => (c === column ? cell : (good[c] ?? "")));
  return told(`${HEAD}\n${cells.join(";")}\n`);
}

test("reads a file saved by Danish Excel: BOM, semicolons, decimal commas, days as dd-mm-yyyy, CRLF", () => {
  const { rows, problems } = read(
    `\ufeff${HEAD}\r\npool-1;Pulje »æøå«;Pool, small;12500000;52,8;07-03-2011;kept;city;E01 E02\r\n`,
  );
  expect(problems).toEqual([]);
  expect(rows).toEqual([
    {
      row: 2,
      id: "pool-1",
      name_da: "Pulje »æøå«",
      name_en: "Pool, small",
      amount: 12_500_000,
      share: 52.8,
      day: "2011-03-07",
      verdict: "kept",
      source: "city",
      efforts: ["E01", "E02"],
    },
  ]);
});

test("reads the same rows whatever program saved the file", () => {
  const semicolons = [HEAD, 'a;"x; y, z";b;1;52,8;07-03-2011;kept;s;E1', "b;y;y;0;-3,5;;;;"];
  const commas = [HEAD.replaceAll(";", ","), 'a,"x; y, z",b,1,52.8,2011-03-07,kept,s,E1', "b,y,y,0,-3.5,,,,"];
  const moved = [
    "efforts;source;verdict;day;share;amount;name_en;name_da;id",
    'E1;s;kept;2011-03-07;"52,8";1;b;"x; y, z";a',
    ";;;;-3,5;0;y;y;b",
  ];
  const expected = read(semicolons.join("\n")).rows;
  expect(expected).toHaveLength(2);
  for (const lines of [semicolons, commas, moved])
    for (const bom of ["", "\ufeff"])
      for (const end of ["\n", "\r\n"])
        for (const last of ["", end, end + end]) {
          const { rows, problems } = read(bom + lines.join(end) + last);
          expect(problems).toEqual([]);
          expect(rows).toEqual(expected);
        }
});

test("keeps empty, zero and nothing apart", () => {
  const { rows } = read(`${HEAD}\na;x;y;0;;;;;\nb;x;y;5;0;;;;\n`);
  expect(rows.map((r) => [r["amount"], r["share"], r["day"], r["efforts"]])).toEqual([
    [0, null, null, []],
    [5, 0, null, []],
  ]);
});

test("counts rows as the spreadsheet does, also after a cell of two lines", () => {
  const { rows, problems } = read(`${HEAD}\na;x;y;1;;;;;\nb;"x\nx";y;1;;;;;\nc;x;y;1;;;;;\nd;x;y;-1;;;;;\n`);
  expect(rows.map((r) => r.row)).toEqual([2, 3, 4, 5]);
  expect(problems.map((p) => [p.row, p.column])).toEqual([
    [3, "name_da"],
    [5, "amount"],
  ]);
});

test("ignores the empty rows at the end that a spreadsheet leaves", () => {
  const { rows, problems } = read(`${HEAD}\r\na;x;y;1;;;;;\r\n;;;;;;;;\r\n;;;;;;;;\r\n`);
  expect(rows).toHaveLength(1);
  expect(problems).toEqual([]);
});

test("tells a missing file", () => {
  expect(readTable(undefined, grants).problems.map((p) => tellProblem(p))).toMatchInlineSnapshot(`
    [
      "data/grants.csv
      Filen findes ikke.
      → Læg den tilbage i data/; den seneste udgave ligger i versionshistorikken.",
    ]
  `);
});

test("tells an empty file", () => {
  expect(told("\ufeff \r\n")).toMatchInlineSnapshot(`
    "data/grants.csv
      Filen er tom.
      → Læg den tilbage; den seneste udgave ligger i versionshistorikken."
  `);
});

test("tells a file without rows", () => {
  expect(told(`${HEAD}\r\n`)).toMatchInlineSnapshot(`
    "data/grants.csv
      Filen har overskrifter, men ingen rækker.
      → Læg rækkerne tilbage; den seneste udgave ligger i versionshistorikken."
  `);
});

test("tells a file saved as Windows-1252", () => {
  const ansi = Uint8Array.from(`${HEAD}\na;grød;y;1;;;;;\n`, (c) => c.charCodeAt(0));
  expect(readTable(ansi, grants).problems.map((p) => tellProblem(p))).toMatchInlineSnapshot(`
    [
      "data/grants.csv, række 2
      Filen er ikke gemt som UTF-8, så æ, ø og å ville gå i stykker. Det første sted er »grød«.
      → Gem den igen i Excel som »CSV UTF-8 (semikolonsepareret)«.",
    ]
  `);
});

test("tells a file saved as Unicode text (UTF-16)", () => {
  const wide = Uint8Array.from(
    [...`\ufeff${HEAD}`].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  );
  expect(readTable(wide, grants).problems.map((p) => tellProblem(p))).toMatchInlineSnapshot(`
    [
      "data/grants.csv
      Filen er gemt som »Unicode-tekst« (UTF-16), ikke som UTF-8.
      → Gem den igen i Excel som »CSV UTF-8 (semikolonsepareret)«.",
    ]
  `);
});

test("tells a file that is no text", () => {
  expect(told("PK\u0003\u0004\u0014\0\u0006\0")).toMatchInlineSnapshot(`
    "data/grants.csv
      Filen er ikke tekst.
      → Gem regnearket som »CSV UTF-8«, ikke som .xlsx med andet navn."
  `);
});

test("tells a file too large to be a table, without reading it", () => {
  expect(
    readTable(new Uint8Array(21_000_000), grants).problems.map((p) => tellProblem(p)),
  ).toMatchInlineSnapshot(`
    [
      "data/grants.csv
      Filen fylder 21 MB; det kan ikke være en af vores tabeller.
      → Læg den rigtige fil tilbage; den seneste udgave ligger i versionshistorikken.",
    ]
  `);
});

test("tells an unclosed quotation mark on the row where it was opened", () => {
  expect(told(`${HEAD}\na;x;y;1;;;;;\nb;"x;y;1;;;;;\nc;x;y;1;;;;;\n`)).toMatchInlineSnapshot(`
    "data/grants.csv, række 3
      Et anførselstegn er åbnet, men ikke lukket, så resten af filen flyder sammen.
      → Luk anførselstegnet, eller slet det. Åbn og gem filen i Excel, hvis du er i tvivl."
  `);
});

test("tells every fault of the heading: misspelt, extra, doubled, missing", () => {
  expect(
    told("id;name_da;nmae_en;amount;amount;colour;share;day;verdict;source\na;x;y;1;1;;;;;\n"),
  ).toMatchInlineSnapshot(`
    "data/grants.csv, række 1
      Kolonnen »nmae_en« kender vi ikke.
      → Mente du name_en? Ret overskriften.

    data/grants.csv, række 1
      Kolonnen amount er der to gange.
      → Slet den ene.

    data/grants.csv, række 1
      Kolonnen »colour« kender vi ikke.
      → Slet kolonnen, eller ret overskriften. Kolonnerne er: id, name_da, name_en, amount, share, day, verdict, source, efforts.

    data/grants.csv, række 1, kolonne efforts (indsatser)
      Kolonnen efforts mangler.
      → Sæt kolonnen ind igen; den seneste udgave af filen ligger i versionshistorikken."
  `);
});

test("tells rows that are too short, too long, empty or a total, and reads the others", () => {
  const content = `${HEAD}\na;x;y;1;;;;\nb;x;y;1;;;;;;\n;;;;;;;;\nI alt;;;2;;;;;\nc;x;y;1;;;;;\n`;
  expect(read(content).rows.map((r) => r["id"])).toEqual(["c"]);
  expect(told(content)).toMatchInlineSnapshot(`
    "data/grants.csv, række 2
      Rækken har 8 celler; der er 9 kolonner. Den slutter efter source.
      → Tjek, om et skilletegn mangler eller er for meget. Tekst med semikolon skal stå i anførselstegn.

    data/grants.csv, række 3
      Rækken har 10 celler; der er 9 kolonner.
      → Tjek, om et skilletegn mangler eller er for meget. Tekst med semikolon skal stå i anførselstegn.

    data/grants.csv, række 4
      Rækken er tom.
      → Slet rækken.

    data/grants.csv, række 5
      Rækken ligner en sum nederst i regnearket: »I alt«.
      → Slet den; siden regner selv summer ud."
  `);
});

test("tells an empty cell that must be filled", () => {
  expect(toldOf("amount", "")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne amount (beløb i kr.)
      Cellen er tom.
      → Udfyld den; kolonnen skal have en værdi i hver række."
  `);
});

test("tells a blank at the end, also one that cannot be broken", () => {
  expect(toldOf("name_da", "pulje ")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne name_da (navn (dansk))
      Der er blanke tegn før eller efter »pulje«.
      → Slet mellemrummene først og sidst i cellen."
  `);
  expect(toldOf("amount", "1000\u00a0")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne amount (beløb i kr.)
      Der er blanke tegn før eller efter »1000«.
      → Slet mellemrummene først og sidst i cellen."
  `);
});

test("tells a line break in a cell", () => {
  expect(toldOf("name_da", '"to\r\nlinjer"')).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne name_da (navn (dansk))
      Cellen indeholder et linjeskift.
      → Skriv teksten på én linje."
  `);
});

test("tells an amount in words", () => {
  expect(toldOf("amount", "12,5 mio")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne amount (beløb i kr.)
      »12,5 mio« er ikke et helt tal, for det er skrevet med ord.
      → Skriv 12500000."
  `);
});

test("tells a point that may be a thousands separator or a decimal mark", () => {
  expect(toldOf("amount", "1.234")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne amount (beløb i kr.)
      »1.234« er ikke et helt tal: punktum kan være både tusindtegn og komma.
      → Skriv 1234."
  `);
  expect(toldOf("share", "1.234")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne share (andel, %)
      »1.234« er ikke et tal: punktum kan være både tusindtegn og komma.
      → Skriv 1,234."
  `);
});

test("tells scientific notation", () => {
  expect(toldOf("amount", "5E+06")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne amount (beløb i kr.)
      »5E+06« er ikke et helt tal: regnearket har gjort det til potensform.
      → Skriv 5000000."
  `);
});

test("tells a per-cent sign", () => {
  expect(toldOf("share", "52,8 %")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne share (andel, %)
      »52,8 %« er ikke et tal: procenttegnet hører ikke med.
      → Skriv 52,8."
  `);
});

test("tells decimals in a whole number", () => {
  expect(toldOf("amount", "12,5")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne amount (beløb i kr.)
      »12,5« er ikke et helt tal, for det har decimaler.
      → Skriv kun cifre, fx 12500000."
  `);
});

test("tells a word where a number belongs", () => {
  expect(toldOf("amount", "ikke oplyst")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne amount (beløb i kr.)
      »ikke oplyst« er ikke et helt tal.
      → Skriv kun cifre, fx 12500000."
  `);
  expect(toldOf("share", "-")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne share (andel, %)
      »-« er ikke et tal.
      → Skriv cifre med decimalkomma, fx 52,8."
  `);
});

test("tells a number outside what is possible", () => {
  expect(toldOf("amount", "-1")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne amount (beløb i kr.)
      »-1« ligger uden for det mulige (0 til 900.000.000).
      → Ret tallet. Tjek især kommaet og enheden."
  `);
  expect(toldOf("share", "528")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne share (andel, %)
      »528« ligger uden for det mulige (−50 til 100).
      → Mente du 52,8? Ret tallet. Tjek især kommaet og enheden."
  `);
});

test("tells a date that can be read in two ways", () => {
  expect(toldOf("day", "1/12/18")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne day (dato)
      »1/12/18« er ikke en dato, vi kan læse entydigt.
      → Skriv 01-12-2018 eller 12-01-2018."
  `);
});

test("tells a day that is not in the calendar, and one that is only a month", () => {
  expect(toldOf("day", "31-02-2011")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne day (dato)
      »31-02-2011« er ikke en dato, vi kan læse entydigt: den dag findes ikke i kalenderen.
      → Skriv dag-måned-år med fire cifre i året, fx 07-03-2011."
  `);
  expect(toldOf("day", "2011-02-30")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne day (dato)
      »2011-02-30« er ikke en dato, vi kan læse entydigt: den dag findes ikke i kalenderen.
      → Skriv dag-måned-år med fire cifre i året, fx 07-03-2011."
  `);
  expect(toldOf("day", "2010-04")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne day (dato)
      »2010-04« er ikke en dato, vi kan læse entydigt.
      → Skriv 01-04-2010."
  `);
});

test("tells an unknown code with the nearest one, by its letters or by its word", () => {
  expect(toldOf("verdict", "kep")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne verdict (udfald)
      »kep« findes ikke på listen over mulige værdier.
      → Mente du kept? Mulige værdier: kept, not-kept."
  `);
  expect(toldOf("verdict", "Ikke indfriet")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne verdict (udfald)
      »Ikke indfriet« findes ikke på listen over mulige værdier.
      → Mente du not-kept? Mulige værdier: kept, not-kept."
  `);
  expect(toldOf("verdict", "udskudt")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne verdict (udfald)
      »udskudt« findes ikke på listen over mulige værdier.
      → Mulige værdier: kept, not-kept."
  `);
});

test("tells an id of the wrong form", () => {
  expect(toldOf("id", "Pulje 1")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne id (id)
      »Pulje 1« kan ikke være et id her.
      → Skriv pulje-1."
  `);
});

test("tells HTML in a text", () => {
  expect(toldOf("name_da", "en <b>fed</b> pulje")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne name_da (navn (dansk))
      Cellen indeholder HTML-koder: »en <b>fed</b> pulje«.
      → Skriv ren tekst; siden sætter selv teksten op."
  `);
});

test("tells a text that begins as a formula, and leaves a minus before a number alone", () => {
  expect(toldOf("name_da", "=SUM(A1:A9)")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne name_da (navn (dansk))
      »=SUM(A1:A9)« begynder som en formel.
      → Skriv værdien i stedet for formlen. Begynder en tekst sådan, så sæt et ord eller et anførselstegn foran."
  `);
  for (const formula of ["+45 33 66 33 66", "@kommunen", "-andet"])
    expect(toldOf("name_da", formula)).toContain(`»${formula}« begynder som en formel.`);
  expect(toldOf("name_da", "-32 procent")).toBe("");
});

test("tells two spaces in a row", () => {
  expect(toldOf("name_da", "en  pulje")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne name_da (navn (dansk))
      Der er to mellemrum i træk i »en  pulje«.
      → Slet det ene."
  `);
});

test("tells letters that were broken on the way", () => {
  expect(toldOf("name_da", "grÃ¸d")).toMatchInlineSnapshot(`
    "data/grants.csv, række 2, kolonne name_da (navn (dansk))
      Bogstaver er gået i stykker i »grÃ¸d«.
      → Hent den seneste gode udgave af filen, eller skriv cellen igen. Gem som »CSV UTF-8« i Excel."
  `);
  expect(toldOf("name_da", "gr\ufffdd")).toContain("Bogstaver er gået i stykker");
  expect(toldOf("name_da", "smÃ¥ børn, Ã†rø, Ã˜ster")).toContain("Bogstaver er gået i stykker");
});

test("tells every fault of a file in one run, none of them twice", () => {
  const content = [
    HEAD,
    "a;x;y;12,5 mio;52,8 %;1/12/18;kep;;",
    "b; x;y;1.234;101;31-02-2011;kept;;",
    "c;x;;1;;;;",
    ";;;;;;;;",
    "total;;;;;;;;",
    "d;x  x;<i>y</i>;5E+06;;;;;",
  ].join("\r\n");
  const report = tellProblems(read(content).problems);
  expect(report).toMatch(/\n\n14 fejl i data\/; intet er skrevet\.$/);
  const faults = report.split("\n\n").slice(0, -1);
  expect(new Set(faults).size).toBe(faults.length);
  expect(faults.map((f) => f.split("\n")[0])).toMatchInlineSnapshot(`
    [
      "data/grants.csv, række 2, kolonne amount (beløb i kr.)",
      "data/grants.csv, række 2, kolonne share (andel, %)",
      "data/grants.csv, række 2, kolonne day (dato)",
      "data/grants.csv, række 2, kolonne verdict (udfald)",
      "data/grants.csv, række 3, kolonne name_da (navn (dansk))",
      "data/grants.csv, række 3, kolonne amount (beløb i kr.)",
      "data/grants.csv, række 3, kolonne share (andel, %)",
      "data/grants.csv, række 3, kolonne day (dato)",
      "data/grants.csv, række 4",
      "data/grants.csv, række 5",
      "data/grants.csv, række 6",
      "data/grants.csv, række 7, kolonne name_da (navn (dansk))",
      "data/grants.csv, række 7, kolonne name_en (navn (engelsk))",
      "data/grants.csv, række 7, kolonne amount (beløb i kr.)",
    ]
  `);
});

test("leaves alone what a text may hold", () => {
  const notes = table({
    id: "notes",
    role: "words",
    name: { da: "Noter", en: "Notes" },
    about: { da: "Opfundet til prøverne.", en: "Invented for the tests." },
    key: ["note"],
    columns: { note: text("note", "note") },
  });
  const lines = [
    "5 < 6",
    "a & b",
    "-32 procent",
    "»=« betyder lig med",
    "100%",
    "A/B",
    "<5",
    "Århus Å, æ og Ø",
  ];
  const { rows, problems } = readTable(bytes(["note", ...lines].join("\r\n")), notes);
  expect(problems).toEqual([]);
  expect(rows.map((r) => r["note"])).toEqual(lines);
});
