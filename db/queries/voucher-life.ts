import { z } from "zod";
import { Problem } from "../model/problem.ts";
import { voucherChannels, voucherEnds } from "../model/voucher.ts";
import type { VoucherLife, voucherEndDraft } from "../model/voucher-life.ts";
import { type Db, first, sql } from "../sql.ts";
import { findVoucher, voucherUsed } from "./find-voucher.ts";
import { createRecord } from "./record.ts";

const text = z.string().nullable();
const lifeRow = z.object({
  municipalityName: z.string(),
  edition: text,
  receivedOn: z.string(),
  carriedBy: text,
  issueId: text,
  issuedOn: text,
  channel: z.enum(voucherChannels).nullable(),
  clinicName: text,
  issuedAt: text,
  quality: z.enum(["counted", "estimated", "averaged"]).nullable(),
  endId: text,
  kind: z.enum(voucherEnds).nullable(),
  endedOn: text,
  branchName: text,
  reason: text,
  newMembers: z.int().nullable(),
  days: z.int().nullable(),
  movementId: text,
  movedOn: text,
  movedAt: text,
});
type LifeRow = z.infer<typeof lifeRow>;

function issueOf(row: LifeRow): VoucherLife["issue"] {
  const { issueId: id, issuedOn, channel, clinicName, issuedAt: branchName, quality } = row;
  if (id === null || issuedOn === null || channel === null || quality === null) return null;
  return { id, issuedOn, channel, clinicName, branchName, quality };
}

function endOf(row: LifeRow): VoucherLife["end"] {
  const { endId: id, kind, endedOn: day, branchName, reason, newMembers, days } = row;
  if (id === null || kind === null || day === null) return null;
  return { id, kind, day, branchName, reason, newMembers: newMembers ?? 0, days };
}

function suitcaseOf({ movementId, movedOn, movedAt }: LifeRow): VoucherLife["suitcase"] {
  if (movementId === null || movedOn === null) return null;
  return { movementId, day: movedOn, branchName: movedAt ?? "" };
}

/** Gives the life of one voucher by its printed number; a number in no batch is VOUCHER_UNKNOWN. */
export function voucherLife(db: Db, voucher: string): VoucherLife {
  const { batchId, number, municipalityCode, printed } = findVoucher(db, voucher);
  const row = first(
    db,
    lifeRow,
    sql`select m.name as municipality_name, b.edition, b.received_on,
      (select coalesce(p.code, hc.name) from voucher_holding h
        left join staff p on p.id = h.staff_id left join clinic hc on hc.id = h.clinic_id
        where h.batch_id = b.id and ${number} between h.first_number and h.last_number
        order by h.valid_from desc limit 1) as carried_by,
      i.id as issue_id, i.issued_on, i.channel, c.name as clinic_name, ib.name as issued_at,
      i.quality, e.id as end_id, e.kind, e.redeemed_on as ended_on, eb.name as branch_name,
      e.reason, e.new_members,
      cast(julianday(e.redeemed_on) - julianday(i.issued_on) as integer) as days,
      s.id as movement_id, s.moved_on, sb.name as moved_at
      from voucher_batch b join municipality m on m.code = b.municipality_code
      left join voucher_issue i on i.batch_id = b.id and i.corrects_id is null
        and ${number} between i.first_number and i.last_number
        and not exists (select 1 from voucher_issue t where t.corrects_id = i.id
          and ${number} between t.first_number and t.last_number)
      left join clinic c on c.id = i.clinic_id left join branch ib on ib.id = i.branch_id
      left join voucher_redemption e on e.batch_id = b.id and e.number = ${number}
      left join branch eb on eb.id = e.branch_id
      left join suitcase_movement s on s.id = e.movement_id
      left join branch sb on sb.id = s.branch_id
      where b.id = ${batchId}`,
  );
  if (!row) throw new Problem("VOUCHER_UNKNOWN", { field: "voucher", value: voucher });
  const { municipalityName, edition, receivedOn, carriedBy } = row;
  return {
    ...{ voucher: printed, batchId, number, municipalityCode, municipalityName },
    ...{ edition, receivedOn, carriedBy },
    issue: issueOf(row),
    end: endOf(row),
    suitcase: suitcaseOf(row),
  };
}

/**
 * Books the end of a voucher by its printed number, other than at the desk. One that came to its
 * end before is refused (VOUCHER_USED) with where and when; a redeemed one needs its branch.
 */
export function endVoucher(db: Db, draft: z.infer<typeof voucherEndDraft>): string {
  const { kind, day, reason = null } = draft;
  const { batchId, number, municipalityCode } = findVoucher(db, draft.voucher);
  const used = voucherUsed(db, batchId, number);
  if (used) throw new Problem("VOUCHER_USED", { entity: "voucher_redemption", ...used });
  const branchId = kind === "redeemed" ? (draft.branchId ?? null) : null;
  if (kind === "redeemed" && branchId === null) {
    throw new Problem("INVALID_FIELD", { entity: "voucher_redemption", field: "branchId" });
  }
  return createRecord(db, "voucher_redemption", {
    ...{ kind, batchId, number, municipalityCode, branchId, redeemedOn: day, reason },
    quantity: 1,
    quality: "counted",
  });
}
