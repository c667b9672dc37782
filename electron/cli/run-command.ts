import { parseArgs } from "node:util";
import { ORPCError } from "@orpc/client";
import { z } from "zod";
import { type Language, languageSchema } from "../../db/model/figure.ts";
import { Problem, problemCodes, problemDataSchema } from "../../db/model/problem.ts";
import { asProblem } from "../../db/write.ts";
import { defaultFile } from "../service/data-folder.ts";
import { type Command, commands, type Options } from "./commands/index.ts";
import { help, UsageError } from "./usage.ts";
import { problemSentence, sayings } from "./words.ts";

/** Where a command writes: results (JSON or a file's bytes) and messages. */
export interface Output {
  readonly out: (text: string | Uint8Array) => void;
  readonly error: (text: string) => void;
}

const options = {
  db: { type: "string" },
  person: { type: "string" },
  language: { type: "string" },
  example: { type: "boolean" },
  name: { type: "string" },
  source: { type: "string" },
  municipalities: { type: "string" },
  "include-after-school-care": { type: "boolean" },
  "dry-run": { type: "boolean" },
  report: { type: "string" },
  figure: { type: "string" },
  period: { type: "string" },
  year: { type: "string" },
  scope: { type: "string" },
  structure: { type: "string" },
  municipality: { type: "string" },
  clinic: { type: "string" },
  use: { type: "string" },
  "leave-out": { type: "boolean" },
  format: { type: "string" },
  audience: { type: "string" },
  out: { type: "string" },
  from: { type: "string" },
  port: { type: "string" },
  input: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

function parse(words: readonly string[]): { values: Options; positionals: string[] } {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function systemLanguage(): Language {
  const locale = process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? "";
  return /^en/i.test(locale) ? "en" : "nl";
}

function languageOf(values: Options): Language {
  if (values.language === undefined) return systemLanguage();
  const parsed = languageSchema.safeParse(values.language);
  if (!parsed.success) throw new UsageError("--language nl|en");
  return parsed.data;
}

/** Gives the problem that a typed error of the service stands for, or null. */
function problemOf(error: unknown): Problem | null {
  const plain = asProblem(error);
  if (plain instanceof Problem) return plain;
  if (!(error instanceof ORPCError)) return null;
  const code = problemCodes.find((known) => known === error.code);
  const data = problemDataSchema.safeParse(error.data);
  return code ? new Problem(code, data.success ? data.data : {}) : null;
}

const issuesSchema = z.object({
  issues: z.array(
    z.object({ path: z.array(z.union([z.string(), z.number()])), message: z.string() }),
  ),
});

/** Gives a line per field of an input that does not fit its schema; none for other errors. */
function inputFaults(error: unknown): string[] {
  if (!(error instanceof ORPCError) || error.code !== "BAD_REQUEST") return [];
  const data = issuesSchema.safeParse(error.data);
  if (!data.success) return [error.message];
  return data.data.issues.map(({ path, message }) => `${path.join(".") || "--input"}: ${message}`);
}

const common = ["db", "person", "language", "help"];

/** A word or option that a command does not know would pass unseen, so it is refused. */
function assertTaken(
  command: Command,
  values: Options,
  words: readonly string[],
  language: Language,
) {
  const surplus =
    words[command.words] ??
    Object.keys(values)
      .filter((name) => !common.includes(name) && !command.options.includes(name))
      .map((name) => `--${name}`)[0];
  if (surplus !== undefined)
    throw new UsageError(sayings[language].notTaken(command.name, surplus));
}

function failure(error: unknown, language: Language, output: Output): number {
  const said = sayings[language];
  if (error instanceof UsageError) {
    output.error(`${error.message}\n${said.usage}`);
    return 2;
  }
  const faults = inputFaults(error);
  if (faults.length > 0) {
    output.error([said.badInput, ...faults].join("\n  "));
    return 2;
  }
  const problem = problemOf(error);
  if (problem) {
    output.error(problemSentence(language, problem.code, problem.data));
    return 1;
  }
  output.error(said.fault(error instanceof Error ? (error.stack ?? error.message) : String(error)));
  return 3;
}

/**
 * Runs one command of the command line; gives its exit code: 0 done, 1 a problem that the person
 * can mend, 2 wrong use, 3 a fault. Results go to `out` as JSON, messages to `error`.
 */
export async function runCommand(words: readonly string[], output: Output): Promise<number> {
  let language = systemLanguage();
  try {
    const { values, positionals } = parse(words);
    language = languageOf(values);
    const [name, ...rest] = positionals;
    const wanted = values.help === true || name === "help";
    if (wanted || name === undefined) {
      output.error(help);
      return wanted ? 0 : 2;
    }
    const command = commands.find((each) => each.name === name);
    if (!command) throw new UsageError(sayings[language].unknownCommand(name));
    assertTaken(command, values, rest, language);
    const file = values.db ?? defaultFile();
    return await command.run({ file, values, words: rest, language, output });
  } catch (error) {
    return failure(error, language, output);
  }
}
