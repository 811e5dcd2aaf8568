import { formatFor } from "../../src/i18n/format.ts";
import { LOCALES, type Locale } from "../../src/i18n/locale.ts";
import { CHART_PART, REASON_KIND, type Reason, type ReasonKind } from "../../src/model/release.ts";
import type { ChartDiff, EditionDiff, SentenceDiff, TableDiff } from "./diff.ts";
import { diffLists } from "./diff.ts";
import type { Difference } from "./picture-difference.ts";
import {
  changesOfValues,
  decisionOn,
  hasLapsed,
  type Item,
  type Review,
  reasonFor,
  type Unreasoned,
} from "./review.ts";
import { REVIEW_WORDS } from "./review-words.ts";
import { columnName, tableName } from "./words.ts";

/** The page on which changes are looked at and decided on: plain HTML and forms, so that it works by keyboard and without script. */

export interface Sheet {
  readonly diff: EditionDiff;
  readonly items: readonly Item[];
  readonly review: Review;
  /** By `<chart>/<locale>`; the wide drawing. */
  readonly pictures: ReadonlyMap<string, Difference>;
  /** What each chart that changed is called. */
  readonly titles: ReadonlyMap<string, string>;
  readonly locale: Locale;
  /** Who used the page last. */
  readonly name: string;
  /** A word to the reader: what is missing, or that the data changed. */
  readonly notice: string;
  /** What was typed in fields by their name and not used yet: it stands there again, so that nothing has to be written twice. */
  readonly typed: ReadonlyMap<string, string>;
  /** Where the forms are sent; "" for a page that is only read. */
  readonly action: string;
}

export const GIVEN_KINDS: readonly ReasonKind[] = ["planned", "revision", "correction"];

export function reviewPage(s: Sheet): string {
  const t = REVIEW_WORDS[s.locale];
  const decisions = s.items.map((i) => decisionOn(i, s.review)?.decision);
  const done = decisions.filter((d) => d === "approved").length;
  const refused = decisions.filter((d) => d === "refused").length;
  const missing = missingReasons(s).length;
  const ready = done === s.items.length && missing === 0;
  const body =
    s.items.length === 0 && s.diff.tables.length === 0
      ? `<p>${t.none}</p>`
      : [
          part(
            t.charts,
            s.diff.charts.map((c) => chart(c, s)),
          ),
          part(
            t.tables,
            s.diff.tables.map((d) => tableSection(d, s)),
          ),
          part(
            t.sentences,
            [...Map.groupBy(s.diff.sentences, (x) => x.address)].map(([a, all]) => page(a, all, s)),
          ),
        ].join("");
  return (
    `<!doctype html><html lang="${s.locale}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${t.title} (${done}/${s.items.length})</title>` +
    `<style>${STYLE}</style></head><body><main><h1>${t.title}</h1>` +
    `<form method="post" action="${s.action}" id="all">` +
    `<p class="lead">${t.against(s.diff.from ?? "–")} <b>${t.progress(done, s.items.length, refused)}</b> ` +
    `${missing > 0 ? `${t.missingReasons(missing)}. ` : ""}${ready ? t.ready : t.notReady}</p>` +
    `<div class="who">${s.notice === "" ? "" : `<p class="notice" role="alert">${e(s.notice)}</p>`}` +
    `<p><label for="who">${t.name}</label> <input id="who" name="who" value="${e(s.name)}" autocomplete="name"> ` +
    `<button name="keep" value="1">${t.keepName}</button> <span class="quiet">${t.keys}</span></p></div>` +
    `${body}</form></main><script>${KEYS}</script></body></html>\n`
  );
}

const part = (title: string, sections: readonly string[]): string =>
  sections.length === 0 ? "" : `<h2>${title}</h2>${sections.join("")}`;

const itemsIn = (group: string, s: Sheet): Item[] => s.items.filter((i) => i.group === group);
const missingReasons = (s: Sheet): Unreasoned[] =>
  changesOfValues(s.diff).filter((c) => !reasonFor(c, s.review));

function chart(c: ChartDiff, s: Sheet): string {
  const t = REVIEW_WORDS[s.locale];
  const item = itemsIn(`diagram:${c.id}`, s)[0];
  const languages = LOCALES.map((l) => {
    const pictures = s.pictures.get(`${c.id}/${l}`);
    const words = c.parts[l].filter((p) => p.part !== "picture");
    if (!pictures && words.length === 0) return "";
    const title = c.parts[l].length === 0 ? "" : `<h4>${t.language[l]}</h4>`;
    const said = words.map(
      (p) => `<dt>${CHART_PART[p.part][s.locale]}</dt><dd lang="${l}">${wordsDiff(p.old, p.new)}</dd>`,
    );
    return `${title}${pictures ? shown(pictures, s) : ""}${said.length > 0 ? `<dl>${said.join("")}</dl>` : ""}`;
  });
  return `<section><h3 id="${anchor(c.id)}">${e(s.titles.get(c.id) ?? c.id)} <small>${e(c.id)}</small></h3>${item ? decide(item, s) : ""}${languages.join("")}</section>`;
}

function shown(d: Difference, s: Sheet): string {
  const t = REVIEW_WORDS[s.locale];
  const one = (label: string, png: Buffer | undefined, none: string): string =>
    `<figure><figcaption>${label}</figcaption>${
      png
        ? `<img alt="${label}" src="data:image/png;base64,${png.toString("base64")}">`
        : `<p class="quiet">${none}</p>`
    }</figure>`;
  const pct = formatFor(s.locale).number(d.share * 100, 1);
  return (
    `<div class="three">${one(t.before, d.old, t.noneBefore)}${one(t.now, d.new, t.noneNow)}` +
    `${one(t.difference, d.difference, "")}</div><p class="quiet">${t.legend} ${t.share(pct)}</p>`
  );
}

function tableSection(d: TableDiff, s: Sheet): string {
  const t = REVIEW_WORDS[s.locale];
  const group = `tabel:${d.table}`;
  const items = itemsIn(group, s);
  const changes = changesOfValues({ ...s.diff, tables: [d] });
  const of = (key: string) => items.find((i) => i.id === `${group}:${key}`);
  const head = [t.row, t.column, t.before, t.now, t.reason, ""]
    .map((h) => `<th scope="col">${h}</th>`)
    .join("");
  const row = (key: string, cells: readonly (readonly [string, string, string])[], what?: string): string => {
    const item = of(key);
    return cells
      .map(([column, old, now], i) => {
        const change = changes.find((c) => c.key === key && c.column === (what === t.goneRow ? "" : column));
        const first = i === 0 ? `<th scope="row" rowspan="${cells.length}">${e(key)}</th>` : "";
        const last = i === 0 ? `<td rowspan="${cells.length}">${item ? decide(item, s) : ""}</td>` : "";
        const label = what ?? e(columnName(d.table, column, s.locale));
        return (
          `<tr>${first}<td>${label}</td><td>${cell(old, t.empty)}</td><td>${cell(now, t.empty)}</td>` +
          `<td>${change ? reason(change, s) : ""}</td>${last}</tr>`
        );
      })
      .join("");
  };
  const all = (cells: Readonly<Record<string, string>>): string =>
    Object.entries(cells)
      .map(([c, v]) => `${c}: ${v}`)
      .join("; ");
  const rows = [
    ...[...Map.groupBy(d.changed, (c) => c.key)].map(([key, cells]) =>
      row(
        key,
        cells.map((c) => [c.column, c.old, c.new] as const),
      ),
    ),
    ...d.added.map((r) => row(r.key, [["", "", all(r.cells)]], t.newRow)),
    ...d.removed.map((r) => row(r.key, [["", all(r.cells), ""]], t.goneRow)),
    ...[...d.columns.added, ...d.columns.removed].map((c) => row(`kolonne ${c}`, [[c, "", ""]], t.newColumn)),
    ...(d.reordered ? [row("orden", [["", "", ""]], t.order)] : []),
  ];
  return (
    `<section><h3 id="${anchor(d.table)}">${e(tableName(d.table, s.locale))} <small>data/${d.table}.csv</small></h3>` +
    `${items.length > 1 ? allOf(group, s) : ""}<div class="scroll"><table><thead><tr>${head}</tr></thead>` +
    `<tbody>${rows.join("")}</tbody></table></div>${reasonFields(d.table, changes, s)}</section>`
  );
}

const cell = (text: string, empty: string): string =>
  text === "" ? `<i class="quiet">${empty}</i>` : e(text);

/** The reason that was given, or a box to choose the change by for the reason that is written below the table. */
function reason(c: Unreasoned, s: Sheet): string {
  const given = reasonFor(c, s.review);
  const box = `<input type="checkbox" name="change" value="${e(c.change)}"${given ? "" : " checked"} aria-label="${e(c.change)}">`;
  return `<label>${box} ${given ? told(given, s.locale) : ""}</label>`;
}

const told = (r: Reason, l: Locale): string => `<b>${REASON_KIND[r.kind][l]}</b>: ${e(r.text[l])}`;

function reasonFields(table: string, changes: readonly Unreasoned[], s: Sheet): string {
  if (changes.length === 0) return "";
  const t = REVIEW_WORDS[s.locale];
  const missing = changes.filter((c) => !reasonFor(c, s.review)).length;
  const chosen = s.typed.get(`kind:${table}`);
  const kinds = GIVEN_KINDS.map(
    (k) => `<option value="${k}"${k === chosen ? " selected" : ""}>${REASON_KIND[k][s.locale]}</option>`,
  ).join("");
  const field = (name: string, label: string): string =>
    `<label>${label} <input name="${name}:${table}"${typedIn(`${name}:${table}`, s)}></label>`;
  return (
    `<fieldset><legend>${t.reason}${missing > 0 ? `: ${t.missingReasons(missing)}` : ""}</legend>` +
    `<label>${t.reasonKind} <select name="kind:${table}">${kinds}</select></label>` +
    `${field("da", t.reasonDa)}${field("en", t.reasonEn)}${field("told-da", t.toldDa)}${field("told-en", t.toldEn)}` +
    `<button name="reason" value="${table}">${t.giveReason}</button></fieldset>`
  );
}

function page(address: string, all: readonly SentenceDiff[], s: Sheet): string {
  const items = itemsIn(`side:${address}`, s);
  const l = all[0]?.locale ?? "da";
  const t = REVIEW_WORDS[s.locale];
  const said = all.map((d, i) => {
    const item = items[i];
    return `<li><p lang="${l}">${wordsDiff(d.old ?? "", d.new ?? "")}</p>${item ? decide(item, s) : ""}</li>`;
  });
  return (
    `<section><h3 id="${anchor(address)}">${e(address)} <small>${t.language[l]}</small></h3>` +
    `${items.length > 1 ? allOf(`side:${address}`, s) : ""}<ol>${said.join("")}</ol></section>`
  );
}

const typedIn = (name: string, s: Sheet): string => {
  const text = s.typed.get(name);
  return text ? ` value="${e(text)}"` : "";
};

/** Where an item stands, and the ways to decide on it. */
function decide(item: Item, s: Sheet): string {
  const t = REVIEW_WORDS[s.locale];
  const d = decisionOn(item, s.review);
  const date = d ? formatFor(s.locale).date(d.date) : "";
  const state = d
    ? `${d.decision === "approved" ? "✓" : "✗"} ${d.decision === "approved" ? t.approved(e(d.who), date) : t.refused(e(d.who), date)}${d.note === "" ? "" : `: ${e(d.note)}`}`
    : hasLapsed(item, s.review)
      ? `↺ ${t.lapsed}`
      : `○ ${t.open}`;
  const buttons = `<button name="approve" value="${e(item.id)}">${t.approve}</button> <button name="refuse" value="${e(item.id)}">${t.refuse}</button>`;
  const note = `<label>${t.note} <input name="note:${e(item.id)}"${typedIn(`note:${item.id}`, s)}></label>`;
  return `<div class="item ${d?.decision ?? "open"}" id="${anchor(item.id)}" tabindex="-1"><span>${state}</span> ${buttons} ${note}</div>`;
}

const allOf = (group: string, s: Sheet): string =>
  `<p><button name="approve" value="${e(group)}">${REVIEW_WORDS[s.locale].approveAll}</button></p>`;

/** A text with the words that went struck out and those that came underlined. */
export function wordsDiff(old: string, now: string): string {
  const split = (text: string): string[] => text.split(/(?<=\s)|(?=\s)/).filter((w) => w.trim() !== "");
  const [a, b] = [split(old), split(now)];
  const changed = diffLists(a, b);
  if (old === "" || now === "" || changed.length > (a.length + b.length) / 3)
    return [old === "" ? "" : `<del><b>${e(old)}</b></del>`, now === "" ? "" : `<ins><b>${e(now)}</b></ins>`]
      .filter((p) => p !== "")
      .join("<br>");
  return `<del>${marked(a, b)}</del><br><ins>${marked(b, a)}</ins>`;
}

/** The words of `a`, those that `b` does not have in the same order in bold. */
function marked(a: readonly string[], b: readonly string[]): string {
  const left = diffLists(a, b).flatMap((d) => d.old ?? []);
  return a
    .map((w) => {
      const i = left.indexOf(w);
      if (i < 0) return e(w);
      left.splice(i, 1);
      return `<b>${e(w)}</b>`;
    })
    .join(" ");
}

/** An item's place on the page: the same wherever it is computed. */
export const anchor = (id: string): string => `p-${id.replace(/[^A-Za-z0-9]+/g, "-")}`;

const e = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const STYLE = `
:root{color-scheme:light dark;--paper:#fbf8f1;--ink:#1c1a17;--quiet:#5b564d;--rule:#d8d1c3;--accent:#0b5275;--gone:#9c1c2b;--come:#0b5c8a}
@media(prefers-color-scheme:dark){:root{--paper:#161512;--ink:#efeadf;--quiet:#b3ab9c;--rule:#3d3931;--accent:#7cc0e6;--gone:#ff9a8c;--come:#7cc0e6}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:82rem;margin:0 auto;padding:1.5rem clamp(.75rem,4vw,2.5rem) 6rem}
h1,h2,h3{line-height:1.2;margin:2rem 0 .5rem}h1{margin-top:0}h2{border-top:2px solid;padding-top:1rem}h4{margin:1rem 0 .25rem}
.quiet,small{color:var(--quiet);font-weight:400}
.notice{border:2px solid var(--gone);padding:.5rem .75rem;white-space:pre-line}.who p{margin:0 0 .5rem}
[id]{scroll-margin-top:11rem}
.who{position:sticky;top:0;background:var(--paper);padding:.5rem 0;border-bottom:1px solid var(--rule);z-index:1}
button,input,select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--quiet);border-radius:3px;padding:.35rem .7rem;min-height:2.75rem;max-width:100%}
button{cursor:pointer;font-weight:600}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
input[type=checkbox]{min-height:0;width:1.25rem;height:1.25rem;vertical-align:middle}
.item{display:flex;flex-wrap:wrap;gap:.4rem .6rem;align-items:center;border-left:4px solid var(--rule);padding:.35rem .6rem;margin:.4rem 0}
.item.approved{border-left-style:double}.item.refused{border-left-color:var(--gone)}
.item label{color:var(--quiet)}
.three{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:1rem}
figure{margin:0}figcaption{font-weight:600}img{max-width:100%;height:auto;background:#fff;border:1px solid var(--rule)}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;border-bottom:1px solid var(--rule);padding:.4rem .75rem .4rem 0;overflow-wrap:anywhere;min-width:6rem}
del,ins{text-decoration:none}del::before{content:"− "}ins::before{content:"+ "}del::before,del b{color:var(--gone)}ins::before,ins b{color:var(--come)}
del b{text-decoration:line-through}ins b{text-decoration:underline;text-underline-offset:.2em}
del b,ins b{background:color-mix(in srgb,currentColor 16%,transparent);padding:0 .15em}
fieldset{border:1px solid var(--rule);margin:1rem 0;display:flex;flex-wrap:wrap;gap:.75rem;align-items:end}
fieldset label{display:grid}dt{font-weight:600}dd{margin:0 0 .75rem}ol{padding-left:1.25rem}
`.replaceAll("\n", "");

/** j and k go from item to item, g and a press its buttons; nothing needs them. */
const KEYS = `addEventListener("keydown",function(e){if(e.ctrlKey||e.metaKey||e.altKey||/INPUT|SELECT|TEXTAREA/.test(e.target.tagName))return;
var all=[].slice.call(document.querySelectorAll(".item")),at=all.indexOf(document.activeElement.closest(".item"));
var to={j:at+1,k:at-1}[e.key];
if(to!==undefined&&all[to]){e.preventDefault();all[to].focus();all[to].scrollIntoView({block:"center"})}
if(at>=0&&(e.key==="g"||e.key==="a")){e.preventDefault();all[at].querySelectorAll("button")[e.key==="g"?0:1].click()}})`;
