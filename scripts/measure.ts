import type { Browser } from "playwright-core";
import { FRAME_WIDTHS, type Heights, type Measured, stretches, TURNS } from "../src/model/frame-widths.ts";

/** Between the published widths a frame is looked at so often, in CSS pixels: less than a word is wide. */
const STEP = 4;

/**
 * Heights in CSS pixels by width, rounded up, for each address. A document is opened once, in a frame of a
 * page from the same site, and the frame is made wider.
 */
export async function heightsOf(
  browser: Browser,
  origin: string,
  addresses: readonly string[],
  widths: readonly number[],
): Promise<Map<string, Map<number, number>>> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(`${origin}/404.html`);
  const all = new Map<string, Map<number, number>>();
  for (const address of addresses) {
    const heights = await page.evaluate(
      async ([src, sizes]) => {
        const frame = document.createElement("iframe");
        frame.src = src;
        document.body.replaceChildren(frame);
        await new Promise((resolve) => frame.addEventListener("load", resolve));
        return sizes.map((width) => {
          frame.style.cssText = `width:${width}px;height:1000px;border:0;max-width:none`;
          return Math.ceil(frame.contentDocument?.body.getBoundingClientRect().height ?? 0);
        });
      },
      [address, widths] as const,
    );
    all.set(address, new Map(widths.map((w, i) => [w, heights[i] ?? 0])));
  }
  await page.close();
  return all;
}

/** What is published of frames: their heights, and the room their text asks for between those. */
export async function measureFrames(
  browser: Browser,
  origin: string,
  addresses: readonly string[],
): Promise<Map<string, Measured>> {
  const [first, last] = [TURNS[0], TURNS[TURNS.length - 1] ?? 0];
  const between = Array.from({ length: (last - first) / STEP }, (_, i) => first + 1 + i * STEP);
  between.unshift(first);
  const found = await heightsOf(browser, origin, addresses, [...FRAME_WIDTHS, ...between]);
  return new Map(
    [...found].map(([address, at]) => {
      const heights = Object.fromEntries(FRAME_WIDTHS.map((w) => [w, at.get(w)])) as unknown as Heights;
      const room = stretches(heights).map((s, i) => {
        const inside = between.filter((w) => (i === 0 ? w >= s.from : w > s.from) && w < s.to);
        return Math.max(0, ...inside.map((w) => Math.ceil((at.get(w) ?? 0) - s.at - s.slope * (w - s.from))));
      });
      return [address, { heights, room }];
    }),
  );
}
