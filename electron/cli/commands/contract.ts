import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { getEventIteratorSchemaDetails, isContractProcedure } from "@orpc/contract";
import { z } from "zod";
import { contract } from "../../contract/index.ts";
import type { Client } from "../../service/in-process.ts";
import { personalDataWarnings } from "../personal-data-warnings.ts";
import { UsageError } from "../usage.ts";
import { sayings } from "../words.ts";
import { type Call, type Command, option, print, withClient } from "./command.ts";
import { writeOut } from "./write-out.ts";

type Schema = Parameters<typeof getEventIteratorSchemaDetails>[0];

function jsonSchema(schema: Schema, io: "input" | "output"): unknown {
  const stream = getEventIteratorSchemaDetails(schema);
  if (stream) return { stream: true, items: jsonSchema(stream.yields, io) };
  if (!(schema instanceof z.ZodType)) return {};
  return z.toJSONSchema(schema, { unrepresentable: "any", io });
}

interface Described {
  readonly procedure: string;
  readonly input: unknown;
  readonly output: unknown;
  readonly problems: string[];
}

function describeAll(node: unknown, path: readonly string[]): Described[] {
  if (isContractProcedure(node)) {
    const { inputSchema, outputSchema, errorMap } = node["~orpc"];
    return [
      {
        procedure: path.join("."),
        input: jsonSchema(inputSchema, "input"),
        output: jsonSchema(outputSchema, "output"),
        problems: Object.keys(errorMap),
      },
    ];
  }
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([name, child]) => describeAll(child, [...path, name]));
}

/** `contract`: prints every procedure with the JSON Schema of its input and output. */
export const describe: Command = {
  name: "contract",
  words: 0,
  options: [],
  run: async (call) => {
    print(call, describeAll(contract, []));
    return 0;
  },
};

/** Replaces `{"$file": "path"}` by the file itself. */
function withFiles(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withFiles);
  if (typeof value !== "object" || value === null) return value;
  const path = (value as { $file?: unknown }).$file;
  if (typeof path === "string") return new File([readFileSync(path)], basename(path));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withFiles(each)]));
}

function readInput(call: Call): unknown {
  const given = option(call, "input") ?? "{}";
  const text = given === "-" ? readFileSync(0, "utf8") : given;
  try {
    return withFiles(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(sayings[call.language].notJson);
    throw error;
  }
}

type Run = (input: unknown) => Promise<unknown>;

/** Finds a procedure by its own, dotted name; inherited names such as constructor are unknown. */
function find(client: Client, name: string): { run: Run; writes: boolean } | null {
  const known = describeAll(contract, []).find((each) => each.procedure === name);
  if (!known) return null;
  let node: unknown = client;
  for (const part of name.split(".")) node = (node as Record<string, unknown>)[part];
  // Only what changes records must know who works.
  return { run: node as Run, writes: known.problems.includes("PERSON_UNKNOWN") };
}

async function printAnswer(call: Call, answer: unknown): Promise<void> {
  if (answer instanceof File) {
    return writeOut(call, new Uint8Array(await answer.arrayBuffer()));
  }
  if (typeof answer === "object" && answer !== null && Symbol.asyncIterator in answer) {
    for await (const event of answer as AsyncIterable<unknown>) {
      call.output.out(`${JSON.stringify(event)}\n`);
    }
    return;
  }
  print(call, answer);
}

/** `call PROCEDURE [--input JSON|-]`: calls one procedure and prints its answer. */
export const call: Command = {
  name: "call",
  words: 1,
  options: ["input", "out"],
  run: (asked) =>
    withClient(asked, async (client) => {
      const [name] = asked.words;
      if (name === undefined) throw new UsageError(sayings[asked.language].missing("PROCEDURE"));
      const procedure = find(client, name);
      if (!procedure) throw new UsageError(sayings[asked.language].unknownProcedure(name));
      const input = readInput(asked);
      await printAnswer(asked, await procedure.run(input));
      if (procedure.writes) {
        for (const line of personalDataWarnings(asked.language, input)) asked.output.error(line);
      }
      return 0;
    }),
};
