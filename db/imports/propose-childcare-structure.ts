import {
  type ChildcareFields,
  type ChildcareLocation,
  childcareLocation,
  type DerivedType,
  derivedType,
} from "./propose-childcare-fields.ts";
import type { KnownChildcareRecords, KnownNumber } from "./propose-childcare-known.ts";
import { groupPlaces, matchOwnLocations, type PlaceGroup } from "./propose-childcare-places.ts";

/** A row of the register with its fields as an entry keeps them. */
export interface NumberedRow {
  readonly lrkNumber: string;
  readonly sourceRow: number;
  readonly isRegistered: boolean;
  readonly fields: ChildcareFields;
}

/** What the numbers of one location say together. */
export interface LocationOfNumbers {
  /** The location that is there already, null for a new one. */
  readonly locationId: string | null;
  /** What new numbers of one new location share: the first of them. */
  readonly group: string;
  /** The number whose name and address the location follows: the day nursery before the rest. */
  readonly leader: string | null;
  /** The location as the leader has it. */
  readonly register: ChildcareLocation | null;
  /** The type that the location changes to, because of which numbers come and go. */
  readonly newType: { readonly before: string; readonly after: DerivedType } | null;
  /** The row with which a change of the type is stored. */
  readonly typeCarrier: string | null;
}

interface Member {
  readonly lrkNumber: string;
  readonly fields: ChildcareFields;
  readonly isInFile: boolean;
}

const ranks = ["KDV", "PSZ", "BSO"];

/**
 * Gives for each LRK number the location that it is of, after the rows that are taken and without
 * the entries that are gone.
 */
export function structureChildcare(
  known: KnownChildcareRecords,
  rows: readonly NumberedRow[],
  gone: readonly KnownNumber[],
): Map<string, LocationOfNumbers> {
  const groups = groupsOf(known, rows);
  const members = membersByPlace(known, rows, gone, groups);
  const result = new Map<string, LocationOfNumbers>();
  for (const [place, there] of members) {
    const [first] = there;
    const group = first && groups.get(first.lrkNumber);
    const locationId = known.locations.has(place) ? place : null;
    const location = describe(known, locationId, group?.id ?? place, there, gone);
    for (const { lrkNumber } of there) result.set(lrkNumber, location);
  }
  for (const { lrkNumber, isRegistered } of rows) {
    const locationId = placeOf(known, lrkNumber, groups);
    if (!isRegistered) result.set(lrkNumber, describe(known, locationId, lrkNumber, [], gone));
  }
  for (const { key, locationId } of gone) {
    const staying = [...(members.get(locationId) ?? [])];
    result.set(key, describe(known, locationId, key, staying, gone));
  }
  return result;
}

function placeOf(
  known: KnownChildcareRecords,
  lrkNumber: string,
  groups: ReadonlyMap<string, PlaceGroup>,
): string | null {
  const own = known.numbers.get(lrkNumber) ?? known.registrations.get(lrkNumber);
  return own?.locationId ?? groups.get(lrkNumber)?.locationId ?? null;
}

/** Gives the groups of all numbers, those of the file and those that are known beside them. */
function groupsOf(
  known: KnownChildcareRecords,
  rows: readonly NumberedRow[],
): Map<string, PlaceGroup> {
  const inFile = new Set(rows.map(({ lrkNumber }) => lrkNumber));
  const open = (locationId: string | undefined): string | null =>
    locationId === undefined || known.locations.get(locationId)?.isClosed ? null : locationId;
  const places = rows.map(({ lrkNumber, fields }) => {
    const own = known.numbers.get(lrkNumber) ?? known.registrations.get(lrkNumber);
    return { lrkNumber, fields, locationId: open(own?.locationId) };
  });
  for (const { key, fields, locationId } of known.numbers.values()) {
    const isOpen = open(locationId) !== null;
    if (!inFile.has(key) && isOpen) places.push({ lrkNumber: key, fields, locationId });
  }
  const groups = groupPlaces(places);
  const registered = new Set([...known.numbers.values()].map(({ locationId }) => locationId));
  const own = [...known.locations.values()].flatMap(({ id, isClosed, fields }) =>
    isClosed || fields === null || registered.has(id) ? [] : [{ id, fields }],
  );
  matchOwnLocations(new Set(groups.values()), own);
  return groups;
}

function membersByPlace(
  known: KnownChildcareRecords,
  rows: readonly NumberedRow[],
  gone: readonly KnownNumber[],
  groups: ReadonlyMap<string, PlaceGroup>,
): Map<string, Member[]> {
  const left = new Set(gone.map(({ key }) => key));
  const members = new Map<string, Member[]>();
  const add = (place: string, member: Member) => {
    const there = members.get(place);
    if (there) there.push(member);
    else members.set(place, [member]);
  };
  for (const { lrkNumber, fields, isRegistered } of rows) {
    left.add(lrkNumber);
    const group = groups.get(lrkNumber)?.id ?? lrkNumber;
    const place = placeOf(known, lrkNumber, groups) ?? group;
    if (isRegistered) add(place, { lrkNumber, fields, isInFile: true });
  }
  for (const { key, fields, locationId, state } of known.numbers.values()) {
    const isThere = state === "present" && !left.has(key);
    if (isThere) add(locationId, { lrkNumber: key, fields, isInFile: false });
  }
  return members;
}

function describe(
  known: KnownChildcareRecords,
  locationId: string | null,
  group: string,
  members: readonly Member[],
  gone: readonly KnownNumber[],
): LocationOfNumbers {
  const rank = ({ fields }: Member) => ranks.indexOf(fields.kind ?? "");
  const [leader = null] = members.toSorted(
    (one, other) => rank(one) - rank(other) || one.lrkNumber.localeCompare(other.lrkNumber),
  );
  const type = derivedType(members.map(({ fields }) => fields.kind));
  const before = locationId === null ? null : typeBefore(known, locationId);
  const isNewType = leader !== null && before !== null && before !== type;
  const inFile = leader?.isInFile ? leader : members.find(({ isInFile }) => isInFile);
  const leaving = gone.find((entry) => entry.locationId === locationId);
  return {
    locationId,
    group,
    leader: leader?.lrkNumber ?? null,
    register: leader && childcareLocation(leader.fields, type),
    newType: isNewType ? { before, after: type } : null,
    typeCarrier: inFile?.lrkNumber ?? leaving?.key ?? null,
  };
}

/** The type that the register gave a location, null when a person gave it another. */
function typeBefore(known: KnownChildcareRecords, locationId: string): string | null {
  const own = known.locations.get(locationId)?.fields?.type;
  const kinds = known.kindsByLocation.get(locationId) ?? [];
  return own !== undefined && kinds.length > 0 && own === derivedType(kinds) ? own : null;
}
