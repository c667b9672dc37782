import { historyTables } from "../../../db/history/tables.ts";
import {
  type MergeAsk,
  type SuccessionOptions,
  storeMerge,
} from "../../../db/queries/succession.ts";
import { addLocation, emptyWorld, type World } from "../../worlds/builders.ts";

/** Who works in these tests, and the day on which locations follow each other. */
export const who = { who: "EM-01" };
/** The first day of the school year in which the locations are one. */
export const day = "2025-08-01";

/** Two primary schools in Coevorden, and what is asked of them. */
export interface TwoSchools {
  readonly world: World;
  readonly beek: string;
  readonly berg: string;
  readonly rows: (query: string, ...values: unknown[]) => Record<string, unknown>[];
  /** Everything that is stored, but for the history and the batches. */
  readonly contents: () => Record<string, unknown[]>;
  /** Merges De Beek into De Berg unless said otherwise; gives the batch. */
  readonly merge: (ask?: Partial<MergeAsk>, options?: Partial<SuccessionOptions>) => string;
  readonly phasesOf: (locationId: string) => Record<string, unknown>[];
}

/** Gives a world with the schools De Beek and De Berg. */
export function twoSchools(): TwoSchools {
  const world = emptyWorld();
  const beek = addLocation(world, { name: "De Beek" });
  const berg = addLocation(world, { name: "De Berg" });
  const rows: TwoSchools["rows"] = (query, ...values) =>
    world.db.prepare(query).all(...values) as Record<string, unknown>[];
  const tables = Object.keys(historyTables).filter((table) => table !== "batch");
  return {
    world,
    beek,
    berg,
    rows,
    contents: () =>
      Object.fromEntries(tables.map((table) => [table, rows(`select * from ${table}`)])),
    merge: (ask = {}, options = {}) => {
      const asked = { fromIds: [beek], toId: berg, happenedOn: day, ...ask };
      return storeMerge(world.db, asked, { ...who, ...options }).batch;
    },
    phasesOf: (locationId) =>
      rows(
        `select p.programme_code, f.phase, f.level, f.valid_from, f.valid_until
          from participation p join participation_phase f on f.participation_id = p.id
          where p.location_id = ? order by p.programme_code, f.valid_from`,
        locationId,
      ),
  };
}
