import { runInNewContext } from "node:vm";
import type { MessagePort } from "node:worker_threads";
import { build, type Rolldown } from "vite";
import { outFolder } from "../../../build/places.ts";
import { preloadBuild } from "../../../build/vite/preload.ts";
import type { DesktopBridge } from "../../../renderer/src/platform.ts";
import { type FrameDouble, ipcMain, seen } from "./electron.ts";

/** The page of a window: what the preload put on it, and the ports that came to it. */
export type Page = { bridge: DesktopBridge; nextPort: () => Promise<MessagePort> };

let code: Promise<string> | null = null;

/** Gives the preload as it is built for the product: one CommonJS file. */
export function builtPreload(): Promise<string> {
  const config = preloadBuild(outFolder("preload"));
  code ??= build({ ...config, build: { ...config.build, write: false } }).then((result) => {
    const [output] = [result].flat() as Rolldown.RolldownOutput[];
    if (output?.output.length !== 1) throw new Error("the preload is not one file");
    return output.output[0].code;
  });
  return code;
}

/** Runs the preload in a frame, with nothing but what a sandboxed preload has. */
export async function openPage(frame: FrameDouble): Promise<Page> {
  let bridge: DesktopBridge | null = null;
  const arrived: MessagePort[] = [];
  const waiting: ((port: MessagePort) => void)[] = [];
  const window = {
    postMessage: (message: unknown, _origin: string, ports: MessagePort[]) => {
      const [port] = ports;
      if (message !== "leesspoor-port" || !port) return;
      const next = waiting.shift();
      if (next) next(port);
      else arrived.push(port);
    },
  };
  const electron = {
    ipcRenderer: {
      on: frame.heard.on.bind(frame.heard),
      off: frame.heard.off.bind(frame.heard),
      send: (channel: string, input: unknown) => void tell(frame, channel, input),
      invoke: (channel: string, input: unknown) => invoke(frame, channel, input),
    },
    contextBridge: {
      exposeInMainWorld: (name: string, given: DesktopBridge) => {
        if (name === "leesspoor") bridge = Object.freeze(given);
      },
    },
  };
  const require = (name: string) => {
    if (name !== "electron") throw new Error(`a sandboxed preload cannot require ${name}`);
    return electron;
  };
  runInNewContext(await builtPreload(), { require, window, exports: {}, module: { exports: {} } });
  if (!bridge) throw new Error("the preload put nothing on the window");
  const nextPort = () =>
    new Promise<MessagePort>((resolve) => {
      const port = arrived.shift();
      if (port) resolve(port);
      else waiting.push(resolve);
    });
  return { bridge, nextPort };
}

/** Tells main something from a frame, copied as between two processes. */
export function tell(senderFrame: FrameDouble | null, channel: string, input: unknown): void {
  ipcMain.emit(channel, { senderFrame }, structuredClone(input));
}

/** Asks main something from a frame; an error comes back as its message only. */
export async function invoke(
  senderFrame: FrameDouble | null,
  channel: string,
  input: unknown,
): Promise<unknown> {
  const handler = seen.handlers.get(channel) as unknown as (
    event: object,
    input: unknown,
  ) => Promise<unknown>;
  try {
    return structuredClone(await handler({ senderFrame }, structuredClone(input)));
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`);
  }
}
