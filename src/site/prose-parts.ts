import Chart from "../components/ProseChart.astro";
import N from "../components/N.astro";
import To from "../components/To.astro";

/**
 * What prose may use besides plain Markdown: `<N of="…"/>` for a number, `<Chart id="…"/>` for a figure,
 * `<To page="…">` for a link to a page. They take their language from the address of the page they stand on.
 */
export const PROSE_PARTS = { N, Chart, To } as const;
