import { type Point, pointsOf } from "./geometry.ts";
import { wordsOf } from "./words.ts";

/**
 * One reader in one picture: which point is shown, where the tip stands, what is said. Arrow keys go from point to point in
 * the order of the table, a pointer finds the nearest, Escape leaves. While keys walk in it the picture is an application,
 * so that a screen reader hands the arrow keys over; then it is an image again.
 */

/** How far from a point, in CSS pixels, a pointer still means it: a finger is coarser than a mouse. */
const REACH = { mouse: 40, touch: 64 };
/** Page up and page down go so many points at a time. */
const STRIDE = 10;

const known = new WeakSet<SVGSVGElement>();

/** Sets a picture up when it is first come to; `ready.ts` sends the event. */
document.addEventListener("points", (e) => {
  const picture = e.target;
  if (!(picture instanceof SVGSVGElement) || known.has(picture)) return;
  const figure = picture.closest<HTMLElement>(".figure");
  if (!figure) return;
  known.add(picture);
  new Reader(picture, figure).begin((e as CustomEvent<Event>).detail);
});

class Reader {
  private readonly picture: SVGSVGElement;
  private readonly figure: HTMLElement;
  private readonly tip: HTMLElement;
  private readonly said: HTMLElement;
  private readonly mark: SVGRectElement;
  private points: Point[] = [];
  private at = -1;
  private entering = false;

  constructor(picture: SVGSVGElement, figure: HTMLElement) {
    this.picture = picture;
    this.figure = figure;
    this.tip = make(figure, "point-tip");
    this.tip.hidden = true;
    this.tip.ariaHidden = "true";
    this.said = make(figure, "visually-hidden");
    this.said.role = "status";
    this.mark = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    this.mark.setAttribute("class", "point-here");
    this.mark.setAttribute("rx", "3");
    picture.addEventListener("pointermove", (e) => this.point(e));
    picture.addEventListener("click", (e) => this.point(e as PointerEvent));
    figure.addEventListener("pointerleave", (e) => e.pointerType === "mouse" && this.hide());
    picture.addEventListener("keydown", (e) => this.key(e));
    picture.addEventListener("focus", () => this.help());
    picture.addEventListener("blur", () => this.leave());
    // What a pointer has called up goes away by Escape too, wherever the focus is, and by a tap outside.
    document.addEventListener("keydown", (e) => e.key === "Escape" && this.hide());
    document.addEventListener("pointerdown", (e) => !figure.contains(e.target as Node) && this.hide());
  }

  /** What made the reader come counts too, and a key pressed since. */
  begin(last: Event): void {
    if (last instanceof PointerEvent) this.point(last);
    else this.help();
    if (last instanceof KeyboardEvent && this.picture.matches(":focus")) this.key(last);
  }

  /** For those who come by keys: how to go on, before the first point is shown. */
  help(): void {
    if (this.entering || this.at >= 0 || !this.picture.matches(":focus-visible")) return;
    const help = this.figure.querySelector(".points-help")?.textContent ?? "";
    this.tip.replaceChildren(paragraph(help));
    this.place({ x: 0, y: 0, width: 0, height: 0 });
  }

  private key(e: KeyboardEvent): void {
    if (e.ctrlKey || e.altKey || e.metaKey) return;
    const step = e.key === "Enter" || e.key === " " ? (at: number) => Math.max(at, 0) : STEPS[e.key];
    if (e.key === "Escape") this.leave();
    if (!step) return;
    e.preventDefault();
    this.go(step(this.at, pointsOf(this.picture).length - 1));
  }

  /** Enters the picture at a point and says it; beyond the ends it stays at the end. */
  private go(i: number): void {
    this.points = pointsOf(this.picture);
    if (this.points.length === 0) return;
    this.enter();
    this.show(Math.min(this.points.length - 1, Math.max(0, i)), true);
  }

  private enter(): void {
    if (this.picture.getAttribute("role") === "application") return;
    this.picture.setAttribute("role", "application");
    // Screen readers ask what they stand in when the focus comes to it, not when it changes.
    this.entering = true;
    this.picture.blur();
    this.picture.focus({ preventScroll: true });
    this.entering = false;
  }

  private leave(): void {
    if (this.entering) return;
    this.picture.setAttribute("role", "img");
    this.said.textContent = "";
    this.hide();
  }

  private point(e: PointerEvent): void {
    // A click that no pointer made is a screen reader's way in.
    if (e.type === "click" && e.detail === 0) {
      this.go(Math.max(this.at, 0));
      return;
    }
    this.points = pointsOf(this.picture);
    const frame = this.picture.getBoundingClientRect();
    const [x, y] = [e.clientX - frame.left, e.clientY - frame.top];
    const away = this.points.map((p) => distance(p, x, y));
    const nearest = away.indexOf(Math.min(...away));
    const reach = e.pointerType === "mouse" ? REACH.mouse : REACH.touch;
    if (nearest < 0 || (away[nearest] ?? Infinity) > reach) this.hide();
    else this.show(nearest, false);
  }

  private show(i: number, aloud: boolean): void {
    const point = this.points[i];
    if (!point) return;
    const scale = this.picture.viewBox.baseVal.width / this.picture.getBoundingClientRect().width;
    const pad = 3;
    for (const [name, value] of [
      ["x", point.x - pad],
      ["y", point.y - pad],
      ["width", point.width + 2 * pad],
      ["height", point.height + 2 * pad],
    ] as const)
      this.mark.setAttribute(name, String(value * scale));
    this.picture.append(this.mark);
    const words = wordsOf(this.figure, point.key);
    if (this.at !== i || this.tip.hidden) {
      this.tip.replaceChildren(
        strong(words.about),
        ...words.facts.map((fact) => paragraph(fact, fact === words.value ? "value" : "")),
        paragraph(words.source, "from"),
      );
    }
    this.at = i;
    this.place(point);
    if (aloud) this.said.textContent = [words.about, ...words.facts, words.source].join(". ");
  }

  /** Above the point, or under it where the window ends; never outside the figure. */
  private place(point: Omit<Point, "key">): void {
    this.tip.hidden = false;
    const frame = this.picture.getBoundingClientRect();
    const around = this.figure.getBoundingClientRect();
    const [width, height] = [this.tip.offsetWidth, this.tip.offsetHeight];
    const [left, top] = [frame.left - around.left, frame.top - around.top];
    const middle = left + point.x + point.width / 2 - width / 2;
    this.tip.style.left = `${Math.max(0, Math.min(middle, around.width - width))}px`;
    const over = top + point.y - height - 10;
    const fits = around.top + over >= 0;
    this.tip.style.top = `${fits ? over : top + point.y + point.height + 10}px`;
  }

  private hide(): void {
    this.tip.hidden = true;
    this.mark.remove();
    this.at = -1;
  }
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + STRIDE,
  PageUp: (at) => at - STRIDE,
  Home: () => 0,
  End: (_, last) => last,
};

/** From a place to the nearest edge of a point's box; inside it, to the middle of it, by a hair: of two boxes, the smaller. */
function distance(p: Point, x: number, y: number): number {
  const dx = Math.max(p.x - x, 0, x - p.x - p.width);
  const dy = Math.max(p.y - y, 0, y - p.y - p.height);
  const middle = Math.hypot(x - p.x - p.width / 2, y - p.y - p.height / 2);
  return Math.hypot(dx, dy) + middle / 1e4;
}

function make(figure: HTMLElement, name: string): HTMLElement {
  const node = document.createElement("div");
  node.className = name;
  figure.append(node);
  return node;
}

function paragraph(text: string, name = ""): HTMLElement {
  const p = document.createElement("p");
  p.textContent = text;
  p.className = name;
  return p;
}

function strong(text: string): HTMLElement {
  const b = document.createElement("b");
  b.textContent = text;
  return b;
}
