import { passesElevenProof } from "../model/eleven-proof.ts";
import { type Cells, readCells, unreadableField } from "./cells.ts";
import type { DelimitedRecord } from "./delimited.ts";
import type { ColumnPlaces } from "./match-header.ts";
import { readCount } from "./published-count.ts";
import {
  type CollectedRows,
  collectRows,
  type LeftOutKind,
  type MalformedReading,
  type RecordReading,
  type RowFault,
  type RowRefusalReason,
  type RowWarning,
} from "./refused-row.ts";
import {
  normaliseLrkNumber,
  normaliseMunicipalityCode,
  normalisePostalCode,
  restoreLeadingZeros,
} from "./register-codes.ts";
import { readRegisterDay } from "./register-day.ts";
import type { ChildcareField } from "./source-columns.ts";
import { splitAddress } from "./street-address.ts";

/** The kinds of childcare that are read: day nurseries, playgroups (until 2018), after school. */
export type ChildcareKind = "KDV" | "PSZ" | "BSO";

/**
 * A childcare location as the register gives it, normalised; null is what it leaves empty. Several
 * numbers can stand at one address: a day nursery and after-school care are two.
 */
export interface ChildcareRow {
  /** The 1-based line of the file. */
  sourceRow: number;
  /** Nine digits: the key. Not to be told from a citizen's number. */
  lrkNumber: string;
  kind: ChildcareKind;
  name: string;
  childPlaces: number | null;
  /** Run by parents (`opc`); null when the file does not say. */
  parentParticipation: boolean | null;
  /** Subsidised preschool education (`ve`, formerly `vve`); null when the file does not say. */
  preschoolEducation: boolean | null;
  status: "registered" | "deregistered";
  registeredOn: string | null;
  deregisteredOn: string | null;
  street: string | null;
  houseNumber: string | null;
  postalCode: string | null;
  town: string | null;
  /** Sixteen digits. */
  bagId: string | null;
  holderName: string | null;
  /** Eight digits. */
  holderKvkNumber: string | null;
  /** Twelve digits. */
  holderBranchNumber: string | null;
  holderLegalForm: string | null;
  municipalityCode: string;
  municipalityName: string | null;
  url: string | null;
}

/** What of the register is asked for beside day nurseries. */
export interface ChildcareOptions {
  includeAfterSchoolCare: boolean;
}

type ChildcareCells = Cells<ChildcareField>;

const FIELDS = [
  "lrkNumber",
  "kind",
  "parentParticipation",
  "name",
  "childPlaces",
  "preschoolEducation",
  "status",
  "registeredOn",
  "deregisteredOn",
  "address",
  "postalCode",
  "town",
  "bagId",
  "holderName",
  "holderKvkNumber",
  "holderBranchNumber",
  "holderLegalForm",
  "municipalityCode",
  "municipalityName",
  "url",
] as const satisfies readonly ChildcareField[];

const READ_KINDS: readonly string[] = ["KDV", "PSZ", "BSO"] satisfies ChildcareKind[];
const CHILDMINDERS: Readonly<Record<string, LeftOutKind>> = {
  VGO: "childminder",
  GO: "childminder",
  GOB: "childminder-agency",
};

const STATUSES: Readonly<Record<string, ChildcareRow["status"]>> = {
  INGESCHREVEN: "registered",
  UITGESCHREVEN: "deregistered",
};

/**
 * Gives the childcare locations of the records below the header of the register. Of childminders
 * nothing is read but the kind, and of a malformed row nothing but its number, for both can hold
 * people. A row that breaks a rule is refused with its first fault; a number that fails the
 * eleven-proof is read with a warning, and of two rows with one number the first counts.
 */
export function readLrk(
  columns: ColumnPlaces,
  records: Iterable<DelimitedRecord>,
  { includeAfterSchoolCare }: ChildcareOptions,
): CollectedRows<ChildcareRow> {
  const seen = new Set<string>();
  const read = (record: DelimitedRecord): RecordReading<ChildcareRow> => {
    const kind = readCells(record.fields, columns, ["kind"]).kind.toUpperCase();
    const left = CHILDMINDERS[kind];
    if (left !== undefined) return { leftOut: [left] };
    if (kind === "BSO" && !includeAfterSchoolCare) return { leftOut: ["after-school-care"] };
    return readLocation(readCells(record.fields, columns, FIELDS), record.row, seen);
  };
  return collectRows(records, read, readMalformed);
}

/** Of a malformed row only its number is shown: what stands in it may be of a person. */
function readMalformed(raw: string): MalformedReading {
  const [, kind = ""] = /(?:^|[;,\t])"?(VGO|GOB|GO)"?(?:[;,\t]|$)/.exec(raw) ?? [];
  const left = CHILDMINDERS[kind];
  if (left !== undefined) return { leftOut: left };
  const key = raw.match(/(?<!\d)[1-9]\d{8}(?!\d)/g)?.find(passesElevenProof) ?? null;
  return { key, value: key ?? "" };
}

function readLocation(
  cells: ChildcareCells,
  sourceRow: number,
  seen: Set<string>,
): RecordReading<ChildcareRow> {
  const key = normaliseLrkNumber(cells.lrkNumber);
  const municipalityCode = normaliseMunicipalityCode(cells.municipalityCode);
  const refuse = (field: ChildcareField, reason: RowRefusalReason): { fault: RowFault } => ({
    fault: { field, reason, value: cells[field], key, municipalityCode },
  });
  const kind = cells.kind.toUpperCase();
  if (!isReadKind(kind)) return refuse("kind", "bad-childcare-kind");
  const unreadable = unreadableField(cells, FIELDS);
  if (unreadable !== undefined) return refuse(unreadable, "unreadable-text");
  if (key === null) return refuse("lrkNumber", "bad-lrk-number");
  if (cells.name === "") return refuse("name", "missing-name");
  if (municipalityCode === null) return refuse("municipalityCode", "bad-municipality-code");
  const status = STATUSES[cells.status.toUpperCase()];
  if (status === undefined) return refuse("status", "bad-status");
  if (cells.postalCode && normalisePostalCode(cells.postalCode) === null) {
    return refuse("postalCode", "bad-postal-code");
  }
  for (const field of ["registeredOn", "deregisteredOn"] as const) {
    if (cells[field] && readRegisterDay(cells[field]) === null) return refuse(field, "bad-day");
  }
  if (seen.has(key)) return refuse("lrkNumber", "duplicate-lrk-number");
  seen.add(key);
  const row: ChildcareRow = {
    sourceRow,
    lrkNumber: key,
    kind,
    name: cells.name,
    childPlaces: readCount(cells.childPlaces).value,
    parentParticipation: readYesNo(cells.parentParticipation),
    preschoolEducation: readYesNo(cells.preschoolEducation),
    status,
    registeredOn: readRegisterDay(cells.registeredOn),
    deregisteredOn: readRegisterDay(cells.deregisteredOn),
    ...splitAddress(cells.address),
    postalCode: normalisePostalCode(cells.postalCode),
    town: cells.town || null,
    bagId: restoreLeadingZeros(cells.bagId, 16),
    holderName: cells.holderName || null,
    holderKvkNumber: restoreLeadingZeros(cells.holderKvkNumber, 8),
    holderBranchNumber: restoreLeadingZeros(cells.holderBranchNumber, 12, 4),
    holderLegalForm: cells.holderLegalForm || null,
    municipalityCode,
    municipalityName: cells.municipalityName || null,
    url: cells.url || null,
  };
  return { rows: [row], warnings: doubts(row, cells) };
}

function isReadKind(kind: string): kind is ChildcareKind {
  return READ_KINDS.includes(kind);
}

function readYesNo(text: string): boolean | null {
  if (/^(?:ja|j)$/i.test(text)) return true;
  return /^(?:nee|n)$/i.test(text) ? false : null;
}

function doubts(row: ChildcareRow, cells: ChildcareCells): Omit<RowWarning, "row">[] {
  const key = row.lrkNumber;
  const doubt = (field: ChildcareField, reason: RowWarning["reason"], isSo: boolean) =>
    isSo ? [{ field, reason, value: cells[field], key }] : [];
  const isLost = (field: "bagId" | "holderKvkNumber" | "holderBranchNumber"): boolean =>
    row[field] === null && cells[field] !== "";
  const hasStreetOnly = row.street !== null && row.houseNumber === null;
  return [
    ...doubt("lrkNumber", "eleven-proof", !passesElevenProof(key)),
    ...doubt("address", "address-without-number", hasStreetOnly),
    ...doubt("bagId", "bad-bag-id", isLost("bagId")),
    ...doubt("holderKvkNumber", "bad-kvk-number", isLost("holderKvkNumber")),
    ...doubt("holderBranchNumber", "bad-branch-number", isLost("holderBranchNumber")),
    ...doubt("childPlaces", "unknown-count", readCount(cells.childPlaces).isOdd),
  ];
}
