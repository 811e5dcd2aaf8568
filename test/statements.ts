import { ABOUT_THE_AGREEMENT } from "./statements/agreement.ts";
import { ABOUT_THE_MEASURES } from "./statements/indicators.ts";
import { ABOUT_THE_LISTS } from "./statements/lists.ts";
import { ABOUT_THE_MONEY } from "./statements/money.ts";
import type { Statement } from "./statements/reading.ts";
import { ABOUT_THE_PAGES } from "./statements/summaries.ts";
import { ABOUT_THE_TARGETS } from "./statements/targets.ts";

/**
 * What the site publishes as true: sentences of prose, of charts, of tables and of what pages say of themselves, each with the page it stands on and a way of
 * its own to find out, from the raw CSV records alone. Nothing here imports `src/` or `scripts/`.
 */
export const STATEMENTS: readonly Statement[] = [
  ...ABOUT_THE_LISTS,
  ...ABOUT_THE_TARGETS,
  ...ABOUT_THE_MEASURES,
  ...ABOUT_THE_MONEY,
  ...ABOUT_THE_AGREEMENT,
  ...ABOUT_THE_PAGES,
];
