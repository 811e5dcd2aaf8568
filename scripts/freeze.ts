import { spawnSync } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { type FrozenDocument, type FrozenFrame, fixedName } from "../src/model/frozen.ts";
import { addFrozen } from "./frozen.ts";

/**
 * `npm run freeze`: keeps the charts as they are now, in every language, in `public/fixed/`, where later
 * builds find them. Run it when an edition is published, and commit what it writes. It builds the site aside
 * first, so what is kept is what is published.
 */

const root = join(import.meta.dirname, "..");
const built = join(root, ".build", "freeze");

run("scripts/build-data.ts");
await rm(built, { recursive: true, force: true });
run("node_modules/astro/bin/astro.mjs", "build", "--outDir", ".build/freeze", "--silent");

const now = JSON.parse(await readFile(join(built, "fixed/frames.json"), "utf8")) as FrozenFrame[];
const documents: FrozenDocument[] = await Promise.all(
  now.map(async (f) => ({
    ...f,
    html: await readFile(join(built, "fixed", fixedName(f), "index.html"), "utf8"),
  })),
);
const added = await addFrozen(root, documents);
await rm(built, { recursive: true, force: true });

for (const f of added) console.log(`public/fixed/${fixedName(f)}/`);
console.log(`${added.length} rammer fastholdt, ${now.length - added.length} var det i forvejen`);

function run(...command: string[]): void {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" };
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: "inherit", env });
  if (status !== 0) process.exit(status ?? 1);
}
