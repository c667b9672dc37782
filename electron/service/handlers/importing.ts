import { createHash } from "node:crypto";
import { z } from "zod";
import { type Proposal, proposeRegister } from "../../../db/imports/propose-register.ts";
import { readRegisterFile } from "../../../db/imports/read-register.ts";
import type { RegisterFileContents } from "../../../db/imports/register-contents.ts";
import { fileState, type StoreOptions, storeRegister } from "../../../db/imports/store-register.ts";
import { today } from "../../../db/model/day.ts";
import { Problem } from "../../../db/model/problem.ts";
import { connect } from "../../../db/open.ts";
import { all, type Db, sql } from "../../../db/sql.ts";
import type { ImportEvent, ImportResult } from "../../contract/importing.ts";
import type { ServiceContext } from "../context.ts";
import { assertWritable, openDb, personOf } from "../session-use.ts";
import { base } from "./base.ts";

const countsSchema = z.record(z.string(), z.number());
const batchRow = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  undoesId: z.string().nullable(),
  undoneById: z.string().nullable(),
  startedAt: z.string(),
  who: z.string().nullable(),
  fileName: z.string().nullable(),
  fileSha256: z.string().nullable(),
  counts: z.string().nullable(),
});

function badFile(name: string, reason: string, extra: Record<string, unknown>): Problem {
  const parts = Object.entries(extra).map(([key, value]) => `${key}: ${String(value)}`);
  return new Problem("BAD_FILE", { value: name, field: reason, detail: parts.join("; ") });
}

/** Takes the turn of the writer and gives the function that passes it on. */
function takeTurn(context: ServiceContext): Promise<() => void> {
  return new Promise((resolve) => {
    void context.session.inTurn(() => new Promise<void>((passOn) => resolve(passOn)));
  });
}

function shownRows(proposal: Proposal): NonNullable<ImportResult["rows"]> {
  return proposal.rows.map((proposed) => {
    const { row, sheet, key, label, municipalityCode, outcome, changes, kept } = proposed;
    const place = sheet === undefined ? { row } : { row, sheet };
    const found = { key, label, municipalityCode, outcome };
    return { ...place, ...found, changes: [...changes], kept: [...kept] };
  });
}

/** What is told of a file beside what becomes of its rows; doubts only of rows in scope. */
function aboutFile(contents: RegisterFileContents, proposal: Proposal) {
  const { source, encoding, separator, leftOut } = contents;
  const firstWord = (key: string) => key.split(" ", 1)[0] ?? key;
  const inScope = new Set(proposal.rows.map(({ key }) => firstWord(key)));
  const warnings = contents.warnings.filter(({ key }) => inScope.has(firstWord(key)));
  const { skipped, absentMunicipalities } = proposal;
  return {
    ...{ source, encoding, separator, leftOut, warnings, skipped },
    absentMunicipalities: [...absentMunicipalities],
  };
}

/** Lets other calls have their turn between two steps of an import. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function* storeInSteps(
  db: Db,
  proposal: Proposal,
  contents: RegisterFileContents,
  options: StoreOptions,
): AsyncGenerator<ImportEvent, void, void> {
  const steps = storeRegister(db, proposal, options);
  const total = proposal.rows.length;
  try {
    for (;;) {
      const step = steps.next();
      if (step.done) {
        const about = aboutFile(contents, proposal);
        const result = { ...about, ...step.value, refused: [...step.value.refused] };
        const rows = options.trial ? { rows: shownRows(proposal) } : {};
        yield { done: total, total, result: { ...result, ...rows } };
        return;
      }
      yield step.value;
      await breathe();
    }
  } finally {
    steps.return?.({ batch: null, refused: [], new: 0, changed: 0, unchanged: 0, vanished: 0 });
  }
}

/** Reading a register file in, and the batches there are. */
export const importHandlers = {
  run: base.importing.run.handler(async function* ({ context, input }) {
    openDb(context);
    const who = personOf(context);
    assertWritable(context);
    const { file, trial, municipalities, skip, ...choices } = input;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const contents = await readRegisterFile(bytes, { ...choices, fileName: file.name });
    if (contents.outcome === "refused") {
      const { outcome: _outcome, reason, ...extra } = contents;
      throw badFile(file.name, reason, extra);
    }
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const asOf = today(context.session.now());
    const passOn = await takeTurn(context);
    // Its own connection, so that reading goes on undisturbed beside the open transaction.
    const db = connect(context.session.file);
    try {
      const proposedOn = fileState(db);
      const proposal = proposeRegister(db, contents, { municipalities, asOf, skip });
      const about = {
        fileName: file.name,
        sha256,
        bytes: bytes.length,
        who,
        asOf,
        trial,
        proposedOn,
      };
      yield* storeInSteps(db, proposal, contents, about);
    } finally {
      db.close();
      passOn();
    }
  }),
  batches: base.importing.batches.handler(({ context }) =>
    all(
      openDb(context),
      batchRow,
      sql`select b.id, b.kind, b.title, b.undoes_id, (select max(u.id) from batch u
          where u.undoes_id = b.id) as undone_by_id, b.started_at, b.who, b.file_name,
          b.file_sha256, b.counts from batch b order by b.started_at desc`,
    ).map((row) => ({
      ...row,
      counts: row.counts === null ? null : countsSchema.parse(JSON.parse(row.counts)),
    })),
  ),
};
