/**
 * The one script of a frame: it tells the page around it how tall it is, and where a reader wants to go.
 * Written short by hand, for it stands in every frame; at most 500 bytes gzipped, and a test weighs it.
 *
 * One object speaks four dialects at once, since each listener reads only the fields it knows: WordPress
 * (`message`, `value`, `secret`), AMP (`sentinel`, `type`, `height`), Datawrapper (`datawrapper-height` with
 * the chart's id) and our own (`frame`, `height`; heard by `/embed.js`). pym wants a string of its own, and
 * only where pym put its `childId` into the address. The body is watched rather than the window, so it is
 * sent at first layout and at every change; and again when the listener says that it came late (`ready`) or
 * writes its secret into the address (`hashchange`).
 *
 * A link opens in the whole window. WordPress shuts its frames into a sandbox and follows a link for them
 * when it is asked to by message; any other sandbox forbids it, and there the link opens in the frame
 * itself, which no sandbox forbids.
 */
export function heightScript(id: string): string {
  return (
    `{let p=parent,frame="${id}",k=()=>location.hash.split("secret=")[1],` +
    `s=()=>{let height=Math.ceil(document.body.getBoundingClientRect().height),` +
    `q=new URL(location).searchParams.get("childId");` +
    `p.postMessage({message:"height",value:height,secret:k(),sentinel:"amp",type:"embed-size",height,` +
    `"datawrapper-height":{[frame]:height},frame},"*");` +
    `q&&p.postMessage("pymxPYMx"+q+"xPYMxheightxPYMx"+height,"*")};` +
    `new ResizeObserver(s).observe(document.body);onload=onhashchange=s;` +
    `onmessage=e=>{(e.data||0).message=="ready"&&s()};` +
    `onclick=e=>{let a=e.target.closest("a"),secret=k();if(a&&!e.ctrlKey&&!e.metaKey&&!e.shiftKey)` +
    `if(secret)p.postMessage({message:"link",value:a.href,secret},"*"),e.preventDefault();` +
    `else if(origin!="null")try{top.location=a.href;e.preventDefault()}catch{}}}`
  );
}
