import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type NounName, nouns } from "../../db/model/nouns.ts";
import { sources } from "../../db/queries/sources.ts";
import { type OpenWorld, openWorld } from "./open-world.ts";
import { samples } from "./sample-records.ts";

type Row = Record<string, unknown>;
interface Procedures {
  list: (filter: Record<string, string>) => Promise<Row[]>;
  create: (draft: unknown) => Promise<{ key: string }>;
  correct: (correction: unknown) => Promise<{ key: string }>;
  remove: (removal: unknown) => Promise<{ key: string }>;
}

let world: OpenWorld;
const made: Record<string, string> = {};

function procedure(name: string): (input: unknown) => Promise<unknown> {
  const [noun = "", action = ""] = name.split(".");
  const router = world.client as unknown as Record<string, Record<string, unknown>>;
  return router[noun]?.[action] as (input: unknown) => Promise<unknown>;
}

function procedures(noun: NounName): Procedures {
  const [list, create, correct, remove] = samples.find((each) => each.noun === noun)?.names ?? [];
  return {
    list: procedure(list ?? ""),
    create: procedure(create ?? ""),
    correct: procedure(correct ?? ""),
    remove: procedure(remove ?? ""),
  } as Procedures;
}

/** What is handed out must have come in; gives the key of that movement. */
async function enterStock(): Promise<string> {
  const opening = { kind: "opening_balance" as const, movedOn: "2024-01-01", quantity: 20 };
  const { key } = await world.client.movement.create({ branchId: made.branch ?? "", ...opening });
  return key;
}

async function rowOf(noun: NounName): Promise<Row | undefined> {
  const rows = await procedures(noun).list({ [sources[noun].key]: made[noun] ?? "" });
  return rows[0];
}

beforeAll(async () => {
  world = await openWorld("empty");
});
afterAll(() => {
  expect(world.faults).toEqual([]);
  world.close();
});

it("has a sample of every kind of record", () => {
  expect(samples.map(({ noun }) => noun).toSorted()).toEqual(Object.keys(nouns).toSorted());
});

describe("each kind of record", () => {
  it.each(samples)("enters, lists and corrects $noun", async ({ noun, draft, patch }) => {
    if (noun === "movement") made.stock = await enterStock();
    const entered = draft(made);
    const { key } = await procedures(noun).create(entered);
    made[noun] = key;
    const { id: _owner, ...fields } = entered;
    const row = await rowOf(noun);
    const given = Object.entries(fields).filter(([name]) => row && name in row);
    for (const [name, value] of given) {
      const shown = name === "postalCode" ? "7841 AA" : value;
      expect(row, `${noun}.${name}`).toMatchObject({ [name]: shown });
    }
    await procedures(noun).correct({ key, patch, reason: "verbeterd" });
    expect(await rowOf(noun)).toMatchObject(patch);
    const { table } = sources[noun];
    const history = await world.client.history.ofRecord({ entity: table, key });
    expect(history.length).toBeGreaterThan(0);
    expect(history.every((change) => change.who === "EM-01")).toBe(true);
    const before = world.faults.length;
    await expect(procedures(noun).create({ ...entered, zomaar: 1 })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    expect(world.faults.length).toBe(before);
  });

  it("corrects a hand-out on the day of the hand-out (movement.correctHandout)", async () => {
    const correctsId = made.movement ?? "";
    const correction = { correctsId, difference: -1, reason: "dubbel geboekt" };
    const { key } = await world.client.movement.correctHandout(correction);
    const [row] = await world.client.movement.list({ id: key });
    expect(row).toMatchObject({ movedOn: "2024-03-06", quantity: -1, corrected: 0 });
    const [handOut] = await world.client.movement.list({ id: correctsId });
    expect(handOut).toMatchObject({ quantity: 3, corrected: -1 });
    const tooMuch = { correctsId, difference: -3, reason: "te veel" };
    await expect(world.client.movement.correctHandout(tooMuch)).rejects.toMatchObject({
      code: "INVALID_FIELD",
    });
    await world.client.movement.remove({ key, reason: "toch niet" });
  });

  it.each(samples.toReversed())("removes $noun with a reason that is kept", async ({ noun }) => {
    const key = made[noun] ?? "";
    await procedures(noun).remove({ key, reason: "per ongeluk ingevoerd" });
    const stock = noun === "movement" ? made.stock : undefined;
    if (stock) await procedures(noun).remove({ key: stock, reason: "per ongeluk ingevoerd" });
    expect(await rowOf(noun)).toBeUndefined();
    const recent = await world.client.history.recent({ limit: 9 });
    const removed = recent.find(({ recordId, operation }) => {
      return recordId === key && operation === "delete";
    });
    expect(removed).toMatchObject({ who: "EM-01", reason: "per ongeluk ingevoerd" });
  });
});

describe("removing what others rest on", () => {
  it("is refused and nothing is lost", async () => {
    const { client } = world;
    const { key: organisationId } = await client.organisation.create({
      kind: "board",
      name: "Stichting Onder Wijs",
    });
    const { key } = await client.location.create({
      kind: "school",
      name: "De Regenboog",
      type: "bo",
      municipalityCode: "0109",
      organisationId,
    });
    const removal = { key: organisationId, reason: "vergissing" };
    await expect(client.organisation.remove(removal)).rejects.toMatchObject({ code: "IN_USE" });
    const [version] = await client.locationVersion.list({ locationId: key });
    const only = { key: version?.id ?? "", reason: "vergissing" };
    await expect(client.locationVersion.remove(only)).rejects.toMatchObject({ code: "IN_USE" });
    const change = { name: "Kindcentrum De Regenboog" };
    const changed = await client.locationVersion.create({
      id: key,
      validFrom: "2024-08-01",
      change,
    });
    await client.locationVersion.remove({ key: changed.key, reason: "vergissing" });
    const versions = await client.locationVersion.list({ locationId: key });
    expect(versions).toMatchObject([{ name: "De Regenboog", validUntil: null }]);
  });
});

describe("a record that cannot be", () => {
  it("names the field and the reason when the end lies before the start", async () => {
    const draft = {
      title: "Omgekeerd",
      kind: "service" as const,
      validFrom: "2025-01-01",
      validUntil: "2024-01-01",
    };
    await expect(world.client.agreement.create(draft)).rejects.toMatchObject({
      code: "END_BEFORE_START",
      data: { field: "validUntil" },
    });
  });

  it("names what exists already", async () => {
    const draft = { code: "bind", name: "Nog eens Bind", kind: "other" as const };
    await expect(world.client.group.create(draft)).rejects.toMatchObject({
      code: "ALREADY_EXISTS",
      data: { entity: "municipality_group", field: "code" },
    });
  });

  it("is not found under an unknown key", async () => {
    const correction = { key: "01a20ac4-9d69-7ecf-921b-4595279fca21", patch: { notes: "x" } };
    await expect(world.client.series.correct(correction)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("is refused as long as nobody said who works", async () => {
    world.session.person = null;
    await expect(world.client.series.create({ title: "Naamloos" })).rejects.toMatchObject({
      code: "PERSON_UNKNOWN",
    });
    await world.client.administration.identify({ code: "EM-01" });
  });
});
