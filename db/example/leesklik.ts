import { z } from "zod";
import { startLeesklik } from "../queries/leesklik.ts";
import { createRecord, type Fields } from "../queries/record.ts";
import { all, sql } from "../sql.ts";
import type { ExampleLocation, ExampleWorld } from "./world.ts";

/** The theme rounds of 2024; a location has those since it began. */
const rounds = [
  ["Winter en vorst", "2024-01-15", "2024-02-16"],
  ["Lente op de boerderij", "2024-04-08", "2024-05-17"],
  ["Oogst", "2024-09-09", "2024-10-18"],
  ["Licht in het donker", "2024-11-18", "2024-12-13"],
] as const;

/** Where Leesklik is rolled out next: municipality, how many locations, first day. */
const rollOut = [
  ["0109", 3, "2024-09-02"],
  ["1701", 2, "2024-11-04"],
  ["1731", 1, "2025-02-03"],
] as const;

const oldestRow = z.object({ id: z.string(), since: z.string() });

/** The numbers of a round: mostly counted, some estimated, now and then unknown or not entered. */
function numbersOf({ dice }: ExampleWorld, place: number): Fields {
  if (place % 17 === 16) return {};
  const parents = dice.whole(7, 18);
  const books = parents + dice.whole(0, 6);
  if (place % 11 === 10) return { books, booksQuality: "counted", parentsQuality: "unknown" };
  const quality = place % 5 === 4 ? "estimated" : "counted";
  return { books, booksQuality: quality, parents, parentsQuality: quality };
}

/** Stores the roll-out of Leesklik: years ago in Aa en Hunze and Meppel, then elsewhere. */
export function storeLeesklik(world: ExampleWorld, childcare: readonly ExampleLocation[]): void {
  const { db } = world;
  const old = all(
    db,
    oldestRow,
    sql`select p.id, min(f.valid_from) as since from participation p
      join participation_phase f on f.participation_id = p.id
      where p.programme_code = 'leesklik' group by p.id order by p.id`,
  );
  const begun = rollOut.flatMap(([code, count, from]) =>
    childcare
      .filter((one) => one.municipalityCode === code && one.standing === "taking_part")
      .slice(0, count)
      .map(({ id }) => ({
        id: startLeesklik(db, { locationId: id, from, until: null }),
        since: from,
      })),
  );
  let place = 0;
  for (const { id: participationId, since } of [...old, ...begun]) {
    for (const [theme, fromDay, untilDay] of rounds) {
      if (fromDay < since) continue;
      const numbers = numbersOf(world, place);
      createRecord(db, "leesklik_round", { participationId, theme, fromDay, untilDay, ...numbers });
      place += 1;
    }
  }
}
