import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { type Lix, lixOf } from "./lix.ts";

/**
 * `node scripts/readability.ts dist`: how heavy each page of the built site is to read. Running text is what stands in
 * plain paragraphs, leads, cautions, notes and chart descriptions of the main part, as a reader sees it; a summary is the
 * lead with the line for search engines. Danish running text may have LIX 45 at most, and so may each page with a hundred
 * words or more; the summary of each page of the menu 40. Pages about one row (an effort, a table) are too short to be
 * measured one by one: those of a section are measured as one text. Above a limit the step fails. English is measured the
 * same way and printed, for the measure was made for Nordic languages. It prints one line; with `all` as a last argument (`npm run lix`), every page.
 */

const RUNNING_TEXT = "p:not([class]), p.lead, p.caution, p.note, p.words";
const MOST = { text: 45, summary: 40 };
/** Under this many words the measure says more about chance than about the text. */
const ENOUGH = 100;

interface Measured {
  readonly page: string;
  /** About one row: `/indsatser/e01/`. */
  readonly member: boolean;
  readonly text: Lix;
  readonly summary: Lix;
  readonly paragraphs: readonly string[];
}

const [folder = "dist", ...flags] = process.argv.slice(2);
const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((f) => f.endsWith("index.html"))
  .sort()
  .flatMap((file): Measured[] => {
    const { document } = parseHTML(readFileSync(join(folder, file), "utf8"));
    const main = document.querySelector("main#indhold");
    if (!main) return [];
    const texts = (selector: string) =>
      [...main.querySelectorAll(selector)].map((p: Element) => p.textContent ?? "");
    const description = document.querySelector('meta[name="description"]')?.getAttribute("content") ?? "";
    const page = `/${file.replace(/index\.html$/, "")}`;
    const paragraphs = texts(RUNNING_TEXT);
    return [
      {
        page,
        member: page.replace(/^\/en/, "").split("/").length > 3,
        text: lixOf(paragraphs),
        summary: lixOf([...texts("p.lead"), description]),
        paragraphs,
      },
    ];
  });

const isEnglish = (m: Measured): boolean => m.page.startsWith("/en/");
const sectionOf = (m: Measured): string => m.page.replace(/[^/]+\/$/, "");
const faults: string[] = [];

for (const [name, all] of [
  ["dansk", pages.filter((m) => !isEnglish(m))],
  ["engelsk", pages.filter(isEnglish)],
] as const) {
  const heaviest = all.filter((m) => !m.member).reduce((a, b) => (b.text.lix > a.text.lix ? b : a));
  console.log(`LIX ${name}: højst ${shown(heaviest.text).trim()} (${heaviest.page})`);
  const say = (line: string) => flags.includes("all") && console.log(line);
  for (const m of all) say(`  ${shown(m.text)} / ${shown(m.summary)}  ${m.page}`);
  const sections = [...new Set(all.filter((m) => m.member).map(sectionOf))];
  for (const section of sections) {
    const members = all.filter((m) => m.member && sectionOf(m) === section);
    const together = lixOf(members.flatMap((m) => m.paragraphs));
    say(`  ${shown(together)}          ${section}… (${members.length} sider som én tekst)`);
    if (name === "dansk") judge(`${section}…`, "tekst", together, MOST.text);
  }
  if (name === "engelsk") continue;
  for (const m of all) {
    judge(m.page, "tekst", m.text, MOST.text, ENOUGH);
    if (!m.member) judge(m.page, "resumé", m.summary, MOST.summary);
  }
}
if (faults.length > 0) {
  console.error(`For tungt at læse:\n  ${faults.join("\n  ")}`);
  process.exitCode = 1;
}

function shown(m: Lix): string {
  return m.lix.toFixed(1).replace(".", ",").padStart(5);
}

function judge(page: string, what: string, m: Lix, most: number, enough = 0): void {
  if (m.words >= enough && m.lix > most) faults.push(`${page}: ${what} ${shown(m).trim()}, højst ${most}`);
}
