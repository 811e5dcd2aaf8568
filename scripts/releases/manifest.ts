import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Words } from "../../src/i18n/locale.ts";

/** The fingerprint of everything a release consists of, by what it is: a table, a chart, a page, or something else. */
export interface Manifest {
  /** The address the site was built for, as `SITE_URL`; null for none. It stands in the pages. */
  readonly site: string | null;
  /** By table, chart and page; under each the files by their path in `dist/`. */
  readonly tables: Files;
  readonly charts: Files;
  readonly pages: Files;
  readonly others: Files;
}

type Files = Readonly<Record<string, Readonly<Record<string, string>>>>;
type Kind = "tables" | "charts" | "pages" | "others";

export async function manifestOf(folder: string, site: string | null): Promise<Manifest> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((e) => e.isFile())
    .map((e) =>
      join(e.parentPath, e.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
  const charts = new Set(files.flatMap((f) => /^embed\/([^/]+)\/index\.html$/.exec(f)?.[1] ?? []));
  const made: Record<Kind, Record<string, Record<string, string>>> = {
    tables: {},
    charts: {},
    pages: {},
    others: {},
  };
  for (const file of files) {
    const [kind, name] = placeOf(file, charts);
    const bytes = await readFile(join(folder, file));
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
    const of = made[kind];
    of[name] = { ...of[name], [file]: hash };
  }
  return { site, ...made };
}

/** What a file of the site belongs to. */
function placeOf(file: string, charts: ReadonlySet<string>): readonly [Kind, string] {
  const path = file.replace(/^en\//, "");
  const table = /^data\/([a-z-]+)(?:\/|\.)/.exec(path)?.[1];
  if (table) return ["tables", table];
  const named = /^(?:embed|diagrammer|charts|pictures|download|oembed|fixed)\/([^/]+)/.exec(path)?.[1] ?? "";
  const chart = [...charts]
    .filter((id) => named === id || named.startsWith(`${id}-`) || named.startsWith(`${id}.`))
    .sort((a, b) => b.length - a.length)[0];
  if (chart) return ["charts", chart];
  return path.endsWith(".html") ? ["pages", `/${file.replace(/index\.html$/, "")}`] : ["others", file];
}

/** A file that is not as the manifest has it. */
export interface Deviation {
  readonly kind: Kind;
  readonly name: string;
  readonly file: string;
  readonly how: "differs" | "missing" | "added";
}

export function compareManifests(released: Manifest, built: Manifest): Deviation[] {
  return (["tables", "charts", "pages", "others"] as const).flatMap((kind) => {
    const names = [...new Set([...Object.keys(released[kind]), ...Object.keys(built[kind])])].sort();
    return names.flatMap((name) => {
      const [a, b] = [released[kind][name] ?? {}, built[kind][name] ?? {}];
      const files = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
      return files.flatMap((file): Deviation[] => {
        if (a[file] === b[file]) return [];
        const how = b[file] === undefined ? "missing" : a[file] === undefined ? "added" : "differs";
        return [{ kind, name, file, how }];
      });
    });
  });
}

export const countFiles = (m: Manifest): number =>
  (["tables", "charts", "pages", "others"] as const)
    .flatMap((k) => Object.values(m[k]))
    .reduce((n, files) => n + Object.keys(files).length, 0);

const KIND: Readonly<Record<Kind, Words>> = {
  tables: { da: "tabellen", en: "table" },
  charts: { da: "diagrammet", en: "chart" },
  pages: { da: "siden", en: "page" },
  others: { da: "filen", en: "file" },
};
const HOW = {
  differs: { da: "er anderledes", en: "differs" },
  missing: { da: "mangler", en: "is missing" },
  added: { da: "er kommet til", en: "was added" },
} as const;

/** One line a thing that deviates, with the files in question. */
export function tellDeviations(all: readonly Deviation[], locale: "da" | "en"): string {
  const things = Map.groupBy(all, (d) => `${d.kind}\n${d.name}`);
  return [...things.values()]
    .map((of) => {
      const first = of[0];
      if (!first) return "";
      const files = of.slice(0, 4).map((d) => `    dist/${d.file} ${HOW[d.how][locale]}`);
      const rest = of.length - files.length;
      return [
        `  ${KIND[first.kind][locale]} ${first.name}`,
        ...files,
        ...(rest > 0 ? [`    … +${rest}`] : []),
      ].join("\n");
    })
    .join("\n");
}
