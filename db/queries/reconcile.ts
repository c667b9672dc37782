import { z } from "zod";
import {
  type Gap,
  gapCauses,
  type gapPairs,
  type ReconcileRow,
  type reconcileAsk,
  reconcileRecord,
  type reconcileRecordsAsk,
} from "../model/reconciliation.ts";
import { all, type Db, sql } from "../sql.ts";
import { branchesToReconcile, methodsOf, signalsOf } from "./reconcile-branches.ts";
import { reconcileLines } from "./reconcile-lines.ts";

type Ask = z.infer<typeof reconcileAsk>;
type Cause = (typeof gapCauses)[number];

const sumRow = z.object({
  branchId: z.string(),
  part: z.string(),
  quantity: z.int(),
  records: z.int(),
});
type Sums = ReadonlyMap<string, z.infer<typeof sumRow>>;

const voucherCauses = gapCauses.filter((cause) => !cause.startsWith("count_"));
const countCauses = gapCauses.filter((cause) => cause.startsWith("count_"));

/** Gives the causes with records as they count in a gap, the largest first. */
function causesOf(sums: Sums, causes: readonly Cause[], sign: 1 | -1): Gap["causes"] {
  return causes
    .flatMap((cause) => {
      const found = sums.get(cause);
      return found ? [{ cause, quantity: sign * found.quantity, records: found.records }] : [];
    })
    .sort((a, b) => Math.abs(b.quantity) - Math.abs(a.quantity));
}

function gap(
  between: (typeof gapPairs)[number],
  left: number,
  right: number,
  causes: Gap["causes"],
): Gap {
  const difference = left - right;
  const found = causes.find(({ quantity }) => quantity * difference > 0);
  return { between, left, right, difference, likeliest: found?.cause ?? null, causes };
}

/** The three counts out of the sums of the parts; every one is a sum of records. */
function counts(sums: Sums): Pick<ReconcileRow, "handedOut" | "vouchers" | "stock" | "gaps"> {
  const of = (part: string) => sums.get(part)?.quantity ?? 0;
  const [desk, clinic] = [of("handed_out_desk"), of("handed_out_clinic")];
  const corrections = of("handout_correction");
  const total = desk + clinic + corrections;
  const redeemed = of("redeemed");
  const came =
    of("opening") +
    of("opening_balance") +
    of("received") +
    of("transferred_in") +
    of("transferred_out") +
    of("damaged");
  const closing = came + of("count_correction") + of("handed_out");
  const used = came - closing;
  const byVoucher = causesOf(sums, voucherCauses, 1);
  const byCount = causesOf(sums, countCauses, 1);
  const both = [...byCount, ...causesOf(sums, voucherCauses, -1)];
  return {
    handedOut: { desk, clinic, corrections, total },
    vouchers: { redeemed, newMembers: of("new_members") },
    stock: {
      opening: of("opening"),
      openingBalance: of("opening_balance"),
      received: of("received"),
      transferredIn: of("transferred_in"),
      transferredOut: 0 - of("transferred_out"),
      damaged: 0 - of("damaged"),
      countCorrections: of("count_correction"),
      handedOut: 0 - of("handed_out"),
      ...{ closing, used, ordered: of("ordered") },
    },
    gaps: [
      gap("handed_out_redeemed", total, redeemed, byVoucher),
      gap("handed_out_stock", total, used, byCount),
      gap(
        "redeemed_stock",
        redeemed,
        used,
        both.sort((a, b) => Math.abs(b.quantity) - Math.abs(a.quantity)),
      ),
    ],
  };
}

/**
 * Gives per branch what was handed out, what vouchers were redeemed and how its stock moved over a
 * period, with the gaps between the three and what they consist of. Each number is the sum of the
 * records that `reconcileRecords` gives for its part.
 */
export function reconcile(db: Db, ask: Ask): ReconcileRow[] {
  const rows = all(
    db,
    sumRow,
    sql`select branch_id, part, sum(quantity) as quantity, count(*) as records
      from (${reconcileLines(ask)}) group by branch_id, part`,
  );
  const parts = Map.groupBy(rows, ({ branchId }) => branchId);
  const methods = methodsOf(db, ask);
  const signals = signalsOf(db, ask);
  return branchesToReconcile(db, ask).map((branch) => {
    const own = parts.get(branch.branchId) ?? [];
    return {
      ...branch,
      methods: methods.get(branch.branchId) ?? [],
      ...counts(new Map(own.map((row) => [row.part, row]))),
      signals: signals.get(branch.branchId) ?? [],
    };
  });
}

type Record = z.infer<typeof reconcileRecord>;

/** Gives the records behind one number of a branch, by day; their quantities add up to it. */
export function reconcileRecords(db: Db, ask: z.infer<typeof reconcileRecordsAsk>): Record[] {
  return all(
    db,
    reconcileRecord,
    sql`select l.kind, l.id, l.day, l.code, l.reason, l.quantity,
      case when e.number is not null
        then v.prefix || printf('%0*d', v.digits, e.number) end as voucher
      from (${reconcileLines(ask)}) l
      left join voucher_redemption e on e.id = l.id and l.kind = 'voucher_redemption'
      left join voucher_batch v on v.id = e.batch_id
      where l.part = ${ask.part} order by l.day, l.id`,
  );
}
