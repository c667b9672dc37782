import { today } from "../model/day.ts";
import type { RegisterSource } from "../model/register.ts";
import type { Db } from "../sql.ts";
import { proposeBirths } from "./propose-births.ts";
import { proposeBoards } from "./propose-boards.ts";
import { proposeChildcare } from "./propose-childcare.ts";
import type { ProposedChildcare } from "./propose-childcare-row.ts";
import { proposePupils } from "./propose-pupils.ts";
import type { ProposedRecord } from "./propose-record.ts";
import type {
  ImportOutcome,
  ProposedRow,
  ProposedRows,
  ProposeOptions,
  RefusedImportRow,
  Scope,
} from "./propose-row.ts";
import { type ProposedSchool, proposeSchools } from "./propose-schools.ts";
import { proposeScores } from "./propose-scores.ts";
import type { RegisterFileContents } from "./register-contents.ts";

interface ProposalOf<Kind extends string, Row extends ProposedRow> {
  readonly kind: Kind;
  readonly source: RegisterSource;
  /** The municipalities asked for, or null for all that the register is looked at for. */
  readonly municipalities: readonly string[] | null;
  /** Municipalities that were asked for and of which the file says nothing. */
  readonly absentMunicipalities: readonly string[];
  /** Names of municipalities that the administration does not have yet, by code. */
  readonly newMunicipalities: ReadonlyMap<string, string>;
  readonly rows: readonly Row[];
  readonly refused: readonly RefusedImportRow[];
  /** How many rows a person chose not to take; they are in none of the other numbers. */
  readonly skipped: number;
}

/** What a list of school locations would change. */
export type SchoolProposal = ProposalOf<"schools", ProposedSchool>;
/** What the register of childcare would change. */
export type ChildcareProposal = ProposalOf<"childcare", ProposedChildcare>;
/** What a file would change of records that are one row each: boards, counts, scores, births. */
export type RecordProposal = ProposalOf<"records", ProposedRecord>;

/** What a register file would change; nothing is stored yet. */
export type Proposal = SchoolProposal | ChildcareProposal | RecordProposal;

/**
 * Gives what storing a register file would do, row by row. Only what concerns the administration is
 * looked at: see the proposer of each register for what that is.
 */
export function proposeRegister(
  db: Db,
  contents: RegisterFileContents,
  options: ProposeOptions = {},
): Proposal {
  const { municipalities = null, asOf = today(), skip = [] } = options;
  const scope: Scope = {
    asOf,
    asked: municipalities && new Set(municipalities),
    skip: new Set(skip),
  };
  const { source } = contents;
  const about = { source, municipalities };
  switch (source) {
    case "duo-po":
    case "duo-vo":
    case "duo-so":
      return { kind: "schools", ...about, ...taken(proposeSchools(db, contents, scope), scope) };
    case "lrk":
      return {
        kind: "childcare",
        ...about,
        ...taken(proposeChildcare(db, contents, scope), scope),
      };
    case "duo-boards":
      return { kind: "records", ...about, ...taken(proposeBoards(db, contents, scope), scope) };
    case "duo-po-pupils":
    case "duo-vo-pupils":
      return { kind: "records", ...about, ...taken(proposePupils(db, contents, scope), scope) };
    case "cbs-disadvantage":
      return { kind: "records", ...about, ...taken(proposeScores(db, contents, scope), scope) };
    case "cbs-births":
      return { kind: "records", ...about, ...taken(proposeBirths(db, contents, scope), scope) };
  }
}

/** Gives the numbers of a proposal by outcome. */
export function countOutcomes({ rows }: Pick<Proposal, "rows">): Record<ImportOutcome, number> {
  const counts = { new: 0, changed: 0, unchanged: 0, vanished: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

/** What is left when the rows that a person does not take are left out. */
function taken<Row extends ProposedRow>(proposed: ProposedRows<Row>, { asked, skip }: Scope) {
  const { rows: all, inFile, newMunicipalities, refused } = proposed;
  const rows = skip.size === 0 ? all : all.filter(({ key }) => !skip.has(key));
  return {
    rows,
    refused,
    newMunicipalities,
    skipped: all.length - rows.length,
    absentMunicipalities: [...(asked ?? [])].filter((code) => !inFile.has(code)),
  };
}
