import { spawnSync } from "node:child_process";
import { root } from "../places.ts";
import { findBrowser } from "../start/browsers.ts";
import { bundle } from "../start/bundle.ts";

// `npm run e2e`: makes the screens and the shell, then tells the stories in a real browser. The
// arguments are the test runner and its flags. Without a browser this fails: a story that was not
// told proves nothing.

const browser = findBrowser();
if (browser) {
  await bundle(["renderer", "main", "preload"]);
  const result = spawnSync(process.execPath, [...process.argv.slice(2), "--project", "e2e"], {
    cwd: root,
    env: { ...process.env, LEESSPOOR_CHROMIUM: browser },
    stdio: "inherit",
  });
  process.exitCode = result.status ?? 1;
} else {
  process.stderr.write(
    "The end-to-end tests need Chromium, Chrome or Edge and found none. Install one, or name its " +
      "program in LEESSPOOR_CHROMIUM.\n",
  );
  process.exitCode = 1;
}
