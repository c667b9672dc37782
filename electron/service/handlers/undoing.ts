import { proposeUndo, undoBatch } from "../../../db/queries/undo-batch.ts";
import { assertWritable, openDb, personOf } from "../session-use.ts";
import { base } from "./base.ts";

/** Undoing a batch, shown first. */
export const undoHandlers = {
  proposeUndo: base.importing.proposeUndo.handler(({ context, input }) => {
    const { records, ...proposal } = proposeUndo(openDb(context), input.batch, input.take);
    let room = input.limit ?? records.length;
    const shown = records.filter(({ state }) => {
      if (state !== "can_undo") return true;
      room -= 1;
      return room >= 0;
    });
    return { ...proposal, records: shown };
  }),
  undo: base.importing.undo.handler(({ context, input }) => {
    const db = openDb(context);
    const who = personOf(context);
    assertWritable(context);
    return context.session.inTurn(async () => undoBatch(db, input.batch, { ...input, who }));
  }),
};
