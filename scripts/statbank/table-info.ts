/** What the StatBank says of a table (`/tableinfo`): the part of it that we lean on. */
export interface TableInfo {
  readonly id: string;
  readonly text: string;
  /** False once the table is no longer kept up to date. */
  readonly active: boolean;
  /** When the figures were last changed, as the StatBank writes it: `2026-11-11T08:00:00`. */
  readonly updated: string;
  readonly variables: readonly Variable[];
}

export interface Variable {
  readonly id: string;
  readonly text: string;
  /** True if the variable may be left out of a question; the answer is then its total. */
  readonly elimination: boolean;
  readonly time: boolean;
  readonly values: readonly { readonly id: string; readonly text: string }[];
}

/** Reads the answer; undefined if it is no description of a table. */
export function readTableInfo(answer: string): TableInfo | undefined {
  let read: unknown;
  try {
    read = JSON.parse(answer);
  } catch {
    return undefined;
  }
  const info = read as Partial<TableInfo> | null;
  const whole =
    typeof info?.id === "string" &&
    typeof info.text === "string" &&
    Array.isArray(info.variables) &&
    info.variables.every((v) => typeof v?.id === "string" && Array.isArray(v.values));
  return whole
    ? { active: true, updated: "", ...(info as Omit<TableInfo, "active" | "updated">) }
    : undefined;
}
