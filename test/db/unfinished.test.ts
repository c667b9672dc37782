import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { Problem } from "../../db/model/problem.ts";
import {
  closeAdministration,
  createAdministration,
  isUnfinished,
  openAdministration,
} from "../../db/open.ts";
import { restoreFile } from "../../db/restore.ts";
import { administrationFile, enterBranch, temporaryFolder } from "./administration-file.ts";

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
  return "nothing";
}

describe("an administration whose making was cut short", () => {
  it("is made anew in the same file; one with records never is", () => {
    const file = join(temporaryFolder(), "Coevorden.leesspoor");
    closeAdministration(createAdministration(file));
    const again = createAdministration(file);
    expect(isUnfinished(again.db)).toBe(true);
    closeAdministration(again);
    const { file: finished } = administrationFile();
    expect(refusal(() => createAdministration(finished))).toBe("FILE_EXISTS");
  });
});

describe("a file that holds no administration", () => {
  it("is never put in the place of one: empty, another programme's, unfinished, itself", () => {
    const { db, file } = administrationFile();
    enterBranch(db, "Bibliotheek Sleen");
    db.pragma("wal_checkpoint(truncate)");
    const before = readFileSync(file);
    const folder = temporaryFolder();
    const empty = join(folder, "empty.leesspoor");
    writeFileSync(empty, "");
    const foreign = join(folder, "foreign.leesspoor");
    new Database(foreign).exec("create table invoice (id integer)").close();
    const unfinished = join(folder, "unfinished.leesspoor");
    closeAdministration(createAdministration(unfinished));
    for (const copy of [empty, foreign, unfinished]) {
      expect(refusal(() => restoreFile(copy, file, "stamp"))).toBe("NOT_A_DATABASE");
    }
    expect(refusal(() => restoreFile(file, file, "stamp"))).toBe("FILE_EXISTS");
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("is refused when it is a folder", () => {
    const folder = join(temporaryFolder(), "map.leesspoor");
    mkdirSync(folder);
    expect(refusal(() => openAdministration(folder))).toBe("NOT_A_DATABASE");
  });
});

it("closes without complaint while another programme is writing", () => {
  const { file } = administrationFile();
  const other = new Database(file);
  const reader = openAdministration(file);
  reader.db.prepare("select count(*) from branch").get();
  other.exec("begin immediate");
  expect(() => closeAdministration(reader)).not.toThrow();
  expect(reader.db.open).toBe(false);
  other.exec("rollback").close();
});
