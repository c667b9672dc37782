import { refuseOverlap } from "./overlap.ts";

const day = "glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'";

/** A number of the childcare register can go on at another location; never at two on one day. */
export const registrations = `
create table childcare_registration_7 (
  id text not null primary key check (length(id) = 36),
  location_id text not null references location (id),
  lrk_number text not null
    check (lrk_number glob '[1-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'),
  register_type text not null check (register_type in ('KDV', 'BSO')),
  preschool_education text check (preschool_education in ('yes', 'no')),
  child_places integer check (child_places >= 0),
  valid_from text not null check (valid_from ${day}),
  valid_until text check (valid_until >= valid_from),
  unique (lrk_number, valid_from)
) strict, without rowid;
insert into childcare_registration_7 (id, location_id, lrk_number, register_type,
  preschool_education, child_places, valid_from, valid_until)
  select id, location_id, lrk_number, register_type, preschool_education, child_places,
    valid_from, valid_until from childcare_registration;
drop table childcare_registration;
alter table childcare_registration_7 rename to childcare_registration;
create index childcare_registration_by_location on childcare_registration (location_id);

${refuseOverlap("childcare_registration", ["lrk_number"], "lrk_number")}
`;
