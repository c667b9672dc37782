import type { z } from "zod";
import type { reconcileAsk } from "../model/reconciliation.ts";
import { countReasons } from "../model/suitcase.ts";
import { rawSql, type Sql, sql } from "../sql.ts";

type Ask = z.infer<typeof reconcileAsk>;

/** Gives the condition that branch `b` is asked for. */
export function branchAsked(ask: Ask): Sql {
  const { municipalityCode: code, branchId: branch } = ask;
  const [municipalityCode, branchId] = [code ?? null, branch ?? null];
  return sql`(${branchId} is null or b.id = ${branchId})
    and (${municipalityCode} is null or b.municipality_code = ${municipalityCode})`;
}

const out = "('handed_out_desk', 'handed_out_clinic', 'handout_correction')";

/** A line for each movement that meets a condition. */
function moved(part: string, quantity: string, condition: string): string {
  return `select m.branch_id, ${part} as part, 'suitcase_movement' as kind, m.id, m.moved_on as day,
      m.kind as code, m.reason, ${quantity} as quantity from moved m where ${condition}`;
}

/** A line for each redeemed voucher of the period that meets a condition. */
function redeemed(part: string, quantity: string, condition: string): string {
  return `select e.branch_id, ${part}, 'voucher_redemption', e.id, e.redeemed_on, e.kind, e.reason,
      ${quantity} from redeemed e where ${condition}`;
}

const counted = countReasons.map((reason) => `'${reason}'`).join(", ");

/** What each record adds to the three counts. */
const parts = [
  moved("m.kind", "m.quantity", `m.within and m.kind in ${out}`),
  moved("'handed_out'", "m.stock_change", `m.within and m.kind in ${out}`),
  moved("m.kind", "m.stock_change", `m.within and m.kind not in ${out} and m.kind <> 'ordered'`),
  moved("m.kind", "m.quantity", "m.within and m.kind = 'ordered'"),
  moved("'opening'", "m.stock_change", "not m.within and m.stock_change <> 0"),
  moved("'new_members'", "m.new_members", "m.within and m.new_members > 0"),
  redeemed("'redeemed'", "e.quantity", "true"),
  redeemed("'new_members'", "e.new_members", "e.new_members > 0"),
];

/** Whether a hand-out and its voucher cancel out: one branch, both in the period, as many. */
const fits = `coalesce((select f.fits from fitting f where f.movement_id = m.base_id), 2)`;

/** What each record adds to the gap between handed out and redeemed, and to that with the stock. */
const causes = [
  moved(
    `case when ${fits} = 0 then 'paired_elsewhere'
      when m.base_kind = 'handed_out_clinic' then 'at_clinic' else 'without_voucher' end`,
    "m.quantity",
    `m.within and m.kind in ${out} and ${fits} <> 1`,
  ),
  redeemed(
    "'paired_elsewhere'",
    "- e.quantity",
    "exists (select 1 from fitting f where f.movement_id = e.movement_id and f.fits = 0)",
  ),
  redeemed(
    `case when e.number is not null then 'redeemed_without_handout'
      when e.quality = 'counted' then 'redeemed_plain' else 'redeemed_estimated' end`,
    "- e.quantity",
    "e.movement_id is null",
  ),
  moved(
    `case when m.reason in (${counted}) then 'count_' || m.reason else 'count_corrected' end`,
    "m.quantity",
    "m.within and m.kind = 'count_correction'",
  ),
];

/**
 * Gives the lines of the reconciliation: columns branch_id, part, kind, id, day, code, reason and
 * quantity, a line for each record and each number or cause that it adds to.
 */
export function reconcileLines(ask: Ask): Sql {
  const { from, until } = ask;
  return sql`with asked as (select b.id from branch b where ${branchAsked(ask)}),
    moved as (select m.*, m.moved_on >= ${from} as within,
        base.id as base_id, base.kind as base_kind
      from suitcase_movement m
      join suitcase_movement base on base.id = coalesce(m.corrects_id, m.id)
      where m.branch_id in (select id from asked) and m.moved_on <= ${until}),
    redeemed as (select e.* from voucher_redemption e where e.kind = 'redeemed'
      and e.branch_id in (select id from asked) and e.redeemed_on between ${from} and ${until}),
    fitting as (select e.movement_id, e.branch_id = h.branch_id
        and e.redeemed_on between ${from} and ${until}
        and h.moved_on between ${from} and ${until}
        and e.quantity = h.quantity + coalesce((select sum(c.quantity) from suitcase_movement c
          where c.corrects_id = h.id), 0) as fits
      from voucher_redemption e join suitcase_movement h on h.id = e.movement_id
      where e.redeemed_on between ${from} and ${until}
        or h.moved_on between ${from} and ${until})
    ${rawSql([...parts, ...causes].join("\n    union all "))}`;
}
