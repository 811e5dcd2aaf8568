import { expect, test } from "vitest";
import { FORMAT, type Format } from "../src/i18n/format.ts";

const { da, en } = FORMAT;
const both = (write: (f: Format) => string) => [write(da), write(en)];

test("writes 12,5 in Danish and 12.5 in English", () => {
  expect(both((f) => f.number(12.5))).toEqual(["12,5", "12.5"]);
});

test("groups thousands with a point in Danish and a comma in English", () => {
  expect(both((f) => f.number(999))).toEqual(["999", "999"]);
  expect(both((f) => f.number(1000))).toEqual(["1.000", "1,000"]);
  expect(both((f) => f.number(12_500_000))).toEqual(["12.500.000", "12,500,000"]);
  expect(both((f) => f.number(1234.5678))).toEqual(["1.234,5678", "1,234.5678"]);
});

test("writes as many decimals as asked for, else as many as the number has", () => {
  expect(both((f) => f.number(48, 1))).toEqual(["48,0", "48.0"]);
  expect(both((f) => f.number(2.698, 2))).toEqual(["2,70", "2.70"]);
  expect(both((f) => f.number(48))).toEqual(["48", "48"]);
  expect(both((f) => f.number(0.1 + 0.2))).toEqual(["0,3", "0.3"]);
});

test("writes a real minus sign, and never minus nought", () => {
  expect(both((f) => f.number(-3.5))).toEqual(["\u22123,5", "\u22123.5"]);
  expect(both((f) => f.number(-0.04, 1))).toEqual(["0,0", "0.0"]);
  expect(both((f) => f.number(0))).toEqual(["0", "0"]);
});

test("keeps the number and the per-cent sign on one line in Danish, and together in English", () => {
  expect(both((f) => f.pct(52.8))).toEqual(["52,8\u00a0%", "52.8%"]);
  expect(both((f) => f.pct(48, 1))).toEqual(["48,0\u00a0%", "48.0%"]);
});

test("writes whole kroner", () => {
  expect(both((f) => f.kroner(516_000))).toEqual(["516.000\u00a0kr.", "DKK\u00a0516,000"]);
  expect(both((f) => f.kroner(0))).toEqual(["0\u00a0kr.", "DKK\u00a00"]);
});

test("writes kroner in millions from one million up", () => {
  expect(both((f) => f.kronerShort(999_999))).toEqual(["999.999\u00a0kr.", "DKK\u00a0999,999"]);
  expect(both((f) => f.kronerShort(1_950_000))).toEqual([
    "1,95\u00a0mio.\u00a0kr.",
    "DKK\u00a01.95\u00a0million",
  ]);
  expect(both((f) => f.kronerShort(200_000_000))).toEqual([
    "200\u00a0mio.\u00a0kr.",
    "DKK\u00a0200\u00a0million",
  ]);
});

test("writes a date as precisely as it is known", () => {
  expect(both((f) => f.date("2011-03-07"))).toEqual(["7.\u00a0marts 2011", "7\u00a0March 2011"]);
  expect(both((f) => f.date("2011-03-07", null))).toEqual(both((f) => f.date("2011-03-07", "day")));
  expect(both((f) => f.date("2010-10-01", "month"))).toEqual(["oktober 2010", "October 2010"]);
  expect(both((f) => f.date("2010-01-01", "year"))).toEqual(["2010", "2010"]);
});

test("shortens months for axes", () => {
  const year = Array.from({ length: 12 }, (_, i) => `2015-${String(i + 1).padStart(2, "0")}-01`);
  expect(year.map((d) => da.monthShort(d).split("\u00a0")[0]).join(" ")).toMatchInlineSnapshot(
    `"jan. feb. marts apr. maj juni juli aug. sept. okt. nov. dec."`,
  );
  expect(year.map((d) => en.monthShort(d).split("\u00a0")[0]).join(" ")).toMatchInlineSnapshot(
    `"Jan Feb March Apr May June July Aug Sept Oct Nov Dec"`,
  );
  expect(both((f) => f.monthShort("2015-12-01"))).toEqual(["dec.\u00a02015", "Dec\u00a02015"]);
});

test("lists one, two and three things", () => {
  expect(both((f) => f.list([]))).toEqual(["", ""]);
  expect(both((f) => f.list(["kultur"]))).toEqual(["kultur", "kultur"]);
  expect(both((f) => f.list(["a", "b"]))).toEqual(["a og b", "a and b"]);
  expect(both((f) => f.list(["a", "b", "c"]))).toEqual(["a, b og c", "a, b and c"]);
});

test("writes small counts in words and larger ones in digits", () => {
  expect(both((f) => f.count(0))).toEqual(["nul", "zero"]);
  expect(both((f) => f.count(6))).toEqual(["seks", "six"]);
  expect(both((f) => f.count(12))).toEqual(["tolv", "twelve"]);
  expect(both((f) => f.count(13))).toEqual(["13", "13"]);
  expect(both((f) => f.count(1321))).toEqual(["1.321", "1,321"]);
});

test("begins a sentence with a capital, Danish letters too, and leaves the rest alone", () => {
  expect(da.sentence("ændret i KEC")).toBe("Ændret i KEC");
  expect(da.sentence("")).toBe("");
});
