import fc from "fast-check";
import { beforeAll, expect, test, vi } from "vitest";
import { LARGEST_FILE } from "../../scripts/bytes.ts";
import type { DataRun } from "../../scripts/data.ts";
import { tellProblems } from "../../scripts/problem.ts";
import { readTable } from "../../scripts/read.ts";
import type { Column, ColumnKind } from "../../src/model/table.ts";
import { TABLES, type TableId } from "../../src/model/tables/index.ts";
import { fingerprintOf, ORIGINAL, parse, runOf, textOf, unparse } from "../data-desk.ts";

/**
 * Tables spoiled at random. Whatever happens to the form of a file, what comes out is the same facts or a named fault:
 * never an exception, never other facts in silence. Changes of one good value into another are no matter of form and are
 * held against what was typed.
 */

// Two hundred runs over the largest tables take seconds, and more on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const RUNS = { seed: 20_110_307, numRuns: 200, endOnFailure: true };
const ids = Object.keys(TABLES) as TableId[];
const original = (id: TableId): Uint8Array => ORIGINAL.get(`${id}.csv`) ?? new Uint8Array();
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const rowsOf = (id: TableId): string[][] => parse(textOf(original(id)));

let before = "";
beforeAll(async () => {
  const run = await runOf(ORIGINAL);
  if (!run.ok) throw new Error(tellProblems(run.problems));
  before = fingerprintOf(run);
});

/** Reading a table gives the same rows as before (with the same row numbers), or only named faults of that table. */
function sameOrNamed(id: TableId, bytes: Uint8Array): "same" | "named" {
  const read = readTable(bytes, TABLES[id]);
  for (const p of read.problems) {
    expect(p.file).toBe(`data/${id}.csv`);
    for (const words of [p.fact, p.remedy])
      for (const text of [words.da, words.en]) {
        expect(text).not.toBe("");
        expect(text).not.toMatch(/\b(undefined|NaN|\[object)\b/);
      }
  }
  if (read.problems.length > 0) return "named";
  expect(read.rows).toEqual(readTable(original(id), TABLES[id]).rows);
  return "same";
}

const table = fc.constantFrom(...ids);

/** Counts how often each outcome came, so that a property which always says the same is seen. */
function tally(name: string) {
  const seen = new Map<string, number>();
  return {
    add: (outcome: string) => seen.set(outcome, (seen.get(outcome) ?? 0) + 1),
    print: () => console.info(`${name}: ${[...seen].map(([o, n]) => `${n} ${o}`).join(", ")}`),
  };
}

test("the encoding, the separator, the line ends and the quotation marks change no fact in silence", () => {
  const counts = tally("form");
  fc.assert(
    fc.property(
      table,
      fc.record({
        bom: fc.constantFrom("", "\ufeff", "\ufeff\ufeff"),
        separator: fc.constantFrom(";", ",", "\t", "|"),
        end: fc.constantFrom("\n", "\r\n", "\r", "\n\r"),
        quoteAll: fc.boolean(),
        tail: fc.constantFrom("", "\n", "\r\n\r\n", " ", ";;;\r\n"),
        encoding: fc.constantFrom("utf8", "latin1", "utf16le", "twice"),
      }),
      (id, { bom, separator, end, quoteAll, tail, encoding }) => {
        const quoted = (c: string) =>
          quoteAll || c.includes(separator) || /["\r\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c;
        const text = `${bom}${rowsOf(id)
          .map((r) => r.map(quoted).join(separator))
          .join(end)}${end}${tail}`;
        const bytes =
          encoding === "twice"
            ? utf8(Buffer.from(text).toString("latin1"))
            : new Uint8Array(Buffer.from(text, encoding as BufferEncoding));
        counts.add(sameOrNamed(id, bytes));
      },
    ),
    RUNS,
  );
  counts.print();
});

test("columns in any order are the same facts", () => {
  fc.assert(
    fc.property(table, fc.infiniteStream(fc.nat()), (id, stream) => {
      const rows = rowsOf(id);
      const order = (rows[0] ?? [])
        .map((_, i) => ({ i, at: Number(stream.next().value) }))
        .sort((a, b) => a.at - b.at)
        .map((x) => x.i);
      const moved = unparse(rows.map((r) => order.map((i) => r[i] ?? "")));
      expect(sameOrNamed(id, utf8(moved))).toBe("same");
    }),
    RUNS,
  );
});

test("a lost, doubled, emptied or misspelt heading, and cells that are lost or added, are named", () => {
  const counts = tally("headings and cells");
  fc.assert(
    fc.property(
      table,
      fc.constantFrom("drop", "double", "empty", "misspell", "lose", "add", "blank-row", "total"),
      fc.nat(),
      fc.nat(),
      (id, what, a, b) => {
        const rows = rowsOf(id);
        const width = rows[0]?.length ?? 1;
        const [column, row] = [a % width, 1 + (b % Math.max(1, rows.length - 1))];
        const head = (change: (name: string) => string) => [
          (rows[0] ?? []).map((n, i) => (i === column ? change(n) : n)),
          ...rows.slice(1),
        ];
        const inRow = (change: (cells: string[]) => string[]) =>
          rows.map((r, i) => (i === row ? change(r) : r));
        const spoiled: Record<typeof what, () => string[][]> = {
          drop: () => rows.map((r) => r.toSpliced(column, 1)),
          double: () => rows.map((r) => r.toSpliced(column, 0, r[column] ?? "")),
          empty: () => head(() => ""),
          misspell: () => head((n) => `${n.slice(1)}x`),
          lose: () => inRow((r) => r.toSpliced(column, 1)),
          add: () => inRow((r) => r.toSpliced(column, 0, "x")),
          "blank-row": () => rows.toSpliced(row, 0, rows[0]?.map(() => "") ?? []),
          total: () => [...rows, ["I alt", ...(rows[0] ?? []).slice(1).map(() => "")]],
        };
        const empty = rows.length === 1 && (what === "lose" || what === "add" || what === "blank-row");
        const outcome = sameOrNamed(id, utf8(unparse(spoiled[what]())));
        counts.add(outcome);
        if (!empty) expect(outcome).toBe("named");
      },
    ),
    RUNS,
  );
  counts.print();
});

test("bytes that are changed, lost or added are the same facts, a named fault or a cell that says what the bytes say", () => {
  const counts = tally("bytes");
  fc.assert(
    fc.property(
      table,
      fc.array(fc.tuple(fc.nat(), fc.constantFrom("set", "lose", "add"), fc.nat(255)), {
        minLength: 1,
        maxLength: 3,
      }),
      (id, edits) => {
        const bytes = [...original(id)];
        for (const [at, what, byte] of edits) {
          const i = at % bytes.length;
          bytes.splice(i, what === "add" ? 0 : 1, ...(what === "lose" ? [] : [byte]));
        }
        const spoiled = Uint8Array.from(bytes);
        const read = readTable(spoiled, TABLES[id]);
        if (read.problems.length > 0) {
          for (const p of read.problems) expect(p.file).toBe(`data/${id}.csv`);
          counts.add("named");
          return;
        }
        // No fault: then an independent and stricter reading finds the same cells in the file as it now stands.
        const cells = parse(
          textOf(spoiled)
            .replace(/^\ufeff/, "")
            .replace(/\r?\n|\r/g, "\r\n"),
        ).filter((r) => r.some((c) => c !== ""));
        expect(read.rows).toHaveLength(cells.length - 1);
        for (const [i, row] of read.rows.entries())
          for (const [j, name] of (cells[0] ?? []).entries())
            expect(plain(row[name.trim()])).toBe(asRead(cells[i + 1]?.[j] ?? "", kindOf(id, name.trim())));
        counts.add("said");
      },
    ),
    RUNS,
  );
  counts.print();
});

const kindOf = (id: TableId, name: string): ColumnKind | undefined =>
  (TABLES[id].columns as Readonly<Record<string, Column>>)[name]?.kind;

/** A cell as it was read, and a cell as it stands, in one form: numbers with a point, days as ISO, references with a space. */
const plain = (value: unknown): string =>
  value === null || value === undefined ? "" : [value].flat().join(" ");
function asRead(cell: string, kind: ColumnKind | undefined): string {
  const day = /^(\d\d)-(\d\d)-(\d{4})$/.exec(cell);
  if (kind === "date") return day ? `${day[3]}-${day[2]}-${day[1]}` : cell;
  const number = kind === "integer" || kind === "decimal";
  return number && /^-?\d+([.,]\d+)?$/.test(cell) ? String(Number(cell.replace(",", "."))) : cell;
}

test("a cell with anything at all in it holds what was typed, or is named at its row and column", async () => {
  const counts = tally("cells");
  const value = fc.oneof(
    fc.string({ maxLength: 12, unit: "grapheme" }),
    fc.constantFrom(
      "12,5 mio",
      "1/12/18",
      "1.234",
      "1,234",
      "5E+06",
      "1E400",
      "-0",
      "0x10",
      "Infinity",
      "NaN",
      "null",
      "true",
      "__proto__",
      "constructor",
      "=1+1",
      "<b>x</b>",
      "52,8 %",
      "  x",
      "x\u00a0",
      "\u200b",
      "12-okt",
      "9".repeat(400),
      "31-02-2011",
      "01-01-0000",
      "00012",
    ),
    fc.integer().map(String),
    fc.double({ noNaN: true }).map((n) => String(n).replace(".", ",")),
    fc.date({ noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10)),
  );
  fc.assert(
    fc.property(table, fc.nat(), fc.nat(), value, (id, a, b, typed) => {
      const rows = rowsOf(id);
      if (rows.length < 2) return;
      const [names = []] = rows;
      const [row, column] = [1 + (a % (rows.length - 1)), b % names.length];
      const name = names[column] ?? "";
      const read = readTable(
        utf8(unparse(rows.map((r, i) => (i === row ? r.with(column, typed) : r)))),
        TABLES[id],
      );
      if (read.problems.length > 0) {
        const [problem] = read.problems;
        expect(problem?.row).toBe(row + 1);
        if (problem?.column !== undefined) expect(problem.column).toBe(name);
        counts.add("named");
        return;
      }
      expect(plain(read.rows[row - 1]?.[name])).toBe(asRead(typed, kindOf(id, name)));
      const others = readTable(original(id), TABLES[id]).rows;
      for (const [i, r] of read.rows.entries())
        for (const n of names) if (i !== row - 1 || n !== name) expect(r[n]).toEqual(others[i]?.[n]);
      counts.add("held");
    }),
    RUNS,
  );
  counts.print();
});

test("the whole run never throws, and tells the place of each fault once", async () => {
  const counts = tally("whole run");
  const spoil = fc.record({
    id: table,
    what: fc.constantFrom("cell", "row", "swap", "drop-row", "double-row", "cut", "noise", "gone"),
    a: fc.nat(),
    b: fc.nat(),
    c: fc.nat(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(spoil, { minLength: 1, maxLength: 3 }), async (edits) => {
      const files = new Map(ORIGINAL);
      for (const { id, what, a, b, c } of edits) {
        const name = `${id}.csv`;
        const now = files.get(name);
        if (!now) continue;
        let rows: string[][] = [[""]];
        try {
          rows = parse(new TextDecoder("utf-8", { fatal: true }).decode(now));
        } catch {
          continue;
        }
        const row = 1 + (a % Math.max(1, rows.length - 1));
        const [i, j] = [b, c].map((n) => n % (rows[0]?.length ?? 1)) as [number, number];
        const from = rows[1 + (c % Math.max(1, rows.length - 1))]?.[i] ?? "";
        if (what === "cell") rows = rows.map((r, k) => (k === row && i < r.length ? r.with(i, from) : r));
        if (what === "row") rows = rows.map((r, k) => (k === row ? (rows[1] ?? r) : r));
        if (what === "swap")
          rows = rows.map((r, k) =>
            k > 0 && i < r.length && j < r.length ? r.with(i, r[j] ?? "").with(j, r[i] ?? "") : r,
          );
        if (what === "drop-row") rows = rows.toSpliced(row, 1);
        if (what === "double-row") rows = rows.toSpliced(row, 0, rows[row] ?? []);
        if (what === "gone") files.delete(name);
        else if (what === "cut") files.set(name, now.slice(0, b % (now.length + 1)));
        else if (what === "noise")
          files.set(
            name,
            Uint8Array.from({ length: 500 }, (_, k) => (a * 31 + k * b) & 255),
          );
        else files.set(name, utf8(unparse(rows)));
      }
      const run: DataRun = await runOf(files);
      if (run.ok) {
        counts.add(fingerprintOf(run) === before ? "same facts" : "other good values");
        return;
      }
      const report = tellProblems(run.problems);
      expect(report).not.toMatch(/\b(undefined|NaN|\[object|at \S+:\d+)\b/);
      const blocks = report.split("\n\n");
      expect(new Set(blocks).size).toBe(blocks.length);
      counts.add("named");
    }),
    { ...RUNS, numRuns: 30, endOnFailure: true },
  );
  counts.print();
}, 60_000);

test("no file, however large, takes more than a glance", () => {
  fc.assert(
    fc.property(fc.constantFrom(";", "\n", '"', "\u00e5", "x", "=", " "), table, (letter, id) => {
      const head = textOf(original(id)).split("\r\n")[0] ?? "";
      const bytes = utf8(`${head}\r\n${letter.repeat(LARGEST_FILE / 4)}`);
      const read = readTable(bytes, TABLES[id]);
      expect(read.problems.length + (letter === "\n" || letter === " " ? 1 : 0)).toBeGreaterThan(0);
      expect(read.problems.length).toBeLessThan(3);
    }),
    { ...RUNS, numRuns: 20 },
  );
});
