import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { addFrozen, readFrozen } from "../scripts/frozen.ts";
import { correctedHtml, correctionsIn } from "../src/frames/corrected.ts";
import { fingerprint } from "../src/frames/fingerprint.ts";
import { shownValues } from "../src/frames/shown.ts";
import type { Dataset } from "../src/model/dataset.ts";
import { rowsOf } from "../src/model/door.ts";
import { type FrozenDocument, type FrozenFrame, fixedName } from "../src/model/frozen.ts";
import type { RowOf } from "../src/model/tables/index.ts";
import { DIST, frameAddresses, htmlOf } from "./dist.ts";

/** Frames that never change: what was frozen stays, and a correction shows where it was asked to. */

const ROOT = join(import.meta.dirname, "..");
const frozen = await readFrozen(ROOT);
const fixed = frameAddresses().filter((a) => /^\/fixed\/[^/]+\/$/.test(a));

test("a frozen frame is never changed: its name holds the fingerprint of its bytes", () => {
  const changed = frozen.filter((f) => fingerprint(f.html) !== f.hash).map(fixedName);
  expect(
    changed,
    "others have this frame in their articles; put it back as it was: git checkout public/fixed",
  ).toEqual([]);
});

test("every frozen frame is remembered, and none is lost", () => {
  const folder = join(ROOT, "public/fixed");
  const there = existsSync(folder) ? readdirSync(folder).sort() : [];
  expect(there, "data/releases/fixed.json and public/fixed/ differ; put both back: git checkout").toEqual(
    frozen.map(fixedName).sort(),
  );
});

test("the build serves every frozen frame byte for byte, and each with its corrections", () => {
  for (const f of frozen) {
    expect(htmlOf(`/fixed/${fixedName(f)}/`) === f.html, fixedName(f)).toBe(true);
    expect(frameAddresses()).toContain(`/fixed/${fixedName(f)}/corrected/`);
  }
});

test("every chart has a fixed frame of this build in both languages, under the fingerprint of its bytes", () => {
  const charts = JSON.parse(readFileSync(join(DIST, "charts.json"), "utf8")) as { id: string }[];
  const now = JSON.parse(readFileSync(join(DIST, "fixed/frames.json"), "utf8")) as FrozenFrame[];
  expect(now.map((f) => `${f.id} ${f.locale}`).sort()).toEqual(
    charts.flatMap((c) => [`${c.id} da`, `${c.id} en`]).sort(),
  );
  for (const f of now) expect(fingerprint(htmlOf(`/fixed/${fixedName(f)}/`)), fixedName(f)).toBe(f.hash);
});

test("a fixed frame does not say where the site lies, so that it can move", () => {
  const named = fixed.filter((a) => /https?:\/\/(?!www\.w3\.org\/)/.test(htmlOf(a)));
  expect(named).toEqual([]);
});

test("without a correction the corrected form is the fixed one, byte for byte", () => {
  const corrected = (a: string) => htmlOf(`${a}corrected/`);
  const differ = fixed.filter(
    (a) => corrected(a) !== htmlOf(a) && !corrected(a).includes('class="correction"'),
  );
  expect(differ).toEqual([]);
});

const KEY = "list-2013-10/mjoelnerparken/outside-work";
const FRAME: FrozenDocument = {
  id: "outside-work",
  locale: "da",
  hash: "0123456789ab",
  date: "2026-11-23",
  shows: { [`observations:${KEY}`]: { value: 46.4 }, "lists:list-2013-10": { date: "2013-10-01" } },
  html: "<h1>Titel</h1><!--rettelser--><p>46,4</p>",
};
const CORRECTION: RowOf<"corrections"> = {
  row: 2,
  id: "k1",
  date: "2026-12-03",
  table: "observations",
  row_key: KEY,
  column: "value",
  old_value: "46,4",
  new_value: "45,4",
  reason_da: "Vi havde skrevet forkert af.",
  reason_en: "We had copied it wrongly.",
  told_da: null,
  told_en: null,
};

test("a correction of a value in the frame shows under its title, with the new value and why", () => {
  const { html, ...frame } = FRAME;
  const plain = (text: string) => text.replaceAll("\u00a0", " ");
  expect(plain(correctedHtml(html, frame, [CORRECTION]))).toBe(
    '<h1>Titel</h1><p role="note" class="correction" style="border:2px solid;padding:4px 8px;margin:8px 0">' +
      "Rettet 3. december 2026: Her står »46,4« (værdi). Det rigtige er »45,4«. Vi havde skrevet forkert af. " +
      '<a href="/diagrammer/outside-work/">Se diagrammet med rettelsen</a></p><!--rettelser--><p>46,4</p>',
  );
  const english = correctedHtml(html, { ...frame, locale: "en" }, [CORRECTION]);
  expect(plain(english)).toContain(
    "Corrected 3 December 2026: it says “46.4” here (value). The right value is “45.4”. We had",
  );
});

test("a day is known in the form of the tables and in the form of machines", () => {
  const day = { ...CORRECTION, table: "lists", row_key: "list-2013-10", column: "date" };
  for (const old_value of ["01-10-2013", "2013-10-01"])
    expect(correctionsIn(FRAME, [{ ...day, old_value }])).toHaveLength(1);
});

test("of a cell that was corrected twice the last word is told, and nothing where it is what the frame shows", () => {
  const again = { ...CORRECTION, id: "r2", date: "2026-12-05", old_value: "45,4", new_value: "44,4" };
  expect(correctionsIn(FRAME, [CORRECTION, again])).toMatchObject([
    { date: "2026-12-05", old_value: "46,4", new_value: "44,4" },
  ]);
  const back = { ...again, new_value: "46,4" };
  expect(correctionsIn(FRAME, [CORRECTION, back])).toEqual([]);
});

test("says nothing of what the frame does not show, showed rightly, or was corrected before", () => {
  const others: Partial<RowOf<"corrections">>[] = [
    { row_key: "list-2014-12/mjoelnerparken/outside-work" },
    { column: "note_da" },
    { old_value: "47,4" },
    { date: "2026-11-22" },
  ];
  expect(others.flatMap((o) => correctionsIn(FRAME, [{ ...CORRECTION, ...o }]))).toEqual([]);
  expect(correctedHtml(FRAME.html, FRAME, [])).toBe(FRAME.html);
});

test("remembers the cells a chart shows: what is drawn as it stands, and every part of a sum", () => {
  const [one, two] = rowsOf("money").filter((m) => m.amount_dkk !== null);
  if (!one || !two) throw new Error("the table of money has no amounts");
  const made = { key: "k", sources: [], confidence: "primary" } as const;
  const dataset = (rows: readonly object[]) =>
    ({ id: "x", rows, limits: [], breaks: [] }) as unknown as Dataset;
  const drawn = shownValues(dataset([{ ...made, amount: one.amount_dkk, from: [`money:${one.id}`] }]));
  expect(drawn[`money:${one.id}`]).toMatchObject({ amount_dkk: one.amount_dkk });
  const sum = shownValues(dataset([{ ...made, total: 0.5, from: [`money:${one.id}`, `money:${two.id}`] }]));
  expect(sum[`money:${two.id}`]).toMatchObject({ amount_dkk: two.amount_dkk });
  const other = shownValues(dataset([{ ...made, total: 0.5, from: [`money:${one.id}`] }]));
  expect(other).toEqual({});
});

const folder = mkdtempSync(join(tmpdir(), "frozen-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("freezing twice adds nothing; freezing a changed chart keeps the earlier one", async () => {
  expect(await addFrozen(folder, [FRAME])).toHaveLength(1);
  expect(await addFrozen(folder, [FRAME])).toHaveLength(0);
  const later = { ...FRAME, hash: "ba9876543210", date: "2027-01-01", html: "<h1>Ny</h1>" };
  await addFrozen(folder, [later]);
  expect(await readFrozen(folder)).toEqual([FRAME, later]);
});
