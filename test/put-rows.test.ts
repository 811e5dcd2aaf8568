import { expect, test } from "vitest";
import { dropRows, putRows } from "../scripts/put-rows.ts";

const FILE = '\ufeffid;n;note\r\na;1;"en; to"\r\nb;2;\r\n';

test("adds at the end, changes in place, and leaves every other line its bytes", () => {
  const put = putRows(
    FILE,
    [
      { id: "b", n: "3" },
      { id: "c", n: "4", note: 'siger "nej"' },
      { id: "a", n: "1" },
    ],
    ["id"],
  );
  expect(put.content).toBe('\ufeffid;n;note\r\na;1;"en; to"\r\nb;3;\r\nc;4;"siger ""nej"""\r\n');
  expect(put.added).toEqual(["c"]);
  expect(put.changed).toEqual([{ key: "b", column: "n", old: "2", new: "3" }]);
  expect(put.same).toBe(1);
});

test("a row may be put twice; the second time it is there", () => {
  expect(putRows(FILE, [{ id: "c" }, { id: "c" }], ["id"]).content.match(/c;;/g)).toHaveLength(1);
});

test("a key of several columns names a row only as a whole", () => {
  const put = putRows("\ufefflist;area;n\r\nx;y;1\r\n", [{ list: "x", area: "z", n: "2" }], ["list", "area"]);
  expect(put.added).toEqual(["x/z"]);
});

test("refuses a column the file does not have", () => {
  expect(() => putRows(FILE, [{ id: "a", m: "1" }], ["id"])).toThrow("no column m");
});

test("takes out rows by key and nothing else", () => {
  expect(dropRows(FILE, ["a"], ["id"])).toBe("\ufeffid;n;note\r\nb;2;\r\n");
  expect(dropRows(FILE, ["z"], ["id"])).toBe(FILE);
});
