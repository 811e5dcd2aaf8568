import points from "./points.ts?worker&url";

/**
 * Stands in the page: makes each picture with points a stop for the Tab key, and fetches the rest when somebody comes near
 * one. A picture stays an image, with its title as name, until it is entered. The rest is built as a file of its own, whose
 * address is all that is wanted here; it learns by the event `points` which picture it is to serve.
 */

const PICTURE = ".figure .picture";

export function ready(): void {
  for (const picture of document.querySelectorAll<SVGSVGElement>(PICTURE)) {
    if (picture.hasAttribute("tabindex") || !picture.querySelector("[data-key]")) continue;
    picture.tabIndex = 0;
    const help = picture.closest(".figure")?.querySelector(".points-help")?.id;
    if (help) picture.setAttribute("aria-describedby", help);
    for (const kind of ["pointerenter", "focus"] as const)
      picture.addEventListener(kind, (e) => fetchFor(picture, e), { once: true });
  }
}

/**
 * By an element, for that is fetched once however many ask for it. What the reader did last while it was on its way is
 * handed over, so that a key pressed at once is not lost.
 */
function fetchFor(picture: SVGSVGElement, first: Event): void {
  let last = first;
  const keep = (e: Event): void => {
    last = e;
  };
  for (const kind of ["focus", "keydown"]) picture.addEventListener(kind, keep);
  const script = document.createElement("script");
  script.type = "module";
  script.src = points;
  script.onload = () => {
    for (const kind of ["focus", "keydown"]) picture.removeEventListener(kind, keep);
    picture.dispatchEvent(new CustomEvent("points", { bubbles: true, detail: last }));
  };
  document.head.append(script);
}
