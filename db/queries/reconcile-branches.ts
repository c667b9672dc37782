import { z } from "zod";
import { gapSignals, type ReconcileRow, type reconcileAsk } from "../model/reconciliation.ts";
import { countingMethods } from "../model/voucher.ts";
import { all, type Db, sql } from "../sql.ts";
import { branchAsked } from "./reconcile-lines.ts";

type Ask = z.infer<typeof reconcileAsk>;

const branchRow = z.object({
  branchId: z.string(),
  branchName: z.string(),
  municipalityCode: z.string(),
  municipalityName: z.string(),
});

/** Gives the branches asked for that were not closed before the period. */
export function branchesToReconcile(db: Db, ask: Ask) {
  return all(
    db,
    branchRow,
    sql`select b.id as branch_id, b.name as branch_name, b.municipality_code,
      g.name as municipality_name from branch b join municipality g on g.code = b.municipality_code
      where ${branchAsked(ask)} and coalesce(b.closed_on, '9999-12-31') > ${ask.from}
        and coalesce(b.opened_on, '0001-01-01') <= ${ask.until}
      order by g.name, b.name`,
  );
}

const methodRow = z.object({
  branchId: z.string(),
  method: z.enum(countingMethods),
  from: z.string(),
  until: z.string(),
});

/** Gives how each branch counts in the period, cut to it. */
export function methodsOf(db: Db, ask: Ask): Map<string, ReconcileRow["methods"]> {
  const { from, until } = ask;
  const rows = all(
    db,
    methodRow,
    sql`select k.branch_id, k.method, max(k.valid_from, ${from}) as "from",
      min(coalesce(k.valid_until, '9999-12-31'), ${until}) as "until"
      from counting_method k join branch b on b.id = k.branch_id
      where ${branchAsked(ask)} and k.valid_from <= ${until}
        and coalesce(k.valid_until, '9999-12-31') >= ${from} order by k.valid_from`,
  );
  const groups = Map.groupBy(rows, ({ branchId }) => branchId);
  return new Map(
    [...groups].map(([id, own]) => [id, own.map(({ branchId: _own, ...method }) => method)]),
  );
}

const signalRow = z.object({
  branchId: z.string(),
  signal: z.enum(gapSignals),
  quantity: z.int(),
});

/** Gives what else may be behind the gaps of each branch, each with how many. */
export function signalsOf(db: Db, ask: Ask): Map<string, ReconcileRow["signals"]> {
  const { from, until } = ask;
  const methods = sql`(select count(distinct k.method) from counting_method k
    where k.branch_id = b.id and k.valid_from <= ${until}
      and coalesce(k.valid_until, '9999-12-31') >= ${from})`;
  const counts = (state: string) => sql`(select count(*) from stock_count s
    where s.branch_id = b.id and s.state = ${state} and s.counted_on between ${from} and ${until})`;
  const rows = all(
    db,
    signalRow,
    sql`select * from (
      select b.id as branch_id, 'count_open' as signal, ${counts("open")} as quantity
        from branch b where ${branchAsked(ask)}
      union all select b.id, 'order_not_received', (select coalesce(sum(max(0, o.quantity
          - coalesce((select sum(r.quantity) from suitcase_movement r where r.order_id = o.id
            and r.moved_on <= ${until}), 0))), 0) from suitcase_movement o
          where o.branch_id = b.id and o.kind = 'ordered' and o.moved_on <= ${until})
        from branch b where ${branchAsked(ask)}
      union all select b.id, 'estimated', (select coalesce(sum(e.quantity), 0)
          from voucher_redemption e where e.branch_id = b.id and e.kind = 'redeemed'
            and e.quality <> 'counted' and e.redeemed_on between ${from} and ${until})
        from branch b where ${branchAsked(ask)}
      union all select b.id, 'no_method', ${methods} = 0 from branch b where ${branchAsked(ask)}
      union all select b.id, 'several_methods', case when ${methods} > 1 then ${methods} else 0 end
        from branch b where ${branchAsked(ask)}
      union all select b.id, 'never_counted', ${counts("finished")} = 0
        and exists (select 1 from suitcase_movement m where m.branch_id = b.id
          and m.moved_on <= ${until}) from branch b where ${branchAsked(ask)}
      union all select b.id, 'no_vouchers', not exists (select 1 from voucher_redemption e
          where e.branch_id = b.id and e.kind = 'redeemed'
            and e.redeemed_on between ${from} and ${until})
        and exists (select 1 from suitcase_movement m where m.branch_id = b.id
          and m.kind in ('handed_out_desk', 'handed_out_clinic')
          and m.moved_on between ${from} and ${until}) from branch b where ${branchAsked(ask)})
      where quantity > 0`,
  );
  const groups = Map.groupBy(rows, ({ branchId }) => branchId);
  return new Map(
    [...groups].map(([id, own]) => [id, own.map(({ branchId: _own, ...signal }) => signal)]),
  );
}
