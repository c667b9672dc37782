import { MessageChannel } from "node:worker_threads";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import { type ContractRouterClient, eventIterator } from "@orpc/contract";
import { implement } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { Problem } from "../../db/model/problem.ts";
import { reading } from "../../electron/contract/problems.ts";
import { callOptions } from "../../electron/service/calls.ts";
import { openSession, type ServiceContext } from "../../electron/service/context.ts";
import { type Fault, faultText } from "../../electron/service/faults.ts";
import { problemsAsErrors } from "../../electron/service/problems.ts";
import { ownFolder, refusalOf } from "./lines.ts";

const input = z.strictObject({});
/** Procedures that go wrong in ways in which those of the product should not. */
const contract = {
  undeclared: reading.input(input).output(z.string()),
  wrongAnswer: reading.input(input).output(z.strictObject({ children: z.int() })),
  streamedProblem: reading.input(input).output(eventIterator(z.int())),
  streamedMistake: reading.input(input).output(eventIterator(z.int())),
  patient: reading.input(input).output(eventIterator(z.int())),
};

let withdrawn = 0;
const base = implement(contract).$context<ServiceContext>().use(problemsAsErrors);
const router = base.router({
  undeclared: base.undeclared.handler(() => {
    throw new Problem("CLOSED_PERIOD", { field: "heldOn" });
  }),
  wrongAnswer: base.wrongAnswer.handler(() => JSON.parse('{"children":"Jip de Vries"}')),
  streamedProblem: base.streamedProblem.handler(async function* () {
    yield 1;
    throw new Problem("NOT_FOUND", { record: "L-1" });
  }),
  streamedMistake: base.streamedMistake.handler(async function* () {
    yield 1;
    throw new TypeError("a mistake of ours");
  }),
  patient: base.patient.handler(async function* ({ signal }) {
    yield 1;
    await new Promise((_, reject) => {
      signal?.addEventListener("abort", () => {
        withdrawn += 1;
        reject(new Error("withdrawn"));
      });
    });
  }),
});

const faults: Fault[] = [];
const folder = ownFolder();
const { port1, port2 } = new MessageChannel();
const handler = new RPCHandler<ServiceContext>(
  router,
  callOptions((fault) => void faults.push(fault)),
);
handler.upgrade(port1, { context: { session: openSession(folder.file) } });
port1.start();
port2.start();
const client: ContractRouterClient<typeof contract> = createORPCClient(
  new RPCLink({ port: port2 }),
);

beforeEach(() => {
  faults.length = 0;
});
afterAll(() => {
  port2.close();
  folder.remove();
});

async function read(stream: Promise<AsyncIterable<number>>): Promise<void> {
  for await (const event of await stream) expect(event).toBe(1);
}

describe("a mistake of ours", () => {
  it("is a problem that the procedure does not declare", async () => {
    const refusal = await refusalOf(client.undeclared({}));
    expect(refusal).toMatchObject({ code: "INTERNAL_SERVER_ERROR", defined: false });
    expect(faults).toMatchObject([{ where: "undeclared" }]);
    expect(faults[0]?.stack).toContain("CLOSED_PERIOD");
  });

  it("is a wrong answer; the log says where it was wrong and not what was in it", async () => {
    const refusal = await refusalOf(client.wrongAnswer({}));
    expect(refusal.data).toEqual({ reference: faults[0]?.reference });
    const log = faults.map(faultText).join("");
    expect(log).toContain("at children:");
    expect(log).not.toContain("Jip");
  });

  it("is told by its reference in the middle of a stream too, and logged once", async () => {
    const refusal = await refusalOf(read(client.streamedMistake({})));
    expect(refusal).toMatchObject({
      code: "INTERNAL_SERVER_ERROR",
      data: { reference: faults[0]?.reference },
    });
    expect(refusal.message).not.toContain("a mistake of ours");
    expect(faults).toHaveLength(1);
    expect(faults[0]?.stack).toContain("a mistake of ours");
  });
});

describe("no mistake of ours", () => {
  it("is a problem in the middle of a stream", async () => {
    const refusal = await refusalOf(read(client.streamedProblem({})));
    expect(refusal).toMatchObject({ code: "NOT_FOUND", defined: true, data: { record: "L-1" } });
    expect(faults).toEqual([]);
  });

  it("is what a withdrawn call still throws", async () => {
    const stop = new AbortController();
    const reading = (async () => {
      for await (const _ of await client.patient({}, { signal: stop.signal })) stop.abort();
    })();
    await expect(reading).rejects.toThrow();
    await expect.poll(() => withdrawn).toBe(1);
    expect(faults).toEqual([]);
  });
});
