import type { APIRoute, GetStaticPaths } from "astro";
import { type DownloadName, downloadFile, downloadNames } from "../../../published/download-files.ts";

/**
 * `/en/download/<id>.excel.csv` and `.html`: the downloads that speak English. The others lie under
 * `/download/`.
 */
export const getStaticPaths = (() =>
  downloadNames("en").map((name) => ({
    params: { file: name.file },
    props: { name },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props, site }) => {
  if (!site) throw new Error("astro.config.mjs sets no site");
  const { body, type } = downloadFile(props["name"] as DownloadName, "en", site);
  return new Response(body, { headers: { "content-type": type } });
};
