/**
 * What happens when a reader presses a copy button. It stands as an `onclick` on the part of the page that
 * holds the buttons, so nothing is loaded or run before somebody acts. Each button stands beside one `<code>`
 * and is followed by the `<output>` that says what became of it; the words for that come from `data-copied`
 * and `data-marked`.
 *
 * The code is marked first, so one sees what was meant. It is then copied by the clipboard of the browser or,
 * where a page may not use that, in the old way; where neither works the reader is told that it stands
 * marked.
 */
export const COPY_ACTION =
  "let b=event.target.closest('button');if(b){" +
  "let o=b.nextElementSibling,c=b.parentNode.querySelector('code');o.textContent='';" +
  "getSelection().selectAllChildren(c);" +
  "(navigator.clipboard?navigator.clipboard.writeText(c.textContent):Promise.reject())" +
  ".catch(()=>{if(!document.execCommand('copy'))throw 0})" +
  ".then(()=>o.textContent=this.dataset.copied,()=>o.textContent=this.dataset.marked)}";
