import { z } from "zod";
import type { ProblemData } from "../model/problem.ts";
import { type Db, first, type SqlValue, snakeCase, sql } from "../sql.ts";

const momentRow = z.object({ day: z.string(), suitcases: z.int() });

interface Wanted {
  readonly branch_id: SqlValue;
  readonly edition: SqlValue;
  readonly kind: SqlValue;
  readonly moved_on: SqlValue;
  readonly quantity: SqlValue;
}

/** The first day on which a bucket would be below zero without one record and with another row. */
function shortage(db: Db, place: Wanted, without: string | null, row: Wanted | null) {
  const inward = ["opening_balance", "received", "transferred_in", "count_correction"];
  const isHere =
    row !== null &&
    row.branch_id === place.branch_id &&
    (row.edition ?? null) === (place.edition ?? null);
  const sign = row === null || row.kind === "ordered" ? 0 : inward.includes(`${row.kind}`) ? 1 : -1;
  const extra = isHere ? sign * Number(row.quantity) : 0;
  return first(
    db,
    momentRow,
    sql`select day, suitcases from (select moved_on as day,
        sum(sum(change)) over (order by moved_on) as suitcases
      from (select moved_on, stock_change as change from suitcase_movement
          where branch_id = ${place.branch_id} and edition is ${place.edition ?? null}
            and id is not ${without}
        union all select ${row?.moved_on ?? place.moved_on}, ${extra})
      group by moved_on) where suitcases < 0 order by day`,
  );
}

/**
 * Gives what a refused change of movements would have done: the branch, the first day that would
 * end below zero and by how many suitcases (`2024-05-03 -2`).
 */
export function shortOfStock(
  db: Db,
  record: string | null,
  fields: Readonly<Record<string, SqlValue | undefined>> | null,
): ProblemData {
  const stored =
    record === null
      ? null
      : (db.prepare("select * from suitcase_movement where id = ?").get(record) as Wanted);
  const given = Object.entries(fields ?? {}).map(([name, value]) => [snakeCase(name), value]);
  const row = fields === null ? null : ({ ...stored, ...Object.fromEntries(given) } as Wanted);
  const places = [row, stored].filter((place) => place !== null);
  const found = places
    .map((place) => ({ place, moment: shortage(db, place, record, row) }))
    .find(({ moment }) => moment !== null);
  if (!found?.moment) return {};
  const name = db.prepare("select name from branch where id = ?").pluck();
  const { day, suitcases } = found.moment;
  return {
    field: "quantity",
    value: String(name.get(found.place.branch_id) ?? ""),
    detail: `${day} ${suitcases}`,
  };
}
