import { afterEach, beforeEach, expect, it } from "vitest";
import { type OpenWorld, openWorld } from "./open-world.ts";

let world: OpenWorld;
beforeEach(async () => {
  world = await openWorld("empty");
});
afterEach(() => {
  expect(world.faults).toEqual([]);
  world.close();
});

async function school(name: string): Promise<string> {
  const place = { type: "bo", municipalityCode: "0109" } as const;
  return (await world.client.location.create({ kind: "school", name, ...place })).key;
}

async function takePart(locationId: string): Promise<void> {
  await world.client.participation.create({
    locationId,
    programmeCode: "dbos-primary",
    phase: "running",
    level: "structural",
    since: "2022-08-01",
    agreementFrom: "2022-08-01",
    pupils: 80,
  });
}

it("merges as was shown and tells of it (succession.proposeMerge, .merge, .list)", async () => {
  const { succession, participation, importing } = world.client;
  const [beek, berg] = [await school("De Beek"), await school("De Berg")];
  await takePart(beek);
  const ask = { fromIds: [beek], toId: berg, happenedOn: "2025-08-01" };
  const proposal = await succession.proposeMerge(ask);
  expect(proposal.participations).toMatchObject([{ outcome: "goes_on", toLabel: "De Berg" }]);
  expect(await succession.list({})).toEqual([]);
  const { batch } = await succession.merge({ ...ask, notes: "nieuwbouw" });
  expect(await succession.list({ locationId: beek })).toMatchObject([
    { kind: "merge", toLocationId: berg, batchId: batch, notes: "nieuwbouw" },
  ]);
  const [after] = await participation.list({ locationId: berg });
  expect(after).toMatchObject({ phase: "running", pupils: 80 });
  const history = await world.client.history.ofRecord({ entity: "location", key: beek });
  expect(history[0]).toMatchObject({ batchTitle: "Samenvoeging: De Beek → De Berg" });
  await expect(succession.proposeMerge(ask)).rejects.toMatchObject({
    code: "NO_SUCCESSION",
    data: { field: "fromIds", detail: "already_succeeded", record: "De Beek" },
  });
  const { records } = await importing.proposeUndo({ batch });
  const labels = records.filter(({ entity }) => entity === "location_succession");
  expect(labels.map(({ label }) => label)).toEqual(["De Beek → De Berg"]);
  await importing.undo({ batch });
  expect(await succession.list({})).toEqual([]);
});

it("splits as was shown (succession.proposeSplit, succession.split)", async () => {
  const { succession, location } = world.client;
  const [beek, berg] = [await school("De Beek"), await school("De Berg")];
  const bos = await school("Bos");
  await takePart(beek);
  const ask = { fromId: beek, toIds: [berg, bos], mainId: bos, happenedOn: "2025-08-01" };
  const { participations } = await succession.proposeSplit(ask);
  const leave = participations.filter(({ toId }) => toId === berg).map(({ key }) => key);
  await succession.split({ ...ask, leave });
  const list = await succession.list({});
  expect(list.map(({ toLabel, isMain }) => [toLabel, isMain])).toEqual([
    ["Bos", "yes"],
    ["De Berg", "no"],
  ]);
  const [closed] = await location.list({ id: beek });
  expect(closed).toMatchObject({ closedOn: "2025-08-01" });
  const [kept] = await location.list({ id: berg });
  expect(kept?.programmes).toBeNull();
  const wrong = { ...ask, fromId: await school("De Beuk"), toIds: [bos] };
  await expect(succession.split(wrong)).rejects.toMatchObject({
    code: "NO_SUCCESSION",
    data: { detail: "too_few" },
  });
  const notADay = { fromIds: [bos], toId: berg, happenedOn: "2025-02-30" };
  await expect(succession.merge(notADay)).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

it("is refused as long as nobody said who works", async () => {
  const { client, session } = world;
  const ask = {
    fromIds: [await school("De Beek")],
    toId: await school("De Berg"),
    happenedOn: "2025-08-01",
  };
  session.person = null;
  await expect(client.succession.merge(ask)).rejects.toMatchObject({ code: "PERSON_UNKNOWN" });
});
