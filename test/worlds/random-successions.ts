import { Problem } from "../../db/model/problem.ts";
import { storeMerge, storeSplit } from "../../db/queries/succession.ts";
import type { World } from "./builders.ts";
import type { Random } from "./random.ts";

const who = { who: "test" };

/**
 * Lets locations of a world merge and split at random, also several times after each other; gives
 * the number of times. What cannot be (another kind, a closed successor …) is refused and tried no
 * more.
 */
export function addRandomSuccessions(world: World, random: Random, tries: number): number {
  const ids = world.db.prepare("select id from location order by id").pluck().all() as string[];
  let stored = 0;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const [one, other, third] = [random.pick(ids), random.pick(ids), random.pick(ids)];
    const happenedOn = random.day(2023, 2026);
    try {
      if (random.chance(0.7)) {
        const fromIds = random.chance(0.3) ? [one, third] : [one];
        storeMerge(world.db, { fromIds, toId: other, happenedOn }, who);
      } else {
        const toIds = [other, third];
        storeSplit(world.db, { fromId: one, toIds, mainId: random.pick(toIds), happenedOn }, who);
      }
      stored += 1;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }
  return stored;
}
