import { z } from "zod";
import { cancelKinds } from "./clinic-session.ts";

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
  /** Minutes of the half-days of which the number of conversations is known. */
  countedMinutes: z.int(),
  /** Half-days held of which nobody knows the number of conversations. */
  unknown: z.int(),
  /** Half-days held of which the number of conversations is an estimate. */
  estimated: z.int(),
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
/** What half-days of a period came to, for one clinic or one coach. */
export type WorkRow = z.infer<typeof workRow>;

/** How often something was told in the half-days of a period. */
export const shareRow = z.strictObject({ code: z.string(), label: z.string(), count: z.int() });
/** How often something was told. */
export type ShareRow = z.infer<typeof shareRow>;

/** How many half-days were cancelled for a reason. */
export const cancellationRow = z.strictObject({ kind: z.enum(cancelKinds), count: z.int() });

/** What one week (by its Monday) or month (by its first day) came to. */
export const stepRow = z.strictObject({
  from: z.string(),
  held: z.int(),
  conversations: z.int(),
});

/** The half-days of a period by clinic and by coach, with bands, languages and referrals. */
export const overviewSchema = z.strictObject({
  clinics: z.array(workRow),
  coaches: z.array(workRow),
  cancellations: z.array(cancellationRow),
  bands: z.array(shareRow),
  languages: z.array(shareRow),
  referrals: z.array(shareRow),
  weeks: z.array(stepRow),
  months: z.array(stepRow),
});
/** The half-days of a period by clinic and by coach. */
export type ClinicOverview = z.infer<typeof overviewSchema>;
