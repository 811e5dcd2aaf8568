import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { judge } from "../scripts/data.ts";
import { tellProblems } from "../scripts/problem.ts";
import { benchTables } from "./check-tables.ts";

/** `npm run bench:check`: reads and checks 50,000 rows, good ones and spoiled ones, and prints time and memory. */

const ROWS = 50_000;
const AGAIN = 5;

for (const [name, spoil] of [
  ["good rows", (text: string) => text],
  ["a wrong decimal comma", (text: string) => text.replace(";44,3;", ";4,43;")],
  ["every area misspelt", (text: string) => text.replaceAll(/;area-(\d+);/g, ";aera-$1;")],
] as const) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    const data = join(folder, "data");
    mkdirSync(data);
    const { files, rows } = benchTables(ROWS);
    for (const [file, text] of files)
      writeFileSync(join(data, file), file === "observations.csv" ? spoil(text) : text);
    const times: number[] = [];
    let told = "";
    for (let i = 0; i < AGAIN; i++) {
      const from = performance.now();
      const run = await judge(data);
      times.push(performance.now() - from);
      told = run.ok ? "all holds" : (tellProblems(run.problems, "en").split("\n").at(-1) ?? "");
    }
    const median = times.sort((a, b) => a - b)[AGAIN >> 1] ?? 0;
    const peak = process.resourceUsage().maxRSS / 1024;
    console.log(
      `${name}: ${rows} rows, ${median.toFixed(0)} ms (first to last ${times.map((t) => t.toFixed(0)).join(", ")}), ${((rows / median) * 1000).toFixed(0)} rows a second, peak ${peak.toFixed(0)} MB; ${told}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
