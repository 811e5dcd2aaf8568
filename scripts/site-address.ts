import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TABLES } from "../src/model/tables/index.ts";
import { readTable } from "./read.ts";

/**
 * The address the site is published at, as staff wrote it in `data/settings.csv`, so that nobody has to set it up on each
 * machine; undefined while it is empty or the table cannot be read, which others tell of.
 */
export function siteAddress(root: string): string | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(root, "data", "settings.csv"));
  } catch {
    return undefined;
  }
  const { rows, problems } = readTable(bytes, TABLES.settings);
  const value = problems.length === 0 ? rows.find((r) => r["id"] === "site-address")?.["value"] : undefined;
  return typeof value === "string" && URL.canParse(value) ? value : undefined;
}
