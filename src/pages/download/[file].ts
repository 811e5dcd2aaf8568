import type { APIRoute, GetStaticPaths } from "astro";
import { type DownloadName, downloadFile, downloadNames } from "../../published/download-files.ts";

/** `/download/<id>.csv`, `.excel.csv` (in Danish), `.json`, `.zip`, and `.html`: the chart as one file. */
export const getStaticPaths = (() =>
  downloadNames("da").map((name) => ({
    params: { file: name.file },
    props: { name },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props, site }) => {
  if (!site) throw new Error("astro.config.mjs sets no site");
  const { body, type } = downloadFile(props["name"] as DownloadName, "da", site);
  return new Response(body, { headers: { "content-type": type } });
};
