import { EventEmitter } from "node:events";
import { MessageChannel, type MessagePort } from "node:worker_threads";

/**
 * A port as Electron's main process has it: an emitter whose messages come wrapped. Like the real
 * one it cannot be handed to a Node worker thread, because it is no Node port.
 */
export type PortDouble = EventEmitter & {
  postMessage: (data: unknown) => void;
  start: () => void;
  close: () => void;
};

const under = new WeakMap<PortDouble, MessagePort>();

function portDouble(port: MessagePort): PortDouble {
  const double = Object.assign(new EventEmitter(), {
    postMessage: (data: unknown) => port.postMessage(data),
    start: () => port.start(),
    close: () => port.close(),
  });
  // By addEventListener, which unlike `on` does not start the port by itself.
  port.addEventListener("message", (event) => {
    double.emit("message", { data: (event as MessageEvent).data, ports: [] });
  });
  port.on("close", () => double.emit("close"));
  under.set(double, port);
  return double;
}

/** The stand-in of `MessageChannelMain`; made with `new`, as the real one. */
export function MessageChannelMain(): { port1: PortDouble; port2: PortDouble } {
  const { port1, port2 } = new MessageChannel();
  return { port1: portDouble(port1), port2: portDouble(port2) };
}

/** Gives the page's own side of a port that main sent it. */
export function pagePort(double: PortDouble): MessagePort {
  const port = under.get(double);
  if (!port) throw new Error("only a port of MessageChannelMain can be sent to a page");
  return port;
}
