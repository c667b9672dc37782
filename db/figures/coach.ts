import { sinceAlways } from "../model/day.ts";
import { rawSql, type Sql, sql } from "../sql.ts";
import type { Ask, FigureDefinition } from "./figure.ts";
import { clinicInScope } from "./scope.ts";

const sessions = sql`from clinic_session s join clinic c on c.id = s.clinic_id
  join staff p on p.id = s.staff_id`;

const label = rawSql("c.name || ' · ' || p.code");

/** Gives the condition that half-day `s` lies in the period and its clinic in scope. */
function inAsk(ask: Ask): Sql {
  return sql`s.held_on between ${ask.period.from} and ${ask.period.until}
    and ${clinicInScope(ask)}`;
}

/** A half-day as a contribution, by an amount, how sure it is, and the part it belongs to. */
function counted(ask: Ask, amount: string, quality: string, part: string, extra: string): Sql {
  return sql`select 'clinic_session' as kind, s.id as id, ${label} as label,
    s.kind as label_code, ${rawSql(amount)} as amount, ${rawSql(quality)} as quality,
    s.held_on as date, ${rawSql(`'${part}'`)} as part, null as location_id ${sessions}
    where ${inAsk(ask)} and s.state = 'held' and ${rawSql(extra)}`;
}

/** Half-days that were not held; with `unknown` also those of which nobody knows the number. */
function missed(ask: Ask, unknown: "unknown" | "known"): Sql {
  const also = rawSql(unknown === "unknown" ? "s.conversations is null" : "false");
  return sql`select 'clinic_session' as kind, s.id as id, ${label} as label,
    s.kind as label_code, case s.state when 'cancelled' then 'session_cancelled'
      when 'planned' then 'session_planned' else 'conversations_unknown' end as reasons,
    s.held_on as date, null as location_id ${sessions}
    where ${inAsk(ask)} and (s.state <> 'held' or ${also})`;
}

function whenEmpty(ask: Ask): Sql {
  return sql`select case when exists (select 1 ${sessions} where ${inAsk(ask)}) then 'value'
    else 'not_entered' end`;
}

const shared = {
  version: 1,
  validFrom: sinceAlways,
  periodKind: "period",
  scopes: ["municipality", "group", "clinic"],
  settings: [],
  order: "date",
  whenEmpty,
} as const;

/** Half-days that coaches held at clinics in the period. */
const halfDays: FigureDefinition = {
  ...shared,
  id: "coach.half-days",
  label: { nl: "Dagdelen van de coach", en: "Half-days of the coach" },
  definition: {
    nl:
      "Dagdelen die een BoekStart-coach in de periode op een consultatiebureau heeft gehouden; " +
      "de gemeente is die van het consultatiebureau. Een afgelast of nog gepland dagdeel telt " +
      "niet mee.",
    en:
      "Half-days that a BoekStart coach held at a clinic in the period; the municipality is that " +
      "of the clinic. A half-day that was cancelled or is still planned does not count.",
  },
  unit: "half_days",
  aggregate: "distinct",
  contributions: (ask) => counted(ask, "1", "'counted'", "value", "true"),
  nearMisses: (ask) => missed(ask, "known"),
};

const known = "s.conversations is not null";

/** Conversations with parents and carers at clinics in the period. */
const conversations: FigureDefinition = {
  ...shared,
  id: "coach.conversations",
  label: { nl: "Gesprekken van de coach", en: "Conversations of the coach" },
  definition: {
    nl:
      "Gesprekken met ouders en andere verzorgers in de dagdelen die in de periode zijn " +
      "gehouden; wie vaker komt telt elke keer. Een dagdeel zonder bekend aantal telt niet als " +
      "nul maar staat bij wat ontbreekt; het geschatte deel wordt vermeld.",
    en:
      "Conversations with parents and other carers in the half-days held in the period; who " +
      "comes again counts each time. A half-day without a known number is not taken as zero " +
      "but listed as missing; the estimated share is stated.",
  },
  unit: "conversations",
  aggregate: "sum",
  contributions: (ask) =>
    counted(ask, "s.conversations", "s.conversations_quality", "value", known),
  nearMisses: (ask) => missed(ask, "unknown"),
  amounts: (ask) => sql`select s.conversations as amount, s.conversations_quality as quality
    ${sessions} where ${inAsk(ask)} and s.state = 'held'`,
};

/** Conversations divided by the hours of the same half-days. */
const perHour: FigureDefinition = {
  ...shared,
  id: "coach.conversations-per-hour",
  label: { nl: "Gesprekken per uur", en: "Conversations per hour" },
  definition: {
    nl:
      "Gesprekken gedeeld door de uren op het consultatiebureau van dezelfde dagdelen, zonder " +
      "reistijd. Voor elk gebied opnieuw gedeeld, nooit opgeteld of gemiddeld. Een dagdeel " +
      "zonder bekend aantal gesprekken telt in geen van beide.",
    en:
      "Conversations divided by the hours at the clinic of the same half-days, without travel. " +
      "Divided anew for each area, never added or averaged. A half-day without a known number of " +
      "conversations counts in neither.",
  },
  unit: "conversations_per_hour",
  aggregate: "rate",
  contributions: (ask) =>
    sql`${counted(
      ask,
      "s.conversations",
      "s.conversations_quality",
      "numerator",
      known,
    )} union all ${counted(ask, "s.duration_minutes", "'counted'", "denominator", known)}`,
  nearMisses: (ask) => missed(ask, "unknown"),
  amounts: (ask) => sql`select s.conversations as amount, s.conversations_quality as quality,
      'numerator' as part ${sessions} where ${inAsk(ask)} and s.state = 'held'
    union all select s.duration_minutes, 'counted', 'denominator' ${sessions}
      where ${inAsk(ask)} and s.state = 'held' and ${rawSql(known)}`,
};

const entries = sql`from hour_entry h join staff p on p.id = h.staff_id
  join clinic c on c.id = h.clinic_id`;

function hoursOf(ask: Ask): Sql {
  return sql`${entries} where h.worked_on between ${ask.period.from} and ${ask.period.until}
    and h.programme_code = 'boekstart-babies' and ${clinicInScope(ask)}`;
}

const hourColumns = sql`select 'hour_entry' as kind, h.id as id, ${label} as label,
  h.kind as label_code`;

/** Hours that coaches worked for clinics in the period. */
const hours: FigureDefinition = {
  ...shared,
  id: "coach.hours",
  label: { nl: "Uren van de coach", en: "Hours of the coach" },
  definition: {
    nl:
      "Bevestigde uren voor BoekStart die bij een consultatiebureau horen, met reistijd en " +
      "voorbereiding; de dag van het werk beslist. Voorgestelde uren tellen pas als zij zijn " +
      "bevestigd.",
    en:
      "Confirmed hours for BoekStart that belong to a clinic, with travel and preparation; the " +
      "day of the work decides. Proposed hours count only once they are confirmed.",
  },
  unit: "minutes",
  aggregate: "sum",
  contributions: (ask) => sql`${hourColumns}, h.minutes as amount, 'counted' as quality,
    h.worked_on as date, 'value' as part, null as location_id ${hoursOf(ask)}
    and h.state = 'confirmed'`,
  nearMisses: (ask) => sql`${hourColumns}, 'hours_proposed' as reasons, h.worked_on as date,
    null as location_id ${hoursOf(ask)} and h.state = 'proposed'`,
  whenEmpty: (ask) => sql`select case when exists (select 1 ${hoursOf(ask)}) then 'value'
    else 'not_entered' end`,
};

/** The figures of the coach at the clinic. */
export const coachFigures: readonly FigureDefinition[] = [halfDays, hours, conversations, perHour];
