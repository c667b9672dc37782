import type { Db } from "../sql.ts";
import { absentChildcareFields, childcareFields } from "./propose-childcare-fields.ts";
import { proposeGone } from "./propose-childcare-gone.ts";
import { type KnownNumber, knownChildcare } from "./propose-childcare-known.ts";
import { proposeKnownNumber, proposeNewNumber } from "./propose-childcare-numbers.ts";
import type { ProposedChildcare } from "./propose-childcare-row.ts";
import { type NumberedRow, structureChildcare } from "./propose-childcare-structure.ts";
import { knownMunicipalities } from "./propose-known.ts";
import { unknownMunicipalities } from "./propose-municipalities.ts";
import { type ProposedRows, refusedImportRow, type Scope } from "./propose-row.ts";
import type { ChildcareContents } from "./register-contents.ts";

/**
 * Gives what storing the register of childcare would do, number by number, by comparing it with
 * what the register said before. Looked at are the municipalities asked for, else those that the
 * administration knows: the register never brings municipalities along by itself. Numbers at one
 * address under one provider are one location. A number that is struck off, or that the file no
 * longer has, has vanished; after-school care only when the file was read for it.
 */
export function proposeChildcare(
  db: Db,
  contents: ChildcareContents,
  { asOf, asked, skip }: Scope,
): ProposedRows<ProposedChildcare> {
  const known = knownChildcare(db, asOf);
  const municipalities = asked ?? knownMunicipalities(db);
  const isInScope = (code: string | null | undefined) =>
    code !== null && code !== undefined && municipalities.has(code);
  const absent = absentChildcareFields(contents);
  const inScope = contents.rows.filter(({ lrkNumber, municipalityCode, status }) => {
    const entry = known.numbers.get(lrkNumber);
    const isKnown = entry !== undefined || known.registrations.has(lrkNumber);
    if (status === "deregistered" && !isKnown) return false;
    return isInScope(municipalityCode) || isInScope(entry?.fields.municipalityCode);
  });
  const rows = inScope.map((row): NumberedRow => {
    const { lrkNumber, sourceRow, status } = row;
    const before = known.numbers.get(lrkNumber)?.fields ?? null;
    const fields = childcareFields(row, absent, before);
    return { lrkNumber, sourceRow, isRegistered: status === "registered", fields };
  });
  const inFile = new Set(contents.rows.map(({ municipalityCode }) => municipalityCode));
  const gone = goneNumbers(
    contents,
    known.numbers.values(),
    (code) => code !== null && isInScope(code) && inFile.has(code),
  );
  const structure = structureChildcare(
    known,
    rows.filter(({ lrkNumber }) => !skip.has(lrkNumber)),
    gone.filter(({ key }) => !skip.has(key)),
  );
  const context = { known, structure, asOf };
  return {
    rows: [
      ...rows.map((row) => proposeKnownNumber(context, row) ?? proposeNewNumber(context, row)),
      ...gone.map((entry) => proposeGone(context, entry)),
    ],
    refused: contents.refused
      .filter(({ key, municipalityCode: code }) => {
        const before = key === null ? undefined : known.numbers.get(key)?.fields.municipalityCode;
        return (code ?? before ?? null) === null || isInScope(code) || isInScope(before);
      })
      .map(refusedImportRow),
    inFile,
    newMunicipalities: unknownMunicipalities(
      db,
      inScope.filter(({ lrkNumber }) => !skip.has(lrkNumber)),
    ),
  };
}

/** A number whose row was refused is still in the register; one that was not read for may be. */
function goneNumbers(
  contents: ChildcareContents,
  numbers: Iterable<KnownNumber>,
  isJudged: (municipalityCode: string | null) => boolean,
): KnownNumber[] {
  const there = new Set<string | null>(contents.rows.map(({ lrkNumber }) => lrkNumber));
  for (const { key } of contents.refused) there.add(key);
  return [...numbers].filter(
    ({ key, state, fields: { kind, municipalityCode } }) =>
      state === "present" &&
      !there.has(key) &&
      isJudged(municipalityCode) &&
      (kind !== "BSO" || contents.includesAfterSchoolCare),
  );
}
