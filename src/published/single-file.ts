import type { Chart, TableCell } from "../charts/define.ts";
import type { Drawing } from "../charts/draw.ts";
import { drawingOf } from "../charts/drawn.ts";
import { frameStyle } from "../frames/frame-style.ts";
import { escapeHtml } from "../frames/html.ts";
import { FORMAT } from "../i18n/format.ts";
import { INTERFACE } from "../i18n/index.ts";
import type { Locale } from "../i18n/locale.ts";
import { ABSENCE_SIGN, isZero, ZERO_SIGN } from "../model/absence.ts";
import { CONFIDENCE } from "../model/vocabulary.ts";
import { dataDate } from "../site/settings.ts";
import { sourceById, sourceLine } from "../site/sources.ts";
import { absolute, chartPage } from "./addresses.ts";
import { dataOf } from "./chart-data.ts";
import { citationOf, isPublished } from "./cite.ts";
import { sourcesBehind } from "./origins.ts";
import { termsOf } from "./terms.ts";

/**
 * What the stylesheet of a frame does not have: a page that is read on its own, with headings, a table and
 * lists.
 */
const RULES = `
body{max-width:760px;margin:0 auto;padding:16px}
h1{font-size:22px}
h2{font-size:16px;margin:28px 0 4px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:13px;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:4px 12px 4px 0;border-bottom:1px solid var(--rule)}
thead th{border-bottom:2px solid var(--ink)}
.n{text-align:right}
ul{margin:4px 0 0;padding-left:18px}
@media print{h2{break-after:avoid}tr,svg{break-inside:avoid}}
`.replaceAll("\n", "");

/** The chart as one HTML file that opens from the disk: everything about it, no script, nothing fetched. */
export function singleFile(chart: Chart, locale: Locale, site: URL): string {
  const d = drawingOf(chart, locale);
  const t = INTERFACE[locale];
  const terms = termsOf(dataOf(chart));
  const body = [
    `<h1>${escapeHtml(d.title)}</h1>`,
    `<p class="sub">${escapeHtml(d.subtitle)}</p>`,
    d.narrow,
    d.wide,
    paragraph(d.description),
    `<p class="note">${escapeHtml(d.note)}</p>`,
    heading(t.table),
    tableHtml(d),
    heading(t.sources),
    `<ul>${sourcesBehind(dataOf(chart))
      .map((s) => `<li>${sourceHtml(s.id)} (${confidences(s, locale)})</li>`)
      .join("")}</ul>`,
    heading(t.cite.heading),
    paragraph(citationOf(d, terms, site).long),
    paragraph(terms.text[locale]),
    paragraph(t.updates.edition(FORMAT[locale].date(dataDate()))),
    isPublished(site)
      ? pageLink(absolute(chartPage(d.id, locale), site), t.chartPage)
      : paragraph(t.cite.noAddress),
  ].join("\n");
  return (
    `<!doctype html>\n<html lang="${locale}">\n<head>\n<meta charset="utf-8">\n` +
    `<meta name="viewport" content="width=device-width,initial-scale=1">\n` +
    `<title>${escapeHtml(`${d.title} · ${t.siteName}`)}</title>\n` +
    `<style>${frameStyle(RULES + body)}${RULES}</style>\n</head>\n` +
    `<body>\n<main>\n${body}\n</main>\n</body>\n</html>\n`
  );
}

const heading = (text: string): string => `<h2>${escapeHtml(text)}</h2>`;
const paragraph = (text: string): string => `<p>${escapeHtml(text)}</p>`;
const pageLink = (address: string, text: string): string =>
  `<p><a href="${escapeHtml(address)}">${escapeHtml(text)}</a></p>`;

function sourceHtml(id: string): string {
  const { url, language } = sourceById(id);
  const name = escapeHtml(sourceLine(id));
  return url
    ? `<a href="${escapeHtml(url)}" lang="${language}">${name}</a>`
    : `<span lang="${language}">${name}</span>`;
}

const confidences = (s: ReturnType<typeof sourcesBehind>[number], locale: Locale): string =>
  s.confidences.map((c) => CONFIDENCE[c][locale]).join(", ");

/** The same table as under the chart on its page, with the signs for "no number" explained under it. */
function tableHtml(d: Drawing): string {
  const t = INTERFACE[d.locale];
  const numeric = d.head.map((_, i) => d.body.some((row) => typeof row[i] === "object"));
  const cell = (c: TableCell, i: number): string => {
    if (i === 0 && typeof c === "string") return `<th scope="row">${escapeHtml(c)}</th>`;
    return `<td${numeric[i] ? ' class="n"' : ""}>${escapeHtml(textOf(c))}</td>`;
  };
  const rows = d.body.map((row) => `<tr>${row.map(cell).join("")}</tr>`);
  const signs = [
    ...new Set(d.body.flat().flatMap((c) => (typeof c === "object" && "absence" in c ? [c.absence] : []))),
  ];
  const zero = d.body.flat().some((c) => typeof c === "object" && isZero(c));
  const legend = [
    ...signs.map((a) => `${ABSENCE_SIGN[a]} ${t.absence[a]}`),
    ...(zero ? [`${ZERO_SIGN} ${t.zero}`] : []),
  ].join("; ");
  return (
    `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(t.table)}"><table><thead><tr>` +
    d.head.map((h, i) => `<th scope="col"${numeric[i] ? ' class="n"' : ""}>${escapeHtml(h)}</th>`).join("") +
    `</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table></div>` +
    (legend === "" ? "" : `<p class="note">${escapeHtml(`${t.absence.legend}: ${legend}.`)}</p>`)
  );
}

const textOf = (c: TableCell): string =>
  typeof c === "string" ? c : "absence" in c ? ABSENCE_SIGN[c.absence] : isZero(c) ? ZERO_SIGN : c.text;
