import type { Drawing } from "../charts/draw.ts";
import type { PictureFormat, PictureTheme } from "../published/addresses.ts";
import { footOf } from "./foot.ts";
import { bestHead } from "./head.ts";
import { imprintOf } from "./imprint.ts";
import { SHAPES } from "./shapes.ts";
import { placeDrawing, sheet } from "./sheet.ts";

/**
 * A chart as a picture for others to use: title, subtitle, drawing, source, date, licence and the site's name on one
 * sheet. The wide and the narrow one are as tall as the drawing wants; the square takes the drawing that fills it better.
 */
export function pictureOf(d: Drawing, format: PictureFormat, colours: PictureTheme, site: URL): string {
  const shape = SHAPES[format];
  const i = imprintOf(d, site);
  const foot = footOf(i, shape);
  const head = bestHead(d, shape, foot.height);
  const height = shape.height ?? Math.ceil(head.box.y + head.box.height + shape.gap + foot.height);
  return sheet(
    d,
    i,
    [shape.width, height],
    colours,
    head.text,
    placeDrawing(d, head.drawing, head.box),
    foot.at(height - foot.height),
  );
}
