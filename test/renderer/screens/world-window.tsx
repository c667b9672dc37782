import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MessageChannel } from "node:worker_threads";
import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "@testing-library/react";
import { closeSession, openSession } from "../../../electron/service/context.ts";
import type { Client } from "../../../electron/service/in-process.ts";
import { connectInProcess } from "../../../electron/service/in-process.ts";
import { portService } from "../../../electron/service/serve-port.ts";
import { go } from "../../../renderer/src/router.tsx";
import { show } from "../show.tsx";

/** A window on an administration of its own, as the desktop opens one: over a message port. */
export interface WorldWindow {
  /** The service itself, to make records and to look at what was stored. */
  readonly client: Client;
  /** Draws the whole screen at an address. */
  readonly open: (address: string) => Promise<ReturnType<typeof show>>;
  /** Chooses an entry of the desktop's menu, as its shortcut does. */
  readonly choose: (command: string) => void;
  readonly close: () => void;
}

const report = (fault: { stack: string }) => {
  throw new Error(fault.stack);
};

/**
 * Opens an empty administration with a person and a window on it. Once per test file: the screen
 * ties its port when it is loaded. Only the bridge of Electron is stood in for.
 */
export async function openWorldWindow(): Promise<WorldWindow> {
  const folder = mkdtempSync(join(tmpdir(), "leesspoor-screens-"));
  const session = openSession(join(folder, "proef.leesspoor"));
  const { client, close } = connectInProcess(session, report);
  await client.administration.create({ content: "empty", name: "Proef" });
  await client.administration.identify({ code: "EM-04", role: "education_officer" });
  const { ports, choose } = standInForElectron(portService(session, report));
  const { App } = await import("../../../renderer/src/app.tsx");
  const { queryClient } = await import("../../../renderer/src/api.ts");
  return {
    client,
    open: async (address) => {
      queryClient.clear();
      go(address);
      return show(
        <QueryClientProvider client={queryClient}>
          <App />
        </QueryClientProvider>,
      );
    },
    choose: (command) => act(() => choose(command)),
    close: () => {
      for (const port of ports) port.close();
      close();
      closeSession(session);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Port = InstanceType<typeof MessageChannel>["port1"];

type StandIn = { ports: Port[]; choose: (command: string) => void };

function standInForElectron(serve: ReturnType<typeof portService>): StandIn {
  const ports: Port[] = [];
  const listeners = new Set<(command: string) => void>();
  window.leesspoor = {
    saveFile: async () => true,
    openFile: async () => null,
    onCommand: (run) => {
      listeners.add(run);
      return () => listeners.delete(run);
    },
    setMenu: () => undefined,
    requestPort: () => {
      const { port1, port2 } = new MessageChannel();
      ports.push(port1, port2);
      serve(port1);
      port1.start();
      const event = new Event("message");
      Object.assign(event, { data: "leesspoor-port", source: window, ports: [port2] });
      window.dispatchEvent(event);
    },
  };
  const choose = (command: string) => {
    for (const run of listeners) run(command);
  };
  return { ports, choose };
}
