/**
 * Waits for the first click on a number. Only then is the popover fetched; a click with a key or another button, and a
 * browser without popovers, follow the link.
 */
document.addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a.n");
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (!("popover" in link)) return;
  event.preventDefault();
  import("./popover.ts")
    .then((popover) => popover.show(link))
    .catch(() => {
      location.href = link.href;
    });
});
