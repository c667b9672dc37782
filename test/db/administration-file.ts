import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Administration, closeAdministration, createAdministration } from "../../db/open.ts";
import { createLocation } from "../../db/queries/change-location.ts";
import { createRecord } from "../../db/queries/record.ts";
import { storeReference } from "../../db/reference.ts";
import type { Db } from "../../db/sql.ts";
import { write } from "../../db/write.ts";

/** Gives a folder of its own, with a name below it when asked, removed after the test. */
export function temporaryFolder(name = ""): string {
  const folder = mkdtempSync(join(tmpdir(), "leesspoor-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const below = join(folder, name);
  mkdirSync(below, { recursive: true });
  return below;
}

/** Gives an administration in a file with the municipalities of Drenthe, closed after the test. */
export function administrationFile(folder: string = temporaryFolder()): Administration {
  const administration = createAdministration(join(folder, "Coevorden.leesspoor"));
  onTestFinished(() => {
    if (administration.db.open) closeAdministration(administration);
  });
  write(administration.db, { who: "EM-01" }, () =>
    storeReference(administration.db, "Bibliotheek Coevorden", "own"),
  );
  return administration;
}

/** Stores a primary school in Coevorden (or elsewhere) and gives its id. */
export function enterSchool(db: Db, name: string, municipalityCode = "0109"): string {
  return write(db, { who: "EM-01" }, () =>
    createLocation(db, { kind: "school", name, type: "bo", municipalityCode }),
  );
}

/** Stores a branch in Coevorden and gives its id. */
export function enterBranch(db: Db, name: string, municipalityCode = "0109"): string {
  return write(db, { who: "EM-01" }, () =>
    createRecord(db, "branch", { name, kind: "branch", municipalityCode }),
  );
}

/** Stores an activity in a branch on a day and gives its id. */
export function enterActivity(db: Db, branchId: string, heldOn: string): string {
  return write(db, { who: "EM-01" }, () =>
    createRecord(db, "activity", {
      title: "Kleintje Bieb",
      heldOn,
      placeKind: "branch",
      branchId,
      audience: "families",
      kind: "kleintje_bieb_babies",
      coreFunction: "reading",
      state: "held",
    }),
  );
}

/** Closes a period, everywhere or in one municipality. */
export function closePeriod(
  db: Db,
  fromDay: string,
  untilDay: string,
  municipalityCode: string | null = null,
): void {
  write(db, { who: "MT-01" }, () =>
    createRecord(db, "closed_period", {
      fromDay,
      untilDay,
      municipalityCode,
      reason: "Jaarverslag gepubliceerd",
    }),
  );
}
