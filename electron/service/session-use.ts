import { Problem } from "../../db/model/problem.ts";
import type { Db } from "../../db/sql.ts";
import { write } from "../../db/write.ts";
import type { ServiceContext } from "./context.ts";

/** Gives the open database of a call; without one that is a problem the person can mend. */
export function openDb(context: ServiceContext): Db {
  const { administration } = context.session;
  if (!administration) throw new Problem("NO_ADMINISTRATION");
  return administration.db;
}

/** Gives who is working; the history needs it before anything is changed. */
export function personOf(context: ServiceContext): string {
  const { person } = context.session;
  if (person === null) throw new Problem("PERSON_UNKNOWN");
  return person;
}

/** Refuses a change when the file was opened for reading only. */
export function assertWritable(context: ServiceContext): void {
  if (context.session.administration?.readOnly) {
    throw new Problem("READ_ONLY", { detail: context.session.administration.readOnly });
  }
}

/**
 * Runs a change in one transaction in the person's name. It waits for its turn behind an import
 * that is running, so that no two writers meet.
 */
export function changing<Result>(
  context: ServiceContext,
  reason: string | null,
  change: (db: Db) => Result,
): Promise<Result> {
  const db = openDb(context);
  const who = personOf(context);
  assertWritable(context);
  return context.session.inTurn(async () => write(db, { who, reason }, () => change(db)));
}
