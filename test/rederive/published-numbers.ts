import { documentOf, pageAddresses } from "../dist.ts";

/** Every number the built pages mark up as data, with the cell it says it prints, where it stands and where it leads. */

export interface PublishedNumber {
  readonly page: string;
  readonly locale: "da" | "en";
  /** As the machine reads it, and as the reader does. */
  readonly value: string;
  readonly text: string;
  /** What it says it prints: `money:M07.amount_dkk`, `list-counts-denmark:list-2015-12.n`; null where it says nothing. */
  readonly of: Cell | null;
  /** Where its link leads; null where it has none and stands in the row itself. */
  readonly href: string | null;
  /** Its place in a chart's table, if it stands in one. */
  readonly chart: ChartPlace | null;
}

export interface Cell {
  readonly home: string;
  readonly key: string;
  readonly field: string;
}

export interface ChartPlace {
  readonly chart: string;
  readonly row: number;
  readonly rows: number;
  readonly column: number;
}

/** The kind of a number in words, for counting: where it stands, and the table or dataset its cell is in. */
export function kindOf({ of, chart, href }: PublishedNumber): string {
  if (!of) return "says nothing of itself";
  if (of.key === "*") return "counted or worked out by a sentence";
  const place = chart ? "table of a chart" : href ? "prose or table" : "the row itself";
  return `${place} → ${of.home}`;
}

export function publishedNumbers(): PublishedNumber[] {
  return pageAddresses().flatMap((page) =>
    [...documentOf(page).querySelectorAll("main data")].map((data) => ({
      page,
      locale: page.startsWith("/en/") ? ("en" as const) : ("da" as const),
      value: data.getAttribute("value") ?? "",
      text: data.textContent ?? "",
      of: cellOf(data.getAttribute("data-of") ?? ""),
      href: data.closest("a.n")?.getAttribute("href") ?? null,
      chart: chartPlaceOf(data),
    })),
  );
}

function cellOf(of: string): Cell | null {
  const [, home, rest] = /^([a-z0-9-]+):(.+)$/.exec(of) ?? [];
  if (home === undefined || rest === undefined) return null;
  if (rest === "*") return { home, key: "*", field: "" };
  const dot = rest.lastIndexOf(".");
  return dot < 0 ? null : { home, key: rest.slice(0, dot), field: rest.slice(dot + 1) };
}

function chartPlaceOf(data: Element): ChartPlace | null {
  const figure = data.closest("figure[id]");
  const tr = data.closest("tr");
  const cell = data.closest("td");
  if (!figure || !tr || !cell?.classList.contains("number") || data.closest("a.n")) return null;
  const rows = [...(tr.parentElement?.children ?? [])];
  return {
    chart: figure.id.replace(/^figur-/, ""),
    row: rows.indexOf(tr),
    rows: rows.length,
    column: [...tr.children].indexOf(cell),
  };
}
