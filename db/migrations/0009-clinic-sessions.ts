import { refuseOverlap } from "./overlap.ts";

const day = "glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'";

function whole(name: string): string {
  return `${name} integer check (${name} >= 0)`;
}

function partOfConversations(name: string): string {
  return `${name} integer check (${name} >= 0 and (conversations is null
    or ${name} <= conversations))`;
}

/** The age bands of the tally; the first ones are those of the sector, data from then on. */
const bands = [
  ["01970000-0000-7000-8000-000000000001", "0-3m", "Baby 0 tot 3 maanden", 0, 3],
  ["01970000-0000-7000-8000-000000000002", "4-6m", "4 tot 6 maanden", 4, 6],
  ["01970000-0000-7000-8000-000000000003", "7-12m", "7 tot 12 maanden", 7, 12],
  ["01970000-0000-7000-8000-000000000004", "1-2y", "1 tot 2 jaar", 13, 24],
  ["01970000-0000-7000-8000-000000000005", "2-4y", "2 tot 4 jaar", 25, 48],
] as const;

function bandValues(): string {
  const rows = bands.map(
    ([id, code, label, from, until]) =>
      `('${id}', '${code}', '${label}', ${from}, ${until}, '0001-01-01')`,
  );
  return rows.join(",\n  ");
}

/**
 * The coach at the clinic: agreed hours, days without sessions, half-days with their counts, the
 * presses of the tally, and hours worked.
 */
export const clinicSessions = `
create table clinic_agreement (
  id text not null primary key check (length(id) = 36),
  staff_id text not null references staff (id),
  minutes_per_week integer not null check (minutes_per_week > 0),
  valid_from text not null check (valid_from ${day}),
  valid_until text check (valid_until >= valid_from)
) strict, without rowid;
create index clinic_agreement_by_staff on clinic_agreement (staff_id);

create table clinic_agreement_clinic (
  id text not null primary key check (length(id) = 36),
  agreement_id text not null references clinic_agreement (id),
  clinic_id text not null references clinic (id),
  unique (agreement_id, clinic_id)
) strict, without rowid;

create table holiday (
  id text not null primary key check (length(id) = 36),
  from_day text not null check (from_day ${day}),
  until_day text not null check (until_day >= from_day),
  name text not null check (name <> ''),
  source text not null check (source <> ''),
  unique (from_day, name)
) strict, without rowid;

create table age_band (
  id text not null primary key check (length(id) = 36),
  code text not null unique check (code <> ''),
  label text not null check (label <> ''),
  from_months integer not null check (from_months >= 0),
  until_months integer not null check (until_months >= from_months),
  position integer check (position between 1 and 99),
  valid_from text not null check (valid_from ${day}),
  valid_until text check (valid_until >= valid_from)
) strict, without rowid;
insert into age_band (id, code, label, from_months, until_months, valid_from) values
  ${bandValues()};

create table clinic_session (
  id text not null primary key check (length(id) = 36),
  clinic_id text not null references clinic (id),
  staff_id text not null references staff (id),
  held_on text not null check (held_on ${day}),
  half_day text not null check (half_day in ('morning', 'afternoon', 'evening')),
  kind text not null check (kind in ('regular', 'walk_in', 'group', 'hybrid')),
  state text not null check (state in ('planned', 'held', 'cancelled')),
  cancel_kind text check (cancel_kind in ('youth_health_absent', 'illness', 'holiday', 'no_room',
    'other')),
  cancel_reason text,
  planned_start_minutes integer check (planned_start_minutes between 0 and 1439),
  planned_end_minutes integer check (planned_end_minutes > planned_start_minutes
    and planned_end_minutes <= 1440),
  duration_minutes integer check (duration_minutes between 1 and 720),
  travel_minutes integer check (travel_minutes between 0 and 720),
  conversations integer check (conversations >= 0),
  conversations_quality text check (conversations_quality in ('counted', 'estimated', 'averaged',
    'unknown')),
  ${partOfConversations("first_contacts")},
  ${partOfConversations("grandparents")},
  ${partOfConversations("other_language")},
  ${whole("vouchers_given")},
  ${whole("suitcases_given")},
  ${whole("memberships")},
  note text,
  unique (clinic_id, staff_id, held_on, half_day),
  constraint cancel_kind check ((state = 'cancelled') = (cancel_kind is not null)),
  constraint cancel_reason check (cancel_reason <> ''
    and (cancel_reason is null or state = 'cancelled')
    and (cancel_kind is null or cancel_kind <> 'other' or cancel_reason is not null)),
  constraint duration_minutes check ((state = 'held') = (duration_minutes is not null)),
  constraint conversations_quality
    check ((state = 'held') = (conversations_quality is not null)),
  constraint conversations check ((conversations is null)
    = (conversations_quality is null or conversations_quality = 'unknown')),
  constraint state check (state = 'held' or coalesce(first_contacts, grandparents, other_language,
    vouchers_given, suitcases_given, memberships, travel_minutes) is null)
) strict, without rowid;
create index clinic_session_by_day on clinic_session (held_on);

create table clinic_session_count (
  id text not null primary key check (length(id) = 36),
  band_code text not null references age_band (code),
  session_id text not null references clinic_session (id),
  conversations integer not null check (conversations > 0),
  unique (band_code, session_id)
) strict, without rowid;
create index clinic_session_count_by_session on clinic_session_count (session_id);

create table clinic_session_language (
  id text not null primary key check (length(id) = 36),
  language text not null check (language in ('ar', 'de', 'en', 'fa', 'fr', 'pl', 'so', 'ti', 'tr',
    'uk', 'zh', 'other')),
  session_id text not null references clinic_session (id),
  conversations integer not null check (conversations > 0),
  unique (language, session_id)
) strict, without rowid;
create index clinic_session_language_by_session on clinic_session_language (session_id);

create table clinic_session_referral (
  id text not null primary key check (length(id) = 36),
  target text not null check (target in ('language_house', 'kleintje_bieb', 'childcare',
    'reading_at_home', 'youth_health', 'other')),
  session_id text not null references clinic_session (id),
  conversations integer not null check (conversations > 0),
  unique (target, session_id)
) strict, without rowid;
create index clinic_session_referral_by_session on clinic_session_referral (session_id);

create table tally_press (
  id integer primary key,
  session_id text not null references clinic_session (id),
  place integer not null check (place > 0),
  band_code text references age_band (code),
  grandparent integer not null check (grandparent in (0, 1)),
  again integer not null check (again in (0, 1)),
  voucher integer not null check (voucher in (0, 1)),
  other_language integer not null check (other_language in (0, 1)),
  membership integer not null check (membership in (0, 1)),
  referral text check (referral in ('language_house', 'kleintje_bieb', 'childcare',
    'reading_at_home', 'youth_health', 'other')),
  unique (session_id, place),
  check (band_code is not null or grandparent = 1)
) strict;

create table hour_entry (
  id text not null primary key check (length(id) = 36),
  staff_id text not null references staff (id),
  worked_on text not null check (worked_on ${day}),
  minutes integer not null check (minutes between 1 and 1440),
  kind text not null check (kind in ('direct', 'preparation', 'travel', 'meeting',
    'administration')),
  clinic_id text references clinic (id),
  location_id text references location (id),
  programme_code text references programme (code),
  funding_source_id text references funding_source (id),
  state text not null check (state in ('proposed', 'confirmed')),
  source_table text,
  source_id text,
  check (clinic_id is null or location_id is null),
  check ((source_table is null) = (source_id is null)),
  unique (source_table, source_id, kind)
) strict, without rowid;
create index hour_entry_by_day on hour_entry (worked_on);

alter table voucher_issue add column session_id text references clinic_session (id);
create index voucher_issue_by_session on voucher_issue (session_id)
  where session_id is not null;
alter table suitcase_movement add column session_id text references clinic_session (id);
create index suitcase_movement_by_session on suitcase_movement (session_id)
  where session_id is not null;

create trigger clinic_session_booked before update on clinic_session
when (new.held_on is not old.held_on or new.clinic_id is not old.clinic_id
    or (old.state = 'held' and new.state <> 'held'))
  and (exists (select 1 from voucher_issue i where i.session_id = old.id)
    or exists (select 1 from suitcase_movement m where m.session_id = old.id))
begin select raise(abort, 'leesspoor corrected clinic_session id'); end;

${refuseOverlap("clinic_agreement", ["staff_id"])}
`;
