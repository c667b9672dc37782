import type { Client } from "../../api.ts";
import { client } from "../../api.ts";
import { showToast } from "../../parts/toasts.tsx";
import { recordAddress } from "../../record-addresses.ts";
import { go } from "../../router.tsx";
import { useSettings } from "../../store/settings.ts";
import { wordsOf } from "../../words/use-words.ts";

type Find = (id: string, from: Client) => Promise<string | null>;

const location: Find = async (id, from) => {
  const [row] = await from.location.list({ id });
  return row ? recordAddress(row.kind, row.id) : null;
};
const participation: Find = async (id, from) => {
  const [row] = await from.participation.list({ id });
  return row ? location(row.locationId, from) : null;
};
const activity: Find = async (id) => recordAddress("activity", id);
const movement: Find = async (id) => recordAddress("movement", id);

/** Per table of the history, or kind of a figure's record, where such a record is shown. */
const finders: Record<string, Find> = {
  location,
  participation,
  activity,
  activity_adults: activity,
  suitcase_movement: movement,
  counting_method: async (id) => recordAddress("countingMethod", id),
  stock_count: async (id) => recordAddress("stockCount", id),
  voucher_batch: async (id) => recordAddress("voucherBatch", id),
  voucher_holding: async (id) => recordAddress("voucherHolding", id),
  voucher_issue: async (id) => recordAddress("voucherIssue", id),
  voucher_redemption: async (id) => recordAddress("voucherRedemption", id),
  branch: async (id) => recordAddress("branch", id),
  clinic: async (id) => recordAddress("clinic", id),
  clinic_session: async (id) => recordAddress("clinicSession", id),
  clinic_agreement: async (id) => recordAddress("clinicAgreement", id),
  holiday: async (id) => recordAddress("holiday", id),
  hour_entry: async (id) => recordAddress("hourEntry", id),
  location_version: async (id, from) => {
    const [row] = await from.locationVersion.list({ id });
    return row ? location(row.locationId, from) : null;
  },
  childcare_registration: async (id, from) => {
    const [row] = await from.registration.list({ id });
    return row ? location(row.locationId, from) : null;
  },
  participation_phase: async (id, from) => {
    const [row] = await from.phase.list({ id });
    return row ? participation(row.participationId, from) : null;
  },
  agreement_participation: async (id, from) => {
    const [row] = await from.coverage.list({ id });
    return row ? participation(row.participationId, from) : null;
  },
  participation_funding: async (id, from) => {
    const [row] = await from.participationFunding.list({ id });
    return row ? participation(row.participationId, from) : null;
  },
  pupil_count: async (id, from) => {
    const [row] = await from.pupilCount.list({ id });
    return row ? participation(row.participationId, from) : null;
  },
  leesklik_round: async (id, from) => {
    const [row] = await from.leesklikRound.list({ id });
    return row ? recordAddress("leesklik", row.participationId) : null;
  },
  quote: async (id) => recordAddress("quote", id),
  quote_consent: async (id, from) => {
    const [row] = await from.quoteConsent.list({ id });
    return row ? recordAddress("quote", row.quoteId) : null;
  },
  highlight: async (id, from) => {
    const [row] = await from.highlight.list({ id });
    return row ? activity(row.activityId, from) : null;
  },
  location_award: async (id, from) => {
    const [row] = await from.award.list({ id });
    if (!row) return null;
    return recordAddress("award", id) ?? location(row.locationId, from);
  },
};

/** Whether records of this kind can be opened. */
export function canOpen(kind: string): boolean {
  return Object.hasOwn(finders, kind);
}

/**
 * Goes to the page of a record, or of the location that it belongs to. One that is no longer there
 * is told in the corner; false then.
 */
export async function openRecord(kind: string, id: string): Promise<boolean> {
  const words = wordsOf(useSettings.getState().language);
  const address = await finders[kind]?.(id, client).catch(() => null);
  if (address) go(address);
  else showToast({ text: words.history.cannotOpen, tone: "info" });
  return Boolean(address);
}
