import type { Dataset } from "./dataset.ts";
import type { FrozenDocument } from "./frozen.ts";
import type { Release } from "./release.ts";
import type { DatasetId, DatasetRows } from "./rows.ts";
import type { RowOf, TableId } from "./tables/index.ts";

/** The one door to the generated JSON. Nothing else in `src/` knows where it lies, and nothing in `src/` reads `data/`. */

const tables = import.meta.glob<unknown>("../generated/tables/*.json", { eager: true, import: "default" });
const datasets = import.meta.glob<unknown>("../generated/datasets/*.json", {
  eager: true,
  import: "default",
});

const frozen = import.meta.glob<unknown>("../generated/frozen.json", { eager: true, import: "default" });

const released = import.meta.glob<unknown>("../generated/releases.json", { eager: true, import: "default" });

const open = (files: Record<string, unknown>, path: string): unknown => {
  const found = files[path];
  if (!found) throw new Error(`no ${path}; run \`npm run data\`. There are ${Object.keys(files).join(", ")}`);
  return found;
};

/** All rows of a table, in the order of the file. */
export function rowsOf<K extends TableId>(id: K): readonly RowOf<K>[] {
  return open(tables, `../generated/tables/${id}.json`) as readonly RowOf<K>[];
}

export function datasetOf<K extends DatasetId>(id: K): Dataset<DatasetRows[K]> {
  return open(datasets, `../generated/datasets/${id}.json`) as Dataset<DatasetRows[K]>;
}

export function datasetIds(): readonly string[] {
  return Object.keys(datasets)
    .map((p) => p.replace(/^.*\/|\.json$/g, ""))
    .sort();
}

/** The frames that were frozen with earlier releases, in the order of `data/releases/fixed.json`. */
export function frozenFrames(): readonly FrozenDocument[] {
  return open(frozen, "../generated/frozen.json") as readonly FrozenDocument[];
}

/** The releases, the first one first: what each of them changed. */
export function releases(): readonly Release[] {
  return open(released, "../generated/releases.json") as readonly Release[];
}
