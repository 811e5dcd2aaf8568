import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import type { Tables } from "../src/model/tables/index.ts";
import { runData } from "./data.ts";
import { flagsOf } from "./flags.ts";
import { Busy, takeLock } from "./lock.ts";
import { tellProblems } from "./problem.ts";
import { editionOfNow, NO_RELEASE } from "./releases/compare.ts";
import { diffEditions } from "./releases/diff.ts";
import { editionOfRelease } from "./releases/edition.ts";
import { lastRelease } from "./releases/release.ts";
import { tellDiff } from "./releases/tell-diff.ts";
import { counted } from "./releases/words.ts";
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
const NEXT = [
  "Nu mangler:",
  "  1. npm run data:diff    viser, hvad der ændrer sig, og om en sætning ikke længere passer",
  "  2. npm run gennemse     godkend hver ændring, og giv ændrede værdier en grund",
  "  3. npm run udgiv        udgiv",
].join("\n");
const today = process.env["TODAY"] ?? new Date().toISOString().slice(0, 10);

const run = await runData(join(root, "data"));
if (!run.ok) stop(tellProblems(run.problems));
const { tables } = run;

const [path] = positionals;
if (path === undefined) {
  const snapshots = (await readdir(join(root, "data/snapshots/statbank")).catch(() => []))
    .map((n) => /\d{4}-\d{2}-\d{2}/.exec(n)?.[0] ?? "")
    .sort();
  console.log(dueOn(today, tables, snapshots.at(-1)).join("\n\n"));
  process.exit(0);
}

const bytes = await readFile(path).catch(() => stop(`${path} kan ikke læses.\n  → Tjek stien til filen.`));
const list = readMinistryTable(bytes);
if (!("areas" in list)) stop(tellFaults(path, list));
console.log(howRead(list));

const facts = factsOf(tables);
const made = newList(list, facts, tables);
if (!("id" in made)) stop(tellFaults(path, made));
console.log(whatIsNew(made));
if (!flags.ja && !(await agreed("Skriv rækkerne i data/? (j/n) "))) {
  console.log("Intet er skrevet. Kør igen med --ja for at skrive rækkerne uden at blive spurgt.");
  process.exit(0);
}

const letGo = lock();
const { run: after, tables: written } = await applyEdits(root, [...made.rows, ...edition(made.id)]).finally(
  letGo,
);
if (!after.ok) stop(tellProblems(after.problems));
for (const t of written)
  console.log(`data/${t.table}.csv: ${tellWritten(t.put.added.length, t.put.changed.length, t.dropped)}`);
console.log(`\n${after.beliefs} kontroller holder.`);
if (flags["uden-forskel"]) console.log(NEXT);
else await showDifference();

/** What will change on the site, and the way on: through the review if there is somebody to ask. */
async function showDifference(): Promise<void> {
  const last = await lastRelease(root);
  if (!last) {
    console.log(`${NO_RELEASE.words.da}\n${NEXT}`);
    return;
  }
  console.log(`Siden bliver bygget ved siden af for at se, hvad der ændrer sig siden udgaven ${last.id} …\n`);
  await runCommand("npm run aar", async () => {
    console.log(tellDiff(diffEditions(await editionOfRelease(root, last), await editionOfNow(root)), "da"));
  });
  if (process.exitCode) {
    console.error(
      "\nRækkerne er skrevet i data/, men siden kan ikke bygges endnu.\n  → Ret det, der står ovenfor, og kør npm run data:diff.",
    );
    return;
  }
  if (!(await agreed("\nÅbn gennemsynet nu? (j/n) "))) return console.log(`\n${NEXT}`);
  await runStep(["scripts/gennemse.ts"]);
}

/** Nobody reads the tables while they are half changed. */
function lock(): () => void {
  try {
    return takeLock(root, "npm run aar");
  } catch (error) {
    if (error instanceof Busy) stop(error.words.da);
    throw error;
  }
}

/** How every heading was understood, with the smallest and largest figure below it. */
function howRead(l: MinistryTable): string {
  const lines = l.columns.map((c) => {
    if (c.label === undefined) return `  »${c.heading}« → bruges ikke`;
    if (c.indicator === undefined) return `  »${c.heading}« → ${c.label}`;
    const figures = l.areas
      .map((a) => a.values[c.indicator ?? ""])
      .filter((v): v is number => typeof v === "number");
    const write = (n: number) => String(n).replace(".", ",");
    return `  »${c.heading}« → ${c.label} (${write(Math.min(...figures))} til ${write(Math.max(...figures))}, ${figures.length} tal)`;
  });
  return [
    ...l.titles.map((t) => `Titel: ${t}`),
    "Kolonnerne er læst sådan:",
    ...lines,
    `${l.areas.length} områder${l.total ? `, og en sum i linje ${l.total.line}, som ikke bruges` : ""}.`,
    ...l.notes.map((n) => `Note: ${n}`),
  ].join("\n");
}

/** »24 nye rækker«, »1 ændret celle«, »1 slettet række«: what there is none of is left out. */
function tellWritten(added: number, changed: number, dropped: number): string {
  return [
    ...(added > 0 ? [counted(added, "ny række", "nye rækker")] : []),
    ...(changed > 0 ? [counted(changed, "ændret celle", "ændrede celler")] : []),
    ...(dropped > 0 ? [counted(dropped, "slettet række", "slettede rækker")] : []),
  ].join(", ");
}

function whatIsNew(n: NewList): string {
  return [
    `\nListen bliver ${n.id}: ${n.on} områder i landet, ${n.onInCopenhagen} i København. Mjølnerparken står ${n.mjoelnerparken ? "" : "ikke "}på den.`,
    ...(n.newAreas.length > 0 ? [`Nye områder: ${n.newAreas.join(", ")}`] : []),
    ...n.rows.map((r) => `  data/${r.table}.csv: ${counted(r.rows.length, "række", "rækker")}`),
  ].join("\n");
}

function factsOf(t: Tables): ListFacts {
  const day = /^(\d{2})-(\d{2})-(\d{4})$/.exec(flags.dato ?? "");
  if (!day)
    stop(
      "Datoen mangler eller er skrevet forkert.\n  → Skriv den dag, listen gælder fra, fx --dato 01-12-2025",
    );
  const date = `${day[3]}-${day[2]}-${day[1]}`;
  const { kilde, titel, udgiver, adresse } = flags;
  const newAreas = { newAreas: flags["nye-omraader"], named: flags.nyt };
  if (kilde !== undefined) {
    if (!t.sources.some((s) => s.id === kilde))
      stop(
        `Kilden »${kilde}« findes ikke i data/sources.csv.\n  → Skriv et id derfra, eller giv --titel, --udgiver og --adresse`,
      );
    return { date, source: kilde, ...newAreas };
  }
  if (titel === undefined || udgiver === undefined || adresse === undefined)
    stop(
      "Kilden mangler.\n  → Skriv --kilde med et id fra data/sources.csv, eller --titel, --udgiver og --adresse",
    );
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

async function agreed(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const line = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await line.question(question);
  line.close();
  return /^j(a)?$/i.test(answer.trim());
}

function tellFaults(file: string, faults: readonly Fault[]): string {
  const told = faults.map(
    (f) =>
      `${file}${f.line ? `, linje ${f.line}` : ""}${f.column ? `, kolonne »${f.column}«` : ""}\n  ${f.fact}\n  → ${f.remedy}`,
  );
  return `${told.join("\n\n")}\n\n${faults.length} fejl i filen; intet er skrevet.`;
}

function stop(said: string): never {
  console.error(said);
  process.exit(1);
}
