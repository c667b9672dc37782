import { z } from "zod";
import { daySchema } from "./day.ts";
import {
  countQualities,
  municipalityCodeSchema,
  optionalId,
  optionalText,
  requiredText,
} from "./fields.ts";
import { idSchema } from "./identity.ts";
import { voucherChannels, voucherEnds, voucherText } from "./voucher.ts";

/** The life of one voucher: its batch, who carried it, its issue, its end and what followed. */
export const voucherLifeSchema = z.strictObject({
  voucher: z.string(),
  batchId: idSchema,
  number: z.int(),
  municipalityCode: municipalityCodeSchema,
  municipalityName: z.string(),
  edition: z.string().nullable(),
  receivedOn: daySchema,
  /** Who carries the range it lies in: the code of a coach or the name of a clinic. */
  carriedBy: z.string().nullable(),
  issue: z
    .strictObject({
      id: idSchema,
      issuedOn: daySchema,
      channel: z.enum(voucherChannels),
      clinicName: z.string().nullable(),
      branchName: z.string().nullable(),
      quality: z.enum(countQualities),
    })
    .nullable(),
  end: z
    .strictObject({
      id: idSchema,
      kind: z.enum(voucherEnds),
      day: daySchema,
      branchName: z.string().nullable(),
      reason: z.string().nullable(),
      newMembers: z.int(),
      /** Days from issue to this end; null when it was never issued. */
      days: z.int().nullable(),
    })
    .nullable(),
  /** The suitcase that went with it. */
  suitcase: z
    .strictObject({ movementId: idSchema, day: daySchema, branchName: z.string() })
    .nullable(),
});
/** The life of one voucher. */
export type VoucherLife = z.infer<typeof voucherLifeSchema>;

/** The end of a voucher by its printed number, other than at the desk. */
export const voucherEndDraft = z.strictObject({
  voucher: voucherText,
  kind: z.enum(voucherEnds),
  day: daySchema,
  /** Only for a redeemed one; elsewhere has no branch of ours. */
  branchId: optionalId,
  reason: optionalText,
});

/** A correction of an issue: the difference in vouchers (minus one takes one back), and why. */
export const issueCorrectionDraft = z.strictObject({
  issueId: idSchema,
  difference: z
    .int()
    .min(-100_000)
    .max(100_000)
    .refine((value) => value !== 0),
  reason: requiredText,
});

const count = z.int();

/**
 * One step chain of vouchers: issued, and what became of exactly those. A plain issue has no
 * numbers, so nobody can tell what became of it: it stands apart. No step exceeds the one before.
 */
export const funnelRow = z.strictObject({
  /** The month of issue (2024-03); null over all months of the period. */
  month: z.string().nullable(),
  channel: z.enum(voucherChannels).nullable(),
  clinicId: idSchema.nullable(),
  clinicName: z.string().nullable(),
  /** All that were issued: numbered and plain. */
  issued: count,
  issuedNumbered: count,
  issuedPlain: count,
  /** Of the numbered ones, until now. */
  redeemed: count,
  redeemedElsewhere: count,
  void: count,
  lost: count,
  expired: count,
  /** Numbered, issued and still out. */
  open: count,
  /** Of the redeemed ones, those with which a suitcase went out. */
  suitcases: count,
  /** New members that followed the redeemed ones. */
  memberships: count,
  /** Redeemed here or elsewhere ÷ issued with a number, 0 to 1; null without numbered ones. */
  rate: z.number().nullable(),
  /** Days from issue to redemption: quartiles by nearest rank; null without redeemed ones. */
  days: z.strictObject({ vouchers: count, lower: count, median: count, upper: count }).nullable(),
});
/** One step chain of vouchers. */
export type FunnelRow = z.infer<typeof funnelRow>;

/** What happened in the period and belongs to no numbered issue: the stated kinds beside. */
export const funnelBeside = z.strictObject({
  /** Redeemed as a plain quantity. */
  redeemedPlain: count,
  /** Redeemed by a number that was never booked as issued. */
  redeemedNotIssued: count,
  /** Redeemed elsewhere as a plain quantity or never issued here. */
  elsewhere: count,
  /** Suitcases at the desk without a voucher, and at clinics. */
  suitcasesWithoutVoucher: count,
  suitcasesAtClinic: count,
  /** Redeemed vouchers of the period with which no suitcase was booked. */
  redeemedWithoutSuitcase: count,
});

/** Issues of which days and where; of one clinic only what that clinic gave out. */
export const funnelAsk = z.strictObject({
  from: daySchema,
  until: daySchema,
  municipalityCode: municipalityCodeSchema.optional(),
  clinicId: idSchema.optional(),
});

/**
 * The funnel: in total, per channel and clinic, and per month of issue. `beside` is null for one
 * clinic, because what is redeemed without a number cannot be told per clinic.
 */
export const funnelSchema = z.strictObject({
  total: funnelRow,
  clinics: z.array(funnelRow),
  months: z.array(funnelRow),
  beside: funnelBeside.nullable(),
});
/** The funnel of vouchers. */
export type Funnel = z.infer<typeof funnelSchema>;
