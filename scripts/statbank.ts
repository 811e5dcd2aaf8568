import { join } from "node:path";
import type { Words } from "../src/i18n/locale.ts";
import type { RowOf } from "../src/model/tables/index.ts";
import { runData } from "./data.ts";
import { flagsOf } from "./flags.ts";
import { tellProblems } from "./problem.ts";
import { ROOT, runCommand, Told } from "./run.ts";
import { STATBANK } from "./statbank/client.ts";
import { fetchRow, keptSnapshots, putSnapshots } from "./statbank/refresh.ts";
import { Altered, keep, type Snapshot } from "./statbank/snapshot.ts";

/**
 * `npm run statbank`: fetches the comparison values named in `data/comparisons.csv`, keeps each answer as a dated
 * snapshot, and puts the numbers into `other-values.csv`. `--uden-net` works from the newest snapshots alone.
 */

interface Taken {
  readonly row: RowOf<"comparisons">;
  readonly snapshot: Snapshot;
}

const { values: flags } = flagsOf({ lang: { type: "string" }, "uden-net": { type: "boolean" } });

await runCommand("npm run statbank", async (locale) => {
  const say = (words: Words): void => console.log(words[locale]);
  const run = await runData(join(ROOT, "data"));
  if (!run.ok) throw new Told({ da: tellProblems(run.problems, "da"), en: tellProblems(run.problems, "en") });
  const rows = run.tables.comparisons;
  const { taken, faults } = flags["uden-net"] ? await fromSnapshots(rows, say) : await fetched(rows, say);
  if (taken.length > 0) await put(taken, say);
  if (faults.length > 0)
    throw new Told({ da: faults.map((f) => f.da).join("\n\n"), en: faults.map((f) => f.en).join("\n\n") });
});

/** Asks the StatBank for every row; a row without an answer is a fault, and the others are kept. */
async function fetched(
  rows: readonly RowOf<"comparisons">[],
  say: (words: Words) => void,
): Promise<{ taken: Taken[]; faults: Words[] }> {
  // Another address is for tests, and for a mirror of the StatBank (StatHost).
  const options = {
    ...STATBANK,
    address: process.env["STATBANK_URL"] ?? STATBANK.address,
    ...(process.env["STATBANK_WAITS"] ? { waits: process.env["STATBANK_WAITS"].split(",").map(Number) } : {}),
  };
  const today = process.env["STATBANK_TODAY"] ?? new Date().toISOString().slice(0, 10);
  const taken: Taken[] = [];
  const faults: Words[] = [];
  for (const row of rows) {
    const answer = await fetchRow(row, today, options);
    if ("wrong" in answer) {
      const tell = (locale: keyof Words, place: string): string =>
        `${place}\n  ${answer.wrong.map((w) => w[locale]).join("\n  ")}\n  → ${answer.remedy[locale]}`;
      faults.push({
        da: tell("da", `data/comparisons.csv, række ${row.row} (${row.id})`),
        en: tell("en", `data/comparisons.csv, row ${row.row} (${row.id})`),
      });
      continue;
    }
    const name = await keep(ROOT, answer.snapshot);
    say({
      da: `${row.id}: hentet og gemt i data/snapshots/statbank/${name}`,
      en: `${row.id}: fetched and kept in data/snapshots/statbank/${name}`,
    });
    if (answer.retired)
      say({
        da: `  Tabellen ${row.statbank_table} bliver ikke længere holdt ved lige af Danmarks Statistik.`,
        en: `  The table ${row.statbank_table} is no longer kept up by Statistics Denmark.`,
      });
    taken.push({ row, snapshot: answer.snapshot });
  }
  return { taken, faults };
}

/** The newest kept answer of every row; a row without one is said and left out. */
async function fromSnapshots(
  rows: readonly RowOf<"comparisons">[],
  say: (words: Words) => void,
): Promise<{ taken: Taken[]; faults: Words[] }> {
  const { kept, missing } = await keptSnapshots(ROOT, rows).catch((e: unknown) => {
    if (!(e instanceof Altered)) throw e;
    throw new Told({
      da: `${e.message}\n  Filen er ændret, siden den blev gemt: Svaret passer ikke til sin hash.\n  → Hent tallene igen: npm run statbank`,
      en: `${e.message}\n  The file was changed since it was kept: the answer does not fit its hash.\n  → Fetch the figures again: npm run statbank`,
    });
  });
  for (const id of missing)
    say({ da: `${id}: Der er intet øjebliksbillede endnu.`, en: `${id}: There is no snapshot yet.` });
  for (const { snapshot: s } of kept)
    say({ da: `${s.id}: øjebliksbillede fra ${s.taken}`, en: `${s.id}: snapshot of ${s.taken}` });
  return { taken: kept, faults: [] };
}

/** Puts the numbers into the tables and says what that changed. */
async function put(taken: readonly Taken[], say: (words: Words) => void): Promise<void> {
  const { values, sources, without } = await putSnapshots(ROOT, taken);
  for (const { id, years } of without)
    if (years.length > 0)
      say({
        da: `${id}: Statistikbanken giver ikke tal for ${years.join(", ")}.`,
        en: `${id}: The StatBank gives no figures for ${years.join(", ")}.`,
      });
  for (const c of values.changed) console.log(`${c.key}, ${c.column}: ${c.old} → ${c.new}`);
  say({
    da: `data/other-values.csv: ${values.added.length} nye rækker, ${values.changed.length} ændrede celler, ${values.same} rækker som før`,
    en: `data/other-values.csv: ${values.added.length} new rows, ${values.changed.length} changed cells, ${values.same} rows as before`,
  });
  const added = sources.added.join(", ");
  if (added !== "")
    say({ da: `data/sources.csv: ny kilde ${added}`, en: `data/sources.csv: new source ${added}` });
  if (values.added.length + values.changed.length > 0)
    say({
      da: "Se ændringerne: npm run data:diff. Gennemse og udgiv dem: npm run gennemse",
      en: "See the changes: npm run data:diff. Review and publish them: npm run gennemse",
    });
}
