import { addDays } from "../../model/day.ts";
import { Problem } from "../../model/problem.ts";
import type { ParticipationLine, SuccessionProposal } from "../../model/succession.ts";
import { type Db, run, sql } from "../../sql.ts";
import { createRecord } from "../record.ts";
import { type Carried, phasesFrom } from "./carried.ts";
import { endBefore, moveOn } from "./move-on.ts";
import type { WorkedOut } from "./propose-succession.ts";

/** What a person decided: keys that do not go on, and other successors for roles and numbers. */
export interface Choices {
  readonly leave?: readonly string[] | undefined;
  readonly elsewhere?: readonly { readonly key: string; readonly toId: string }[] | undefined;
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

/** Ends a participation on a day: what held ends the day before, what was planned goes. */
function endParticipation(db: Db, carried: Carried, day: string, reason: string): void {
  const held = phasesFrom(carried, day);
  const last = held[0] ?? carried.phases.at(-1);
  if (!last || last.phase === "ended") return;
  const eve = addDays(day, -1);
  run(
    db,
    sql`delete from participation_phase
      where participation_id = ${carried.id} and valid_from >= ${day}`,
  );
  run(
    db,
    sql`update participation_phase set valid_until = ${eve}
      where participation_id = ${carried.id} and coalesce(valid_until, '9999-12-31') >= ${day}`,
  );
  const { level } = last;
  const ended = { participationId: carried.id, phase: "ended", level, validFrom: day, reason };
  createRecord(db, "participation_phase", ended);
  for (const { id, validFrom } of carried.funding) {
    if (validFrom >= day) run(db, sql`delete from participation_funding where id = ${id}`);
    else run(db, sql`update participation_funding set valid_until = ${eve} where id = ${id}`);
  }
}

/** The participation that the successor once had ended; it begins again with what comes along. */
function clearFrom(db: Db, participationId: string, day: string): void {
  const eve = addDays(day, -1);
  run(
    db,
    sql`delete from participation_phase
      where participation_id = ${participationId} and valid_from >= ${day}`,
  );
  run(
    db,
    sql`update participation_phase set valid_until = ${eve}
      where participation_id = ${participationId}
        and coalesce(valid_until, '9999-12-31') >= ${day}`,
  );
}

function carryOn(
  db: Db,
  line: ParticipationLine,
  from: Carried,
  there: Carried | undefined,
  day: string,
): string {
  if (there) clearFrom(db, there.id, day);
  const { programmeCode, toId: locationId } = line;
  const id =
    there?.id ??
    createRecord(db, "participation", { locationId, programmeCode, notes: from.notes });
  for (const { phase, level, validFrom, validUntil, reason } of phasesFrom(from, day)) {
    const days = { validFrom: later(validFrom, day), validUntil };
    const kept = validFrom >= day ? reason : `voortzetting van ${line.fromLabel}`;
    const fields = { participationId: id, phase, level, ...days, reason: kept };
    createRecord(db, "participation_phase", fields);
  }
  for (const { fundingSourceId, validFrom, validUntil } of from.funding) {
    if (there?.funding.some((one) => one.fundingSourceId === fundingSourceId)) continue;
    const days = { validFrom: later(validFrom, day), validUntil };
    createRecord(db, "participation_funding", { participationId: id, fundingSourceId, ...days });
  }
  cover(db, id, from, there, day);
  return id;
}

/**
 * A participation that begins is covered by the same agreements. One that begins again has a past,
 * which those agreements must not cover after the event: it gets a copy of them from the day.
 */
function cover(
  db: Db,
  participationId: string,
  from: Carried,
  there: Carried | undefined,
  day: string,
): void {
  for (const { id, participationId: _owner, ...agreement } of from.agreements) {
    if (there?.agreements.some((one) => one.id === id)) continue;
    const agreementId = there
      ? createRecord(db, "agreement", { ...agreement, validFrom: day })
      : id;
    createRecord(db, "agreement_participation", { agreementId, participationId });
  }
}

function storeParticipations(
  db: Db,
  { proposal, carried }: WorkedOut,
  left: ReadonlySet<string>,
  reason: string,
): void {
  const { happenedOn: day, participations, pupils } = proposal;
  const byId = new Map(carried.map((each) => [each.id, each]));
  const begun = new Map<string, string>();
  for (const line of participations) {
    const from = byId.get(line.participationId);
    const begins = line.outcome === "goes_on" || line.outcome === "resumes";
    if (!from || !begins || left.has(line.key)) continue;
    const there = carried.find(
      ({ locationId, programmeCode }) =>
        locationId === line.toId && programmeCode === line.programmeCode,
    );
    const id = carryOn(db, line, from, there, day);
    begun.set(`pupils:${line.toId}:${line.programmeCode}`, id);
  }
  for (const { key, pupils: number, source } of pupils) {
    const participationId = begun.get(key);
    if (participationId === undefined || left.has(key)) continue;
    const count = { participationId, countedOn: day, pupils: number, quality: "estimated", source };
    createRecord(db, "pupil_count", count);
  }
  for (const id of new Set(participations.map(({ participationId }) => participationId))) {
    const from = byId.get(id);
    if (from) endParticipation(db, from, day, reason);
  }
}

function storeParts(
  db: Db,
  proposal: SuccessionProposal,
  choices: Choices,
  left: ReadonlySet<string>,
): void {
  const { happenedOn: day, contactRoles, registrations } = proposal;
  const other = new Map(choices.elsewhere?.map(({ key, toId }) => [key, toId]));
  for (const { key, contactRoleId: id, toId, outcome } of contactRoles) {
    if (left.has(key)) continue;
    if (outcome === "already_there" && !other.has(key)) endBefore(db, "contact_role", id, day);
    else moveOn(db, "contact_role", id, other.get(key) ?? toId, day);
  }
  for (const { key, registrationId: id, toId } of registrations) {
    if (left.has(key)) continue;
    moveOn(db, "childcare_registration", id, other.get(key) ?? toId, day);
  }
}

/** A choice about something that is not proposed (any more) is refused rather than passed over. */
function checkChoices(proposal: SuccessionProposal, choices: Choices): void {
  const { participations, pupils, contactRoles, registrations, locations } = proposal;
  const moving = new Set([...contactRoles, ...registrations].map(({ key }) => key));
  const known = new Set([...moving, ...[...participations, ...pupils].map(({ key }) => key)]);
  const unknown = choices.leave?.find((key) => !known.has(key));
  if (unknown !== undefined) throw new Problem("NOT_FOUND", { field: "leave", record: unknown });
  const successors = new Set(locations.filter(({ role }) => role === "to").map(({ id }) => id));
  for (const { key, toId } of choices.elsewhere ?? []) {
    const data = { field: "elsewhere", record: key };
    if (!moving.has(key)) throw new Problem("NOT_FOUND", data);
    if (!successors.has(toId)) throw new Problem("INVALID_FIELD", { ...data, value: toId });
  }
}

function closeLocations(db: Db, { locations }: SuccessionProposal): void {
  for (const { id, role, closesOn } of locations) {
    if (role === "from") run(db, sql`update location set closed_on = ${closesOn} where id = ${id}`);
  }
}

/**
 * Stores a proposal as a person decided, inside a transaction of the caller. NOT_FOUND or
 * INVALID_FIELD for a choice about what is not proposed.
 */
export function storeProposal(db: Db, worked: WorkedOut, choices: Choices, reason: string): void {
  const { proposal } = worked;
  checkChoices(proposal, choices);
  const left = new Set(choices.leave);
  storeParticipations(db, worked, left, reason);
  storeParts(db, proposal, choices, left);
  closeLocations(db, proposal);
}
