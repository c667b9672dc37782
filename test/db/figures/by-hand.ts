import type { FigureSettings } from "../../../db/figures/index.ts";
import type { FigureId, Period } from "../../../db/model/figure.ts";
import type { Db } from "../../../db/sql.ts";
import { vouchersByHand } from "./by-hand-vouchers.ts";

/** A row of a table as it is stored. */
export type Row = Readonly<Record<string, string | number | null>>;

/** The records of an administration, read whole, to count them one by one in plain loops. */
export interface Records {
  readonly of: (table: string) => readonly Row[];
  readonly settings: FigureSettings;
}

/** Reads every table once. */
export function readRecords(db: Db, settings: FigureSettings): Records {
  const read = new Map<string, readonly Row[]>();
  const of = (table: string) => {
    const known = read.get(table) ?? (db.prepare(`select * from ${table}`).all() as Row[]);
    read.set(table, known);
    return known;
  };
  return { of, settings };
}

/** Whether an interval holds on a day. */
export function holds(row: Row, day: string): boolean {
  const { valid_from: from, valid_until: until } = row;
  return String(from) <= day && (until === null || String(until) >= day);
}

/** Whether a day lies in a period. */
export function within(day: Row[string], period: Period): boolean {
  return String(day) >= period.from && String(day) <= period.until;
}

function versionOn(records: Records, locationId: Row[string], day: string): Row | undefined {
  return records
    .of("location_version")
    .find((version) => version.location_id === locationId && holds(version, day));
}

const programmesOf = {
  childcare: ["boekstart-childcare"],
  school: ["dbos-primary", "dbos-secondary"],
};
const primary = ["bo", "sbo", "so"];
const secondary = ["vo", "pro", "vso"];

/** Gives the participations of a location that count on a day. */
export function takesPart(
  records: Records,
  locationId: Row[string],
  kind: string,
  day: string,
): Row[] {
  const programmes = programmesOf[kind === "school" ? "school" : "childcare"];
  const phases = ["running", "secured"];
  if (records.settings["figure.participation.from-phase"] === "implementation") {
    phases.push("implementation");
  }
  return records.of("participation").filter((participation) => {
    const { id, location_id: place, programme_code: programme } = participation;
    if (place !== locationId || !programmes.includes(String(programme))) return false;
    const agreed = records
      .of("agreement_participation")
      .some(
        (link) =>
          link.participation_id === id &&
          records.of("agreement").some((a) => a.id === link.agreement_id && holds(a, day)),
      );
    return (
      agreed &&
      records
        .of("participation_phase")
        .some(
          (phase) =>
            phase.participation_id === id &&
            holds(phase, day) &&
            phase.level === "structural" &&
            phases.includes(String(phase.phase)),
        )
    );
  });
}

/** Gives the locations of a kind that are open on a day in one of the municipalities. */
export function openIn(
  records: Records,
  kind: string,
  types: readonly string[] | null,
  day: string,
  codes: ReadonlySet<string>,
): Row[] {
  return records.of("location").filter((location) => {
    const version = versionOn(records, location.id ?? "", day);
    if (!version || location.kind !== kind || !codes.has(String(version.municipality_code))) {
      return false;
    }
    const opened = location.opened_on === null || String(location.opened_on) <= day;
    const closed = location.closed_on !== null && String(location.closed_on) <= day;
    return opened && !closed && (types === null || types.includes(String(version.type)));
  });
}

function taking(
  records: Records,
  kind: string,
  types: readonly string[] | null,
  day: string,
  codes: ReadonlySet<string>,
): Row[] {
  return openIn(records, kind, types, day, codes).filter(
    ({ id }) => takesPart(records, id ?? "", kind, day).length > 0,
  );
}

function pupils(records: Records, day: string, codes: ReadonlySet<string>): number | null {
  const schools = taking(records, "school", primary, day, codes);
  const counts = schools.flatMap(({ id }) => {
    const participations = takesPart(records, id ?? "", "school", day).map((each) => each.id);
    const known = records
      .of("pupil_count")
      .filter((c) => participations.includes(c.participation_id ?? ""))
      .filter((c) => String(c.counted_on) <= day)
      .sort((a, b) => `${a.counted_on}${a.id}`.localeCompare(`${b.counted_on}${b.id}`));
    const last = known.at(-1);
    return typeof last?.pupils === "number" ? [last.pupils] : [];
  });
  return schools.length > 0 && counts.length === 0 ? null : counts.reduce((a, b) => a + b, 0);
}

/** Which municipalities a place of an activity or branch lies in; a group gives all of its own. */
function placesOf(records: Records, activity: Row): string[] {
  const branch = records.of("branch").find(({ id }) => id === activity.branch_id);
  const version = versionOn(records, activity.location_id ?? "", String(activity.held_on));
  const own = activity.municipality_code ?? branch?.municipality_code ?? version?.municipality_code;
  if (own) return [String(own)];
  return records
    .of("municipality_group_member")
    .filter(({ group_code: group }) => group === activity.group_code)
    .map(({ municipality_code: code }) => String(code));
}

function publicActivities(
  records: Records,
  period: Period,
  codes: ReadonlySet<string>,
  isGroup: boolean,
): Row[] {
  return records.of("activity").filter((activity) => {
    const places = placesOf(records, activity);
    const placed = places.length > 0 && places.every((code) => codes.has(code));
    return (
      placed &&
      (isGroup || activity.group_code === null) &&
      within(activity.held_on ?? "", period) &&
      activity.programme_code === "boekstart-babies" &&
      activity.state === "held" &&
      ["children", "parents", "families"].includes(String(activity.audience)) &&
      activity.kind !== "class_borrowing"
    );
  });
}

function participants(records: Records, activities: readonly Row[]): number {
  const both = records.settings["figure.participants.who"] === "children_and_adults";
  return activities.reduce(
    (sum, { children, adults }) => sum + Number(children ?? 0) + (both ? Number(adults ?? 0) : 0),
    0,
  );
}

function suitcases(records: Records, period: Period, codes: ReadonlySet<string>): number {
  const branches = new Map(records.of("branch").map((branch) => [branch.id, branch]));
  return records
    .of("suitcase_movement")
    .filter(({ kind }) => String(kind).startsWith("hand"))
    .filter(({ moved_on: day }) => within(day ?? "", period))
    .filter(({ branch_id: id }) => codes.has(String(branches.get(id ?? "")?.municipality_code)))
    .reduce((sum, { quantity }) => sum + Number(quantity), 0);
}

function grants(
  records: Records,
  category: string,
  period: Period,
  codes: ReadonlySet<string>,
): number {
  const firsts = new Map<Row[string], Row>();
  const awards = records
    .of("location_award")
    .filter((award) => award.category === category && within(award.decided_on ?? "", period))
    .filter(({ withdrawn_on: day }) => day === null || String(day) > period.until)
    .sort((a, b) => `${a.decided_on}${a.id}`.localeCompare(`${b.decided_on}${b.id}`));
  for (const award of awards) {
    const location = award.location_id ?? "";
    if (!firsts.has(location)) firsts.set(location, award);
  }
  return [...firsts.values()].filter(({ location_id: id, decided_on: day }) =>
    codes.has(String(versionOn(records, id ?? "", String(day))?.municipality_code)),
  ).length;
}

function clinicsIn(records: Records, codes: ReadonlySet<string>): Set<Row[string]> {
  const inside = records
    .of("clinic")
    .filter((clinic) => codes.has(String(clinic.municipality_code)));
  return new Set(inside.map(({ id }) => id ?? null));
}

function sumOf(rows: readonly Row[], column: string): number {
  return rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
}

/** The figures of the coach, counted over the half-days and hours of the clinics inside. */
function ofCoach(
  records: Records,
  figure: FigureId,
  period: Period,
  codes: ReadonlySet<string>,
): number | readonly [number, number] {
  const clinics = clinicsIn(records, codes);
  if (figure === "coach.hours") {
    const hours = records.of("hour_entry").filter((row) => clinics.has(row.clinic_id ?? null));
    const confirmed = hours.filter(({ state }) => state === "confirmed");
    return sumOf(
      confirmed.filter(({ worked_on: day }) => within(day ?? "", period)),
      "minutes",
    );
  }
  const held = records
    .of("clinic_session")
    .filter((row) => row.state === "held" && clinics.has(row.clinic_id ?? null))
    .filter(({ held_on: day }) => within(day ?? "", period));
  if (figure === "coach.half-days") return held.length;
  const known = held.filter(({ conversations }) => conversations !== null);
  if (figure === "coach.conversations") return sumOf(known, "conversations");
  return [sumOf(known, "conversations"), sumOf(known, "duration_minutes")];
}

/** Gives a figure counted by hand over municipalities, null for no number; a ratio as its parts. */
export function byHand(
  records: Records,
  figure: FigureId,
  period: Period,
  codes: ReadonlySet<string>,
  isGroup: boolean,
): number | null | readonly [number, number] {
  const vouchers = vouchersByHand(records, figure, period, codes);
  if (vouchers !== undefined) return vouchers;
  const day = period.until;
  const schools = (types: readonly string[]) => taking(records, "school", types, day, codes).length;
  const dayCare = ({ id }: Row) =>
    records
      .of("childcare_registration")
      .some((line) => line.location_id === id && line.register_type === "KDV" && holds(line, day));
  const kleintjeBieb = () =>
    publicActivities(records, period, codes, isGroup).filter(({ kind }) =>
      String(kind).startsWith("kleintje_bieb_"),
    );
  switch (figure) {
    case "boekstart.childcare-locations":
      return taking(records, "childcare", null, day, codes).length;
    case "boekstart.suitcases-handed-out":
      return suitcases(records, period, codes);
    case "boekstart.activities":
      return publicActivities(records, period, codes, isGroup).length;
    case "boekstart.participants":
      return participants(records, publicActivities(records, period, codes, isGroup));
    case "dbos.primary-schools":
      return schools(primary);
    case "dbos.secondary-schools":
      return schools(secondary);
    case "dbos.locations":
      return schools([...primary, ...secondary]);
    case "dbos.pupils":
      return pupils(records, day, codes);
    case "dbos.coverage":
      return [schools(primary), openIn(records, "school", primary, day, codes).length];
    case "childcare.coverage":
      return [
        taking(records, "childcare", null, day, codes).filter(dayCare).length,
        openIn(records, "childcare", null, day, codes).filter(dayCare).length,
      ];
    case "kleintje-bieb.meetings":
      return kleintjeBieb().length;
    case "kleintje-bieb.participants":
      return participants(records, kleintjeBieb());
    case "coach.half-days":
    case "coach.hours":
    case "coach.conversations":
    case "coach.conversations-per-hour":
      return ofCoach(records, figure, period, codes);
    default:
      return grants(records, figure.slice("grants.".length).replace("-", "_"), period, codes);
  }
}
