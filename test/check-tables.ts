import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const DATA = join(import.meta.dirname, "../data");

/** The real tables with invented areas that had just left a list, so that everything still holds, up to a number of rows. */
export function benchTables(atLeast: number): { files: Map<string, string>; rows: number } {
  const files = new Map(
    readdirSync(DATA)
      .filter((n) => n.endsWith(".csv"))
      .map((n) => [n, readFileSync(join(DATA, n), "utf8")]),
  );
  const lists = ["list-2014-12", "list-2015-12", "list-2016-12", "list-2017-12"];
  const values: Readonly<Record<string, string>> = {
    "outside-work": "44,3",
    convictions: "2,5",
    "non-western": "70,1",
    "basic-education": "50,2",
    income: "52,1",
    residents: "1500",
  };
  const add = (file: string, lines: readonly string[]) =>
    files.set(file, `${files.get(file)}${lines.join("\r\n")}\r\n`);
  const areas = Array.from(
    { length: Math.ceil(atLeast / (1 + lines(lists, values))) },
    (_, i) => `area-${i + 1}`,
  );
  add(
    "areas.csv",
    areas.map((a) => `${a};area;${a};${a};;;;no`),
  );
  add(
    "list-membership.csv",
    areas.map((a) => `list-2014-12;${a};off;transcribed;;;heholo-ide;secondary`),
  );
  add(
    "observations.csv",
    areas.flatMap((a) =>
      lists.flatMap((l) =>
        Object.entries(values).map(([i, v]) => `${l};${a};${i};${v};;left;yes;;;heholo-ide;secondary`),
      ),
    ),
  );
  const rows = [...files.values()].reduce((n, t) => n + t.split("\r\n").length - 2, 0);
  return { files, rows };
}

const lines = (lists: readonly string[], values: object): number => lists.length * Object.keys(values).length;
