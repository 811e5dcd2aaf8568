import { expect, test } from "vitest";
import { bookAfter } from "../scripts/releases/book.ts";
import { faceOfFrame, sentencesIn, sentencesOfPage } from "../scripts/releases/built-page.ts";
import { diffEditions, diffLists, diffTables, type EditionDiff } from "../scripts/releases/diff.ts";
import type { Edition } from "../scripts/releases/edition.ts";
import { compareManifests, type Manifest, tellDeviations } from "../scripts/releases/manifest.ts";
import { differenceOf } from "../scripts/releases/picture-difference.ts";
import { changesOf } from "../scripts/releases/publish.ts";
import { nextId } from "../scripts/releases/release.ts";
import {
  changesOfValues,
  decided,
  decisionOn,
  hasLapsed,
  itemsOf,
  reasoned,
  reasonFor,
} from "../scripts/releases/review.ts";
import { reviewPage } from "../scripts/releases/review-page.ts";
import { parseKept, snapshotCsv } from "../scripts/releases/snapshot.ts";
import { tellDiff } from "../scripts/releases/tell-diff.ts";
import { FORMAT } from "../src/i18n/format.ts";
import { frozenFrames, rowsOf } from "../src/model/door.ts";
import type { Release } from "../src/model/release.ts";
import { TABLES, type TableId, type Tables } from "../src/model/tables/index.ts";
import { changedCells, keptText } from "../src/published/changes.ts";

/** What is different between two editions, and what has been said of it: the parts of `npm run data:diff` and `gennemse`. */

const kept = (csv: string) => parseKept(csv.replaceAll("\n", "\r\n"), ["id"]);

test("tells cells that changed, rows that came and went, and columns", () => {
  const from = { money: kept("id;amount_dkk;year\nM01;100;2010\nM02;200;2011\nM03;300;2012") };
  const to = { money: kept("id;amount_dkk;scope\nM03;300;city\nM01;150;here\nM04;400;here") };
  expect(diffTables(from, to)).toEqual([
    {
      table: "money",
      changed: [{ key: "M01", column: "amount_dkk", old: "100", new: "150" }],
      added: [{ key: "M04", cells: { id: "M04", amount_dkk: "400", scope: "here" } }],
      removed: [{ key: "M02", cells: { id: "M02", amount_dkk: "200", year: "2011" } }],
      columns: { added: ["scope"], removed: ["year"] },
      reordered: false,
    },
  ]);
});

test("tells rows in another order, and nothing where nothing differs", () => {
  const one = { money: kept("id;n\nM01;1\nM02;2") };
  expect(diffTables(one, { money: kept("id;n\nM02;2\nM01;1") })[0]?.reordered).toBe(true);
  expect(diffTables(one, { money: kept("id;n\nM01;1\nM02;2") })).toEqual([]);
});

test("a table is kept in one form, whatever program saved it, and read back as it was", () => {
  for (const id of Object.keys(TABLES) as TableId[]) {
    const csv = snapshotCsv(rowsOf(id), TABLES[id]);
    const back = parseKept(csv, TABLES[id].key);
    expect(back.rows.size, id).toBe(rowsOf(id).length);
    expect(back.columns, id).toEqual(Object.keys(TABLES[id].columns));
  }
  const [first] = parseKept(
    snapshotCsv(rowsOf("observations"), TABLES.observations),
    TABLES.observations.key,
  ).rows;
  expect(first?.[1]["value"]).toMatch(/^\d+(,\d+)?$/);
});

test("sentences end where a sentence ends, not at a date or an abbreviation", () => {
  expect(
    sentencesIn("Den 7. marts 2011 fik de 7,8 mio. kr. Det var, bl.a. Københavns, penge. »Var det nok?« Ja!"),
  ).toEqual([
    "Den 7. marts 2011 fik de 7,8 mio. kr. Det var, bl.a. Københavns, penge.",
    "»Var det nok?«",
    "Ja!",
  ]);
  expect(
    sentencesOfPage(
      "<main><h1>A</h1><p>Et. To.</p><figure><p>Nej.</p><div class='step'><p>To en halv.</p></div></figure><ul><li>Tre.</li></ul><p data-book>Nej.</p></main>",
    ),
  ).toEqual(["A", "Et.", "To.", "To en halv.", "Tre."]);
});

test("a sentence that changed is told with what it was; others as gone or new", () => {
  const from = ["Uændret.", "Andelen gik fra 52,8 % til 46,4 %.", "Væk herfra nu.", "Sidst."];
  const to = ["Uændret.", "Andelen gik fra 52,8 % til 45,4 %.", "Sidst.", "Helt ny sætning."];
  expect(diffLists(from, to)).toEqual([
    { old: from[1], new: to[1] },
    { old: "Væk herfra nu.", new: null },
    { old: null, new: "Helt ny sætning." },
  ]);
});

const frame = frozenFrames().find((f) => f.id === "outside-work" && f.locale === "da");
if (!frame) throw new Error("no frozen frame of outside-work");
const face = faceOfFrame(frame.html, "outside-work");
const edition = (value: string): Edition => ({
  id: value,
  date: null,
  tables: { observations: kept(`id;value\nO1;${value}`) },
  charts: {
    "outside-work": {
      da: { ...face, wide: face.wide.replace("46,4", value), description: `Den var ${value}.` },
      en: { ...face, locale: "en" },
    },
  },
  sentences: { "/": [`Andelen var ${value}.`] },
});
const diffOf = (value: string): EditionDiff => diffEditions(edition("46,4"), edition(value));

test("a frame gives its words and both pictures back", () => {
  expect(face.title).toContain("Uden for arbejde og uddannelse");
  expect(face.description.length).toBeGreaterThan(60);
  expect(face.note.length).toBeGreaterThan(20);
  expect(face.wide).toMatch(/^<svg[\s\S]*<\/svg>$/);
  expect(face.colours["--ink"]).toMatch(/^#/);
});

test("the report in words, in both languages", () => {
  const said = tellDiff(diffOf("45,4"));
  expect(said).toBe(
    [
      "Udgaven 46,4 → udgaven 45,4",
      "Tabeller\n────────\ndata/observations.csv (Målinger)\n  ~ O1\n      værdi (value): »46,4« → »45,4«",
      "Diagrammer\n──────────\noutside-work\n  billedet er ændret (dansk)\n  beskrivelsen (dansk)\n    − Den var 46,4.\n    + Den var 45,4.",
      "Sætninger på siderne\n────────────────────\n/ (dansk)\n  − Andelen var 46,4.\n  + Andelen var 45,4.",
      "I alt: 1 celle ændret, 0 rækker kommet til, 0 væk; 1 diagram; 1 sætning på dansk, 0 på engelsk.",
    ].join("\n\n"),
  );
  expect(tellDiff(diffOf("45,4"), "en")).toContain("value (value): “46,4” → “45,4”");
  expect(tellDiff(diffOf("46,4"))).toContain("Intet er anderledes.");
});

test("an approval is bound to what was approved, and lapses when it changes again", () => {
  const items = (value: string) => itemsOf(diffOf(value), edition("46,4"), edition(value));
  const made = { decision: "approved", who: "Anne", date: "2026-11-23", note: "" } as const;
  const review = decided({ decisions: [], reasons: [] }, items("45,4"), made, () => true);
  expect(items("45,4").map((i) => i.id)).toEqual([
    "tabel:observations:O1",
    "diagram:outside-work",
    expect.stringMatching(/^side:\/:[0-9a-f]{12}$/),
  ]);
  expect(items("45,4").every((i) => decisionOn(i, review)?.who === "Anne")).toBe(true);
  expect(items("44,4").some((i) => decisionOn(i, review))).toBe(false);
  expect(
    items("44,4")
      .filter((i) => hasLapsed(i, review))
      .map((i) => i.id),
  ).toEqual(["tabel:observations:O1", "diagram:outside-work"]);
});

test("a reason is bound to the values, too; what publishing writes itself needs neither", () => {
  const [change] = changesOfValues(diffOf("45,4"));
  if (!change) throw new Error("no change");
  const reason = { kind: "revision", text: { da: "Kilden.", en: "The source." }, told: null } as const;
  const review = reasoned({ decisions: [], reasons: [] }, [change], reason);
  expect(reasonFor(change, review)).toEqual(reason);
  expect(changesOfValues(diffOf("44,4")).map((c) => reasonFor(c, review))).toEqual([undefined]);

  const book = (day: string): Edition => ({
    ...edition("1"),
    charts: {},
    sentences: {},
    tables: {
      settings: kept(`id;value\ndata-date;${day}`),
      updates: kept(`id;changed;expected\nlists;${day};x`),
    },
  });
  const d = diffEditions(book("23-11-2026"), book("24-11-2026"));
  expect(changesOfValues(d)).toEqual([]);
  expect(itemsOf(d, book("a"), book("b"))).toEqual([]);
  expect(changesOf(d, () => undefined).tables).toEqual([]);
});

test("the book: day of the edition, days of change, corrections once and under names of their own", () => {
  const tables = Object.fromEntries(
    Object.keys(TABLES).map((id) => [id, rowsOf(id as TableId)]),
  ) as unknown as Tables;
  const [change] = changesOfValues(diffOf("45,4"));
  if (!change) throw new Error("no change");
  const reason = { kind: "correction", text: { da: "Fejl.", en: "Error." }, told: null } as const;
  const release = { id: "2026-12-01-2", date: "2026-12-01", since: "2026-11-23" };
  const book = bookAfter(tables, release, new Set(["observations"]), [{ change, reason }]);
  expect(book.settings?.find((s) => s.id === "data-date")?.value).toBe("01-12-2026");
  const days = Object.fromEntries((book.updates ?? []).map((u) => [u.id, u.changed]));
  expect(days["criteria"]).toBe("2026-12-01");
  expect(days["agreement"]).not.toBe("2026-12-01");
  const added = book.corrections?.slice(tables.corrections.length) ?? [];
  expect(added.map((c) => [c.id, c.old_value, c.new_value])).toEqual([
    ["rettelse-2026-12-01-2-1", "46,4", "45,4"],
  ]);
  // A run that was killed, or somebody by hand, wrote it down already.
  const again = bookAfter({ ...tables, ...book } as Tables, release, new Set(), [{ change, reason }]);
  expect(again.corrections?.length).toBe(book.corrections?.length);
});

test("the difference of two pictures: nothing of the same one, the place of the change of another", async () => {
  const same = await differenceOf(face, face, "wide");
  expect(same.share).toBe(0);
  const other = await differenceOf(face, { ...face, wide: face.wide.replace("46,4", "99,9") }, "wide");
  expect(other.share).toBeGreaterThan(0);
  expect(other.share).toBeLessThan(0.01);
  const fresh = await differenceOf(undefined, face, "wide");
  expect(fresh.old).toBeUndefined();
  expect(fresh.share).toBeGreaterThan(0.01);
});

test("the page of the review names what is open, decided and lapsed, and lets nothing out of a cell into the page", async () => {
  const diff = diffOf("45,4<script>");
  const items = itemsOf(diff, edition("46,4"), edition("45,4<script>"));
  const [first] = items;
  const review = decided(
    { decisions: [], reasons: [] },
    items,
    { decision: "refused", who: "Bo", date: "2026-11-23", note: "Nej." },
    (i) => i === first,
  );
  const html = reviewPage({
    diff,
    items,
    review,
    pictures: new Map(),
    titles: new Map([["outside-work", face.title]]),
    locale: "da",
    name: "Bo",
    notice: "",
    typed: new Map(),
    action: "/",
  });
  expect(html).toContain("0 af 3 godkendt, 1 afvist.");
  expect(html).toContain("1 ændring mangler en grund");
  expect(html.replaceAll("\u00a0", " ")).toContain("✗ Afvist af Bo 23. november 2026: Nej.");
  expect(html).toContain("○ Ikke gennemset");
  expect(html.match(/<script/g)).toHaveLength(1);
});

test("a manifest tells which table, chart or page is another", () => {
  const manifest: Manifest = {
    site: null,
    tables: { money: { "data/money.csv": "a" } },
    charts: { income: { "embed/income/index.html": "b", "pictures/income-wide-light.svg": "c" } },
    pages: { "/penge/": { "penge/index.html": "d" } },
    others: {},
  };
  const built: Manifest = {
    ...manifest,
    charts: { income: { "embed/income/index.html": "x" } },
    pages: { "/penge/": { "penge/index.html": "d" }, "/ny/": { "ny/index.html": "e" } },
  };
  expect(compareManifests(manifest, manifest)).toEqual([]);
  expect(tellDeviations(compareManifests(manifest, built), "da")).toBe(
    "  diagrammet income\n    dist/embed/income/index.html er anderledes\n    dist/pictures/income-wide-light.svg mangler\n" +
      "  siden /ny/\n    dist/ny/index.html er kommet til",
  );
});

test("releases are named by their day; the second of a day by a number", () => {
  const r = (id: string) => ({ id, date: id.slice(0, 10) }) as Release;
  expect(nextId("2026-12-01", [r("2026-11-23")])).toBe("2026-12-01");
  expect(nextId("2026-12-01", [r("2026-12-01"), r("2026-12-01-2")])).toBe("2026-12-01-3");
});

test("changed cells are written in the reader's language; a text that changed in both is told once", () => {
  const columns = TABLES.observations.columns;
  expect(keptText("46,4", columns.value, FORMAT.en)).toBe("46.4");
  const cell = (column: string, old: string, now: string) => ({
    key: "k",
    column,
    old,
    new: now,
    reason: null,
  });
  const change = {
    table: "money",
    added: [],
    removed: [],
    columns: { added: [], removed: [] },
    changed: [cell("amount_dkk", "7800000", ""), cell("note_da", "a", "b"), cell("note_en", "c", "d")],
  };
  expect(changedCells(change, FORMAT.da).map((c) => [c.old, c.new])).toEqual([
    ["7.800.000", ""],
    ["a", "b"],
  ]);
  expect(changedCells(change, FORMAT.en).map((c) => c.old)).toEqual(["7,800,000", "c"]);
});
