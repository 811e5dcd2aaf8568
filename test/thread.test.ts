import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { runData } from "../scripts/data.ts";
import { threadRows } from "../scripts/derive/thread.ts";
import { tellProblems } from "../scripts/problem.ts";
import thread from "../src/charts/thread.chart.ts";
import { wordsOf } from "../src/charts/words.ts";
import { LOCALES } from "../src/i18n/locale.ts";
import type { Tables } from "../src/model/tables/index.ts";
import { KINDS, type Kind, looseEnds, type ThreadTables, threadOf, tiesOf } from "../src/model/thread.ts";
import { mailtoFor } from "../src/site/send-source.ts";
import { addressOf, promiseAddress } from "../src/site/thread.ts";
import { firstSentences } from "../src/site/thread-members.ts";
import { DIST, documentOf, pageAddresses } from "./dist.ts";

/** The thread from the agreement to what happened: as relations, as a dataset, and as links between pages. */

const run = await runData(join(import.meta.dirname, "../data"));
if (!run.ok) throw new Error(tellProblems(run.problems));
const tables = run.tables;
const real = threadOf(tables);

/** A small agreement: one clause with an effort, its money and its goal; one clause with nothing. */
const small = {
  clauses: [{ id: "streets" }, { id: "blank" }],
  efforts: [
    { id: "E02", clause: "streets", indicators: [] },
    { id: "E01", clause: "streets", indicators: ["crime"] },
  ],
  money: [{ id: "M01", clause: "streets", efforts: ["E01"] }],
  goals: [{ id: "G01", clause: "streets", indicators: ["crime", "work"] }],
  tools: [],
  facts: [{ id: "F001", clause: "blank", indicator: "work" }],
  indicators: [{ id: "work" }, { id: "crime" }],
  targets: [
    { id: "halved", goal: "G01" },
    { id: "foreign", goal: null },
  ],
  outcomes: [
    { id: "O01", rows: "E01 M01", source: "paper", date: "2015-01-01", date_precision: "year" },
    { id: "O02", rows: null, source: "paper", date: null, date_precision: null },
  ],
  events: [
    { id: "EV01", source: "paper", date: "2015-01-01", date_precision: "year" },
    { id: "EV02", source: "paper", date: "2016-01-01", date_precision: "year" },
  ],
  promises: [{ subject: "G01", outcomes: ["O02"] }],
} as unknown as ThreadTables;

test("a row is tied to what its own columns name, and to nothing else", () => {
  expect(tiesOf(small).map((t) => `${t.ends[0].id}–${t.ends[1].id} ${t.by}`)).toEqual([
    "streets–E02 efforts.clause",
    "streets–E01 efforts.clause",
    "streets–M01 money.clause",
    "streets–G01 goals.clause",
    "blank–F001 facts.clause",
    "M01–E01 money.efforts",
    "G01–crime goals.indicators",
    "G01–work goals.indicators",
    "E01–crime efforts.indicators",
    "F001–work facts.indicator",
    "G01–halved targets.goal",
    "E01–O01 outcomes.rows",
    "M01–O01 outcomes.rows",
    "G01–O02 promises.outcomes",
    "O01–EV01 source and date",
  ]);
});

test("the thread is walked both ways, and what it finds stands in the order of its table", () => {
  const t = threadOf(small);
  expect(t.tied("clauses", "streets", "efforts")).toEqual(["E02", "E01"]);
  expect(t.tied("efforts", "E01", "clauses")).toEqual(["streets"]);
  expect(t.tied("efforts", "E01", "money")).toEqual(["M01"]);
  expect(t.tied("indicators", "crime", "efforts")).toEqual(["E01"]);
  expect(t.tied("efforts", "E02", "indicators")).toEqual([]);
  expect(t.indicatorsOf("streets")).toEqual(["work", "crime"]);
  expect(t.indicatorsOf("blank")).toEqual(["work"]);
  expect(t.clausesOf("work")).toEqual(["streets", "blank"]);
  expect(t.targetsOf("streets")).toEqual(["halved"]);
  expect(t.outcomesOf("streets")).toEqual(["O01", "O02"]);
  expect(t.tied("events", "EV01", "outcomes")).toEqual(["O01"]);
  expect(t.tied("events", "EV02", "outcomes")).toEqual([]);
});

test("tells a key that dangles, with the column it stands in, and refuses an outcome of no row", () => {
  const dangling = {
    ...small,
    goals: [{ ...small.goals[0], indicators: ["weather"] }],
  } as unknown as ThreadTables;
  expect(looseEnds(small)).toEqual([]);
  expect(looseEnds(dangling)).toEqual(["indicators:weather (goals.indicators)"]);
  const stray = { ...small, outcomes: [{ ...small.outcomes[0], rows: "X9" }] } as unknown as ThreadTables;
  expect(() => tiesOf(stray)).toThrow(
    'O01 belongs to "X9", which is no effort, money line, goal, tool or fact',
  );
});

test("no key of the real thread dangles, and every row of the agreement hangs under one clause", () => {
  expect(looseEnds(tables)).toEqual([]);
  for (const kind of ["efforts", "money", "goals", "tools", "facts"] as const) {
    for (const r of tables[kind]) expect(real.tied(kind, r.id, "clauses"), r.id).toEqual([r.clause]);
    const under = tables.clauses.flatMap((c) => real.tied("clauses", c.id, kind));
    expect(under.sort(), kind).toEqual(tables[kind].map((r) => r.id).sort());
  }
});

test("both directions agree for every two kinds", () => {
  for (const a of KINDS)
    for (const b of KINDS) {
      const pairs = (from: Kind, to: Kind, turn: boolean) =>
        tables[from]
          .flatMap((r) => real.tied(from, r.id, to).map((id) => (turn ? `${id} ${r.id}` : `${r.id} ${id}`)))
          .sort();
      expect(pairs(a, b, false)).toEqual(pairs(b, a, true));
    }
  for (const c of tables.clauses)
    for (const i of tables.indicators)
      expect(real.indicatorsOf(c.id).includes(i.id)).toBe(real.clausesOf(i.id).includes(c.id));
});

// Read off the agreement by hand: the efforts whose own aim names what the lists measure.
test("efforts belong to the share outside work, to convictions, or to nothing", () => {
  const of = (indicator: string) => real.tied("indicators", indicator, "efforts");
  expect(of("outside-work")).toEqual(["E02", "E03", "E32", "E39", "E53"]);
  expect(of("convictions")).toEqual(["E01", "E03", "E04", "E09", "E10", "E11", "E12", "E28", "E30"]);
  for (const i of ["non-western", "basic-education", "income", "residents"]) expect(of(i), i).toEqual([]);
  expect(tables.indicators.map((i) => [i.id, real.clausesOf(i.id).length])).toEqual([
    ["outside-work", 5],
    ["convictions", 4],
    ["non-western", 1],
    ["basic-education", 0],
    ["income", 0],
    ["residents", 0],
  ]);
});

test("the picture's rows count what hangs on each clause", () => {
  const rows = threadRows(tables).rows;
  expect(rows.map((r) => r.key)).toEqual(
    [...tables.clauses].sort((a, b) => a.order - b.order).map((c) => c.id),
  );
  const sum = (f: "efforts" | "money" | "money_with_amount" | "aims" | "promises") =>
    rows.reduce((n, r) => n + r[f], 0);
  expect([sum("efforts"), sum("money"), sum("money_with_amount"), sum("aims")]).toEqual([59, 19, 11, 50]);
  expect(sum("promises")).toBe(113);
  const row = (key: string) => rows.find((r) => r.key === key);
  expect(row("sikker-by")).toMatchObject({
    efforts: 9,
    money_with_amount: 1,
    money_here_alone: 0,
    aims: 1,
    indicators: ["convictions"],
    outcomes: 7,
    outcomes_found: 6,
    promises: 10,
  });
  expect(row("regeringens-maal")).toMatchObject({ targets: ["denmark-2016", "denmark-2020"], measures: 2 });
  expect(row("underskrift")).toMatchObject({ efforts: 0, money: 0, aims: 0, measures: 0, outcomes: 0 });
  for (const r of rows) {
    expect(r.promises_known + r.promises_unknown, r.key).toBe(r.promises);
    expect(r.from[0]).toBe(`clauses:${r.key}`);
  }
});

test("the title of the picture turns false when a second clause has everything, or the one loses its amount", () => {
  const money = (id: string, amount_dkk: number | null): Tables => ({
    ...tables,
    money: tables.money.map((m) => (m.id === id ? { ...m, amount_dkk } : m)),
  });
  const title = (of: Tables) => wordsOf(thread, threadRows(of), "da").text.title;
  expect(title(tables)).toContain("Ét af");
  expect(() => title(money("M15", null))).toThrow(/no clause with all four/);
  expect(() => title(money("M16", 1_000_000))).toThrow(/»Ét« \(equals\) passer ikke: .* = 2 mod one = 1/);
});

test("a letter with a source names the promise and the page before anyone has written a word", () => {
  const about = {
    id: "E53",
    name: "Jobcenterafdeling i Aldersrogade",
    address: "https://example.org/loefter/e53/",
  };
  const letter = new URL(mailtoFor("kilder@example.org", about, "da"));
  expect(letter.pathname).toBe("kilder@example.org");
  expect(letter.searchParams.get("subject")).toBe("Kilde til E53: Jobcenterafdeling i Aldersrogade");
  expect(letter.searchParams.get("body")).toContain("https://example.org/loefter/e53/\r\n");
  expect(mailtoFor("a@b.dk", { ...about, name: "Q & A?" }, "en")).toContain("Q%20%26%20A%3F");
});

test("a summary ends with a sentence, never inside one", () => {
  const text =
    "De søgte 7,8 mio. kr. den 7. marts 2011. Resten står ikke. Og så en sætning, der er for lang.";
  expect(firstSentences(text, 60)).toBe("De søgte 7,8 mio. kr. den 7. marts 2011. Resten står ikke.");
  expect(firstSentences("Én meget lang sætning uden ende.", 5)).toBe("Én meget lang sætning uden ende.");
});

// The built pages.

const paths = new Set(pageAddresses());
/** The links of the thread on a page: where they lead, without the place on the page. */
const threadLinks = (address: string): Set<string> =>
  new Set(
    [...documentOf(address).querySelectorAll("main .thread a")].map((a) =>
      (a.getAttribute("href") ?? "").replace(/#.*$/, ""),
    ),
  );
const SUBJECTS = ["efforts", "money", "goals", "tools"] as const;

test("every clause, effort, line about money, indicator and candidate has a page of its own in both languages", () => {
  for (const locale of LOCALES) {
    for (const kind of ["clauses", "efforts", "money", "indicators"] as const)
      for (const r of tables[kind]) expect(paths).toContain(addressOf(kind, r.id, locale));
    const candidates = SUBJECTS.flatMap((kind) => tables[kind].map((r) => promiseAddress(r.id, locale)));
    expect(candidates.length).toBe(128);
    for (const a of candidates) expect(paths).toContain(a);
  }
});

test("two rows that belong together link to each other, in both languages", { timeout: 60_000 }, () => {
  const PAGED = new Set(["clauses", "efforts", "money", "goals", "tools", "indicators"]);
  const missing: string[] = [];
  for (const { ends } of tiesOf(tables).filter((t) => t.ends.every((k) => PAGED.has(k.kind))))
    for (const locale of LOCALES)
      for (const [a, b] of [ends, [...ends].reverse() as unknown as typeof ends]) {
        const [from, to] = [addressOf(a.kind, a.id, locale), addressOf(b.kind, b.id, locale)];
        if (!threadLinks(from).has(to)) missing.push(`${from} does not lead to ${to}`);
      }
  expect(missing).toEqual([]);
});

test("from every clause a reader gets to each indicator that belongs to it, and back, in at most two steps", () => {
  const steps = (from: string, to: string): number => {
    let seen = new Set([from]);
    for (let n = 0; n <= 4; n++) {
      if (seen.has(to)) return n;
      seen = new Set([...seen].flatMap((a) => [a, ...(paths.has(a) ? threadLinks(a) : [])]));
    }
    return Number.POSITIVE_INFINITY;
  };
  for (const locale of LOCALES)
    for (const c of tables.clauses)
      for (const i of real.indicatorsOf(c.id)) {
        const [clause, indicator] = [addressOf("clauses", c.id, locale), addressOf("indicators", i, locale)];
        expect(steps(clause, indicator), `${clause} → ${indicator}`).toBeLessThanOrEqual(2);
        expect(steps(indicator, clause), `${indicator} → ${clause}`).toBeLessThanOrEqual(2);
      }
});

test("the page of a promise shows each judgement with its reason, every outcome with its source, and asks for more", () => {
  for (const locale of LOCALES)
    for (const kind of SUBJECTS)
      for (const r of tables[kind]) {
        const main = documentOf(promiseAddress(r.id, locale)).querySelector("main");
        const text = main?.textContent ?? "";
        for (const j of tables.promises.filter((p) => p.subject === r.id))
          expect(text, r.id).toContain(locale === "da" ? j.reason_da : j.reason_en);
        for (const id of real.tied(kind, r.id, "outcomes")) {
          const entry = main?.querySelector(`#${id}`);
          const outcome = tables.outcomes.find((o) => o.id === id);
          expect(entry?.textContent, `${r.id} ${id}`).toContain(
            locale === "da" ? outcome?.outcome_da : outcome?.outcome_en,
          );
          if (outcome?.source) expect(entry?.querySelector(".origin a"), `${r.id} ${id}`).toBeTruthy();
        }
        expect(main?.querySelector("#kilde"), r.id).toBeTruthy();
      }
});

test("without a set address no letter is prepared, and the page says where it will stand", () => {
  const email = tables.settings.find((s) => s.id === "contact-email")?.value ?? null;
  const main = documentOf("/loefter/e53/").querySelector("main");
  const letters = main?.querySelectorAll('a[href^="mailto:"]').length;
  expect(letters).toBe(email === null ? 0 : 1);
  if (email === null) expect(main?.textContent).toContain("Der er endnu ingen adresse at skrive til");
});

test("the page of an indicator has every value of Mjølnerparken, and a sign where there is none", () => {
  for (const i of tables.indicators) {
    const rows = [...documentOf(`/fremskridt/${i.id}/`).querySelectorAll("main > .scroll tbody tr")];
    expect(rows.length, i.id).toBe(tables.lists.filter((l) => l.kind === "list").length);
    const values = rows.map((r) => r.querySelector("td.number")?.textContent?.trim() ?? "");
    expect(
      values.filter((v) => v === ""),
      i.id,
    ).toEqual([]);
    const known = tables.observations.filter(
      (o) =>
        o.area === "mjoelnerparken" &&
        o.indicator === i.id &&
        o.value !== null &&
        tables.lists.some((l) => l.id === o.list && l.kind === "list"),
    );
    expect(rows.flatMap((r) => [...r.querySelectorAll("td:nth-child(2) a.n data")]).length, i.id).toBe(
      known.length,
    );
  }
});

test("the lists keep their anchors, and the heading of each entry leads to its page", () => {
  const heading = (page: string, id: string) => {
    const at = documentOf(page).querySelector(`[id="${id}"]`);
    return (at?.querySelector("h3 a") ?? at?.querySelector("a"))?.getAttribute("href");
  };
  for (const e of tables.efforts) expect(heading("/indsatser/", e.id)).toBe(addressOf("efforts", e.id, "da"));
  for (const m of tables.money) expect(heading("/en/money/", m.id)).toBe(addressOf("money", m.id, "en"));
  for (const kind of SUBJECTS)
    for (const r of tables[kind]) expect(heading("/loefter/", r.id)).toBe(promiseAddress(r.id, "da"));
  for (const c of tables.clauses) expect(heading("/aftalen/", c.id)).toBe(addressOf("clauses", c.id, "da"));
});

test("the pages of the thread are light, and never say that one thing led to another", {
  timeout: 60_000,
}, () => {
  const members = [...paths].filter((a) =>
    /^\/(en\/)?(aftalen|agreement|indsatser|efforts|penge|money|fremskridt|progress|loefter|promises)\/[^/]+\/$/.test(
      a,
    ),
  );
  expect(members.length).toBe(2 * (tables.clauses.length + 59 + 19 + tables.indicators.length + 128));
  // Every seventh page: they are laid out by the same five templates.
  const weights = members
    .filter((_, i) => i % 7 === 0)
    .map((a) => brotliCompressSync(readFileSync(join(DIST, a, "index.html"))).length)
    .sort((a, b) => a - b);
  expect(weights[Math.floor(weights.length / 2)]).toBeLessThanOrEqual(8_000);
  const causal = members.filter((a) =>
    /førte til|medførte|led to|resulted in/i.test(documentOf(a).querySelector("main")?.textContent ?? ""),
  );
  expect(causal).toEqual([]);
});
