import { flagsOf } from "./flags.ts";
import { editionNamed, editionOfNow, NO_RELEASE } from "./releases/compare.ts";
import { diffEditions } from "./releases/diff.ts";
import { lastRelease } from "./releases/release.ts";
import { tellDiff } from "./releases/tell-diff.ts";
import { ROOT, runCommand } from "./run.ts";

/**
 * `npm run data:diff [-- A [B]]`: what is different between the last release and the tables as they are now, between the
 * release A and now, or between two releases. `--json` gives the same for programs.
 */

const { positionals, values } = flagsOf({ lang: { type: "string" }, json: { type: "boolean" } }, 2);

await runCommand("npm run data:diff", async (locale) => {
  const [a = (await lastRelease(ROOT))?.id, b] = positionals;
  if (!a) throw NO_RELEASE;
  const from = await editionNamed(ROOT, a);
  const to = b ? await editionNamed(ROOT, b) : await editionOfNow(ROOT);
  const diff = diffEditions(from, to);
  console.log(values.json ? JSON.stringify(diff, null, 1) : tellDiff(diff, locale));
});
