import { expect, test } from "vitest";
import { factsAfter, parse, told, toldInEnglish, unparse } from "../data-desk.ts";

/** What may happen to a file as a whole. */

const bytesOf = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0) & 255);
/** A noise that is the same every time. */
function noise(length: number, text: boolean): Uint8Array {
  const bytes = new Uint8Array(length);
  let seed = 1;
  for (let i = 0; i < length; i++) {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    bytes[i] = text ? 32 + ((seed >> 16) % 95) : seed >> 16;
  }
  return bytes;
}

test.each<[string, (text: string) => string]>([
  ["without BOM", (t) => t.replace("\ufeff", "")],
  ["with two BOMs", (t) => `\ufeff${t}`],
  ["with the line ends of another system", (t) => t.replaceAll("\r\n", "\n")],
  ["with the line ends of an old one", (t) => t.replaceAll("\r\n", "\r")],
  ["with mixed line ends", (t) => t.replace("\r\n", "\n")],
  ["with tabs between the cells", (t) => t.replaceAll(";", "\t")],
  ["with empty rows at the end", (t) => `${t};;;;;;;;;;\r\n\r\n`],
  ["with empty columns at the right", (t) => t.replaceAll("\r\n", ";;\r\n")],
  ["without the last line end", (t) => t.replace(/\r\n$/, "")],
  [
    "with every cell in quotation marks",
    (t) => t.replaceAll(/(?<=^\ufeff?|[;\n])([^;\r\n]*)(?=[;\r])/g, '"$1"'),
  ],
])("identical facts: a file %s", async (_, change) => {
  const before = await factsAfter(() => undefined);
  expect(await factsAfter((d) => d.edit("target-readings", change))).toBe(before);
});

test("identical facts: commas between the cells, decimal points and days the other way round", async () => {
  const before = await factsAfter(() => undefined);
  const english = (cell: string) =>
    cell.replace(/^(-?\d+),(\d+)$/, "$1.$2").replace(/^(\d\d)-(\d\d)-(\d{4})$/, "$3-$2-$1");
  for (const table of ["criteria-met", "thresholds", "observations", "lists"] as const)
    expect(
      await factsAfter((d) =>
        d.edit(table, (t) =>
          unparse(
            parse(t.slice(1)).map((r) => r.map(english)),
            ",",
            "\n",
          ),
        ),
      ),
    ).toBe(before);
});

test("Windows-1252", async () => {
  expect(
    await told((d) => d.write("money", bytesOf(d.text("money").replace(/[“”’–„]/g, "-")))),
  ).toMatchInlineSnapshot(`
    "data/money.csv, række 2
      Filen er ikke gemt som UTF-8, så æ, ø og å ville gå i stykker. Det første sted er »står«.
      → Gem den igen i Excel som »CSV UTF-8 (semikolonsepareret)«.

    1 fejl i data/; intet er skrevet."
  `);
});
test("UTF-16", async () => {
  expect(
    await told((d) => d.write("money", new Uint8Array(Buffer.from(`\ufeff${d.text("money")}`, "utf16le")))),
  ).toMatchInlineSnapshot(`
    "data/money.csv
      Filen er gemt som »Unicode-tekst« (UTF-16), ikke som UTF-8.
      → Gem den igen i Excel som »CSV UTF-8 (semikolonsepareret)«.

    1 fejl i data/; intet er skrevet."
  `);
});
test("letters broken on the way, in a whole file", async () => {
  expect(
    await told((d) =>
      d.write("goals", `\ufeff${new TextDecoder("windows-1252").decode(Buffer.from(d.text("goals")))}`),
    ),
  ).toMatchInlineSnapshot(`
    "data/goals.csv, række 2
      Æ, ø og å er gået i stykker i hele filen, 261 steder; et af dem er »fÃ¦rre«.
      → Hent den seneste gode udgave af filen, åbn den i Excel som UTF-8, og lav ændringen igen.

    1 fejl i data/; intet er skrevet."
  `);
});
test("an empty file", async () => {
  expect(await told((d) => d.write("money", ""))).toMatchInlineSnapshot(`
    "data/money.csv
      Filen er tom.
      → Læg den tilbage; den seneste udgave ligger i versionshistorikken.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a file with nothing but blanks", async () => {
  expect(await told((d) => d.write("money", "\ufeff\r\n \r\n"))).toMatchInlineSnapshot(`
    "data/money.csv
      Filen er tom.
      → Læg den tilbage; den seneste udgave ligger i versionshistorikken.

    1 fejl i data/; intet er skrevet."
  `);
});
test("headings without rows", async () => {
  expect(await told((d) => d.rows("money", (r) => r.slice(0, 1)))).toMatchInlineSnapshot(`
    "data/money.csv
      Filen har overskrifter, men ingen rækker.
      → Læg rækkerne tilbage; den seneste udgave ligger i versionshistorikken.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a missing file", async () => {
  expect(await told((d) => d.files.delete("money.csv"))).toMatchInlineSnapshot(`
    "data/money.csv
      Filen findes ikke.
      → Læg den tilbage i data/; den seneste udgave ligger i versionshistorikken.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a missing folder", async () => {
  expect(await told((d) => d.files.clear())).toMatchInlineSnapshot(`
    "data/
      Ingen af tabellerne er der.
      → Læg mappen med tabeller tilbage som data/; den seneste udgave ligger i versionshistorikken.

    1 fejl i data/; intet er skrevet."
  `);
});
test("what programs leave beside an open file is passed over", async () => {
  expect(await told((d) => d.files.set("~$money.csv", new Uint8Array([120])))).toBe("Ingen fejl.");
  expect(await told((d) => d.files.set("._money.csv", new Uint8Array([120])))).toBe("Ingen fejl.");
});
test("a copy beside the file", async () => {
  expect(
    await told((d) => d.files.set("money (1).csv", new Uint8Array(d.files.get("money.csv") ?? []))),
  ).toMatchInlineSnapshot(`
    "data/money (1).csv
      Filen er ikke en af tabellerne og bliver ikke læst.
      → Er det data/money.csv, så gem den under det navn. Ellers flyt den ud af data/.

    1 fejl i data/; intet er skrevet."
  `);
});
test("another table's file", async () => {
  expect(await told((d) => d.write("money", `\ufeff${d.text("goals")}`))).toMatchInlineSnapshot(`
    "data/money.csv, række 1
      Filen har overskrifterne fra data/goals.csv.
      → Læg den rigtige fil tilbage. Er det data/goals.csv, så gem den under sit eget navn.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a spreadsheet under another name", async () => {
  expect(
    await told((d) => d.write("money", bytesOf("PK\u0003\u0004\u0014\u0000\u0006\u0000 xl/worksheets"))),
  ).toMatchInlineSnapshot(`
    "data/money.csv
      Filen er ikke tekst.
      → Gem regnearket som »CSV UTF-8«, ikke som .xlsx med andet navn.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a picture under another name", async () => {
  expect(
    await told((d) => d.write("money", bytesOf("\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR"))),
  ).toMatchInlineSnapshot(`
    "data/money.csv
      Filen er ikke tekst.
      → Gem regnearket som »CSV UTF-8«, ikke som .xlsx med andet navn.

    1 fejl i data/; intet er skrevet."
  `);
});
test("a web page in place of the file", async () => {
  expect(
    await told((d) => d.write("money", "<!doctype html>\n<html><body>404; not found</body></html>\n")),
  ).toMatchInlineSnapshot(`
    "data/money.csv, række 1
      Første række er ikke overskrifterne: Af 24 kolonner er 0 fundet.
      → Sæt rækken med overskrifter øverst: id;name_da;name_en;short_da;short_en;amount_dkk;bound;y2011;y2012;y2013;y2014;status;scope;part_of;efforts;condition_da;condition_en;note_da;note_en;clause;line;evidence;source;confidence.

    1 fejl i data/; intet er skrevet."
  `);
});
test("50 MB of noise", async () => {
  expect(await told((d) => d.write("money", noise(50_000_000, false)))).toMatchInlineSnapshot(`
    "data/money.csv
      Filen fylder 50 MB; det kan ikke være en af vores tabeller.
      → Læg den rigtige fil tilbage; den seneste udgave ligger i versionshistorikken.

    1 fejl i data/; intet er skrevet."
  `);
});
test("9 MB of noise in letters", async () => {
  expect(await told((d) => d.write("money", noise(9_000_000, true)))).toMatchInlineSnapshot(`
    "data/money.csv, række 1
      Rækken er på 9.000.000 tegn; det kan ikke være en række i vores tabeller.
      → Læg den rigtige fil tilbage; den seneste udgave ligger i versionshistorikken.

    1 fejl i data/; intet er skrevet."
  `);
});
test("9 MB of line ends", async () => {
  expect(
    await told((d) => d.write("money", `${d.text("money").split("\r\n")[0]}${"\r\n".repeat(4_500_000)}x`)),
  ).toMatchInlineSnapshot(`
    "data/money.csv
      Filen har 4.500.001 rækker; det kan ikke være en af vores tabeller.
      → Læg den rigtige fil tilbage; den seneste udgave ligger i versionshistorikken.

    1 fejl i data/; intet er skrevet."
  `);
});
test("good headings with a hundred thousand rows of noise", async () => {
  expect(
    await told((d) =>
      d.write("money", `${d.text("money").split("\r\n")[0]}\r\n${"a;b;c\r\n".repeat(100_000)}`),
    ),
  ).toMatchInlineSnapshot(`
    "data/money.csv, række 2
      Rækken har 3 celler; der er 24 kolonner. Den slutter efter name_en. Samme slags fejl er i 1999 rækker mere: 3–2001.
      → Tjek, om et skilletegn mangler eller er for meget. Tekst med semikolon skal stå i anførselstegn.

    data/money.csv, række 2001
      Der er over 2000 fejl i filen; resten er ikke læst.
      → Tjek, om det er den rigtige fil, og om den er gemt som »CSV UTF-8«.

    2 fejl i data/; intet er skrevet."
  `);
});

test("told in English", async () => {
  expect(
    await toldInEnglish((d) => {
      d.files.delete("money.csv");
      d.write("goals", "");
    }),
  ).toMatchInlineSnapshot(`
    "data/goals.csv
      The file is empty.
      → Put it back; the latest edition is in the version history.

    data/money.csv
      The file is missing.
      → Put it back into data/; the latest edition is in the version history.

    2 faults in data/; nothing was written."
  `);
});
