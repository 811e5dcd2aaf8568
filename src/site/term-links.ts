/**
 * The words of the glossary, linked where a page first uses them. Works on a finished page: only plain paragraphs of the
 * main text are touched, never headings, links, quotations, figures or tables. Pure text in, text out.
 */

export interface Term {
  readonly id: string;
  /** As the word may stand in running text. A form is found whatever the case of its first letter. */
  readonly forms: readonly string[];
}

/** The page with each term linked to `address(id)` at its first use. What is no page of the site (a frame, a file to take along) is given back as it is. */
export function linkTerms(html: string, terms: readonly Term[], address: (id: string) => string): string {
  const from = html.indexOf('<main id="indhold"');
  const to = html.indexOf("</main>");
  if (from < 0 || to < 0 || terms.length === 0) return html;
  const find = finder(terms);
  const used = new Set<string>();
  const stack: string[] = [];
  const linked = html.slice(from, to).replace(TOKEN, (token) => {
    if (token.startsWith("<")) {
      step(stack, token);
      return token;
    }
    if (!isRunningText(stack)) return token;
    return find(token, (id, words) => {
      if (used.has(id)) return words;
      used.add(id);
      return `<a class="term" href="${address(id)}">${words}</a>`;
    });
  });
  return html.slice(0, from) + linked + html.slice(to);
}

const TOKEN = /<!--[\s\S]*?-->|<(?:style|script|svg)\b[\s\S]*?<\/(?:style|script|svg)>|<[^>]*>|[^<]+/g;
const VOID = /^<(?:br|hr|img|input|col|source|wbr|link|meta)\b|\/>$|^<!|^<(?:style|script|svg)\b/;

/** Keeps the open elements: each as its tag with its attributes. */
function step(stack: string[], tag: string): void {
  if (VOID.test(tag)) return;
  if (tag.startsWith("</")) stack.pop();
  else stack.push(tag);
}

/** A paragraph with no role of its own, and nothing around or in it that says otherwise. */
function isRunningText(stack: readonly string[]): boolean {
  const paragraph = stack.findLast((t) => /^<p\b/.test(t));
  if (!paragraph || !/^<p(?:>| class="(?:lead|caution)")/.test(paragraph)) return false;
  const step = stack.findLastIndex((t) => / class="step"/.test(t));
  return !stack.some((t, i) => NOT_IN.test(t) && !(i < step && /^<figure\b/.test(t)));
}

const NOT_IN = /^<(?:a|h[1-6]|q|blockquote|cite|code|figure|table|nav|form|button|summary|label|b)\b/;

/** Finds the longest form that stands as a word of its own outside quotation marks. */
function finder(terms: readonly Term[]) {
  const byForm = new Map(terms.flatMap((t) => t.forms.map((f) => [f.toLowerCase(), t] as const)));
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length);
  const any = new RegExp(
    `»[^«]*«|“[^”]*”|(?<![\\p{L}\\p{N}-])(?:${forms.map(literal).join("|")})(?![\\p{L}\\p{N}-])`,
    "giu",
  );
  return (text: string, mark: (id: string, words: string) => string): string =>
    text.replace(any, (words) => {
      const term = byForm.get(words.toLowerCase());
      return term ? mark(term.id, words) : words;
    });
}

const literal = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
