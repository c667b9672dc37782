import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { schemaVersion } from "../../db/migrate.ts";
import { Problem } from "../../db/model/problem.ts";
import {
  closeAdministration,
  createAdministration,
  openAdministration,
  setAside,
} from "../../db/open.ts";
import { placeOf } from "../../db/place.ts";
import { write } from "../../db/write.ts";
import {
  administrationFile,
  enterBranch,
  enterSchool,
  temporaryFolder,
} from "./administration-file.ts";
import { otherTool, withOtherTool } from "./other-tool.ts";

/** Gives the problem that stands in the way, or nothing when there is none. */
function problemOf(work: () => unknown): { code: string } | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof Problem) return { code: error.code, ...error.data };
    throw error;
  }
}

/** Gives the path of an administration that was closed in good order. */
function closedFile(folder?: string): string {
  const administration = administrationFile(folder);
  enterBranch(administration.db, "Bibliotheek Sleen");
  closeAdministration(administration);
  return administration.file;
}

/** Opens a file for the time of some work. */
function opened<Result>(
  file: string,
  work: (administration: ReturnType<typeof openAdministration>) => Result,
): Result {
  const administration = openAdministration(file);
  try {
    return work(administration);
  } finally {
    closeAdministration(administration);
  }
}

describe("an administration that is opened", () => {
  it("has the settings on which its safety rests, on every opening", () => {
    const file = closedFile();
    for (let time = 0; time < 2; time += 1) {
      opened(file, ({ db }) => {
        const names = ["journal_mode", "synchronous", "foreign_keys", "trusted_schema"];
        const values = names.map((name) => db.pragma(name, { simple: true }));
        expect(values).toEqual(["wal", 2, 1, 0]);
        expect(db.pragma("busy_timeout", { simple: true })).toBe(5000);
      });
    }
  });

  it("is as it was left, without differences", () => {
    opened(closedFile(), ({ db, readOnly, differences, copiedTo }) => {
      expect({ readOnly, differences, copiedTo }).toEqual({
        readOnly: null,
        differences: [],
        copiedTo: null,
      });
      expect(db.prepare("select name from branch").pluck().get()).toBe("Bibliotheek Sleen");
    });
  });

  it(`says so when ${otherTool} dropped, changed or added a trigger`, () => {
    const file = closedFile();
    const statements = `drop trigger history_branch_delete; drop trigger lock_activity_update;
      create trigger lock_activity_update before update on activity begin select 1; end;
      create trigger listener after insert on branch begin select 1; end`;
    expect(withOtherTool(file, statements).refusal).toBe(null);
    opened(file, ({ differences }) => {
      const found = differences.map(({ difference, object }) => `${difference} ${object}`);
      expect(found.toSorted()).toEqual([
        "changed trigger lock_activity_update",
        "missing trigger history_branch_delete",
        "unknown trigger listener",
      ]);
    });
  });

  it("survives that the programme was killed before it could tidy up", () => {
    const folder = temporaryFolder();
    const { db, file } = administrationFile(folder);
    enterBranch(db, "Bibliotheek Sleen");
    const left = join(folder, "Left.leesspoor");
    for (const suffix of ["", "-wal"]) copyFileSync(file + suffix, left + suffix);
    opened(left, (again) => {
      expect(again.db.prepare("select name from branch").pluck().get()).toBe("Bibliotheek Sleen");
    });
  });

  it("is made whole when it was killed while it was being made", () => {
    const file = join(temporaryFolder(), "Half.leesspoor");
    const half = new Database(file);
    half.pragma("journal_mode = wal");
    half.close();
    expect(readFileSync(file).length).toBeGreaterThan(0);
    opened(file, ({ db, differences }) => {
      expect(db.pragma("user_version", { simple: true })).toBe(schemaVersion);
      expect(differences).toEqual([]);
    });
  });
});

describe("a file that is refused", () => {
  it("is not there", () => {
    const file = join(temporaryFolder(), "Weg.leesspoor");
    expect(problemOf(() => openAdministration(file))).toMatchObject({
      code: "FILE_NOT_FOUND",
      value: file,
    });
  });

  it("is no database, or another programme's, which stays as it was", () => {
    const text = join(temporaryFolder(), "Brief.leesspoor");
    writeFileSync(text, "Beste collega's,");
    const foreign = join(temporaryFolder(), "Ander.leesspoor");
    const other = new Database(foreign);
    other.exec("create table invoice (id integer primary key)");
    other.close();
    for (const file of [text, foreign]) {
      const before = readFileSync(file);
      expect(problemOf(() => openAdministration(file))).toMatchObject({ code: "NOT_A_DATABASE" });
      expect(readFileSync(file)).toEqual(before);
    }
  });

  it("was written by a newer Leesspoor, and stays as it was", () => {
    const file = closedFile();
    expect(withOtherTool(file, `pragma user_version = ${schemaVersion + 1}`).refusal).toBe(null);
    const before = readFileSync(file);
    expect(problemOf(() => openAdministration(file))).toMatchObject({
      code: "NEWER_FILE",
      value: String(schemaVersion + 1),
      detail: String(schemaVersion),
    });
    expect(readFileSync(file)).toEqual(before);
  });

  it("stands already where a new one would be made", () => {
    const file = closedFile();
    const before = readFileSync(file);
    expect(problemOf(() => createAdministration(file))).toMatchObject({ code: "FILE_EXISTS" });
    expect(readFileSync(file)).toEqual(before);
  });

  it("is in use by another programme that lets nobody in: that is not damage", () => {
    const file = closedFile();
    const other = new Database(file);
    other.pragma("journal_mode = delete");
    other.exec("begin exclusive");
    try {
      expect(() => openAdministration(file)).toThrow("database is locked");
    } finally {
      other.close();
    }
    expect(opened(file, ({ differences }) => differences)).toEqual([]);
  });
});

describe("a damaged file", () => {
  function damaged(): string {
    const { db, file, ...rest } = administrationFile();
    for (let number = 0; number < 200; number += 1) enterSchool(db, `School ${number}`);
    closeAdministration({ db, file, ...rest });
    const bytes = readFileSync(file);
    for (let place = 5 * 4096; place < bytes.length; place += 4096)
      bytes.fill(0xa5, place, place + 64);
    writeFileSync(file, bytes);
    return file;
  }

  it("is refused, with what SQLite says of it, and not written to", () => {
    const file = damaged();
    const before = readFileSync(file);
    expect(problemOf(() => openAdministration(file))).toMatchObject({
      code: "DAMAGED_FILE",
      value: file,
      detail: expect.stringMatching(/./),
    });
    expect(readFileSync(file)).toEqual(before);
  });

  it("is set aside with its log under another name and never deleted", () => {
    const file = damaged();
    const before = readFileSync(file);
    writeFileSync(`${file}-wal`, "log");
    const aside = setAside(file, "20261123-120000");
    expect(aside).toBe(`${file}.damaged-20261123-120000`);
    expect(existsSync(file) || existsSync(`${file}-wal`)).toBe(false);
    expect(readFileSync(aside)).toEqual(before);
    expect(readFileSync(`${aside}-wal`, "utf8")).toBe("log");
  });
});

describe("where an administration may lie", () => {
  it.each(["OneDrive - Biblionet", "OneDrive", "Dropbox", "Nextcloud", "iCloudDrive"])(
    "in a synchronised folder (%s) it opens for reading only, and none is made there",
    (name) => {
      const local = closedFile();
      const folder = temporaryFolder(join(name, "Leesspoor"));
      const file = join(folder, "Coevorden.leesspoor");
      copyFileSync(local, file);
      opened(file, ({ db, readOnly }) => {
        expect(readOnly).toBe("synchronised_folder");
        expect(db.prepare("select name from branch").pluck().get()).toBe("Bibliotheek Sleen");
        expect(problemOf(() => write(db, { who: "EM-01" }, () => 1))).toMatchObject({
          code: "READ_ONLY",
        });
      });
      expect(problemOf(() => createAdministration(join(folder, "Nieuw.leesspoor")))).toMatchObject({
        code: "READ_ONLY",
        detail: "synchronised_folder",
      });
      expect(existsSync(join(folder, "Nieuw.leesspoor"))).toBe(false);
    },
  );

  it("not a newer file in a synchronised folder either", () => {
    const file = join(temporaryFolder("OneDrive"), "Coevorden.leesspoor");
    copyFileSync(closedFile(), file);
    withOtherTool(file, `pragma user_version = ${schemaVersion + 1}`);
    expect(problemOf(() => openAdministration(file))).toMatchObject({ code: "NEWER_FILE" });
  });

  it("not on a network share, by its path or by what is mounted there", () => {
    expect(placeOf("\\\\server\\gedeeld\\Coevorden.leesspoor")).toBe("network_share");
    expect(placeOf("//server/gedeeld/Coevorden.leesspoor")).toBe("network_share");
    const folder = temporaryFolder("gedeelde map");
    const point = folder.replaceAll(" ", "\\040");
    for (const type of ["nfs4", "cifs", "smb3", "fuse.sshfs", "9p"]) {
      const mounts = `/dev/sda1 / ext4 rw 0 0\n//server/map ${point} ${type} rw 0 0\n`;
      expect(placeOf(join(folder, "Coevorden.leesspoor"), mounts), type).toBe("network_share");
      expect(placeOf(join(`${folder}-2`, "x"), mounts)).toBe("local");
    }
    expect(problemOf(() => createAdministration("//server/map/Coevorden"))).toMatchObject({
      code: "NETWORK_SHARE",
    });
  });

  it("on a disk of the machine, below a share or a folder whose name merely looks like one", () => {
    const folder = temporaryFolder("OneDrive uitleg");
    expect(placeOf(join(folder, "x"), "/dev/sda1 / ext4 rw 0 0\n")).toBe("local");
    const mounts = `server:/ / nfs rw 0 0\n/dev/sda1 ${folder.replaceAll(" ", "\\040")} ext4 rw\n`;
    expect(placeOf(join(folder, "x"), mounts)).toBe("local");
  });
});
