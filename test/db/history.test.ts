import { describe, expect, it } from "vitest";
import { guards } from "../../db/history/guards.ts";
import { historyTables, tablesOutsideHistory } from "../../db/history/tables.ts";
import { tableShape } from "../../db/history/triggers.ts";
import { openInMemory } from "../../db/open.ts";
import { correctRecord, createRecord, removeRecord } from "../../db/queries/record.ts";
import type { Db } from "../../db/sql.ts";
import { write } from "../../db/write.ts";
import { administrationFile, enterBranch } from "./administration-file.ts";
import { otherTool, withOtherTool } from "./other-tool.ts";

interface Change {
  seq: number;
  hlc: string;
  at: string;
  who: string | null;
  operation: string;
  old: string | null;
  new: string | null;
  batch_id: string | null;
  reason: string | null;
}

function historyOf(db: Db, entity: string, record: string): Change[] {
  const query = "select * from change where entity = ? and record_id = ? order by seq";
  return db.prepare(query).all(entity, record) as Change[];
}

function lastClocks(db: Db, count: number): string[] {
  const query = "select hlc from change order by seq desc limit ?";
  return (db.prepare(query).pluck().all(count) as string[]).toReversed();
}

describe("the history of a record", () => {
  it("says who made, changed and removed it, why, in which batch, and what it was", () => {
    const { db } = administrationFile();
    const id = enterBranch(db, "Bibliotheek Sleen");
    const batchId = "0".repeat(36);
    write(db, { who: "EM-02", reason: "Verhuisd", batchId }, () =>
      correctRecord(db, "branch", "id", id, { town: "Sleen", name: "Bibliotheek Sleen" }),
    );
    write(db, { who: "EM-03" }, () => removeRecord(db, "branch", "id", id));
    const [made, changed, removed] = historyOf(db, "branch", id);
    expect(made).toMatchObject({ who: "EM-01", operation: "insert", old: null });
    expect(JSON.parse(made?.new ?? "")).toMatchObject({ name: "Bibliotheek Sleen", town: null });
    expect(changed).toMatchObject({
      who: "EM-02",
      operation: "update",
      reason: "Verhuisd",
      batch_id: batchId,
      old: '{"town":null}',
      new: '{"town":"Sleen"}',
    });
    expect(removed).toMatchObject({ who: "EM-03", operation: "delete", new: null });
    expect(JSON.parse(removed?.old ?? "")).toMatchObject({ town: "Sleen", closed_on: null });
    expect(made?.at).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
  });

  it("has no line for a correction that corrects nothing", () => {
    const { db } = administrationFile();
    const id = enterBranch(db, "Bibliotheek Sleen");
    write(db, { who: "EM-02" }, () =>
      correctRecord(db, "branch", "id", id, { name: "Bibliotheek Sleen" }),
    );
    expect(historyOf(db, "branch", id)).toHaveLength(1);
  });

  it("does not remember the writer after the transaction, not even one that failed", () => {
    const { db } = administrationFile();
    expect(() =>
      write(db, { who: "EM-09", reason: "x" }, () => {
        throw new Error("halfway");
      }),
    ).toThrow("halfway");
    const writer = db.prepare("select who, batch_id, reason from writer").get();
    expect(writer).toEqual({ who: null, batch_id: null, reason: null });
  });
});

describe("the clock of the history", () => {
  it("goes on strictly, many writes within one millisecond included", () => {
    const { db } = administrationFile();
    write(db, { who: "EM-01" }, () => {
      for (let number = 0; number < 300; number += 1) {
        createRecord(db, "organisation", { kind: "board", name: `Bestuur ${number}` });
      }
    });
    const clocks = lastClocks(db, 300);
    expect(clocks.toSorted()).toEqual(clocks);
    expect(new Set(clocks).size).toBe(300);
    expect(new Set(clocks.map((clock) => clock.slice(0, 13))).size).toBeLessThan(300);
  });

  it("goes on strictly when the computer's clock is put back", () => {
    const { db } = administrationFile();
    const tomorrow = String(Date.now() + 86_400_000).padStart(13, "0");
    db.prepare(
      `insert into change (hlc, at, entity, record_id, operation)
      values (?, '2099-01-01', 'branch', 'x', 'insert')`,
    ).run(`${tomorrow}-0000041-elsewhere`);
    enterBranch(db, "Bibliotheek Sleen");
    enterBranch(db, "Bibliotheek Dalen");
    const [ahead, first, second] = lastClocks(db, 3);
    expect(ahead).toBe(`${tomorrow}-0000041-elsewhere`);
    expect(first).toMatch(new RegExp(`^${tomorrow}-0000042-`));
    expect(second).toMatch(new RegExp(`^${tomorrow}-0000043-`));
  });

  it("carries the mark of this copy of the administration", () => {
    const { db } = administrationFile();
    enterBranch(db, "Bibliotheek Sleen");
    const node = db.prepare("select json_extract(value, '$') from setting where key = 'node'");
    expect(lastClocks(db, 1)[0]?.split("-").slice(2).join("-")).toBe(node.pluck().get());
  });
});

describe(`a change with ${otherTool}`, () => {
  it("is in the history as done outside the programme", () => {
    const { db, file } = administrationFile();
    const id = enterBranch(db, "Bibliotheek Sleen");
    const statement = `update branch set town = 'Elders' where id = '${id}'`;
    expect(withOtherTool(file, statement).refusal).toBe(null);
    expect(historyOf(db, "branch", id).at(-1)).toMatchObject({
      who: null,
      batch_id: null,
      operation: "update",
      old: '{"town":null}',
      new: '{"town":"Elders"}',
    });
    expect(withOtherTool(file, `delete from branch where id = '${id}'`).refusal).toBe(null);
    expect(historyOf(db, "branch", id).at(-1)).toMatchObject({ who: null, operation: "delete" });
  });

  it("cannot replace a row unseen, by its key or by another unique value", () => {
    const { db, file } = administrationFile();
    const id = enterBranch(db, "Bibliotheek Sleen");
    const other = enterBranch(db, "Bibliotheek Dalen");
    const columns = "(id, name, kind, municipality_code)";
    for (const statement of [
      `insert or replace into branch ${columns} values ('${id}', 'Nieuw', 'branch', '0109')`,
      `replace into branch ${columns} values ('${"f".repeat(36)}', 'Bibliotheek Sleen',
        'branch', '0109')`,
      `update or replace branch set name = 'Bibliotheek Dalen' where id = '${id}'`,
      `insert into branch ${columns} values ('${id}', 'Nieuw', 'branch', '0109')
        on conflict do update set name = 'Nieuw'`,
    ]) {
      expect(withOtherTool(file, statement).refusal, statement).toContain(
        "leesspoor exists branch",
      );
    }
    const replaced = `update or replace branch set id = '${other}' where id = '${id}'`;
    expect(withOtherTool(file, replaced).refusal).toContain("leesspoor");
    expect(historyOf(db, "branch", id)).toHaveLength(1);
    expect(db.prepare("select name from branch order by name").pluck().all()).toEqual([
      "Bibliotheek Dalen",
      "Bibliotheek Sleen",
    ]);
  });

  it("cannot slip past the history by asking that conflicts be ignored", () => {
    const { db, file } = administrationFile();
    const before = db.prepare("select count(*) from change").pluck().get() as number;
    for (const [index, name] of ["char(0)", "cast(x'ff41' as text)", "'\"\\'"].entries()) {
      const id = String(index).padStart(36, "0");
      const answer = withOtherTool(
        file,
        `insert or ignore into branch (id, name, kind, municipality_code)
          values ('${id}', 'Naam ' || ${name}, 'branch', '0109')`,
      );
      const stored = db.prepare("select count(*) from branch where id = ?").pluck().get(id);
      const told = historyOf(db, "branch", id).length;
      expect([answer.refusal === null ? stored : 0, told], name).toEqual([stored, stored]);
    }
    expect(db.prepare("select count(*) from change").pluck().get()).toBeGreaterThan(before);
  });

  it("cannot alter, remove or replace what the history says", () => {
    const { db, file } = administrationFile();
    const all = () => db.prepare("select * from change order by seq").all();
    const before = all();
    for (const statement of [
      "update change set who = 'EM-99'",
      "update or replace change set seq = 1 where seq = 2",
      "delete from change",
      "delete from change where seq = 1",
      `insert or replace into change select 1, hlc, at, 'EM-99', entity, record_id, operation,
        old, new, batch_id, reason from change where seq = 1`,
      `replace into change select null, hlc, at, 'EM-99', entity, record_id, operation,
        old, new, batch_id, reason from change where seq = 1`,
      "delete from writer",
    ]) {
      expect(withOtherTool(file, statement).refusal, statement).toContain("leesspoor");
    }
    expect(all()).toEqual(before);
  });
});

describe("the triggers of every table", () => {
  const db = openInMemory();
  const triggers = new Set(
    db.prepare("select name from sqlite_master where type = 'trigger'").pluck().all() as string[],
  );
  const histories = Object.entries(historyTables);

  it.each(histories)("%s: history and a guard for each unique value", (table, kind) => {
    for (const operation of ["insert", "update", "delete"]) {
      expect(triggers).toContain(`history_${table}_${operation}`);
      if (kind.kind !== "undated") expect(triggers).toContain(`lock_${table}_${operation}`);
    }
    const shape = tableShape(db, table);
    expect(shape.unique.length).toBeGreaterThan(0);
    expect(triggers).toContain(`fixed_${table}_${shape.key}`);
    for (const unique of shape.unique) {
      expect(triggers).toContain(`guard_${table}_${unique.join("_")}_insert`);
      expect(triggers).toContain(`guard_${table}_${unique.join("_")}_update`);
    }
  });

  it.each(tablesOutsideHistory)("%s: a guard for each unique value", (table) => {
    const shape = tableShape(db, table);
    const wanted = guards(shape).map((text) => /create trigger (\S+)/.exec(text)?.[1]);
    expect(wanted.length).toBeGreaterThan(1);
    for (const name of wanted) expect(triggers).toContain(name);
  });
});
