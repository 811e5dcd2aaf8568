import { article, type Guest, type Host } from "./host.ts";

/** Pages with listeners of others. Each behaves as its documentation says, in as few lines as that takes. */

const frame = (g: Guest, more: string): string =>
  `<iframe src="${g.src}" title="${g.title.replaceAll('"', "&quot;")}" ${more} frameborder="0"></iframe>`;

/**
 * Finds the frame by its window and sets the height that is named for any chart. Such listeners stand on
 * many news sites.
 */
export const datawrapper: Host = {
  name: "a Datawrapper-like listener",
  listens: true,
  page: (guests, width) =>
    article(
      guests.map((g) => frame(g, 'style="width:0;min-width:100%;border:none" scrolling="no" height="400"')),
      width,
      `<script>addEventListener("message", (event) => {
        const heights = event.data["datawrapper-height"];
        if (heights === undefined) return;
        for (const frame of document.querySelectorAll("iframe"))
          if (frame.contentWindow === event.source)
            for (const id in heights) frame.style.height = heights[id] + "px";
      })</script>`,
    ),
};

/** A resizable frame of AMP: shut into a sandbox; asks are heard only in AMP's own form. */
export const amp: Host = {
  name: "an AMP-like host",
  listens: true,
  page: (guests, width) =>
    article(
      guests.map((g) =>
        frame(g, 'style="width:100%;height:300px;border:0" sandbox="allow-scripts" scrolling="no"'),
      ),
      width,
      `<script>addEventListener("message", ({ source, data }) => {
        if (typeof data !== "object" || data.sentinel !== "amp" || data.type !== "embed-size") return;
        for (const frame of document.querySelectorAll("iframe"))
          if (frame.contentWindow === source && Number.isFinite(data.height)) frame.style.height = data.height + "px";
      })</script>`,
    ),
};

/** pym.js itself, from npm: it makes the frames, and asks by the id of the element it puts them into. */
export const pym: Host = {
  name: "pym.js",
  listens: true,
  page: (guests, width) =>
    article(
      guests.map((g, i) => `<div id="pym-${i}" data-pym-src="${g.src}" data-pym-title="${g.id}"></div>`),
      width,
      "",
      '<script src="/pym.js"></script>',
    ),
};
