import { createHash } from "node:crypto";
import { z } from "zod";
import { type Proposal, proposeImport } from "../../../db/imports/propose-schools.ts";
import { type RegisterContents, readRegister } from "../../../db/imports/read-register.ts";
import { listsSchools } from "../../../db/imports/register-contents.ts";
import { type StoreOptions, storeImport } from "../../../db/imports/store-schools.ts";
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
  return proposal.rows.map(({ row, key, label, municipalityCode, outcome, changes }) => ({
    row,
    key,
    label,
    municipalityCode,
    outcome,
    changes: [...changes],
  }));
}

/** Lets other calls have their turn between two steps of an import. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function* storeInSteps(
  db: Db,
  proposal: Proposal,
  contents: RegisterContents,
  options: StoreOptions,
): AsyncGenerator<ImportEvent, void, void> {
  const steps = storeImport(db, proposal, options);
  const total = proposal.rows.length;
  try {
    for (;;) {
      const step = steps.next();
      if (step.done) {
        const { source, encoding, separator } = contents;
        const result = {
          source,
          encoding,
          separator,
          ...step.value,
          refused: [...step.value.refused],
        };
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
    const { file, trial, municipalities, ...choices } = input;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const contents = readRegister(bytes, choices);
    if (contents.outcome === "refused") {
      const { outcome: _outcome, reason, ...extra } = contents;
      throw badFile(file.name, reason, extra);
    }
    if (!listsSchools(contents)) {
      throw badFile(file.name, "unrecognised", { source: contents.source });
    }
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const asOf = today(context.session.now());
    const passOn = await takeTurn(context);
    // Its own connection, so that reading goes on undisturbed beside the open transaction.
    const db = connect(context.session.file);
    try {
      const proposal = proposeImport(db, contents, { municipalities, asOf });
      const about = { fileName: file.name, sha256, bytes: bytes.length, who, asOf, trial };
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
