/** Where the numbers of one table or dataset come from, as the popover asks for it: `/origins/<locale>-table-<id>.json`, `/origins/<locale>-dataset-<id>.json`. */
export interface HomeOrigins {
  /** The table or the dataset, in words. */
  readonly title: string;
  /** How its rows were made; empty for a table, whose rows stand as they are. */
  readonly made: string;
  readonly sources: Readonly<Record<string, { readonly title: string; readonly url: string }>>;
  readonly fields: Readonly<Record<string, string>>;
  /** By the anchor of the row. */
  readonly rows: Readonly<Record<string, RowOrigin>>;
}

export interface RowOrigin {
  readonly name: string;
  readonly sources: readonly string[];
  /** In words; empty where nothing can be said of it. */
  readonly confidence: string;
  /** How the number was worked out, where the row says so itself. */
  readonly made?: string;
  /** The fragment the row quotes, and where it stands in the agreement. */
  readonly quote?: string;
  readonly place?: { readonly clause: string; readonly url: string; readonly line: number };
}
