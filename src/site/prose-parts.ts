import N from "../components/N.astro";
import Chart from "../components/ProseChart.astro";
import Scene from "../components/Scene.astro";
import Step from "../components/Step.astro";
import To from "../components/To.astro";
import V from "../components/V.astro";

/**
 * What prose may use besides plain Markdown: `<N of="…"/>` for a number, `<V that="…" of="…">` for words that judge, `<Chart id="…"/>` for a figure,
 * `<To page="…">` for a link to a page, `<Scene id="…">` with a `<Step shows="…">` for each thing to see in it. They take their language from the address of the page they stand on.
 */
export const PROSE_PARTS = { N, V, Chart, To, Scene, Step } as const;
