import { randomBytes } from "node:crypto";
import { mapEventIterator, ORPCError } from "@orpc/client";
import { ValidationError } from "@orpc/contract";
import { isStream } from "./problems.ts";

/** A mistake of ours as it is logged: the reference that the person sees, when, where, stack. */
export type Fault = { reference: string; at: string; where: string; stack: string };

/** Takes note of a fault. */
export type ReportFault = (fault: Fault) => void;

type Call = {
  path: readonly string[];
  signal?: AbortSignal | undefined;
  next: () => Promise<unknown>;
};

/**
 * Gives the interceptor that catches faults: logged once with their stack, told to the person only
 * as a short reference. Refusals pass unchanged, and so does what a withdrawn call still throws.
 */
export function catchFaults(report: ReportFault): (call: Call) => Promise<unknown> {
  return async ({ path, signal, next }) => {
    const told = (error: unknown) => {
      if (signal?.aborted || isRefusal(error)) return error;
      const fault = faultOf(error, path.join("."));
      report(fault);
      return new ORPCError("INTERNAL_SERVER_ERROR", {
        message: `Er ging iets mis (kenmerk ${fault.reference})`,
        data: { reference: fault.reference },
      });
    };
    try {
      const output = await next();
      if (!isStream(output)) return output;
      return mapEventIterator(output, {
        value: async (value) => value,
        error: async (error) => told(error),
      });
    } catch (error) {
      throw told(error);
    }
  };
}

/** Gives the note of a mistake that happened at a place, under a new reference of eight digits. */
export function faultOf(error: unknown, where: string): Fault {
  const at = new Date().toISOString();
  return { reference: randomBytes(4).toString("hex"), at, where, stack: stackOf(error) };
}

/** Gives a fault as lines for a log. */
export function faultText(fault: Fault): string {
  return `${fault.at} ${fault.reference} ${fault.where}\n${fault.stack}\n`;
}

function isRefusal(error: unknown): boolean {
  return error instanceof ORPCError && error.code !== "INTERNAL_SERVER_ERROR";
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const lines = [error.stack ?? String(error)];
  // Only where an answer was wrong, never what was in it: a log is read by others.
  if (error instanceof ValidationError) {
    for (const issue of error.issues)
      lines.push(`  at ${String(issue.path?.join("."))}: ${issue.message}`);
  }
  if (error.cause !== undefined) lines.push(`caused by ${stackOf(error.cause)}`);
  return lines.join("\n");
}
