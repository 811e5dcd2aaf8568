import Papa from "papaparse";
import type { Words } from "../../src/i18n/locale.ts";
import type { Question } from "./question.ts";

/** The population of one place on 1 January of a year: the part that is counted and the whole. */
export interface Count {
  readonly year: number;
  readonly part: number;
  readonly whole: number;
}

export interface Answer {
  readonly counts: readonly Count[];
  /** Years in which a figure is withheld or not there yet; they become no rows. */
  readonly without: readonly number[];
}

/** Reads the CSV answer to a question; a sentence if it is not the answer to this question. */
export function readAnswer(csv: string, q: Question): Answer | { readonly wrong: Words } {
  const read = Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, "").trim(), {
    header: true,
    delimiter: ";",
    transformHeader: (h) => h.trim().toUpperCase(),
  });
  const [variable, time] = [q.variable.toUpperCase(), q.time.toUpperCase()];
  const fields = read.meta.fields ?? [];
  if (![variable, time, "INDHOLD"].every((f) => fields.includes(f)))
    return {
      wrong: {
        da: `Svaret har kolonnerne ${fields.join(", ")}; der skulle være ${variable}, ${time} og INDHOLD.`,
        en: `The answer has the columns ${fields.join(", ")}; they should be ${variable}, ${time} and INDHOLD.`,
      },
    };

  const cells = new Map(read.data.map((r) => [`${r[time]} ${r[variable]}`, (r["INDHOLD"] ?? "").trim()]));
  const days = q.body.variables.at(-1)?.values ?? [];
  const counts: Count[] = [];
  const without: number[] = [];
  for (const day of days) {
    const year = Number(day.slice(0, 4));
    const written = [q.whole, ...q.part].map((code) => cells.get(`${day} ${code}`));
    if (written.some((w) => w === undefined))
      return {
        wrong: { da: `Svaret mangler tal for ${day}.`, en: `The answer has no figures for ${day}.` },
      };
    // `..` is the StatBank's mark for a figure it does not give.
    if (written.some((w) => w === "..")) {
      without.push(year);
      continue;
    }
    if (written.some((w) => !/^\d+$/.test(w ?? "")))
      return {
        wrong: {
          da: `Svaret har noget andet end hele tal for ${day}.`,
          en: `The answer has something else than whole numbers for ${day}.`,
        },
      };
    const [whole = 0, ...part] = written.map(Number);
    const sum = part.reduce((a, b) => a + b, 0);
    if (whole === 0 || sum > whole)
      return {
        wrong: {
          da: `Delen er større end det hele i ${day}.`,
          en: `The part is greater than the whole in ${day}.`,
        },
      };
    counts.push({ year, part: sum, whole });
  }
  return { counts, without };
}
