import { history } from "./0001-history.ts";
import { places } from "./0002-places.ts";
import { participations } from "./0003-participations.ts";
import { activities } from "./0004-activities.ts";
import { grants } from "./0005-grants.ts";
import { registers } from "./0006-registers.ts";
import { registrations } from "./0007-registrations.ts";
import { vouchers } from "./0008-vouchers.ts";
import { clinicSessions } from "./0009-clinic-sessions.ts";
import { meetingsAndLeesklik } from "./0010-meetings-and-leesklik.ts";
import { quotes } from "./0011-quotes.ts";

/**
 * The history of the schema, in order; the place in this list (from 1) is the file's user_version.
 * A migration that has shipped is never edited: a change is a new entry.
 */
export const migrations: readonly string[] = [
  history,
  places,
  participations,
  activities,
  grants,
  registers,
  registrations,
  vouchers,
  clinicSessions,
  meetingsAndLeesklik,
  quotes,
];
