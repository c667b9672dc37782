import type { FigureId, Period } from "../../../db/model/figure.ts";
import { byHand, holds, openIn, type Records, type Row, takesPart, within } from "./by-hand.ts";
import { vouchersByHand } from "./by-hand-vouchers.ts";

/** What a location has become by a day: its last main successor, with type and municipality. */
interface Seat {
  readonly id: string;
  readonly type: string;
  readonly code: string;
}

function seatOf(records: Records, locationId: Row[string], today: string): Seat {
  let id = String(locationId);
  for (let steps = 0; steps < 100; steps += 1) {
    const next = records.of("location_succession").find((row) => {
      return (
        row.from_location_id === id && row.is_main === "yes" && String(row.happened_on) <= today
      );
    });
    if (!next) break;
    id = String(next.to_location_id);
  }
  const versions = records
    .of("location_version")
    .filter((version) => version.location_id === id)
    .toSorted((a, b) => String(a.valid_from).localeCompare(String(b.valid_from)));
  const begun = versions.filter((version) => String(version.valid_from) <= today);
  const version = begun.at(-1) ?? versions[0];
  return { id, type: String(version?.type), code: String(version?.municipality_code) };
}

interface Asked {
  readonly records: Records;
  readonly period: Period;
  readonly today: string;
  readonly codes: ReadonlySet<string>;
}

type Chosen = (location: Row) => boolean;

/** The locations that are open on the reference day and lie in scope today, with their seats. */
function openToday(asked: Asked, kind: string, types: readonly string[] | null, chosen: Chosen) {
  const { records, period, today, codes } = asked;
  const everywhere = new Set(records.of("municipality").map(({ code }) => String(code)));
  return openIn(records, kind, null, period.until, everywhere)
    .filter(chosen)
    .map((location) => ({ location, seat: seatOf(records, location.id ?? "", today) }))
    .filter(({ seat }) => codes.has(seat.code) && (types === null || types.includes(seat.type)));
}

function distinct(found: readonly { readonly seat: Seat }[]): number {
  return new Set(found.map(({ seat }) => seat.id)).size;
}

function pupils(asked: Asked, schools: ReturnType<typeof openToday>): number | null {
  const { records, period } = asked;
  const counts = schools.flatMap(({ location }) => {
    const taking = takesPart(records, location.id ?? "", "school", period.until).map(
      ({ id }) => id,
    );
    const known = records
      .of("pupil_count")
      .filter((count) => taking.includes(count.participation_id ?? ""))
      .filter((count) => String(count.counted_on) <= period.until)
      .toSorted((a, b) => `${a.counted_on}${a.id}`.localeCompare(`${b.counted_on}${b.id}`));
    const last = known.at(-1)?.pupils;
    return typeof last === "number" ? [last] : [];
  });
  return schools.length > 0 && counts.length === 0 ? null : counts.reduce((a, b) => a + b, 0);
}

function grants(asked: Asked, category: string): number {
  const { records, period, today, codes } = asked;
  const seats = records
    .of("location_award")
    .filter((award) => award.category === category && within(award.decided_on ?? "", period))
    .filter(({ withdrawn_on: day }) => day === null || String(day) > period.until)
    .filter(({ location_id: id, decided_on: day }) =>
      records.of("location_version").some((v) => v.location_id === id && holds(v, String(day))),
    )
    .map((award) => ({ seat: seatOf(records, award.location_id ?? "", today) }));
  return distinct(seats.filter(({ seat }) => codes.has(seat.code)));
}

/** Every activity at a location is put where the location lies today, the rest stays. */
function asPlacedToday({ records, today }: Asked): Records {
  const activities = records.of("activity").map((activity) => {
    if (activity.location_id === null) return activity;
    const { code } = seatOf(records, activity.location_id ?? "", today);
    return { ...activity, location_id: null, municipality_code: code };
  });
  return { ...records, of: (table) => (table === "activity" ? activities : records.of(table)) };
}

/** Gives a figure in today's structure counted by hand; as `byHand`. */
export function byHandToday(
  asked: Asked,
  figure: FigureId,
  isGroup: boolean,
): number | null | readonly [number, number] {
  const { records, period, codes } = asked;
  const vouchers = vouchersByHand(records, figure, period, codes);
  if (vouchers !== undefined) return vouchers;
  const day = period.until;
  const primary = ["bo", "sbo", "so"];
  const secondary = ["vo", "pro", "vso"];
  const taking = (kind: string): Chosen => {
    return ({ id }) => takesPart(records, id ?? "", kind, day).length > 0;
  };
  const dayCare: Chosen = ({ id }) =>
    records
      .of("childcare_registration")
      .some((line) => line.location_id === id && line.register_type === "KDV" && holds(line, day));
  const schools = (types: readonly string[]) => openToday(asked, "school", types, taking("school"));
  const childcare = (chosen: Chosen) => distinct(openToday(asked, "childcare", null, chosen));
  switch (figure) {
    case "boekstart.childcare-locations":
      return childcare(taking("childcare"));
    case "dbos.primary-schools":
      return distinct(schools(primary));
    case "dbos.secondary-schools":
      return distinct(schools(secondary));
    case "dbos.locations":
      return distinct(schools([...primary, ...secondary]));
    case "dbos.pupils":
      return pupils(asked, schools(primary));
    case "dbos.coverage":
      return [
        distinct(schools(primary)),
        distinct(openToday(asked, "school", primary, () => true)),
      ];
    case "childcare.coverage":
      return [
        childcare((location) => taking("childcare")(location) && dayCare(location)),
        childcare(dayCare),
      ];
    case "coach.half-days":
    case "coach.hours":
    case "coach.conversations":
    case "coach.conversations-per-hour":
    case "kleintje-bieb.meetings":
    case "kleintje-bieb.participants":
    case "boekstart.suitcases-handed-out":
    case "boekstart.activities":
    case "boekstart.participants":
      return byHand(asPlacedToday(asked), figure, period, codes, isGroup);
    default:
      return grants(asked, figure.slice("grants.".length).replace("-", "_"));
  }
}
