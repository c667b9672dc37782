import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openInMemory } from "../../db/open.ts";
import { measureFigures } from "./figures.ts";
import { measureImports } from "./import.ts";
import { shellVersion } from "./sql-shell.ts";
import { measureStart } from "./start.ts";
import { type Line, putBetweenMarks, tableText } from "./table.ts";
import { makeWorlds } from "./worlds.ts";

// `npm run bench`: measures the product beside the least that could do the same, in the same run,
// prints the table and puts it into the README beside this file. That both find the same is
// asserted; how long it takes is not.

const readme = fileURLToPath(new URL("README.md", import.meta.url));

function machine(): string {
  const processors = cpus();
  const db = openInMemory();
  const sqlite = db.prepare("select sqlite_version()").pluck().get();
  db.close();
  const shell = shellVersion();
  const baseline = shell === null ? "no sqlite3 shell: raw statements instead" : `shell ${shell}`;
  return (
    `${processors[0]?.model.trim() ?? "unknown processor"}, ${processors.length} cores, ` +
    `${process.platform}; Node ${process.versions.node}, SQLite ${sqlite}, ${baseline}.`
  );
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

const folder = mkdtempSync(join(tmpdir(), "leesspoor-bench-"));
const lines: Line[] = [];
try {
  tell("Making the worlds …");
  const worlds = await makeWorlds(folder);
  for (const world of worlds) {
    tell(`Figures of the world "${world.name}" …`);
    lines.push(...(await measureFigures(world)));
    tell(`Import into the world "${world.name}" …`);
    lines.push(...(await measureImports(world)));
  }
  for (const world of worlds) {
    tell(`Start on the world "${world.name}" …`);
    const line = await measureStart(world);
    if (line) lines.push(line);
    else tell("No Chromium, Chrome or Edge found: the start is not measured.");
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const text = `${machine()}\n\n${tableText(lines)}\n`;
process.stdout.write(`\n${text}`);
putBetweenMarks(readme, `\n${text}`);
