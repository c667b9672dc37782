import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { reopenSession } from "../../electron/service/context.ts";
import { type OpenWorld, openWorld } from "./open-world.ts";

let world: OpenWorld;
beforeEach(async () => {
  world = await openWorld("none");
});
afterEach(() => {
  expect(world.faults).toEqual([]);
  world.close();
});

it("has no administration until one is made (administration.status, .create)", async () => {
  const { client } = world;
  expect(await client.administration.status({})).toMatchObject({ state: "none", person: null });
  await expect(client.branch.list({})).rejects.toMatchObject({ code: "NO_ADMINISTRATION" });
  const status = await client.administration.create({ content: "empty", name: "Coevorden" });
  expect(status).toMatchObject({ state: "open", name: "Coevorden", kind: "own", person: null });
  await expect(client.administration.create({ content: "empty" })).rejects.toMatchObject({
    code: "FILE_EXISTS",
  });
  expect(await client.municipality.list({})).toHaveLength(12);
});

it("keeps who works, as a code and a role (administration.identify)", async () => {
  const { client } = world;
  await client.administration.create({ content: "empty" });
  const status = await client.administration.identify({ code: "bc-01", role: "boekstart_coach" });
  expect(status.person).toEqual({ code: "BC-01", role: "boekstart_coach" });
  reopenSession(world.session);
  const again = await client.administration.status({});
  expect(again.person).toEqual({ code: "BC-01", role: "boekstart_coach" });
  const named = client.administration.identify({ code: "Jan de Vries" });
  await expect(named).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

it("checks itself and tells when a trigger was dropped (administration.check)", async () => {
  const { client, session } = world;
  await client.administration.create({ content: "empty" });
  expect(await client.administration.check({})).toMatchObject({ sound: true, integrity: "ok" });
  const tool = new Database(session.file);
  tool.exec("drop trigger history_activity_delete");
  tool.close();
  const report = await client.administration.check({});
  expect(report.sound).toBe(false);
  const difference = { object: "trigger history_activity_delete", difference: "missing" };
  expect(report.differences).toEqual([difference]);
  reopenSession(session);
  const status = await client.administration.status({});
  expect(status.differences).toEqual(["missing trigger history_activity_delete"]);
});

it("puts a copy back and keeps what stood there (administration.backup, .restore)", async () => {
  const { client, session, folder } = world;
  await client.administration.create({ content: "empty" });
  await client.administration.identify({ code: "MA-01", role: "manager" });
  await client.series.create({ title: "Voor de kopie" });
  const copy = await client.administration.backup({});
  expect(await client.administration.backups({})).toMatchObject([{ file: copy.file }]);
  await client.series.create({ title: "Na de kopie" });
  const status = await client.administration.restore({ file: copy.file });
  expect(status).toMatchObject({ state: "open", person: { code: "MA-01" } });
  const titles = (await client.series.list({})).map(({ title }) => title);
  expect(titles).toEqual(["Voor de kopie"]);
  expect(await client.administration.backups({})).toHaveLength(2);
  const [batch] = await client.importing.batches({});
  expect(batch).toMatchObject({ kind: "restore", title: copy.name });
  expect(existsSync(session.file)).toBe(true);
  const missing = client.administration.restore({ file: join(folder, "weg.leesspoor") });
  await expect(missing).rejects.toMatchObject({ code: "FILE_NOT_FOUND" });
  expect(await client.administration.status({})).toMatchObject({ state: "open" });
});

it("refuses a file that is no administration, with the reason, and leaves it alone", async () => {
  const { client, session } = world;
  writeFileSync(session.file, "Dit is een brief en geen administratie. ".repeat(20));
  reopenSession(session);
  const status = await client.administration.status({});
  expect(status).toMatchObject({ state: "refused", refusal: { code: "NOT_A_DATABASE" } });
  const made = client.administration.create({ content: "empty" });
  await expect(made).rejects.toMatchObject({ code: "FILE_EXISTS" });
});
