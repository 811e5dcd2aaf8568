import { article, type Host } from "./host.ts";

/** Pages with the code that is copied from a chart's page. */

export const copied: Host = {
  name: "the copied code",
  listens: true,
  page: (guests, width) =>
    article(
      guests.map((g) => g.snippet),
      width,
    ),
};

/** A system that takes scripts away, as many do, leaves the room that the code keeps. */
export const withoutScript: Host = {
  name: "the copied code, its script taken away",
  listens: false,
  page: (guests, width) =>
    article(
      guests.map((g) => g.snippet.replace(/<script[\s\S]*?<\/script>/, "")),
      width,
    ),
};

/** The script comes long after the frames. */
export const lateScript: Host = {
  name: "frames of a wrong height, and /embed.js too late",
  listens: true,
  page: (guests, width) =>
    article(
      guests.map(
        (g) => `<iframe src="${g.src}" title="${g.id}" width="100%" height="300" frameborder="0"></iframe>`,
      ),
      width,
      "",
      `<script>addEventListener("load", () => setTimeout(() => {
        const script = document.createElement("script");
        script.src = ${JSON.stringify(guests[0]?.snippet.match(/<script src="([^"]*)"/)?.[1])};
        document.body.append(script);
      }, 100))</script>`,
    ),
};
