/** Where the rows of a table lie in its picture, in CSS pixels from the picture's corner. */
export interface Point {
  /** The anchor of the row, as on its mark and in the table's link. */
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The points of a picture in the order of its table: a row's point is the box around all its marks. */
export function pointsOf(picture: SVGSVGElement): Point[] {
  const frame = picture.getBoundingClientRect();
  const boxes = new Map<string, DOMRect[]>();
  for (const mark of picture.querySelectorAll<SVGGraphicsElement>("[data-key]")) {
    const keys = (mark.getAttribute("data-key") ?? "").split(" ");
    const strokes = keys.length > 1 && mark instanceof SVGPathElement ? strokesOf(mark) : undefined;
    const whole = mark.getBoundingClientRect();
    keys.forEach((key, i) => {
      const rect = strokes ? strokes[i] : whole;
      if (rect) boxes.set(key, [...(boxes.get(key) ?? []), rect]);
    });
  }
  const order = orderOf(picture);
  return [...boxes]
    .map(([key, rects]) => {
      const left = Math.min(...rects.map((r) => r.left));
      const top = Math.min(...rects.map((r) => r.top));
      return {
        key,
        x: left - frame.left,
        y: top - frame.top,
        width: Math.max(...rects.map((r) => r.right)) - left,
        height: Math.max(...rects.map((r) => r.bottom)) - top,
      };
    })
    .sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
}

/** The box of each stroke of a path, with the thickness of the pen where that is all there is to see. */
function strokesOf(path: SVGPathElement): DOMRect[] {
  const probe = path.cloneNode() as SVGPathElement;
  probe.removeAttribute("data-key");
  path.after(probe);
  const pen = Number(path.getAttribute("stroke-width") ?? 0) / 2;
  const matrix = path.getScreenCTM() ?? new DOMMatrix();
  const rects = (path.getAttribute("d") ?? "").split(/(?=M)/).map((stroke) => {
    probe.setAttribute("d", stroke);
    const { x, y, width, height } = probe.getBBox();
    const a = new DOMPoint(x - pen, y - pen).matrixTransform(matrix);
    const b = new DOMPoint(x + width + pen, y + height + pen).matrixTransform(matrix);
    return new DOMRect(a.x, a.y, b.x - a.x, b.y - a.y);
  });
  probe.remove();
  return rects;
}

function orderOf(picture: SVGSVGElement): Map<string, number> {
  const links = picture.closest(".figure")?.querySelectorAll<HTMLAnchorElement>("tbody th a") ?? [];
  return new Map([...links].map((a, i) => [decodeURIComponent(a.hash.slice(1)), i]));
}
