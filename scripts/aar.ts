import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { FORMAT } from "../src/i18n/format.ts";
import type { Locale, Words } from "../src/i18n/locale.ts";
import type { Tables } from "../src/model/tables/index.ts";
import { runData } from "./data.ts";
import { flagsOf } from "./flags.ts";
import { languageOf } from "./language.ts";
import { Busy, takeLock } from "./lock.ts";
import { type Problem, tellProblems } from "./problem.ts";
import { editionOfNow, NO_RELEASE } from "./releases/compare.ts";
import { diffEditions } from "./releases/diff.ts";
import { editionOfRelease } from "./releases/edition.ts";
import { lastRelease } from "./releases/release.ts";
import { tellDiff } from "./releases/tell-diff.ts";
import { counted, quoted } from "./releases/words.ts";
import { runCommand, runStep } from "./run.ts";
import { applyEdits, type TableEdit } from "./year/apply.ts";
import { dueOn } from "./year/due.ts";
import { type Fault, type MinistryTable, readMinistryTable } from "./year/ministry-table.ts";
import { type ListFacts, type NewList, newList } from "./year/new-list.ts";

/**
 * `npm run aar`: the yearly round. Without a file it says what is due and where to find it. With the ministry's table as
 * CSV it shows how it read each column, adds the rows of the new list, checks everything, and writes all or nothing. Then it
 * shows what will change on the site, and asks whether the review is to be opened.
 */

const root = join(import.meta.dirname, "..");
const { values: flags, positionals } = flagsOf(
  {
    lang: { type: "string" },
    dato: { type: "string" },
    kilde: { type: "string" },
    titel: { type: "string" },
    udgiver: { type: "string" },
    adresse: { type: "string" },
    "nye-omraader": { type: "boolean", default: false },
    nyt: { type: "string", multiple: true, default: [] },
    ja: { type: "boolean", default: false },
    "uden-forskel": { type: "boolean", default: false },
  },
  1,
);
const locale = languageOf(process.argv.slice(2));
const NEXT = {
  da: [
    "Nu mangler:",
    "  1. npm run data:diff    viser, hvad der ændrer sig, og om en sætning ikke længere passer",
    "  2. npm run gennemse     godkend hver ændring, og giv ændrede værdier en grund",
    "  3. npm run udgiv        udgiv",
  ],
  en: [
    "What is left:",
    "  1. npm run data:diff    shows what changes, and whether a sentence is no longer true",
    "  2. npm run gennemse     approve each change, and give changed values a reason",
    "  3. npm run udgiv        publish",
  ],
}[locale].join("\n");
const today = process.env["TODAY"] ?? new Date().toISOString().slice(0, 10);

const run = await runData(join(root, "data"));
if (!run.ok) stop(told(run.problems));
const { tables } = run;

const [path] = positionals;
if (path === undefined) {
  const snapshots = (await readdir(join(root, "data/snapshots/statbank")).catch(() => []))
    .map((n) => /\d{4}-\d{2}-\d{2}/.exec(n)?.[0] ?? "")
    .sort();
  console.log(dueOn(today, tables, snapshots.at(-1), locale).join("\n\n"));
  process.exit(0);
}

const bytes = await readFile(path).catch(() =>
  stop({
    da: `${path} kan ikke læses.\n  → Tjek, at filen ligger i mappen, og at navnet er skrevet rigtigt.`,
    en: `${path} cannot be read.\n  → See that the file is in the folder and its name is right.`,
  }),
);
const list = readMinistryTable(bytes);
if (!("areas" in list)) stop(tellFaults(path, list));
console.log(howRead(list));

const facts = factsOf(tables);
const made = newList(list, facts, tables);
if (!("id" in made)) stop(tellFaults(path, made));
console.log(whatIsNew(made));
if (
  !flags.ja &&
  !(await agreed({ da: "Skriv rækkerne i data/? (j/n) ", en: "Write the rows in data/? (y/n) " }))
) {
  say({
    da: "Intet er skrevet. Kør igen med --ja for at skrive rækkerne uden at blive spurgt.",
    en: "Nothing was written. Run again with --ja to write the rows without being asked.",
  });
  process.exit(0);
}

const letGo = lock();
const { run: after, tables: written } = await applyEdits(root, [...made.rows, ...edition(made.id)]).finally(
  letGo,
);
if (!after.ok) stop(toldOfList(path, list, after.problems));
for (const t of written)
  console.log(`data/${t.table}.csv: ${tellWritten(t.put.added.length, t.put.changed.length, t.dropped)}`);
say({ da: `\n${after.beliefs} kontroller holder.`, en: `\n${after.beliefs} checks hold.` });
if (flags["uden-forskel"]) console.log(NEXT);
else await showDifference();

/** What will change on the site, and the way on: through the review if there is somebody to ask. */
async function showDifference(): Promise<void> {
  const last = await lastRelease(root);
  if (!last) {
    console.log(`${NO_RELEASE.words[locale]}\n${NEXT}`);
    return;
  }
  say({
    da: `Siden bliver bygget ved siden af for at se, hvad der ændrer sig siden udgaven ${last.id} …\n`,
    en: `The site is built aside to see what changes since release ${last.id} …\n`,
  });
  await runCommand("npm run aar", async () => {
    console.log(tellDiff(diffEditions(await editionOfRelease(root, last), await editionOfNow(root)), locale));
  });
  if (process.exitCode) {
    console.error(
      {
        da: "\nRækkerne er skrevet i data/, men siden kan ikke bygges endnu.\n  → Ret det, der står ovenfor, og kør npm run data:diff. Eller tag rækkerne ud igen: git checkout data",
        en: "\nThe rows are written in data/, but the site cannot be built yet.\n  → Mend what stands above and run npm run data:diff. Or take the rows out again: git checkout data",
      }[locale],
    );
    return;
  }
  if (!(await agreed({ da: "\nÅbn gennemsynet nu? (j/n) ", en: "\nOpen the review now? (y/n) " })))
    return console.log(`\n${NEXT}`);
  await runStep(["scripts/gennemse.ts", "--lang", locale]);
}

/** Nobody reads the tables while they are half changed. */
function lock(): () => void {
  try {
    return takeLock(root, "npm run aar");
  } catch (error) {
    if (error instanceof Busy) stop(error.words);
    throw error;
  }
}

/** How every heading was understood, with the smallest and largest figure below it. */
function howRead(l: MinistryTable): string {
  const lines = l.columns.map((c) => {
    const heading = quoted(c.heading, locale);
    if (c.label === undefined) return `  ${heading} → ${locale === "da" ? "bruges ikke" : "not used"}`;
    if (c.indicator === undefined) return `  ${heading} → ${c.label[locale]}`;
    const figures = l.areas
      .map((a) => a.values[c.indicator ?? ""])
      .filter((v): v is number => typeof v === "number");
    const write = (n: number) =>
      FORMAT[locale].number(n, Number.isInteger(n) ? 0 : String(n).split(".")[1]?.length);
    const [least, most] = [write(Math.min(...figures)), write(Math.max(...figures))];
    const range =
      locale === "da"
        ? `${least} til ${most}, ${figures.length} tal`
        : `${least} to ${most}, ${figures.length} figures`;
    return `  ${heading} → ${c.label[locale]} (${range})`;
  });
  return [
    ...l.titles.map((t) => `${locale === "da" ? "Titel" : "Title"}: ${t}`),
    locale === "da" ? "Kolonnerne er læst sådan:" : "The columns were read like this:",
    ...lines,
    locale === "da"
      ? `${counted(l.areas.length, "område", "områder")}${l.total ? `, og en sum i linje ${l.total.line}, som ikke bruges` : ""}.`
      : `${counted(l.areas.length, "area", "areas")}${l.total ? `, and a total in line ${l.total.line} that is not used` : ""}.`,
    ...l.notes.map((n) => `Note: ${n}`),
  ].join("\n");
}

/** »24 nye rækker«, »1 ændret celle«, »1 slettet række«: what there is none of is left out. */
function tellWritten(added: number, changed: number, dropped: number): string {
  const w = {
    da: [
      ["ny række", "nye rækker"],
      ["ændret celle", "ændrede celler"],
      ["slettet række", "slettede rækker"],
    ],
    en: [
      ["new row", "new rows"],
      ["changed cell", "changed cells"],
      ["deleted row", "deleted rows"],
    ],
  }[locale];
  return [added, changed, dropped]
    .flatMap((n, i) => (n > 0 ? [counted(n, w[i]?.[0] ?? "", w[i]?.[1] ?? "")] : []))
    .join(", ");
}

function whatIsNew(n: NewList): string {
  const none = { da: "ingen", en: "none" }[locale];
  const all = (names: readonly string[]) => (names.length > 0 ? names.join(", ") : none);
  const areas = locale === "da" ? counted(n.on, "område", "områder") : counted(n.on, "area", "areas");
  const rows = (count: number): string =>
    locale === "da" ? counted(count, "række", "rækker") : counted(count, "row", "rows");
  return [
    locale === "da"
      ? `\nListen bliver ${n.id}: ${areas} i landet, ${n.onInCopenhagen} i København. Mjølnerparken står ${n.mjoelnerparken ? "" : "ikke "}på den.`
      : `\nThe list becomes ${n.id}: ${areas} in the country, ${n.onInCopenhagen} in Copenhagen. Mjølnerparken is ${n.mjoelnerparken ? "" : "not "}on it.`,
    `${locale === "da" ? "Kommet på siden den seneste liste" : "On since the last list"}: ${all(n.joined)}`,
    `${locale === "da" ? "Gået ud siden den seneste liste" : "Off since the last list"}: ${all(n.left)}`,
    ...(n.newAreas.length > 0
      ? [
          `${locale === "da" ? "Områder, siden ikke har haft før" : "Areas the site has not had before"}: ${all(n.newAreas)}`,
        ]
      : []),
    ...n.rows.map((r) => `  data/${r.table}.csv: ${rows(r.rows.length)}`),
  ].join("\n");
}

function factsOf(t: Tables): ListFacts {
  const day = /^(\d{2})-(\d{2})-(\d{4})$/.exec(flags.dato ?? "");
  const date = day ? `${day[3]}-${day[2]}-${day[1]}` : "";
  const inCalendar = new Date(`${date}T00:00:00Z`);
  if (!day || Number.isNaN(inCalendar.getTime()) || inCalendar.toISOString().slice(0, 10) !== date)
    stop({
      da: "Datoen mangler eller er skrevet forkert.\n  → Skriv den dag, listen gælder fra, fx --dato 01-12-2025",
      en: "The day is missing or written wrongly.\n  → Write the day the list holds from, e.g. --dato 01-12-2025",
    });
  const { kilde, titel, udgiver, adresse } = flags;
  const newAreas = { newAreas: flags["nye-omraader"], named: flags.nyt };
  if (kilde !== undefined) {
    if (!t.sources.some((s) => s.id === kilde))
      stop({
        da: `Kilden »${kilde}« findes ikke i data/sources.csv.\n  → Skriv et id derfra, eller giv --titel, --udgiver og --adresse`,
        en: `The source “${kilde}” is not in data/sources.csv.\n  → Write an id from there, or give --titel, --udgiver and --adresse`,
      });
    return { date, source: kilde, ...newAreas };
  }
  if (titel === undefined || udgiver === undefined || adresse === undefined)
    stop({
      da: "Kilden mangler.\n  → Skriv --kilde med et id fra data/sources.csv, eller --titel, --udgiver og --adresse",
      en: "The source is missing.\n  → Write --kilde with an id from data/sources.csv, or --titel, --udgiver and --adresse",
    });
  return {
    date,
    source: { title: titel, publisher: udgiver, url: adresse },
    ...newAreas,
  };
}

/** The dates of the edition, and the gap that the new list fills. */
function edition(id: string): TableEdit[] {
  const year = Number(id.slice(5, 9));
  const danish = (iso: string) => iso.split("-").reverse().join("-");
  const gap = `lists-${year}`;
  return [
    {
      table: "updates",
      rows: [{ id: "lists", changed: danish(today), expected: `01-12-${year + 1}` }],
    },
    ...(tables.gaps.some((g) => g.id === gap) ? [{ table: "gaps" as const, rows: [], drop: [gap] }] : []),
  ];
}

async function agreed(question: Words): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const line = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await line.question(question[locale]);
  line.close();
  return /^(j(a)?|y(es)?)$/i.test(answer.trim());
}

function tellFaults(file: string, faults: readonly Fault[]): Words {
  const tell = (l: Locale, line: string, column: string): string =>
    faults
      .map(
        (f) =>
          `${file}${f.line ? `, ${line} ${f.line}` : ""}${f.column ? `, ${column} ${quoted(f.column, l)}` : ""}\n  ${f.fact[l]}\n  → ${f.remedy[l]}`,
      )
      .join("\n\n");
  return {
    da: `${tell("da", "linje", "kolonne")}\n\n${faults.length} fejl i filen; intet er skrevet.`,
    en: `${tell("en", "line", "column")}\n\n${counted(faults.length, "fault", "faults")} in the file; nothing was written.`,
  };
}

/** The faults of the tables as they would be, and where in the list the rows come from, for they are in no table yet. */
function toldOfList(file: string, l: MinistryTable, problems: readonly Problem[]): Words {
  const first = tables.observations.length + 2;
  const cells = l.areas.flatMap((a) =>
    Object.keys(a.values).map((indicator) => ({
      line: a.line,
      heading: l.columns.find((c) => c.indicator === indicator)?.heading ?? "",
    })),
  );
  const from = problems.flatMap((p) => {
    const cell = p.file === "data/observations.csv" && p.row ? cells[p.row - first] : undefined;
    return cell ? [{ row: p.row, ...cell }] : [];
  });
  const faults = told(problems);
  if (from.length === 0) return faults;
  const da = from.map((c) => `  række ${c.row}: linje ${c.line}, kolonne »${c.heading}«`);
  const en = from.map((c) => `  row ${c.row}: line ${c.line}, column “${c.heading}”`);
  return {
    da: `${faults.da}\n\nRækkerne er ikke i tabellen endnu. De kommer fra ${file}; ret dem dér, og kør igen:\n${da.join("\n")}`,
    en: `${faults.en}\n\nThe rows are not in the table yet. They come from ${file}; correct them there and run again:\n${en.join("\n")}`,
  };
}

function told(problems: readonly Problem[]): Words {
  return { da: tellProblems(problems, "da"), en: tellProblems(problems, "en") };
}

function say(words: Words): void {
  console.log(words[locale]);
}

function stop(words: Words): never {
  console.error(words[locale]);
  process.exit(1);
}
