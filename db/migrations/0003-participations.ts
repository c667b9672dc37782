import { refuseOverlap } from "./overlap.ts";

/** Programmes, participations with their phases, agreements, who pays, participating pupils. */
export const participations = `
create table programme (
  code text not null primary key check (code <> '' and code = lower(code)),
  name text not null unique check (name <> ''),
  audience text not null check (audience in ('babies', 'childcare', 'primary', 'secondary'))
) strict, without rowid;

create table funding_source (
  id text not null primary key check (length(id) = 36),
  name text not null unique check (name <> ''),
  kind text not null check (kind in ('municipality', 'location', 'grant', 'library', 'other'))
) strict, without rowid;

create table participation (
  id text not null primary key check (length(id) = 36),
  location_id text not null references location (id),
  programme_code text not null references programme (code),
  notes text,
  unique (location_id, programme_code)
) strict, without rowid;
create index participation_by_programme on participation (programme_code);

create table participation_phase (
  id text not null primary key check (length(id) = 36),
  participation_id text not null references participation (id),
  phase text not null check (phase in ('acquisition', 'implementation', 'running', 'secured',
    'paused', 'ended')),
  level text not null check (level in ('general', 'structural', 'comparable', 'exploring')),
  valid_from text not null check (valid_from glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_until text check (valid_until >= valid_from),
  reason text,
  unique (participation_id, valid_from)
) strict, without rowid;

create table agreement (
  id text not null primary key check (length(id) = 36),
  title text not null check (title <> ''),
  kind text not null check (kind in ('cooperation', 'service', 'intention')),
  parties text,
  valid_from text not null check (valid_from glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_until text check (valid_until >= valid_from),
  signed_on text check (signed_on glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  minutes_per_week integer check (minutes_per_week >= 0),
  package text
) strict, without rowid;

create table agreement_participation (
  id text not null primary key check (length(id) = 36),
  agreement_id text not null references agreement (id),
  participation_id text not null references participation (id),
  unique (agreement_id, participation_id)
) strict, without rowid;
create index agreement_participation_by_participation
  on agreement_participation (participation_id);

create table participation_funding (
  id text not null primary key check (length(id) = 36),
  participation_id text not null references participation (id),
  funding_source_id text not null references funding_source (id),
  valid_from text not null check (valid_from glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_until text check (valid_until >= valid_from),
  unique (participation_id, funding_source_id, valid_from)
) strict, without rowid;

create table pupil_count (
  id text not null primary key check (length(id) = 36),
  participation_id text not null references participation (id),
  counted_on text not null check (counted_on glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  pupils integer check (pupils >= 0),
  quality text not null check (quality in ('counted', 'estimated', 'averaged', 'unknown')),
  source text not null check (source <> ''),
  unique (participation_id, counted_on),
  check ((pupils is null) = (quality = 'unknown'))
) strict, without rowid;

${refuseOverlap("participation_phase", ["participation_id"])}
${refuseOverlap("participation_funding", ["participation_id", "funding_source_id"])}
`;
