import type { Locale, Words } from "../i18n/locale.ts";
import { rowsOf } from "../model/door.ts";
import { localePath, type PageId } from "./pages.ts";

/** Where a row is told of on the site, by its id alone: the ids of these tables never collide. */
export interface RowPlace {
  readonly id: string;
  readonly table: PlacedTable;
  readonly name: Words;
  readonly addresses: Readonly<Record<Locale, string>>;
}

/** The page each table's rows stand on, in the order they are named in. */
const PAGE = {
  efforts: "efforts",
  money: "money",
  goals: "promises",
  tools: "promises",
  facts: "agreement",
  outcomes: "promises",
  events: "timeline",
} as const satisfies Record<string, PageId>;

export type PlacedTable = keyof typeof PAGE;

export const PLACED_TABLES = Object.keys(PAGE) as readonly PlacedTable[];

/** The place of the row with this id. Throws if there is none: a belief has seen to it that there is. */
export function placeOf(id: string): RowPlace {
  for (const table of PLACED_TABLES) {
    const name = namesOf(table).get(id);
    if (!name) continue;
    const address = (locale: Locale) => `${localePath(locale, PAGE[table])}#${id}`;
    return { id, table, name, addresses: { da: address("da"), en: address("en") } };
  }
  throw new Error(`no row "${id}" in ${PLACED_TABLES.join(", ")}`);
}

function namesOf(table: PlacedTable): ReadonlyMap<string, Words> {
  switch (table) {
    case "money":
      return new Map(rowsOf(table).map((r) => [r.id, { da: r.short_da, en: r.short_en }]));
    case "outcomes":
      return new Map(rowsOf(table).map((r) => [r.id, { da: r.promise_da, en: r.promise_en }]));
    case "events":
      return new Map(rowsOf(table).map((r) => [r.id, { da: r.title_da, en: r.title_en }]));
    default:
      return new Map(rowsOf(table).map((r) => [r.id, { da: r.name_da, en: r.name_en }]));
  }
}
