import { type Found, loadIndex, type SearchIndex } from "./pagefind.ts";

/**
 * The search page in the browser: what is asked for stands in the address (`?q=…&kind=…`), so a search can be shared and the
 * back button goes back. Results are said politely. Where the index cannot be had the list of everything stands alone.
 */

/** So many results are shown at a time. */
const STEP = 10;
/** Milliseconds after the last key before a search begins. */
const PAUSE = 250;

const root = part<HTMLElement>(document, "#soeg");
const form = part<HTMLFormElement>(root, "form");
const field = part<HTMLInputElement>(form, "[name=q]");
const kind = part<HTMLSelectElement>(form, "[name=kind]");
const status = part<HTMLElement>(root, ".search-status");
const results = part<HTMLElement>(root, ".search-results");
const list = part<HTMLOListElement>(results, "ol");
const more = part<HTMLButtonElement>(results, ".search-more");
const help = part<HTMLElement>(root, ".search-help");
const everything = part<HTMLElement>(document, "#alt");
const say = JSON.parse(root.dataset["say"] ?? "{}") as Record<
  "searching" | "found" | "one" | "none" | "failed",
  string
>;

let index: Promise<SearchIndex> | undefined;
/** Each search has a number; an answer that comes after a newer question is thrown away. */
let latest = 0;
let found: readonly Found[] = [];

function part<E extends Element>(within: ParentNode, selector: string): E {
  const element = within.querySelector<E>(selector);
  if (!element) throw new Error(`the search page has no ${selector}`);
  return element;
}

async function search(): Promise<void> {
  const mine = ++latest;
  const words = field.value.trim();
  if (words === "") {
    show([], "", false);
    return;
  }
  status.textContent = say.searching;
  try {
    index ??= loadIndex();
    const answer = await meant(words, await (await index).search(words, kind.value));
    if (mine !== latest) return;
    found = answer;
    const sentence = answer.length === 0 ? say.none : answer.length === 1 ? say.one : say.found;
    show([], sentence.replace("{n}", String(answer.length)).replace("{q}", words), true);
    await showMore(mine);
  } catch {
    index = undefined;
    if (mine !== latest) return;
    found = [];
    show([], say.failed, true);
    help.hidden = true;
  }
}

/**
 * Pagefind shortens a word it does not know until something fits, be it a single letter. What does not share most of a word
 * with the question is no answer; where the best result is none, neither are the rest.
 */
async function meant(words: string, answer: readonly Found[]): Promise<readonly Found[]> {
  const best = await answer[0]?.read();
  if (!best) return [];
  const starts = words
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => word.slice(0, Math.max(3, Math.ceil(word.length * 0.6))));
  const said = ` ${best.title} ${best.excerpt.map((run) => run.text).join("")}`.toLocaleLowerCase();
  return starts.some((start) => said.includes(start)) ? answer : [];
}

/** Empties the list and says what was found; without a question the list of everything stands there again. */
function show(entries: readonly Element[], sentence: string, asked: boolean): void {
  list.replaceChildren(...entries);
  status.textContent = sentence;
  results.hidden = !asked || found.length === 0;
  help.hidden = !asked || found.length > 0;
  everything.hidden = asked && found.length > 0;
  more.hidden = true;
}

async function showMore(mine: number): Promise<void> {
  const from = list.children.length;
  const next = await Promise.all(found.slice(from, from + STEP).map((one) => one.read()));
  if (mine !== latest) return;
  list.append(
    ...next.map(({ title, address, kind: what, excerpt }) => {
      const entry = document.createElement("li");
      const eyebrow = make("p", what ? (kind.querySelector(`[value=${what}]`)?.textContent ?? "") : "");
      eyebrow.className = "eyebrow";
      const heading = document.createElement("h3");
      const link = make("a", title);
      link.setAttribute("href", address);
      heading.append(link);
      const text = document.createElement("p");
      text.append(...excerpt.map((run) => make(run.hit ? "mark" : "span", run.text)));
      entry.append(eyebrow, heading, text);
      return entry;
    }),
  );
  more.hidden = list.children.length >= found.length;
}

function make(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** The address of what stands in the form. */
function address(): string {
  const query = new URLSearchParams();
  if (field.value.trim() !== "") query.set("q", field.value.trim());
  if (kind.value !== "") query.set("kind", kind.value);
  return `${location.pathname}${query.size > 0 ? `?${query}` : ""}`;
}

function restore(): void {
  const query = new URLSearchParams(location.search);
  field.value = query.get("q") ?? "";
  kind.value = query.get("kind") ?? "";
  if (kind.selectedIndex < 0) kind.value = "";
  void search();
}

let pause: ReturnType<typeof setTimeout> | undefined;
field.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    history.replaceState(null, "", address());
    void search();
  }, PAUSE);
});
field.addEventListener("focus", () => {
  index ??= loadIndex();
  index.catch(() => {
    index = undefined;
  });
});
form.addEventListener("submit", (e) => {
  e.preventDefault();
  clearTimeout(pause);
  history.pushState(null, "", address());
  void search();
});
kind.addEventListener("change", () => {
  history.pushState(null, "", address());
  void search();
});
more.addEventListener("click", async () => {
  const from = list.children.length;
  await showMore(latest);
  list.children[from]?.querySelector("a")?.focus();
});
addEventListener("popstate", restore);

restore();
