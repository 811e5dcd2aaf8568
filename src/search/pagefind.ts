/** The index that Pagefind made of the built site, as our search page asks it. */
export interface SearchIndex {
  /** Everything that holds the words, the best first; of one kind where `kind` is not empty. */
  readonly search: (words: string, kind: string) => Promise<readonly Found[]>;
}

/** Something found; its words are fetched when it is to be shown. */
export interface Found {
  readonly read: () => Promise<FoundWords>;
}

export interface FoundWords {
  readonly title: string;
  readonly address: string;
  readonly kind: string | undefined;
  /** The text around the hits, in runs. */
  readonly excerpt: readonly { readonly text: string; readonly hit: boolean }[];
}

/** What we use of Pagefind's own module. */
interface Pagefind {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly search: (words: string) => Promise<{
    readonly results: readonly { readonly id: string; readonly data: () => Promise<PagefindData> }[];
  }>;
}

interface PagefindData {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
}

/** Made after the build, so no bundler knows them: the index, and which kind each of its results is. */
const MODULE = "/pagefind/pagefind.js";
const KINDS = "/pagefind/kinds.json";

export async function loadIndex(): Promise<SearchIndex> {
  const pagefind = (await import(/* @vite-ignore */ MODULE)) as Pagefind;
  await pagefind.options({ excerptLength: 28 });
  const [kinds] = await Promise.all([
    fetch(KINDS).then((r) => r.json() as Promise<Readonly<Record<string, string>>>),
    pagefind.init(),
  ]);
  return {
    search: async (words, kind) => {
      const { results } = await pagefind.search(words);
      const wanted = results.filter((result) => kind === "" || kinds[result.id] === kind);
      return wanted.map((result) => ({
        read: async () => {
          const { url, excerpt, meta } = await result.data();
          return { title: meta.title ?? url, address: url, kind: kinds[result.id], excerpt: runs(excerpt) };
        },
      }));
    },
  };
}

/**
 * Pagefind writes an excerpt as HTML with `<mark>` around the hits; we take the words and leave the HTML. It is cut out of a
 * page anywhere: a cut is shown where no sentence begins or ends, and a separator that led the words is left out.
 */
function runs(excerpt: string): { text: string; hit: boolean }[] {
  const words = excerpt.replace(/^[\s·.,;:]+/, "").trimEnd();
  const begins = /^(<mark>)?[\p{Lu}\d»“]/u.test(words);
  const ends = /[.!?](<\/mark>)?$/.test(words);
  return `${begins ? "" : "… "}${words}${ends ? "" : " …"}`
    .split(/<\/?mark>/)
    .map((text, i) => ({ text: plain(text), hit: i % 2 === 1 }))
    .filter((run) => run.text !== "");
}

function plain(html: string): string {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.textContent;
}
