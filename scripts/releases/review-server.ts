import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Locale } from "../../src/i18n/locale.ts";
import { takeLock } from "../lock.ts";
import { Told } from "../run.ts";
import type { Difference } from "./picture-difference.ts";
import { type Prepared, titlesOf } from "./prepare.ts";
import { reasonOf } from "./reason-flags.ts";
import { changesOfValues, decided, type Review, readReview, reasoned, writeReview } from "./review.ts";
import { anchor, reviewPage } from "./review-page.ts";
import { REVIEW_WORDS } from "./review-words.ts";

/** Serves the review to this machine alone, and writes down what is decided on it. */

export interface ReviewSite {
  readonly root: string;
  readonly prepared: Prepared;
  readonly pictures: ReadonlyMap<string, Difference>;
  readonly locale: Locale;
  /** The day decisions are dated by. */
  readonly today: () => string;
  /** Have the tables changed since the page was prepared? */
  readonly isStale: () => Promise<boolean>;
}

/** What the form of a table's reason asks for. */
const REASON_FIELDS = ["kind", "da", "en", "told-da", "told-en"];

/** The fields somebody wrote in. */
const typedIn = (form: URLSearchParams): Map<string, string> =>
  new Map(
    [...form].filter(([name, text]) => /^(note|kind|da|en|told-da|told-en):/.test(name) && text !== ""),
  );

/** The place on the page that the pressed button belongs to. */
const placeOf = (form: URLSearchParams): string =>
  `#${anchor(form.get("reason") ?? form.get("approve") ?? form.get("refuse") ?? "")}`;

/** Forms are small; more than this, in bytes, is none of ours. */
const LARGEST_FORM = 1_000_000;

export async function serveReview(site: ReviewSite, port: number): Promise<Server> {
  let name = "";
  let notice = "";
  let typed = new Map<string, string>();
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500, { "content-type": "text/plain; charset=utf-8" }).end(String(error));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Another page in the same browser must not be able to approve: it cannot take this name.
    const here = /^(127\.0\.0\.1|localhost)(:\d+)?$/;
    const origin = request.headers.origin;
    if (!here.test(request.headers.host ?? "") || (origin && !here.test(origin.replace(/^http:\/\//, "")))) {
      response.writeHead(403).end();
      return;
    }
    if (request.method === "POST") {
      const form = new URLSearchParams(await bodyOf(request));
      name = form.get("who")?.trim() ?? "";
      notice = "";
      typed = typedIn(form);
      const place = await decide(form).catch((error: unknown) => {
        if (!(error instanceof Told)) throw error;
        notice = error.words[site.locale];
        // What is missing is missing there, a long way down the page.
        return placeOf(form);
      });
      response.writeHead(303, { location: `/${place}` }).end();
      return;
    }
    if (new URL(request.url ?? "/", "http://here").pathname !== "/") {
      response.writeHead(404).end();
      return;
    }
    const stale = (await site.isStale()) ? REVIEW_WORDS[site.locale].stale : "";
    const { diff, items } = site.prepared;
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" }).end(
      reviewPage({
        diff,
        items,
        review: await readReview(site.root),
        pictures: site.pictures,
        titles: titlesOf(site.prepared, site.locale),
        locale: site.locale,
        name,
        notice: stale || notice,
        typed,
        action: "/",
      }),
    );
  }

  /** Writes down what the form says; gives the place on the page to go on from. */
  async function decide(form: URLSearchParams): Promise<string> {
    const letGo = takeLock(site.root, "npm run gennemse");
    try {
      const table = form.get("reason");
      const what = form.get("approve") ?? form.get("refuse");
      const before = await readReview(site.root);
      const after = table
        ? withReason(before, table, form)
        : what
          ? withDecision(before, what, form)
          : undefined;
      if (!after) return "";
      await writeReview(site.root, after);
      for (const field of table ? REASON_FIELDS.map((n) => `${n}:${table}`) : [`note:${what}`])
        typed.delete(field);
      return placeOf(form);
    } finally {
      letGo();
    }
  }

  function withDecision(review: Review, what: string, form: URLSearchParams): Review {
    if (name === "") {
      const words = { da: REVIEW_WORDS.da.needName, en: REVIEW_WORDS.en.needName };
      throw new Told(words);
    }
    const decision = form.has("approve") ? ("approved" as const) : ("refused" as const);
    const note = form.get(`note:${what}`)?.trim() ?? "";
    const made = { decision, who: name, date: site.today(), note };
    return decided(review, site.prepared.items, made, (i) => i.id === what || i.group === what);
  }

  function withReason(review: Review, table: string, form: URLSearchParams): Review {
    const field = (n: string): string | undefined => form.get(`${n}:${table}`) ?? undefined;
    const reason = reasonOf({
      kind: field("kind"),
      da: field("da"),
      en: field("en"),
      toldDa: field("told-da"),
      toldEn: field("told-en"),
    });
    const chosen = new Set(form.getAll("change"));
    const changes = changesOfValues(site.prepared.diff).filter(
      (c) => c.table === table && chosen.has(c.change),
    );
    return reasoned(review, changes, reason);
  }

  await listening(server, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    // Another review, or another program, is there already: any free port will do, for the address is told.
    return listening(server, 0);
  });
  return server;
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.removeListener("error", reject);
      resolve();
    });
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) {
    body += chunk;
    if (body.length > LARGEST_FORM) throw new Error("the form is too large");
  }
  return body;
}
