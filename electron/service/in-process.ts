import { MessageChannel } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import type { Contract } from "../contract/index.ts";
import type { Session } from "./context.ts";
import type { ReportFault } from "./faults.ts";
import { portService } from "./serve-port.ts";

/** The procedures of the product, as functions that give promises. */
export type Client = ContractRouterClient<Contract>;

/** A client in the same thread as the database; it keeps the process alive until it is closed. */
export type InProcess = { client: Client; close: () => void };

/**
 * Gives a client of a session in this very thread. The calls still pass a message channel, so that
 * they are copied, checked and refused exactly as those of a window.
 */
export function connectInProcess(session: Session, report: ReportFault): InProcess {
  const { port1, port2 } = new MessageChannel();
  portService(session, report)(port1);
  const client: Client = createORPCClient(new RPCLink({ port: port2 }));
  port1.start();
  port2.start();
  return { client, close: () => port2.close() };
}
