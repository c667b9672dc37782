import { z } from "zod";
import { daySchema } from "./day.ts";
import {
  countQualities,
  municipalityCodeSchema,
  optionalDay,
  optionalId,
  optionalNotes,
  optionalText,
  requiredText,
  rowOf,
} from "./fields.ts";
import { idSchema } from "./identity.ts";

/** Ways by which a voucher reaches parents. */
export const voucherChannels = [
  "municipality_letter",
  "clinic_coach",
  "clinic_staff",
  "childcare",
  "event",
  "branch",
] as const;

/** How a voucher came to its end. */
export const voucherEnds = ["redeemed", "void", "lost", "expired", "redeemed_elsewhere"] as const;

/** Ways in which a branch counts its suitcases. */
export const countingMethods = [
  "desk_tally",
  "voucher_count",
  "ils_code",
  "new_members",
  "ordered",
] as const;

const quantity = z.int().min(1).max(1_000_000);
const voucherNumber = z.int().min(0).max(999_999_999_999);

/** A voucher number as it is printed: letters, digits, spaces and dashes, ending in digits. */
export const voucherText = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9 /-]{0,23}$/)
  .regex(/\d$/);

/**
 * A batch of vouchers: numbered from the first to the last printed number (`COE-0001`), or a plain
 * quantity. One of the two is filled in.
 */
export const voucherBatchDraft = z.strictObject({
  municipalityCode: municipalityCodeSchema,
  edition: optionalText,
  receivedOn: daySchema,
  firstText: voucherText.nullable().optional(),
  lastText: voucherText.nullable().optional(),
  quantity: quantity.nullable().optional(),
  notes: optionalNotes,
});

/** What can be corrected of a batch; its numbers are fixed once vouchers of it were issued. */
export const voucherBatchPatch = z.strictObject({
  municipalityCode: municipalityCodeSchema,
  edition: optionalText,
  receivedOn: daySchema,
  notes: optionalNotes,
});

/** A batch as stored, with what was issued of it and what came to its end, in vouchers. */
export const voucherBatchRow = z.strictObject({
  id: idSchema,
  municipalityCode: municipalityCodeSchema,
  municipalityName: z.string(),
  edition: z.string().nullable(),
  receivedOn: daySchema,
  prefix: z.string(),
  digits: z.int().nullable(),
  firstNumber: z.int().nullable(),
  lastNumber: z.int().nullable(),
  firstText: z.string().nullable(),
  lastText: z.string().nullable(),
  quantity: z.int(),
  issued: z.int(),
  redeemed: z.int(),
  ended: z.int(),
  notes: z.string().nullable(),
});

/** An issue of vouchers: numbers of a batch, or a plain quantity with or without a batch. */
export const voucherIssueDraft = z.strictObject({
  batchId: optionalId,
  municipalityCode: municipalityCodeSchema,
  channel: z.enum(voucherChannels),
  clinicId: optionalId,
  branchId: optionalId,
  locationId: optionalId,
  issuedOn: daySchema,
  firstNumber: voucherNumber.nullable().optional(),
  lastNumber: voucherNumber.nullable().optional(),
  quantity,
  quality: z.enum(countQualities),
  notes: optionalNotes,
});

/** An issue as stored; `redeemed` counts those of its numbers that were redeemed. */
export const voucherIssueRow = rowOf(voucherIssueDraft.extend({ quantity: z.int() }), {
  id: idSchema,
  /** The issue that this one corrects, and why; null for an issue itself. */
  correctsId: idSchema.nullable(),
  reason: z.string().nullable(),
  /** The half-day at the clinic in which it was given out. */
  sessionId: idSchema.nullable(),
  municipalityName: z.string(),
  clinicName: z.string().nullable(),
  branchName: z.string().nullable(),
  locationLabel: z.string().nullable(),
  firstText: z.string().nullable(),
  lastText: z.string().nullable(),
  redeemed: z.int().nullable(),
});

/** The end of vouchers: one number, or a plain quantity; only a redeemed one names its branch. */
export const voucherRedemptionDraft = z.strictObject({
  kind: z.enum(voucherEnds),
  batchId: optionalId,
  number: voucherNumber.nullable().optional(),
  municipalityCode: municipalityCodeSchema,
  branchId: optionalId,
  redeemedOn: daySchema,
  quantity,
  quality: z.enum(countQualities),
  newMembers: z.int().min(0).max(1_000_000).optional(),
  reason: optionalText,
});

/** The end of vouchers as stored, with the number as printed and the hand-out it led to. */
export const voucherRedemptionRow = rowOf(voucherRedemptionDraft, {
  id: idSchema,
  movementId: idSchema.nullable(),
  municipalityName: z.string(),
  branchName: z.string().nullable(),
  numberText: z.string().nullable(),
});

/** How a branch counts its suitcases, from a day until another. */
export const countingMethodDraft = z.strictObject({
  branchId: idSchema,
  method: z.enum(countingMethods),
  validFrom: daySchema,
  validUntil: optionalDay,
  notes: optionalNotes,
});

/** How a branch counts its suitcases, as stored. */
export const countingMethodRow = rowOf(countingMethodDraft, {
  id: idSchema,
  branchName: z.string(),
});

/** What the desk books: a hand-out, with the voucher when there is one. */
export const deskDraft = z.strictObject({
  branchId: idSchema,
  /** The number as scanned or typed; null for a suitcase without a voucher. */
  voucher: requiredText.nullable(),
  bookedFor: optionalDay,
  newMember: z.boolean().optional(),
});

/** A booking of the desk: its hand-out, and the voucher when there was one. */
export const deskBookingSchema = z.strictObject({
  movementId: idSchema,
  redemptionId: idSchema.nullable(),
  movedOn: daySchema,
  edition: z.string().nullable(),
  quantity: z.int(),
  voucher: z.string().nullable(),
  /** Whether the voucher was booked as issued; null without a voucher. */
  wasIssued: z.boolean().nullable(),
  newMember: z.boolean(),
});
/** A booking of the desk. */
export type DeskBooking = z.infer<typeof deskBookingSchema>;

/** What the desk sees: the stock of its branch today, per edition, and its last ten bookings. */
export const deskSchema = z.strictObject({
  stock: z.array(z.strictObject({ edition: z.string().nullable(), suitcases: z.int() })),
  suitcases: z.int(),
  bookings: z.array(deskBookingSchema),
});
/** What the desk sees. */
export type Desk = z.infer<typeof deskSchema>;

/** A printed number in its parts: what stands before, how many digits, and the number. */
export interface VoucherParts {
  readonly prefix: string;
  readonly digits: number;
  readonly number: number;
}

/** Reads a printed number such as `COE-0012`; null when it does not end in 1 to 12 digits. */
export function readVoucher(text: string): VoucherParts | null {
  const match = /^(.*?)(\d{1,12})$/.exec(text.trim().toUpperCase());
  if (!match) return null;
  const digits = match[2] ?? "";
  return { prefix: (match[1] ?? "").trim(), digits: digits.length, number: Number(digits) };
}

/** Gives the number as it is printed. */
export function writeVoucher({ prefix, digits, number }: VoucherParts): string {
  return `${prefix}${String(number).padStart(digits, "0")}`;
}
