import type { Db } from "../sql.ts";
import type { SchoolRow } from "./duo-schools.ts";
import { placeName } from "./place-name.ts";
import {
  absentFields,
  fieldChanges,
  followingFields,
  keptFields,
  type LocationFields,
  linkingFields,
  locationFields,
  type RegisterFieldName,
  type RegisterFields,
  rowFields,
} from "./propose-fields.ts";
import {
  type KnownEntry,
  type KnownLocation,
  knownEntries,
  knownLocations,
} from "./propose-known.ts";
import { unknownMunicipalities } from "./propose-municipalities.ts";
import {
  type ProposedRow,
  type ProposedRows,
  refusedImportRow,
  type Scope,
  stateChange,
  valueChange,
} from "./propose-row.ts";
import type { RefusedRow } from "./refused-row.ts";
import type { RegisterContents } from "./register-contents.ts";

/** What an import would do with one school location; its key is the location code. */
export interface ProposedSchool extends ProposedRow {
  /** The entry and location that are there already. */
  readonly entryId: string | null;
  readonly locationId: string | null;
  /** The entry as it will be; null when it has vanished. */
  readonly fields: RegisterFields | null;
  /** What of the location is new or changes. */
  readonly location: Partial<LocationFields>;
}

/**
 * Gives what storing a list of schools would do, row by row, by comparing it with what the register
 * said before. Only rows of the municipalities asked for are looked at, and schools that the
 * administration has in one of them. What has vanished is judged within the municipalities that
 * the file holds, and never for a school of which the row was refused.
 */
export function proposeSchools(
  db: Db,
  contents: RegisterContents,
  { asked, asOf, skip }: Scope,
): ProposedRows<ProposedSchool> {
  const isAsked = (code: string | null): boolean => !asked || (code !== null && asked.has(code));
  const known = knownEntries(db, contents.source);
  const rows = contents.rows.filter(
    ({ locationCode, municipalityCode }) =>
      isAsked(municipalityCode) ||
      (asked && isAsked(known.get(locationCode)?.fields.municipalityCode ?? null)),
  );
  const codes = rows.map(({ locationCode }) => locationCode);
  const own = knownLocations(db, codes, asOf);
  const absent = absentFields(contents);
  const proposed = rows.map((row) =>
    proposeRow(row, absent, known.get(row.locationCode), own.get(row.locationCode)),
  );
  const inFile = new Set(contents.rows.map(({ municipalityCode }) => municipalityCode));
  const taken = rows.filter(({ locationCode }) => !skip.has(locationCode));
  return {
    rows: [...proposed, ...vanished(contents, known, inFile, isAsked)],
    refused: contents.refused
      .filter((refused) => concerns(refused, known, isAsked))
      .map(refusedImportRow),
    inFile,
    newMunicipalities: unknownMunicipalities(db, taken),
  };
}

/** A refused row of which the municipality cannot be read may be anyone's, and is told of. */
function concerns(
  refused: RefusedRow,
  known: ReadonlyMap<string, KnownEntry>,
  isAsked: (code: string | null) => boolean,
): boolean {
  const before = refused.key === null ? undefined : known.get(refused.key);
  const code = refused.municipalityCode ?? before?.fields.municipalityCode ?? null;
  return code === null || isAsked(code) || isAsked(before?.fields.municipalityCode ?? null);
}

function proposeRow(
  row: SchoolRow,
  absent: ReadonlySet<RegisterFieldName>,
  entry: KnownEntry | undefined,
  own: KnownLocation | undefined,
): ProposedSchool {
  const fields = rowFields(row, absent, entry?.fields ?? null);
  const base = {
    row: row.sourceRow,
    key: row.locationCode,
    label: label(fields),
    municipalityCode: row.municipalityCode,
    kept: [] as const,
    entryId: entry?.id ?? null,
    locationId: entry?.locationId ?? own?.id ?? null,
    fields,
  };
  const register = locationFields(fields);
  if (entry) {
    const back = entry.state === "vanished" ? [stateChange("vanished", "in_register")] : [];
    const changes = [...back, ...fieldChanges(entry.fields, fields)];
    const outcome = changes.length > 0 ? "changed" : "unchanged";
    const location = followingFields(entry.fields, fields);
    const kept = own?.fields ? keptFields(own.fields, register, location) : [];
    return { ...base, outcome, changes, kept, location };
  }
  if (!own) return { ...base, outcome: "new", changes: [], location: register };
  const { filled, kept } = own.fields
    ? linkingFields(own.fields, register)
    : { filled: {}, kept: [] };
  const changes = [
    ...valueChange("registerState", own.registerState, "in_register"),
    ...Object.entries(filled).map(([field, after]) => ({ field, before: null, after })),
  ];
  return { ...base, outcome: "changed", changes, kept, location: filled };
}

function label(fields: RegisterFields): string {
  const { name, town } = fields;
  return town === null ? (name ?? "") : `${name ?? ""}, ${placeName(town)}`;
}

function vanished(
  contents: RegisterContents,
  known: ReadonlyMap<string, KnownEntry>,
  inFile: ReadonlySet<string>,
  isAsked: (code: string | null) => boolean,
): ProposedSchool[] {
  const there = new Set<string | null>(contents.rows.map(({ locationCode }) => locationCode));
  for (const { key } of contents.refused) there.add(key);
  const gone = [...known.values()].filter(
    ({ key, state, fields: { municipalityCode } }) =>
      state === "present" &&
      !there.has(key) &&
      municipalityCode !== null &&
      inFile.has(municipalityCode) &&
      isAsked(municipalityCode),
  );
  return gone.map((entry) => ({
    outcome: "vanished" as const,
    row: null,
    key: entry.key,
    label: label(entry.fields),
    municipalityCode: entry.fields.municipalityCode,
    changes: [stateChange("in_register", "vanished")],
    kept: [],
    entryId: entry.id,
    locationId: entry.locationId,
    fields: null,
    location: {},
  }));
}
