import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LOCALES } from "../src/i18n/locale.ts";
import { runData } from "./data.ts";
import { sourceOf } from "./lint/source-of.ts";
import { type LintReport, lintPages, type Page, type Unmarked } from "./lint/unmarked.ts";

/**
 * `node scripts/lint-prose.ts <folder>`: reads every built page as a reader does and stops where a number stands that no row
 * holds. Each fault is told with page, source file and line, sentence and number.
 */

const root = join(import.meta.dirname, "..");

/** Frames and downloads are made of the same words as the pages. */
const NO_PAGE = /^(?:en\/)?(?:embed|fixed|download|pictures)\//;

export function builtPages(folder: string): Page[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((f) => f.replaceAll("\\", "/"))
    .filter((f) => f.endsWith("index.html") && !NO_PAGE.test(f))
    .sort()
    .map((f) => ({
      address: `/${f.replace(/index\.html$/, "")}`,
      locale: LOCALES.find((l) => f.startsWith(`${l}/`)) ?? "da",
      html: readFileSync(join(folder, f), "utf8"),
    }));
}

/** One fault: the same sentence on several pages is one. */
function tell(faults: readonly Unmarked[], texts: ReadonlyMap<string, string>): string {
  const by = Map.groupBy(faults, (f) => `${f.number}\n${f.sentence}`);
  return [...by.values()]
    .map((same) => {
      const [one] = same;
      if (!one) return "";
      const more = same.length > 1 ? ` og ${same.length - 1} steder til` : "";
      return `${one.page} (${one.where})${more}\n  ${sourceOf(one, texts)}\n  ${one.sentence}\n  → »${one.number}« har ingen række. Nævn rækken med <N of="…" />, eller skriv ordene i en tabel.`;
    })
    .join("\n\n");
}

if (process.argv[1] === import.meta.filename) {
  const started = performance.now();
  const data = await runData(join(root, "data"));
  if (!data.ok) throw new Error("the data do not hold; run npm run data");
  const report: LintReport = lintPages(builtPages(process.argv[2] ?? join(root, "dist")), data.tables);
  if (report.faults.length > 0) {
    console.error(tell(report.faults, sourceTexts()));
    console.error(`\n${report.faults.length} tal på siderne har ingen række; dist/ er, som den var.`);
    process.exit(1);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1).replace(".", ",");
  console.log(`${report.pages} sider læst, ${report.marked} tal med oprindelse: ${seconds} sekunder`);
}

/** Every file a sentence can have been written in. */
function sourceTexts(): ReadonlyMap<string, string> {
  const files = ["data", "src"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((f) => join(folder, f)),
  );
  return new Map(
    files
      .filter((f) => /\.(csv|mdx|astro|ts)$/.test(f) && !f.includes("generated"))
      .map((f) => [f, readFileSync(join(root, f), "utf8")]),
  );
}
