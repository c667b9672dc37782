/** Each condition twice: the same must hold of a row that is new and of one that is changed. */
function twice(name: string, table: string, condition: string, rule: string): string {
  return ["insert", "update"]
    .map(
      (operation) => `create trigger ${name}_${operation} before ${operation} on ${table}
when ${condition}
begin select raise(abort, 'leesspoor ${rule}'); end;`,
    )
    .join("\n");
}

/** How many numbers a row has in common with the new one; the two must meet. */
function shared(row: string): string {
  return `(min(${row}.last_number, new.last_number)
      - max(${row}.first_number, new.first_number) + 1)`;
}

const inBatch = "select 1 from voucher_batch b where b.id = new.batch_id";

const issueCorrections = `
create trigger voucher_issue_correction_insert before insert on voucher_issue
when new.corrects_id is not null and (not exists (
    select 1 from voucher_issue c
    where c.id = new.corrects_id and c.corrects_id is null and c.batch_id is new.batch_id
      and c.municipality_code = new.municipality_code and c.channel = new.channel
      and c.clinic_id is new.clinic_id and c.issued_on = new.issued_on
      and (c.first_number is null) = (new.first_number is null)
      and (new.first_number is null
        or (c.first_number <= new.first_number and c.last_number >= new.last_number))
      and c.quantity + new.quantity + coalesce((
        select sum(o.quantity) from voucher_issue o where o.corrects_id = c.id), 0) >= 0)
  or exists (select 1 from voucher_issue o where o.corrects_id = new.corrects_id
    and o.first_number <= new.last_number and o.last_number >= new.first_number))
begin select raise(abort, 'leesspoor correction voucher_issue corrects_id'); end;

create trigger voucher_issue_correction_used before insert on voucher_issue
when new.corrects_id is not null and new.first_number is not null and exists (
  select 1 from voucher_redemption r where r.batch_id = new.batch_id
    and r.number between new.first_number and new.last_number)
begin select raise(abort, 'leesspoor voucher_used voucher_issue first_number'); end;

create trigger voucher_issue_corrected_update before update on voucher_issue
when (old.corrects_id is not null or new.corrects_id is not null
    or exists (select 1 from voucher_issue c where c.corrects_id = old.id))
  and (new.issued_on is not old.issued_on or new.quantity is not old.quantity
    or new.first_number is not old.first_number or new.last_number is not old.last_number
    or new.batch_id is not old.batch_id or new.channel is not old.channel
    or new.clinic_id is not old.clinic_id or new.corrects_id is not old.corrects_id
    or new.municipality_code is not old.municipality_code)
begin select raise(abort, 'leesspoor corrected voucher_issue id'); end;

create trigger voucher_issue_correction_delete before delete on voucher_issue
when old.corrects_id is not null and old.first_number is not null and exists (
  select 1 from voucher_issue i where i.batch_id = old.batch_id and i.corrects_id is null
    and i.id <> old.corrects_id and i.first_number <= old.last_number
    and i.last_number >= old.first_number)
begin select raise(abort, 'leesspoor corrected voucher_issue id'); end;`;

/** What the tables of vouchers refuse, on every path: numbers twice, too many, out of range. */
export const voucherRules = [
  twice(
    "voucher_batch_range",
    "voucher_batch",
    `new.first_number is not null and exists (select 1 from voucher_batch b
  where b.id <> new.id and b.prefix = new.prefix and b.digits = new.digits
    and b.first_number <= new.last_number and b.last_number >= new.first_number)`,
    "overlap voucher_batch first_number",
  ),
  twice(
    "voucher_issue_range",
    "voucher_issue",
    `new.batch_id is not null and not exists (${inBatch} and (new.first_number is null
    or (b.first_number <= new.first_number and b.last_number >= new.last_number)))`,
    "voucher_range voucher_issue first_number",
  ),
  twice(
    "voucher_issue_twice",
    "voucher_issue",
    `new.first_number is not null and new.corrects_id is null and exists (
  select 1 from voucher_issue i
  where i.id <> new.id and i.batch_id = new.batch_id and i.corrects_id is null
    and i.first_number <= new.last_number and i.last_number >= new.first_number
    and ${shared("i")} > coalesce((select sum(${shared("c")}) from voucher_issue c
      where c.corrects_id = i.id and c.first_number <= new.last_number
        and c.last_number >= new.first_number), 0))`,
    "voucher_issued voucher_issue first_number",
  ),
  twice(
    "voucher_issue_stock",
    "voucher_issue",
    `new.batch_id is not null and new.quantity + coalesce((select sum(i.quantity)
    from voucher_issue i where i.id <> new.id and i.batch_id = new.batch_id), 0)
  > (select b.quantity from voucher_batch b where b.id = new.batch_id)`,
    "voucher_stock voucher_issue quantity",
  ),
  twice(
    "voucher_number_range",
    "voucher_redemption",
    `new.number is not null and not exists (${inBatch}
    and new.number between b.first_number and b.last_number)`,
    "voucher_range voucher_redemption number",
  ),
  twice(
    "voucher_holding_range",
    "voucher_holding",
    `not exists (${inBatch} and b.first_number <= new.first_number
    and b.last_number >= new.last_number)`,
    "voucher_range voucher_holding first_number",
  ),
  twice(
    "voucher_holding_twice",
    "voucher_holding",
    `exists (select 1 from voucher_holding h where h.id <> new.id
    and h.batch_id = new.batch_id and h.first_number <= new.last_number
    and h.last_number >= new.first_number
    and h.valid_from <= coalesce(new.valid_until, '9999-12-31')
    and coalesce(h.valid_until, '9999-12-31') >= new.valid_from)`,
    "overlap voucher_holding first_number",
  ),
  issueCorrections,
  `create trigger voucher_batch_used before update on voucher_batch
when (new.first_number is not old.first_number or new.last_number is not old.last_number
    or new.prefix is not old.prefix or new.digits is not old.digits
    or new.quantity is not old.quantity)
  and (exists (select 1 from voucher_issue i where i.batch_id = old.id
      and (i.first_number is not null
        and not (i.first_number >= coalesce(new.first_number, 1e18)
          and i.last_number <= coalesce(new.last_number, -1))))
    or exists (select 1 from voucher_redemption r where r.batch_id = old.id
      and r.number is not null
      and not (r.number between coalesce(new.first_number, 1e18) and coalesce(new.last_number, -1)))
    or new.quantity < (select coalesce(sum(i.quantity), 0) from voucher_issue i
      where i.batch_id = old.id))
begin select raise(abort, 'leesspoor corrected voucher_batch id'); end;`,
].join("\n\n");
