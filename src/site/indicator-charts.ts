import type { Chart } from "../charts/define.ts";
import { charts } from "../charts/index.ts";

/**
 * The charts of one indicator: Mjølnerparken over time, and all areas beside it. They stand on the
 * indicator's page.
 */
export function chartsOfIndicator(id: string): readonly Chart[] {
  return charts.filter((c) => c.dataset === `criteria-${id}` || c.dataset === `distribution-${id}`);
}
