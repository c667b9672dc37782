import { RPCHandler } from "@orpc/server/fetch";
import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { storeExample } from "../../../db/example/index.ts";
import { createRecord } from "../../../db/queries/record.ts";
import { storeReference } from "../../../db/reference.ts";
import { write } from "../../../db/write.ts";
import { callOptions } from "../../../electron/service/calls.ts";
import type { Session } from "../../../electron/service/context.ts";
import { createFile, openSession } from "../../../electron/service/context.ts";
import { createRouter } from "../../../electron/service/router.ts";
import { queryClient } from "../../../renderer/src/api.ts";
import { answerWith } from "../answering.ts";
import { show } from "../show.tsx";

/** A session on a new file in a folder, with what it is filled with and EM-04 at work in it. */
export function sessionWith(folder: string, content: "empty" | "example" | "none"): Session {
  const session = openSession(`${folder}/${content}.leesspoor`);
  if (content === "none") return session;
  const { db } = createFile(session);
  if (content === "example") storeExample(db);
  else write(db, { who: null }, () => storeReference(db, "Proef", "own"));
  write(db, { who: "EM-04" }, () => createRecord(db, "staff", { code: "EM-04", role: "manager" }));
  session.person = "EM-04";
  return session;
}

/** Lets the calls of a new screen arrive at a session, as they do over loopback. */
export function serveScreen(session: Session): void {
  queryClient.clear();
  answerFrom(session);
}

/** Lets the calls arrive at a session; the screen keeps what it knew. */
export function answerFrom(session: Session): void {
  const handler = new RPCHandler(
    createRouter(),
    callOptions((fault) => {
      process.stderr.write(`${fault.stack}\n`);
    }),
  );
  answerWith(async (request) => {
    const { response } = await handler.handle(request, { prefix: "/rpc", context: { session } });
    return response ?? new Response(null, { status: 404 });
  });
}

/** Draws a screen with the answers of the service. */
export function showScreen(content: ReactNode): ReturnType<typeof show> {
  return show(<QueryClientProvider client={queryClient}>{content}</QueryClientProvider>);
}
