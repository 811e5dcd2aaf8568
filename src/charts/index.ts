import { type Chart, SECTIONS } from "./define.ts";

/** The registry: every `<id>.chart.ts` in this folder, in the order of sections and then of `order` in the file's name. */

const files = import.meta.glob<{ default: Chart }>("./*.chart.ts", { eager: true });

export const charts: readonly Chart[] = Object.entries(files)
  .map(([path, module]) => {
    const chart = module.default;
    const id = path.replace(/^\.\/|\.chart\.ts$/g, "");
    if (chart.id !== id) throw new Error(`${path} defines the chart "${chart.id}"; file and id must agree`);
    return chart;
  })
  .sort((a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section) || (a.id < b.id ? -1 : 1));

export function chartById(id: string): Chart {
  const chart = charts.find((c) => c.id === id);
  if (!chart) throw new Error(`no chart "${id}"; there are ${charts.map((c) => c.id).join(", ")}`);
  return chart;
}
