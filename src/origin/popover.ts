import type { HomeOrigins, RowOrigin } from "./shape.ts";

/**
 * A number's origin in a small popover: what it is, where it stands, its source and how sure it is. Everything said here
 * stands on the page the link leads to as well.
 */

const known = new Map<string, Promise<HomeOrigins>>();
const da = document.documentElement.lang === "da";
const say = (danish: string, english: string): string => (da ? danish : english);

let box: HTMLElement | undefined;
let opener: HTMLAnchorElement | undefined;

/** Rejects where the origin cannot be fetched: the caller then follows the link. */
export async function show(link: HTMLAnchorElement): Promise<void> {
  const { pathname, hash } = new URL(link.href);
  const [kind, home] = pathname.split("/").slice(-3, -1);
  const origins = await originsOf(`${kind === "data" ? "table" : "dataset"}-${home}`);
  const row = origins.rows[decodeURIComponent(hash.slice(1))];
  const field = /\.([a-z0-9_]+)$/.exec(link.querySelector("data")?.dataset["of"] ?? "")?.[1];
  box ??= made();
  const at = box;
  at.replaceChildren(...content(link, origins, row, field && origins.fields[field]));
  opener = link;
  at.showPopover();
  place(at, link);
  at.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
}

function originsOf(home: string): Promise<HomeOrigins> {
  const before = known.get(home);
  if (before) return before;
  const asked = fetch(`/origins/${document.documentElement.lang}-${home}.json`).then((answer) => {
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer.json() as Promise<HomeOrigins>;
  });
  known.set(home, asked);
  return asked;
}

function made(): HTMLElement {
  const at = element("div", { id: "oprindelse", role: "dialog", class: "origin-box" });
  at.setAttribute("aria-labelledby", "oprindelse-tal");
  at.popover = "auto";
  at.addEventListener("toggle", (event) => {
    // Back to the number, unless the reader has gone elsewhere by himself.
    const lost = document.activeElement === document.body || at.contains(document.activeElement);
    if (event.newState === "closed" && lost) opener?.focus({ preventScroll: true });
  });
  document.body.append(at);
  return at;
}

function content(
  link: HTMLAnchorElement,
  origins: HomeOrigins,
  row: RowOrigin | undefined,
  field: string | undefined,
): Node[] {
  const heading = element("h2", { id: "oprindelse-tal", tabindex: "-1" }, link.textContent ?? "");
  const close = element("button", { type: "button", "aria-label": say("Luk", "Close") }, "×");
  close.addEventListener("click", () => box?.hidePopover());
  const list = element("dl");
  const entry = (term: string, ...said: (Node | string)[]) => {
    if (said.some((s) => s !== "")) list.append(element("dt", {}, term), element("dd", {}, ...said));
  };
  entry(say("Hvad", "What"), [field, row?.name].filter(Boolean).join(" · "));
  entry(say("Tabel", "Table"), origins.title);
  if (row?.place)
    entry(
      say("I aftalen", "In the agreement"),
      element("a", { href: row.place.url }, row.place.clause),
      `, ${say("linje", "line")} ${row.place.line}`,
    );
  if (row?.quote) entry(say("Ordret", "Verbatim"), element("q", {}, row.quote));
  entry(say("Sådan er det lavet", "How it was made"), row?.made ?? origins.made);
  const sources = row?.sources ?? Object.keys(origins.sources);
  const few = sources.slice(0, 3).flatMap((id, i) => {
    const source = origins.sources[id];
    return source
      ? [i > 0 ? " · " : "", element("a", { href: source.url, rel: "noopener" }, source.title)]
      : [];
  });
  entry(say("Kilde", "Source"), ...few, sources.length > 3 ? " …" : "");
  entry(say("Sikkerhed", "Confidence"), row?.confidence ?? "");
  const whole = element(
    "a",
    { href: link.href, class: "whole" },
    say("Hele oprindelsen", "The whole origin"),
  );
  return [heading, close, list, whole];
}

/** Under the number, or over it where there is more room; never outside the window. On a phone the style sheet decides. */
function place(at: HTMLElement, link: HTMLElement): void {
  const to = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = at;
  const left = Math.max(8, Math.min(to.left, document.documentElement.clientWidth - width - 8));
  const below = to.bottom + 8 + height <= innerHeight || to.top < height + 16;
  at.style.setProperty("--left", `${left + scrollX}px`);
  at.style.setProperty("--top", `${(below ? to.bottom + 8 : to.top - height - 8) + scrollY}px`);
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
