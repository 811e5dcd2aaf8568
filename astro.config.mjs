import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { devData } from "./scripts/dev-data.ts";

/** The address the site is published at. Without it the site is built for this machine and can be read, not released. */
const site = process.env.SITE_URL ?? "http://127.0.0.1:4321";

export default defineConfig({
  site,
  output: "static",
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "never", assets: "_" },
  integrations: [mdx({ syntaxHighlight: false })],
  server: { host: "127.0.0.1", port: 4321 },
  devToolbar: { enabled: false },
  // A page never fetches ahead of its reader, and images are drawn by the charts.
  prefetch: false,
  // One stylesheet for the whole site: fetched once, then at hand on every page. Style and script come as files of this host,
  // however small, so that a site may forbid all else.
  vite: {
    plugins: [devData()],
    build: { cssCodeSplit: false, assetsInlineLimit: 0 },
    worker: { format: "es" },
  },
  compressHTML: true,
});
