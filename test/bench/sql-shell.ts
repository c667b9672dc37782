import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import Database from "better-sqlite3";

/** A row as the shell prints it in JSON. */
export type ShellRow = Readonly<Record<string, string | number | null>>;

/** Something that runs plain SQL on a file: the baseline of every figure. */
export interface SqlShell {
  /** Runs the statements so many times; the answers are thrown away. */
  readonly run: (statements: readonly string[], times: number) => Promise<void>;
  /** Gives the rows of each statement. */
  readonly rows: (statements: readonly string[]) => Promise<ShellRow[][]>;
  readonly close: () => Promise<void>;
}

/** The version of the sqlite3 shell of this machine, or null when it has none. */
export function shellVersion(): string | null {
  const { status, stdout } = spawnSync("sqlite3", ["--version"], { encoding: "utf8" });
  return status === 0 ? (stdout.split(" ")[0] ?? null) : null;
}

/** Opens a file in the sqlite3 shell or, where there is none, with prepared raw statements. */
export function openShell(file: string): SqlShell {
  return shellVersion() === null ? openRaw(file) : openSqlite3(file);
}

const endOfAnswer = "-- end of answer --";

/** One process that stays open, so that neither its start nor a cold cache is measured. */
function openSqlite3(file: string): SqlShell {
  const shell = spawn("sqlite3", ["-batch", file], { stdio: ["pipe", "pipe", "inherit"] });
  let said = "";
  let heard: (() => void) | null = null;
  shell.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    if (said.endsWith(`${endOfAnswer}\n`)) heard?.();
  });
  const ask = async (lines: readonly string[]): Promise<string> => {
    said = "";
    const answered = new Promise<void>((resolve) => {
      heard = resolve;
    });
    shell.stdin.write(`${lines.join("\n")}\n.print ${JSON.stringify(endOfAnswer)}\n`);
    await answered;
    return said.slice(0, -endOfAnswer.length - 1);
  };
  return {
    run: async (statements, times) => {
      const all = statements.map((statement) => `${statement};`);
      await ask([".mode list", ...Array.from({ length: times }, () => all).flat()]);
    },
    rows: async (statements) => {
      const between = "-- next --";
      const lines = statements.flatMap((statement) => [`${statement};`, `.print "${between}"`]);
      const answers = (await ask([".mode json", ...lines])).split(`${between}\n`).slice(0, -1);
      return answers.map((text) => (text === "" ? [] : (JSON.parse(text) as ShellRow[])));
    },
    close: async () => {
      shell.stdin.end(".exit\n");
      await once(shell, "close");
    },
  };
}

function openRaw(file: string): SqlShell {
  const db = new Database(file, { readonly: true });
  const prepared = new Map<string, Database.Statement>();
  const rowsOf = (text: string, raw: boolean): unknown[] => {
    const statement = prepared.get(text) ?? db.prepare(text);
    prepared.set(text, statement);
    if (statement.reader) return statement.raw(raw).all();
    statement.run();
    return [];
  };
  return {
    run: async (statements, times) => {
      for (let time = 0; time < times; time += 1) {
        for (const text of statements) rowsOf(text, true);
      }
    },
    rows: async (statements) => statements.map((text) => rowsOf(text, false) as ShellRow[]),
    close: async () => void db.close(),
  };
}
