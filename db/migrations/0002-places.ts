import { refuseOverlap } from "./overlap.ts";

/** Municipalities, organisations, branches, clinics, locations valid in time, contact persons. */
export const places = `
create table municipality (
  code text not null primary key check (code glob '[0-9][0-9][0-9][0-9]'),
  name text not null unique check (name <> '')
) strict, without rowid;

create table municipality_year (
  id text not null primary key check (length(id) = 36),
  municipality_code text not null references municipality (code),
  year integer not null check (year between 1900 and 2200),
  inhabitants integer check (inhabitants >= 0),
  live_births integer check (live_births >= 0),
  source text not null check (source <> ''),
  unique (municipality_code, year)
) strict, without rowid;

create table municipality_group (
  code text not null primary key check (code <> '' and code = lower(code)),
  name text not null unique check (name <> ''),
  kind text not null check (kind in ('province', 'partnership', 'other'))
) strict, without rowid;

create table municipality_group_member (
  id text not null primary key check (length(id) = 36),
  group_code text not null references municipality_group (code),
  municipality_code text not null references municipality (code),
  valid_from text not null check (valid_from glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_until text check (valid_until >= valid_from),
  unique (group_code, municipality_code, valid_from)
) strict, without rowid;

create table organisation (
  id text not null primary key check (length(id) = 36),
  kind text not null check (kind in ('board', 'provider', 'youth_health_service', 'library',
    'funder', 'other')),
  name text not null check (name <> ''),
  number text,
  notes text,
  unique (kind, number)
) strict, without rowid;

create table branch (
  id text not null primary key check (length(id) = 36),
  name text not null unique check (name <> ''),
  kind text not null check (kind in ('branch', 'service_point')),
  municipality_code text not null references municipality (code),
  town text,
  opened_on text check (opened_on glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  closed_on text check (closed_on glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  check (closed_on is null or opened_on is null or closed_on >= opened_on)
) strict, without rowid;

create table clinic (
  id text not null primary key check (length(id) = 36),
  name text not null unique check (name <> ''),
  town text,
  municipality_code text not null references municipality (code),
  organisation_id text references organisation (id),
  opened_on text check (opened_on glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  closed_on text check (closed_on glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  check (closed_on is null or opened_on is null or closed_on >= opened_on)
) strict, without rowid;

create table location (
  id text not null primary key check (length(id) = 36),
  kind text not null check (kind in ('childcare', 'school')),
  location_code text unique check (location_code glob '[0-9][0-9][A-Z][A-Z][0-9][0-9]'),
  short_name text,
  notes text,
  opened_on text check (opened_on glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  closed_on text check (closed_on glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  register_state text not null default 'not_linked'
    check (register_state in ('not_linked', 'in_register', 'vanished')),
  check (closed_on is null or opened_on is null or closed_on >= opened_on),
  check (kind = 'school' or location_code is null)
) strict, without rowid;
create index location_by_kind on location (kind);

create table location_version (
  id text not null primary key check (length(id) = 36),
  location_id text not null references location (id),
  valid_from text not null check (valid_from glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_until text check (valid_until >= valid_from),
  name text not null check (name <> ''),
  type text not null check (type in ('bo', 'sbo', 'so', 'vo', 'pro', 'vso', 'mbo',
    'day_nursery', 'playgroup', 'after_school_care', 'preschool', 'other')),
  municipality_code text not null references municipality (code),
  organisation_id text references organisation (id),
  street text,
  house_number text,
  postal_code text check (postal_code glob '[1-9][0-9][0-9][0-9] [A-Z][A-Z]'),
  town text,
  unique (location_id, valid_from)
) strict, without rowid;
create index location_version_by_municipality on location_version (municipality_code);

create table childcare_registration (
  id text not null primary key check (length(id) = 36),
  location_id text not null references location (id),
  lrk_number text not null unique
    check (lrk_number glob '[1-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  register_type text not null check (register_type in ('KDV', 'BSO')),
  preschool_education text check (preschool_education in ('yes', 'no')),
  child_places integer check (child_places >= 0),
  valid_from text not null check (valid_from glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_until text check (valid_until >= valid_from)
) strict, without rowid;
create index childcare_registration_by_location on childcare_registration (location_id);

create table contact_person (
  id text not null primary key check (length(id) = 36),
  name text not null check (name <> ''),
  function text,
  work_email text,
  work_phone text,
  work_address text,
  last_checked_on text check (last_checked_on glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) strict, without rowid;

create table contact_role (
  id text not null primary key check (length(id) = 36),
  contact_person_id text not null references contact_person (id),
  role text not null check (role <> ''),
  location_id text references location (id),
  organisation_id text references organisation (id),
  clinic_id text references clinic (id),
  valid_from text not null check (valid_from glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_until text check (valid_until >= valid_from),
  check ((location_id is not null) + (organisation_id is not null) + (clinic_id is not null) = 1)
) strict, without rowid;
create index contact_role_by_location on contact_role (location_id) where location_id is not null;
create index contact_role_by_person on contact_role (contact_person_id);

create table register_entry (
  id text not null primary key check (length(id) = 36),
  source text not null,
  register_key text not null,
  location_id text not null references location (id),
  batch_id text not null references batch (id),
  source_row integer not null check (source_row > 0),
  state text not null check (state in ('present', 'vanished')),
  fields text not null check (json_valid(fields)),
  unique (source, register_key)
) strict, without rowid;
create index register_entry_by_location on register_entry (location_id);

${refuseOverlap("location_version", ["location_id"])}
${refuseOverlap("municipality_group_member", ["group_code", "municipality_code"])}
`;
