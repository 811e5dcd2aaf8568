import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Words } from "../../src/i18n/locale.ts";
import { type RowOf, TABLES } from "../../src/model/tables/index.ts";
import { type PutRows, putRows } from "../put-rows.ts";
import { readAnswer } from "./answer.ts";
import { ask, type ClientOptions, StatbankFault } from "./client.ts";
import { questionOf } from "./question.ts";
import { type Cells, sourceRow, valueRows } from "./rows.ts";
import { hashOf, newest, type Snapshot } from "./snapshot.ts";
import { readTableInfo } from "./table-info.ts";

/** What came of one row of `comparisons`: an answer, or the reason there is none. */
export type Fetched =
  | { readonly snapshot: Snapshot; readonly retired: boolean }
  | { readonly wrong: readonly Words[]; readonly remedy: Words };

/** Asks the StatBank for one row. `today` is an ISO day. */
export async function fetchRow(row: RowOf<"comparisons">, today: string, o: ClientOptions): Promise<Fetched> {
  const table = row.statbank_table;
  try {
    const told = await ask("tableinfo", { table, lang: "da", format: "JSON" }, o);
    const info = readTableInfo(told);
    if (!info)
      return {
        wrong: [
          {
            da: `Svaret om tabellen ${table} kan ikke læses.`,
            en: `The answer about the table ${table} cannot be read.`,
          },
        ],
        remedy: {
          da: `Prøv igen senere, eller se tabellen på ${pageOf(table)}.`,
          en: `Try again later, or look at the table at ${pageOf(table)}.`,
        },
      };
    const question = questionOf(row, info);
    if ("changed" in question)
      return {
        wrong: [
          { da: `Tabellen ${table} er lavet om.`, en: `The table ${table} has changed.` },
          ...question.changed,
        ],
        remedy: {
          da: "Ret rækken i data/comparisons.csv, så den passer til tabellen, som den er nu.",
          en: "Correct the row in data/comparisons.csv so that it fits the table as it is now.",
        },
      };
    const answer = await ask("data", question.body, o);
    const read = readAnswer(answer, question);
    if ("wrong" in read)
      return {
        wrong: [read.wrong],
        remedy: {
          da: "Intet er gemt. Prøv igen senere; bliver det ved, er tabellen lavet om.",
          en: "Nothing was kept. Try again later; if it goes on, the table has changed.",
        },
      };
    const snapshot: Snapshot = {
      id: row.id,
      address: `${o.address}/data`,
      taken: today,
      updated: info.updated,
      title: info.text,
      question,
      hash: hashOf(answer),
      answer,
    };
    return { snapshot, retired: !info.active };
  } catch (e) {
    if (!(e instanceof StatbankFault)) throw e;
    const said = e.message === "" ? "" : ` (${e.message})`;
    if (e.kind === "refused")
      return {
        wrong: [
          {
            da: `Statistikbanken har ikke tabellen ${table}, eller den tager ikke imod spørgsmålet${said}.`,
            en: `The StatBank does not have the table ${table}, or it does not take the question${said}.`,
          },
        ],
        remedy: {
          da: `Se, om tabellen har fået et nyt navn: ${pageOf(table)}. Ret navnet i data/comparisons.csv.`,
          en: `See whether the table has a new name: ${pageOf(table)}. Correct the name in data/comparisons.csv.`,
        },
      };
    const attempts = o.waits.length + 1;
    return {
      wrong: [
        e.kind === "failing"
          ? {
              da: `Statistikbanken svarer med en fejl${said}, også efter ${attempts} forsøg.`,
              en: `The StatBank answers with a fault${said}, even after ${attempts} attempts.`,
            }
          : {
              da: `Der er ingen forbindelse til Statistikbanken${said}, heller ikke efter ${attempts} forsøg.`,
              en: `There is no connection to the StatBank${said}, even after ${attempts} attempts.`,
            },
      ],
      remedy: {
        da: "Tallene er som før. Prøv igen senere, eller brug det seneste øjebliksbillede: npm run statbank -- --uden-net",
        en: "The figures are as before. Try again later, or use the last snapshot: npm run statbank -- --uden-net",
      },
    };
  }
}

/** Where a reader sees the table. */
const pageOf = (table: string): string => `https://www.statistikbanken.dk/${table}`;

/** What a refresh did to the tables. */
export interface Refreshed {
  readonly values: PutRows;
  readonly sources: PutRows;
  /** Per snapshot, the years without a figure. */
  readonly without: readonly { readonly id: string; readonly years: readonly number[] }[];
}

/** Works out the rows of these snapshots and puts them into `other-values` and `sources`; writes both files or neither. */
export async function putSnapshots(
  root: string,
  taken: readonly { readonly row: RowOf<"comparisons">; readonly snapshot: Snapshot }[],
): Promise<Refreshed> {
  const values: Cells[] = [];
  const sources: Cells[] = [];
  const without: { id: string; years: readonly number[] }[] = [];
  for (const { row, snapshot } of taken) {
    const answer = readAnswer(snapshot.answer, snapshot.question);
    if ("wrong" in answer) throw new Error(`${snapshot.id}: ${answer.wrong.en}`);
    values.push(...valueRows(row, snapshot, answer));
    sources.push(sourceRow(snapshot));
    without.push({ id: row.id, years: answer.without });
  }
  const file = (id: "other-values" | "sources") => join(root, "data", `${id}.csv`);
  const put = async (id: "other-values" | "sources", rows: readonly Cells[]): Promise<PutRows> =>
    putRows(await readFile(file(id), "utf8"), rows, TABLES[id].key);
  const done = {
    values: await put("other-values", values),
    sources: await put("sources", sources),
    without,
  };
  for (const [id, { content }] of [
    ["other-values", done.values],
    ["sources", done.sources],
  ] as const)
    await writeFile(`${file(id)}.new`, content);
  for (const id of ["sources", "other-values"] as const) await rename(`${file(id)}.new`, file(id));
  return done;
}

/** The newest snapshots there are, for work without a network; rows without one are named. */
export async function keptSnapshots(
  root: string,
  rows: readonly RowOf<"comparisons">[],
): Promise<{ kept: { row: RowOf<"comparisons">; snapshot: Snapshot }[]; missing: string[] }> {
  const kept: { row: RowOf<"comparisons">; snapshot: Snapshot }[] = [];
  const missing: string[] = [];
  for (const row of rows) {
    const snapshot = await newest(root, row.id);
    if (snapshot) kept.push({ row, snapshot });
    else missing.push(row.id);
  }
  return { kept, missing };
}
