import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { siteAddress } from "../scripts/site-address.ts";
import { ORIGINAL, textOf } from "./data-desk.ts";

/** Staff write the address in a table; a build takes it from there. */

test("the address of the site is the one in the settings, or none", () => {
  const root = mkdtempSync(join(tmpdir(), "address-"));
  const written = (row: string): string | undefined => {
    const text = `\ufeff${textOf(ORIGINAL.get("settings.csv"))}`.replace(
      /\r\nsite-address;[^;]*;/,
      `\r\n${row};`,
    );
    writeFileSync(join(root, "data", "settings.csv"), text);
    return siteAddress(root);
  };
  try {
    expect(siteAddress(root)).toBeUndefined();
    mkdirSync(join(root, "data"));
    expect(written("site-address;")).toBeUndefined();
    expect(written("site-address;https://www.example.dk")).toBe("https://www.example.dk");
    expect(written("site-address;www.example.dk")).toBeUndefined();
    expect(written("adresse;https://www.example.dk")).toBeUndefined();
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
