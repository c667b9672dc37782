import { readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { callAnything, type Line, ownFolder, refusalOf, transports } from "./lines.ts";

const registers = join(import.meta.dirname, "..", "registers");
const schools = "duo-bo-vestigingen-2026-08-drenthe.csv";

function register(): File {
  return new File([readFileSync(join(registers, schools))], schools, { type: "text/csv" });
}

/** A register of the size of the whole country: every line again and again under other codes. */
function nationalRegister(): File {
  const [head = "", ...lines] = readFileSync(join(registers, schools), "latin1")
    .trim()
    .split(/\r?\n/);
  const copies = Array.from({ length: 24 }, (_, copy) =>
    lines.map((line, index) => {
      const cells = line.split(";");
      const board = `${10 + (index % 90)}${letter(copy)}${letter(Math.floor(index / 90))}`;
      return [...cells.slice(0, 2), board, `${board}00`, ...cells.slice(4)].join(";");
    }),
  );
  const text = [head, ...copies.flat()].join("\n");
  return new File([Buffer.from(text, "latin1")], "national.csv", { type: "text/csv" });
}

function letter(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}

/** What was answered and refused, per transport, to lay beside each other at the end. */
const told: Record<string, Record<string, unknown>> = {};

describe.each(Object.keys(transports))("a service %s", (transport) => {
  let folder: ReturnType<typeof ownFolder>;
  let line: Line;

  async function open(): Promise<void> {
    folder = ownFolder();
    line = await (transports[transport] as (file: string) => Promise<Line>)(folder.file);
  }

  async function close(): Promise<void> {
    await line.close();
    folder.remove();
  }

  /** Keeps what was told, to lay it beside what the other transports told. */
  function tell<Told>(what: Told): Told {
    const name = expect.getState().currentTestName?.split(" > ").at(-1) ?? "";
    const mine = told[transport] ?? {};
    told[transport] = mine;
    mine[`${name} (${Object.keys(mine).length})`] = what;
    return what;
  }

  async function addProvider(name: string): Promise<string> {
    return (await line.client.organisation.create({ kind: "provider", name })).key;
  }

  describe("before the first start", () => {
    beforeEach(open);
    afterEach(close);

    it("says that there is no administration yet, and makes one", async () => {
      const before = await line.client.administration.status({});
      expect(before.state).toBe("none");
      const after = await line.client.administration.create({ content: "empty" });
      expect(after).toMatchObject({ state: "open", file: line.file, person: null });
      tell([
        { ...before, file: "" },
        { ...after, file: "" },
      ]);
    });

    it("refuses records while there is no administration", async () => {
      const refusal = tell(await refusalOf(line.client.organisation.list({})));
      expect(refusal).toMatchObject({ code: "NO_ADMINISTRATION", defined: true, status: 422 });
    });

    it("refuses a change while nobody said who works here", async () => {
      await line.client.administration.create({ content: "empty" });
      const refusal = tell(await refusalOf(addProvider("Stichting Peuterwerk Coevorden")));
      expect(refusal).toMatchObject({ code: "PERSON_UNKNOWN", defined: true });
    });
  });

  describe("on an administration", () => {
    beforeAll(async () => {
      await open();
      await line.client.administration.create({ content: "empty" });
      await line.client.administration.identify({ code: "AK" });
    });
    afterAll(close);

    it("keeps a record and gives it back", async () => {
      await addProvider("Stichting Peuterwerk Coevorden");
      const found = await line.client.organisation.list({});
      const names = found.map((organisation) => organisation.name);
      expect(tell(names)).toContain("Stichting Peuterwerk Coevorden");
    });

    it("refuses what is there already, with the record and the field", async () => {
      const draft = { code: "reading-aloud", name: "Voorlezen", audience: "primary" } as const;
      await line.client.programme.create(draft);
      const again = { ...draft, name: "Voorlezen in de klas" };
      const refusal = tell(await refusalOf(line.client.programme.create(again)));
      expect(refusal).toMatchObject({ code: "ALREADY_EXISTS", defined: true });
      expect(refusal.data).toMatchObject({ entity: "programme", field: "code" });
    });

    it("refuses an unknown field", async () => {
      const draft = { kind: "provider", name: "Peuterwerk", shoeSize: 43 };
      const refusal = await refusalOf(callAnything(line.client, ["organisation", "create"], draft));
      expect(tell(refusal)).toMatchObject({ code: "BAD_REQUEST", status: 400 });
      expect(refusal.data).toMatchObject({ issues: [{ keys: ["shoeSize"], path: [] }] });
    });

    it("names the field that is wrong", async () => {
      const refusal = await refusalOf(
        line.client.organisation.create({ kind: "board", name: " " }),
      );
      expect(tell(refusal)).toMatchObject({ code: "BAD_REQUEST" });
      expect(refusal.data).toMatchObject({ issues: [{ path: ["name"] }] });
    });

    it("knows no procedure outside the contract, not even what every object has", async () => {
      for (const path of ["constructor", "__proto__", "organisation/constructor", "organisation"]) {
        const refusal = tell(await refusalOf(callAnything(line.client, path.split("/"), {})));
        expect(refusal).toMatchObject({ code: "NOT_FOUND", defined: false, status: 404 });
      }
    });

    it("stops an import that is cancelled and keeps nothing of it", async () => {
      const stop = new AbortController();
      const run = await line.client.importing.run(
        { file: nationalRegister(), trial: false },
        { signal: stop.signal },
      );
      let seen = 0;
      await expect(async () => {
        for await (const event of run) {
          expect(event.result).toBeUndefined();
          seen += 1;
          stop.abort();
        }
      }).rejects.toThrow();
      expect(seen).toBe(1);
      // The next change waits for its turn, so it also shows that the import gave its turn up.
      await addProvider("Stichting Peuterwerk Coevorden");
      expect(await line.client.importing.batches({})).toEqual([]);
      expect(await line.client.location.list({})).toEqual([]);
      expect(line.faults).toEqual([]);
    });

    it("reads a register file in and tells how far it is", async () => {
      const events = [];
      const run = await line.client.importing.run({ file: register(), trial: false });
      for await (const event of run) events.push(event);
      const last = events.at(-1);
      expect(events.length).toBeGreaterThan(2);
      expect(events.map((event) => event.done)).toEqual(
        events.map((event) => event.done).sort(byNumber),
      );
      expect(last?.done).toBe(last?.total);
      expect(last?.result?.new).toBe((await line.client.location.list({})).length);
      tell([events.length, { ...last?.result, batch: "" }]);
    });

    it("lets other calls through while an import runs", async () => {
      let during = 0;
      for await (const event of await line.client.importing.run({
        file: register(),
        trial: true,
      })) {
        if (event.result || during > 0) continue;
        during = (await line.client.administration.status({})).state === "open" ? 1 : -1;
      }
      expect(during).toBe(1);
    });

    it("refuses a file that is no register, half-way the stream", async () => {
      const file = new File(["dit is geen register\n"], "brief.csv", { type: "text/csv" });
      const read = async () => {
        for await (const _ of await line.client.importing.run({ file, trial: true }));
      };
      const refusal = tell(await refusalOf(read()));
      expect(refusal).toMatchObject({
        code: "BAD_FILE",
        defined: true,
        data: { value: "brief.csv" },
      });
    });

    it("gives a table as a file with its name, type and bytes", async () => {
      const file = await line.client.exporting.table({
        format: "csv",
        table: {
          title: "Koffertjes 2024",
          language: "nl",
          columns: [
            { key: "name", header: "Vestiging", kind: "text" },
            { key: "count", header: "Uitgereikt", kind: "integer" },
          ],
          rows: [{ name: "Coevorden", count: 169 }],
          notes: [],
        },
      });
      expect(file).toBeInstanceOf(File);
      const text = await file.text();
      expect(tell([file.name, file.type])).toEqual(["koffertjes-2024.csv", "text/csv"]);
      expect(tell(text)).toContain("Coevorden;169");
    });

    it("tells a fault as a reference only, and logs it once with its stack", async () => {
      const vandal = new Database(line.file);
      vandal.exec("drop view if exists location_now; alter table location rename to gone");
      vandal.close();
      const refusal = await refusalOf(line.client.location.list({}));
      expect(refusal).toMatchObject({ code: "INTERNAL_SERVER_ERROR", defined: false, status: 500 });
      const { reference } = refusal.data as { reference: string };
      expect(reference).toMatch(/^[0-9a-f]{8}$/);
      expect(refusal.message).toBe(`Er ging iets mis (kenmerk ${reference})`);
      await expect.poll(() => line.faults.length).toBe(1);
      expect(line.faults[0]).toMatchObject({ reference, where: "location.list" });
      expect(line.faults[0]?.stack).toContain("no such table");
      tell(Object.keys(refusal.data as object));
    });
  });
});

describe("all transports", () => {
  it("answer and refuse the same", () => {
    const [first, ...others] = Object.keys(transports).map((transport) => told[transport]);
    expect(Object.keys(first ?? {}).length).toBeGreaterThan(10);
    for (const other of others) expect(other).toEqual(first);
  });
});

afterAll(() => {
  for (const transport of Object.keys(told)) delete told[transport];
});

function byNumber(left: number, right: number): number {
  return left - right;
}
