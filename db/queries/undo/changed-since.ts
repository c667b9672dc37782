import { z } from "zod";
import type { ChangedSince } from "../../model/undo.ts";
import { all, type Db, sql } from "../../sql.ts";
import type { Columns, NetChange } from "./net-changes.ts";

function difference(change: NetChange, now: Columns | undefined): Omit<ChangedSince, "who" | "at"> {
  const { after } = change;
  if (after === null) return { gone: false, fields: [] };
  if (now === undefined) return { gone: true, fields: [] };
  const fields = Object.entries(after)
    .filter(([field, value]) => (now[field] ?? null) !== value)
    .map(([field, value]) => ({ field, batch: value, now: now[field] ?? null }));
  return { gone: false, fields };
}

/** A record that the batch removed and that is there again was changed as well. */
function isChanged(change: NetChange, now: Columns | undefined): boolean {
  if (change.operation === "delete") return now !== undefined;
  const { gone, fields } = difference(change, now);
  return gone || fields.length > 0;
}

const laterRow = z.object({
  key: z.string(),
  at: z.string(),
  who: z.string().nullable(),
  fields: z.string(),
});

/** Gives the records of a batch that are no longer as it left them, by key; one statement. */
export function changedSince(
  db: Db,
  batchId: string,
  changes: readonly NetChange[],
  rows: ReadonlyMap<string, Columns>,
): Map<string, ChangedSince> {
  const found = new Map<string, ChangedSince>();
  for (const change of changes) {
    const now = rows.get(change.key);
    if (!isChanged(change, now)) continue;
    found.set(change.key, { who: null, at: null, ...difference(change, now) });
  }
  const asked = changes
    .filter(({ key }) => found.has(key))
    .map(({ entity, id, seq }) => ({ entity, id, seq }));
  const later = all(
    db,
    laterRow,
    sql`select c.entity || ':' || c.record_id as key, c.at, c.who,
        coalesce(c.new, '{}') as fields
      from json_each(${JSON.stringify(asked)}) j join change c
        on c.entity = json_extract(j.value, '$.entity')
        and c.record_id = json_extract(j.value, '$.id') and c.seq > json_extract(j.value, '$.seq')
      where c.batch_id is not ${batchId} order by c.seq`,
  );
  for (const { key, at, who, fields } of later) {
    const known = found.get(key);
    if (!known) continue;
    const touched = Object.keys(JSON.parse(fields) as Columns);
    const names = new Set(known.fields.map(({ field }) => field));
    const counts = names.size === 0 || touched.some((name) => names.has(name));
    if (counts) found.set(key, { ...known, at, who });
  }
  return found;
}
