import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { Problem, type ProblemCode, type ProblemData } from "../../db/model/problem.ts";
import {
  type Administration,
  closeAdministration,
  createAdministration,
  isUnfinished,
  openAdministration,
} from "../../db/open.ts";
import { readSetting } from "../../db/queries/settings.ts";
import { asProblem } from "../../db/write.ts";

/** Why a file was refused: the code of the problem and what it says besides. */
export type Refusal = { code: ProblemCode; detail: string | null; data: ProblemData };

/**
 * One database file and how it stands. Handlers change it (create, identify, restore); everything
 * else reads it.
 */
export type Session = {
  readonly file: string;
  administration: Administration | null;
  /** Why the file did not open; null when it did, and when there is none yet. */
  refusal: Refusal | null;
  /** The code of the person who works here; null before the first start asked for it. */
  person: string | null;
  readonly now: () => Date;
  readonly backupFolder: string;
  /** Runs work after the work before it has ended, so that no two writers meet. */
  readonly inTurn: <Result>(work: () => Promise<Result>) => Promise<Result>;
};

/** Gives a queue of one: each work begins when the one before it has ended, well or not. */
function queue(): Session["inTurn"] {
  let tail: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = tail.then(work, work);
    tail = next.catch(() => undefined);
    return next;
  };
}

/** What every handler is given. */
export type ServiceContext = { session: Session };

/** What a session can be told to do differently: the clock, and where copies are kept. */
export type SessionOptions = { now?: () => Date; backupFolder?: string };

const personSchema = z.string().nullable();

/**
 * Gives the session of a database file, opened when the file exists. A file that cannot be opened
 * gives a session with a refusal, so that the screen can say so; only our own mistakes are thrown.
 */
export function openSession(file: string, options: SessionOptions = {}): Session {
  const session: Session = {
    file,
    administration: null,
    refusal: null,
    person: null,
    now: options.now ?? (() => new Date()),
    backupFolder: options.backupFolder ?? join(dirname(file), "backups"),
    inTurn: queue(),
  };
  reopenSession(session);
  return session;
}

/** Closes the file when it is open and opens it anew, as after a restored copy took its place. */
export function reopenSession(session: Session): void {
  closeSession(session);
  session.refusal = null;
  if (!existsSync(session.file)) return;
  try {
    session.administration = openAdministration(session.file);
    // Whoever was making it was cut short before its first record: there is nothing yet.
    if (isUnfinished(session.administration.db)) closeSession(session);
    else session.person = readSetting(session.administration.db, "person", personSchema, null);
  } catch (error) {
    const problem = asProblem(error);
    closeSession(session);
    if (!(problem instanceof Problem)) throw error;
    const { data } = problem;
    session.refusal = { code: problem.code, detail: data.detail ?? data.value ?? null, data };
  }
}

/**
 * Makes the session's file as a new, empty administration, with the folder that it lies in. Throws
 * the problem FILE_EXISTS when there is one already.
 */
export function createFile(session: Session): Administration {
  mkdirSync(dirname(session.file), { recursive: true });
  const administration = createAdministration(session.file);
  session.administration = administration;
  session.refusal = null;
  session.person = null;
  return administration;
}

/** Closes the file of a session; a session without an open file is left as it is. */
export function closeSession(session: Session): void {
  const { administration } = session;
  session.administration = null;
  session.person = null;
  if (administration) closeAdministration(administration);
}
