import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LOCALES } from "../src/i18n/locale.ts";
import { TABLES } from "../src/model/tables/index.ts";
import { PAGES } from "../src/site/pages.ts";

/**
 * The names others have linked to or embedded, in `test/published-ids.json`. `npm run publish-ids` adds what
 * is new; nothing takes a name off the list.
 */
export interface Ids {
  /** Addresses of the chart's page, frames, pictures and files. */
  readonly charts: readonly string[];
  /** Named in `charts.json` and in the downloads. */
  readonly datasets: readonly string[];
  /** `<locale>/<slug>`. */
  readonly pages: readonly string[];
  readonly tables: readonly string[];
}

const root = join(import.meta.dirname, "..");
const FILE = join(root, "test/published-ids.json");

export function publishedIds(): Ids {
  return JSON.parse(readFileSync(FILE, "utf8")) as Ids;
}

/** What the site would publish now. */
export function presentIds(): Ids {
  const named = (folder: string, ending: string): string[] =>
    readdirSync(join(root, folder))
      .filter((f) => f.endsWith(ending))
      .map((f) => f.slice(0, -ending.length))
      .sort();
  return {
    charts: named("src/charts", ".chart.ts"),
    datasets: named("src/generated/datasets", ".json"),
    pages: PAGES.flatMap((p) => LOCALES.map((l) => `${l}/${p.slug[l]}`)).sort(),
    tables: Object.keys(TABLES).sort(),
  };
}

/** What stands in `these` and not in `those`, each as `kind id`. */
export function missing(these: Ids, those: Ids): string[] {
  return (Object.keys(these) as (keyof Ids)[]).flatMap((kind) =>
    these[kind].filter((id) => !those[kind].includes(id)).map((id) => `${kind} ${id}`),
  );
}

/** Both lists together: a name that has been published stays published. */
export function joined(published: Ids, present: Ids): Ids {
  const both = (kind: keyof Ids) => [...new Set([...published[kind], ...present[kind]])].sort();
  return { charts: both("charts"), datasets: both("datasets"), pages: both("pages"), tables: both("tables") };
}

if (process.argv[1] === import.meta.filename) {
  const published = publishedIds();
  const present = presentIds();
  const added = missing(present, published);
  writeFileSync(FILE, `${JSON.stringify(joined(published, present), null, 2)}\n`);
  console.log(added.length === 0 ? "Ingen nye navne" : added.map((a) => `+ ${a}`).join("\n"));
}
