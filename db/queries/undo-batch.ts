import { z } from "zod";
import { uuidV7 } from "../model/identity.ts";
import { Problem } from "../model/problem.ts";
import type {
  ChangedSince,
  UndoneBatch,
  UndoProposal,
  UndoRecord,
  UndoState,
} from "../model/undo.ts";
import { type Db, first, sql } from "../sql.ts";
import { write } from "../write.ts";
import { insertRow } from "./record.ts";
import { changedSince } from "./undo/changed-since.ts";
import { lockedKeys } from "./undo/locked.ts";
import { type Columns, type NetChange, netChanges } from "./undo/net-changes.ts";
import { labelRows } from "./undo/record-labels.ts";
import { inUse, type Resting, wholeOf } from "./undo/resting.ts";
import { revertChanges } from "./undo/revert.ts";
import { storedRows } from "./undo/stored-rows.ts";

const batchRow = z.object({
  id: z.string(),
  kind: z.enum(["import", "example", "restore", "merge", "split", "undo"]),
  title: z.string(),
  startedAt: z.string(),
  who: z.string().nullable(),
  undoneOn: z.string().nullable(),
});
type Batch = z.infer<typeof batchRow>;

function undoableBatch(db: Db, batchId: string): Batch {
  const batch = first(
    db,
    batchRow,
    sql`select id, kind, title, started_at, who, (select max(u.started_at) from batch u
      where u.undoes_id = b.id) as undone_on from batch b where id = ${batchId}`,
  );
  if (!batch) throw new Problem("NOT_FOUND", { entity: "batch", record: batchId });
  const data = { entity: "batch", record: batch.title, field: "batch" };
  if (batch.kind === "example" || batch.kind === "restore") {
    throw new Problem("CANNOT_UNDO", { ...data, detail: batch.kind });
  }
  if (batch.undoneOn !== null) {
    const value = batch.undoneOn.slice(0, 10);
    throw new Problem("CANNOT_UNDO", { ...data, detail: "undone", value });
  }
  return batch;
}

interface Judged {
  readonly changes: readonly NetChange[];
  readonly rows: ReadonlyMap<string, Columns>;
  readonly since: ReadonlyMap<string, ChangedSince>;
  readonly users: ReadonlyMap<string, readonly Resting[]>;
  readonly locked: ReadonlySet<string>;
  readonly taken: ReadonlySet<string>;
}

/** A record that is gone, or that is there again, cannot be taken back whoever wants it. */
function canBeTaken({ operation }: NetChange, since: ChangedSince): boolean {
  return !since.gone && operation !== "delete";
}

function judge(db: Db, batchId: string, take: readonly string[]): Judged {
  const changes = netChanges(db, batchId);
  const rows = storedRows(db, changes);
  const since = changedSince(db, batchId, changes, rows);
  const wanted = new Set(take);
  const taken = new Set<string>();
  for (const change of changes) {
    const known = since.get(change.key);
    if (known && wanted.has(change.key) && canBeTaken(change, known)) taken.add(change.key);
  }
  const changed = new Set([...since.keys()].filter((key) => !taken.has(key)));
  const users = inUse(db, { changes, rows, changed });
  const free = changes.filter(({ key }) => !changed.has(key) && !users.has(key));
  return { changes, rows, since, users, taken, locked: lockedKeys(db, free, rows) };
}

function stateOf({ since, users, locked, taken }: Judged, key: string): UndoState {
  if (since.has(key) && !taken.has(key)) return "changed_since";
  if (users.has(key)) return "in_use";
  return locked.has(key) ? "locked" : "can_undo";
}

function countStates(judged: Judged): Record<UndoState, number> {
  const counts = { can_undo: 0, changed_since: 0, in_use: 0, locked: 0 };
  for (const { key } of judged.changes) counts[stateOf(judged, key)] += 1;
  return counts;
}

function shownRecords(db: Db, judged: Judged): UndoRecord[] {
  const { changes, rows, since, users, taken } = judged;
  const resting = [...users.values()].flat();
  const others = storedRows(db, resting);
  const named = changes.map(({ key, entity, id, before, after }) => {
    return { key, entity, id, fields: { ...before, ...after, ...rows.get(key) } };
  });
  const besides = resting.map(({ entity, id }) => {
    const key = `${entity}:${id}`;
    return { key, entity, id, fields: others.get(key) ?? {} };
  });
  const labels = labelRows(db, [...named, ...besides]);
  const keys = new Set(changes.map(({ key }) => key));
  return named.map(({ key, entity, id, fields }, index) => {
    const whole = wholeOf(entity, fields);
    return {
      key,
      entity,
      id,
      label: labels.get(key) ?? id,
      operation: changes[index]?.operation ?? "update",
      state: stateOf(judged, key),
      taken: taken.has(key),
      partOf: whole !== null && keys.has(whole) ? whole : null,
      since: since.get(key) ?? null,
      usedBy: (users.get(key) ?? []).map((user) => ({
        ...user,
        label: labels.get(`${user.entity}:${user.id}`) ?? user.id,
      })),
    };
  });
}

/**
 * Gives what undoing a batch would do with each record that it made, changed or removed, when the
 * records in `take` (by key) are undone although they were changed since. Nothing is changed.
 * NOT_FOUND for an unknown batch; CANNOT_UNDO for one that was undone already, for the example and
 * for a restored copy.
 */
export function proposeUndo(db: Db, batchId: string, take: readonly string[] = []): UndoProposal {
  const { kind, title, startedAt, who } = undoableBatch(db, batchId);
  const judged = judge(db, batchId, take);
  const counts = countStates(judged);
  return { batchId, kind, title, startedAt, who, counts, records: shownRecords(db, judged) };
}

/** By whom a batch is undone and why, and which records although they were changed since. */
export interface UndoOptions {
  readonly who: string;
  readonly reason?: string | undefined;
  readonly take?: readonly string[] | undefined;
}

function refuseLocked(db: Db, { changes, rows, locked }: Judged): void {
  const found = changes.find(({ key }) => locked.has(key));
  if (!found) return;
  const { key, entity, id, before } = found;
  const label = labelRows(db, [{ key, entity, id, fields: { ...before, ...rows.get(key) } }]);
  throw new Problem("CLOSED_PERIOD", { entity, record: id, detail: label.get(key) ?? id });
}

/**
 * Undoes a batch in one transaction, as a batch of its own that can itself be undone. Records that
 * were changed since stay as they are unless they are in `take`; those on which others rest stay
 * too. CLOSED_PERIOD when a record lies in a closed period, CANNOT_UNDO when nothing is left to
 * undo (and as `proposeUndo`); then nothing is changed.
 */
export function undoBatch(db: Db, batchId: string, options: UndoOptions): UndoneBatch {
  const { who, take = [], reason = "undo" } = options;
  const batch = uuidV7();
  return write(db, { who, batchId: batch, reason }, () => {
    const { kind, title } = undoableBatch(db, batchId);
    const judged = judge(db, batchId, take);
    refuseLocked(db, judged);
    const changes = judged.changes.filter(({ key }) => stateOf(judged, key) === "can_undo");
    if (changes.length === 0) {
      const data = { entity: "batch", record: title, field: "batch", detail: "nothing" };
      throw new Problem("CANNOT_UNDO", data);
    }
    const [undone, kept] = [changes.length, judged.changes.length - changes.length];
    insertRow(db, "batch", {
      id: batch,
      kind: "undo",
      title: kind === "undo" ? title.replace(/^Ongedaan: /, "Hersteld: ") : `Ongedaan: ${title}`,
      startedAt: new Date().toISOString(),
      who,
      undoesId: batchId,
      counts: JSON.stringify({ undone, kept }),
    });
    revertChanges(db, changes);
    return { batch, undone, kept };
  });
}
