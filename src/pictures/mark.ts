import { theme } from "../charts/theme.ts";
import { datasetOf } from "../model/door.ts";
import { tag } from "./xml.ts";

/** The site's mark as in the masthead: the strip of lists in small, empty where Mjølnerparken did not stand on one. */

const lists = datasetOf("mjoelnerparken-on-the-lists").rows.filter((r) => r.kind === "list");

/** Width of the mark at a height of 18. */
export const MARK = { width: lists.length * 3 - 1, height: 18 } as const;

/** The mark with its upper left corner at `x`, `y`, `scale` times as large; moved onto whole pixels, so that its bars stay sharp. */
export function mark(x: number, y: number, scale: number): string {
  return tag(
    "g",
    { transform: `translate(${Math.round(x)} ${Math.round(y)})${scale === 1 ? "" : ` scale(${scale})`}` },
    ...lists.map((l, i) =>
      l.status === "on"
        ? tag("rect", { x: i * 3, y: 1, width: 2, height: 16, fill: theme.subject })
        : tag("rect", {
            x: i * 3 + 0.5,
            y: 1.5,
            width: 1,
            height: 15,
            fill: "none",
            stroke: theme.quiet,
            "stroke-width": 0.75,
          }),
    ),
  );
}
