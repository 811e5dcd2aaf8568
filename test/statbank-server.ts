import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TableInfo, Variable } from "../scripts/statbank/table-info.ts";

/**
 * A server that answers as the API of the StatBank does: `POST /tableinfo` and `POST /data` as JSON and CSV, 400 with a
 * message for what it does not have. The figures are invented. A test may change the table or let the server fail.
 */
export interface StatbankServer {
  readonly address: string;
  /** Every question it was asked, in order. */
  readonly asked: { readonly path: string; readonly body: Record<string, unknown> }[];
  table: TableInfo | undefined;
  /** The figure for region, origin and period; `..` where it is withheld. */
  figure: (region: string, origin: string, period: string) => string;
  /** Answers still to be given as failures: a status each. */
  failing: number[];
  close(): Promise<void>;
}

const variable = (
  id: string,
  text: string,
  values: readonly (readonly [string, string])[],
  o: Partial<Variable> = {},
): Variable => ({
  id,
  text,
  elimination: true,
  time: false,
  values: values.map(([v, t]) => ({ id: v, text: t })),
  ...o,
});

/** The table as the StatBank describes it, cut down to a few values a variable. */
export const FOLK1E: TableInfo = {
  id: "FOLK1E",
  text: "Folketal den 1. i kvartalet",
  active: true,
  updated: "2026-11-11T08:00:00",
  variables: [
    variable("OMRÅDE", "område", [
      ["000", "Hele landet"],
      ["101", "København"],
    ]),
    variable("KØN", "køn", [
      ["TOT", "I alt"],
      ["1", "Mænd"],
      ["2", "Kvinder"],
    ]),
    variable("HERKOMST", "herkomst", [
      ["TOT", "I alt"],
      ["1", "Personer med dansk oprindelse"],
      ["24", "Indvandrere fra vestlige lande"],
      ["25", "Indvandrere fra ikke-vestlige lande"],
      ["34", "Efterkommere fra vestlige lande"],
      ["35", "Efterkommere fra ikke-vestlige lande"],
    ]),
    variable(
      "Tid",
      "tid",
      [
        ["2009K1", "2009K1"],
        ["2010K1", "2010K1"],
        ["2010K2", "2010K2"],
        ["2011K1", "2011K1"],
      ],
      {
        elimination: false,
        time: true,
      },
    ),
  ],
};

export async function statbankServer(): Promise<StatbankServer> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const self: StatbankServer = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked: [],
    table: FOLK1E,
    figure: (region, origin) => ({ TOT: "200000", "25": "9000", "35": "3100" })[origin] ?? region,
    failing: [],
    close: () => new Promise((done) => server.close(() => done())),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = "";
    for await (const part of request) text += part;
    const path = (request.url ?? "").replace("/v1/", "");
    const body = JSON.parse(text) as Record<string, unknown>;
    self.asked.push({ path, body });
    const send = (status: number, type: string, content: string) => {
      response.writeHead(status, { "Content-Type": type, Connection: "close" });
      response.end(content);
    };
    const refuse = (message: string) =>
      send(400, "text/json; charset=utf-8", JSON.stringify({ errorTypeCode: "EXTRACT-NOTFOUND", message }));
    const failure = self.failing.shift();
    if (failure !== undefined) return send(failure, "text/html", "<h1>busy</h1>");
    if (body["table"] !== self.table?.id) return refuse(`Tabellen ${body["table"]} findes ikke`);
    if (path === "tableinfo") return send(200, "text/json; charset=utf-8", JSON.stringify(self.table));
    const chosen = body["variables"] as { code: string; values: string[] }[];
    for (const { code, values } of chosen) {
      const known = self.table?.variables.find((v) => v.id === code);
      const strange = values.find((v) => !known?.values.some((k) => k.id === v));
      if (!known || strange !== undefined) return refuse(`Ukendt værdi ${strange} for ${code}`);
    }
    const [regions = [], origins = [], periods = []] = chosen.map((c) => c.values);
    const rows = regions.flatMap((r) =>
      origins.flatMap((o) => periods.map((p) => [r, o, p, self.figure(r, o, p)].join(";"))),
    );
    send(
      200,
      "text/csv; charset=utf-8",
      `\ufeff${[`${chosen.map((c) => c.code.toUpperCase()).join(";")};INDHOLD`, ...rows].join("\r\n")}\r\n`,
    );
  }
  return self;
}
