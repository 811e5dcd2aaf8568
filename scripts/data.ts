import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Datasets } from "../src/model/dataset.ts";
import type { Table } from "../src/model/table.ts";
import { TABLES, type Tables } from "../src/model/tables/index.ts";
import { LARGEST_FILE, tooLarge } from "./bytes.ts";
import { check } from "./check/index.ts";
import { derive } from "./derive/index.ts";
import { readReleased } from "./frozen.ts";
import { fold, nearest, type Problem } from "./problem.ts";
import { type ReadTable, readTable } from "./read.ts";
import { publishedCells } from "./releases/published-cells.ts";
import { type ReadTables, validate } from "./validate.ts";

/** All there is to know of the data after one run: everything, or the faults that stand in the way. */
export type DataRun =
  | { readonly ok: true; readonly tables: Tables; readonly datasets: Datasets; readonly beliefs: number }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What was read, if all of it holds, or the faults. */
export type Judged =
  | { readonly ok: true; readonly tables: Tables; readonly beliefs: number }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Read → validate → check → derive. Writes nothing, and throws for nothing that a folder of data may hold. */
export async function runData(folder: string): Promise<DataRun> {
  const judged = await judge(folder);
  return judged.ok ? { ...judged, datasets: derive(judged.tables) } : judged;
}

/** Read → validate → check: all that staff wait for. */
export async function judge(folder: string): Promise<Judged> {
  const read = new Map<string, ReadTable>();
  for (const [id, table] of Object.entries(TABLES)) read.set(id, await readFrom(folder, id, table));
  const rows: ReadTables = Object.fromEntries([...read].map(([id, t]) => [id, t.rows]));
  const unreadable = [...read.values()].flatMap((t) => t.problems);
  if (unreadable.length > 0 && [...read.values()].every((t) => isMissing(t)))
    return { ok: false, problems: [noFolder(folder)] };

  const readable = [...read].filter(([, t]) => t.problems.length === 0).map(([id]) => id);
  const invalid = validate(rows, TABLES, new Set(readable));
  const problems = [...unreadable, ...invalid, ...(await strangers(folder))];
  if (problems.length > 0) return { ok: false, problems: fold(problems) };

  const tables = rows as unknown as Tables;
  const released = [
    ...(await readReleased(folder)),
    ...(await publishedCells(dirname(folder), tables.corrections)),
  ];
  const beliefs = check(tables, released);
  if (beliefs.problems.length > 0) return { ok: false, problems: fold(beliefs.problems) };
  return { ok: true, tables, beliefs: beliefs.count };
}

/** One table from its file. The size is asked for before a byte is read: 50 MB of noise are told, not loaded. */
async function readFrom(folder: string, id: string, table: Table): Promise<ReadTable> {
  const path = join(folder, `${id}.csv`);
  const file = `data/${id}.csv`;
  try {
    const { size } = await stat(path);
    if (size > LARGEST_FILE) return { rows: [], problems: [{ file, ...tooLarge(size) }] };
    return readTable(await readFile(path), table);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return readTable(undefined, table);
    if (code === undefined) throw error;
    return { rows: [], problems: [{ file, ...unreadableFor(code) }] };
  }
}

function unreadableFor(code: string): Pick<Problem, "fact" | "remedy"> {
  if (code === "EISDIR")
    return {
      fact: { da: "Her ligger en mappe, ikke en fil.", en: "This is a folder, not a file." },
      remedy: { da: "Flyt mappen, og læg filen tilbage.", en: "Move the folder and put the file back." },
    };
  return {
    fact: { da: `Filen kan ikke læses (${code}).`, en: `The file cannot be read (${code}).` },
    remedy: {
      da: "Luk den i andre programmer, og se efter, om du har lov til at læse den.",
      en: "Close it in other programs, and see whether you are allowed to read it.",
    },
  };
}

const isMissing = (t: ReadTable): boolean => t.problems.some((p) => p.kind === "missing");

const noFolder = (folder: string): Problem => ({
  file: "data/",
  fact: { da: "Ingen af tabellerne er der.", en: "None of the tables is there." },
  remedy: {
    da: `Læg mappen med tabeller tilbage som ${basename(folder)}/; den seneste udgave ligger i versionshistorikken.`,
    en: `Put the folder of tables back as ${basename(folder)}/; the latest edition is in the version history.`,
  },
});

/** CSV files that are no table: a copy somebody edits in good faith would change nothing. */
async function strangers(folder: string): Promise<Problem[]> {
  const names = await readdir(folder).catch(() => []);
  return (
    names
      // What programs leave beside a file that is open, and what other systems keep of it, is nobody's work.
      .filter(
        (n) => /\.csv$/i.test(n) && !/^(~\$|\.)/.test(n) && !Object.hasOwn(TABLES, n.replace(/\.csv$/, "")),
      )
      .sort()
      .map((n) => {
        const plain = n
          .replace(/\.csv$/i, "")
          .replace(/^(kopi af|copy of)\s+|\s*([-–] ?(kopi|copy)|\(\d+\))/gi, "");
        const near = nearest(plain.trim(), Object.keys(TABLES));
        return {
          file: `data/${n}`,
          fact: {
            da: "Filen er ikke en af tabellerne og bliver ikke læst.",
            en: "The file is not one of the tables and is not read.",
          },
          remedy: near
            ? {
                da: `Er det data/${near}.csv, så gem den under det navn. Ellers flyt den ud af data/.`,
                en: `If it is data/${near}.csv, save it under that name. Otherwise move it out of data/.`,
              }
            : { da: "Flyt den ud af data/.", en: "Move it out of data/." },
        };
      })
  );
}
