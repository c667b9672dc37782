import type { SupportedMessagePort } from "@orpc/client/message-port";
import { RPCHandler } from "@orpc/server/message-port";
import { callOptions } from "./calls.ts";
import type { ServiceContext, Session } from "./context.ts";
import type { ReportFault } from "./faults.ts";
import { createRouter } from "./router.ts";

/**
 * Gives the way to serve the contract on message ports, all on one session. A port that closes
 * ends whatever was still running for it.
 */
export function portService(
  session: Session,
  report: ReportFault,
): (port: SupportedMessagePort) => void {
  const handler = new RPCHandler<ServiceContext>(createRouter(), callOptions(report));
  return (port) => handler.upgrade(port, { context: { session } });
}
