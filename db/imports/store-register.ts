import { uuidV7 } from "../model/identity.ts";
import { Problem } from "../model/problem.ts";
import { insertRow } from "../queries/record.ts";
import { type Db, prepared, run, sql } from "../sql.ts";
import { asProblem } from "../write.ts";
import type { Proposal } from "./propose-register.ts";
import type { ImportOutcome, ProposedRow, RefusedImportRow } from "./propose-row.ts";
import { childcareStore } from "./store-childcare.ts";
import type { RowStore, StoreContext } from "./store-context.ts";
import { recordStore } from "./store-records.ts";
import { schoolStore } from "./store-schools.ts";

/** How far an import is, in rows. */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
}

/** What an import did: its batch (null for a trial) and the numbers of rows. */
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
  /** The state of the file (`fileState`) that was proposed on; another one is refused as busy. */
  readonly proposedOn?: number | undefined;
}

/** Gives a number that changes when another connection stores something in the file. */
export function fileState(db: Db): number {
  return Number(db.pragma("data_version", { simple: true }));
}

type Steps = Generator<ImportProgress, Omit<StoredImport, "batch">, void>;

const rowsPerStep = 200;

/**
 * Stores a proposal as one batch in one transaction and tells after every 200 rows how far it is.
 * Ending the generator early takes everything back. A row that the database refuses is left out
 * and told of; the sound rows are stored. Between two steps the transaction is open: nobody else
 * may write over this connection until the generator has ended.
 */
export function* storeRegister(
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
    if (options.proposedOn !== undefined && fileState(db) !== options.proposedOn) {
      throw new Problem("FILE_BUSY", { detail: "changed" });
    }
    beginBatch(db, proposal, batch, options);
    const result = yield* storeProposal(db, proposal, batch, options);
    endBatch(db, batch, result, options.fileName);
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

function endBatch(
  db: Db,
  batch: string,
  result: Omit<StoredImport, "batch">,
  fileName: string,
): void {
  const counts = JSON.stringify({ ...result, refused: result.refused.length });
  run(db, sql`update writer set reason = ${fileName}`);
  run(db, sql`update batch set counts = ${counts} where id = ${batch}`);
  run(db, sql`update writer set who = null, batch_id = null, reason = null`);
}

function storeProposal(db: Db, proposal: Proposal, batch: string, options: StoreOptions): Steps {
  const { source, newMunicipalities, refused } = proposal;
  const context: StoreContext = {
    db,
    source,
    batch,
    fileName: options.fileName || source,
    asOf: options.asOf,
    municipalities: new Map(newMunicipalities),
    forget: [],
  };
  switch (proposal.kind) {
    case "schools":
      return storeRows(context, proposal.rows, schoolStore(context), refused);
    case "childcare":
      return storeRows(context, proposal.rows, childcareStore(context), refused);
    case "records":
      return storeRows(context, proposal.rows, recordStore(context, proposal.rows), refused);
  }
}

function* storeRows<Row extends ProposedRow>(
  context: StoreContext,
  rows: readonly Row[],
  { keyField, store }: RowStore<Row>,
  refusedBefore: readonly RefusedImportRow[],
): Steps {
  const counts = { new: 0, changed: 0, unchanged: 0, vanished: 0 };
  const refused: RefusedImportRow[] = [...refusedBefore];
  const total = rows.length;
  for (const [index, row] of rows.entries()) {
    const problem = storeOne(context, row, store);
    if (problem) refused.push(refusal(row, keyField, problem));
    else counts[row.outcome] += 1;
    if ((index + 1) % rowsPerStep === 0 && index + 1 < total) yield { done: index + 1, total };
  }
  yield { done: total, total };
  return { ...counts, refused: refused.toSorted((one, other) => one.row - other.row) };
}

/** Stores one row, or gives why the database refuses it; then nothing of it is left. */
function storeOne<Row extends ProposedRow>(
  context: StoreContext,
  row: Row,
  store: (row: Row) => void,
): Problem | null {
  const { db } = context;
  if (row.outcome === "unchanged") return null;
  context.forget = [];
  prepared(db, "savepoint one_row").run();
  try {
    store(row);
    prepared(db, "release one_row").run();
    return null;
  } catch (error) {
    const problem = asProblem(error);
    if (!(problem instanceof Problem) || problem.code === "READ_ONLY") throw error;
    prepared(db, "rollback to one_row").run();
    prepared(db, "release one_row").run();
    for (const forget of context.forget) forget();
    return problem;
  }
}

function refusal(row: ProposedRow, field: string, { code }: Problem): RefusedImportRow {
  const { sheet, key } = row;
  const reason = code.toLowerCase().replaceAll("_", "-");
  return {
    row: row.row ?? 0,
    ...(sheet === undefined ? {} : { sheet }),
    field,
    reason,
    value: key,
  };
}
