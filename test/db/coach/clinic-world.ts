import type { Press, SessionTotals } from "../../../db/model/tally.ts";
import { createRecord } from "../../../db/queries/record.ts";
import type { Db } from "../../../db/sql.ts";
import { write } from "../../../db/write.ts";

/** A clinic, supplied by a branch with twenty suitcases, with a coach and one half-day planned. */
export interface ClinicWorld {
  readonly clinicId: string;
  readonly staffId: string;
  readonly sessionId: string;
}

/** Stores a clinic in a municipality, a coach, and a planned morning on a day. */
export function enterClinic(db: Db, heldOn = "2024-11-26", municipalityCode = "0109"): ClinicWorld {
  return write(db, { who: "BC-01" }, () => {
    const name = `Consultatiebureau ${municipalityCode}`;
    const branch = { name: `Bibliotheek ${municipalityCode}`, kind: "branch", municipalityCode };
    const branchId = createRecord(db, "branch", branch);
    const stock = { kind: "opening_balance", movedOn: "2023-09-01", bookedOn: "2023-09-01" };
    createRecord(db, "suitcase_movement", { branchId, ...stock, quantity: 20 });
    const clinicId = createRecord(db, "clinic", { name, municipalityCode, branchId });
    const code = `BC-${municipalityCode}`;
    const staffId = createRecord(db, "staff", { code, role: "boekstart_coach" });
    const place = { clinicId, staffId, heldOn };
    return { clinicId, staffId, sessionId: planSession(db, place) };
  });
}

/** Stores a planned half-day; a morning by appointment unless said otherwise. */
export function planSession(
  db: Db,
  fields: { clinicId: string; staffId: string; heldOn: string; halfDay?: string },
): string {
  const usual = { halfDay: "morning", kind: "regular", state: "planned" };
  return createRecord(db, "clinic_session", { ...usual, ...fields });
}

/** A press of a parent with a baby of a first contact, with nothing marked unless said. */
export function pressOf(marks: Partial<Press> = {}): Press {
  return {
    bandCode: "0-3m",
    grandparent: false,
    again: false,
    voucher: false,
    otherLanguage: false,
    membership: false,
    referral: null,
    ...marks,
  };
}

/** Totals of a half-day of three and a half hours, all blank and estimated unless said. */
export function totalsOf(sessionId: string, fields: Partial<SessionTotals> = {}): SessionTotals {
  return {
    sessionId,
    durationMinutes: 210,
    travelMinutes: 30,
    suitcasesGiven: null,
    languages: [],
    counted: false,
    conversations: null,
    firstContacts: null,
    grandparents: null,
    otherLanguage: null,
    vouchersGiven: null,
    memberships: null,
    bands: [],
    referrals: [],
    ...fields,
  };
}
