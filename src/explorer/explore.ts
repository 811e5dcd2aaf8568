import type { Drawing } from "../charts/draw-on.ts";
import { drawOn } from "../charts/draw-on.ts";
import { localeOfPath } from "../i18n/locale.ts";
import { anchorOf } from "../model/anchor.ts";
import { CONFIDENCE } from "../model/vocabulary.ts";
import { type ExplorerData, exploreChart, rowsOfChoice } from "./chart.ts";
import { type Choice, fromQuery, toQuery } from "./choice.ts";
import { rowsCsv } from "./rows-csv.ts";
import { pngOf, svgOf } from "./sheet.ts";

/**
 * The explorer in the browser. The page comes with a picture and its table; this redraws them, by the code that drew them,
 * when something else is chosen, and keeps the choice in the address. Data come from this host, an indicator at a time.
 */

interface Page {
  readonly usual: Choice;
  readonly most: number;
  readonly numbers: string;
  readonly sources: Readonly<Record<string, NamedSource>>;
  readonly say: {
    readonly shown: string;
    readonly failed: string;
    readonly absent: string;
    readonly source: string;
    readonly confidence: string;
  };
}

/** A source as the line under a figure has it: short name, where it leads, its language. */
interface NamedSource {
  readonly name: string;
  readonly href: string;
  readonly lang: string;
}

const root = find<HTMLElement>(document, "#udforsk");
const form = find<HTMLFormElement>(root, "form");
const status = find<HTMLElement>(root, ".explore-status");
const figure = find<HTMLElement>(root, ".figure");
const notTaken = find<HTMLElement>(root, ".not-taken");
const filter = find<HTMLInputElement>(form, "[type=search]");
const list = find<HTMLElement>(form, ".areas");
const boxes = [...form.querySelectorAll<HTMLInputElement>("[name=area]")];
const radios = [...form.querySelectorAll<HTMLInputElement>("[name=indicator]")];
const page = JSON.parse(root.dataset["page"] ?? "{}") as Page;
const locale = localeOfPath(location.pathname);
const known = {
  indicators: radios.map((r) => r.value),
  areas: boxes.map((b) => b.value),
  most: page.most,
};

/** The names of sources in one line. */
const named = (ids: readonly string[], of = ids.length): string =>
  `${page.say.source}: ${ids
    .slice(0, of)
    .map((id) => page.sources[id]?.name ?? id)
    .join(" · ")}`;

const fetched = new Map<string, Promise<ExplorerData>>();
let latest = 0;
let now: { readonly data: ExplorerData; readonly choice: Choice; readonly drawing: Drawing } | undefined;

function find<E extends Element>(within: ParentNode, selector: string): E {
  const element = within.querySelector<E>(selector);
  if (!element) throw new Error(`the explorer has no ${selector}`);
  return element;
}

function dataOf(indicator: string): Promise<ExplorerData> {
  const known = fetched.get(indicator);
  if (known) return known;
  const data = fetch(`/udforsk/${indicator}.json`).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer.json() as Promise<ExplorerData>;
  });
  fetched.set(indicator, data);
  data.catch(() => fetched.delete(indicator));
  return data;
}

/** What is chosen in the form. */
function chosen(): Choice {
  return {
    indicator: radios.find((r) => r.checked)?.value ?? page.usual.indicator,
    areas: boxes.filter((b) => b.checked).map((b) => b.value),
  };
}

/** Puts a choice into the form; the areas of it come first in their list, where they are seen. */
function choose({ indicator, areas }: Choice): void {
  for (const r of radios) r.checked = r.value === indicator;
  for (const b of boxes) b.checked = areas.includes(b.value);
  const entries = boxes.flatMap((b) => b.closest("li") ?? []);
  const rank = (li: HTMLElement) => (li.querySelector(":checked") ? 0 : 1);
  list.append(
    ...entries.sort((a, b) => rank(a) - rank(b) || a.textContent.localeCompare(b.textContent, locale)),
  );
  list.scrollTop = 0;
}

/** Says of each area whether the figure is known of it. */
function mark(there: ReadonlySet<string>): void {
  for (const b of boxes) {
    const words = b.closest("label")?.querySelector("span");
    words?.querySelector(".absent")?.remove();
    if (there.has(b.value)) continue;
    const note = Object.assign(document.createElement("small"), {
      className: "absent",
      textContent: ` · ${page.say.absent}`,
    });
    words?.append(note);
  }
}

/** Draws what is chosen; a choice that is overtaken by the next is dropped. */
async function show(aloud: boolean): Promise<void> {
  const mine = ++latest;
  const choice = chosen();
  const full = choice.areas.length >= page.most;
  for (const b of boxes) b.disabled = full && !b.checked;
  find<HTMLElement>(form, ".full").hidden = !full;
  try {
    const data = await dataOf(choice.indicator);
    if (mine !== latest) return;
    mark(new Set(data.dataset.rows.map((r) => r.area)));
    const rows = rowsOfChoice(data, choice);
    const drawing = drawOn(document, exploreChart(data.info), rows, locale);
    now = { data, choice, drawing };
    put(drawing, data.dataset.id);
    if (aloud)
      status.textContent = page.say.shown
        .replace("{what}", drawing.title)
        .replace("{n}", String(rows.rows.length));
  } catch {
    if (mine === latest) status.textContent = page.say.failed;
  }
}

/** Puts a drawing in the place of the one that stands there: words, both pictures, table. */
function put(d: Drawing, dataset: string): void {
  find(figure, ".title").textContent = d.title;
  find(figure, ".subtitle").textContent = d.subtitle;
  find(figure, ".note").textContent = d.note;
  find(figure, ".words").textContent = d.description;
  for (const left of figure.querySelectorAll(".point-tip, :scope > [role=status]")) left.remove();
  for (const size of ["narrow", "wide"] as const) {
    const template = document.createElement("template");
    template.innerHTML = d.keyed[size];
    find(figure, `:scope > .picture.${size}`).replaceWith(template.content);
  }
  find(figure, ".source").replaceChildren(
    `${page.say.source}: `,
    ...d.sources.flatMap((id, i) => {
      const { name = id, href = "", lang = "" } = page.sources[id] ?? {};
      const a = Object.assign(document.createElement("a"), {
        href,
        lang,
        rel: "noopener",
        textContent: name,
      });
      return i > 0 ? ["\u00a0· ", a] : [a];
    }),
    `. ${page.say.confidence}: ${CONFIDENCE[d.confidence][locale]}.`,
  );
  const table = find<HTMLTableElement>(figure, "table");
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  heads.forEach((th, i) => {
    if (d.units[i]) th.dataset["unit"] = d.units[i];
    else delete th.dataset["unit"];
  });
  table.dataset["source"] = named(d.rowSources[0] ?? [], 2);
  table.tBodies[0]?.replaceChildren(
    ...d.body.map((line, n) => {
      const row = document.createElement("tr");
      row.append(
        ...line.map((cell, i) => {
          const text = typeof cell === "string" ? cell : "text" in cell ? cell.text : "";
          if (i === 0) {
            const th = document.createElement("th");
            th.scope = "row";
            const a = document.createElement("a");
            a.className = "n";
            a.href = `${page.numbers.replace("{dataset}", dataset)}#${anchorOf(d.keys[n] ?? "")}`;
            a.textContent = text;
            th.append(a);
            return th;
          }
          const td = document.createElement("td");
          if (typeof cell === "string" || !("value" in cell)) td.textContent = text;
          else {
            const value = document.createElement("data");
            value.value = String(cell.value);
            value.textContent = text;
            const field = d.fields[n]?.[i];
            if (typeof field === "string") value.dataset["of"] = field;
            td.className = "number";
            td.append(value);
          }
          return td;
        }),
      );
      return row;
    }),
  );
  document.dispatchEvent(new Event("pictures"));
}

function save(name: string, content: BlobPart, type: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

async function take(kind: string): Promise<void> {
  notTaken.hidden = true;
  if (!now) await show(false);
  if (!now) return;
  const { choice, data, drawing } = now;
  const name = ["mjoelnerparken", choice.indicator, ...choice.areas].join("-").slice(0, 80);
  const address = location.origin + location.pathname + toQuery(choice);
  const sheet = () => svgOf(drawing, named(drawing.sources), address);
  if (kind === "csv" || kind === "excel")
    save(`${name}.csv`, rowsCsv(rowsOfChoice(data, choice), kind), "text/csv;charset=utf-8");
  else if (kind === "svg") save(`${name}.svg`, sheet(), "image/svg+xml");
  else save(`${name}.png`, await pngOf(sheet()), "image/png");
}

form.addEventListener("change", (e) => {
  if (e.target === filter) return;
  history.pushState(null, "", toQuery(chosen()));
  void show(true);
});
filter.addEventListener("input", () => {
  const wanted = filter.value.toLowerCase().trim();
  for (const b of boxes) {
    const entry = b.closest("li");
    if (entry) entry.hidden = !(entry.textContent ?? "").toLowerCase().includes(wanted);
  }
});
form.addEventListener("submit", (e) => e.preventDefault());
form.addEventListener("reset", (e) => {
  e.preventDefault();
  filter.value = "";
  filter.dispatchEvent(new Event("input"));
  choose(page.usual);
  history.pushState(null, "", location.pathname);
  void show(true);
});
for (const button of root.querySelectorAll<HTMLButtonElement>("[data-take]"))
  button.addEventListener("click", () => {
    take(button.dataset["take"] ?? "").catch(() => {
      notTaken.hidden = false;
    });
  });
addEventListener("popstate", () => {
  choose(fromQuery(location.search, page.usual, known));
  void show(true);
});

choose(fromQuery(location.search, page.usual, known));
if (location.search !== "") void show(false);
