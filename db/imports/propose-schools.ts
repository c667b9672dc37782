import { today } from "../model/day.ts";
import type { Db } from "../sql.ts";
import type { RefusedRow, SchoolRow } from "./duo-schools.ts";
import { placeName } from "./place-name.ts";
import {
  absentFields,
  type FieldChange,
  fieldChanges,
  followingFields,
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
  knownMunicipalities,
} from "./propose-known.ts";
import type { RegisterContents } from "./read-register.ts";
import type { RegisterSource } from "./sources.ts";

/** What becomes of a school location by an import. */
export type ImportOutcome = "new" | "changed" | "unchanged" | "vanished";

/** What an import would do with one school location. */
export interface ProposedSchool {
  readonly outcome: ImportOutcome;
  /** The line of the file; null for one that the file no longer has. */
  readonly row: number | null;
  /** The location code. */
  readonly key: string;
  readonly label: string;
  readonly municipalityCode: string | null;
  /** What changes, field by field; nothing is listed for a new one. */
  readonly changes: readonly FieldChange[];
  /** What a person entered otherwise and keeps: `before` is theirs, `after` the register's. */
  readonly kept: readonly FieldChange[];
  /** The entry and location that are there already. */
  readonly entryId: string | null;
  readonly locationId: string | null;
  /** The entry as it will be; null when it has vanished. */
  readonly fields: RegisterFields | null;
  /** What of the location is new or changes. */
  readonly location: Partial<LocationFields>;
}

/** A row that is not stored: the line, the field (`row` for all of it), the reason, the value. */
export interface RefusedImportRow {
  readonly row: number;
  readonly field: string;
  readonly reason: string;
  readonly value: string | null;
}

/** What a register file would change; nothing is stored yet. */
export interface Proposal {
  readonly source: RegisterSource;
  /** The municipalities asked for, or null for all of the file. */
  readonly municipalities: readonly string[] | null;
  /** Municipalities that were asked for and of which the file has no school. */
  readonly absentMunicipalities: readonly string[];
  /** Names of municipalities that the administration does not have yet, by code. */
  readonly newMunicipalities: ReadonlyMap<string, string>;
  readonly rows: readonly ProposedSchool[];
  readonly refused: readonly RefusedImportRow[];
}

/** What a proposal is asked for: which municipalities, and as of which day locations are read. */
export interface ProposeOptions {
  readonly municipalities?: readonly string[] | undefined;
  readonly asOf?: string | undefined;
}

/**
 * Gives what storing a register file would do, row by row, by comparing it with what the register
 * said before. Only rows of the municipalities asked for are looked at, and schools that the
 * administration has in one of them. What has vanished is judged within the municipalities that
 * the file holds, and never for a school of which the row was refused.
 */
export function proposeImport(
  db: Db,
  contents: RegisterContents,
  options: ProposeOptions = {},
): Proposal {
  const { municipalities = null, asOf = today() } = options;
  const asked = municipalities && new Set(municipalities);
  const isAsked = (code: string | null): boolean => !asked || (code !== null && asked.has(code));
  const known = knownEntries(db, contents.source);
  const rows = contents.rows.filter(
    ({ locationCode, municipalityCode }) =>
      isAsked(municipalityCode) ||
      (asked && isAsked(known.get(locationCode)?.fields.municipalityCode ?? null)),
  );
  const unlinked = rows.map((row) => row.locationCode).filter((code) => !known.has(code));
  const own = knownLocations(db, unlinked, asOf);
  const absent = absentFields(contents);
  const proposed = rows.map((row) =>
    proposeRow(row, absent, known.get(row.locationCode), own.get(row.locationCode)),
  );
  const inFile = new Set(contents.rows.map(({ municipalityCode }) => municipalityCode));
  return {
    source: contents.source,
    municipalities,
    absentMunicipalities: (municipalities ?? []).filter((code) => !inFile.has(code)),
    newMunicipalities: unknownMunicipalities(db, rows),
    rows: [...proposed, ...vanished(contents, known, inFile, isAsked)],
    refused: contents.refused
      .filter((refused) => concerns(refused, known, isAsked))
      .map(({ row, field, reason, value }) => ({ row, field: field ?? "row", reason, value })),
  };
}

/** Gives the numbers of a proposal by outcome. */
export function countOutcomes(proposal: Proposal): Record<ImportOutcome, number> {
  const counts = { new: 0, changed: 0, unchanged: 0, vanished: 0 };
  for (const { outcome } of proposal.rows) counts[outcome] += 1;
  return counts;
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
    kept: [],
    entryId: entry?.id ?? null,
    locationId: entry?.locationId ?? own?.id ?? null,
    fields,
  };
  if (entry) {
    const back = entry.state === "vanished" ? [stateChange("vanished", "in_register")] : [];
    const changes = [...back, ...fieldChanges(entry.fields, fields)];
    const outcome = changes.length > 0 ? "changed" : "unchanged";
    return { ...base, outcome, changes, location: followingFields(entry.fields, fields) };
  }
  const register = locationFields(fields);
  if (!own) return { ...base, outcome: "new", changes: [], location: register };
  const { filled, kept } = own.fields
    ? linkingFields(own.fields, register)
    : { filled: {}, kept: [] };
  const changes = [
    stateChange(own.registerState, "in_register"),
    ...Object.entries(filled).map(([field, after]) => ({ field, before: null, after })),
  ];
  return { ...base, outcome: "changed", changes, kept, location: filled };
}

function stateChange(before: string, after: string): FieldChange {
  return { field: "registerState", before, after };
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
    outcome: "vanished",
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

/** Two municipalities can have one name (Bergen); the second then carries its code. */
function unknownMunicipalities(db: Db, rows: readonly SchoolRow[]): ReadonlyMap<string, string> {
  const known = knownMunicipalities(db);
  const names = new Set(known.values());
  const unknown = new Map<string, string>();
  for (const { municipalityCode: code, municipalityName } of rows) {
    if (known.has(code) || unknown.has(code)) continue;
    const written = placeName(municipalityName ?? code);
    const name = names.has(written) ? `${written} (${code})` : written;
    names.add(name);
    unknown.set(code, name);
  }
  return unknown;
}
