import { spawnSync } from "node:child_process";
import Database from "better-sqlite3";

/** What another tool answered: its output, or the sentence with which it was refused. */
export interface Answer {
  readonly output: string;
  readonly refusal: string | null;
}

const program = "sqlite3";
const shell = spawnSync(program, ["--version"], { encoding: "utf8" });
const hasShell = shell.error === undefined && shell.status === 0;

/** The tool that the tests change files with: Debian's sqlite3, or a bare second connection. */
export const otherTool = hasShell
  ? `the sqlite3 command line ${shell.stdout.split(" ")[0]}`
  : "a bare connection (sqlite3 is not installed)";

/** Runs statements on a file with a tool that knows nothing of Leesspoor. */
export function withOtherTool(file: string, statements: string): Answer {
  return hasShell ? withShell(file, statements) : withConnection(file, statements);
}

function withShell(file: string, statements: string): Answer {
  const result = spawnSync(program, ["-bail", file, statements], { encoding: "utf8" });
  if (result.error) throw result.error;
  return { output: result.stdout, refusal: result.status === 0 ? null : result.stderr.trim() };
}

function withConnection(file: string, statements: string): Answer {
  const db = new Database(file);
  db.pragma("foreign_keys = off");
  try {
    db.exec(statements);
    return { output: "", refusal: null };
  } catch (error) {
    return { output: "", refusal: error instanceof Error ? error.message : String(error) };
  } finally {
    db.close();
  }
}
