import { historyOfRecord, recentHistory } from "../../../db/queries/history.ts";
import { findRecords } from "../../../db/queries/search.ts";
import { openDb } from "../session-use.ts";
import { base } from "./base.ts";

/** Reading the history of a record and of everything. */
export const historyHandlers = {
  ofRecord: base.history.ofRecord.handler(({ context, input }) =>
    historyOfRecord(openDb(context), input.entity, input.key),
  ),
  recent: base.history.recent.handler(({ context, input }) =>
    recentHistory(openDb(context), input),
  ),
};

/** Finding records. */
export const searchHandlers = {
  find: base.search.find.handler(({ context, input }) =>
    findRecords(openDb(context), input.text, input.limit),
  ),
};
