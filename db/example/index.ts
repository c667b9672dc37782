import { createRecord, withIds } from "../queries/record.ts";
import { storeReference } from "../reference.ts";
import type { Db } from "../sql.ts";
import { write } from "../write.ts";
import { storeActivities } from "./activities.ts";
import { storeAwards } from "./awards.ts";
import { storeChildcare } from "./childcare.ts";
import { storeCoach } from "./coach.ts";
import { storeLeesklik } from "./leesklik.ts";
import { storePeople } from "./people.ts";
import { storePlaces } from "./places.ts";
import { storeQuotes } from "./quotes.ts";
import { storePrimarySchools, storeSecondarySchools } from "./schools.ts";
import { exampleIds } from "./seeded.ts";
import { storeSuitcases } from "./suitcases.ts";
import { storeVouchers } from "./vouchers.ts";

/** The name of the example administration, of its batch, and of who writes it. */
export const exampleTitle = "Voorbeeld: Coevorden 2024";
const exampleWriter = "VOORBEELD";

const steps = 12;

function storeAll(db: Db, batchId: string, stepDone: () => void): void {
  storeReference(db, exampleTitle, "example");
  createRecord(db, "batch", {
    id: batchId,
    kind: "example",
    title: exampleTitle,
    startedAt: new Date().toISOString(),
    who: exampleWriter,
  });
  const world = storePlaces(db);
  stepDone();
  const childcare = storeChildcare(world);
  stepDone();
  const primary = storePrimarySchools(world);
  stepDone();
  const secondary = storeSecondarySchools(world);
  stepDone();
  storeAwards(db, { childcare, primary, secondary });
  stepDone();
  storeActivities(world, primary);
  stepDone();
  storeSuitcases(world);
  stepDone();
  const staff = storePeople(world, childcare, primary);
  stepDone();
  const coach = staff.get("BC-01");
  if (coach) storeCoach(world, coach);
  stepDone();
  if (coach) storeVouchers(world, coach);
  stepDone();
  storeLeesklik(world, childcare);
  stepDone();
  storeQuotes(world);
  stepDone();
}

/**
 * Fills an empty administration with the example "Coevorden 2024": invented records from which the
 * figures of the annual report follow. The same records with the same ids each time; only the
 * moment of writing and the name of the copy differ. All or nothing: an administration that is in
 * use is refused (ALREADY_EXISTS) and left as it was. Progress is told in steps done of all.
 */
export function storeExample(db: Db, progress?: (done: number, total: number) => void): void {
  const nextId = exampleIds();
  const batchId = nextId();
  let done = 0;
  const stepDone = () => {
    done += 1;
    progress?.(done, steps);
  };
  withIds(nextId, () =>
    write(db, { who: exampleWriter, batchId }, () => storeAll(db, batchId, stepDone)),
  );
}
