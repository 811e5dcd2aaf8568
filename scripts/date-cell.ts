/** A day as ISO, or why it cannot be told; `write` holds the days that may have been meant, as written in the file. */
export type DateRead =
  | { readonly value: string }
  | {
      readonly kind: string;
      readonly why: { readonly da: string; readonly en: string };
      readonly write: readonly string[];
    };

/** No day on this site lies outside these years: the estate was begun in 1984, the last deadline is in the 2030s. */
const [FIRST, LAST] = [1900, 2050];

const MONTHS = ["jan", "feb", "mar", "apr", "ma[jy]", "jun", "jul", "aug", "sep", "o[kc]t", "nov", "dec"];

/** Reads `07-03-2011` or `2011-03-07`. Whatever else a spreadsheet or a hurried hand makes of a day is told with what it may mean. */
export function readDate(raw: string): DateRead {
  const danish = /^(\d{2})-(\d{2})-(\d{4})$/.exec(raw);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(raw);
  if (danish || iso) {
    const [y, m, d] = (danish ? [danish[3], danish[2], danish[1]] : [iso?.[1], iso?.[2], iso?.[3]]).map(
      Number,
    );
    const there = isDay(y, m, d);
    if (there && inSpan(y)) return { value: `${y}-${two(m)}-${two(d)}` };
    if (!there)
      return {
        kind: "no-day",
        why: { da: ": den dag findes ikke i kalenderen", en: ": there is no such day in the calendar" },
        write: isDay(y, d, m) && inSpan(y) ? [day(y, d, m)] : [],
      };
    return {
      kind: "year",
      why: {
        da: `: året ligger ikke mellem ${FIRST} og ${LAST}`,
        en: `: the year is not between ${FIRST} and ${LAST}`,
      },
      write: swappedDigits(String(y)).flatMap((year) => (inSpan(year) ? [day(year, m, d)] : [])),
    };
  }
  if (/^\d{5}([.,]\d+)?$/.test(raw)) {
    const at = new Date(Date.UTC(1899, 11, 30) + Number(raw.slice(0, 5)) * 86_400_000);
    return {
      kind: "serial",
      why: {
        da: ": regnearket har gjort den til et løbenummer",
        en: ": the spreadsheet has turned it into a serial number",
      },
      write: [day(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())],
    };
  }
  return { kind: "date", why: { da: "", en: "" }, write: meant(raw) };
}

/** The days a text may mean, the Danish order (day first) first. */
function meant(raw: string): string[] {
  const numbers = /^(\d{1,4})[-/. ]+(\d{1,2})[-/. ]+(\d{1,4})(?:[ T]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(raw);
  if (numbers) {
    const [a = "", b = "", c = ""] = numbers.slice(1);
    const orders =
      a.length === 4
        ? [[a, b, c]]
        : [
            [c, b, a],
            [c, a, b],
          ];
    return [
      ...new Set(
        orders.flatMap(([y = "", m, d]) => {
          const year = y.length > 2 ? Number(y) : Number(y) + (Number(y) <= 50 ? 2000 : 1900);
          return isDay(year, Number(m), Number(d)) && inSpan(year) ? [day(year, Number(m), Number(d))] : [];
        }),
      ),
    ];
  }
  const named = /^(?:(\d{1,2})[-. ]+)?(\p{L}+)\.?[-. ]+(\d{2}|\d{4})$/u.exec(raw);
  const month = MONTHS.findIndex((m) => new RegExp(`^${m}`, "i").test(named?.[2] ?? "")) + 1;
  if (named && month > 0) {
    const y = Number(named[3]);
    const year = y > 99 ? y : y + (y <= 50 ? 2000 : 1900);
    const d = Number(named[1] ?? 1);
    return isDay(year, month, d) && inSpan(year) ? [day(year, month, d)] : [];
  }
  // A month or a year alone is written as its first day; the column beside says how much of it is known.
  const part = /^(?:(\d{4})(?:[-/.](\d{1,2}))?|(\d{1,2})[-/.](\d{4}))$/.exec(raw);
  if (part) {
    const [year, m] = [Number(part[1] ?? part[4]), Number(part[2] ?? part[3] ?? 1)];
    return isDay(year, m, 1) && inSpan(year) ? [day(year, m, 1)] : [];
  }
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(raw);
  if (packed) {
    const [y, m, d] = packed.slice(1).map(Number);
    return isDay(y, m, d) && inSpan(y) ? [day(y, m, d)] : [];
  }
  return [];
}

const two = (n: number | undefined): string => String(n).padStart(2, "0");
const day = (y: number | undefined, m: number | undefined, d: number | undefined): string =>
  `${two(d)}-${two(m)}-${y}`;
const inSpan = (y: number | undefined): boolean => y !== undefined && y >= FIRST && y <= LAST;

function isDay(y = Number.NaN, m = Number.NaN, d = Number.NaN): boolean {
  const at = new Date(`${String(y).padStart(4, "0")}-${two(m)}-${two(d)}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.getUTCDate() === d;
}

/** The years that two neighbouring digits, swapped, may have made: 2101 may be 2011. */
function swappedDigits(year: string): number[] {
  return [0, 1, 2].map((i) => Number(`${year.slice(0, i)}${year[i + 1]}${year[i]}${year.slice(i + 2)}`));
}
