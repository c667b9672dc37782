import { refuseOverlap } from "./overlap.ts";
import { refuseNegativeStock } from "./stock.ts";
import { voucherRules } from "./voucher-rules.ts";

const day = "glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'";
const quality = "('counted', 'estimated', 'averaged')";

const movements = `
create table suitcase_movement_8 (
  id text not null primary key check (length(id) = 36),
  branch_id text not null references branch (id),
  clinic_id text references clinic (id),
  kind text not null check (kind in ('opening_balance', 'ordered', 'received', 'handed_out_desk',
    'handed_out_clinic', 'handout_correction', 'transferred_out', 'transferred_in', 'damaged',
    'count_correction')),
  moved_on text not null check (moved_on ${day}),
  booked_on text not null check (booked_on ${day}),
  quantity integer not null check (quantity <> 0),
  corrects_id text references suitcase_movement_8 (id),
  reason text,
  edition text check (edition <> ''),
  pair_id text unique references suitcase_movement_8 (id) deferrable initially deferred,
  order_id text references suitcase_movement_8 (id),
  new_members integer not null default 0 check (new_members >= 0),
  stock_change integer generated always as (case
    when kind in ('opening_balance', 'received', 'transferred_in', 'count_correction')
      then quantity
    when kind = 'ordered' then 0
    else - quantity end) virtual,
  check ((corrects_id is not null) = (kind = 'handout_correction')),
  check ((pair_id is not null) = (kind in ('transferred_out', 'transferred_in'))),
  check (quantity > 0 or kind in ('handout_correction', 'count_correction')),
  check (reason <> ''),
  check (reason is not null or kind not in ('handout_correction', 'count_correction')),
  check (kind <> 'handed_out_clinic' or clinic_id is not null),
  check (new_members = 0
    or (kind in ('handed_out_desk', 'handed_out_clinic') and new_members <= quantity)),
  check (order_id is null or kind = 'received'),
  check (booked_on >= moved_on)
) strict, without rowid;
insert into suitcase_movement_8 (id, branch_id, clinic_id, kind, moved_on, booked_on, quantity,
  corrects_id, reason)
  select id, branch_id, clinic_id, kind, moved_on, booked_on, quantity, corrects_id, reason
  from suitcase_movement;
drop table suitcase_movement;
alter table suitcase_movement_8 rename to suitcase_movement;
create index suitcase_movement_by_day on suitcase_movement (moved_on);
create index suitcase_movement_by_branch on suitcase_movement (branch_id, moved_on);
create index suitcase_movement_by_corrected on suitcase_movement (corrects_id)
  where corrects_id is not null;
create index suitcase_movement_by_order on suitcase_movement (order_id)
  where order_id is not null;

create trigger suitcase_order_insert before insert on suitcase_movement
when new.order_id is not null and not exists (select 1 from suitcase_movement o
  where o.id = new.order_id and o.kind = 'ordered' and o.branch_id = new.branch_id)
begin select raise(abort, 'leesspoor correction suitcase_movement order_id'); end;

create trigger suitcase_order_update before update on suitcase_movement
when (new.order_id is not null and not exists (select 1 from suitcase_movement o
    where o.id = new.order_id and o.kind = 'ordered' and o.branch_id = new.branch_id))
  or ((new.kind is not old.kind or new.branch_id is not old.branch_id)
    and exists (select 1 from suitcase_movement r where r.order_id = old.id))
begin select raise(abort, 'leesspoor correction suitcase_movement order_id'); end;

create trigger suitcase_correction_insert before insert on suitcase_movement
when new.kind = 'handout_correction' and not exists (
  select 1 from suitcase_movement c
  where c.id = new.corrects_id and c.branch_id = new.branch_id and c.moved_on = new.moved_on
    and c.kind in ('handed_out_desk', 'handed_out_clinic') and c.edition is new.edition
    and c.quantity + new.quantity + coalesce((
      select sum(o.quantity) from suitcase_movement o where o.corrects_id = c.id), 0)
      >= c.new_members)
begin select raise(abort, 'leesspoor correction suitcase_movement corrects_id'); end;

create trigger suitcase_corrected_update before update on suitcase_movement
when exists (select 1 from suitcase_movement c where c.corrects_id = old.id)
  and (new.moved_on is not old.moved_on or new.branch_id is not old.branch_id
    or new.kind is not old.kind or new.quantity is not old.quantity
    or new.edition is not old.edition or new.new_members > old.quantity + (
      select sum(c.quantity) from suitcase_movement c where c.corrects_id = old.id))
begin select raise(abort, 'leesspoor corrected suitcase_movement id'); end;

create trigger suitcase_pair_insert after insert on suitcase_movement
when new.pair_id is not null and exists (select 1 from suitcase_movement p
  where p.id = new.pair_id and not (p.pair_id is new.id and p.kind <> new.kind
    and p.branch_id <> new.branch_id and p.moved_on = new.moved_on
    and p.quantity = new.quantity and p.edition is new.edition))
begin select raise(abort, 'leesspoor correction suitcase_movement pair_id'); end;

create trigger suitcase_pair_update before update on suitcase_movement
when (old.pair_id is not null or new.pair_id is not null)
  and (new.moved_on is not old.moved_on or new.branch_id is not old.branch_id
    or new.kind is not old.kind or new.quantity is not old.quantity
    or new.edition is not old.edition or new.pair_id is not old.pair_id)
begin select raise(abort, 'leesspoor corrected suitcase_movement id'); end;
${refuseNegativeStock}`;

const counts = `
create table stock_count (
  id text not null primary key check (length(id) = 36),
  branch_id text not null references branch (id),
  counted_on text not null check (counted_on ${day}),
  state text not null default 'open' check (state in ('open', 'finished')),
  notes text
) strict, without rowid;
create index stock_count_by_branch on stock_count (branch_id, counted_on);

create table stock_count_line (
  id text not null primary key check (length(id) = 36),
  stock_count_id text not null references stock_count (id),
  edition text check (edition <> ''),
  snapshot integer not null,
  counted integer check (counted >= 0),
  difference integer,
  reason text check (reason in ('damaged', 'not_booked', 'wrong_branch', 'missing', 'found')),
  movement_id text references suitcase_movement (id),
  check (difference is null or counted is not null),
  check (coalesce(difference, 0) = 0 or reason is not null),
  check ((movement_id is not null) = (coalesce(difference, 0) <> 0))
) strict, without rowid;
create index stock_count_line_by_count on stock_count_line (stock_count_id);

create table counting_method (
  id text not null primary key check (length(id) = 36),
  branch_id text not null references branch (id),
  method text not null check (method in ('desk_tally', 'voucher_count', 'ils_code',
    'new_members', 'ordered')),
  valid_from text not null check (valid_from ${day}),
  valid_until text check (valid_until >= valid_from),
  notes text,
  unique (branch_id, valid_from)
) strict, without rowid;
${refuseOverlap("counting_method", ["branch_id"])}
`;

const range = `
  first_number integer check (first_number >= 0),
  last_number integer check (last_number >= first_number),
  quantity integer not null`;

const batches = `
create table voucher_batch (
  id text not null primary key check (length(id) = 36),
  municipality_code text not null references municipality (code),
  edition text check (edition <> ''),
  received_on text not null check (received_on ${day}),
  prefix text not null default '' check (prefix = upper(trim(prefix))),
  digits integer check (digits between 1 and 12),${range},
  notes text,
  check ((first_number is null) = (last_number is null)),
  check ((first_number is null) = (digits is null)),
  check (first_number is not null or prefix = ''),
  check (quantity > 0),
  check (first_number is null or quantity = last_number - first_number + 1)
) strict, without rowid;

create table voucher_issue (
  id text not null primary key check (length(id) = 36),
  batch_id text references voucher_batch (id),
  municipality_code text not null references municipality (code),
  channel text not null check (channel in ('municipality_letter', 'clinic_coach', 'clinic_staff',
    'childcare', 'event', 'branch')),
  clinic_id text references clinic (id),
  branch_id text references branch (id),
  location_id text references location (id),
  issued_on text not null check (issued_on ${day}),${range},
  quality text not null check (quality in ${quality}),
  corrects_id text references voucher_issue (id),
  reason text check (reason <> ''),
  notes text,
  check ((first_number is null) = (last_number is null)),
  check (first_number is null or batch_id is not null),
  check (first_number is null or abs(quantity) = last_number - first_number + 1),
  check (quantity <> 0 and (quantity > 0 or corrects_id is not null)),
  check (corrects_id is null or reason is not null),
  check (corrects_id is null or first_number is null or quantity < 0),
  check (clinic_id is not null or channel not in ('clinic_coach', 'clinic_staff')),
  check (branch_id is not null or channel <> 'branch')
) strict, without rowid;
create index voucher_issue_by_day on voucher_issue (issued_on);
create index voucher_issue_by_batch on voucher_issue (batch_id, first_number);
create index voucher_issue_by_corrected on voucher_issue (corrects_id)
  where corrects_id is not null;

create table voucher_holding (
  id text not null primary key check (length(id) = 36),
  batch_id text not null references voucher_batch (id),
  staff_id text references staff (id),
  clinic_id text references clinic (id),
  first_number integer not null check (first_number >= 0),
  last_number integer not null check (last_number >= first_number),
  valid_from text not null check (valid_from ${day}),
  valid_until text check (valid_until >= valid_from),
  check ((staff_id is null) <> (clinic_id is null))
) strict, without rowid;
create index voucher_holding_by_batch on voucher_holding (batch_id);

alter table clinic add column branch_id text references branch (id);

create table voucher_redemption (
  id text not null primary key check (length(id) = 36),
  kind text not null check (kind in ('redeemed', 'void', 'lost', 'expired',
    'redeemed_elsewhere')),
  batch_id text references voucher_batch (id),
  number integer check (number >= 0),
  municipality_code text not null references municipality (code),
  branch_id text references branch (id),
  redeemed_on text not null check (redeemed_on ${day}),
  quantity integer not null check (quantity > 0),
  quality text not null check (quality in ${quality}),
  new_members integer not null default 0 check (new_members >= 0),
  movement_id text unique references suitcase_movement (id),
  reason text,
  unique (batch_id, number),
  check (number is null or (batch_id is not null and quantity = 1)),
  check (branch_id is not null or kind <> 'redeemed'),
  check (new_members <= quantity and (new_members = 0 or kind = 'redeemed')),
  check (movement_id is null or kind = 'redeemed')
) strict, without rowid;
create index voucher_redemption_by_day on voucher_redemption (redeemed_on);
create index voucher_redemption_by_branch on voucher_redemption (branch_id, redeemed_on);
`;

/** Vouchers from batch to redemption, stock that cannot be negative, counts of it, and methods. */
export const vouchers = `${movements}${counts}${batches}${voucherRules}\n`;
