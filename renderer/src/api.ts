import { createORPCClient } from "@orpc/client";
import { RPCLink as FetchLink } from "@orpc/client/fetch";
import { RPCLink as PortLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import { QueryClient } from "@tanstack/react-query";
import type { contract } from "../../electron/contract/index.ts";
import { desktop } from "./platform.ts";

/** The procedures of the product, as functions that give promises. */
export type Client = ContractRouterClient<typeof contract>;

/** Calls the service: by the message port of the desktop, else over the window's own address. */
export const client: Client = createORPCClient(makeLink());

/** The same procedures as options for `useQuery` and `useMutation`. */
export const api = createTanstackQueryUtils(client);

/** Keeps answers. The service is on this computer, so nothing is retried and nothing goes stale. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, networkMode: "always" },
    mutations: { retry: false, networkMode: "always" },
  },
});

/** Fetches again whatever the screen shows; called after every change that was stored. */
export function refreshAll(): Promise<void> {
  return queryClient.invalidateQueries();
}

function makeLink(): FetchLink<Record<never, never>> | PortLink<Record<never, never>> {
  if (!desktop()) return new FetchLink({ url: () => `${window.location.origin}/rpc` });
  const { port1, port2 } = new MessageChannel();
  window.addEventListener("message", (event) => joinPorts(event, port2));
  desktop()?.requestPort();
  port1.start();
  return new PortLink({ port: port1 });
}

/** Ties the port that main handed over to our own, so that calls made before it came are kept. */
function joinPorts(event: MessageEvent, near: MessagePort): void {
  const far = event.ports[0];
  if (event.source !== window || event.data !== "leesspoor-port" || !far) return;
  near.onmessage = (message) => far.postMessage(message.data, [...message.ports]);
  far.onmessage = (message) => near.postMessage(message.data, [...message.ports]);
}
