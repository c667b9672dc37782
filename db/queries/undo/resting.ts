import { z } from "zod";
import type { HistoryTableName } from "../../history/tables.ts";
import { all, type Db, rawSql, sql } from "../../sql.ts";
import type { Columns, NetChange } from "./net-changes.ts";
import { byTable, shapeOf, tablesInOrder } from "./stored-rows.ts";

/** A record that rests on another. */
export interface Resting {
  readonly entity: HistoryTableName;
  readonly id: string;
}

const referenceRow = z.object({ from: z.string(), to: z.string(), table: z.string() });
const restingRow = z.object({ parent: z.string(), child: z.string() });

interface Edge {
  readonly parent: string;
  readonly child: Resting;
  readonly column: string;
}

/** Every row that refers to one of the records, one statement per reference between tables. */
function edgesTo(db: Db, records: readonly NetChange[]): Edge[] {
  const groups = byTable(records);
  return tablesInOrder.flatMap((entity) => {
    const references = all(
      db,
      referenceRow,
      sql`select "from", "to", "table" from pragma_foreign_key_list(${entity})`,
    );
    return references.flatMap(({ from: column, table }) => {
      const parents = groups.get(table as HistoryTableName);
      if (!parents) return [];
      const ids = JSON.stringify(parents.map(({ id }) => id));
      const { key } = shapeOf(db, entity);
      const query = sql`select t.${rawSql(column)} as parent, t.${rawSql(key)} as child
        from ${rawSql(entity)} t
        where t.${rawSql(column)} in (select value from json_each(${ids}))`;
      return all(db, restingRow, query).map(({ parent, child }) => ({
        parent: `${table}:${parent}`,
        child: { entity, id: child },
        column,
      }));
    });
  });
}

/** Rows that exist only as a part of a record: a record that stays keeps those of its batch. */
const wholes: Partial<Record<HistoryTableName, readonly [HistoryTableName, string]>> = {
  location_version: ["location", "location_id"],
  register_entry: ["location", "location_id"],
  participation_phase: ["participation", "participation_id"],
  agreement_participation: ["participation", "participation_id"],
  participation_funding: ["participation", "participation_id"],
};

/** Gives the record that a row is a part of, as `table:key`, or null. */
export function wholeOf(entity: HistoryTableName, row: Columns | null): string | null {
  const [table, column] = wholes[entity] ?? [];
  const id = column === undefined ? null : row?.[column];
  return table === undefined || typeof id !== "string" ? null : `${table}:${id}`;
}

/** Tables whose rows of one owner follow each other in time, with the column of the owner. */
export const chainOwners: Partial<Record<HistoryTableName, string>> = {
  location_version: "location_id",
  participation_phase: "participation_id",
  childcare_registration: "lrk_number",
};

interface Given {
  readonly changes: readonly NetChange[];
  /** The rows as they are now, by key. */
  readonly rows: ReadonlyMap<string, Columns>;
  /** Keys of the records that stay because they were changed since. */
  readonly changed: ReadonlySet<string>;
}

function chainOf({ entity, key }: NetChange, rows: Given["rows"]): string | null {
  const owner = chainOwners[entity];
  const id = owner === undefined ? undefined : rows.get(key)?.[owner];
  return id === undefined ? null : `${entity}:${id}`;
}

/** What stays because of a record that stays: what it refers to, its parts, its chain. */
function followers({ changes, rows }: Given, edges: readonly Edge[]): Map<string, string[]> {
  const follow = new Map<string, string[]>();
  const add = (key: string | null, follower: string) => {
    if (key === null) return;
    const known = follow.get(key);
    if (known) known.push(follower);
    else follow.set(key, [follower]);
  };
  for (const { parent, child } of edges) add(`${child.entity}:${child.id}`, parent);
  const chains = new Map<string, NetChange[]>();
  for (const change of changes) {
    if (change.operation === "insert") {
      add(wholeOf(change.entity, rows.get(change.key) ?? null), change.key);
    }
    const chain = chainOf(change, rows);
    if (chain !== null) chains.set(chain, [...(chains.get(chain) ?? []), change]);
  }
  for (const links of chains.values()) {
    for (const link of links) for (const other of links) add(link.key, other.key);
  }
  return follow;
}

function resting(key: string): Resting {
  const at = key.indexOf(":");
  return { entity: key.slice(0, at) as HistoryTableName, id: key.slice(at + 1) };
}

/**
 * Gives which changes of a batch cannot be taken back because other records rest on them, with
 * those records. A record that stays keeps what it refers to, its parts and the links before and
 * after it in time, as far as the same batch made them.
 */
export function inUse(db: Db, given: Given): Map<string, Resting[]> {
  const { changes, changed } = given;
  const made = changes.filter(({ operation }) => operation === "insert");
  const byKey = new Map(changes.map((change) => [change.key, change]));
  const edges = edgesTo(db, made);
  const follow = followers(given, edges);
  const users = new Map<string, Resting[]>();
  const queue = [...changed];
  const stay = (key: string, user: Resting) => {
    if (changed.has(key) || !byKey.has(key)) return;
    const known = users.get(key);
    if (known) {
      if (known.length < 5) known.push(user);
      return;
    }
    users.set(key, [user]);
    queue.push(key);
  };
  for (const { parent, child, column } of edges) {
    const undone = byKey.get(`${child.entity}:${child.id}`);
    const goes = undone?.operation === "insert" || Object.hasOwn(undone?.before ?? {}, column);
    if (!goes) stay(parent, child);
  }
  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    const why = users.get(key) ?? [];
    for (const follower of follow.get(key) ?? []) {
      // What stays only because of a record is no reason for that record to stay.
      const isWhy = why.some(({ entity, id }) => `${entity}:${id}` === follower);
      if (follower !== key && !isWhy) stay(follower, resting(key));
    }
  }
  return users;
}
