import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { drawingOf } from "../src/charts/drawn.ts";
import { charts } from "../src/charts/index.ts";
import { FORMAT } from "../src/i18n/format.ts";
import { LOCALES, type Locale } from "../src/i18n/locale.ts";
import { CONFIDENCE, YES_NO } from "../src/model/vocabulary.ts";
import { dataAddress, fileAddress } from "../src/published/addresses.ts";
import { absences, excelColumns, machineColumns } from "../src/published/chart-columns.ts";
import { chartJson, dataOf, excelCsv, machineCsv } from "../src/published/chart-data.ts";
import { dataPackage } from "../src/published/datapackage.ts";
import { EMPTY, fieldsOf } from "../src/published/fields.ts";
import { foreignTablesBehind } from "../src/published/origins.ts";
import { chartZip } from "../src/published/zip.ts";
import { dataDate } from "../src/site/settings.ts";
import { sourceById } from "../src/site/sources.ts";
import { DIST } from "./dist.ts";

/** The data of every chart as files: read back, they say what the rows say. */

const LOCAL = new URL("http://127.0.0.1:4321/");
const PUBLISHED = new URL("https://aftalen.example/");

type Row = Readonly<Record<string, unknown>>;
const rowsOf = (chart: (typeof charts)[number]) =>
  dataOf(chart).rows as unknown as readonly (Row & { key: string })[];
const built = (path: string): Buffer => readFileSync(join(DIST, path));
const builtFile = (id: string, locale: Locale): string => built(fileAddress(id, locale)).toString("utf8");
const parse = (csv: string, delimiter: string) =>
  Papa.parse<Record<string, string>>(csv, { header: true, delimiter, skipEmptyLines: true });

test.for(charts.map((c) => [c.id, c] as const))(
  "%s: its CSV for programs reads back as its rows",
  ([, chart]) => {
    const csv = machineCsv(chart);
    expect(csv.startsWith("\ufeff")).toBe(false);
    const { data, errors, meta } = parse(csv, ",");
    expect(errors).toEqual([]);
    expect(new Set(meta.fields).size).toBe(meta.fields?.length);
    const rows = rowsOf(chart);
    expect(data.map((r) => r["key"])).toEqual(rows.map((r) => r.key));
    for (const [i, row] of rows.entries())
      for (const [name, value] of Object.entries(row)) {
        const read = data[i] ?? {};
        const text = (cell: unknown) => (cell === null || cell === undefined ? "" : String(cell));
        if (name === "confidence") continue;
        if (Array.isArray(value) && typeof value[0] === "object")
          expect(read[name]?.split(" ").length).toBe(value.length);
        else if (Array.isArray(value)) expect(read[name]).toBe(value.join(" "));
        else if (typeof value === "object" && value !== null)
          for (const l of LOCALES) expect(read[`${name}_${l}`]).toBe((value as Record<string, string>)[l]);
        else if (value === null && !(name in read))
          for (const l of LOCALES) expect(read[`${name}_${l}`]).toBe("");
        else expect(read[name], `${row.key}, ${name}`).toBe(text(value));
      }
  },
);

test.for(charts.map((c) => [c.id, c] as const))(
  "%s: its sheet for Danish Excel has decimal commas and Danish days, in either language",
  ([, chart]) => {
    for (const locale of LOCALES) {
      const csv = excelCsv(chart, locale);
      expect(csv.startsWith("\ufeff")).toBe(true);
      const { data, errors, meta } = parse(csv.slice(1), ";");
      expect(errors).toEqual([]);
      const columns = excelColumns(fieldsOf(chart.dataset), locale);
      expect(meta.fields).toEqual(columns.map((c) => c.label[locale]));
      expect(new Set(meta.fields).size, "no two headings alike").toBe(columns.length);
      for (const [i, row] of rowsOf(chart).entries())
        for (const [name, field] of Object.entries(fieldsOf(chart.dataset))) {
          const cell = data[i]?.[field.label[locale]] ?? "(no cell)";
          const value = row[name];
          if (typeof value === "number")
            expect(Number(cell.replace(",", ".")), `${row.key}, ${name}`).toBe(value);
          if (typeof value === "number") expect(cell).not.toContain(".");
          if (field.kind === "date" && typeof value === "string")
            expect(cell).toBe(value.split("-").reverse().join("-"));
          if (field.kind === "yes-no") expect(cell).toBe(YES_NO[value ? "yes" : "no"][locale]);
          if (field.kind === "code" && typeof value === "string")
            expect(cell).toBe(field.vocabulary?.[value]?.[locale]);
          if (value === null) expect(cell).toBe("");
        }
    }
  },
);

test("no cell of a sheet begins as a formula does", () => {
  const formulas = charts.flatMap((chart) =>
    LOCALES.flatMap((l) =>
      parse(excelCsv(chart, l).slice(1), ";").data.flatMap((r) =>
        Object.values(r).filter((c) => /^[=+@]|^-\D/.test(c)),
      ),
    ),
  );
  expect(formulas).toEqual([]);
});

test.for(charts.map((c) => [c.id, c] as const))(
  "%s: every row says where it comes from, how certain it is, and why a field is empty",
  ([, chart]) => {
    const fields = fieldsOf(chart.dataset);
    const { data } = parse(machineCsv(chart), ",");
    for (const [i, row] of dataOf(chart).rows.entries()) {
      const read = data[i] ?? {};
      expect(read["from"]?.split(" ").length, row.key).toBeGreaterThan(0);
      const sources = (read["sources"] ?? "").split(" ").filter(Boolean);
      const addresses = (read["source_addresses"] ?? "").split(" ").filter(Boolean);
      expect(addresses).toEqual(sources.map((id) => sourceById(id).url ?? "-"));
      const told = Object.fromEntries(
        (read["absent"] ?? "")
          .split(" ")
          .filter(Boolean)
          .map((a) => a.split(":")),
      );
      for (const code of Object.values(told)) expect(Object.keys(EMPTY)).toContain(code);
      for (const [name, { kind, empty }] of Object.entries(fields)) {
        const isEmpty = (row as unknown as Row)[name] === null;
        if (isEmpty) expect(empty, `${name} can be empty and says not why`).toBeDefined();
        if (isEmpty && /integer|number|date/.test(kind))
          expect(told[name], `${row.key}, ${name}`).toBeDefined();
        if (!isEmpty) expect(told[name]).toBeUndefined();
      }
      // A gap is stated by nobody and sums are ours; every other row has a source. Each that states something
      // has its word.
      if (sources.length === 0) expect(told["sources"]).toBe("no-source");
      if (read["confidence"] === "") expect(sources, row.key).toEqual([]);
      else expect(Object.keys(CONFIDENCE)).toContain(read["confidence"]);
    }
  },
);

test.for(charts.map((c) => [c.id, c] as const))(
  "%s: its JSON holds the rows, limits, breaks, words and sources",
  ([, chart]) => {
    const json = JSON.parse(chartJson(chart, PUBLISHED));
    const data = dataOf(chart);
    const strip = ({ confidence: _c, absent: _a, ...rest }: Row) => rest;
    expect(json.rows.map(strip)).toEqual(data.rows.map((r) => strip(r as unknown as Row)));
    expect(json.limits).toEqual(data.limits);
    expect(json.breaks).toEqual(data.breaks);
    for (const [i, row] of data.rows.entries())
      expect(json.rows[i].absent ?? {}).toEqual(Object.fromEntries(absences(row, fieldsOf(chart.dataset))));
    for (const l of LOCALES) {
      expect(json.title[l]).toBe(drawingOf(chart, l).title);
      expect(json.page[l]).toMatch(/^https:\/\/aftalen\.example\//);
      expect(json.cite[l]).toContain(json.page[l]);
    }
    const known = new Set(json.sources.map((s: { id: string }) => s.id));
    for (const fact of [...data.rows, ...data.limits, ...data.breaks])
      for (const id of fact.sources) expect(known).toContain(id);
  },
);

test.for(charts.map((c) => [c.id, c] as const))(
  "%s: its ZIP opens, holds the same files, and is the same bytes twice",
  ([, chart]) => {
    const zip = chartZip(chart, PUBLISHED);
    expect(Buffer.from(zip).equals(Buffer.from(chartZip(chart, PUBLISHED)))).toBe(true);
    const files = Object.fromEntries(
      Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]),
    );
    const names = Object.keys(files);
    expect(names).toEqual([...names].sort());
    expect(files[`${chart.id}.csv`]).toBe(machineCsv(chart));
    for (const l of LOCALES)
      expect(`\ufeff${files[`${chart.id}.excel.${l}.csv`]?.replace(/^\ufeff/, "")}`).toBe(excelCsv(chart, l));
    expect(files[`${chart.id}.json`]).toBe(chartJson(chart, PUBLISHED));
    // The day of the data, as ZIP writes a day: years since 1980, month and day in sixteen bits, at offset
    // 12.
    const bits = new DataView(zip.buffer, zip.byteOffset).getUint16(12, true);
    const day = [1980 + (bits >> 9), (bits >> 5) & 15, bits & 31]
      .map((n) => String(n).padStart(2, "0"))
      .join("-");
    expect(day).toBe(dataDate());
    for (const l of LOCALES) {
      const readme = files[`README.${l}.txt`] ?? "";
      const d = drawingOf(chart, l);
      for (const part of [
        d.title,
        d.subtitle,
        d.description,
        d.note,
        "CC BY 4.0",
        "https://aftalen.example/",
      ])
        expect(readme, l).toContain(part);
      for (const name of names.filter((n) => !n.startsWith("README"))) expect(readme).toContain(name);
      for (const c of machineColumns(fieldsOf(chart.dataset)))
        expect(readme).toContain(`* ${c.name}: ${c.label[l]}`);
      for (const s of d.sources) expect(readme).toContain(sourceById(s).title);
      expect(readme).not.toMatch(/undefined|null|NaN|\[object/);
    }
  },
);

interface Resource {
  name: string;
  path: string;
  dialect?: { delimiter: string };
  schema?: {
    fields: { name: string; type: string; decimalChar?: string; format?: string }[];
    primaryKey: string[];
  };
}
interface Package {
  $schema: string;
  name: string;
  licenses: { name: string; path?: string; title: string }[];
  sources: { title: string; path?: string }[];
  resources: Resource[];
}

test.for(charts.map((c) => [c.id, c] as const))(
  "%s: its data package describes the files that are there, column by column",
  ([, chart]) => {
    const p = dataPackage(chart, PUBLISHED) as Package;
    const files = unzipSync(chartZip(chart, PUBLISHED));
    expect(JSON.parse(strFromU8(files["datapackage.json"] ?? new Uint8Array()))).toEqual(p);
    expect(p.$schema).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
    expect(p.name).toBe(chart.id);
    expect(p.sources.length).toBeGreaterThan(0);
    expect(new Set(p.resources.map((r) => r.name)).size).toBe(p.resources.length);
    for (const r of p.resources) {
      expect(r.name).toMatch(/^[a-z0-9._-]+$/);
      expect(Object.keys(files)).toContain(r.path);
      if (!r.schema || !r.dialect) continue;
      const { data, meta } = parse(
        strFromU8(files[r.path] ?? new Uint8Array()).replace(/^\ufeff/, ""),
        r.dialect.delimiter,
      );
      expect(meta.fields).toEqual(r.schema.fields.map((f) => f.name));
      for (const f of r.schema.fields) {
        const cells = data.map((row) => row[f.name] ?? "").filter((c) => c !== "");
        const form = {
          integer: /^-?\d+$/,
          number: f.decimalChar === "," ? /^-?\d+(,\d+)?$/ : /^-?\d+(\.\d+)?$/,
          boolean: /^(true|false)$/,
          date: f.format ? /^\d\d-\d\d-\d{4}$/ : /^\d{4}-\d\d-\d\d$/,
          string: /^/,
        }[f.type];
        expect(form, `${f.name} is of a type we do not publish: ${f.type}`).toBeDefined();
        expect(
          cells.filter((c) => !form?.test(c)),
          `${r.path}, ${f.name}`,
        ).toEqual([]);
      }
      const key = r.schema.primaryKey[0] ?? "";
      expect(new Set(data.map((row) => row[key])).size).toBe(data.length);
    }
  },
);

test("what was built is what these functions make, at the addresses that are promised", () => {
  for (const chart of charts) {
    const { id } = chart;
    expect(built(dataAddress(id, "csv", "en")).toString("utf8")).toBe(machineCsv(chart));
    for (const l of LOCALES)
      expect(built(dataAddress(id, "excel.csv", l)).toString("utf8")).toBe(excelCsv(chart, l));
    expect(JSON.parse(built(dataAddress(id, "json", "en")).toString("utf8")).rows.length).toBe(
      dataOf(chart).rows.length,
    );
    expect(Object.keys(unzipSync(built(dataAddress(id, "zip", "en")))).length).toBe(7);
  }
});

test("figures that are not ours carry no licence of ours, in any file", () => {
  const foreign = charts.filter((c) => foreignTablesBehind(dataOf(c)).length > 0);
  expect(foreign.map((c) => c.id)).toEqual(
    expect.arrayContaining(["outside-work", "among-listed-areas", "seventeen-lists"]),
  );
  expect(foreign.map((c) => c.id)).not.toContain("money-at-one-scale");
  for (const chart of charts) {
    const ours = !foreign.includes(chart);
    const { licenses } = dataPackage(chart, PUBLISHED) as Package;
    expect(licenses.map((l) => l.name)).toEqual([ours ? "CC-BY-4.0" : "notspecified"]);
    expect("name" in JSON.parse(chartJson(chart, PUBLISHED)).licence).toBe(ours);
    expect(builtFile(chart.id, "da").includes("kildens egne vilkår")).toBe(!ours);
  }
});

test("an edition that is not published says that it has no address, and makes up none", () => {
  for (const chart of charts) {
    expect(chartJson(chart, LOCAL)).not.toContain("127.0.0.1");
    expect(JSON.stringify(dataPackage(chart, LOCAL))).not.toContain("127.0.0.1");
    const readme = strFromU8(unzipSync(chartZip(chart, LOCAL))["README.da.txt"] ?? new Uint8Array());
    expect(readme).not.toContain("127.0.0.1");
    expect(readme).toContain("adressen mangler");
  }
});

test("a chart as one file has its words, picture, table and sources, no script, and asks nobody for anything", () => {
  for (const chart of charts)
    for (const locale of LOCALES) {
      const html = builtFile(chart.id, locale);
      const d = drawingOf(chart, locale);
      expect(html).not.toMatch(/<script|<link|<img|@import|url\((?!#)|\ssrc=/i);
      expect(html).not.toMatch(/href="(?!https?:|#)/);
      expect(html.match(/<svg /g)?.length).toBe(2);
      expect(html.match(/<tr>/g)?.length).toBe(d.body.length + 1);
      expect(html).toContain(`<html lang="${locale}">`);
      for (const part of [d.title, d.subtitle, d.description, d.note])
        expect(html).toContain(part.replaceAll("&", "&amp;").replaceAll('"', "&quot;"));
      expect(html).toContain(FORMAT[locale].date(dataDate()));
      for (const [, name = ""] of html.matchAll(/var\((--[\w-]+)\)/g))
        expect(html, name).toContain(`${name}:`);
    }
});
