import { rowsOf } from "../model/door.ts";

/** What staff set in `data/settings.csv`. A value that is not set is null, and nothing is invented in its place. */
export function setting(
  id: "publisher" | "site-address" | "contact-email" | "contact-phone" | "data-date",
): string | null {
  const row = rowsOf("settings").find((r) => r.id === id);
  if (!row)
    throw new Error(
      `no setting "${id}"; there are ${rowsOf("settings")
        .map((r) => r.id)
        .join(", ")}`,
    );
  return row.value;
}

/** The day this edition of the data is of, as an ISO day. A build has no clock: the day is handed in. */
export function dataDate(): string {
  const value = setting("data-date") ?? "";
  const iso = value.replace(/^(\d{2})-(\d{2})-(\d{4})$/, "$3-$2-$1");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso))
    throw new Error(`the setting data-date is “${value}”, not a day like 23-11-2026`);
  return iso;
}
