import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runData } from "./data.ts";
import { tellProblems } from "./problem.ts";
import { misquotations } from "./transcription.ts";

/** `npm run verify -- <aftalen.md>`: does every quoted fragment stand on the line it names? */

const [path] = process.argv.slice(2);
if (!path) {
  console.error("Skriv, hvor afskriften af aftalen ligger: npm run verify -- aftalen.md");
  process.exit(2);
}
const transcription = await readFile(path, "utf8").catch(() => undefined);
if (transcription === undefined) {
  console.error(`${path} kan ikke læses.\n  → Tjek stien; filen skal være afskriften af aftalen som tekst.`);
  process.exit(2);
}
const run = await runData(join(import.meta.dirname, "../data"));
if (!run.ok) {
  console.error(tellProblems(run.problems));
  process.exit(1);
}
const { read, wrong } = misquotations(transcription, run.tables);
for (const q of wrong) {
  const where =
    q.standsOn.length > 0
      ? `Det står på linje ${q.standsOn.join(", ")}; ret kolonnen line.`
      : "Det står ingen steder; ret kolonnen evidence.";
  console.error(
    `data/${q.table}.csv, række ${q.row} (${q.id})\n  »${q.evidence}« står ikke på linje ${q.line}.\n  → ${where}\n`,
  );
}
console.log(`${read} uddrag læst, ${wrong.length} står ikke, hvor de skal.`);
process.exit(wrong.length > 0 ? 1 : 0);
