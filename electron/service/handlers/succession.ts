import {
  listSuccessions,
  proposeMerge,
  proposeSplit,
  storeMerge,
  storeSplit,
} from "../../../db/queries/succession.ts";
import type { Db } from "../../../db/sql.ts";
import type { ServiceContext } from "../context.ts";
import { assertWritable, openDb, personOf } from "../session-use.ts";
import { base } from "./base.ts";

/** Stores in the person's name, after what runs before it. */
function storing<Result>(
  context: ServiceContext,
  store: (db: Db, who: string) => Result,
): Promise<Result> {
  const db = openDb(context);
  const who = personOf(context);
  assertWritable(context);
  return context.session.inTurn(async () => store(db, who));
}

/** Merges and splits of locations, shown first. */
export const successionHandlers = {
  list: base.succession.list.handler(({ context, input }) =>
    listSuccessions(openDb(context), input.locationId),
  ),
  proposeMerge: base.succession.proposeMerge.handler(({ context, input }) =>
    proposeMerge(openDb(context), input, input.leave),
  ),
  merge: base.succession.merge.handler(({ context, input }) =>
    storing(context, (db, who) => storeMerge(db, input, { ...input, who })),
  ),
  proposeSplit: base.succession.proposeSplit.handler(({ context, input }) =>
    proposeSplit(openDb(context), input, input.leave),
  ),
  split: base.succession.split.handler(({ context, input }) =>
    storing(context, (db, who) => storeSplit(db, input, { ...input, who })),
  ),
};
