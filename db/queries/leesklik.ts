import { z } from "zod";
import { addDays } from "../model/day.ts";
import {
  type LeesklikEnd,
  type LeesklikLocation,
  type LeesklikStart,
  leesklikLocationSchema,
} from "../model/leesklik.ts";
import { Problem } from "../model/problem.ts";
import { all, type Db, first, rawSql, sql } from "../sql.ts";
import { changePhase, createParticipation } from "./change-participation.ts";
import { joinCurrentVersion, locationLabel } from "./locations.ts";
import type { Source } from "./source.ts";

const programmeCode = "leesklik";

/** Rounds of Leesklik, newest first, with their location. */
export const leesklikRoundSource: Source = {
  table: "leesklik_round",
  key: "id",
  order: "r.from_day desc, r.theme",
  rows: rawSql(`select k.*, p.location_id, ${locationLabel} as location_label,
      m.name as municipality_name
    from leesklik_round k join participation p on p.id = k.participation_id
    join location l on l.id = p.location_id ${joinCurrentVersion.text}
    left join municipality m on m.code = v.municipality_code`),
};

const locationRow = leesklikLocationSchema.extend({ estimated: z.int() });

/** Gives the locations with Leesklik, now, before or later, and what their rounds came to. */
export function leesklikLocations(db: Db): LeesklikLocation[] {
  const began = rawSql("f.phase in ('implementation', 'running', 'secured')");
  const rows = all(
    db,
    locationRow,
    sql`select p.id as participation_id, l.id as location_id, l.kind as location_kind,
        ${rawSql(locationLabel)} as location_label, v.municipality_code,
        m.name as municipality_name,
        (select f.phase from participation_phase f where f.participation_id = p.id
          order by f.valid_from desc limit 1) as phase,
        (select min(f.valid_from) from participation_phase f where f.participation_id = p.id
          and ${began}) as "from",
        (select case when f.phase = 'ended' then date(f.valid_from, '-1 day')
            else f.valid_until end from participation_phase f where f.participation_id = p.id
          order by f.valid_from desc limit 1) as until,
        count(k.id) as rounds,
        (select o.theme from leesklik_round o where o.participation_id = p.id
          order by o.from_day desc, o.theme limit 1) as last_theme,
        sum(k.books) as books, sum(k.parents) as parents,
        coalesce(sum(k.id is not null and (k.books is null or k.parents is null)), 0) as missing,
        coalesce(max(k.books_quality in ('estimated', 'averaged')
          or k.parents_quality in ('estimated', 'averaged')), 0) as estimated
      from participation p join location l on l.id = p.location_id ${joinCurrentVersion}
      join municipality m on m.code = v.municipality_code
      left join leesklik_round k on k.participation_id = p.id
      where p.programme_code = ${programmeCode} group by p.id
      order by municipality_name, location_label`,
  );
  return rows.map((row) => ({ ...row, estimated: row.estimated === 1 }));
}

const phaseRow = z.object({ participationId: z.string(), from: z.string() });

/** Gives the first day of Leesklik at a location of which it is known; else that is a problem. */
function begunOn(db: Db, participationId: string): string {
  const begun = first(
    db,
    phaseRow,
    sql`select p.id as participation_id, coalesce(max(f.valid_from), '0001-01-01') as "from"
      from participation p left join participation_phase f on f.participation_id = p.id
      where p.id = ${participationId} and p.programme_code = ${programmeCode} group by p.id`,
  );
  if (!begun) throw new Problem("NOT_FOUND", { entity: "participation", value: participationId });
  return begun.from;
}

/**
 * Ends Leesklik at a location after a day. An end before the last phase began is refused: then it
 * is that phase which is to be corrected.
 */
export function endLeesklik(db: Db, { participationId, until, reason }: LeesklikEnd): void {
  if (until < begunOn(db, participationId)) {
    const data = { entity: "participation", record: participationId, field: "until", value: until };
    throw new Problem("END_BEFORE_START", data);
  }
  const ended = { participationId, phase: "ended", level: "structural" } as const;
  changePhase(db, { ...ended, validFrom: addDays(until, 1), reason });
}

/** Begins Leesklik at a location, until a day when that is known; gives the participation. */
export function startLeesklik(db: Db, { locationId, from, until }: LeesklikStart): string {
  const participationId = createParticipation(db, {
    ...{ locationId, programmeCode, since: from },
    ...{ phase: "running", level: "structural" },
  });
  if (until !== null) endLeesklik(db, { participationId, until, reason: null });
  return participationId;
}
