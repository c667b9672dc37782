import { z } from "zod";
import type { homeLanguages } from "./clinic-session.ts";

/** What a period at one clinic came to, as whole numbers; null is not known. */
export const cardCounts = z.strictObject({
  halfDays: z.int(),
  /** Half-days held of which nobody knows the number of conversations. */
  unknown: z.int(),
  /** Half-days held of which the number of conversations is an estimate. */
  estimated: z.int(),
  conversations: z.int(),
  firstContacts: z.int(),
  referrals: z.int(),
  vouchers: z.int(),
  redeemed: z.int(),
  /** Redeemed ÷ issued with a number; null without numbered ones. */
  rate: z.number().nullable(),
  suitcases: z.int(),
  memberships: z.int(),
});
/** What a period at one clinic came to. */
export type CardCounts = z.infer<typeof cardCounts>;

/** What the team of a clinic is told of a period, with the period before it. No names of staff. */
export interface ResultCard {
  readonly clinicName: string;
  readonly municipalityName: string;
  readonly from: string;
  readonly until: string;
  readonly before: { readonly from: string; readonly until: string };
  readonly now: CardCounts;
  /** Null when nothing was held or given in the period before. */
  readonly earlier: CardCounts | null;
  readonly languages: readonly {
    readonly code: (typeof homeLanguages)[number];
    readonly count: number;
  }[];
  /** By the first day of the month, every month of the period in order; empty for one month. */
  readonly months: readonly { readonly from: string; readonly count: number }[];
}
