import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import type { Words } from "../src/i18n/locale.ts";
import { languageOf } from "./language.ts";
import { nearest } from "./problem.ts";

/** What is written after the name of a command, and what may be wrong with it. */

/** What a command knows: its flags, and how many words may stand without one. */
export interface Known {
  readonly options: ParseArgsOptionsConfig;
  readonly words: number;
}

/** A word of the command line as Node's own reader cuts it. */
type Token = NonNullable<ReturnType<typeof parseArgs<{ tokens: true; strict: false }>>["tokens"]>[number];

/**
 * The flags of this process. Ends it with 1 and every fault in words if one is unknown, has no value or too many, or was kept
 * by npm because `--` was left out: a flag that is lost must not turn the command into another one.
 *
 * @param words how many words may stand without a flag: files, names of releases
 */
export function flagsOf<const O extends ParseArgsOptionsConfig>(
  options: O,
  words = 0,
): ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>> {
  const args = process.argv.slice(2);
  const faults = faultsOfFlags({ options, words }, args, process.env);
  if (faults.length > 0) {
    const locale = languageOf(args);
    console.error(faults.map((f) => f[locale]).join("\n\n"));
    process.exit(1);
  }
  return parseArgs({ args: withoutLanguage(args), options, allowPositionals: true });
}

/** A bare `en` in front asks for English and is no word of the command. */
const withoutLanguage = (args: readonly string[]): string[] => args.slice(args[0] === "en" ? 1 : 0);

/** Every fault of a command line, in its order. */
export function faultsOfFlags(
  known: Known,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Words[] {
  const { tokens } = parseArgs({
    args: withoutLanguage(args),
    options: known.options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const kept = Object.keys(known.options).filter((n) => env[`npm_config_${n.replaceAll("-", "_")}`]);
  // What npm kept explains the words that are left over.
  if (kept.length > 0) return [keptByNpm(kept, env["npm_lifecycle_event"])];
  // A word after an unknown flag is its value, as far as anybody can tell.
  const astray = (i: number): boolean => {
    const before = tokens[i - 1];
    return before?.kind === "option" && !known.options[before.name];
  };
  const left = tokens.filter((t, i) => t.kind === "positional" && !astray(i)).slice(known.words);
  return [
    ...tokens.flatMap((t) => (t.kind === "option" ? faultOfOption(t, known) : [])),
    ...(left.length > 0 ? [leftOver(left.flatMap((t) => (t.kind === "positional" ? [t.value] : [])))] : []),
  ];
}

function faultOfOption(t: Token & { kind: "option" }, { options }: Known): Words[] {
  const option = options[t.name];
  if (!option) return [unknown(t.rawName, Object.keys(options))];
  if (option.type === "boolean")
    return t.value === undefined
      ? []
      : [
          {
            da: `${t.rawName} tager ingen værdi.\n  → Skriv det alene.`,
            en: `${t.rawName} takes no value.\n  → Write it alone.`,
          },
        ];
  if (t.value === undefined || (!t.inlineValue && /^-./.test(t.value)))
    return [
      {
        da: `Der står intet efter ${t.rawName}.\n  → Skriv, hvad det skal være: ${t.rawName} "…"`,
        en: `Nothing stands after ${t.rawName}.\n  → Write what it is to be: ${t.rawName} "…"`,
      },
    ];
  if (t.name === "lang" && !["da", "en"].includes(t.value))
    return [
      {
        da: `»${t.value}« er ikke et af sprogene.\n  → Skriv --lang da eller --lang en.`,
        en: `“${t.value}” is not one of the languages.\n  → Write --lang da or --lang en.`,
      },
    ];
  return [];
}

function unknown(name: string, names: readonly string[]): Words {
  const near = nearest(name.replace(/^-+/, ""), names);
  const all = names.map((n) => `--${n}`).join(", ");
  return {
    da: `Kommandoen kender ikke ${name}.\n  → ${near ? `Mente du --${near}? ` : ""}Den kender ${all}.`,
    en: `The command does not know ${name}.\n  → ${near ? `Did you mean --${near}? ` : ""}It knows ${all}.`,
  };
}

function leftOver(words: readonly string[]): Words {
  const all = words.join(" ");
  return {
    da: `Kommandoen ved ikke, hvad den skal bruge »${all}« til.\n  → Sæt anførselstegn om en tekst på flere ord, fx --da "To ord", eller slet det.`,
    en: `The command does not know what “${all}” is for.\n  → Put quotation marks around a text of several words, e.g. --da "Two words", or delete it.`,
  };
}

function keptByNpm(names: readonly string[], command = "…"): Words {
  const all = names.map((n) => `--${n}`).join(", ");
  return {
    da: `${all} nåede ikke frem til kommandoen, for npm tog det selv.\n  → Skriv -- med mellemrum på begge sider lige efter navnet: npm run ${command} -- …`,
    en: `${all} did not reach the command, for npm kept it.\n  → Write -- with a blank on both sides right after the name: npm run ${command} -- …`,
  };
}
