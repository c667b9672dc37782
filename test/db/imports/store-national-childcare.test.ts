import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { proposeRegister } from "../../../db/imports/propose-register.ts";
import { storeRegister } from "../../../db/imports/store-register.ts";
import { insertRow } from "../../../db/queries/record.ts";
import { type Db, prepared } from "../../../db/sql.ts";
import { write } from "../../../db/write.ts";
import {
  anyContents,
  emptyAdministration,
  importContents,
  standing,
  value,
} from "./administration.ts";
import { NATIONAL_CHILDCARE_ROWS, nationalChildcare } from "./national-childcare.ts";

const goal = 3;
const isWhole = Boolean(process.env.LEESSPOOR_LONG);
/** Every eighth part of the register in the normal run, the whole of it in the long one. */
const size = isWhole ? NATIONAL_CHILDCARE_ROWS : NATIONAL_CHILDCARE_ROWS / 8;
const contents = anyContents(nationalChildcare(size), { includeAfterSchoolCare: true });

let db: Db;
beforeEach(() => {
  db = nationalAdministration();
});
afterEach(() => db.close());

/** An administration that knows every municipality of the generated register. */
function nationalAdministration(): Db {
  const made = emptyAdministration();
  write(made, { who: "EM-01" }, () => {
    for (let index = 1; index <= 342; index += 1) {
      const code = String(index).padStart(4, "0");
      const isKnown = value(made, "select 1 from municipality where code = ?", code);
      if (!isKnown) insertRow(made, "municipality", { code, name: `Gemeente ${index}` });
    }
  });
  return made;
}

interface RowWrite {
  readonly entity: string;
  readonly operation: string;
  readonly id: string;
  readonly row: string;
}

/** Writes the rows of an import by prepared statements in one transaction, under its triggers. */
function writeBare(target: Db, writes: readonly RowWrite[]): number {
  const began = performance.now();
  target
    .transaction(() => {
      for (const { entity, operation, id, row } of writes) {
        const fields = JSON.parse(row) as Record<string, unknown>;
        const names = Object.keys(fields);
        const places = names.map(() => "?").join(", ");
        const text =
          operation === "insert"
            ? `insert into ${entity} (${names.join(", ")}) values (${places})`
            : `update ${entity} set ${names.map((name) => `${name} = ?`).join(", ")} where id = ?`;
        const values = Object.values(fields);
        prepared(target, text).run(...values, ...(operation === "insert" ? [] : [id]));
      }
    })
    .immediate();
  return performance.now() - began;
}

describe("the national register of childcare", () => {
  it("is stored in little more time than bare inserts, and again without changes", () => {
    const began = performance.now();
    const { batch, ...counts } = importContents(db, contents);
    const took = performance.now() - began;
    expect(counts).toMatchObject({ changed: 0, unchanged: 0, vanished: 0, refused: [] });
    expect(counts.new).toBe(value(db, "select count(*) from childcare_registration"));
    expect(counts.new).toBeGreaterThan(size * 0.45);
    expect(value(db, "select count(*) from location")).toBeLessThan(counts.new);
    const writes = db
      .prepare(
        `select entity, operation, record_id as id, new as row from change
          where batch_id = ? order by seq`,
      )
      .all(batch) as RowWrite[];
    const other = nationalAdministration();
    const bare = writeBare(other, writes);
    const written = "select count(*) from childcare_registration";
    expect(value(other, written)).toBe(value(db, written));
    other.close();
    const ratio = (took / bare).toFixed(1);
    const times = `${took.toFixed(0)} ms beside ${bare.toFixed(0)} ms for bare inserts`;
    console.info(`${counts.new} childcare numbers stored in ${times}: ${ratio} times`);
    // In the normal run other tests compete for the machine.
    if (isWhole) expect(took / bare).toBeLessThan(goal);
    expect(importContents(db, contents)).toMatchObject({
      ...{ new: 0, changed: 0, vanished: 0, refused: [] },
      unchanged: counts.new,
    });
  });

  it("tells how far it is and leaves nothing when it is cancelled", () => {
    const changes = () => value(db, "select count(*) from change");
    const before = changes();
    const proposal = proposeRegister(db, contents, { asOf: standing.asOf });
    const steps = storeRegister(db, proposal, standing);
    expect(steps.next().value).toEqual({ done: 200, total: proposal.rows.length });
    expect(steps.next().value).toEqual({ done: 400, total: proposal.rows.length });
    steps.return(undefined as never);
    expect(changes()).toBe(before);
    expect(db.inTransaction).toBe(false);
  });
});
