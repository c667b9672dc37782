import { uuidV7 } from "../model/identity.ts";
import { Problem } from "../model/problem.ts";
import { insertRow } from "../queries/record.ts";
import { type Db, prepared, run, sql } from "../sql.ts";
import { asProblem } from "../write.ts";
import type {
  ImportOutcome,
  Proposal,
  ProposedSchool,
  RefusedImportRow,
} from "./propose-schools.ts";
import {
  forgetMade,
  knownBoards,
  type StoreContext,
  storeSchool,
  storeVanished,
} from "./store-rows.ts";

/** How far an import is, in school locations. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}

/** What an import did: its batch (null for a trial) and the numbers of school locations. */
export type StoredImport = Readonly<Record<ImportOutcome, number>> & {
  readonly batch: string | null;
  readonly refused: readonly RefusedImportRow[];
};

/** Which file is stored, by whom, and from which day on its changes hold. */
export interface StoreOptions {
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly who: string;
  readonly asOf: string;
  readonly batchId?: string | undefined;
  /** Does everything and takes it all back, so that it tells what the database would refuse. */
  readonly trial?: boolean | undefined;
}

const rowsPerStep = 200;

/**
 * Stores a proposal as one batch in one transaction and tells after every 200 school locations how
 * far it is. Ending the generator early takes everything back. A row that the database refuses is
 * left out and told of; the sound rows are stored. Between two steps the transaction is open:
 * nobody else may write over this connection until the generator has ended.
 */
export function* storeImport(
  db: Db,
  proposal: Proposal,
  options: StoreOptions,
): Generator<ImportProgress, StoredImport, void> {
  const { trial = false } = options;
  const batch = options.batchId ?? uuidV7();
  if (db.inTransaction) throw new Error("an import cannot begin inside another transaction");
  let isEnded = false;
  try {
    prepared(db, "begin immediate").run();
    beginBatch(db, proposal, batch, options);
    const result = yield* storeRows(db, proposal, batch, options.asOf);
    endBatch(db, batch, result);
    prepared(db, trial ? "rollback" : "commit").run();
    isEnded = true;
    return { batch: trial ? null : batch, ...result };
  } catch (error) {
    throw asProblem(error);
  } finally {
    if (!isEnded && db.inTransaction) prepared(db, "rollback").run();
  }
}

function beginBatch(db: Db, proposal: Proposal, batch: string, options: StoreOptions): void {
  const { fileName, sha256, bytes, who } = options;
  const { source, municipalities } = proposal;
  run(db, sql`update writer set who = ${who}, batch_id = ${batch}, reason = ${fileName}`);
  insertRow(db, "batch", {
    id: batch,
    kind: "import",
    title: fileName || source,
    startedAt: new Date().toISOString(),
    who,
    source,
    fileName,
    fileSha256: sha256,
    fileBytes: bytes,
    municipalities: municipalities && JSON.stringify(municipalities),
  });
}

function endBatch(db: Db, batch: string, result: Omit<StoredImport, "batch">): void {
  const counts = JSON.stringify({ ...result, refused: result.refused.length });
  run(db, sql`update batch set counts = ${counts} where id = ${batch}`);
  run(db, sql`update writer set who = null, batch_id = null, reason = null`);
}

function* storeRows(
  db: Db,
  proposal: Proposal,
  batch: string,
  asOf: string,
): Generator<ImportProgress, Omit<StoredImport, "batch">, void> {
  const counts = { new: 0, changed: 0, unchanged: 0, vanished: 0 };
  const refused: RefusedImportRow[] = [...proposal.refused];
  const { source, newMunicipalities } = proposal;
  const municipalities = new Map(newMunicipalities);
  const made = { municipality: null, board: null };
  const boards = knownBoards(db);
  const context: StoreContext = { db, source, batch, asOf, municipalities, boards, made };
  const total = proposal.rows.length;
  for (const [index, school] of proposal.rows.entries()) {
    const problem = storeOne(context, school);
    if (problem) refused.push(refusal(school, problem));
    else counts[school.outcome] += 1;
    if ((index + 1) % rowsPerStep === 0 && index + 1 < total) yield { done: index + 1, total };
  }
  yield { done: total, total };
  return { ...counts, refused: refused.toSorted((one, other) => one.row - other.row) };
}

/** Stores one school location, or gives why the database refuses it; then nothing of it is left. */
function storeOne(context: StoreContext, school: ProposedSchool): Problem | null {
  const { db } = context;
  if (school.outcome === "unchanged") return null;
  if (school.outcome === "vanished") {
    storeVanished(context, school);
    return null;
  }
  prepared(db, "savepoint school").run();
  try {
    storeSchool(context, school);
    prepared(db, "release school").run();
    return null;
  } catch (error) {
    const problem = asProblem(error);
    if (!(problem instanceof Problem) || problem.code === "READ_ONLY") throw error;
    prepared(db, "rollback to school").run();
    prepared(db, "release school").run();
    forgetMade(context);
    return problem;
  }
}

function refusal(school: ProposedSchool, problem: Problem): RefusedImportRow {
  const reason = problem.code.toLowerCase().replaceAll("_", "-");
  return { row: school.row ?? 0, field: "locationCode", reason, value: school.key };
}
