import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, Platform } from "electron-builder";
import { outFolder, root } from "../places.ts";
import { bundle } from "../start/bundle.ts";
import { builder, fuses } from "./builder.ts";
import { lookInside } from "./contents.ts";
import { standInRuntime } from "./stand-in.ts";

// `npm run package`: makes the application for this machine as a folder in `build/dist` and looks
// into it. Without the real Electron runtime a stand-in takes its place, and the line says so.

await bundle(["renderer", "main", "preload"]);
rmSync(join(root, "build", "dist"), { recursive: true, force: true });
const electron = join(root, "node_modules", "electron");
const version = JSON.parse(readFileSync(join(electron, "package.json"), "utf8")).version;
const isReal = existsSync(join(electron, "path.txt"));
if (!isReal && process.platform !== "linux") {
  throw new Error("Start Leesspoor once with `npm start`, which fetches the Electron runtime.");
}
await build({
  targets: Platform.current().createTarget("dir"),
  publish: "never",
  config: {
    ...builder,
    electronVersion: version,
    electronDist: isReal ? join(electron, "dist") : standInRuntime(version),
    ...(isReal ? { electronFuses: fuses } : {}),
  },
});

const looks = lookInside(resourcesFolder());
for (const { sentence, faults } of looks) {
  process.stdout.write(`${faults.length === 0 ? "ok    " : "FAILED"} the package ${sentence}\n`);
  for (const fault of faults.slice(0, 20)) process.stdout.write(`       ${fault}\n`);
}
const failed = looks.filter(({ faults }) => faults.length > 0).length;
const report = { numPassedTests: looks.length - failed, numFailedTests: failed };
mkdirSync(outFolder("reports"), { recursive: true });
writeFileSync(outFolder("reports/package.json"), JSON.stringify(report));
if (!isReal)
  process.stdout.write("The runtime inside is a stand-in: this package does not start.\n");
if (failed > 0) process.exitCode = 1;

/** `linux-unpacked/resources`, `win-unpacked/resources` or the one inside `mac…/Leesspoor.app`. */
function resourcesFolder(): string {
  const dist = join(root, "build", "dist");
  const places = readdirSync(dist).flatMap((name) => [
    join(dist, name, "resources"),
    join(dist, name, "Leesspoor.app", "Contents", "Resources"),
  ]);
  const found = places.find((place) => existsSync(join(place, "app.asar")));
  if (!found) throw new Error(`electron-builder left no app.asar in ${dist}`);
  return found;
}
