import { join } from "node:path";
import type { Plugin } from "vite";
import { runData } from "./data.ts";
import { emissionOf, emit } from "./emit.ts";
import { readFrozen } from "./frozen.ts";
import { Busy, takeLock } from "./lock.ts";
import { tellProblems } from "./problem.ts";
import { readReleases } from "./releases/release.ts";

const root = join(import.meta.dirname, "..");

/**
 * For `npm run dev`: a saved CSV file is read, checked and derived at once, and the page reloads. A fault is shown in the
 * browser and in the terminal, and the last good data stay.
 */
export function devData(): Plugin {
  return {
    name: "dev-data",
    apply: "serve",
    configureServer(server) {
      server.watcher.add(join(root, "data"));
      const refresh = async (file: string): Promise<void> => {
        if (!file.endsWith(".csv")) return;
        const run = await runData(join(root, "data"));
        if (!run.ok) {
          const report = tellProblems(run.problems);
          server.config.logger.error(`\n${report}\n`);
          server.ws.send({ type: "error", err: { message: report, stack: "" } });
          return;
        }
        const [frozen, releases] = await Promise.all([readFrozen(root), readReleases(root)]);
        // A build that is under way reads what would be written here: the next saved file brings it.
        const letGo = lockIfFree();
        if (typeof letGo === "string") {
          server.config.logger.warn(`\n${letGo}\n`);
          return;
        }
        await emit(join(root, "src/generated"), {
          ...emissionOf(run.tables, run.datasets),
          "frozen.json": frozen,
          "releases.json": releases,
        }).finally(letGo);
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: "full-reload" });
      };
      for (const event of ["change", "add", "unlink"] as const)
        server.watcher.on(event, (f) => void refresh(f));
    },
  };
}

/** The way to let go of the lock, or what to tell where another command holds it. */
function lockIfFree(): (() => void) | string {
  try {
    return takeLock(root, "npm run dev");
  } catch (error) {
    if (error instanceof Busy) return error.words.da;
    throw error;
  }
}
