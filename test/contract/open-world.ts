import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeSession, openSession, type Session } from "../../electron/service/context.ts";
import { type Client, connectInProcess } from "../../electron/service/in-process.ts";

/** An administration in a temporary folder with a client of the whole contract. */
export interface OpenWorld {
  readonly client: Client;
  readonly session: Session;
  readonly folder: string;
  readonly faults: string[];
  readonly close: () => void;
}

/** Gives an administration made through the product itself, in the name of person EM-01. */
export async function openWorld(content: "empty" | "example" | "none"): Promise<OpenWorld> {
  const folder = mkdtempSync(join(tmpdir(), "leesspoor-"));
  const session = openSession(join(folder, "world.leesspoor"));
  const faults: string[] = [];
  const { client, close } = connectInProcess(session, (fault) => faults.push(fault.stack));
  if (content !== "none") {
    await client.administration.create({ content });
    await client.administration.identify({ code: "EM-01", role: "education_officer" });
  }
  return {
    client,
    session,
    folder,
    faults,
    close: () => {
      close();
      closeSession(session);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
