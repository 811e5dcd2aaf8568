import { defineConfig } from "vitest/config";

/** `npm run mutate`: the benchmark alone, with its report on the console. */
export default defineConfig({
  test: { include: ["test/mutate.bench.ts"], disableConsoleIntercept: true, testTimeout: 3_600_000 },
});
