import { afterAll, describe, expect, it } from "vitest";
import { historyTables, tablesOutsideHistory } from "../../db/history/tables.ts";
import { openInMemory } from "../../db/open.ts";

const db = openInMemory();
afterAll(() => db.close());

const tables = db
  .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
  .pluck()
  .all() as string[];

describe("every table of the newest schema", () => {
  it("has a line in the list that the history and lock triggers are made from", () => {
    const listed = [...Object.keys(historyTables), ...tablesOutsideHistory];
    expect(tables.toSorted()).toEqual(listed.toSorted());
    expect(tables.length).toBeGreaterThan(10);
  });

  it("writes history on insert, update and delete, but for the two that are the history", () => {
    const triggers = db
      .prepare("select tbl_name || ' ' || lower(sql) from sqlite_schema where type = 'trigger'")
      .pluck()
      .all() as string[];
    const without = Object.keys(historyTables).flatMap((table) =>
      ["insert", "update", "delete"]
        .filter((operation) => {
          const after = new RegExp(`^${table} [^]*after\\s+${operation}\\s[^]*insert into change`);
          return !triggers.some((text) => after.test(text));
        })
        .map((operation) => `${table}: ${operation}`),
    );
    expect(without).toEqual([]);
  });
});
