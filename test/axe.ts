import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";

/** axe in a real browser: every rule it has, in both themes and at two widths. */

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
export const AXE_VERSION = (require("axe-core/package.json") as { version: string }).version;

export const WIDTHS = [320, 1280] as const;
export const THEMES = ["light", "dark"] as const;

export interface Fault {
  readonly address: string;
  readonly width: number;
  readonly theme: string;
  /** The rule, and the first element that breaks it. */
  readonly what: string;
}

/** What only colour decides: the rest of the rules have the same answer in both themes. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** Goes through pages in one window, each opened once and looked at in every width and theme; returns what breaks a rule. */
export async function axeFaults(
  browser: Browser,
  origin: string,
  addresses: readonly string[],
  each: (address: string) => void = () => {},
): Promise<Fault[]> {
  const page = await browser.newPage();
  const faults: Fault[] = [];
  for (const address of addresses) {
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: WIDTHS[0], height: 800 });
    await page.goto(origin + address);
    await page.evaluate(axe);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      for (const theme of THEMES) {
        await page.emulateMedia({ colorScheme: theme });
        const found = await violations(page, theme === "light" ? undefined : OF_COLOUR);
        faults.push(...found.map((what) => ({ address, width, theme, what })));
      }
    }
    each(address);
  }
  await page.close();
  return faults;
}

async function violations(page: Page, only: readonly string[] | undefined): Promise<string[]> {
  return page.evaluate(async (rules) => {
    interface Result {
      violations: { id: string; nodes: { html: string }[] }[];
    }
    const { axe } = globalThis as unknown as { axe: { run(on: Document, o: object): Promise<Result> } };
    const options = {
      resultTypes: ["violations"],
      ...(rules
        ? { runOnly: { type: "rule", values: rules } }
        : // Off by default in axe, though WCAG 2.2 AA asks for it.
          { rules: { "target-size": { enabled: true } } }),
    };
    const result = await axe.run(document, options);
    return result.violations.map((v) => `${v.id} ×${v.nodes.length}: ${v.nodes[0]?.html.slice(0, 160)}`);
  }, only);
}
