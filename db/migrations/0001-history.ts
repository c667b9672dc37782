/** The history, who is writing, the batches, closed periods and settings. */
export const history = `
create table change (
  seq integer primary key,
  hlc text not null unique,
  at text not null,
  who text,
  entity text not null,
  record_id text not null,
  operation text not null check (operation in ('insert', 'update', 'delete')),
  old text check (old is null or json_valid(old)),
  new text check (new is null or json_valid(new)),
  batch_id text,
  reason text
) strict;
create index change_by_record on change (entity, record_id, seq);
create index change_by_batch on change (batch_id) where batch_id is not null;

create table writer (
  id integer primary key check (id = 1),
  who text,
  batch_id text,
  reason text
) strict;
insert into writer (id) values (1);

create table setting (
  key text not null primary key,
  value text not null check (json_valid(value))
) strict, without rowid;

create table batch (
  id text not null primary key check (length(id) = 36),
  kind text not null check (kind in ('import', 'example', 'restore', 'merge', 'split', 'undo')),
  title text not null check (title <> ''),
  started_at text not null,
  who text,
  undoes_id text references batch (id),
  source text,
  file_name text,
  file_sha256 text,
  file_bytes integer check (file_bytes >= 0),
  municipalities text check (municipalities is null or json_valid(municipalities)),
  counts text check (counts is null or json_valid(counts))
) strict, without rowid;

create table closed_period (
  id text not null primary key check (length(id) = 36),
  from_day text not null check (from_day glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  until_day text not null check (until_day >= from_day),
  municipality_code text,
  subject text not null default 'everything' check (subject in ('everything', 'programme')),
  reason text not null check (reason <> '')
) strict, without rowid;

create table staff (
  id text not null primary key check (length(id) = 36),
  code text not null unique check (code <> ''),
  role text not null check (role in ('education_officer', 'boekstart_coach', 'desk', 'manager',
    'controller', 'other')),
  name text,
  active_from text check (active_from glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  active_until text check (active_until >= active_from)
) strict, without rowid;
`;
