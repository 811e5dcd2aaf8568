import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Workbench, workbench } from "./workbench.ts";

/** What staff and developers do to the project, done for real on a copy of it: build, change, build again. */

let bench: Workbench;
beforeAll(() => {
  bench = workbench();
});
afterAll(() => bench.remove());

const THROW_AWAY = `import { say } from "../claims/say.ts";
import { defineChart } from "./define.ts";
export default defineChart({
  id: "throw-away",
  section: "progress",
  dataset: "criteria-invented",
  text: {
    da: (d, f) => ({ title: say\`Opfundet: \${f.number(d.rows[0]?.value ?? 0)}\`, subtitle: "enhed", note: "En note om det opfundne tal." }),
    en: (d, f) => ({ title: say\`Invented: \${f.number(d.rows[0]?.value ?? 0)}\`, subtitle: "unit", note: "A note on the invented number." }),
  },
  describe: { da: () => "Det opfundne tal i ord, så langt som en beskrivelse skal være for at tælle.", en: () => "The invented number in words, as long as a description has to be to count." },
  columns: [{ label: { da: "Liste", en: "List" }, cell: (r, f) => r.list_name[f.locale] }],
  render: (_d, c) => {
    const svg = c.document.createElementNS("http://www.w3.org/2000/svg", "svg") as SVGSVGElement;
    svg.setAttribute("height", "40");
    const text = c.document.createElementNS("http://www.w3.org/2000/svg", "text");
    text.setAttribute("y", "20");
    text.textContent = "12";
    svg.append(text);
    return svg;
  },
});
`;

test("a chart is one new file; an indicator and an effort are new rows; a changed cell changes all it feeds", {
  timeout: 120_000,
}, () => {
  const before = "list-2013-10;mjoelnerparken;outside-work;46,4;";
  bench.write("src/charts/throw-away.chart.ts", THROW_AWAY);
  bench.addRow("indicators", {
    id: "invented",
    order: "99",
    name_da: "Opfundet mål",
    name_en: "Invented measure",
    short_da: "Opfundet",
    short_en: "Invented",
    unit: "pct",
    decimals: "1",
    min: "0",
    max: "100",
    definition_da: "Et opfundet mål.",
    definition_en: "An invented measure.",
    denominator_da: "alle",
    denominator_en: "everyone",
    source: "agreement",
    confidence: "primary",
  });
  bench.addRow("thresholds", {
    indicator: "invented",
    from: "26-10-2010",
    list_types: "all",
    comparison: "above",
    value: "10",
    text_da: "over 10",
    text_en: "more than 10",
    source: "agreement",
    confidence: "primary",
  });
  bench.addRow("observations", {
    list: "list-2010-10",
    area: "mjoelnerparken",
    indicator: "invented",
    value: "12,5",
    status: "on",
    use: "yes",
    source: "heholo-ide",
    confidence: "secondary",
  });
  bench.addRow("efforts", {
    id: "E60",
    name_da: "En opfundet indsats",
    name_en: "An invented effort",
    description_da: "En beskrivelse.",
    description_en: "A description.",
    actors_da: "kommunen",
    actors_en: "the city",
    actor: "city",
    target_group_da: "alle",
    target_group_en: "everyone",
    theme: "safety",
    status: "running",
    scope: "city",
    clause: "kommunale-indsatser",
    line: "86",
    evidence: "Mjølnerparken er dækket",
    source: "agreement",
    confidence: "primary",
  });
  bench.addRow("promises", {
    subject: "E60",
    reading: "only",
    promise: "yes",
    verdict: "not-looked-into",
    reason_da: "Ingen har undersøgt den.",
    reason_en: "Nobody has looked into it.",
    assessed: "23-11-2026",
  });
  bench.change("data/observations.csv", before, before.replace("46,4", "45,4"));
  bench.addRow("corrections", {
    id: "foerste",
    date: "23-11-2026",
    table: "observations",
    row_key: "list-2013-10/mjoelnerparken/outside-work",
    column: "value",
    old_value: "46,4",
    new_value: "45,4",
    reason_da: "Vi havde læst tallet forkert.",
    reason_en: "We had misread the figure.",
    told_da: "Avisen har fået besked.",
    told_en: "The newspaper has been told.",
  });

  const { code, output } = bench.build();
  expect(output).toContain("Siden er bygget i dist/");
  expect(code).toBe(0);

  expect(bench.read("dist/diagrammer/throw-away/index.html")).toContain("Opfundet: 12,5");
  expect(bench.read("dist/en/charts/throw-away/index.html")).toContain("Invented: 12.5");
  expect(bench.read("dist/diagrammer/index.html")).toContain("/diagrammer/throw-away/");
  const published = addressesOf(bench.read("dist/charts.json"), "throw-away");
  expect(published.length, "pages, frames, pictures and files in two languages").toBeGreaterThanOrEqual(50);
  expect(published.filter((a) => !existsSync(join(bench.folder, "dist", a)))).toEqual([]);
  expect(bench.read("dist/indsatser/index.html")).toContain("En opfundet indsats");
  expect(bench.read("dist/en/promises/index.html")).toContain("An invented effort");

  const page = bench.read("dist/diagrammer/outside-work/index.html");
  const caption = page.match(/<p class="corrected"[\s\S]*?<\/p>/)?.[0] ?? "";
  expect(page.replace(/<p class="corrected"[\s\S]*?<\/p>|<h2 id="rettet"[\s\S]*?<\/ul>/g, "")).not.toContain(
    "46,4",
  );
  const picture = page.match(/<svg[^>]*picture[\s\S]*?<\/svg>/g) ?? [];
  expect(picture.every((svg) => svg.includes("45,4"))).toBe(true);
  expect(page.match(/<tbody>[\s\S]*<\/tbody>/)?.[0]).toContain("45,4");
  expect(page.match(/class="words"[^>]*>([\s\S]*?)<\/p>/)?.[1]).toContain("45,4");
  expect(bench.read("dist/index.html")).toContain("45,4");
  expect(bench.read("dist/en/index.html")).toContain("45.4");

  // The correction stands at the chart, on its page, in both feeds, and in frames that asked for it.
  expect(caption).toContain("Rettet den 23.");
  expect(caption).toContain("stod som »46,4«, nu »45,4«.");
  expect(bench.read("dist/fremskridt/index.html")).toContain('class="corrected"');
  const corrections = bench.read("dist/rettelser/index.html");
  expect(corrections).toContain('id="rettelse-foerste"');
  expect(corrections).toContain("1. oktober 2013, Mjølnerparken, ".replaceAll(". ", ".\u00a0"));
  expect(corrections).toMatch(/<del[^>]*>46,4<\/del>/);
  expect(corrections).toMatch(/<ins[^>]*>45,4<\/ins>/);
  expect(corrections).toContain("Avisen har fået besked.");
  expect(corrections).toContain("/data/observations/#list-2013-10--mjoelnerparken--outside-work");
  expect(corrections).toContain("/diagrammer/outside-work/");
  expect(corrections).not.toMatch(/intet (?:er )?rettet/i);
  expect(bench.read("dist/en/corrections/index.html")).toMatch(/<del[^>]*>46\.4<\/del>/);
  for (const [path, words] of [
    ["dist/rettelser/feed.xml", "stod som »46,4« og er rettet til »45,4«. Vi havde læst tallet forkert."],
    ["dist/rettelser/feed.json", "stod som »46,4« og er rettet til »45,4«. Vi havde læst tallet forkert."],
    ["dist/en/corrections/feed.xml", "said “46.4” and was corrected to “45.4”. We had misread the figure."],
    ["dist/en/corrections/feed.json", "said “46.4” and was corrected to “45.4”. We had misread the figure."],
  ] as const)
    expect(bench.read(path), path).toContain(words);
  const frozen = JSON.parse(bench.read("data/releases/fixed.json")) as {
    id: string;
    locale: string;
    hash: string;
  }[];
  const frame = frozen.find((f) => f.id === "outside-work" && f.locale === "da");
  const fixed = `dist/fixed/outside-work-da-${frame?.hash}`;
  expect(bench.read(`${fixed}/corrected/index.html`)).toContain('class="correction"');
  expect(bench.read(`${fixed}/index.html`)).not.toContain('class="correction"');
});

/** Every address that charts.json gives for a chart. */
function addressesOf(json: string, id: string): string[] {
  const strings = (v: unknown): string[] =>
    typeof v === "string"
      ? [v]
      : typeof v === "object" && v !== null
        ? Object.values(v).flatMap(strings)
        : [];
  const chart = (JSON.parse(json) as { id: string; addresses: unknown }[]).find((c) => c.id === id);
  return strings(chart?.addresses);
}

test("a broken cell stops the build with a Danish report and leaves the site as it was", {
  timeout: 60_000,
}, () => {
  const before = bench.fingerprint();
  bench.change("data/money.csv", ";7800000;", ";7,8 mio;");
  const { code, output } = bench.build();
  expect(code).toBe(1);
  expect(output).toContain(
    "data/money.csv, række 8, kolonne amount_dkk (beløb i kr.)\n" +
      "  »7,8 mio« er ikke et helt tal, for det er skrevet med ord.\n" +
      "  → Skriv 7800000.\n\n" +
      "1 fejl i data/; intet er skrevet.",
  );
  expect(bench.fingerprint()).toBe(before);
  bench.change("data/money.csv", ";7,8 mio;", ";7800000;");
});

test("a title that is no longer true stops the build, names the chart, and leaves the site as it was", {
  timeout: 60_000,
}, () => {
  const before = bench.fingerprint();
  bench.change(
    "data/observations.csv",
    "list-2016-12;mjoelnerparken;residents;1790;",
    "list-2016-12;mjoelnerparken;residents;990;",
  );
  const { code, output } = bench.build();
  expect(code).not.toBe(0);
  expect(output).toMatch(
    /src\/charts\/residents\.chart\.ts \(da, title\)\n.*\n {2}→ Titlen passer ikke længere til data\./,
  );
  expect(bench.fingerprint()).toBe(before);
});
