import { documentOf, pageAddresses } from "../dist.ts";

/** Every number the built pages mark up as data, with where it stands and where it leads. */

export interface PublishedNumber {
  readonly page: string;
  readonly locale: "da" | "en";
  /** As the machine reads it, and as the reader does. */
  readonly value: string;
  readonly text: string;
  readonly place: Place;
}

/** What a number says of itself: the row it leads to, or the table, list or chart it stands in. */
export type Place =
  | { readonly kind: "cell"; readonly table: string; readonly anchor: string }
  | { readonly kind: "dataset"; readonly dataset: string; readonly anchor: string }
  | { readonly kind: "field"; readonly dataset: string; readonly anchor: string; readonly field: string }
  | {
      readonly kind: "chart";
      readonly chart: string;
      readonly row: number;
      readonly rows: number;
      readonly column: number;
    }
  | { readonly kind: "target"; readonly target: string; readonly nth: number }
  | { readonly kind: "unknown" };

/** The kind of a number in words, for counting. */
export function kindOf({ kind, ...p }: Place): string {
  if (kind === "cell") return `prose → table ${(p as { table: string }).table}`;
  if (kind === "dataset") return `prose → dataset ${(p as { dataset: string }).dataset}`;
  if (kind === "field") return `row of dataset ${(p as { dataset: string }).dataset}`;
  if (kind === "chart") return `table of chart ${(p as { chart: string }).chart}`;
  return kind === "target" ? "table of targets" : "nowhere known";
}

export function publishedNumbers(): PublishedNumber[] {
  return pageAddresses().flatMap((page) =>
    [...documentOf(page).querySelectorAll("main data")].map((data) => ({
      page,
      locale: page.startsWith("/en/") ? "en" : "da",
      value: data.getAttribute("value") ?? "",
      text: data.textContent ?? "",
      place: placeOf(data, page),
    })),
  );
}

const DATA_PAGE = /^(?:\/en)?\/data\/([a-z-]+)\/#(.+)$/;
const DATASET_PAGE = /^(?:\/tal|\/en\/numbers)\/([a-z0-9-]+)\/(?:#(.+))?$/;

function placeOf(data: Element, page: string): Place {
  const href = data.closest("a.n")?.getAttribute("href") ?? "";
  const [, table, cell] = DATA_PAGE.exec(href) ?? [];
  if (table && cell) return { kind: "cell", table, anchor: decodeURIComponent(cell) };
  const [, linked, anchor] = DATASET_PAGE.exec(href) ?? [];
  if (linked && anchor) return { kind: "dataset", dataset: linked, anchor: decodeURIComponent(anchor) };

  const [, dataset] = DATASET_PAGE.exec(page) ?? [];
  const item = data.closest("li[id]");
  if (dataset && item) return { kind: "field", dataset, anchor: item.id, field: fieldBefore(data) };

  const figure = data.closest("figure[id]");
  const tr = data.closest("tr");
  if (figure && tr) {
    const rows = [...(tr.parentElement?.children ?? [])];
    const column = [...tr.children].findIndex((c) => c.contains(data));
    return {
      kind: "chart",
      chart: figure.id.replace(/^figur-/, ""),
      row: rows.indexOf(tr),
      rows: rows.length,
      column,
    };
  }
  const [, target] = /^maal-(.+)$/.exec(tr?.id ?? "") ?? [];
  if (target && tr)
    return { kind: "target", target, nth: [...tr.querySelectorAll("data")].indexOf(data as HTMLDataElement) };
  return { kind: "unknown" };
}

/** The name that stands before a number: »limit: 40«. */
function fieldBefore(data: Element): string {
  return /([a-z0-9_]+):\s*$/.exec(data.previousSibling?.textContent ?? "")?.[1] ?? "";
}
