import { z } from "zod";

/** What half-days of a period came to, for one clinic or one coach. */
export const workRow = z.strictObject({
  key: z.string(),
  label: z.string(),
  held: z.int(),
  cancelled: z.int(),
  planned: z.int(),
  /** Weeks (Monday to Sunday) with at least one half-day held. */
  weeks: z.int(),
  minutes: z.int(),
  conversations: z.int(),
  firstContacts: z.int(),
  vouchers: z.int(),
  memberships: z.int(),
  referrals: z.int(),
  otherLanguage: z.int(),
  /** Minutes of the half-days with travel, as hours: proposed and confirmed. */
  proposedMinutes: z.int(),
  confirmedMinutes: z.int(),
  /** Minutes agreed for the period, by week and part of a week; null where nothing is agreed. */
  agreedMinutes: z.int().nullable(),
});

/** How often something was told in the half-days of a period. */
export const shareRow = z.strictObject({ code: z.string(), label: z.string(), count: z.int() });

/** The half-days of a period by clinic and by coach, with bands, languages and referrals. */
export const overviewSchema = z.strictObject({
  clinics: z.array(workRow),
  coaches: z.array(workRow),
  bands: z.array(shareRow),
  languages: z.array(shareRow),
  referrals: z.array(shareRow),
});
/** The half-days of a period by clinic and by coach. */
export type ClinicOverview = z.infer<typeof overviewSchema>;
