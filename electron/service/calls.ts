import { ORPCError } from "@orpc/client";
import type {
  StandardHandleResult,
  StandardHandlerInterceptorOptions,
} from "@orpc/server/standard";
import type { ServiceContext } from "./context.ts";
import { catchFaults, type ReportFault } from "./faults.ts";

type Call = StandardHandlerInterceptorOptions<ServiceContext> & {
  next: () => Promise<StandardHandleResult>;
};

/** The largest call or file that is taken in, in bytes: 64 MB, many times a national register. */
export const largestCall: number = 64 * 1024 * 1024;

/**
 * Gives what every transport does with a call besides carrying it: faults become a reference, and
 * an unknown procedure is refused in the same words everywhere.
 */
export function callOptions(report: ReportFault) {
  return { clientInterceptors: [catchFaults(report)], rootInterceptors: [refuseUnknown] };
}

async function refuseUnknown({ next }: Call): Promise<StandardHandleResult> {
  const result = await next();
  if (result.matched) return result;
  const error = new ORPCError("NOT_FOUND", { message: "There is no such procedure." });
  return {
    matched: true,
    response: { status: error.status, headers: {}, body: { json: error.toJSON() } },
  };
}
