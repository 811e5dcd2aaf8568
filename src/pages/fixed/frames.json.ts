import type { APIRoute } from "astro";
import { fixedNow } from "../../frames/routes.ts";

/**
 * `/fixed/frames.json`: the fixed frames of this build with the values they show: what `npm run freeze`
 * remembers of them.
 */
export const GET: APIRoute = () => {
  const lines = fixedNow().map(({ html: _, ...remembered }) => JSON.stringify(remembered));
  return new Response(`[\n${lines.join(",\n")}\n]\n`, { headers: { "content-type": "application/json" } });
};
