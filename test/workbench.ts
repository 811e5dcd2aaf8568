import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A copy of the project that a test may change and build, as a staff member or a developer would. */
export interface Workbench {
  readonly folder: string;
  read(path: string): string;
  has(path: string): boolean;
  write(path: string, content: string): void;
  /** Replaces the one place where `before` stands; throws if it stands nowhere or in several places. */
  change(path: string, before: string, after: string): void;
  /** Adds a row to a table in the form it is kept in; cells not named stay empty. */
  addRow(table: string, cells: Readonly<Record<string, string>>): void;
  build(env?: Readonly<Record<string, string>>): Ended;
  /** Runs a script of the project, as `npm run …` does, to its end. */
  run(script: string, args?: readonly string[], env?: Readonly<Record<string, string>>): Ended;
  /**
   * Runs one in a terminal, and gives each answer when its question has been asked; undefined where the machine has no
   * `script` to make a terminal with.
   */
  answer(
    script: string,
    args: readonly string[],
    answers: readonly (readonly [question: string, answer: string])[],
  ): Promise<Ended> | undefined;
  /** Starts one and lets it run. */
  start(script: string, args?: readonly string[]): ChildProcess;
  /** A fingerprint of everything in `dist/`. */
  fingerprint(): string;
  remove(): void;
}

/** How a run ended, and all it said. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

const ROOT = join(import.meta.dirname, "..");
const COPIED = ["src", "data", "scripts", "public", "astro.config.mjs", "package.json", "tsconfig.json"];

/**
 * @param from what is copied: this project, or another workbench, of which only what is committed is taken
 * @param at an empty folder to put it in
 */
export function workbench(from: string = ROOT, at?: string): Workbench {
  const folder = at ?? mkdtempSync(join(tmpdir(), "workbench-"));
  for (const name of COPIED)
    cpSync(join(from, name), join(folder, name), {
      recursive: true,
      filter: (p) => !p.includes("/generated"),
    });
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  // Pictures that were drawn before need not be drawn again: a copy is a project that has been built once.
  const drawn = join(ROOT, ".build", "pictures");
  if (existsSync(drawn)) cpSync(drawn, join(folder, ".build", "pictures"), { recursive: true });
  return benchIn(folder);
}

function benchIn(folder: string): Workbench {
  const at = (path: string) => join(folder, path);
  const surroundings = (env: Readonly<Record<string, string>>) => ({
    ...process.env,
    MJOELNERPARKEN_LOCK: undefined,
    ...env,
  });
  const bench: Workbench = {
    folder,
    read: (path) => readFileSync(at(path), "utf8"),
    has: (path) => existsSync(at(path)),
    write: (path, content) => writeFileSync(at(path), content),
    change: (path, before, after) => {
      const content = bench.read(path);
      if (content.split(before).length !== 2)
        throw new Error(`“${before}” stands ${content.split(before).length - 1} times in ${path}`);
      bench.write(path, content.replace(before, after));
    },
    addRow: (table, cells) => {
      const path = `data/${table}.csv`;
      const content = bench.read(path);
      const columns =
        content
          .replace(/^\ufeff/, "")
          .split("\r\n")[0]
          ?.split(";") ?? [];
      const unknown = Object.keys(cells).filter((c) => !columns.includes(c));
      if (unknown.length > 0) throw new Error(`${table} has no column ${unknown.join(", ")}`);
      bench.write(path, `${content}${columns.map((c) => cells[c] ?? "").join(";")}\r\n`);
    },
    build: (env) => bench.run("scripts/build.ts", [], env),
    run: (script, args = [], env = {}) => {
      const run = spawnSync(process.execPath, [script, ...args], {
        cwd: folder,
        encoding: "utf8",
        env: surroundings(env),
      });
      return { code: run.status ?? -1, output: run.stdout + run.stderr };
    },
    answer: (script, args, answers) => {
      if (spawnSync("script", ["--version"]).error) return undefined;
      const quoted = [process.execPath, script, ...args].map((a) => `'${a}'`).join(" ");
      const child = spawn("script", ["-qec", quoted, "/dev/null"], {
        cwd: folder,
        env: surroundings({}),
        stdio: "pipe",
      });
      return new Promise((resolve, reject) => {
        let output = "";
        let read = 0;
        const open = [...answers];
        const hear = (chunk: Buffer): void => {
          output += chunk;
          const [next] = open;
          const at = next ? output.indexOf(next[0], read) : -1;
          if (!next || at < 0) return;
          read = at + next[0].length;
          open.shift();
          child.stdin.write(`${next[1]}\n`);
        };
        child.stdout.on("data", hear);
        child.stderr.on("data", hear);
        child.on("error", reject);
        child.on("close", (code) => resolve({ code: code ?? -1, output }));
      });
    },
    start: (script, args = []) =>
      spawn(process.execPath, [script, ...args], { cwd: folder, env: surroundings({}), stdio: "pipe" }),
    fingerprint: () => {
      const hash = createHash("sha256");
      for (const e of readdirSync(at("dist"), { recursive: true, withFileTypes: true }).sort((a, b) =>
        join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1,
      ))
        if (e.isFile())
          hash.update(join(e.parentPath, e.name)).update(readFileSync(join(e.parentPath, e.name)));
      return hash.digest("hex");
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
  return bench;
}
