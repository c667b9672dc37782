import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { RPCHandler } from "@orpc/server/node";
import { callOptions, largestCall } from "../service/calls.ts";
import { fileHeaders } from "../service/content-policy.ts";
import type { ServiceContext, Session } from "../service/context.ts";
import { faultOf, type ReportFault } from "../service/faults.ts";
import { createRouter } from "../service/router.ts";
import { readScreenFile } from "../service/screen-files.ts";
import { cookieHeader, type Door, judge, makeDoor, startAddress } from "./door.ts";

/** A listening host: the start address, and the way to end it. */
export type HttpHost = { url: string; close: () => Promise<void> };

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Serves the screens and the contract of a session on 127.0.0.1, on the given port or a free one.
 * Throws when the port is taken.
 */
export async function listen(
  session: Session,
  webRoot: string,
  port: number,
  report: ReportFault,
): Promise<HttpHost> {
  const server = createServer();
  const host = await bind(server, port);
  const door = makeDoor(host);
  const answer = answerer(session, webRoot, door, report);
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response).catch((error: unknown) => {
      // A window that left before its answer came has nobody to tell.
      if (request.destroyed && !response.headersSent) return;
      const fault = faultOf(error, "http");
      report(fault);
      if (!response.headersSent)
        refuse(response, 500, `Something went wrong (${fault.reference}).`);
      else response.destroy();
    });
  });
  return { url: startAddress(door), close: () => closeServer(server) };
}

function bind(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host: "127.0.0.1", port, exclusive: true }, () => {
      server.off("error", reject);
      resolve(`127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}

function answerer(session: Session, webRoot: string, door: Door, report: ReportFault): Answer {
  const calls = new RPCHandler<ServiceContext>(createRouter(), callOptions(report));
  return async (request, response) => {
    const { method = "", url = "", headers } = request;
    const { host, origin, cookie } = headers;
    const verdict = judge({ method, url, host, origin, cookie }, door);
    if (verdict.kind === "out") return refuse(response, verdict.status, verdict.why);
    if (verdict.kind === "take-cookie") {
      response.writeHead(303, {
        ...fileHeaders,
        location: "/",
        "set-cookie": cookieHeader(door),
        "cache-control": "no-store",
      });
      response.end();
      return;
    }
    if (method !== "POST") return sendFile(response, webRoot, verdict.pathname, method);
    if (!isBearable(request, response)) return;
    for (const [name, value] of Object.entries(fileHeaders)) response.setHeader(name, value);
    response.setHeader("cache-control", "no-store");
    await calls.handle(request, response, { prefix: "/rpc", context: { session } });
  };
}

/** Whether a call says its length and is not too long; else it has been refused. */
function isBearable(request: IncomingMessage, response: ServerResponse): boolean {
  const length = request.headers["content-length"];
  if (length !== undefined && Number(length) <= largestCall) return true;
  // The rest of it is read away, so that the sender hears why before the line is cut.
  request.resume();
  response.setHeader("connection", "close");
  if (length === undefined) refuse(response, 411, "A call says how long it is.");
  else refuse(response, 413, `A call is at most ${largestCall} bytes.`);
  return false;
}

async function sendFile(
  response: ServerResponse,
  webRoot: string,
  pathname: string,
  method: string,
): Promise<void> {
  const file = await readScreenFile(webRoot, pathname);
  response.writeHead(file.status, { ...file.headers, "content-length": file.body.byteLength });
  response.end(method === "HEAD" ? undefined : file.body);
}

function refuse(response: ServerResponse, status: number, why: string): void {
  const type = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
  response.writeHead(status, { ...fileHeaders, ...type });
  response.end(`${why}\n`);
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Streams that are still running end with their line.
    server.closeAllConnections();
  });
}
