import type { Words } from "../../src/i18n/locale.ts";
import type { RowOf } from "../../src/model/tables/index.ts";
import type { TableInfo, Variable } from "./table-info.ts";

/** So many values of a variable are named in a fault. */
const NAMED = 12;
/** The variables every table of population has, by the names the StatBank gives them. */
const REGION = "OMRÅDE";
/** The first quarter is counted on 1 January; a yearly table has the year alone. */
const FIRST_OF_JANUARY = /^(\d{4})(K1)?$/;

/** A question to `/data` with the codes the table uses today, and what each code stands for. */
export interface Question {
  readonly body: {
    readonly table: string;
    readonly lang: "da";
    readonly format: "CSV";
    readonly delimiter: "Semicolon";
    readonly valuePresentation: "Code";
    readonly variables: readonly { readonly code: string; readonly values: readonly string[] }[];
  };
  readonly region: string;
  readonly variable: string;
  readonly time: string;
  readonly part: readonly string[];
  readonly whole: string;
}

/** What is no longer as we know it, one sentence each. */
export interface Changed {
  readonly changed: readonly Words[];
}

/**
 * Turns a row of `comparisons` into a question. Names are looked up in the table as it is today, never remembered as
 * codes: a code that has come to mean something else would give a wrong number without a word.
 */
export function questionOf(row: RowOf<"comparisons">, info: TableInfo): Question | Changed {
  const changed: Words[] = [];
  const variable = (id: string): Variable | undefined => {
    const found = info.variables.find((v) => v.id.toUpperCase() === id.toUpperCase());
    const now = info.variables.map((v) => v.id).join(", ");
    if (!found)
      changed.push({
        da: `Variablen ${id} er væk. Tabellen har nu ${now}.`,
        en: `The variable ${id} is gone. The table now has ${now}.`,
      });
    return found;
  };
  const code = (v: Variable | undefined, text: string): string => {
    const found = v?.values.find((value) => value.text === text);
    // All of them, not the nearest: »vestlige« is near to »ikke-vestlige« and means the opposite.
    if (v && !found) {
      const now = listOf(v.values.map((x) => x.text));
      changed.push({
        da: `${v.id} har ikke længere værdien »${text}«. Den har nu ${now.da}.`,
        en: `${v.id} no longer has the value “${text}”. It now has ${now.en}.`,
      });
    }
    return found?.id ?? "";
  };

  const region = variable(REGION);
  const counted = variable(row.variable);
  const time = info.variables.find((v) => v.time);
  if (!time)
    changed.push({ da: "Tabellen har ingen tidsvariabel.", en: "The table has no variable of time." });
  const regionCode = code(region, row.region);
  const part = row.part.split("|").map((text) => code(counted, text));
  const whole = code(counted, row.whole);
  const days = (time?.values ?? [])
    .map((v) => v.id)
    .filter((id) => Number(FIRST_OF_JANUARY.exec(id)?.[1] ?? 0) >= row.from_year);
  if (time && days.length === 0)
    changed.push({
      da: `Tabellen har ingen tal pr. 1. januar fra ${row.from_year}.`,
      en: `The table has no figures as of 1 January from ${row.from_year}.`,
    });
  const named = [region, counted, time];
  for (const v of info.variables)
    if (!named.includes(v) && !v.elimination)
      changed.push({
        da: `Variablen ${v.id} (${v.text}) er ny og kan ikke udelades.`,
        en: `The variable ${v.id} (${v.text}) is new and cannot be left out.`,
      });

  if (changed.length > 0 || !region || !counted || !time) return { changed };
  return {
    body: {
      table: info.id,
      lang: "da",
      format: "CSV",
      delimiter: "Semicolon",
      valuePresentation: "Code",
      variables: [
        { code: region.id, values: [regionCode] },
        { code: counted.id, values: [whole, ...part] },
        { code: time.id, values: days },
      ],
    },
    region: region.id,
    variable: counted.id,
    time: time.id,
    part,
    whole,
  };
}

/** The first names of a list that may be long (a table of places has a hundred). */
function listOf(names: readonly string[]): Words {
  const first = names.slice(0, NAMED);
  const more = names.length - first.length;
  return {
    da: first.map((n) => `»${n}«`).join(", ") + (more > 0 ? ` og ${more} til` : ""),
    en: first.map((n) => `“${n}”`).join(", ") + (more > 0 ? ` and ${more} more` : ""),
  };
}
