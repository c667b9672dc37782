import { z } from "zod";
import { all, type Db, rawSql } from "../sql.ts";
import type { BirthRow } from "./cbs-births.ts";
import { knownMunicipalities } from "./propose-known.ts";
import type { ProposedRecord } from "./propose-record.ts";
import { type ProposedRows, refusedImportRow, type Scope, valueChange } from "./propose-row.ts";
import type { BirthContents } from "./register-contents.ts";

/** Who counted; stands beside the births of a year or month. */
const CBS = "CBS";

interface KnownBirths {
  readonly id: string;
  readonly inhabitants: number | null;
  readonly liveBirths: number | null;
  readonly source: string;
}

/**
 * Gives which live births a file brings, for each municipality that the administration knows and
 * each year or month. A number that a person entered is followed by that of the file and the change
 * shown, its source included; an unknown number takes nothing away and is not stored.
 */
export function proposeBirths(
  db: Db,
  contents: BirthContents,
  { asked }: Scope,
): ProposedRows<ProposedRecord> {
  const names = knownMunicipalities(db);
  const isAsked = (code: string) => names.has(code) && (!asked || asked.has(code));
  const known = knownBirths(db);
  const rows = contents.rows.flatMap((births): ProposedRecord[] => {
    const before = known.get(`${births.municipalityCode} ${births.period}`);
    const isTold = births.liveBirths !== null || before !== undefined;
    if (!isAsked(births.municipalityCode) || !isTold) return [];
    return [proposeRow(births, before, names.get(births.municipalityCode) ?? "")];
  });
  const refused = contents.refused.filter(
    ({ municipalityCode }) => municipalityCode === null || isAsked(municipalityCode),
  );
  return {
    rows,
    refused: refused.map(refusedImportRow),
    inFile: new Set(contents.rows.map(({ municipalityCode }) => municipalityCode)),
    newMunicipalities: new Map(),
  };
}

function proposeRow(
  births: BirthRow,
  before: KnownBirths | undefined,
  label: string,
): ProposedRecord {
  const { municipalityCode, year, month, period, sourceRow, liveBirths } = births;
  const time = month === null ? { year } : { month: period };
  const isSame = before !== undefined && (liveBirths ?? before.liveBirths) === before.liveBirths;
  const source = sourceAfter(before);
  const changes = isSame
    ? []
    : [
        ...valueChange("liveBirths", text(before?.liveBirths), text(liveBirths)),
        ...(before ? valueChange("source", before.source, source) : []),
      ];
  return {
    outcome: before === undefined ? "new" : isSame ? "unchanged" : "changed",
    row: sourceRow,
    key: `${municipalityCode} ${period}`,
    label,
    municipalityCode,
    changes,
    kept: [],
    table: month === null ? "municipality_year" : "municipality_month",
    recordId: before?.id ?? null,
    fields: before ? { liveBirths, source } : { municipalityCode, ...time, liveBirths, source },
  };
}

/** A year has one source for births and inhabitants: of two sources both are named. */
function sourceAfter(before: KnownBirths | undefined): string {
  if (before === undefined) return CBS;
  if (/\bCBS\b/i.test(before.source)) return before.source;
  return before.inhabitants === null ? CBS : `${before.source}; ${CBS}`;
}

const birthsRow = z.object({
  key: z.string(),
  id: z.string(),
  inhabitants: z.int().nullable(),
  liveBirths: z.int().nullable(),
  source: z.string(),
});

function knownBirths(db: Db): Map<string, KnownBirths> {
  const rows = all(
    db,
    birthsRow,
    rawSql(`select municipality_code || ' ' || year as key, id, inhabitants, live_births, source
        from municipality_year
      union all select municipality_code || ' ' || month, id, null, live_births, source
        from municipality_month`),
  );
  return new Map(rows.map(({ key, ...births }) => [key, births]));
}

function text(births: number | null | undefined): string | null {
  return births === null || births === undefined ? null : String(births);
}
