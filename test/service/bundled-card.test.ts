import { MessageChannel, Worker } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import { expect, it } from "vitest";
import { outFolder } from "../../build/places.ts";
import { bundle } from "../../build/start/bundle.ts";
import type { Fault } from "../../electron/service/faults.ts";
import type { Client } from "../../electron/service/in-process.ts";
import { whenReady } from "../../electron/service/thread.ts";
import { readPdf } from "../db/exports/read-pdf.ts";
import { ownFolder } from "./lines.ts";

it("makes a result card in the thread as it is packaged, with its typeface beside it", async () => {
  await bundle(["main"]);
  const folder = ownFolder();
  const faults: Fault[] = [];
  const worker = new Worker(outFolder("main/worker.js"), { workerData: { file: folder.file } });
  const thread = await whenReady(worker, (fault) => void faults.push(fault));
  try {
    const { port1, port2 } = new MessageChannel();
    thread.give(port2);
    const client: Client = createORPCClient(new RPCLink({ port: port1 }));
    port1.start();
    await client.administration.create({ content: "empty" });
    await client.administration.identify({ code: "BC-01", role: "boekstart_coach" });
    const clinic = { name: "Consultatiebureau Sleen", municipalityCode: "0109" };
    const { key: clinicId } = await client.clinic.create(clinic);
    const days = { from: "2024-01-01", until: "2024-12-31" };
    const file = await client.coach.resultCard({ clinicId, ...days, language: "nl" });
    const { pages, texts } = readPdf(new Uint8Array(await file.arrayBuffer()));
    expect({ pages, faults }).toEqual({ pages: 1, faults: [] });
    expect(texts).toContain("Resultaten Consultatiebureau Sleen");
  } finally {
    await thread.stop();
    folder.remove();
  }
});
