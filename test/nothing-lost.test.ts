import { type ChildProcess, spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  watch,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Workbench, workbench } from "./workbench.ts";

/** What may go wrong on a machine, done for real: runs that are killed, two at once, a disk that is full. */

let bench: Workbench;
beforeAll(() => {
  bench = workbench();
});
afterAll(() => bench.remove(), 60_000);

const CELL = "list-2013-10;mjoelnerparken;outside-work;46,4;";

const ended = (child: ChildProcess): Promise<{ code: number | null; output: string }> => {
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => {
      output += chunk;
    });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, output })));
};

test("of two builds at once one builds, the other says who is at it and changes nothing", {
  timeout: 180_000,
}, async () => {
  const runs = await Promise.all([1, 2].map(() => ended(bench.start("scripts/build.ts"))));
  const [built, refused] = runs.sort((a, b) => (a.code ?? 0) - (b.code ?? 0));
  expect(built?.code, built?.output).toBe(0);
  expect(refused?.code).toBe(1);
  expect(refused?.output).toMatch(
    /^»npm run build« kører allerede \(proces \d+, begyndt kl\. \d\d:\d\d\)\.\n {2}→ Vent, til den er færdig, og prøv igen\. Intet er ændret\.\n$/,
  );
  expect(bench.has("dist/index.html")).toBe(true);
  expect(bench.has(".build/lock")).toBe(false);
});

test("a build that is killed, at whatever moment, leaves the old site or the new one, whole", {
  timeout: 300_000,
}, async () => {
  const old = bench.fingerprint();
  bench.change("data/observations.csv", CELL, CELL.replace("46,4", "45,4"));
  const seen = new Set<string>();
  const sites: string[] = [];
  for (const moment of [700, 2500, "the change"] as const) {
    const child = bench.start("scripts/build.ts");
    const end = ended(child);
    if (typeof moment === "number") await new Promise((resolve) => setTimeout(resolve, moment));
    else await linkIsReady(child);
    child.kill("SIGKILL");
    await end;
    const now = bench.fingerprint();
    sites.push(now);
    if (now !== old) seen.add(now);
  }
  // The early ones cannot have come through.
  expect(sites.slice(0, 2)).toEqual([old, old]);

  // What was left behind stands in nobody's way: the next build takes the lock over, and every reader finds the site.
  const child = bench.start("scripts/build.ts");
  const { end, found } = readWhile(child, join(bench.folder, "dist", "index.html"));
  const { code, output } = await end;
  expect(code, output).toBe(0);
  expect(found.missed).toBe(0);
  expect(found.read).toBeGreaterThan(1000);
  const whole = bench.fingerprint();
  expect(whole).not.toBe(old);
  expect(
    [...seen, whole].every((f) => f === whole),
    "a killed run showed something else",
  ).toBe(true);
  expect(readdirSync(join(bench.folder, ".build", "sites")).length).toBeLessThanOrEqual(2);
});

/** Reads a page over and over until the run ends, and counts how often it was there, whole. */
function readWhile(child: ChildProcess, page: string) {
  const found = { read: 0, missed: 0 };
  const read = (): void => {
    for (let i = 0; i < 20; i++)
      try {
        found[readFileSync(page, "utf8").endsWith("</html>") ? "read" : "missed"]++;
      } catch {
        found.missed++;
      }
  };
  const timer = setInterval(read, 2);
  const end = ended(child).finally(() => clearInterval(timer));
  return { end, found };
}

/** When the link to the new site lies ready, an instant before it takes the place of the old one. */
function linkIsReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(join(bench.folder, ".build"), (_, name) => {
      if (name?.startsWith("dist.")) done();
    });
    const done = (): void => {
      watcher.close();
      resolve();
    };
    child.on("close", done);
  });
}

test("a dist that was a folder becomes a link, and a run that died in between is mended", async () => {
  const { mendDist, newSiteFolder, showSite } = await import("../scripts/site.ts");
  const root = mkdtempSync(join(tmpdir(), "dist-"));
  const page = (folder: string, text: string) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "index.html"), text);
  };
  page(join(root, "dist"), "old");
  const next = await newSiteFolder(root);
  page(next, "new");
  await showSite(next, root);
  expect(readFileSync(join(root, "dist/index.html"), "utf8")).toBe("new");
  expect(lstatSync(join(root, "dist")).isSymbolicLink()).toBe(true);

  rmSync(join(root, "dist"));
  page(join(root, ".build/sites/site-former"), "old");
  await mendDist(root);
  expect(readFileSync(join(root, "dist/index.html"), "utf8")).toBe("old");
  rmSync(root, { recursive: true });
});

/** A small file system of its own, `megabytes` large, or undefined where this machine lets nobody mount one. */
function smallDisk(folder: string, megabytes: number): (() => void) | undefined {
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]);
  return status === 0 ? () => spawnSync("umount", ["-l", folder]) : undefined;
}

const canMount = ((): boolean => {
  const folder = mkdtempSync(join(tmpdir(), "disk-"));
  const unmount = smallDisk(folder, 1);
  unmount?.();
  rmSync(folder, { recursive: true, force: true });
  return unmount !== undefined;
})();
const FULL =
  /Disken er fuld\. Der er [\d,]+ MB tilbage\.\n {2}→ Slet noget, og prøv igen\. dist\/ og data er, som de var\./;

test.skipIf(!canMount)(
  "a disk that is full is told in Danish, and the site stays (a real one, mounted)",
  {
    timeout: 180_000,
  },
  () => {
    const disk = mkdtempSync(join(tmpdir(), "disk-"));
    const unmount = smallDisk(disk, 24);
    try {
      const small = workbench(undefined, join(disk, "project"));
      rmSync(join(small.folder, ".build"), { recursive: true, force: true });
      expect(small.run("scripts/build-data.ts").code).toBe(0);
      const kept = join(small.folder, "src/generated/tables/observations.json");
      const before = readFileSync(kept, "utf8");

      const built = small.build();
      expect(built.code).toBe(1);
      expect(built.output).toMatch(FULL);
      expect(built.output).not.toMatch(/\n\s+at /);
      expect(readdirSync(join(small.folder, ".build", "sites"))).toEqual([]);

      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(join(disk, "filler"), Buffer.alloc(Math.max(0, bavail * bsize - 300_000)));
      small.change("data/observations.csv", CELL, CELL.replace("46,4", "45,4"));
      const data = small.run("scripts/build-data.ts");
      expect(data.output).toMatch(FULL);
      expect(data.code).toBe(1);
      expect(readFileSync(kept, "utf8") === before, "the data are as they were").toBe(true);
      expect(readdirSync(join(small.folder, "src")).filter((n) => n.startsWith("generated."))).toEqual([]);
    } finally {
      unmount?.();
      rmSync(disk, { recursive: true, force: true });
    }
  },
);

test("a lock that a dead run left is taken over; one that is held is not", async () => {
  const { Busy, takeLock } = await import("../scripts/lock.ts");
  const root = mkdtempSync(join(tmpdir(), "lock-"));
  const lock = join(root, ".build", "lock");
  mkdirSync(join(root, ".build"));
  const dead = spawnSync("true").pid;
  writeFileSync(
    lock,
    JSON.stringify({ pid: dead, command: "x", begun: "10:00", nonce: "dead", process: "" }),
  );
  const letGo = takeLock(root, "npm run data");
  expect(JSON.parse(readFileSync(lock, "utf8"))).toMatchObject({ pid: process.pid, command: "npm run data" });

  // A step of the same run has it; a run that was not handed it has not.
  takeLock(root, "npm run data")();
  expect(existsSync(lock)).toBe(true);
  const handed = process.env["MJOELNERPARKEN_LOCK"];
  delete process.env["MJOELNERPARKEN_LOCK"];
  expect(() => takeLock(root, "npm run build")).toThrow(Busy);
  process.env["MJOELNERPARKEN_LOCK"] = handed;
  letGo();
  expect(existsSync(lock)).toBe(false);

  // The same process id, but another process: the machine was started again.
  const other = {
    pid: process.pid,
    command: "x",
    begun: "10:00",
    nonce: "other",
    process: "another start 7",
  };
  writeFileSync(lock, JSON.stringify(other));
  takeLock(root, "npm run data")();
  expect(existsSync(lock)).toBe(false);
  rmSync(root, { recursive: true });
});
