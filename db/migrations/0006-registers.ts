const day = "glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'";

/** What the registers say beside addresses, and how locations follow each other. */
export const registers = `
create table register_pupil_count (
  id text not null primary key check (length(id) = 36),
  location_id text not null references location (id),
  counted_on text not null check (counted_on ${day}),
  pupils integer check (pupils >= 0),
  source text not null check (source <> ''),
  unique (location_id, counted_on, source)
) strict, without rowid;

create table disadvantage_score (
  id text not null primary key check (length(id) = 36),
  location_id text not null references location (id),
  reference_day text not null check (reference_day ${day}),
  threshold text not null check (threshold in ('with', 'without')),
  score_hundredths integer,
  source text not null check (source <> ''),
  unique (location_id, reference_day, threshold, source)
) strict, without rowid;

create table municipality_month (
  id text not null primary key check (length(id) = 36),
  municipality_code text not null references municipality (code),
  month text not null check (month glob '[0-9][0-9][0-9][0-9]-[01][0-9]'),
  live_births integer check (live_births >= 0),
  source text not null check (source <> ''),
  unique (municipality_code, month)
) strict, without rowid;

create table location_succession (
  id text not null primary key check (length(id) = 36),
  kind text not null check (kind in ('merge', 'split')),
  happened_on text not null check (happened_on ${day}),
  from_location_id text not null references location (id),
  to_location_id text not null references location (id),
  is_main text not null check (is_main in ('yes', 'no')),
  batch_id text not null references batch (id),
  notes text,
  unique (from_location_id, to_location_id),
  check (from_location_id <> to_location_id)
) strict, without rowid;
create index location_succession_by_successor on location_succession (to_location_id);

create trigger succession_main_insert before insert on location_succession
when new.is_main = 'yes' and exists (select 1 from location_succession s
  where s.from_location_id = new.from_location_id and s.is_main = 'yes')
begin select raise(abort, 'leesspoor exists location_succession is_main'); end;
`;
