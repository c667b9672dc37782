import { MessageChannel } from "node:worker_threads";
import { MessageChannelMain } from "electron";
import { z } from "zod";
import type { Service } from "../service/start-worker.ts";
import { hearPage } from "./ask.ts";

/**
 * Gives the page a line to the service each time it asks for one. An Electron port cannot move to
 * a Node thread, so two channels are tied together here; what passes is not looked at.
 */
export function offerLine(service: () => Service): void {
  hearPage("leesspoor:port", z.undefined(), (_input, frame) => {
    const toPage = new MessageChannelMain();
    const toService = new MessageChannel();
    const near = toPage.port2;
    const far = toService.port1;
    near.on("message", (event) => far.postMessage(event.data));
    far.on("message", (data) => near.postMessage(data));
    near.on("close", () => far.close());
    far.on("close", () => near.close());
    near.start();
    service().connect(toService.port2);
    frame.postMessage("leesspoor:port", null, [toPage.port1]);
  });
}
