import type { Dataset } from "../model/dataset.ts";
import type { DistributionRow } from "../model/rows.ts";

/** The rows of a choice as a file, for programs and for a Danish Excel. */

type Field = readonly [name: string, of: (r: DistributionRow) => string | number];

const FIELDS: readonly Field[] = [
  ["list", (r) => r.list],
  ["date", (r) => r.date],
  ["indicator", (r) => r.indicator],
  ["area", (r) => r.area],
  ["area_name", (r) => r.area_name.da],
  ["municipality", (r) => r.municipality],
  ["value", (r) => r.value],
  ["rank", (r) => r.rank],
  ["of", (r) => r.of],
  ["confidence", (r) => r.confidence],
  ["sources", (r) => r.sources.join(" ")],
];

export function rowsCsv({ rows }: Dataset<DistributionRow>, kind: "csv" | "excel"): string {
  const excel = kind === "excel";
  const comma = excel ? ";" : ",";
  const cell = (value: string | number): string => {
    if (typeof value === "number") return excel ? String(value).replace(".", ",") : String(value);
    const text = excel ? value.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3-$2-$1") : value;
    return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [FIELDS.map(([name]) => name), ...rows.map((r) => FIELDS.map(([, of]) => cell(of(r))))];
  return `${excel ? "\ufeff" : ""}${lines.map((l) => `${l.join(comma)}\r\n`).join("")}`;
}
