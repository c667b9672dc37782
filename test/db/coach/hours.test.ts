import { beforeEach, expect, it } from "vitest";
import { enterTotals } from "../../../db/queries/clinic-session/close.ts";
import { confirmHours, rejectHours } from "../../../db/queries/clinic-session/hours.ts";
import type { Db } from "../../../db/sql.ts";
import { write } from "../../../db/write.ts";
import { administrationFile } from "../administration-file.ts";
import { enterClinic, totalsOf } from "./clinic-world.ts";

const who = { who: "BC-01" };
let db: Db;
let sessionId: string;
beforeEach(() => {
  ({ db } = administrationFile());
  ({ sessionId } = enterClinic(db));
  write(db, who, () => enterTotals(db, totalsOf(sessionId, { conversations: 14 }), null));
});

function ids(): string[] {
  return db.prepare("select id from hour_entry order by kind").pluck().all() as string[];
}

function states(): unknown[] {
  return db.prepare("select kind, state from hour_entry order by kind").raw().all();
}

it("confirms many proposals in one go", () => {
  expect(write(db, who, () => confirmHours(db, ids()))).toBe(2);
  expect(states()).toEqual([
    ["direct", "confirmed"],
    ["travel", "confirmed"],
  ]);
});

it("confirms none when one of them was confirmed before, or is not there", () => {
  const [first = "", second = ""] = ids();
  write(db, who, () => confirmHours(db, [first]));
  expect(() => write(db, who, () => confirmHours(db, [second, first]))).toThrow(
    expect.objectContaining({ code: "INVALID_FIELD" }),
  );
  expect(() => write(db, who, () => confirmHours(db, [second, sessionId]))).toThrow(
    expect.objectContaining({ code: "NOT_FOUND" }),
  );
  expect(states()).toEqual([
    ["direct", "confirmed"],
    ["travel", "proposed"],
  ]);
});

it("takes a rejected proposal away and keeps why in the history", () => {
  const [, travel = ""] = ids();
  const reason = "met collega meegereden";
  expect(write(db, { ...who, reason }, () => rejectHours(db, [travel]))).toBe(1);
  expect(states()).toEqual([["direct", "proposed"]]);
  const told = db
    .prepare("select reason from change where record_id = ? and operation = 'delete'")
    .pluck()
    .get(travel);
  expect(told).toBe(reason);
});

it("rejects no hours that were confirmed", () => {
  const [direct = ""] = ids();
  write(db, who, () => confirmHours(db, [direct]));
  expect(() => write(db, who, () => rejectHours(db, ids()))).toThrow(
    expect.objectContaining({ code: "INVALID_FIELD" }),
  );
  expect(ids()).toHaveLength(2);
});
