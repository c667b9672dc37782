import { z } from "zod";
import { Problem } from "../model/problem.ts";
import {
  type countedLine,
  type countedSoFar,
  countLineRow,
  type StockCount,
  stockCountSchema,
} from "../model/suitcase.ts";
import { all, type Db, type Sql, sql } from "../sql.ts";
import { bookingDay } from "./book-suitcases.ts";
import { correctRecord, createRecord } from "./record.ts";
import { stockOn } from "./stock.ts";

type Counted = z.infer<typeof countedLine>;
type Line = StockCount["lines"][number];

const headRow = stockCountSchema.omit({ lines: true });
const lineRow = countLineRow.extend({ countId: z.string() });

/** The counts that meet a condition, newest first, in two statements: the counts, their lines. */
function countsWhere(db: Db, condition: Sql): StockCount[] {
  const found = sql`from stock_count c join branch b on b.id = c.branch_id where ${condition}
    order by c.counted_on desc, c.id desc limit 50`;
  const heads = all(
    db,
    headRow,
    sql`select c.id, c.branch_id, b.name as branch_name, c.counted_on, c.state, c.notes ${found}`,
  );
  const lines = all(
    db,
    lineRow,
    sql`select l.id, l.stock_count_id as count_id, l.edition, l.snapshot, l.counted, l.difference,
      l.reason, (select coalesce(sum(m.stock_change), 0) from suitcase_movement m
        where m.branch_id = s.branch_id and m.edition is l.edition
          and m.moved_on <= s.counted_on) as now
      from stock_count_line l join stock_count s on s.id = l.stock_count_id
      where s.id in (select id from (select c.id ${found})) order by l.edition`,
  );
  const byCount = Map.groupBy(lines, ({ countId }) => countId);
  return heads.map((head) => {
    const own = byCount.get(head.id) ?? [];
    return { ...head, lines: own.map(({ countId: _own, ...line }) => line) };
  });
}

/** Gives a count with its lines and what the ledger says now of each; NOT_FOUND without it. */
export function stockCount(db: Db, id: string): StockCount {
  const [count] = countsWhere(db, sql`c.id = ${id}`);
  if (!count) throw new Problem("NOT_FOUND", { entity: "stock_count", value: id });
  return count;
}

/** Gives the last fifty counts of a branch, or of all, newest first. */
export function listStockCounts(db: Db, branchId: string | null): StockCount[] {
  return countsWhere(db, sql`(${branchId} is null or c.branch_id = ${branchId})`);
}

/** Begins a count of a branch at the end of a day: a line per edition with what the ledger says. */
export function startStockCount(db: Db, branchId: string, countedOn: string): string {
  const id = createRecord(db, "stock_count", { branchId, countedOn });
  const stock = stockOn(db, countedOn, branchId);
  const lines = stock.length > 0 ? stock : [{ edition: null, suitcases: 0 }];
  for (const { edition, suitcases } of lines) {
    createRecord(db, "stock_count_line", { stockCountId: id, edition, snapshot: suitcases });
  }
  return id;
}

/** Stores what was counted of one line; the difference becomes a correction in the ledger. */
function settle(db: Db, count: StockCount, line: Line, counted: number, given: Counted): void {
  const difference = counted - line.now;
  const { reason } = given;
  if (difference !== 0 && reason === null) {
    throw new Problem("INVALID_FIELD", {
      entity: "stock_count_line",
      record: line.id,
      field: "reason",
    });
  }
  const { branchId, countedOn } = count;
  const movementId =
    difference === 0
      ? null
      : createRecord(db, "suitcase_movement", {
          branchId,
          kind: "count_correction",
          movedOn: countedOn,
          bookedOn: bookingDay(countedOn),
          quantity: difference,
          edition: line.edition,
          reason,
        });
  correctRecord(db, "stock_count_line", "id", line.id, {
    counted,
    difference,
    reason,
    movementId,
  });
}

/** The count while it is open; a finished one is FIXED_FIELD. */
function openCount(db: Db, id: string): StockCount {
  const count = stockCount(db, id);
  if (count.state === "finished") {
    throw new Problem("FIXED_FIELD", { entity: "stock_count", record: id, field: "state" });
  }
  return count;
}

function lineOf(count: StockCount, lineId: string): Line {
  const line = count.lines.find((candidate) => candidate.id === lineId);
  if (!line) throw new Problem("NOT_FOUND", { entity: "stock_count_line", value: lineId });
  return line;
}

/** Keeps what was counted so far of an open count; the ledger does not change. Gives the count. */
export function saveStockCount(db: Db, draft: z.infer<typeof countedSoFar>): StockCount {
  const { id, lines, notes } = draft;
  const count = openCount(db, id);
  for (const { lineId, counted, reason } of lines) {
    const line = lineOf(count, lineId);
    correctRecord(db, "stock_count_line", "id", line.id, { counted, reason });
  }
  if (notes !== undefined) correctRecord(db, "stock_count", "id", id, { notes });
  return stockCount(db, id);
}

/**
 * Finishes a count. A line that is blank was not counted and changes nothing. Of a line whose stock
 * moved since the snapshot, the count is used or it is counted again, as was chosen; without a
 * choice nothing at all is stored. Gives the count as it stands: finished, or open with the lines
 * that still ask for a choice or for another count.
 */
export function finishStockCount(db: Db, id: string, given: readonly Counted[]): StockCount {
  const count = openCount(db, id);
  const pairs = given.map((one) => ({ one, line: lineOf(count, one.lineId) }));
  const counted = pairs.filter(({ one }) => one.counted !== null);
  const moved = counted.filter(({ line }) => line.now !== line.snapshot);
  if (moved.some(({ one }) => one.whenMoved === null)) return count;
  const again = moved.filter(({ one }) => one.whenMoved === "count_again");
  for (const { line } of again) {
    const afresh = { snapshot: line.now, counted: null, reason: null };
    correctRecord(db, "stock_count_line", "id", line.id, afresh);
  }
  if (again.length > 0) return stockCount(db, id);
  for (const { one, line } of counted) {
    if (one.counted !== null) settle(db, count, line, one.counted, one);
  }
  correctRecord(db, "stock_count", "id", id, { state: "finished" });
  return stockCount(db, id);
}
