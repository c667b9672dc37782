import { rawSql } from "../sql.ts";
import { joinCurrentVersion, locationLabel } from "./locations.ts";
import type { Source } from "./source.ts";

/** A column of a batch's numbers as printed, null for a plain quantity. */
function printed(number: string): string {
  return `case when ${number} is null then null
    else b.prefix || printf('%0*d', b.digits, ${number}) end`;
}

/** Batches of vouchers, newest first, with what was issued, redeemed and came to an end. */
export const voucherBatchSource: Source = {
  table: "voucher_batch",
  key: "id",
  order: "r.received_on desc, r.first_text, r.id",
  rows: rawSql(`select b.*, m.name as municipality_name,
      ${printed("b.first_number")} as first_text, ${printed("b.last_number")} as last_text,
      coalesce((select sum(i.quantity) from voucher_issue i where i.batch_id = b.id), 0) as issued,
      coalesce((select sum(e.quantity) from voucher_redemption e
        where e.batch_id = b.id and e.kind = 'redeemed'), 0) as redeemed,
      coalesce((select sum(e.quantity) from voucher_redemption e
        where e.batch_id = b.id and e.kind <> 'redeemed'), 0) as ended
    from voucher_batch b join municipality m on m.code = b.municipality_code`),
};

/** Issues of vouchers, newest first, with how many of their numbers were redeemed. */
export const voucherIssueSource: Source = {
  table: "voucher_issue",
  key: "id",
  order: "r.issued_on desc, r.first_number desc, r.id desc",
  rows: rawSql(`select i.*, m.name as municipality_name, c.name as clinic_name,
      br.name as branch_name, (select ${locationLabel} from location l ${joinCurrentVersion.text}
        where l.id = i.location_id) as location_label,
      ${printed("i.first_number")} as first_text, ${printed("i.last_number")} as last_text,
      case when i.first_number is not null and i.corrects_id is null
        then (select count(*) from voucher_redemption e where e.batch_id = i.batch_id
          and e.number between i.first_number and i.last_number
          and e.kind = 'redeemed') end as redeemed
    from voucher_issue i join municipality m on m.code = i.municipality_code
    left join clinic c on c.id = i.clinic_id left join branch br on br.id = i.branch_id
    left join voucher_batch b on b.id = i.batch_id`),
};

/** Vouchers that were redeemed or came to another end, newest first. */
export const voucherRedemptionSource: Source = {
  table: "voucher_redemption",
  key: "id",
  order: "r.redeemed_on desc, r.id desc",
  rows: rawSql(`select e.*, m.name as municipality_name, br.name as branch_name,
      ${printed("e.number")} as number_text
    from voucher_redemption e join municipality m on m.code = e.municipality_code
    left join branch br on br.id = e.branch_id
    left join voucher_batch b on b.id = e.batch_id`),
};

/** Numbers that coaches and clinics carry, with how many of them were not given out yet. */
export const voucherHoldingSource: Source = {
  table: "voucher_holding",
  key: "id",
  order: "r.valid_from desc, r.first_text",
  rows: rawSql(`select h.*, ${printed("h.first_number")} as first_text,
      ${printed("h.last_number")} as last_text, p.code as staff_code, c.name as clinic_name,
      h.last_number - h.first_number + 1 - coalesce((select sum(
          (case when i.quantity > 0 then 1 else -1 end) * (min(i.last_number, h.last_number)
            - max(i.first_number, h.first_number) + 1))
        from voucher_issue i where i.batch_id = h.batch_id and i.first_number <= h.last_number
          and i.last_number >= h.first_number), 0) as free
    from voucher_holding h join voucher_batch b on b.id = h.batch_id
    left join staff p on p.id = h.staff_id left join clinic c on c.id = h.clinic_id`),
};

/** How branches count their suitcases, the newest way first. */
export const countingMethodSource: Source = {
  table: "counting_method",
  key: "id",
  order: "r.branch_name, r.valid_from desc",
  rows: rawSql(`select k.*, b.name as branch_name from counting_method k
    join branch b on b.id = k.branch_id`),
};
