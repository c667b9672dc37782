import { z } from "zod";
import {
  openOrder,
  type Reorder,
  type ReorderRow,
  type ReorderRule,
  reorderRow,
  reorderRule,
  standardReorderRule,
} from "../model/stock-order.ts";
import { all, type Db, first, sql } from "../sql.ts";
import { readSetting, writeSetting } from "./settings.ts";

const key = "stock.reorder-rule";

/** Chooses the rule of the order list; the old one stays in the history. */
export function chooseReorderRule(db: Db, rule: ReorderRule): ReorderRule {
  writeSetting(db, key, rule);
  return rule;
}

const standingRow = reorderRow
  .pick({
    branchId: true,
    branchName: true,
    municipalityCode: true,
    municipalityName: true,
    suitcases: true,
    handedOut: true,
  })
  .extend({ daysKept: z.int() });
type Standing = z.infer<typeof standingRow>;

const orderRow = openOrder.extend({ branchId: z.string() });

/** The branches that ever moved suitcases and are not closed, with stock and hand-outs. */
function standings(db: Db, day: string): Standing[] {
  return all(
    db,
    standingRow,
    sql`select b.id as branch_id, b.name as branch_name, b.municipality_code,
      g.name as municipality_name, sum(m.stock_change) as suitcases,
      coalesce(sum(case when m.kind in ('handed_out_desk', 'handed_out_clinic',
        'handout_correction') and m.moved_on > date(${day}, '-12 months')
        then m.quantity end), 0) as handed_out,
      cast(julianday(${day}) - julianday(min(m.moved_on)) as integer) + 1 as days_kept
      from suitcase_movement m join branch b on b.id = m.branch_id
      join municipality g on g.code = b.municipality_code
      where m.moved_on <= ${day} and coalesce(b.closed_on, '9999-12-31') > ${day}
      group by b.id order by g.name, b.name`,
  );
}

function openOrders(db: Db, day: string): z.infer<typeof orderRow>[] {
  return all(
    db,
    orderRow,
    sql`select o.branch_id, o.id as movement_id, o.moved_on as ordered_on, o.edition, o.quantity,
      coalesce(sum(r.quantity), 0) as received
      from suitcase_movement o left join suitcase_movement r
        on r.order_id = o.id and r.moved_on <= ${day}
      where o.kind = 'ordered' and o.moved_on <= ${day}
      group by o.id having received < o.quantity order by o.moved_on, o.id`,
  );
}

const lastRow = z.object({ day: z.string().nullable() });

function lastHandedOut(db: Db, day: string): string | null {
  const last = first(
    db,
    lastRow,
    sql`select max(moved_on) as day from suitcase_movement
      where kind in ('handed_out_desk', 'handed_out_clinic') and moved_on <= ${day}`,
  );
  return last?.day ?? null;
}

const daysPerMonth = 365.25 / 12;

function judge(
  { daysKept, ...standing }: Standing,
  orders: ReorderRow["orders"],
  { leadMonths, coverMonths }: ReorderRule,
): ReorderRow {
  const { suitcases, handedOut } = standing;
  const months = Math.min(12, Math.max(1, Math.ceil(daysKept / daysPerMonth)));
  const ordered = orders.reduce((sum, one) => sum + one.quantity - one.received, 0);
  // Divided last, so that a whole number of suitcases stays one: no cent of rounding orders one.
  const over = (span: number) => Math.ceil((Math.max(0, handedOut) * span) / months);
  const isUsed = handedOut > 0;
  const reorderPoint = over(leadMonths);
  const isShort = isUsed && suitcases + ordered <= reorderPoint;
  const due = isShort ? "order" : "ok";
  const judged = suitcases <= 0 ? "empty" : due;
  return {
    ...standing,
    months,
    perMonth: handedOut / months,
    monthsLeft: isUsed ? (Math.max(0, suitcases) * months) / handedOut : null,
    reorderPoint,
    signal: isUsed ? judged : "idle",
    ordered,
    suggested: isShort ? Math.max(0, over(coverMonths) - suitcases - ordered) : 0,
    orders,
  };
}

/**
 * Gives the order list of a day: per branch its stock, what it hands out a month over the last
 * twelve months (or since its first movement), how long the stock lasts, and what to order so that
 * stock and orders cover the months of the rule. Orders that were received count as stock.
 */
export function reorderList(db: Db, day: string): Reorder {
  const rule = readSetting(db, key, reorderRule, standardReorderRule);
  const orders = Map.groupBy(openOrders(db, day), ({ branchId }) => branchId);
  const branches = standings(db, day).map((standing) => {
    const own = (orders.get(standing.branchId) ?? []).map(({ branchId: _own, ...one }) => one);
    return judge(standing, own, rule);
  });
  return { day, rule, lastHandedOut: lastHandedOut(db, day), branches };
}
