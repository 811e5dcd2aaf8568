/**
 * Lets the copy buttons of a page work. Each stands in a block with one `<code>` and the `<output>` that says what became of
 * it; the words for that come from the block's `data-copied` and `data-marked`.
 *
 * The code is marked first, so one sees what was meant. It is then copied by the clipboard of the browser or, where a page
 * may not use that, in the old way; where neither works the reader is told that it stands marked.
 */
document.addEventListener("click", async (event) => {
  const block = (event.target as Element).closest(".copy button")?.closest<HTMLElement>(".copy");
  const code = block?.querySelector("code");
  const said = block?.querySelector("output");
  if (!block || !code || !said) return;
  said.textContent = "";
  getSelection()?.selectAllChildren(code);
  const done = await copied(code.textContent);
  said.textContent = (done ? block.dataset["copied"] : block.dataset["marked"]) ?? "";
});

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}
