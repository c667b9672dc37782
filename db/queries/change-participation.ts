import { z } from "zod";
import { addDays } from "../model/day.ts";
import type { participationDraft, phaseChangeDraft } from "../model/participation.ts";
import { Problem } from "../model/problem.ts";
import { type Db, first, run, sql } from "../sql.ts";
import { createRecord } from "./record.ts";

type Draft = z.infer<typeof participationDraft>;

const titleRow = z.object({ title: z.string() });

function agreementTitle(db: Db, draft: Draft): string {
  const row = first(
    db,
    titleRow,
    sql`select pr.name || ' · ' || coalesce(l.short_name, v.name) as title
      from location l join location_version v on v.location_id = l.id
      join programme pr on pr.code = ${draft.programmeCode}
      where l.id = ${draft.locationId} order by v.valid_from desc limit 1`,
  );
  if (!row) throw new Problem("NOT_FOUND", { entity: "location", value: draft.locationId });
  return row.title.slice(0, 200);
}

function addAgreement(db: Db, participationId: string, draft: Draft): void {
  let agreementId = draft.agreementId ?? null;
  if (agreementId === null && draft.agreementFrom) {
    agreementId = createRecord(db, "agreement", {
      title: agreementTitle(db, draft),
      kind: "cooperation",
      validFrom: draft.agreementFrom,
      validUntil: draft.agreementUntil,
      signedOn: draft.agreementSignedOn,
      minutesPerWeek: draft.minutesPerWeek,
      package: draft.package,
    });
  }
  if (agreementId) createRecord(db, "agreement_participation", { agreementId, participationId });
}

/**
 * Stores that a location takes part in a programme, with its first phase and, where given, the
 * agreement (an existing one or a new one from a day), who pays, and the participating pupils.
 */
export function createParticipation(db: Db, draft: Draft): string {
  const { locationId, programmeCode, notes, phase, level, since } = draft;
  const id = createRecord(db, "participation", { locationId, programmeCode, notes });
  createRecord(db, "participation_phase", { participationId: id, phase, level, validFrom: since });
  addAgreement(db, id, draft);
  if (draft.fundingSourceId) {
    const { fundingSourceId } = draft;
    const funding = { participationId: id, fundingSourceId, validFrom: since };
    createRecord(db, "participation_funding", funding);
  }
  if (draft.pupils !== null && draft.pupils !== undefined) {
    createRecord(db, "pupil_count", {
      participationId: id,
      countedOn: draft.pupilsCountedOn ?? since,
      pupils: draft.pupils,
      quality: draft.pupilsQuality ?? "counted",
      source: draft.pupilsSource ?? "school",
    });
  }
  return id;
}

const phaseDays = z.object({ id: z.string(), validFrom: z.string() });

/**
 * Begins a new phase on a day; the phase that held ends the day before. A phase that begins on
 * the very same day is a correction, not a change, and is refused. Gives the id of the new phase.
 */
export function changePhase(db: Db, draft: z.infer<typeof phaseChangeDraft>): string {
  const { participationId, validFrom } = draft;
  const held = first(
    db,
    phaseDays,
    sql`select id, valid_from from participation_phase where participation_id = ${participationId}
      and valid_from <= ${validFrom} and coalesce(valid_until, '9999-12-31') >= ${validFrom}`,
  );
  if (held && held.validFrom < validFrom) {
    const until = addDays(validFrom, -1);
    run(db, sql`update participation_phase set valid_until = ${until} where id = ${held.id}`);
  }
  return createRecord(db, "participation_phase", draft);
}
