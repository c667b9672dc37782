const day = "glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'";
const counted = "('counted', 'estimated', 'averaged')";

function count(name: string): string {
  return `
  ${name} integer check (${name} >= 0),
  ${name}_quality text check (${name}_quality in ('counted', 'estimated', 'averaged', 'unknown',
    'not_applicable'))
  check ((${name} is not null) = (${name}_quality is not null and ${name}_quality in ${counted}))`;
}

/** Series, activities with their head counts, and the movements of suitcases. */
export const activities = `
create table activity_series (
  id text not null primary key check (length(id) = 36),
  title text not null unique check (title <> ''),
  notes text
) strict, without rowid;

create table activity (
  id text not null primary key check (length(id) = 36),
  series_id text references activity_series (id),
  title text not null check (title <> ''),
  held_on text not null check (held_on ${day}),
  place_kind text not null check (place_kind in ('branch', 'location', 'municipality', 'group',
    'online')),
  branch_id text references branch (id),
  location_id text references location (id),
  municipality_code text references municipality (code),
  group_code text references municipality_group (code),
  audience text not null check (audience in ('children', 'parents', 'families',
    'professionals', 'everyone')),
  kind text not null check (kind in ('kleintje_bieb_babies', 'kleintje_bieb_toddlers',
    'kleintje_bieb_preschoolers', 'kleintje_bieb_join_in', 'campaign', 'author_visit',
    'workshop', 'webinar', 'class_visit', 'class_borrowing', 'other')),
  programme_code text references programme (code),
  core_function text not null check (core_function in ('information', 'education', 'reading',
    'meeting', 'culture')),
  state text not null check (state in ('planned', 'held', 'cancelled')),
  cancel_reason text,
  partner text,
  notes text,${count("children")},${count("adults")},${count("professionals")},
  check ((branch_id is not null) = (place_kind = 'branch')),
  check ((location_id is not null) = (place_kind = 'location')),
  check ((municipality_code is not null) = (place_kind = 'municipality')),
  check ((group_code is not null) <= (place_kind in ('group', 'online'))),
  check (place_kind <> 'group' or group_code is not null),
  check (state = 'cancelled' or cancel_reason is null)
) strict, without rowid;
create index activity_by_day on activity (held_on);

create table suitcase_movement (
  id text not null primary key check (length(id) = 36),
  branch_id text not null references branch (id),
  clinic_id text references clinic (id),
  kind text not null check (kind in ('opening_balance', 'received', 'handed_out_desk',
    'handed_out_clinic', 'handout_correction')),
  moved_on text not null check (moved_on ${day}),
  booked_on text not null check (booked_on ${day}),
  quantity integer not null check (quantity <> 0),
  corrects_id text references suitcase_movement (id),
  reason text,
  check ((corrects_id is not null) = (kind = 'handout_correction')),
  check (kind = 'handout_correction' or quantity > 0),
  check (kind <> 'handout_correction' or (reason is not null and reason <> '')),
  check (kind <> 'handed_out_clinic' or clinic_id is not null),
  check (booked_on >= moved_on)
) strict, without rowid;
create index suitcase_movement_by_day on suitcase_movement (moved_on);
create index suitcase_movement_by_corrected on suitcase_movement (corrects_id)
  where corrects_id is not null;

create trigger suitcase_correction_insert before insert on suitcase_movement
when new.kind = 'handout_correction' and not exists (
  select 1 from suitcase_movement c
  where c.id = new.corrects_id and c.branch_id = new.branch_id and c.moved_on = new.moved_on
    and c.kind in ('handed_out_desk', 'handed_out_clinic')
    and c.quantity + new.quantity + coalesce((
      select sum(o.quantity) from suitcase_movement o where o.corrects_id = c.id), 0) >= 0)
begin select raise(abort, 'leesspoor correction suitcase_movement corrects_id'); end;

create trigger suitcase_corrected_update before update on suitcase_movement
when exists (select 1 from suitcase_movement c where c.corrects_id = old.id)
  and (new.moved_on is not old.moved_on or new.branch_id is not old.branch_id
    or new.kind is not old.kind or new.quantity is not old.quantity)
begin select raise(abort, 'leesspoor corrected suitcase_movement id'); end;
`;
