import { rm } from "node:fs/promises";
import { join } from "node:path";
import { fixedName } from "../src/model/frozen.ts";
import { addFrozen } from "./frozen.ts";
import { documentsOf } from "./releases/publish.ts";
import { ROOT, runCommand, runStep } from "./run.ts";
import { buildSite } from "./site.ts";

/**
 * `npm run freeze`: keeps the charts as they are now, in every language, in `public/fixed/`, where later
 * builds find them. `npm run udgiv` does it with every release; by itself it is for an edition that others have in their
 * articles before there is a release. It builds the site aside first, so what is kept is what is published.
 */

await runCommand("npm run freeze", async () => {
  const built = join(ROOT, ".build", "freeze");
  await rm(built, { recursive: true, force: true });
  await runStep(["scripts/build-data.ts"]);
  await buildSite(built, { pictures: false });
  const now = await documentsOf(built);
  const added = await addFrozen(ROOT, now);
  await rm(built, { recursive: true, force: true });

  for (const f of added) console.log(`public/fixed/${fixedName(f)}/`);
  console.log(`${added.length} rammer fastholdt, ${now.length - added.length} var det i forvejen`);
});
