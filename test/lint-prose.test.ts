import { join } from "node:path";
import { expect, test } from "vitest";
import { everyNumberInWordsIsHeldByARow } from "../scripts/check/numbers-in-words.ts";
import { runData } from "../scripts/data.ts";
import { passagesOf } from "../scripts/lint/rendered-text.ts";
import { sourceOf } from "../scripts/lint/source-of.ts";
import { lintPages, type Page } from "../scripts/lint/unmarked.ts";
import { builtPages } from "../scripts/lint-prose.ts";
import { tellProblem } from "../scripts/problem.ts";
import type { RowOf, Tables } from "../src/model/tables/index.ts";
import { typedNumbers } from "../src/model/typed-numbers.ts";
import { DIST } from "./dist.ts";

/** No number on a built page without a row that holds it: in the words of tables, and in everything else that is rendered. */

const run = await runData(join(import.meta.dirname, "../data"));
if (!run.ok) throw new Error("the data do not hold");
const { tables } = run;
const pages = builtPages(DIST);

const withEvent = (over: Partial<RowOf<"events">>): Tables => ({
  ...tables,
  events: tables.events.map((e) => (e.id === "EV19" ? { ...e, ...over } : e)),
});

test("every page of the site passes, in both languages", { timeout: 60_000 }, () => {
  const report = lintPages(pages, tables);
  console.info(
    `${report.pages} pages, ${report.marked} numbers marked, ${report.repeated} repeated in links and heads`,
  );
  expect(report.faults).toEqual([]);
  expect(report.pages).toBeGreaterThan(600);
  expect(new Set(pages.map((p) => p.locale))).toEqual(new Set(["da", "en"]));
});

test("a number typed into the words of a table is told with file, row, column, sentence and number", () => {
  const [fault] = everyNumberInWordsIsHeldByARow(
    withEvent({ text_da: "Der kom 4.321 mennesker til mødet." }),
    [],
  );
  expect(fault && tellProblem(fault)).toMatch(
    /^data\/events\.csv, række \d+, kolonne text_da .*\n {2}»4\.321« står i ordene, men ingen række har tallet: »Der kom 4\.321 mennesker til mødet\.«\./,
  );
  expect(everyNumberInWordsIsHeldByARow(withEvent({ text_en: "There were 4,321 people." }), [])).toHaveLength(
    1,
  );
  expect(everyNumberInWordsIsHeldByARow(tables, [])).toEqual([]);
});

/** A built page with a sentence typed into its template. */
const typed = (page: Page, sentence: string): Page => ({
  ...page,
  html: page.html.replace("</main>", `<p>${sentence}</p></main>`),
});

test.each(["/", "/en/", "/aftalen/", "/penge/", "/diagrammer/outside-work/", "/data/money/"])(
  "a number typed into the view of %s is told with page, sentence and number",
  (address) => {
    const page = pages.find((p) => p.address === address);
    if (!page) throw new Error(`no page ${address}`);
    const lie =
      page.locale === "da" ? "Her er 4.321 indsatser på siden." : "Here are 4,321 efforts on the page.";
    const { faults } = lintPages([typed(page, lie)], tables);
    expect(faults.filter((f) => /4[.,]321/.test(f.number))).toEqual([
      { page: address, where: "p", number: page.locale === "da" ? "4.321" : "4,321", sentence: lie },
    ]);
  },
);

test("a number that some row holds is told all the same where it is typed and not named", () => {
  const page = pages.find((p) => p.address === "/penge/");
  if (!page) throw new Error("no page /penge/");
  const { faults } = lintPages([typed(page, "Aftalen har 59 indsatser.")], tables);
  expect(faults.map((f) => f.number)).toContain("59");
});

test("the report names the file and line the sentence was written on", () => {
  const texts = new Map([
    ["src/views/money.astro", "---\n---\n<h1>x</h1>\n<p>Her er 4.321 indsatser på siden.</p>\n"],
    ["src/content/da/home.mdx", "Noget andet om 4.321.\n"],
  ]);
  const fault = {
    page: "/penge/",
    where: "p",
    number: "4.321",
    sentence: "Her er 4.321 indsatser på siden.",
  };
  expect(sourceOf(fault, texts)).toBe("src/views/money.astro:4");
});

test("reads what a reader reads: no quotations, titles, code, times or pictures; marked numbers as marked", () => {
  const html =
    '<title>T &amp; 3</title><main><p>A <a class="n" href="#"><data value="7">7</data></a> b <q>8</q> <cite>9</cite> <code>1</code> <time>2</time><svg><text>4</text></svg> c.</p><p title="5 d">6</p></main><p>99</p>';
  expect(passagesOf(html).map((p) => [p.bare, p.full])).toEqual([
    ["T & 3", "T & 3"],
    ["A … b … … … … … c.", "A 7 b … … … … … c."],
    ["5 d", "5 d"],
    ["6", "6"],
  ]);
});

test.each([
  ["den 7. marts 2011 og i 2010–2017, 1.–3. maj 2012", []],
  ["§ 61 a, stk. 3, bilag 2, L 38 og linje 58–74 i afsnit 6", []],
  ["beboere på 18–64 år, 30–59-årige og unge mellem 18 og 64 år", []],
  ["TV 2, SocialVentures@2200, 2200 Kultur og C-417/23", []],
  ["326 pr. 10.000, »20 %« og CC BY 4.0", [326]],
  ["7,8 mio. kr., 516.000 kr. og 52,8 %", [7_800_000, 516_000, 52.8]],
  ["400–500 mio. kr.", [400, 500_000_000]],
] as const)("in »%s« the numbers are %j", (text, values) => {
  expect(typedNumbers(text, "da").map((n) => n.value)).toEqual(values);
});
