import { z } from "zod";
import { halfDays, homeLanguages, referralTargets, sessionKinds } from "./clinic-session.ts";
import { daySchema } from "./day.ts";
import { idSchema } from "./identity.ts";

/** What is told of one parent by keys: an age band or a grandparent, and what was marked. */
export const pressSchema = z
  .strictObject({
    bandCode: z.string().min(1).max(20).nullable(),
    grandparent: z.boolean(),
    again: z.boolean(),
    voucher: z.boolean(),
    otherLanguage: z.boolean(),
    membership: z.boolean(),
    referral: z.enum(referralTargets).nullable(),
  })
  .refine(({ bandCode, grandparent }) => bandCode !== null || grandparent, { path: ["bandCode"] });
/** What is told of one parent by keys. */
export type Press = z.infer<typeof pressSchema>;

/**
 * By what a press is told from others: a number drawn by the screen, so that a press that is sent
 * again because no answer came is stored once. It holds no time.
 */
export const pressKeySchema = z.int().min(1);

/** A press as stored: its key, and its place in the order of the half-day, from 1. */
export const storedPressSchema = z.strictObject({
  ...pressSchema.shape,
  key: pressKeySchema,
  place: z.int(),
});
/** A press as stored. */
export type StoredPress = z.infer<typeof storedPressSchema>;

/** How a tally stands: the counts so far and the last ten presses, oldest first. */
export const tallySchema = z.strictObject({
  conversations: z.int(),
  firstContacts: z.int(),
  grandparents: z.int(),
  otherLanguage: z.int(),
  vouchers: z.int(),
  memberships: z.int(),
  referrals: z.int(),
  bands: z.array(z.strictObject({ code: z.string(), label: z.string(), conversations: z.int() })),
  last: z.array(storedPressSchema),
  left: z.strictObject({
    /** Vouchers before this half-day: those that are carried, else all of the municipality. */
    vouchers: z.int().nullable(),
    carried: z.boolean(),
    /** Suitcases in stock at the branch that supplies the clinic; null without such a branch. */
    suitcases: z.int().nullable(),
  }),
});
/** How a tally stands. */
export type Tally = z.infer<typeof tallySchema>;

const count = z.int().min(0).max(500);
const minutes = z.int().min(1).max(720);
const travel = z.int().min(0).max(720);
const languages = z
  .array(z.strictObject({ language: z.enum(homeLanguages), conversations: count.min(1) }))
  .max(homeLanguages.length);

/** What is added when a tally is closed: how long, the travel, and what the keys do not tell. */
export const closingSchema = z.strictObject({
  sessionId: idSchema,
  durationMinutes: minutes,
  travelMinutes: travel,
  suitcasesGiven: count.nullable(),
  languages,
  /** Whether every parent was tallied; true unless it says that the counts are an estimate. */
  counted: z.boolean().optional(),
});
/** What is added when a tally is closed. */
export type Closing = z.infer<typeof closingSchema>;

/**
 * The totals of a half-day, entered afterwards or corrected. A blank is not entered, zero is none.
 * Estimated unless it says that they were counted.
 */
export const totalsSchema = z.strictObject({
  ...closingSchema.shape,
  counted: z.boolean(),
  conversations: count.nullable(),
  firstContacts: count.nullable(),
  grandparents: count.nullable(),
  otherLanguage: count.nullable(),
  vouchersGiven: count.nullable(),
  memberships: count.nullable(),
  bands: z.array(z.strictObject({ bandCode: z.string().max(20), conversations: count.min(1) })),
  referrals: z.array(
    z.strictObject({ target: z.enum(referralTargets), conversations: count.min(1) }),
  ),
});
/** The totals of a half-day. */
export type SessionTotals = z.infer<typeof totalsSchema>;

/** Half-days that repeat: every so many weeks on one day of the week (1 is Monday). */
export const recurrenceSchema = z.strictObject({
  clinicId: idSchema,
  staffId: idSchema,
  from: daySchema,
  until: daySchema,
  weekday: z.int().min(1).max(7),
  everyWeeks: z.int().min(1).max(12),
  halfDay: z.enum(halfDays),
  kind: z.enum(sessionKinds),
  plannedStartMinutes: z.int().min(0).max(1439).nullable(),
  plannedEndMinutes: z.int().min(1).max(1440).nullable(),
});
/** Half-days that repeat. */
export type Recurrence = z.infer<typeof recurrenceSchema>;

/**
 * A day to plan, and what speaks against it: a holiday, the same half-day planned already, or the
 * coach at another clinic in that half-day.
 */
export const proposedDaySchema = z.strictObject({
  day: daySchema,
  holiday: z.string().nullable(),
  planned: z.boolean(),
  /** The clinic where the coach is in that half-day. */
  elsewhere: z.string().nullable(),
});
/** A day to plan, with what speaks against it. */
export type ProposedDay = z.infer<typeof proposedDaySchema>;
