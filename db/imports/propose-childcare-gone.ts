import { addDays } from "../model/day.ts";
import { placeName } from "./place-name.ts";
import type { ChildcareFields, ChildcareLocation } from "./propose-childcare-fields.ts";
import type { KnownChildcareRecords, KnownNumber } from "./propose-childcare-known.ts";
import type { ProposedChildcare } from "./propose-childcare-row.ts";
import type { LocationOfNumbers } from "./propose-childcare-structure.ts";
import { type FieldChange, stateChange } from "./propose-row.ts";

/** What the numbers of one file are proposed with. */
export interface ChildcareContext {
  readonly known: KnownChildcareRecords;
  readonly structure: ReadonlyMap<string, LocationOfNumbers>;
  readonly asOf: string;
}

/** Gives what becomes of a number that the file no longer has: it ended the day before. */
export function proposeGone(context: ChildcareContext, entry: KnownNumber): ProposedChildcare {
  const { key, id, locationId, fields } = entry;
  const place = context.structure.get(key);
  const { location, changes } = typeChange(place, key);
  return {
    outcome: "vanished",
    row: null,
    key,
    label: childcareLabel(fields),
    municipalityCode: fields.municipalityCode,
    changes: [stateChange("in_register", "vanished"), ...changes],
    kept: [],
    entryId: id,
    registrationId: context.known.registrations.get(key)?.id ?? null,
    locationId,
    group: key,
    state: "vanished",
    fields: null,
    location,
    renamed: null,
    registration: { validUntil: addDays(context.asOf, -1) },
  };
}

/** Gives the change of a location's type, if the row of this number carries it. */
export function typeChange(
  place: LocationOfNumbers | undefined,
  lrkNumber: string,
): { location: Partial<ChildcareLocation>; changes: FieldChange[] } {
  if (!place?.newType || place.typeCarrier !== lrkNumber) return { location: {}, changes: [] };
  const { before, after } = place.newType;
  return { location: { type: after }, changes: [{ field: "type", before, after }] };
}

/** Gives what a number is called in a list: its name and town. */
export function childcareLabel({ name, town }: ChildcareFields): string {
  return town === null ? (name ?? "") : `${name ?? ""}, ${placeName(town)}`;
}
