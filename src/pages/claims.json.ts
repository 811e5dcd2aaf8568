import type { APIRoute } from "astro";
import { boundClaims, countClaims } from "../published/claims.ts";

/** `/claims.json`: every word of the site that judges a number, with the predicate and the values that bear it out. */
export const GET: APIRoute = () => {
  const claims = boundClaims();
  return new Response(`${JSON.stringify({ counts: countClaims(claims), claims }, null, 1)}\n`, {
    headers: { "content-type": "application/json" },
  });
};
