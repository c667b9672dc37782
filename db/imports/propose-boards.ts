import { z } from "zod";
import { all, type Db, rawSql, sql } from "../sql.ts";
import type { ProposedRecord } from "./propose-record.ts";
import { type ProposedRows, refusedImportRow, type Scope, valueChange } from "./propose-row.ts";
import type { BoardContents } from "./register-contents.ts";

/** Gives what a board is called as long as only its number is known. */
export function nameOfNumber(number: string): string {
  return `Bevoegd gezag ${number}`;
}

interface KnownBoard {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  /** The name that an earlier list of boards gave it. */
  readonly given: string | null;
}

/**
 * Gives which boards of the administration get a name from a list of boards: those that are called
 * by their number, and those whose name came from such a list. A name that a person gave stays, and
 * what the list has instead is told (`kept`). Boards that are not known here are passed over; with
 * municipalities asked for, so are those without a location in one of them.
 */
export function proposeBoards(
  db: Db,
  contents: BoardContents,
  scope: Scope,
): ProposedRows<ProposedRecord> {
  const known = knownBoards(db, scope);
  const rows = contents.rows.flatMap((board): ProposedRecord[] => {
    const own = known.get(board.boardNumber);
    if (own === undefined) return [];
    const difference = valueChange("name", own.name, board.name);
    const isOfRegister = own.name === nameOfNumber(own.number) || own.name === own.given;
    const changes = isOfRegister ? difference : [];
    return [
      {
        outcome: changes.length > 0 ? "changed" : "unchanged",
        row: board.sourceRow,
        key: own.number,
        label: board.name,
        municipalityCode: board.municipalityCode,
        changes,
        kept: isOfRegister ? [] : difference,
        table: "organisation",
        recordId: own.id,
        fields: { name: board.name },
      },
    ];
  });
  const refused = contents.refused.filter(({ key }) => key === null || known.has(key));
  return {
    rows,
    refused: refused.map(refusedImportRow),
    // A board has its seat anywhere: a list of boards says nothing about municipalities.
    inFile: new Set(scope.asked ?? []),
    newMunicipalities: new Map(),
  };
}

const boardRow = z.object({ id: z.string(), number: z.string(), name: z.string() });
const givenRow = z.object({ id: z.string(), name: z.string() });

function knownBoards(db: Db, { asked }: Scope): Map<string, KnownBoard> {
  const inScope = asked
    ? sql`exists (select 1 from location_version v where v.organisation_id = o.id
        and v.municipality_code in (select value from json_each(${JSON.stringify([...asked])})))`
    : rawSql("true");
  const boards = all(
    db,
    boardRow,
    sql`select o.id, o.number, o.name from organisation o
      where o.kind = 'board' and o.number is not null and ${inScope}`,
  );
  const given = new Map(
    all(
      db,
      givenRow,
      rawSql(`select c.record_id as id, json_extract(c.new, '$.name') as name
        from change c join batch b on b.id = c.batch_id
        where b.source = 'duo-boards' and c.entity = 'organisation'
          and json_extract(c.new, '$.name') is not null order by c.seq`),
    ).map(({ id, name }) => [id, name]),
  );
  return new Map(
    boards.map((board) => [board.number, { ...board, given: given.get(board.id) ?? null }]),
  );
}
