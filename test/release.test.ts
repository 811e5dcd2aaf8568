import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fingerprint } from "../src/frames/fingerprint.ts";
import type { Release } from "../src/model/release.ts";
import { type Workbench, workbench } from "./workbench.ts";

/**
 * A release made in one clone is compared, refused, approved, published and taken back in another, from committed files
 * alone: with the commands that staff use, on copies of the project.
 */

const benches: Workbench[] = [];
const bench = (from?: Workbench): Workbench => {
  const made = workbench(from?.folder);
  benches.push(made);
  return made;
};
afterAll(() => {
  for (const b of benches) b.remove();
}, 60_000);

const CELL = "list-2013-10;mjoelnerparken;outside-work;46,4;";
const CHANGE = "observations:list-2013-10/mjoelnerparken/outside-work.value";
const releaseIn = (b: Workbench, id: string): Release =>
  JSON.parse(b.read(`data/releases/${id}/release.json`)) as Release;

test("a release is made in one clone, and compared, refused, approved, published and taken back in another", {
  timeout: 600_000,
}, async () => {
  const one = bench();
  for (const name of readdirSync(join(one.folder, "data/releases")))
    if (/^\d{4}-/.test(name) || name === "review.json")
      rmSync(join(one.folder, "data/releases", name), { recursive: true });
  const first = ["--dag", "24-11-2026", "--da", "Siden er udgivet.", "--en", "The site is published."];

  const nameless = one.run("scripts/udgiv.ts", first);
  expect(nameless.code).toBe(1);
  expect(nameless.output).toContain("Det mangler: publisher (data/settings.csv)");
  // Asked by the command itself, where a terminal can be made.
  const made =
    (await one.answer(
      "scripts/udgiv.ts",
      ["--dag", "24-11-2026", "--uden-udgiver"],
      [
        ["Hvad er det for en udgave, på dansk? ", "Siden er udgivet."],
        ["Hvad er det for en udgave, på engelsk? ", "The site is published."],
      ],
    )) ?? one.run("scripts/udgiv.ts", [...first, "--uden-udgiver"]);
  expect(made.code, made.output).toBe(0);
  expect(made.output).toContain("Udgaven 2026-11-24 er lavet: ");
  expect(one.read("data/settings.csv")).toContain("data-date;24-11-2026;");
  expect(releaseIn(one, "2026-11-24").summary).toEqual({
    da: "Siden er udgivet.",
    en: "The site is published.",
  });
  const frame = releaseIn(one, "2026-11-24").charts["outside-work"]?.da ?? "";
  const framePath = `public/fixed/outside-work-da-${frame}/index.html`;
  const frameBytes = one.read(framePath);
  expect(fingerprint(frameBytes)).toBe(frame);

  // The page that tells of the release was built before its frames were known, and must say the same afterwards.
  const atOnce = one.run("scripts/verificer.ts");
  expect(atOnce.code, atOnce.output).toBe(0);

  // Another clone: what is committed, and nothing else.
  const two = bench(one);
  expect(two.has("src/generated")).toBe(false);
  two.change("data/observations.csv", CELL, CELL.replace("46,4", "45,4"));

  const diff = two.run("scripts/data-diff.ts");
  expect(diff.code, diff.output).toBe(0);
  expect(diff.output.replaceAll("\u00a0", " ")).toContain(
    "data/observations.csv (Målinger)\n" +
      "  ~ list-2013-10/mjoelnerparken/outside-work\n" +
      "      værdi (value): »46,4« → »45,4«\n",
  );
  expect(diff.output).toMatch(
    /outside-work\n {2}billedet er ændret \(dansk, engelsk\)\n {2}beskrivelsen \(dansk\)/,
  );
  expect(diff.output).toMatch(/\n\/ \(dansk\)\n {2}− .*46,4.*\n {2}\+ .*45,4/);

  const publish = [
    "--dag",
    "25-11-2026",
    "--uden-udgiver",
    "--da",
    "Et tal er rettet.",
    "--en",
    "A figure is corrected.",
  ];
  const unreviewed = two.run("scripts/udgiv.ts", publish);
  expect(unreviewed.code).toBe(1);
  expect(unreviewed.output).toMatch(/Af \d+ ændringer er \d+ ikke gennemset:\n {2}tabel:observations:/);

  const day = ["--dag", "25-11-2026", "--navn", "Anne Hansen"];
  two.run("scripts/gennemse.ts", ["--godkend", "alt", ...day]);
  two.run("scripts/gennemse.ts", ["--afvis", "diagram:outside-work", "--note", "Se efter igen.", ...day]);
  const refused = two.run("scripts/udgiv.ts", publish);
  expect(refused.code).toBe(1);
  expect(refused.output).toContain(" er 1 afvist:\n  diagram:outside-work (Anne Hansen: Se efter igen.)");

  two.run("scripts/gennemse.ts", ["--godkend", "diagram:outside-work", ...day]);
  const unreasoned = two.run("scripts/udgiv.ts", publish);
  expect(unreasoned.code).toBe(1);
  expect(unreasoned.output).toContain(`1 ændret værdi mangler en grund:\n  ${CHANGE}: »46,4« → »45,4«`);
  expect(readdirSync(join(two.folder, "data/releases")).filter((n) => /^\d/.test(n))).toEqual(["2026-11-24"]);

  const why = ["--da", "Vi havde skrevet forkert af.", "--en", "We had copied it wrongly."];
  const published =
    (await two.answer("scripts/udgiv.ts", publish, [
      ["Hvilken slags grund? ", "rettelse"],
      ["Grunden på dansk: ", "Vi havde skrevet forkert af."],
      ["Grunden på engelsk: ", "We had copied it wrongly."],
      ["på dansk (tom: ingen): ", ""],
      ["på engelsk: ", ""],
    ])) ??
    two.run("scripts/udgiv.ts", [
      ...publish,
      "--grund",
      "rettelse",
      "--grund-da",
      why[1] ?? "",
      "--grund-en",
      why[3] ?? "",
    ]);
  expect(published.code, published.output).toBe(0);
  expect(two.has("data/releases/review.json")).toBe(false);
  expect(two.read("data/corrections.csv")).toContain(
    ";25-11-2026;observations;list-2013-10/mjoelnerparken/outside-work;value;46,4;45,4;Vi havde skrevet forkert af.;",
  );
  const second = releaseIn(two, "2026-11-25");
  expect(second.former).toBe("2026-11-24");
  expect(second.changes.tables[0]?.changed[0]).toMatchObject({
    old: "46,4",
    new: "45,4",
    reason: { kind: "correction" },
  });
  const changes = two.read("dist/aendringer/index.html");
  expect(changes).toMatch(
    /id="2026-11-25"[\s\S]*<s><q[^>]*>46,4<\/q><\/s>[\s\S]*45,4[\s\S]*Vi havde skrevet forkert af\./,
  );
  expect(two.read("dist/diagrammer/outside-work/index.html")).toContain('href="/aendringer/#2026-11-25"');
  expect(two.read("dist/data/observations/index.html")).toContain('href="/aendringer/#2026-11-25"');
  expect(two.read("dist/data/observations/feed.xml")).toContain("»46,4« er blevet til »45,4«.");
  const ids = (xml: string) => [...xml.matchAll(/<id>(.*?)<\/id>/g)].map((m) => m[1]);
  const feedBefore = ids(one.read("dist/aendringer/feed.xml"));
  expect(ids(two.read("dist/aendringer/feed.xml"))).toEqual(expect.arrayContaining(feedBefore));
  // A frame frozen with the first release stays, and says in its corrected form what is no longer so.
  expect(two.read(`dist/fixed/outside-work-da-${frame}/index.html`)).toBe(frameBytes);
  expect(two.read(`dist/fixed/outside-work-da-${frame}/corrected/index.html`)).toContain(
    "Det rigtige er »45,4«",
  );

  const verified = two.run("scripts/verificer.ts");
  expect(verified.code, verified.output).toBe(0);
  expect(verified.output).toMatch(/Bygget igen: \d+ filer, alle ens med udgaven\./);
  two.write(framePath, frameBytes.replace("</html>", " </html>"));
  const spoilt = two.run("scripts/verificer.ts", ["2026-11-24"]);
  two.write(framePath, frameBytes);
  expect(spoilt.code).toBe(1);
  expect(spoilt.output).toContain(
    `Det her er væk eller ændret, siden det blev gemt:\n  ${framePath}\n  → Hent det tilbage: git checkout data/releases public/fixed`,
  );

  // Taken back in a third clone, which knows the first release from its files alone.
  const three = bench(two);
  const back = three.run("scripts/tilbage.ts", [
    "--dag",
    "25-11-2026",
    "--da",
    "Rettelsen var forkert.",
    "--en",
    "It was wrong.",
  ]);
  expect(back.code, back.output).toBe(0);
  expect(three.read("data/observations.csv")).toContain(CELL);
  // Both stay in the book: the correction, and that it was none.
  expect(three.read("data/corrections.csv")).toContain(";value;46,4;45,4;Vi havde skrevet forkert af.;");
  expect(three.read("data/corrections.csv")).toContain(";value;45,4;46,4;Rettelsen var forkert.;");
  expect(releaseIn(three, "2026-11-25-2")).toMatchObject({ takesBack: "2026-11-25", former: "2026-11-25" });
  expect(three.read(framePath)).toBe(frameBytes);
  const later = second.charts["outside-work"]?.da ?? "";
  expect(existsSync(join(three.folder, `public/fixed/outside-work-da-${later}/index.html`))).toBe(true);
  expect(three.read(`dist/fixed/outside-work-da-${frame}/corrected/index.html`)).toBe(frameBytes);
  expect(three.read(`dist/fixed/outside-work-da-${later}/corrected/index.html`)).toContain(
    "Det rigtige er »46,4«",
  );
  const compared = three.run("scripts/data-diff.ts", ["2026-11-24", "2026-11-25-2", "--json"]);
  const tables = (JSON.parse(compared.output) as { tables: { table: string }[] }).tables.map((t) => t.table);
  expect(tables.sort()).toEqual(["corrections", "settings", "updates"]);
});

test("what is committed of every release is whole: tables, frames, sentences, manifest", () => {
  const folder = join(import.meta.dirname, "../data/releases");
  const ids = readdirSync(folder).filter((n) => /^\d{4}-\d{2}-\d{2}/.test(n));
  for (const id of ids) {
    const release = JSON.parse(readFileSync(join(folder, id, "release.json"), "utf8")) as Release;
    expect(release.id).toBe(id);
    for (const [table, { hash }] of Object.entries(release.tables))
      expect(fingerprint(readFileSync(join(folder, "tables", `${table}-${hash}.csv`), "utf8")), table).toBe(
        hash,
      );
    for (const [chart, by] of Object.entries(release.charts))
      for (const [locale, hash] of Object.entries(by))
        expect(
          existsSync(join(folder, `../../public/fixed/${chart}-${locale}-${hash}/index.html`)),
          chart,
        ).toBe(true);
    for (const name of ["sentences.json", "manifest.json"])
      expect(() => JSON.parse(readFileSync(join(folder, id, name), "utf8"))).not.toThrow();
  }
});
