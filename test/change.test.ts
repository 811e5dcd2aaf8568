import { afterAll, beforeAll, expect, test } from "vitest";
import { type Workbench, workbench } from "./workbench.ts";

/** What staff and developers do to the project, done for real on a copy of it: build, change, build again. */

let bench: Workbench;
beforeAll(() => {
  bench = workbench();
});
afterAll(() => bench.remove());

const THROW_AWAY = `import { defineChart } from "./define.ts";
export default defineChart({
  id: "throw-away",
  section: "progress",
  dataset: "criteria-invented",
  text: {
    da: (d, f) => ({ title: \`Opfundet: \${f.number(d.rows[0]?.value ?? 0)}\`, subtitle: "enhed", note: "En note om det opfundne tal." }),
    en: (d, f) => ({ title: \`Invented: \${f.number(d.rows[0]?.value ?? 0)}\`, subtitle: "unit", note: "A note on the invented number." }),
  },
  titleHolds: () => true,
  describe: { da: () => "Det opfundne tal i ord, så langt som en beskrivelse skal være for at tælle.", en: () => "The invented number in words, as long as a description has to be to count." },
  columns: [{ label: { da: "Liste", en: "List" }, cell: (r, f) => r.list_name[f.locale] }],
  render: (_d, c) => {
    const svg = c.document.createElementNS("http://www.w3.org/2000/svg", "svg") as SVGSVGElement;
    svg.setAttribute("height", "40");
    return svg;
  },
});
`;

test("a chart is one new file; an indicator and an effort are new rows; a changed cell changes all it feeds", {
  timeout: 120_000,
}, () => {
  const before = "list-2013-10;mjoelnerparken;outside-work;46,4;";
  bench.write("src/charts/throw-away.chart.ts", THROW_AWAY);
  bench.addRows(
    "indicators",
    "invented;99;Opfundet mål;Invented measure;Opfundet;Invented;pct;1;0;100;Et opfundet mål.;An invented measure.;alle;everyone;;;agreement;primary",
  );
  bench.addRows(
    "thresholds",
    "invented;26-10-2010;;all;above;10;over 10 %;more than 10%;;;;agreement;primary",
  );
  bench.addRows("observations", "list-2010-10;mjoelnerparken;invented;12,5;;on;yes;;;heholo-ide;secondary");
  bench.addRows(
    "efforts",
    "E60;En opfundet indsats;An invented effort;En beskrivelse.;A description.;kommunen;the city;city;alle;everyone;safety;running;city;;;;;;;kommunale-indsatser;86;Mjølnerparken er dækket;agreement;primary",
  );
  bench.addRows(
    "promises",
    "E60;only;yes;;not-looked-into;Ingen har undersøgt den.;Nobody has looked into it.;;23-11-2026",
  );
  bench.change("data/observations.csv", before, before.replace("46,4", "45,4"));

  const { code, output } = bench.build();
  expect(output).toContain("Siden er bygget i dist/");
  expect(code).toBe(0);

  expect(bench.read("dist/diagrammer/throw-away/index.html")).toContain("Opfundet: 12,5");
  expect(bench.read("dist/en/charts/throw-away/index.html")).toContain("Invented: 12.5");
  expect(bench.read("dist/diagrammer/index.html")).toContain("/diagrammer/throw-away/");
  expect(bench.read("dist/charts.json")).toContain('"throw-away"');
  expect(bench.read("dist/indsatser/index.html")).toContain("En opfundet indsats");
  expect(bench.read("dist/en/promises/index.html")).toContain("An invented effort");

  const page = bench.read("dist/diagrammer/outside-work/index.html");
  expect(page).not.toContain("46,4");
  const picture = page.match(/<svg[^>]*picture[\s\S]*?<\/svg>/g) ?? [];
  expect(picture.every((svg) => svg.includes("45,4"))).toBe(true);
  expect(page.match(/<tbody>[\s\S]*<\/tbody>/)?.[0]).toContain("45,4");
  expect(page.match(/class="words"[^>]*>([\s\S]*?)<\/p>/)?.[1]).toContain("45,4");
  expect(bench.read("dist/index.html")).toContain("45,4");
  expect(bench.read("dist/en/index.html")).toContain("45.4");
});

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
      "  → Skriv kun cifre, fx 12500000.\n\n" +
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
    "list-2016-12;mjoelnerparken;outside-work;43,9;",
    "list-2016-12;mjoelnerparken;outside-work;39,9;",
  );
  const { code, output } = bench.build();
  expect(code).not.toBe(0);
  expect(output).toContain("chart outside-work: its title no longer holds");
  expect(bench.fingerprint()).toBe(before);
});
