const day = "glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'";
const counted = "('counted', 'estimated', 'averaged')";

function count(name: string): string {
  return `
  ${name} integer check (${name} >= 0),
  ${name}_quality text check (${name}_quality in ('counted', 'estimated', 'averaged', 'unknown'))
  constraint ${name}_quality check ((${name} is not null) = (${name}_quality is not null
    and ${name}_quality in ${counted}))`;
}

/** Times of a day as minutes after midnight; an end only with a start before it. */
const times = [
  "start_minutes integer check (start_minutes between 0 and 1439)",
  `end_minutes integer check (end_minutes is null or (start_minutes is not null
    and end_minutes > start_minutes and end_minutes <= 1440))`,
];

/** What a series lays down for its meetings: how it repeats, when, where, for whom, how many. */
const plan = [
  "repeats text check (repeats in ('weekly', 'monthly'))",
  "weekday integer check (weekday between 1 and 7)",
  "every integer check (every between 1 and 12)",
  `nth integer check (nth is null or (nth in (-1, 1, 2, 3, 4, 5) and repeats is not null
    and repeats = 'monthly'))`,
  `starts_on text check (starts_on ${day})`,
  "ends_on text check (ends_on is null or (starts_on is not null and ends_on >= starts_on))",
  ...times,
  "place_kind text check (place_kind in ('branch', 'location'))",
  `branch_id text references branch (id) check (branch_id is null or (place_kind is not null
    and place_kind = 'branch'))`,
  `location_id text references location (id) check (location_id is null
    or (place_kind is not null and place_kind = 'location'))`,
  `audience text check (audience in ('children', 'parents', 'families', 'professionals',
    'everyone'))`,
  `kind text check (kind in ('kleintje_bieb_babies', 'kleintje_bieb_toddlers',
    'kleintje_bieb_preschoolers', 'kleintje_bieb_join_in', 'campaign', 'author_visit', 'workshop',
    'webinar', 'class_visit', 'class_borrowing', 'other'))`,
  "programme_code text references programme (code)",
  `core_function text check (core_function in ('information', 'education', 'reading', 'meeting',
    'culture'))`,
  "usual_children integer check (usual_children >= 0)",
  "usual_adults integer check (usual_adults >= 0)",
];

function added(table: string, columns: readonly string[]): string {
  return columns.map((column) => `alter table ${table} add column ${column};`).join("\n");
}

const isLeesklik = `exists (select 1 from participation p
  where p.id = new.participation_id and p.programme_code = 'leesklik')`;

/**
 * Meetings of a series have a time and their series lays down how they are planned. A location that
 * takes part in Leesklik gives books home in rounds, each with a theme.
 */
export const meetingsAndLeesklik = `
${added("activity", times)}
create index activity_by_series on activity (series_id, held_on) where series_id is not null;
${added("activity_series", plan)}

create table leesklik_round (
  id text not null primary key check (length(id) = 36),
  participation_id text not null references participation (id),
  theme text not null check (theme <> ''),
  from_day text not null check (from_day ${day}),
  until_day text check (until_day >= from_day),
  notes text,${count("books")},${count("parents")},
  unique (participation_id, from_day, theme)
) strict, without rowid;
create index leesklik_round_by_day on leesklik_round (from_day);

create trigger leesklik_round_insert before insert on leesklik_round when not ${isLeesklik}
begin select raise(abort, 'leesspoor correction leesklik_round participation_id'); end;
`;
