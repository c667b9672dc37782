import { type Cells, readCells, unreadableField } from "./cells.ts";
import type { DelimitedRecord } from "./delimited.ts";
import type { ColumnPlaces } from "./match-header.ts";
import {
  type CollectedRows,
  collectRows,
  malformedWithKey,
  type RowRefusalReason,
} from "./refused-row.ts";
import {
  normaliseMunicipalityCode,
  normalisePostalCode,
  restoreLeadingZeros,
} from "./register-codes.ts";
import type { BoardField } from "./source-columns.ts";

/** A school board as DUO gives it, normalised; null is what the file leaves empty or lacks. */
export interface BoardRow {
  /** The 1-based line of the file. */
  sourceRow: number;
  /** The number by which the lists of schools name it: the key. */
  boardNumber: string;
  name: string;
  street: string | null;
  houseNumber: string | null;
  postalCode: string | null;
  town: string | null;
  municipalityCode: string | null;
  municipalityName: string | null;
  denomination: string | null;
  /** Eight digits. */
  kvkNumber: string | null;
  website: string | null;
  phone: string | null;
}

const FIELDS = [
  "boardNumber",
  "name",
  "street",
  "houseNumber",
  "postalCode",
  "town",
  "municipalityCode",
  "municipalityName",
  "denomination",
  "kvkNumber",
  "website",
  "phone",
] as const satisfies readonly BoardField[];

/**
 * Gives the boards of the records below a DUO header; a row that breaks a rule is refused with its
 * first fault and of two rows with one number the first counts. A number of the chamber of commerce
 * gets its leading zero back; one that is none is left away with a warning.
 */
export function readDuoBoards(
  columns: ColumnPlaces,
  records: Iterable<DelimitedRecord>,
): CollectedRows<BoardRow> {
  const seen = new Set<string>();
  return collectRows(
    records,
    ({ fields, row }) => {
      const cells = readCells(fields, columns, FIELDS);
      const fault = boardFault(cells, seen);
      const key = boardNumberOf(cells);
      if (fault !== null || key === null) {
        const { field, reason } = fault ?? { field: "boardNumber", reason: "bad-board-number" };
        const municipalityCode = normaliseMunicipalityCode(cells.municipalityCode);
        return { fault: { field, reason, value: cells[field], key, municipalityCode } };
      }
      seen.add(key);
      const board = boardRow(cells, key, row);
      const isLost = board.kvkNumber === null && cells.kvkNumber !== "";
      const warning = { field: "kvkNumber", reason: "bad-kvk-number", key } as const;
      return { rows: [board], warnings: isLost ? [{ ...warning, value: cells.kvkNumber }] : [] };
    },
    (raw) => malformedWithKey(raw, /(?<!\d)\d{5}(?!\d)/),
  );
}

function boardNumberOf({ boardNumber }: Cells<BoardField>): string | null {
  return /^[1-9]\d{2,5}$/.test(boardNumber) ? boardNumber : null;
}

function boardFault(
  cells: Cells<BoardField>,
  seen: ReadonlySet<string>,
): { field: BoardField; reason: RowRefusalReason } | null {
  const unreadable = unreadableField(cells, FIELDS);
  if (unreadable !== undefined) return { field: unreadable, reason: "unreadable-text" };
  const number = boardNumberOf(cells);
  if (number === null) return { field: "boardNumber", reason: "bad-board-number" };
  if (cells.name === "") return { field: "name", reason: "missing-name" };
  if (cells.municipalityCode && normaliseMunicipalityCode(cells.municipalityCode) === null) {
    return { field: "municipalityCode", reason: "bad-municipality-code" };
  }
  if (cells.postalCode && normalisePostalCode(cells.postalCode) === null) {
    return { field: "postalCode", reason: "bad-postal-code" };
  }
  return seen.has(number) ? { field: "boardNumber", reason: "duplicate-board-number" } : null;
}

function boardRow(cells: Cells<BoardField>, boardNumber: string, sourceRow: number): BoardRow {
  return {
    sourceRow,
    boardNumber,
    name: cells.name,
    street: cells.street || null,
    houseNumber: cells.houseNumber || null,
    postalCode: normalisePostalCode(cells.postalCode),
    town: cells.town || null,
    municipalityCode: normaliseMunicipalityCode(cells.municipalityCode),
    municipalityName: cells.municipalityName || null,
    denomination: cells.denomination || null,
    kvkNumber: restoreLeadingZeros(cells.kvkNumber, 8),
    website: cells.website || null,
    phone: cells.phone || null,
  };
}
