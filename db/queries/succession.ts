import type { z } from "zod";
import { uuidV7 } from "../model/identity.ts";
import type { mergeAskSchema, SuccessionProposal, splitAskSchema } from "../model/succession.ts";
import { type SuccessionRow, successionRow } from "../model/succession.ts";
import { all, type Db, rawSql, sql } from "../sql.ts";
import { write } from "../write.ts";
import { locationLabel } from "./locations.ts";
import { createRecord, insertRow } from "./record.ts";
import type { SuccessionAsk } from "./succession/check-succession.ts";
import { workOut } from "./succession/propose-succession.ts";
import { type Choices, storeProposal } from "./succession/store-succession.ts";

/** Which locations go up in which, on which day. */
export type MergeAsk = z.infer<typeof mergeAskSchema>;
/** Which location is split into which, on which day. */
export type SplitAsk = z.infer<typeof splitAskSchema>;

/** Who stores a succession, and what that person decided about the proposal. */
export type SuccessionOptions = Choices & {
  readonly who: string;
  readonly notes?: string | null | undefined;
};

function ofMerge({ fromIds, toId, happenedOn }: MergeAsk): SuccessionAsk {
  const kind = "merge" as const;
  return { kind, fromIds: [...new Set(fromIds)], toIds: [toId], mainId: toId, happenedOn };
}

function ofSplit({ fromId, toIds, mainId, happenedOn }: SplitAsk): SuccessionAsk {
  return { kind: "split", fromIds: [fromId], toIds: [...new Set(toIds)], mainId, happenedOn };
}

/**
 * Gives what goes where when locations go up in another on a day: the participations, contact
 * roles and register numbers that go on, and what stays as history. A disappearing location is
 * closed from that day on and open until the day before. Refuses NOT_FOUND, CLOSED_PERIOD and
 * NO_SUCCESSION (see `checkSuccession`).
 */
export function proposeMerge(db: Db, ask: MergeAsk, leave?: readonly string[]): SuccessionProposal {
  return workOut(db, ofMerge(ask), leave).proposal;
}

/** Gives what goes where when a location is split into others on a day; refuses as a merge. */
export function proposeSplit(db: Db, ask: SplitAsk, leave?: readonly string[]): SuccessionProposal {
  return workOut(db, ofSplit(ask), leave).proposal;
}

function titleOf({ kind, locations }: SuccessionProposal): { title: string; reason: string } {
  const names = (role: "from" | "to") =>
    locations.filter((location) => location.role === role).map(({ label }) => label);
  const [from, to] = [names("from").join(" + "), names("to").join(" + ")];
  const [noun, verb] =
    kind === "merge" ? ["Samenvoeging", "samengevoegd tot"] : ["Splitsing", "gesplitst in"];
  return { title: `${noun}: ${from} → ${to}`.slice(0, 200), reason: `${verb} ${to}`.slice(0, 200) };
}

function store(db: Db, ask: SuccessionAsk, options: SuccessionOptions): { batch: string } {
  const { who, leave, notes = null } = options;
  const batch = uuidV7();
  return write(db, { who, batchId: batch, reason: ask.kind }, () => {
    const worked = workOut(db, ask, leave);
    const { title, reason } = titleOf(worked.proposal);
    const { kind, happenedOn } = ask;
    const startedAt = new Date().toISOString();
    insertRow(db, "batch", { id: batch, kind, title, startedAt, who });
    storeProposal(db, worked, options, reason);
    for (const fromLocationId of ask.fromIds) {
      for (const toLocationId of ask.toIds) {
        const isMain = toLocationId === ask.mainId ? "yes" : "no";
        const places = { fromLocationId, toLocationId, isMain };
        createRecord(db, "location_succession", {
          ...{ kind, happenedOn, ...places, batchId: batch, notes },
        });
      }
    }
    return { batch };
  });
}

/**
 * Stores a merge in one transaction as one batch, which can be undone like any other. What is
 * stored is worked out anew; choices about what is no longer proposed are refused (NOT_FOUND).
 */
export function storeMerge(db: Db, ask: MergeAsk, options: SuccessionOptions): { batch: string } {
  return store(db, ofMerge(ask), options);
}

/** Stores a split in one transaction as one batch; as `storeMerge`. */
export function storeSplit(db: Db, ask: SplitAsk, options: SuccessionOptions): { batch: string } {
  return store(db, ofSplit(ask), options);
}

function nameOf(column: string): string {
  return `(select ${locationLabel} from location l join location_version v on v.location_id = l.id
    where l.id = ${column} order by v.valid_from desc limit 1)`;
}

/** Gives the successions of all locations or of one, as it comes from or goes to; newest first. */
export function listSuccessions(db: Db, locationId?: string): SuccessionRow[] {
  const one =
    locationId === undefined
      ? rawSql("true")
      : sql`(s.from_location_id = ${locationId} or s.to_location_id = ${locationId})`;
  return all(
    db,
    successionRow,
    sql`select s.id, s.kind, s.happened_on, s.from_location_id,
        ${rawSql(nameOf("s.from_location_id"))} as from_label, s.to_location_id,
        ${rawSql(nameOf("s.to_location_id"))} as to_label, s.is_main, s.batch_id, s.notes
      from location_succession s where ${one}
      order by s.happened_on desc, from_label, s.is_main desc, to_label`,
  );
}
