import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { z } from "zod";
import { copyDatabase, readCopy } from "../../../db/backup.ts";
import { checkDatabase } from "../../../db/check.ts";
import { storeExample } from "../../../db/example/index.ts";
import { schemaVersion } from "../../../db/migrate.ts";
import { type staffRoles, staffRow } from "../../../db/model/person.ts";
import { Problem } from "../../../db/model/problem.ts";
import { staffSource } from "../../../db/queries/people.ts";
import { createRecord } from "../../../db/queries/record.ts";
import { readSetting, writeSetting } from "../../../db/queries/settings.ts";
import { listRows } from "../../../db/queries/source.ts";
import { storeReference } from "../../../db/reference.ts";
import { restoreFile } from "../../../db/restore.ts";
import { write } from "../../../db/write.ts";
import type { Status } from "../../contract/administration.ts";
import type { ServiceContext } from "../context.ts";
import { closeSession, createFile, reopenSession } from "../context.ts";
import { openDb } from "../session-use.ts";
import { base } from "./base.ts";

const nameSchema = z.object({ name: z.string(), kind: z.enum(["own", "example"]) });

const unnamed: z.infer<typeof nameSchema> = { name: "", kind: "own" };

/** Gives how the administration of a call stands. */
export function statusOf(context: ServiceContext): Status {
  const { session } = context;
  const { administration } = session;
  const none = { state: "none" as const, name: null, kind: null, readOnly: null, person: null };
  const common = { file: session.file, schemaVersion, differences: [], refusal: null };
  if (!administration) {
    if (!session.refusal) return { ...none, ...common };
    const { code, detail } = session.refusal;
    return { ...none, ...common, state: "refused", refusal: { code, detail } };
  }
  const { db } = administration;
  const about = readSetting(db, "administration", nameSchema, unnamed);
  const [staff] = session.person
    ? listRows(db, staffSource, staffRow, { code: session.person })
    : [];
  return {
    ...common,
    state: "open",
    name: about.name,
    kind: about.kind,
    readOnly: administration.readOnly,
    differences: administration.differences.map((each) => `${each.difference} ${each.object}`),
    person: session.person ? { code: session.person, role: staff?.role ?? "other" } : null,
  };
}

function create(context: ServiceContext, content: "empty" | "example", name?: string): Status {
  const { session } = context;
  if (session.administration) throw new Problem("FILE_EXISTS", { value: session.file });
  const stood = existsSync(session.file);
  const { db } = createFile(session);
  try {
    if (content === "example") storeExample(db);
    else write(db, { who: null }, () => storeReference(db, name ?? "Leesspoor", "own"));
  } catch (error) {
    closeSession(session);
    // A file that stood there may have been finished by another programme meanwhile.
    if (!stood) {
      for (const suffix of ["", "-wal", "-shm"]) rmSync(session.file + suffix, { force: true });
    }
    throw error;
  }
  return statusOf(context);
}

function identify(
  context: ServiceContext,
  code: string,
  role: (typeof staffRoles)[number] | undefined,
): Status {
  const db = openDb(context);
  const [known] = listRows(db, staffSource, staffRow, { code });
  if (!context.session.administration?.readOnly) {
    write(db, { who: code }, () => {
      if (!known) createRecord(db, "staff", { code, role: role ?? "education_officer" });
      writeSetting(db, "person", code);
    });
  }
  context.session.person = code;
  return statusOf(context);
}

/** Gives a moment (UTC, to the millisecond) as it can stand in a file's name. */
function stampOf(moment: Date): string {
  return moment.toISOString().slice(0, 23).replaceAll(/[:.]/g, "").replace("T", "-");
}

function backupFacts(file: string) {
  const facts = readCopy(file);
  if (!facts) return null;
  const at = statSync(file).mtime.toISOString();
  return { file, name: basename(file), at, ...facts };
}

/** Refuses to copy over the open administration, onto a folder, or into one that is not there. */
function assertCopyPlace(file: string, own: string): void {
  const folder = dirname(resolve(file));
  if (!existsSync(folder)) throw new Problem("FILE_NOT_FOUND", { value: folder });
  const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (isFolder || resolve(file) === resolve(own)) throw new Problem("FILE_EXISTS", { value: file });
}

function backup(context: ServiceContext, asked: string | undefined) {
  const db = openDb(context);
  const { backupFolder, now } = context.session;
  mkdirSync(backupFolder, { recursive: true });
  const file = asked ?? join(backupFolder, `leesspoor-${stampOf(now())}.leesspoor`);
  assertCopyPlace(file, context.session.file);
  const facts = copyDatabase(db, file);
  return { file, name: basename(file), at: now().toISOString(), ...facts };
}

function restore(context: ServiceContext, file: string): Status {
  const { session } = context;
  if (session.administration) backup(context, undefined);
  closeSession(session);
  try {
    restoreFile(file, session.file, stampOf(session.now()));
  } finally {
    reopenSession(session);
  }
  return statusOf(context);
}

/** Opening, creating, checking, copying and restoring the administration. */
export const administrationHandlers = {
  status: base.administration.status.handler(({ context }) => statusOf(context)),
  create: base.administration.create.handler(({ context, input }) =>
    context.session.inTurn(async () => create(context, input.content, input.name)),
  ),
  identify: base.administration.identify.handler(({ context, input }) =>
    context.session.inTurn(async () => identify(context, input.code, input.role)),
  ),
  check: base.administration.check.handler(({ context }) => checkDatabase(openDb(context))),
  backup: base.administration.backup.handler(({ context, input }) =>
    context.session.inTurn(async () => backup(context, input.file)),
  ),
  backups: base.administration.backups.handler(({ context }) => {
    const { backupFolder } = context.session;
    mkdirSync(backupFolder, { recursive: true });
    return readdirSync(backupFolder)
      .filter((name) => name.endsWith(".leesspoor"))
      .sort()
      .reverse()
      .flatMap((name) => backupFacts(join(backupFolder, name)) ?? []);
  }),
  restore: base.administration.restore.handler(({ context, input }) =>
    context.session.inTurn(async () => restore(context, input.file)),
  ),
};
