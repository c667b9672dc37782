import { z } from "zod";
import { levels, phases } from "../../model/participation.ts";
import { all, type Db, sql } from "../../sql.ts";

const phaseRow = z.object({
  id: z.string(),
  participationId: z.string(),
  phase: z.enum(phases),
  level: z.enum(levels),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
  reason: z.string().nullable(),
});
/** A phase of a participation. */
export type CarriedPhase = z.infer<typeof phaseRow>;

const coverageRow = z.object({
  participationId: z.string(),
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  parties: z.string().nullable(),
  validUntil: z.string().nullable(),
  signedOn: z.string().nullable(),
  minutesPerWeek: z.number().nullable(),
  package: z.string().nullable(),
});
/** An agreement that covers a participation on the day or later. */
export type CarriedAgreement = z.infer<typeof coverageRow>;

const fundingRow = z.object({
  id: z.string(),
  participationId: z.string(),
  fundingSourceId: z.string(),
  name: z.string(),
  validFrom: z.string(),
  validUntil: z.string().nullable(),
});
/** Who pays for a participation on the day or later. */
export type CarriedFunding = z.infer<typeof fundingRow>;

const participationRow = z.object({
  id: z.string(),
  locationId: z.string(),
  programmeCode: z.string(),
  programmeName: z.string(),
  notes: z.string().nullable(),
  pupils: z.number().nullable(),
  countedOn: z.string().nullable(),
});

/** A participation of one of the locations with all that can go on elsewhere from the day. */
export type Carried = z.infer<typeof participationRow> & {
  /** All its phases, in order. */
  readonly phases: readonly CarriedPhase[];
  readonly agreements: readonly CarriedAgreement[];
  readonly funding: readonly CarriedFunding[];
};

/** Gives the participations of locations with what holds on a day or later; four statements. */
export function carriedOf(db: Db, locationIds: readonly string[], day: string): Carried[] {
  const ids = JSON.stringify(locationIds);
  const within = sql`(select p.id from participation p
    where p.location_id in (select value from json_each(${ids})))`;
  const found = all(
    db,
    participationRow,
    sql`select p.id, p.location_id, p.programme_code, pr.name as programme_name, p.notes,
        c.pupils, c.counted_on
      from participation p join programme pr on pr.code = p.programme_code
      left join pupil_count c on c.id = (select x.id from pupil_count x
        where x.participation_id = p.id and x.counted_on < ${day}
        order by x.counted_on desc limit 1)
      where p.id in ${within} order by pr.name, p.id`,
  );
  const held = all(
    db,
    phaseRow,
    sql`select id, participation_id, phase, level, valid_from, valid_until, reason
      from participation_phase where participation_id in ${within} order by valid_from`,
  );
  const agreements = all(
    db,
    coverageRow,
    sql`select ap.participation_id, a.id, a.title, a.kind, a.parties, a.valid_until, a.signed_on,
        a.minutes_per_week, a.package
      from agreement_participation ap join agreement a on a.id = ap.agreement_id
      where ap.participation_id in ${within} and coalesce(a.valid_until, '9999-12-31') >= ${day}
      order by a.valid_from, a.id`,
  );
  const funding = all(
    db,
    fundingRow,
    sql`select f.id, f.participation_id, f.funding_source_id, s.name, f.valid_from, f.valid_until
      from participation_funding f join funding_source s on s.id = f.funding_source_id
      where f.participation_id in ${within} and coalesce(f.valid_until, '9999-12-31') >= ${day}
      order by s.name`,
  );
  const of = <Part extends { participationId: string }>(parts: readonly Part[], id: string) =>
    parts.filter(({ participationId }) => participationId === id);
  return found.map((participation) => ({
    ...participation,
    phases: of(held, participation.id),
    agreements: of(agreements, participation.id),
    funding: of(funding, participation.id),
  }));
}

/** Gives the phases of a participation that hold on a day or begin later. */
export function phasesFrom({ phases: all }: Carried, day: string): CarriedPhase[] {
  return all.filter(({ validUntil }) => validUntil === null || validUntil >= day);
}

/** Whether a participation still lives on a day or later: not ended, not without phases. */
export function livesOn(carried: Carried, day: string): boolean {
  return phasesFrom(carried, day).some(({ phase }) => phase !== "ended");
}
