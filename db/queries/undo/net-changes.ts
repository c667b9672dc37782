import { z } from "zod";
import type { HistoryTableName } from "../../history/tables.ts";
import { all, type Db, sql } from "../../sql.ts";

/** The fields of a row by their column names, as the history keeps them. */
export type Columns = Readonly<Record<string, string | number | null>>;

/** One step by which a batch changed a record that was there already. */
export interface UpdateStep {
  readonly seq: number;
  readonly before: Columns;
}

/** What a batch did to one record, all its steps taken together. */
export interface NetChange {
  /** `table:key`, by which a person names the record. */
  readonly key: string;
  readonly entity: HistoryTableName;
  readonly id: string;
  readonly operation: "insert" | "update" | "delete";
  /** The changed fields before (update), the whole row (delete), or null (insert). */
  readonly before: Columns | null;
  /** The changed fields after (update), the whole row (insert), or null (delete). */
  readonly after: Columns | null;
  readonly steps: readonly UpdateStep[];
  /** The place of its first step in the history. */
  readonly seq: number;
}

const changeRow = z.object({
  seq: z.number(),
  entity: z.string(),
  recordId: z.string(),
  operation: z.enum(["insert", "update", "delete"]),
  old: z.string().nullable(),
  new: z.string().nullable(),
});
type ChangeRow = z.infer<typeof changeRow>;

function columns(text: string | null): Columns {
  return text === null ? {} : (JSON.parse(text) as Columns);
}

/** Fields that a batch changed and changed back were not changed. */
function differing(change: NetChange): NetChange | null {
  const { before, after } = change;
  if (before === null || after === null) return change;
  const names = Object.keys(after).filter((name) => before[name] !== after[name]);
  if (names.length === 0) return null;
  const only = (row: Columns) => Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
  return { ...change, before: only(before), after: only(after) };
}

function joined(net: NetChange | undefined, row: ChangeRow): NetChange | null {
  const entity = row.entity as HistoryTableName;
  const { recordId: id, seq } = row;
  const start = { key: `${entity}:${id}`, entity, id, steps: [], seq: net?.seq ?? seq };
  const [before, after] = [columns(row.old), columns(row.new)];
  if (row.operation === "insert") {
    if (!net?.before) return { ...start, operation: "insert", before: null, after };
    const steps = [...net.steps, { seq, before: net.before }];
    return { ...start, operation: "update", before: net.before, after, steps };
  }
  if (row.operation === "delete") {
    if (net?.operation === "insert") return null;
    return { ...start, operation: "delete", before: { ...before, ...net?.before }, after: null };
  }
  if (net?.operation === "insert") return { ...net, after: { ...net.after, ...after } };
  return {
    ...start,
    operation: "update",
    before: { ...before, ...net?.before },
    after: { ...net?.after, ...after },
    steps: [...(net?.steps ?? []), { seq, before }],
  };
}

/** Gives what a batch did to each record, in the order in which it began with them. */
export function netChanges(db: Db, batchId: string): NetChange[] {
  const rows = all(
    db,
    changeRow,
    sql`select seq, entity, record_id, operation, old, new from change
      where batch_id = ${batchId} and entity <> 'batch' order by seq`,
  );
  const nets = new Map<string, NetChange>();
  for (const row of rows) {
    const key = `${row.entity}:${row.recordId}`;
    const net = joined(nets.get(key), row);
    if (net) nets.set(key, net);
    else nets.delete(key);
  }
  return [...nets.values()].flatMap((net) => differing(net) ?? []);
}
