import { existsSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { copyDatabase, isSuspiciouslySmall, readCopy } from "../../db/backup.ts";
import { closeAdministration, openAdministration } from "../../db/open.ts";
import { administrationFile, enterBranch, temporaryFolder } from "./administration-file.ts";

describe("a copy of an administration", () => {
  it("is the administration: it opens, with its records, history and no differences", () => {
    const { db } = administrationFile();
    enterBranch(db, "Bibliotheek Sleen");
    const target = join(temporaryFolder(), "copy.leesspoor");
    const facts = copyDatabase(db, target);
    expect(facts.bytes).toBe(readFileSync(target).length);
    expect(readCopy(target)).toEqual(facts);
    const copy = openAdministration(target);
    const rows = (of: typeof db) => of.prepare("select * from change order by seq").all();
    expect(copy.differences).toEqual([]);
    expect(rows(copy.db)).toEqual(rows(db));
    closeAdministration(copy);
  });

  it("holds what was written up to that moment, also what is in the log only", () => {
    const { db, file } = administrationFile();
    enterBranch(db, "Bibliotheek Sleen");
    expect(readFileSync(`${file}-wal`).length).toBeGreaterThan(0);
    const target = join(temporaryFolder(), "copy.leesspoor");
    copyDatabase(db, target);
    const copy = openAdministration(target);
    expect(copy.db.prepare("select name from branch").pluck().get()).toBe("Bibliotheek Sleen");
    closeAdministration(copy);
  });

  it("that holds other rows than the administration is refused; the last good one stays", () => {
    const { db } = administrationFile();
    enterBranch(db, "Bibliotheek Sleen");
    const target = join(temporaryFolder(), "copy.leesspoor");
    copyDatabase(db, target);
    const good = readFileSync(target);
    // A temporary table of the same name hides the real one from the count, not from the copy.
    db.exec("create temp table branch (id)");
    expect(() => copyDatabase(db, target)).toThrow("the copy differs in table branch");
    expect(readFileSync(target)).toEqual(good);
    db.exec("drop table temp.branch");
    copyDatabase(db, target);
    expect(existsSync(`${target}.part`)).toBe(false);
  });

  it("takes the place of what an interrupted copy left behind", () => {
    const { db } = administrationFile();
    const target = join(temporaryFolder(), "copy.leesspoor");
    writeFileSync(`${target}.part`, "half a copy");
    expect(copyDatabase(db, target).rows).toBeGreaterThan(0);
    expect(existsSync(`${target}.part`)).toBe(false);
  });

  it("that was cut short or overwritten later is not taken for a good one", () => {
    const { db } = administrationFile();
    const folder = temporaryFolder();
    const [short, text] = [join(folder, "short"), join(folder, "text")];
    copyDatabase(db, short);
    truncateSync(short, 8 * 4096);
    writeFileSync(text, "geen database, maar wel lang genoeg om er een te lijken ".repeat(100));
    expect(readCopy(short)).toBe(null);
    expect(readCopy(text)).toBe(null);
    expect(readCopy(join(folder, "weg"))).toBe(null);
  });

  it("over a fifth smaller than the last is suspicious, a fifth exactly is not", () => {
    expect(isSuspiciouslySmall(79_999, 100_000)).toBe(true);
    expect(isSuspiciouslySmall(80_000, 100_000)).toBe(false);
    expect(isSuspiciouslySmall(120_000, 100_000)).toBe(false);
  });
});
