import { type Audience, shownFigure } from "../../../db/exports/shown-figure.ts";
import {
  figureIdSchema,
  parsePeriod,
  parseScope,
  printedExplanationSchema,
  printedFigureSchema,
  reportIdSchema,
  type Structure,
  structureSchema,
} from "../../../db/model/figure.ts";
import { Problem } from "../../../db/model/problem.ts";
import { UsageError } from "../usage.ts";
import { sayings } from "../words.ts";
import { type Call, type Command, option, required, withClient } from "./command.ts";
import { writeOut } from "./write-out.ts";

/** How a period and a scope are written, and the option that means the same. */
const askOptions = {
  period: {
    parse: parsePeriod,
    form: "2024 | 2023/2024 | suitcase:2023/2024 | 2024-01-01..2024-03-31",
    other: "year",
  },
  scope: {
    parse: parseScope,
    form: "0109 | bind | drenthe | branch:ID | clinic:ID | location:ID",
    other: "municipality",
  },
} as const;

/** Gives the text of a period or scope, from either option; what cannot be read is wrong use. */
function askedText(call: Call, name: keyof typeof askOptions): string {
  const { parse, form, other } = askOptions[name];
  const [one, same] = [option(call, name), option(call, other)];
  if (one !== null && same !== null) {
    throw new UsageError(sayings[call.language].either(`--${name}`, `--${other}`));
  }
  const text = one ?? same ?? required(call, name);
  try {
    parse(text);
  } catch (error) {
    if (error instanceof Problem) throw new UsageError(`--${name} ${text}? ${form}`);
    throw error;
  }
  return text;
}

/** Gives the period of a call as it was written, checked; --year means the same. */
export function periodOf(call: Call): string {
  return askedText(call, "period");
}

/** Gives the period and scope of a call, each checked; --year and --municipality mean the same. */
export function periodAndScope(call: Call): { period: string; scope: string } {
  return { period: periodOf(call), scope: askedText(call, "scope") };
}

/** Gives an option that must be one of these choices. */
export function choice(
  call: Call,
  name: string,
  choices: readonly string[],
  standard?: string,
): string {
  const value = standard === undefined ? required(call, name) : (option(call, name) ?? standard);
  if (!choices.includes(value)) throw new UsageError(`--${name} ${choices.join("|")}`);
  return value;
}

function structureOf(call: Call): Structure {
  return structureSchema.parse(choice(call, "structure", structureSchema.options, "then"));
}

function audienceOf(call: Call, standard: Audience): Audience {
  return choice(call, "audience", ["external", "internal"], standard) as Audience;
}

/** Prints the period and scope of a figure as they are written on the command line. */
function asAsked<Figure extends object>(figure: Figure, asked: { period: string; scope: string }) {
  return { ...figure, ...asked };
}

/**
 * `figures --report …`: the figures of a report, as JSON, CSV or XLSX. A file is for outside the
 * organisation and JSON for a script inside it, unless --audience says otherwise.
 */
export const figures: Command = {
  name: "figures",
  words: 0,
  options: [
    "report",
    "audience",
    "period",
    "year",
    "scope",
    "municipality",
    "structure",
    "format",
    "out",
  ],
  run: (call) =>
    withClient(call, async (client) => {
      const report = choice(call, "report", reportIdSchema.options);
      const format = choice(call, "format", ["json", "csv", "xlsx"], "json");
      const audience = audienceOf(call, format === "json" ? "internal" : "external");
      const asked = periodAndScope(call);
      const ask = { report, ...asked, language: call.language, structure: structureOf(call) };
      if (format === "json") {
        const { figures: values } = await client.figure.report(ask);
        const printed = values.map((each) =>
          asAsked(printedFigureSchema.parse(shownFigure(each, audience, call.language)), asked),
        );
        writeOut(call, `${JSON.stringify(printed, null, 2)}\n`);
        return 0;
      }
      const input = { ...ask, format: format as "csv" | "xlsx" };
      const file = await client.exporting.figures({ ...input, audience });
      writeOut(call, new Uint8Array(await file.arrayBuffer()));
      return 0;
    }),
};

/** `explain --figure ID …`: the records that count and those that do not, with the reason. */
export const explain: Command = {
  name: "explain",
  words: 0,
  options: ["figure", "period", "year", "scope", "municipality", "structure", "format", "out"],
  run: (call) =>
    withClient(call, async (client) => {
      const figure = choice(call, "figure", figureIdSchema.options);
      choice(call, "format", ["json"], "json");
      const asked = periodAndScope(call);
      const explanation = await client.figure.explain({
        figure,
        ...asked,
        language: call.language,
        structure: structureOf(call),
      });
      const printed = printedExplanationSchema.parse(explanation);
      writeOut(call, `${JSON.stringify(printed, null, 2)}\n`);
      return 0;
    }),
};
