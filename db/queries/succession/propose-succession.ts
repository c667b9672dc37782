import { z } from "zod";
import type { ParticipationLine, PupilLine, SuccessionProposal } from "../../model/succession.ts";
import { all, type Db, sql } from "../../sql.ts";
import { type Carried, carriedOf, livesOn, phasesFrom } from "./carried.ts";
import {
  checkSuccession,
  locationIn,
  locationsOf,
  type SuccessionAsk,
  type SuccessionLocation,
} from "./check-succession.ts";

type Locations = ReadonlyMap<string, SuccessionLocation>;

function label(locations: Locations, id: string): string {
  return locations.get(id)?.label ?? id;
}

/** The furthest phase goes on when several locations bring the same programme. */
function rank(carried: Carried, day: string): number {
  const [held] = phasesFrom(carried, day);
  if (!held) return -1;
  const order = ["ended", "paused", "acquisition", "implementation", "running", "secured"];
  return order.indexOf(held.phase) * 2 + (held.level === "structural" ? 1 : 0);
}

function participationLines(
  db: Db,
  ask: SuccessionAsk,
  locations: Locations,
  left: ReadonlySet<string>,
) {
  const { fromIds, toIds, happenedOn } = ask;
  const carried = carriedOf(db, [...fromIds, ...toIds], happenedOn);
  const own = carried.filter(({ locationId }) => toIds.includes(locationId));
  const gone = carried
    .filter(({ locationId }) => fromIds.includes(locationId))
    .toSorted((one, other) => rank(other, happenedOn) - rank(one, happenedOn));
  const taken = new Set<string>();
  const lines = toIds.flatMap((toId) =>
    gone.map((each): ParticipationLine => {
      const place = `${toId} ${each.programmeCode}`;
      const there = own.find(
        ({ locationId, programmeCode }) =>
          locationId === toId && programmeCode === each.programmeCode,
      );
      const isThere = taken.has(place) || (there !== undefined && livesOn(there, happenedOn));
      const lives = livesOn(each, happenedOn);
      const outcome = !lives ? "stays" : isThere ? "already_there" : there ? "resumes" : "goes_on";
      const key = `participation:${each.id}:${toId}`;
      if (lives && !left.has(key)) taken.add(place);
      const [held] = phasesFrom(each, happenedOn);
      const fromId = each.locationId;
      return {
        key,
        ...{ fromId, fromLabel: label(locations, fromId), toId, toLabel: label(locations, toId) },
        participationId: each.id,
        programmeCode: each.programmeCode,
        programmeName: each.programmeName,
        phase: held?.phase ?? null,
        level: held?.level ?? null,
        agreements: each.agreements.map(({ id, title }) => ({ id, title })),
        fundingSources: [...new Set(each.funding.map(({ name }) => name))],
        pupils: each.pupils,
        pupilsCountedOn: each.countedOn,
        outcome,
        successorPhase: there ? (phasesFrom(there, happenedOn)[0]?.phase ?? "ended") : null,
      };
    }),
  );
  return { carried, lines };
}

/**
 * In a merge all pupils go along: where a participation begins at the successor it begins with the
 * last counts together. After a split nobody knows who went where before it is counted.
 */
function pupilLines(
  ask: SuccessionAsk,
  lines: readonly ParticipationLine[],
  left: ReadonlySet<string>,
): PupilLine[] {
  if (ask.kind === "split") return [];
  const begun = lines.filter(
    ({ outcome, key }) => !left.has(key) && (outcome === "goes_on" || outcome === "resumes"),
  );
  return begun.flatMap(({ toId, toLabel, programmeCode, programmeName }) => {
    const along = lines.filter(
      (line) =>
        line.programmeCode === programmeCode && line.outcome !== "stays" && !left.has(line.key),
    );
    const counts = along.map(({ pupils }) => pupils);
    if (counts.some((pupils) => pupils === null)) return [];
    const names = along.map(({ fromLabel }) => fromLabel).join(" + ");
    return {
      key: `pupils:${toId}:${programmeCode}`,
      ...{ toId, toLabel, programmeCode, programmeName },
      pupils: counts.reduce((sum: number, pupils) => sum + (pupils ?? 0), 0),
      source: `laatste telling van ${names}`.slice(0, 200),
    };
  });
}

const roleRow = z.object({
  id: z.string(),
  locationId: z.string(),
  contactName: z.string(),
  role: z.string(),
  isThere: z.number(),
});
const registrationRow = z.object({
  id: z.string(),
  locationId: z.string(),
  lrkNumber: z.string(),
  registerType: z.enum(["KDV", "BSO"]),
});

function partsOf(db: Db, ask: SuccessionAsk) {
  const ids = JSON.stringify(ask.fromIds);
  const from = sql`(select value from json_each(${ids}))`;
  const roles = all(
    db,
    roleRow,
    sql`select r.id, r.location_id, p.name as contact_name, r.role,
        exists (select 1 from contact_role o where o.location_id = ${ask.mainId}
          and o.contact_person_id = r.contact_person_id and o.role = r.role
          and coalesce(o.valid_until, '9999-12-31') >= ${ask.happenedOn}) as is_there
      from contact_role r join contact_person p on p.id = r.contact_person_id
      where r.location_id in ${from} and coalesce(r.valid_until, '9999-12-31') >= ${ask.happenedOn}
      order by p.name, r.role, r.id`,
  );
  const registrations = all(
    db,
    registrationRow,
    sql`select id, location_id, lrk_number, register_type from childcare_registration
      where location_id in ${from} and coalesce(valid_until, '9999-12-31') >= ${ask.happenedOn}
      order by lrk_number, valid_from`,
  );
  return { roles, registrations };
}

/** A proposal together with what its participations carry along, for storing it. */
export interface WorkedOut {
  readonly proposal: SuccessionProposal;
  readonly carried: readonly Carried[];
}

function shownLocations(ask: SuccessionAsk, locations: Locations) {
  return [...ask.fromIds, ...ask.toIds].map((id) => {
    const { succeededOn: _by, succeedsOn: _of, ...shown } = locationIn(locations, id, "id");
    const isFrom = ask.fromIds.includes(id);
    const { happenedOn } = ask;
    const early = shown.closedOn !== null && shown.closedOn < happenedOn;
    return {
      ...shown,
      role: isFrom ? ("from" as const) : ("to" as const),
      isMain: id === ask.mainId,
      closesOn: isFrom ? (early ? shown.closedOn : happenedOn) : null,
    };
  });
}

/**
 * Gives what a merge or split would do when the lines in `leave` do not go on; refuses as
 * `checkSuccession`. Nothing is changed.
 */
export function workOut(db: Db, ask: SuccessionAsk, leave: readonly string[] = []): WorkedOut {
  const locations = locationsOf(db, ask);
  checkSuccession(db, ask, locations);
  const left = new Set(leave);
  const { carried, lines } = participationLines(db, ask, locations, left);
  const { roles, registrations } = partsOf(db, ask);
  const between = (fromId: string) => ({
    ...{ fromId, fromLabel: label(locations, fromId) },
    ...{ toId: ask.mainId, toLabel: label(locations, ask.mainId) },
  });
  const proposal: SuccessionProposal = {
    kind: ask.kind,
    happenedOn: ask.happenedOn,
    locations: shownLocations(ask, locations),
    participations: lines,
    pupils: pupilLines(ask, lines, left),
    contactRoles: roles.map(({ id, locationId, contactName, role, isThere }) => ({
      key: `contact_role:${id}`,
      ...between(locationId),
      ...{ contactRoleId: id, contactName, role },
      outcome: isThere === 1 ? "already_there" : "goes_on",
    })),
    registrations: registrations.map(({ id, locationId, lrkNumber, registerType }) => ({
      key: `childcare_registration:${id}`,
      ...between(locationId),
      ...{ registrationId: id, lrkNumber, registerType },
    })),
  };
  return { proposal, carried };
}
