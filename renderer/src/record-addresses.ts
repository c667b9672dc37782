import type { RoomKey } from "./rooms.ts";
import { addressOf } from "./rooms.ts";
import { screens } from "./screens.tsx";

/** The list in which each kind of record opens; the record's key follows in the address. */
const lists: Record<string, { room: RoomKey; under?: string }> = {
  activity: { room: "activities" },
  agreement: { room: "agreements" },
  award: { room: "grantAwards" },
  branch: { room: "branches" },
  childcare: { room: "childcare" },
  clinic: { room: "clinics" },
  clinicAgreement: { room: "clinicSessions", under: "afspraken" },
  clinicSession: { room: "clinicSessions" },
  countingMethod: { room: "suitcases", under: "telwijzen" },
  contactPerson: { room: "reference", under: "contactpersonen" },
  fundingSource: { room: "reference", under: "financiering" },
  group: { room: "reference", under: "groepen" },
  holiday: { room: "clinicSessions", under: "vrije-dagen" },
  hourEntry: { room: "clinicSessions", under: "uren" },
  // A location that turns out to be child care moves on to its own room.
  location: { room: "schools" },
  leesklik: { room: "leesklik" },
  movement: { room: "suitcases" },
  municipality: { room: "reference", under: "gemeenten" },
  organisation: { room: "reference", under: "organisaties" },
  programme: { room: "reference", under: "programmas" },
  quote: { room: "quotes" },
  scheme: { room: "grantSchemes" },
  school: { room: "schools" },
  series: { room: "reference", under: "reeksen" },
  stockCount: { room: "suitcases", under: "tellen" },
  voucherBatch: { room: "vouchers", under: "partijen" },
  voucherHolding: { room: "vouchers", under: "in-beheer" },
  voucherIssue: { room: "vouchers", under: "uitgiften" },
  voucherRedemption: { room: "vouchers", under: "inleveringen" },
  staff: { room: "reference", under: "medewerkers" },
};

/** The address of a record; null when no room shows such records. */
export function recordAddress(entity: string, key: string): string | null {
  const list = lists[entity];
  if (!list || !screens[list.room]) return null;
  const base = addressOf(list.room);
  return `${list.under ? `${base}/${list.under}` : base}/${encodeURIComponent(key)}`;
}
