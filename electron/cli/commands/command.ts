import type { Language } from "../../../db/model/figure.ts";
import { Problem } from "../../../db/model/problem.ts";
import { closeSession, openSession, type Session } from "../../service/context.ts";
import { type Fault, faultText } from "../../service/faults.ts";
import { type Client, connectInProcess } from "../../service/in-process.ts";
import type { Output } from "../run-command.ts";
import { UsageError } from "../usage.ts";
import { sayings } from "../words.ts";

/** The options of all commands, as they were given. */
export interface Options {
  readonly [name: string]: string | boolean | undefined;
  readonly db?: string | undefined;
  readonly language?: string | undefined;
  readonly help?: boolean | undefined;
}

/** One call of a command: the file, the options, the further words, the language, the output. */
export interface Call {
  readonly file: string;
  readonly values: Options;
  readonly words: readonly string[];
  readonly language: Language;
  readonly output: Output;
}

/**
 * A command: its name, how many further words and which options it takes beside those that every
 * command has, and what it does; it gives the exit code.
 */
export interface Command {
  readonly name: string;
  readonly words: number;
  readonly options: readonly string[];
  readonly run: (call: Call) => Promise<number>;
}

/** Gives a text option, or null when it was not given. */
export function option(call: Call, name: string): string | null {
  const value = call.values[name];
  return typeof value === "string" ? value : null;
}

/** Gives a text option that must be given. */
export function required(call: Call, name: string): string {
  const value = option(call, name);
  if (value === null) throw new UsageError(sayings[call.language].missing(`--${name}`));
  return value;
}

/** Prints a result as JSON. */
export function print(call: Call, result: unknown): void {
  call.output.out(`${JSON.stringify(result, null, 2)}\n`);
}

/**
 * Runs work on the administration of a call, in process, and closes it afterwards. Who works is
 * --person, else the person whom the file remembers, else CLI.
 */
export async function withClient(
  call: Call,
  work: (client: Client, session: Session) => Promise<number>,
): Promise<number> {
  const session = openSession(call.file);
  const report = (fault: Fault) => call.output.error(faultText(fault));
  const { client, close } = connectInProcess(session, report);
  try {
    if (session.refusal) {
      const { code, data } = session.refusal;
      throw new Problem(code, { value: call.file, ...data });
    }
    session.person = option(call, "person")?.toUpperCase() ?? session.person ?? "CLI";
    return await work(client, session);
  } finally {
    close();
    closeSession(session);
  }
}
