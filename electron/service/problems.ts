import { mapEventIterator, ORPCError } from "@orpc/client";
import { os } from "@orpc/server";
import { Problem } from "../../db/model/problem.ts";
import { asProblem } from "../../db/write.ts";
import type { ServiceContext } from "./context.ts";

type Declared = Record<string, { status?: number | undefined } | undefined>;

/**
 * Sends every problem, and every refusal of the database that stands for one, as the typed error of
 * the same code with the same data; also when it comes half-way a stream. A problem that the
 * procedure does not declare is our mistake and goes on as it is, to become a fault.
 */
export const problemsAsErrors = os
  .$context<ServiceContext>()
  .middleware(async ({ next, procedure }) => {
    const declared: Declared = procedure["~orpc"].errorMap;
    const typed = (error: unknown) => typedError(error, declared);
    try {
      const result = await next();
      if (!isStream(result.output)) return result;
      const output = mapEventIterator(result.output, {
        value: async (value) => value,
        error: async (error) => typed(error),
      });
      return { ...result, output };
    } catch (error) {
      throw typed(error);
    }
  });

function typedError(error: unknown, declared: Declared): unknown {
  const problem = asProblem(error);
  if (!(problem instanceof Problem)) return error;
  const status = declared[problem.code]?.status;
  if (status === undefined) return error;
  return new ORPCError(problem.code, { status, data: problem.data, cause: error });
}

/** Whether what a procedure gave is a stream of events instead of one answer. */
export function isStream(output: unknown): output is AsyncIterator<unknown, unknown, void> {
  if (typeof output !== "object" || output === null) return false;
  return "next" in output && Symbol.asyncIterator in output;
}
