import type { Format } from "../i18n/format.ts";
import type { Dataset, DatasetRow } from "../model/dataset.ts";

/**
 * Which field of which row a number in a chart's words was read from. The words are made once more, of rows that remember
 * what was last asked of them and with a format that marks each number it writes; nothing is guessed from the text.
 */

/** A number in running words. */
export interface Said {
  readonly text: string;
  readonly value: number;
  /** `dataset:key.field`, or `table:key.column` for a limit; null for what the sentence itself counts or works out. */
  readonly ref: string | null;
}
/** Running words, and the numbers between them. */
export type Part = string | Said;

interface Read {
  readonly ref: string;
  readonly value: number;
}

const [OPEN, MIDDLE, CLOSE] = ["\uE000", "\uE001", "\uE002"];
const MARK = new RegExp(`${OPEN}(\\d+)${MIDDLE}([^${CLOSE}]*)${CLOSE}`, "g");

const FIRST = new RegExp(`^(${OPEN}\\d+${MIDDLE})([^${CLOSE}]*)`);

export interface Trace<D> {
  readonly data: D;
  readonly f: Format;
  /** What a text made with `data` and `f` is put together of. */
  parts(text: string): readonly Part[];
  /** The reference the last number read came from, if it was this value. */
  lastRead(value: number): string | null;
}

/** So many reads are looked back over: a maximum reads every row before it is written. */
const BACK = 400;

/** The cell of a limit: of a threshold its value, of a target the most that is allowed. */
const cellOfLimit = (row: string): string => `${row}.${row.startsWith("targets:") ? "at_most" : "value"}`;

export function traced<R extends DatasetRow>(dataset: Dataset<R>): (f: Format) => Trace<Dataset<R>> {
  return (f) => {
    const reads: Read[] = [];
    const said: Said[] = [];
    const remember = <T extends object>(row: T, refOf: (field: string) => string): T =>
      new Proxy(row, {
        get(target, name, receiver) {
          const value = Reflect.get(target, name, receiver);
          if (typeof name !== "string") return value;
          if (typeof value === "number") reads.push({ ref: refOf(name), value });
          // What lies inside a field is told by the field.
          return Array.isArray(value) && value.every((v) => typeof v === "object")
            ? value.map((v: object) => remember(v, () => refOf(name)))
            : value;
        },
      });
    const lastRead = (value: number): string | null =>
      reads.slice(-BACK).findLast((r) => Object.is(r.value, value))?.ref ?? null;
    const mark = (value: number, text: string): string => {
      const index = said.push({ text, value, ref: lastRead(value) }) - 1;
      return `${OPEN}${index}${MIDDLE}${text}${CLOSE}`;
    };
    const plain = (text: string): string => text.replace(MARK, "$2");
    return {
      data: {
        ...dataset,
        rows: dataset.rows.map((r) => remember(r, (field) => `${dataset.id}:${r.key}.${field}`)),
        limits: dataset.limits.map((l) => remember(l, () => cellOfLimit(l.from[0] ?? ""))),
      },
      f: {
        ...f,
        number: (v, d) => mark(v, f.number(v, d)),
        pct: (v, d) => mark(v, f.pct(v, d)),
        kroner: (v) => mark(v, f.kroner(v)),
        kronerShort: (v, d) => mark(v, f.kronerShort(v, d)),
        count: (v) => mark(v, f.count(v)),
        sentence: (text) =>
          text.startsWith(OPEN)
            ? text.replace(FIRST, (_, head: string, words: string) => head + f.sentence(words))
            : f.sentence(text),
      },
      parts: (text) => {
        const parts: Part[] = [];
        let at = 0;
        for (const m of text.matchAll(MARK)) {
          if (m.index > at) parts.push(text.slice(at, m.index));
          const one = said[Number(m[1])];
          if (one) parts.push({ ...one, text: m[2] ?? one.text });
          at = m.index + m[0].length;
        }
        return at < text.length ? [...parts, plain(text.slice(at))] : parts;
      },
      lastRead,
    };
  };
}
