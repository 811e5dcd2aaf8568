import { join } from "node:path";
import { runData } from "./data.ts";
import { flagsOf } from "./flags.ts";
import { tellProblems } from "./problem.ts";
import { STATBANK } from "./statbank/client.ts";
import { fetchRow, keptSnapshots, putSnapshots } from "./statbank/refresh.ts";
import { Altered, keep, type Snapshot } from "./statbank/snapshot.ts";

/**
 * `npm run statbank`: fetches the comparison values named in `data/comparisons.csv`, keeps each answer as a dated
 * snapshot, and puts the numbers into `other-values.csv`. `--uden-net` works from the newest snapshots alone.
 */

const { values: flags } = flagsOf({ lang: { type: "string" }, "uden-net": { type: "boolean" } });
const root = join(import.meta.dirname, "..");
const run = await runData(join(root, "data"));
if (!run.ok) {
  console.error(tellProblems(run.problems));
  process.exit(1);
}
const rows = run.tables.comparisons;
const offline = flags["uden-net"];
// Another address is for tests, and for a mirror of the StatBank (StatHost).
const options = {
  ...STATBANK,
  address: process.env["STATBANK_URL"] ?? STATBANK.address,
  ...(process.env["STATBANK_WAITS"] ? { waits: process.env["STATBANK_WAITS"].split(",").map(Number) } : {}),
};
const today = process.env["STATBANK_TODAY"] ?? new Date().toISOString().slice(0, 10);

let taken: { row: (typeof rows)[number]; snapshot: Snapshot }[] = [];
let failed = false;
if (offline) {
  const { kept, missing } = await keptSnapshots(root, rows).catch((e: unknown) => {
    if (!(e instanceof Altered)) throw e;
    console.error(
      `${e.message}\n  Filen er ændret, siden den blev gemt: Svaret passer ikke til sin hash.\n  → Hent tallene igen: npm run statbank`,
    );
    process.exit(1);
  });
  taken = kept;
  for (const id of missing) console.log(`${id}: Der er intet øjebliksbillede endnu.`);
  for (const { snapshot: s } of kept) console.log(`${s.id}: øjebliksbillede fra ${s.taken}`);
} else {
  for (const row of rows) {
    const fetched = await fetchRow(row, today, options);
    if ("wrong" in fetched) {
      failed = true;
      console.error(
        `data/comparisons.csv, række ${row.row} (${row.id})\n  ${fetched.wrong.join("\n  ")}\n  → ${fetched.remedy}\n`,
      );
      continue;
    }
    const { snapshot } = fetched;
    const name = await keep(root, snapshot);
    console.log(`${row.id}: hentet og gemt i data/snapshots/statbank/${name}`);
    if (fetched.retired)
      console.log(
        `  Tabellen ${row.statbank_table} bliver ikke længere holdt ved lige af Danmarks Statistik.`,
      );
    taken.push({ row, snapshot });
  }
}
if (taken.length > 0) {
  const { values, sources, without } = await putSnapshots(root, taken);
  for (const { id, years } of without)
    if (years.length > 0) console.log(`${id}: Statistikbanken giver ikke tal for ${years.join(", ")}.`);
  for (const c of values.changed) console.log(`${c.key}, ${c.column}: ${c.old} → ${c.new}`);
  console.log(
    `data/other-values.csv: ${values.added.length} nye rækker, ${values.changed.length} ændrede celler, ${values.same} rækker som før`,
  );
  if (sources.added.length > 0) console.log(`data/sources.csv: ny kilde ${sources.added.join(", ")}`);
  if (values.added.length + values.changed.length > 0)
    console.log("Se ændringerne: npm run data:diff. Gennemse og udgiv dem: npm run gennemse");
}
process.exit(failed ? 1 : 0);
