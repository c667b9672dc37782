const category = `('childcare_new', 'childcare_development', 'primary_new',
    'primary_development', 'secondary_new', 'secondary_development', 'dbos_plus')`;

/** Grant schemes, tranches, what was applied for, and the awards per location. */
export const grants = `
create table grant_scheme (
  id text not null primary key check (length(id) = 36),
  name text not null unique check (name <> ''),
  funder_id text references organisation (id)
) strict, without rowid;

create table grant_tranche (
  id text not null primary key check (length(id) = 36),
  scheme_id text not null references grant_scheme (id),
  name text not null check (name <> ''),
  from_day text not null check (from_day glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  until_day text not null check (until_day >= from_day),
  unique (scheme_id, name)
) strict, without rowid;

create table grant_application (
  id text not null primary key check (length(id) = 36),
  tranche_id text not null references grant_tranche (id),
  category text not null check (category in ${category}),
  applied_on text not null check (applied_on glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  locations integer check (locations >= 0),
  unique (tranche_id, category, applied_on)
) strict, without rowid;

create table location_award (
  id text not null primary key check (length(id) = 36),
  tranche_id text not null references grant_tranche (id),
  location_id text not null references location (id),
  category text not null check (category in ${category}),
  decided_on text not null check (decided_on glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  amount_cents integer check (amount_cents >= 0),
  reference text,
  withdrawn_on text check (withdrawn_on >= decided_on),
  withdrawn_reason text,
  unique (tranche_id, location_id, category)
) strict, without rowid;
create index location_award_by_day on location_award (decided_on);
create index location_award_by_location on location_award (location_id);

create trigger location_award_one_of_two before insert on location_award
when exists (select 1 from location_award a where a.tranche_id = new.tranche_id
  and a.location_id = new.location_id and a.withdrawn_on is null and a.category <> new.category
  and substr(a.category, 1, 3) = substr(new.category, 1, 3)
  and (a.category like '%\\_new' escape '\\' or a.category like '%\\_development' escape '\\')
  and (new.category like '%\\_new' escape '\\' or new.category like '%\\_development' escape '\\'))
begin select raise(abort, 'leesspoor one_of_two location_award category'); end;
`;
