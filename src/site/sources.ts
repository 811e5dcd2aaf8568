import { rowAddress } from "../claims/value.ts";
import type { Locale } from "../i18n/locale.ts";
import { rowsOf } from "../model/door.ts";
import type { RowOf } from "../model/tables/index.ts";

const byId = new Map(rowsOf("sources").map((s) => [s.id, s]));

export function sourceById(id: string): RowOf<"sources"> {
  const source = byId.get(id);
  if (!source) throw new Error(`no source "${id}"`);
  return source;
}

/** Title and publisher as printed in a source line. */
export function sourceLine(id: string): string {
  const s = sourceById(id);
  return `${s.publisher}: ${s.title}`;
}

/** A source in the few words a figure has room for: who published it. A transcription names what it is a copy of as well. */
export function sourceShort(id: string): string {
  const s = sourceById(id);
  if (s.kind === "agreement") return s.title;
  return s.kind === "transcription" ? `${s.title} (${s.publisher})` : s.publisher;
}

/** The first sources for a short line: no name twice, so that two papers of one publisher are not read as a mistake. */
export function sourcesNamed(ids: readonly string[], most = 3): string[] {
  return ids
    .filter((id, i) => ids.findIndex((other) => sourceShort(other) === sourceShort(id)) === i)
    .slice(0, most);
}

/** Where a source line leads: to the source itself, or, where it has no address, to its row. */
export function sourceAddress(id: string, locale: Locale): string {
  return sourceById(id).url ?? rowAddress(`sources:${id}`, locale);
}
