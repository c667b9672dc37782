const day = "glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'";

/**
 * What people said, without their names; the consent for each use of it, which a withdrawal does
 * not take out of the history; and the activities that a report singles out.
 */
export const quotes = `
create table quote (
  id text not null primary key check (length(id) = 36),
  quotation text not null check (quotation <> ''),
  speaker text not null check (speaker in ('mother', 'father', 'grandparent', 'carer', 'teacher',
    'childcare_worker', 'pupil', 'other')),
  said_on text not null check (said_on ${day}),
  place_kind text not null check (place_kind in ('branch', 'location', 'municipality')),
  branch_id text references branch (id),
  location_id text references location (id),
  municipality_code text references municipality (code),
  quote_town text check (quote_town <> ''),
  programme_code text references programme (code),
  activity_id text references activity (id),
  clinic_id text references clinic (id),
  constraint branch_id check ((branch_id is not null) = (place_kind = 'branch')),
  constraint location_id check ((location_id is not null) = (place_kind = 'location')),
  constraint municipality_code
    check ((municipality_code is not null) = (place_kind = 'municipality'))
) strict, without rowid;
create index quote_by_day on quote (said_on);

create table quote_consent (
  id text not null primary key check (length(id) = 36),
  quote_id text not null references quote (id),
  use text not null check (use in ('report', 'municipality', 'website', 'social_media', 'press')),
  given_on text not null check (given_on ${day}),
  valid_until text not null check (valid_until >= given_on),
  how text not null check (how in ('paper', 'spoken')),
  withdrawn_on text check (withdrawn_on >= given_on),
  unique (quote_id, use, given_on)
) strict, without rowid;

create table highlight (
  id text not null primary key check (length(id) = 36),
  activity_id text not null references activity (id),
  quote_id text references quote (id),
  from_day text not null check (from_day ${day}),
  until_day text not null check (until_day >= from_day),
  text text not null check (text <> ''),
  unique (activity_id, from_day, until_day)
) strict, without rowid;
`;
