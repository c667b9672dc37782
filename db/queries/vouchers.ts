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
      case when i.first_number is not null then (select count(*) from voucher_redemption e
        where e.batch_id = i.batch_id and e.number between i.first_number and i.last_number
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

/** How branches count their suitcases, the newest way first. */
export const countingMethodSource: Source = {
  table: "counting_method",
  key: "id",
  order: "r.branch_name, r.valid_from desc",
  rows: rawSql(`select k.*, b.name as branch_name from counting_method k
    join branch b on b.id = k.branch_id`),
};
