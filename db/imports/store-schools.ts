import { z } from "zod";
import { sinceAlways } from "../model/day.ts";
import { changeLocation } from "../queries/change-location.ts";
import { createRecord } from "../queries/record.ts";
import { all, rawSql } from "../sql.ts";
import { nameOfNumber } from "./propose-boards.ts";
import type { LocationFields } from "./propose-fields.ts";
import type { ProposedSchool } from "./propose-schools.ts";
import { type RowStore, type StoreContext, storeMunicipality } from "./store-context.ts";
import { storeEntry, storeEntryVanished, storeRegisterState } from "./store-entry.ts";

const boardRow = z.object({ number: z.string(), id: z.string() });

/** Gives how school locations are stored, with the boards and municipalities that they need. */
export function schoolStore(context: StoreContext): RowStore<ProposedSchool> {
  const boards = new Map(
    all(
      context.db,
      boardRow,
      rawSql("select number, id from organisation where kind = 'board' and number is not null"),
    ).map(({ number, id }) => [number, id]),
  );
  return {
    keyField: "locationCode",
    store: (school) => {
      if (school.outcome === "vanished") storeVanished(context, school);
      else storeSchool(context, boards, school);
    },
  };
}

function storeVanished(context: StoreContext, { entryId, locationId }: ProposedSchool): void {
  if (entryId !== null) storeEntryVanished(context, entryId);
  if (locationId !== null) storeRegisterState(context, locationId);
}

function storeSchool(
  context: StoreContext,
  boards: Map<string, string>,
  school: ProposedSchool,
): void {
  const { entryId, key, row, fields } = school;
  const change = locationChange(context, boards, school.location);
  const locationId = school.locationId ?? storeLocation(context, key, change);
  if (school.locationId !== null && Object.keys(change).length > 0) {
    changeLocation(context.db, { id: locationId, validFrom: context.asOf, change });
  }
  if (fields === null) return;
  storeEntry(context, { entryId, key, row, locationId, state: "present", fields });
  if (school.locationId !== null) storeRegisterState(context, locationId);
}

type Change = Partial<Omit<LocationFields, "boardNumber">> & { organisationId?: string };

function locationChange(
  context: StoreContext,
  boards: Map<string, string>,
  fields: Partial<LocationFields>,
): Change {
  const { boardNumber, ...change } = fields;
  if (change.municipalityCode !== undefined) storeMunicipality(context, change.municipalityCode);
  if (boardNumber === undefined || boardNumber === null) return change;
  return { ...change, organisationId: boardId(context, boards, boardNumber) };
}

/** The list of schools has numbers of boards only; their names are in another register. */
function boardId(context: StoreContext, boards: Map<string, string>, number: string): string {
  const known = boards.get(number);
  if (known !== undefined) return known;
  const board = { kind: "board", name: nameOfNumber(number), number };
  const id = createRecord(context.db, "organisation", board);
  boards.set(number, id);
  context.forget.push(() => boards.delete(number));
  return id;
}

function storeLocation({ db }: StoreContext, locationCode: string, version: Change): string {
  const own = { kind: "school", locationCode, registerState: "in_register" };
  const locationId = createRecord(db, "location", own);
  createRecord(db, "location_version", { locationId, validFrom: sinceAlways, ...version });
  return locationId;
}
