import { type NounName, nouns } from "../../../db/model/nouns.ts";
import { amendRecord, enterRecord } from "../../../db/queries/actions.ts";
import { correctMovement } from "../../../db/queries/book-suitcases.ts";
import type { Fields } from "../../../db/queries/record.ts";
import { listRows } from "../../../db/queries/source.ts";
import { sources } from "../../../db/queries/sources.ts";
import { withdrawRecord } from "../../../db/queries/withdraw.ts";
import { changing, openDb } from "../session-use.ts";
import { base } from "./base.ts";

interface Correction {
  readonly key: string;
  readonly patch: Fields;
  readonly reason?: string | undefined;
}

/** The part of an implementer that the general procedures need; the contract checks the rest. */
interface Procedure<Input> {
  handler(run: (call: { context: Parameters<typeof openDb>[0]; input: Input }) => unknown): unknown;
}
interface Procedures {
  readonly list: Procedure<Readonly<Record<string, string | undefined>>>;
  readonly create: Procedure<Readonly<Record<string, unknown>>>;
  readonly correct: Procedure<Correction>;
  readonly remove: Procedure<{ key: string; reason: string }>;
}

function handlers(name: NounName) {
  const procedures = base[name] as unknown as Procedures;
  const { row } = nouns[name];
  const source = sources[name];
  return {
    list: procedures.list.handler(({ context, input }) =>
      listRows<unknown>(openDb(context), source, row, input),
    ),
    create: procedures.create.handler(({ context, input }) =>
      changing(context, null, (db) => ({ key: enterRecord(db, name, input) })),
    ),
    correct: procedures.correct.handler(({ context, input }) =>
      changing(context, input.reason ?? null, (db) => {
        amendRecord(db, name, input.key, input.patch);
        return { key: input.key };
      }),
    ),
    remove: procedures.remove.handler(({ context, input }) =>
      changing(context, input.reason, (db) => {
        withdrawRecord(db, name, input.key);
        return { key: input.key };
      }),
    ),
  };
}

type Handlers = { [Name in NounName]: ReturnType<typeof handlers> };

/** The handlers of every kind of record, with the same four procedures each. */
export function recordHandlers() {
  const names = Object.keys(nouns) as NounName[];
  const general = Object.fromEntries(names.map((name) => [name, handlers(name)])) as Handlers;
  return {
    ...general,
    movement: {
      ...general.movement,
      correctHandout: base.movement.correctHandout.handler(({ context, input }) =>
        changing(context, input.reason, (db) => ({ key: correctMovement(db, input) })),
      ),
    },
  };
}
