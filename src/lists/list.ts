/**
 * What a reader has chosen of a list stands in the address, so that a view can be shared, and the back button takes a choice
 * back. The choices themselves are rules of style and need no script; this adds the words one looks for, tells how many
 * entries are left, and says so when there are none.
 */

/** Milliseconds after the last key before the list is told to those who hear it. */
const PAUSE = 400;

type Control = HTMLSelectElement | HTMLInputElement;

function follow(section: HTMLElement): void {
  const form = section.querySelector("form");
  const status = section.querySelector<HTMLElement>("[role=status]");
  const none = section.querySelector<HTMLElement>(".none");
  const words = form?.querySelector<HTMLInputElement>("[type=search]");
  if (!form || !status || !none || !words) return;
  const entries = [...section.querySelectorAll<HTMLElement>("[data-entries] > *")];
  const controls = [...form.querySelectorAll<Control>("[name]")];
  const texts = new Map<HTMLElement, string>();
  let pause: ReturnType<typeof setTimeout> | undefined;

  /** Shows what holds every word looked for, and says how many there are; the first time there is nothing to say. */
  const show = (aloud: boolean): void => {
    const wanted = words.value.toLowerCase().split(/\s+/);
    for (const entry of entries) {
      const text = texts.get(entry) ?? (entry.textContent ?? "").toLowerCase();
      texts.set(entry, text);
      entry.hidden = !wanted.every((word) => text.includes(word));
    }
    const left = entries.filter((entry) => getComputedStyle(entry).display !== "none").length;
    none.hidden = left > 0;
    clearTimeout(pause);
    if (aloud)
      pause = setTimeout(() => {
        status.textContent = `${left} ${section.dataset["unit"]}`;
      }, PAUSE);
  };
  const address = (): string => {
    const query = new URLSearchParams(location.search);
    for (const { name, value } of controls) value.trim() ? query.set(name, value.trim()) : query.delete(name);
    return `${location.pathname}${query.size > 0 ? `?${query}` : ""}${location.hash}`;
  };
  const restore = (): void => {
    const query = new URLSearchParams(location.search);
    for (const control of controls) {
      control.value = query.get(control.name) ?? "";
      // A value that the list no longer has chooses everything.
      if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.selectedIndex = 0;
    }
    show(false);
  };
  const changed = (): void => {
    history.pushState(null, "", address());
    show(true);
  };

  words.addEventListener("input", () => {
    history.replaceState(null, "", address());
    show(true);
  });
  form.addEventListener("change", (e) => e.target !== words && changed());
  form.addEventListener("reset", () => setTimeout(changed));
  form.addEventListener("submit", (e) => e.preventDefault());
  addEventListener("popstate", restore);
  restore();
}

for (const section of document.querySelectorAll<HTMLElement>(".filtered")) follow(section);
