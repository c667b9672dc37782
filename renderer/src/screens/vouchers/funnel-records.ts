import type { FunnelRow } from "../../../../db/model/voucher-life.ts";
import type { RowOf } from "../records/record-kinds.ts";
import { printed } from "./issue-form.ts";

type Batch = RowOf<"voucherBatch">;
type Issue = RowOf<"voucherIssue">;
type End = RowOf<"voucherRedemption">;

/** The steps of the funnel that open onto their records. */
export const funnelSteps = [
  "issued",
  "redeemed",
  "redeemedElsewhere",
  "void",
  "lost",
  "expired",
  "open",
  "suitcases",
  "memberships",
] as const;

/** A step of the funnel. */
export type FunnelStep = (typeof funnelSteps)[number];

/** Whether a word of the address is a step of the funnel. */
export function isStep(text: string): text is FunnelStep {
  return funnelSteps.some((step) => step === text);
}

/** A record behind a number of the funnel, with what it adds to it. */
export type FunnelRecord = {
  key: string;
  day: string;
  /** The number as printed; null for a quantity without numbers. */
  voucher: string | null;
  issue: Issue;
  quantity: number;
};

/** Everything the funnel is counted from. */
export type FunnelSource = {
  batches: readonly Batch[];
  issues: readonly Issue[];
  ends: readonly End[];
};

type Cohort = Pick<FunnelRow, "month" | "channel" | "clinicId">;
type Days = { from: string; until: string };

const endKinds = {
  redeemed: "redeemed",
  redeemedElsewhere: "redeemed_elsewhere",
  void: "void",
  lost: "lost",
  expired: "expired",
  suitcases: "redeemed",
  memberships: "redeemed",
} as const;

/** The records behind one number of the funnel; their quantities add up to it. */
export function funnelRecords(
  source: FunnelSource,
  cohort: Cohort,
  days: Days,
  step: FunnelStep,
): FunnelRecord[] {
  const issues = source.issues.filter((issue) => isOf(issue, cohort, days));
  if (step === "issued") {
    return issues.map((issue) => ({
      key: issue.id,
      day: issue.issuedOn,
      voucher: issue.firstText,
      issue,
      quantity: issue.quantity,
    }));
  }
  const numbered = numbersOf(issues);
  const ends = new Map(source.ends.map((end) => [keyOf(end.batchId, end.number), end]));
  if (step === "open") return stillOut(source.batches, numbered, ends);
  return [...numbered].flatMap(([key, issue]) => {
    const end = ends.get(key);
    if (end?.kind !== endKinds[step]) return [];
    if (step === "suitcases" && end.movementId === null) return [];
    if (step === "memberships" && !end.newMembers) return [];
    const quantity = step === "memberships" ? (end.newMembers ?? 0) : 1;
    return [{ key, day: end.redeemedOn, voucher: end.numberText, issue, quantity }];
  });
}

function isOf(issue: Issue, { month, channel, clinicId }: Cohort, { from, until }: Days): boolean {
  const { issuedOn } = issue;
  if (issuedOn < from || issuedOn > until) return false;
  if (month !== null && !issuedOn.startsWith(month)) return false;
  return channel === null || (issue.channel === channel && issue.clinicId === clinicId);
}

function keyOf(batchId: string | null | undefined, number: number | null | undefined): string {
  return `${batchId ?? ""} ${number ?? ""}`;
}

/** The numbers of the issues that were not taken back by a correction, each with its issue. */
function numbersOf(issues: readonly Issue[]): Map<string, Issue> {
  const found = new Map<string, Issue>();
  const back = new Set<string>();
  for (const issue of issues) {
    const { batchId, firstNumber, lastNumber, correctsId } = issue;
    if (firstNumber == null || lastNumber == null) continue;
    for (let number = firstNumber; number <= lastNumber; number += 1) {
      const key = keyOf(batchId, number);
      if (correctsId) back.add(`${correctsId} ${key}`);
      else found.set(`${issue.id} ${key}`, issue);
    }
  }
  const out = [...found].filter(([key]) => !back.has(key));
  return new Map(out.map(([key, issue]) => [key.slice(issue.id.length + 1), issue]));
}

function stillOut(
  batches: readonly Batch[],
  numbered: ReadonlyMap<string, Issue>,
  ends: ReadonlyMap<string, End>,
): FunnelRecord[] {
  return [...numbered].flatMap(([key, issue]) => {
    if (ends.has(key)) return [];
    const batch = batches.find(({ id }) => id === issue.batchId);
    const number = Number(key.split(" ")[1]);
    const voucher = batch ? printed(batch, number) : String(number);
    return [{ key, day: issue.issuedOn, voucher, issue, quantity: 1 }];
  });
}
